/** The day of each solar term in UTC+8, of 1950 to 2100; of other years nothing is said rather than something wrong. */
import { addDays, daysBetween } from './instant.ts';
import { firstYear, lastYear, termLines } from './lunar.table.ts';
import type { Day } from './record.ts';

export const solarTerms = [
  '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑',
  '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒',
] as const;
/** 二十四节气 (GB/T 33661). */
export type SolarTerm = (typeof solarTerms)[number];

/** The term a day stands in, which lasts until the next. */
export interface TermSpan {
  term: SolarTerm;
  since: Day;
  /** 1 is the term's own day. */
  nth: number;
  next: SolarTerm;
  nextDay: Day;
  /** Days until the next, 1 or more. */
  left: number;
}

/** Terms are counted from 小寒 of the table's first year: a year of the calendar begins with it. */
const termAt = (count: number): SolarTerm => solarTerms[(count + 22) % 24]!;

/** Days of terms that somebody has asked for: a month in squares asks for the same six 130 times. */
const found = new Map<number, Day>();

function dayAt(count: number): Day {
  let day = found.get(count);
  if (day === undefined) {
    const years = Math.floor(count / 24);
    const [start, drift] = termLines[count - years * 24]!;
    day = addDays(`${firstYear}-01-01`, Math.floor((start * 100 + (3_652_400 + drift) * years) / 10_000));
    found.set(count, day);
  }
  return day;
}

/** The count of the only term that may fall on this day: each month has one before its 15th and one after. */
function countNear(day: Day): number | undefined {
  const year = Number(day.slice(0, 4));
  if (day.length !== 10 || !(year >= firstYear && year <= lastYear)) return undefined;
  return (year - firstYear) * 24 + (Number(day.slice(5, 7)) - 1) * 2 + (Number(day.slice(8)) < 15 ? 0 : 1);
}

/** The term whose day this is. */
export function solarTermOn(day: Day): SolarTerm | undefined {
  const count = countNear(day);
  return count !== undefined && dayAt(count) === day ? termAt(count) : undefined;
}

/** The 24 of a calendar year in the order of their days, 小寒 first; none of a year outside the table. */
export function solarTermsOf(year: number): { term: SolarTerm; day: Day }[] {
  const first = countNear(`${year}-01-01`);
  return first === undefined ? [] : termLines.map((_, index) => ({ term: termAt(first + index), day: dayAt(first + index) }));
}

/** 立冬第 3 天, and 小雪 in 12 days. */
export function termAround(day: Day): TermSpan | undefined {
  const near = countNear(day);
  if (near === undefined) return undefined;
  const count = dayAt(near) <= day ? near : near - 1;
  const since = dayAt(count);
  const nextDay = dayAt(count + 1);
  return { term: termAt(count), since, nth: daysBetween(since, day) + 1, next: termAt(count + 1), nextDay, left: daysBetween(day, nextDay) };
}
