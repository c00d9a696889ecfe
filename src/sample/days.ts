/** When things happen in the town: the office works 8:30 to 17:30 on working days, residents write from morning to evening. */
import { addDays, dayOf } from '../domain/instant.ts';
import type { Day, Instant } from '../domain/record.ts';
import { chinaWorkCalendars } from '../domain/work-calendar.cn.ts';
import { addWorkingDays, isWorkingDay } from '../domain/working-days.ts';
import { between, type Chance } from './random.ts';

const two = (count: number): string => String(count).padStart(2, '0');
const momentOf = (day: Day, minute: number): Instant => `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
const minuteOf = (at: Instant): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/** The office, `count` working days later; on the same day, a while later. */
export function officeTime(chance: Chance, at: Instant, count: number): Instant {
  const [day, after] = [dayOf(at), minuteOf(at) + 15];
  const [opens, closes] = [8 * 60 + 30, 17 * 60 + 30];
  if (count === 0 && isWorkingDay(chinaWorkCalendars, day).working && after < closes) return momentOf(day, between(chance, Math.max(after, opens), closes));
  return momentOf(addWorkingDays(chinaWorkCalendars, day, Math.max(1, count)).date, between(chance, opens, closes));
}

/** A resident, `count` days later; on the same day, a while later. */
export function residentTime(chance: Chance, at: Instant, count: number): Instant {
  const [day, after] = [dayOf(at), minuteOf(at) + 15];
  const [rises, rests] = [7 * 60, 21 * 60];
  if (count === 0 && after < rests) return momentOf(day, between(chance, Math.max(after, rises), rests));
  return momentOf(addDays(day, Math.max(1, count)), between(chance, rises, rests));
}

/** Some minute of a day, before its `hour`. */
export const someTime = (chance: Chance, day: Day, hour = 20): Instant => momentOf(day, between(chance, 7 * 60, hour * 60 - 1));
