/** The lunar calendar (农历) of every day from 1950 to 2100, as it was and will be kept in UTC+8. */
import { daysBetween } from './instant.ts';
import { firstYear, lastYear, lunarDaysBefore, lunarMonths } from './lunar.table.ts';
import type { Day } from './record.ts';
import { solarTermOn } from './solar-terms.ts';

export interface LunarDay {
  /** The Gregorian year in which this lunar one begins. */
  year: number;
  /** 1–12; a leap month has the number of the month before it. */
  month: number;
  leap: boolean;
  day: number;
  monthLength: 29 | 30;
}

export function lunarOf(day: Day): LunarDay | undefined {
  const gregorian = Number(day.slice(0, 4));
  if (!(gregorian >= firstYear && gregorian <= lastYear)) return undefined;
  const days = lunarDaysBefore + daysBetween(`${firstYear}-01-01`, day);
  // Rarely one month off.
  let index = Math.floor(days / 29.530589);
  while (index > 0 && days < (monthAt(index)?.before ?? Infinity)) index -= 1;
  for (let here = monthAt(index); here; here = monthAt((index += 1))) {
    const { before, year, month, leap, monthLength } = here;
    if (days < before + monthLength) return { year, month, leap, day: days - before + 1, monthLength };
  }
  return undefined;
}

interface TableMonth extends Omit<LunarDay, 'day'> {
  /** Days from the table's first until it begins. */
  before: number;
}

/** Months of the table that somebody has asked for: a month in squares asks for the same three 130 times. */
const found = new Map<number, TableMonth>();

/** The month in that place of the table, from what stands before it: no walk from 1949 on. */
function monthAt(index: number): TableMonth | undefined {
  const digit = lunarMonths[index];
  if (digit === undefined) return undefined;
  let month = found.get(index);
  if (!month) {
    const before = lunarMonths.slice(0, index);
    const leap = digit > '1';
    // The table begins with the first month of the lunar year before its own; a leap month has no number of its own.
    const count = index - before.replace(/[01]/g, '').length - (leap ? 1 : 0);
    month = { before: 29 * index + before.replace(/[02]/g, '').length, year: firstYear - 1 + Math.floor(count / 12), month: (count % 12) + 1, leap, monthLength: digit === '0' || digit === '2' ? 29 : 30 };
    found.set(index, month);
  }
  return month;
}

/** The place of a year in the cycles of ten and twelve, from 甲子 (the year 4). */
const inCycle = (cycle: string, year: number): string => cycle[(((year - 4) % cycle.length) + cycle.length) % cycle.length]!;

/** 癸卯 of 2023. */
export const ganzhi = (year: number): string => inCycle('甲乙丙丁戊己庚辛壬癸', year) + inCycle('子丑寅卯辰巳午未申酉戌亥', year);

/** 兔 of 2023. */
export const zodiac = (year: number): string => inCycle('鼠牛虎兔龙蛇马羊猴鸡狗猪', year);

/** 十月, 冬月, 闰二月. */
export const lunarMonthName = ({ month, leap }: Pick<LunarDay, 'month' | 'leap'>): string => `${leap ? '闰' : ''}${'正二三四五六七八九十冬腊'[month - 1]}月`;

/** 初一 … 初十, 十一, 二十, 廿一 … 三十. */
export function lunarDayName(day: number): string {
  const tens = day % 10 === 0 ? ['初', '二', '三'][day / 10 - 1] : ['初', '十', '廿'][Math.floor(day / 10)];
  return `${tens}${'十一二三四五六七八九'[day % 10]}`;
}

/** What stands in the square of a month: the day's solar term, on the first of a lunar month its name, else the day's. */
export function lunarLabel(day: Day): string | undefined {
  const lunar = lunarOf(day);
  return lunar && (solarTermOn(day) ?? (lunar.day === 1 ? lunarMonthName(lunar) : lunarDayName(lunar.day)));
}
