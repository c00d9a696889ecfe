/** What stands in the town, as if another day were its own. */
import { addDays, addMonths, daysBetween } from '../domain/instant.ts';
import type { Day } from '../domain/record.ts';
import { today } from './today.ts';

const date = /^\d{4}(?:-\d\d(?:-\d\d(?:T.+)?)?)?$/;

/** A year stands for its July, a month for its first day, or for its last where that is an end: what was in time stays in time. */
function movedDate(text: string, days: number, isEnd: boolean): string {
  const first = text.slice(0, 10) + '-07-01'.slice(Math.max(0, text.length - 4));
  const whole = text.length === 7 && isEnd ? addDays(addMonths(first, 1), -1) : first;
  return addDays(whole, days).slice(0, text.length) + text.slice(10);
}

/** The same, as if `day` were the town's: every date in it as vague as before. */
export function movedTo<R>(day: Day, records: R): R {
  const days = daysBetween(today, day);
  return JSON.parse(JSON.stringify(records), (key, part: unknown) => {
    if (typeof part !== 'string') return part;
    const ends = part.split('/');
    return ends.every((one) => date.test(one)) ? ends.map((one) => movedDate(one, days, /end/i.test(key))).join('/') : part;
  }) as R;
}
