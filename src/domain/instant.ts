/** Days and moments of the service, which keeps UTC+8 the whole year (China has no daylight saving). Pure arithmetic, no Intl. */
import type { Day, Instant } from './record.ts';

const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Milliseconds since 1970 of an instant; NaN when it is none. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** ISO 8601 in +08:00, to the second. */
export function instantOf(epochMs: number): Instant {
  return `${new Date(epochMs + offsetMs).toISOString().slice(0, 19)}+08:00`;
}

/** The service's calendar day of an instant. */
export function dayOf(instant: Instant): Day {
  return instantOf(epochOf(instant)).slice(0, 10);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const epoch = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Calendar days from `a` to `b`, negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / dayMs);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
}

/** Hours and minutes of an instant in the service's zone. */
export function timeOf(instant: Instant): { hour: number; minute: number } {
  const clock = instantOf(epochOf(instant));
  return { hour: Number(clock.slice(11, 13)), minute: Number(clock.slice(14, 16)) };
}
