/**
 * Every day of the table against two other calendars. lunar-typescript shares author and astronomy with tyme4ts, from which the table is made: it holds the
 * packing, the names and the festivals. solarlunar has a table of its own.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Solar } from 'lunar-typescript';
import solarlunar from 'solarlunar';
import { table } from '../../scripts/lunar.mjs';
import { festivalOn } from '../../src/domain/festivals.ts';
import { addDays } from '../../src/domain/instant.ts';
import { ganzhi, lunarDayName, lunarMonthName, lunarOf, zodiac } from '../../src/domain/lunar.ts';
import { solarTermOn } from '../../src/domain/solar-terms.ts';

/** What a calendar knows of a day; two are compared in what both know. */
interface Known {
  year: number;
  ganzhi?: string;
  zodiac: string;
  day: string;
  term: string;
  festival?: string;
}
type Calendar = (year: number, month: number, date: number) => Known;

function ours(day: string): Required<Known> {
  const lunar = lunarOf(day)!;
  const { year } = lunar;
  return { year, ganzhi: ganzhi(year), zodiac: zodiac(year), day: lunarMonthName(lunar) + lunarDayName(lunar.day), term: solarTermOn(day) ?? '', festival: festivalOn(day) ?? '' };
}

const lunarTypescript: Calendar = (year, month, date) => {
  const lunar = Solar.fromYmd(year, month, date).getLunar();
  return {
    year: lunar.getYear(), ganzhi: lunar.getYearInGanZhi(), zodiac: lunar.getYearShengXiao(), day: `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`, term: lunar.getJieQi(),
    // It says 端午节, and has festivals that are not ours.
    festival: lunar.getFestivals().map((name) => (name === '春节' ? name : name.replace('节', ''))).find((name) => /^(?:春节|元宵|端午|七夕|中秋|重阳|腊八|除夕)$/.test(name)) ?? '',
  };
};

// Its cyclic year begins with 立春, not with the lunar year, so it is no oracle for that.
const solarLunar: Calendar = (year, month, date) => {
  const known = solarlunar.solar2lunar(year, month, date);
  assert.ok(known !== -1);
  return { year: known.lYear, zodiac: known.animal, day: known.monthCn + known.dayCn, term: known.term };
};

/** Every difference from 1950 to 2100: the day, what we say and what it says. */
function disagreements(calendar: Calendar): { days: number; found: [day: string, ours: string, theirs: string][] } {
  const found: [string, string, string][] = [];
  let days = 0;
  for (let day = '1950-01-01'; day <= '2100-12-31'; day = addDays(day, 1), days += 1) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const we = ours(day);
    for (const [key, theirs] of Object.entries(calendar(year, month, date))) {
      const own = we[key as keyof Known];
      if (own !== theirs) found.push([day, String(own), String(theirs)]);
    }
  }
  return { days, found };
}

describe('the Chinese calendar, every day from 1950 to 2100', () => {
  it('is that of lunar-typescript', () => assert.deepEqual(disagreements(lunarTypescript), { days: 55_152, found: [] }));

  it('is that of solarlunar, but for a term and a month that begin within seconds of midnight', () => {
    const months = Array.from({ length: 30 }, (_, index): [string, string, string] => [
      addDays('2097-08-07', index), `七月${lunarDayName(index + 1)}`, index === 0 ? '六月三十' : `七月${lunarDayName(index)}`,
    ]);
    assert.deepEqual(disagreements(solarLunar).found, [
      // At 23:59:56 of the 20th; by astronomy-engine, which owes the others nothing, at 23:59:53. Old tables have the 21st.
      ['1979-01-20', '大寒', ''],
      ['1979-01-21', '', '大寒'],
      // New moon at 23:59:57 of the 7th, by astronomy-engine at 0:00:15 of the 8th: nobody knows to the second how the Earth will have turned by then, and the Hong Kong
      // Observatory names it among the days that may be off by one.
      ...months,
    ]);
  });

  it('is written as the script writes it, never by hand', () => assert.equal(readFileSync(new URL('../../src/domain/lunar.table.ts', import.meta.url), 'utf8'), table));
});
