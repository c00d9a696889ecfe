import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spanOf } from '../../src/domain/edtf.ts';

const spans: [period: string, from: string, to: string][] = [
  ['2023', '2023-01-01', '2023-12-31'], ['2023-02', '2023-02-01', '2023-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['2023-12', '2023-12-01', '2023-12-31'], ['2023-11-02', '2023-11-02', '2023-11-02'],
  ['2023-09-18/2023-09-24', '2023-09-18', '2023-09-24'], ['2023-01/2023-11', '2023-01-01', '2023-11-30'], ['2022/2023-03-05', '2022-01-01', '2023-03-05'], ['2023-11-02T23:30:00+08:00', '2023-11-02', '2023-11-02'], ['2023-11-02T20:00:00Z', '2023-11-03', '2023-11-03'],
];

describe('what a vague date covers', () => {
  for (const [period, from, to] of spans) it(period, () => assert.deepEqual(spanOf(period), { from, to }));
  for (const none of ['2023-02-31', '2023-02-29', '2023-05/2023-01', '2023-13', '', 'soon', '2023/', '/2023', '2023-09-18/2023-09-31']) {
    it(`"${none}": no calendar has it`, () => assert.equal(spanOf(none), undefined));
  }
});
