import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/instant.ts';
import { type SolarTerm, solarTermOn, solarTerms, solarTermsOf, termAround } from '../../src/domain/solar-terms.ts';

const days = fc.integer({ min: 0, max: daysBetween('1950-01-01', '2100-12-31') }).map((count) => addDays('1950-01-01', count));

describe('a solar term', () => {
  const rows: [string, SolarTerm][] = [
    ['2023-11-08', '立冬'], ['2026-11-07', '立冬'], ['2023-12-22', '冬至'], ['2026-12-22', '冬至'], ['2023-02-04', '立春'], ['2025-02-03', '立春'], ['2017-02-03', '立春'], ['2021-12-21', '冬至'],
    ['2024-04-04', '清明'], ['2023-04-05', '清明'], ['1979-01-20', '大寒'], ['1951-12-23', '冬至'], ['2008-05-21', '小满'], ['2084-03-19', '春分'], ['1950-01-06', '小寒'], ['2100-12-22', '冬至'],
  ];
  for (const [day, term] of rows) {
    it(`${term} is on ${day}, not the day before or after`, () => assert.deepEqual([-1, 0, 1].map((step) => solarTermOn(addDays(day, step))), [undefined, term, undefined]));
  }

  it('comes 24 times a calendar year, in the order of the year', () => {
    const wanted = [...solarTerms.slice(22), ...solarTerms.slice(0, 22)];
    for (let year = 1950; year <= 2100; year += 1) {
      const all = solarTermsOf(year);
      assert.deepEqual(all.map(({ term }) => term), wanted);
      for (const [index, { day }] of all.entries()) assert.equal(day.slice(0, 7), `${year}-${String((index >> 1) + 1).padStart(2, '0')}`);
    }
    assert.deepEqual(solarTermsOf(2023).slice(20, 22), [{ term: '立冬', day: '2023-11-08' }, { term: '小雪', day: '2023-11-22' }]);
  });

  it('is not made up for years outside the table', () => {
    for (const day of ['1949-12-22', '1949-12-31', '2101-01-01', '2101-01-05', '19500-01-06', '', 'zzz']) assert.deepEqual([solarTermOn(day), termAround(day)], [undefined, undefined], day);
    for (const year of [1949, 2101, 19_500, NaN]) assert.deepEqual(solarTermsOf(year), []);
  });
});

describe('the term a day stands in', () => {
  const rows: [string, ReturnType<typeof termAround>][] = [
    ['2023-11-10', { term: '立冬', since: '2023-11-08', nth: 3, next: '小雪', nextDay: '2023-11-22', left: 12 }],
    ['2023-11-08', { term: '立冬', since: '2023-11-08', nth: 1, next: '小雪', nextDay: '2023-11-22', left: 14 }],
    ['2023-11-07', { term: '霜降', since: '2023-10-24', nth: 15, next: '立冬', nextDay: '2023-11-08', left: 1 }],
    ['2024-01-01', { term: '冬至', since: '2023-12-22', nth: 11, next: '小寒', nextDay: '2024-01-06', left: 5 }],
    ['2024-02-29', { term: '雨水', since: '2024-02-19', nth: 11, next: '惊蛰', nextDay: '2024-03-05', left: 5 }],
    ['1950-01-01', { term: '冬至', since: '1949-12-22', nth: 11, next: '小寒', nextDay: '1950-01-06', left: 5 }],
    ['2100-12-31', { term: '冬至', since: '2100-12-22', nth: 10, next: '小寒', nextDay: '2101-01-05', left: 5 }],
  ];
  for (const [day, span] of rows) it(`${day} is day ${span?.nth} of ${span?.term}, ${span?.left} before ${span?.next}`, () => assert.deepEqual(termAround(day), span));

  it('agrees with the days of the terms, whatever the day', () => {
    fc.assert(fc.property(days, (day) => {
      const span = termAround(day)!;
      assert.equal(solarTermOn(day), span.nth === 1 ? span.term : undefined);
      assert.ok(span.nth >= 1 && span.left >= 1 && span.nth + span.left >= 15 && span.nth + span.left <= 18);
      assert.equal(addDays(span.since, span.nth - 1), day);
      assert.equal(addDays(day, span.left), span.nextDay);
      assert.equal(solarTerms.indexOf(span.next), (solarTerms.indexOf(span.term) + 1) % 24);
      if (span.since >= '1950') assert.equal(solarTermOn(span.since), span.term);
      if (span.nextDay < '2101') assert.equal(solarTermOn(span.nextDay), span.next);
    }));
  });
});
