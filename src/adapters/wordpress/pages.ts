/** Lists by page: ids, days, words and order as WordPress and The Events Calendar both ask for them. */
import { spanOf } from '../../domain/edtf.ts';
import { addDays } from '../../domain/instant.ts';
import type { Condition, Page, Query } from '../../domain/query.ts';
import type { AnyRecord } from '../../domain/record.ts';

/** The ids a query names; none of them can be another thing's. */
export function idsIn({ where = {} }: Query): string[] | undefined {
  const ids = [where['id']].flat();
  return where['id'] !== undefined && ids.every((one): one is string => typeof one === 'string') ? ids.filter(isNumber) : undefined;
}

export const isNumber = (id: string): boolean => /^[1-9]\d{0,15}$/.test(id);

/** The days a condition means and one more on either side, for the site's clock may stand elsewhere; the library sifts. */
export function daysAround(condition: Condition | undefined): { from?: string; to?: string } {
  const { from, to } = (typeof condition === 'string' ? { from: condition, to: condition } : (condition ?? {})) as { from?: unknown; to?: unknown };
  const first = typeof from === 'string' ? spanOf(from.slice(0, 10))?.from : undefined;
  const last = typeof to === 'string' ? spanOf(to.slice(0, 10))?.to : undefined;
  return { ...(first && { from: addDays(first, -1) }), ...(last && { to: addDays(last, 1) }) };
}

/** `most`: the longest page they give. */
export const pageIn = ({ limit, cursor }: Query, most: number): Record<string, string> => ({ per_page: String(Math.max(1, Math.min(limit ?? most, most))), page: cursor ?? '1' });

/** Pages may be short and not the last, so only what the server says of the next one counts. */
export function pageWith<R extends AnyRecord>(items: R[], { cursor }: Query, ignored: string[], { more, total }: { more: boolean; total: unknown }): Page<R> {
  const count = total === null || total === undefined ? NaN : Number(total);
  return { items, ignored, ...(more && { next: String(Number(cursor ?? 1) + 1) }), ...(Number.isInteger(count) && { total: count }) };
}
