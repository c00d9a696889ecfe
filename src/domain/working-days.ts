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
  const lists = (which: 'holidays' | 'makeupWorkdays', one: Day): boolean => calendars.some((calendar) => calendar[which].includes(one));
  if (!calendars.some(({ year }) => day.startsWith(`${year}-`))) return 'unpublished';
  if (lists('makeupWorkdays', day)) return 'makeup';
  const leadsToHoliday = (one: Day, step: number): boolean =>
    lists('holidays', one) || (weekdayOf(one) > 5 && !lists('makeupWorkdays', one) && leadsToHoliday(addDays(one, step), step));
  return leadsToHoliday(day, 1) || leadsToHoliday(day, -1) ? 'holiday' : 'usual';
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
