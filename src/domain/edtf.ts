import { addDays, addMonths, dayOf, isDay } from './instant.ts';
import type { Day, Edtf } from './record.ts';

export interface Span {
  from: Day;
  to: Day;
}

function point(text: string): Span | undefined {
  if (text.includes('T')) return Number.isNaN(Date.parse(text)) ? undefined : { from: dayOf(text), to: dayOf(text) };
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : /^\d{4}$/.test(text) ? `${text}-01-01` : undefined;
  if (month !== undefined) return { from: month, to: addDays(addMonths(month, text.length === 4 ? 12 : 1), -1) };
  return isDay(text) ? { from: text, to: text } : undefined;
}

/** First and last day of a date as vague as its source (`2023`, `2023-09`, `2023-11-02`, `a/b`, a date-time); `undefined` for what is none. */
export function spanOf(edtf: Edtf | undefined): Span | undefined {
  const [first = '', last = first] = (edtf ?? '').split('/');
  const [from, to] = [point(first), point(last)];
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : undefined;
}
