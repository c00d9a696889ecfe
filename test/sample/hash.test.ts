import { expect } from '@open-wc/testing';
import { townOf } from '../../src/sample/town.ts';
import { hashOf, townHash } from './whole.ts';

describe('the sample town in this browser', () => {
  it('is the same as everywhere', async () => {
    expect(await hashOf(townOf())).to.equal(townHash);
  });
});
