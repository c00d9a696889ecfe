import { lunarOf } from './lunar.ts';
import type { Day } from './record.ts';

/** Festivals by their lunar date; none is kept in a leap month. 除夕 is the last day of the year, which may be the 29th. */
export const festivals = [
  { name: '春节', month: 1, day: 1 },
  { name: '元宵', month: 1, day: 15 },
  { name: '端午', month: 5, day: 5 },
  { name: '七夕', month: 7, day: 7 },
  { name: '中秋', month: 8, day: 15 },
  { name: '重阳', month: 9, day: 9 },
  { name: '腊八', month: 12, day: 8 },
  { name: '除夕', month: 12, day: 'last' },
] as const;
/** 传统节日 that a lunar date decides; 清明 is a solar term. */
export type Festival = (typeof festivals)[number]['name'];

export function festivalOn(day: Day): Festival | undefined {
  const lunar = lunarOf(day);
  if (!lunar || lunar.leap) return undefined;
  return festivals.find((one) => one.month === lunar.month && (one.day === 'last' ? lunar.monthLength : one.day) === lunar.day)?.name;
}
