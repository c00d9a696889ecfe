/** English dates: Monday 13 November, Today at 9:05 am. A day always comes with its weekday. */
import { dayOf, timeOf, weekdayOf } from '../domain/instant.ts';
import type { Day, Instant } from '../domain/record.ts';
import { timeIn } from './dates.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Monday 13 November`; with the year when it is another one than `now`'s. */
export function dayEn(day: Day, now: Instant): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const suffix = dayOf(now).startsWith(`${year}-`) ? '' : ` ${year}`;
  return `${weekdays[weekdayOf(day) - 1]} ${date} ${months[month - 1]}${suffix}`;
}

/** `9:05 am`; twelve o'clock says which one it is. */
export function timeEn({ hour, minute }: { hour: number; minute: number }): string {
  const part = hour % 12 === 0 && minute === 0 ? (hour === 0 ? 'midnight' : 'noon') : hour < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${part}`;
}

/** `Today at 9:05 am`, else `Monday 6 November at 9:05 am`: as it stands alone; see `inside`. */
export function momentEn(instant: Instant, now: Instant): string {
  const day = dayOf(instant);
  return `${day === dayOf(now) ? 'Today' : dayEn(day, now)} at ${timeEn(timeOf(instant))}`;
}

/** A moment within a sentence: `today at 9:05 am`, `on Monday 6 November at 9:05 am`. */
export const inside = (moment: string): string => (moment.startsWith('Today') ? moment.replace('T', 't') : `on ${moment}`);

export const deviceTimeEn = (epochMs: number, zone: string): string => timeEn(timeIn(epochMs, zone));

/** `1 photo`, `2 photos`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
