/** Dates and times as residents read them: 11月13日 周一, 上午 9:05. A day always comes with its weekday. */
import { dayOf, timeOf, weekdayOf } from '../domain/instant.ts';
import type { Day, Instant } from '../domain/record.ts';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** `11月13日 周一`; with the year when it is another one than `now`'s. */
export function dayWords(day: Day, now: Instant): string {
  const year = day.slice(0, 4);
  const prefix = dayOf(now).startsWith(year) ? '' : `${Number(year)}年`;
  return `${prefix}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${weekdays[weekdayOf(day) - 1]}`;
}

/** `上午 9:05` */
export function timeWords({ hour, minute }: { hour: number; minute: number }): string {
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part} ${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`;
}

/** `今天 上午 9:05`, else `11月6日 周一 上午 9:05`. */
export function momentWords(instant: Instant, now: Instant): string {
  const day = dayOf(instant);
  return `${day === dayOf(now) ? '今天' : dayWords(day, now)} ${timeWords(timeOf(instant))}`;
}

/** Device time of day in the device's own zone, for "已存好，上午 10:32". */
export function deviceTimeWords(epochMs: number, zone: string): string {
  return timeWords(timeIn(epochMs, zone));
}

/** Hour and minute on the clocks of a zone. */
export function timeIn(epochMs: number, zone: string): { hour: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone: zone }).formatToParts(epochMs);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { hour: number('hour'), minute: number('minute') };
}
