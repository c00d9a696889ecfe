import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Festival, festivalOn, festivals } from '../../src/domain/festivals.ts';
import { addDays } from '../../src/domain/instant.ts';

describe('a festival', () => {
  const rows: [string, Festival][] = [
    ['2023-01-21', '除夕'], ['2023-01-22', '春节'], ['2023-02-05', '元宵'], ['2023-06-22', '端午'], ['2023-08-22', '七夕'], ['2023-09-29', '中秋'], ['2023-10-23', '重阳'], ['2024-01-18', '腊八'],
    ['2024-02-09', '除夕'], ['2024-02-10', '春节'], ['2026-02-16', '除夕'], ['2026-02-17', '春节'], ['2026-09-25', '中秋'], ['1950-02-17', '春节'], ['2100-09-18', '中秋'],
  ];
  for (const [day, festival] of rows) it(`${festival} is on ${day}`, () => assert.equal(festivalOn(day), festival));

  it('the last day of the year is its eve, of 29 days or of 30', () => {
    for (const [eve, before] of [['2024-02-09', '2024-02-08'], ['2025-01-28', '2025-01-27']] as const) assert.deepEqual([festivalOn(before), festivalOn(eve), festivalOn(addDays(eve, 1))], [undefined, '除夕', '春节']);
  });

  it('is not kept twice when its month is', () => {
    // 2009 has two fifth months, 1987 two sixth, 2006 two seventh.
    const of = (year: number): string[] => {
      const found: string[] = [];
      for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) found.push(...[festivalOn(day) ?? []].flat());
      return found;
    };
    for (const year of [2009, 1987, 2006]) assert.deepEqual(of(year).sort(), festivals.map(({ name }) => name).sort());
  });

  it('is not made up for years outside the table', () => assert.deepEqual(['1949-10-06', '2101-01-29'].map(festivalOn), [undefined, undefined]));
});
