/** Vague dates in English: 2023, September 2023, 18–24 September 2023. */
import type { Edtf } from '../domain/record.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const partsOf = (one: string): number[] => one.slice(0, 10).split('-').map(Number);
const monthOf = (month: number): string => months[month - 1] ?? String(month);

/** The first date leaves out what it shares with the second. */
export function periodEn(period: Edtf): string {
  const [first = '', last] = period.split('/');
  const from = partsOf(first);
  const written = ([year, month, day]: number[]): string => [day, month && monthOf(month), year].filter(Boolean).join(' ');
  if (last === undefined || last === first) return written(from);
  const to = partsOf(last);
  const [year, month] = to;
  if (from[0] !== year || from.length !== to.length || to.length === 1) return `${written(from)} – ${written(to)}`;
  return to.length === 3 && from[1] === month ? `${from[2]}–${written(to)}` : `${written(from).replace(` ${year}`, '')} – ${written(to)}`;
}

/** Under a column of a chart: 18 Sep, Sep, 2023. */
export function briefEn(period: Edtf): string {
  const [year, month, day] = partsOf(period.split('/')[0] ?? '');
  return month ? [day, monthOf(month).slice(0, 3)].filter(Boolean).join(' ') : String(year);
}
