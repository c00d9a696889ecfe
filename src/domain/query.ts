import type { AnyRecord } from './record.ts';

export type Scalar = string | number | boolean;
/** `=`: a value · one of: a list · range: `{from, to}` inclusive, either end open. */
export type Condition = Scalar | readonly Scalar[] | { from?: Scalar; to?: Scalar };

/** `limit` is a number of records; `cursor` is opaque and comes from the page before. */
export interface Query {
  where?: Record<string, Condition>;
  text?: string;
  sort?: { field: string; descending?: boolean };
  limit?: number;
  cursor?: string;
}

/** `ignored` names the fields a weak backend did not filter by; the reader applies them itself. */
export interface Page<R = AnyRecord> {
  items: R[];
  next?: string;
  total?: number;
  ignored: string[];
}

const fieldOf = (record: object, field: string): unknown => (Object.prototype.hasOwnProperty.call(record, field) ? (record as Record<string, unknown>)[field] : undefined);

function meets(value: unknown, condition: Condition): boolean {
  if (Array.isArray(value)) return value.some((one) => meets(one, condition));
  if (Array.isArray(condition)) return condition.includes(value);
  if (typeof condition === 'object') {
    const { from, to } = condition as { from?: Scalar; to?: Scalar };
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    return (from === undefined || value >= from) && (to === undefined || value <= to);
  }
  return value === condition;
}

/** Whether a record meets every condition; `only` limits the check to those fields (the ones a backend ignored). */
export function matches(record: object, query: Query, only?: readonly string[]): boolean {
  for (const [field, condition] of Object.entries(query.where ?? {})) {
    if (only && !only.includes(field)) continue;
    if (!meets(fieldOf(record, field), condition)) return false;
  }
  if (query.text && (!only || only.includes('text'))) {
    const wanted = query.text.normalize('NFKC').toLowerCase();
    const haystack = ['code', 'name', 'title', 'summary'].map((field) => fieldOf(record, field)).filter((value) => typeof value === 'string');
    if (!haystack.some((text) => text.normalize('NFKC').toLowerCase().includes(wanted))) return false;
  }
  return true;
}

/** Filter, sort and cut a whole list; for backends that hold everything. The cursor is the offset in the sorted list. */
export function pageOf<R extends object>(records: readonly R[], query: Query): Page<R> {
  const found = records.filter((record) => matches(record, query));
  const { sort } = query;
  if (sort) {
    const sign = sort.descending ? -1 : 1;
    found.sort((a, b) => compare(fieldOf(a, sort.field), fieldOf(b, sort.field), sign));
  }
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const end = query.limit === undefined ? found.length : start + Math.max(0, query.limit);
  return { items: found.slice(start, end), total: found.length, ignored: [], ...(end > start && end < found.length && { next: String(end) }) };
}

/** What has no value comes last, whichever way the rest is sorted. */
function compare(a: unknown, b: unknown, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return (a as Scalar) < (b as Scalar) ? -sign : sign;
}
