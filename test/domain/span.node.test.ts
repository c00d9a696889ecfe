import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elapsedOf, spanOf } from '../../src/domain/span.ts';

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

describe('how much of it is over', () => {
  const year = { from: '2023-01-01', to: '2023-12-31' };
  for (const [today, share] of [['2022-12-31', 0], ['2023-01-01', 0], ['2023-07-02', 50], ['2023-11-10', 86], ['2023-12-30', 99], ['2023-12-31', 100], ['2024-05-01', 100]] as const) {
    it(`at the end of ${today}: ${share} %`, () => assert.equal(elapsedOf(year, today), share));
  }
  it('of one day: nothing the day before, all of it on the day', () => {
    const day = { from: '2023-11-10', to: '2023-11-10' };
    assert.deepEqual(['2023-11-09', '2023-11-10'].map((one) => elapsedOf(day, one)), [0, 100]);
  });
});
