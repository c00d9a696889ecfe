/** Weeks and months as a calendar lays them out; a week begins on Monday. */
import { addDays, addMonths, weekdayOf } from './instant.ts';
import type { Day } from './record.ts';

/** `2023-11` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7);

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The seven days of the week a day is in. */
export const weekOf = (day: Day): Day[] => {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
};

export const firstOf = (day: Day): Day => `${monthOf(day)}-01`;
export const lastOf = (day: Day): Day => addDays(addMonths(firstOf(day), 1), -1);

/** The weeks that hold a day's month, four to six, with the days of its neighbours that fill them. */
export function weeksOf(day: Day): Day[][] {
  const weeks: Day[][] = [];
  const last = lastOf(day);
  for (let monday = mondayOf(firstOf(day)); monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(monday));
  return weeks;
}
