/** A query in the words of the mapping, and a page out of its answer. */
import { failure } from '../../domain/failure.ts';
import type { Condition, Query, Scalar } from '../../domain/query.ts';
import { type Around, type Json, owned, partOf, ruleOf, textOf, valueOut } from './fields.ts';
import type { Fields, ListVerb, Where } from './mapping.ts';
import type { Answer } from './wire.ts';

/** Where a server does not say how long its pages may be. */
const usual = 100;

/** The parameters a condition becomes; without a name or a word for it, one that cannot be said. */
function filter(condition: Condition, where: Where, word: (value: Scalar) => unknown): [name: string | undefined, value: unknown][] {
  const { name, many, from, to } = typeof where === 'string' ? { name: where } : where;
  if (typeof condition === 'object' && !Array.isArray(condition)) {
    const range = condition as { from?: Scalar; to?: Scalar };
    return ([[from, range.from], [to, range.to]] as const).flatMap(([parameter, end]) => (end === undefined ? [] : [[parameter, word(end)]]));
  }
  const words = ([condition].flat() as Scalar[]).map(word);
  if (words.includes(undefined)) return [[name, undefined]];
  return [[words.length === 1 || many ? name : undefined, words.length === 1 ? words[0] : many === 'comma' ? words.join() : words]];
}

/** What is sent, and the fields the API does not filter by; half a filter is none, for the library filters again. */
export function asked({ where = {}, text, sort, limit, cursor }: Query, verb: ListVerb, fields: Fields, around: Around): { send: Json; ignored: string[]; size: number } {
  const send: Json = {};
  const ignored: string[] = [];
  for (const [field, condition] of Object.entries(where)) {
    const rule = ruleOf(owned(fields, field) ?? '');
    // What is the same in every record is no word for one of them.
    const word = (value: Scalar): unknown => (rule.value === undefined ? valueOut(value, rule, around) : undefined);
    for (const [name, value] of filter(condition, owned(verb.where, field) ?? {}, word)) {
      if (name === undefined || value === undefined) ignored.push(field);
      else send[name] = value;
    }
  }
  if (text) {
    if (verb.text) send[verb.text] = text;
    else ignored.push('text');
  }
  if (sort) {
    const { by, order, up = 'asc', down = 'desc', fields: names } = verb.sort ?? { by: '', fields: {} };
    const name = owned(names, sort.field);
    if (name === undefined) ignored.push('sort');
    else Object.assign(send, order ? { [by]: name, [order]: sort.descending ? down : up } : { [by]: (sort.descending ? '-' : '') + name });
  }
  const { size: sizeName, max = usual, page, first = 1, offset, cursor: mark } = verb.paging ?? {};
  const size = Math.max(1, Math.min(limit ?? max, max));
  if (sizeName) send[sizeName] = size;
  if (page) send[page] = Number(cursor ?? first);
  if (offset) send[offset] = Number(cursor ?? 0);
  if (mark && cursor !== undefined) send[mark] = cursor;
  return { send, ignored: [...new Set(ignored)], size };
}

/** The cursor of a page whose address the API gives, once it is sure that it leads nowhere else: tokens go there. @throws Failure */
export function nextUrl(cursor: string, base: string): string {
  const url = new URL(cursor, `${base}/`);
  if (url.origin !== new URL(base).origin) throw failure('invalid', { message: `the next page is at ${url.origin}, which is not this office`, unsent: true });
  return url.href;
}

export function pageIn({ reply, envelope }: Answer, { paging = {} }: ListVerb, { cursor }: Query, size: number): { items: unknown; total?: number; next?: string } {
  const items = partOf(reply.json, envelope.items);
  const { total: where, next: at } = envelope;
  const told = where === undefined ? undefined : typeof where === 'string' ? partOf(reply.json, where) : reply.headers.get(where.header);
  const total = told === undefined || told === null || !Number.isInteger(Number(told)) ? undefined : Number(told);
  const count = Array.isArray(items) ? items.length : 0;
  const { page, first = 1, offset, cursor: mark, link } = paging;
  const number = page ? Number(cursor ?? first) : Number(cursor ?? 0);
  const reached = page ? (number - first + 1) * size : number + count;
  const more = count > 0 && (total === undefined ? count >= size : reached < total);
  const linked = link ? /<([^>]+)>\s*;[^,]*\brel="?next"?/.exec(reply.headers.get('link') ?? '')?.[1] : undefined;
  const said = linked ?? ((mark ?? link) && at !== undefined ? partOf(reply.json, at) : undefined);
  const next = page ? (more ? number + 1 : undefined) : offset ? (more ? reached : undefined) : said;
  return { items, ...(total !== undefined && { total }), ...(next !== undefined && next !== null && next !== '' && { next: textOf(next) }) };
}
