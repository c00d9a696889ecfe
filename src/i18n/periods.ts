/** Vague dates as residents read them: 2023年, 2023年9月, 2023年9月18日—24日. Traditional script writes them alike. */
import type { Edtf } from '../domain/record.ts';

const units = ['年', '月', '日'];

const partsOf = (one: string): number[] => one.slice(0, 10).split('-').map(Number);

/** The second date leaves out what it shares with the first. */
export function periodWords(period: Edtf): string {
  const [first = '', last] = period.split('/');
  const from = partsOf(first);
  const written = (parts: number[], skip = 0): string => parts.map((part, at) => (at < skip ? '' : `${part}${units[at]}`)).join('');
  if (last === undefined || last === first) return written(from);
  const to = partsOf(last);
  let shared = 0;
  while (shared < to.length - 1 && shared < from.length - 1 && from[shared] === to[shared]) shared += 1;
  return `${written(from)}—${written(to, shared)}`;
}

/** Under a column of a chart, where there is no room: 9/18, 9月, 2023. */
export function briefWords(period: Edtf): string {
  const [year, month, day] = partsOf(period.split('/')[0] ?? '');
  return day !== undefined ? `${month}/${day}` : month !== undefined ? `${month}月` : String(year);
}
