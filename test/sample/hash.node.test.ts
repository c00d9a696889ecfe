import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { townOf } from '../../src/sample/town.ts';
import { buildingsOf, hashOf, townHash } from './whole.ts';

describe('the sample town', () => {
  const { TZ } = process.env;
  after(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  for (const [zone, minutes] of [['Asia/Shanghai', -480], ['America/St_Johns', 150]] as const) {
    it(`is the same in ${zone}`, async () => {
      process.env['TZ'] = zone;
      assert.equal(new Date('2023-07-01T12:00:00Z').getTimezoneOffset(), minutes);
      assert.equal(await hashOf(townOf()), townHash);
    });
  }

  it('is another one from another word', async () => {
    assert.notEqual(await hashOf(townOf('another')), townHash);
  });

  it('is the same whatever is looked at first', () => {
    const [late, early] = [townOf(), townOf()];
    const of = (town: ReturnType<typeof townOf>): unknown => [town.filingsAt('c100'), town.buildingsOf('c100'), town.worksOf('p050')];
    buildingsOf(late);
    void late.polls;
    for (const one of [...late.compounds].reverse().slice(0, 40)) late.filingsAt(one);
    assert.deepEqual(of(early), of(late));
  });
});
