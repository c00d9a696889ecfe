import type { DueDay } from './case.ts';
import { addDays, weekdayOf } from './instant.ts';
import type { Day } from './record.ts';

/** One year's legal holidays and make-up working days (调休), as the State Council publishes them each autumn. */
export interface WorkCalendar {
  year: number;
  holidays: readonly Day[];
  makeupWorkdays: readonly Day[];
}

/** Whether a day is worked. A year nobody published falls back to Monday–Friday and is not certain. */
export function isWorkingDay(calendars: readonly WorkCalendar[], day: Day): { working: boolean; certain: boolean } {
  const calendar = calendars.find(({ year }) => day.startsWith(`${year}-`));
  const weekday = weekdayOf(day) <= 5;
  if (!calendar) return { working: weekday, certain: false };
  const working = calendar.makeupWorkdays.includes(day) || (weekday && !calendar.holidays.includes(day));
  return { working, certain: true };
}

export type DayKind = 'holiday' | 'makeup' | 'usual' | 'unpublished';

/** 休 or 班 in the square of a calendar. A weekend that touches a day off is a part of the holiday: the State Council announces runs of days, our data names only their weekdays. */
export function dayKindOf(calendars: readonly WorkCalendar[], day: Day): DayKind {
  const { years, holidays, makeups } = listedIn(calendars);
  if (!years.has(day.slice(0, 4))) return 'unpublished';
  if (makeups.has(day)) return 'makeup';
  const leadsToHoliday = (one: Day, step: number): boolean => holidays.has(one) || (weekdayOf(one) > 5 && !makeups.has(one) && leadsToHoliday(addDays(one, step), step));
  return leadsToHoliday(day, 1) || leadsToHoliday(day, -1) ? 'holiday' : 'usual';
}

interface Listed {
  years: ReadonlySet<string>;
  holidays: ReadonlySet<Day>;
  makeups: ReadonlySet<Day>;
}

/** A month in squares asks of 42 days, of weekends more than once: the lists of all years are gone through once. */
const listed = new WeakMap<readonly WorkCalendar[], Listed>();

function listedIn(calendars: readonly WorkCalendar[]): Listed {
  let lists = listed.get(calendars);
  if (!lists) {
    lists = { years: new Set(calendars.map(({ year }) => String(year))), holidays: new Set(calendars.flatMap(({ holidays }) => holidays)), makeups: new Set(calendars.flatMap(({ makeupWorkdays }) => makeupWorkdays)) };
    listed.set(calendars, lists);
  }
  return lists;
}

/** The day `count` working days after `day`; the first day counted is the one after it. */
export function addWorkingDays(calendars: readonly WorkCalendar[], day: Day, count: number): DueDay {
  let date = day;
  let certain = true;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const judged = isWorkingDay(calendars, date);
    if (judged.working) left -= 1;
    certain &&= judged.certain;
  }
  return { date, certain };
}

/** Working days in (a, b]; negative when b is before a. */
export function workingDaysBetween(calendars: readonly WorkCalendar[], a: Day, b: Day): number {
  if (b < a) return -workingDaysBetween(calendars, b, a);
  let count = 0;
  for (let date = a; date < b; ) {
    date = addDays(date, 1);
    if (isWorkingDay(calendars, date).working) count += 1;
  }
  return count;
}
