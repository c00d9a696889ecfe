/** Vague dates as days: what a period covers, and how much of it is over. */
import { addDays, addMonths, dayOf, daysBetween, isDay } from './instant.ts';
import type { Day, Edtf } from './record.ts';

/** First and last day, both included. */
export interface Span {
  from: Day;
  to: Day;
}

/** `undefined` where no calendar has it: 2023-02-31, or an end before its beginning. */
export function spanOf(period: Edtf): Span | undefined {
  const [first = '', last = first] = period.split('/').map((one) => (one.includes('T') ? dayOf(one) : one));
  const from = `${first}-01-01`.slice(0, 10);
  const opens = `${last}-01-01`.slice(0, 10);
  if (!isDay(from) || !isDay(opens)) return undefined;
  const months = { 4: 12, 7: 1 }[last.length];
  const to = months ? addDays(addMonths(opens, months), -1) : opens;
  return from > to ? undefined : { from, to };
}

/** The share of a span that is over at the end of `today`, whole percent rounded down; 0 before it begins. */
export function elapsedOf({ from, to }: Span, today: Day): number {
  const all = daysBetween(from, to) + 1;
  const gone = daysBetween(from, today) + 1;
  return Math.floor((Math.min(Math.max(gone, 0), all) * 100) / all);
}
