/** The address's search as a query. Numbers and yes/no arrive as text, so each value stands for both. */
import type { Condition, Query, Scalar } from '../../src/domain/query.ts';

function readings(text: string): Scalar[] {
  const number = Number(text);
  return [text, ...(text !== '' && String(number) === text ? [number] : []), ...(text === 'true' || text === 'false' ? [text === 'true'] : [])];
}

const listLimit = 200;

export function queryOf(search: URLSearchParams): Query {
  const where: Record<string, Condition> = {};
  for (const name of new Set(search.keys())) {
    const [, field, end] = /^where\.(.+?)(?:\.(from|to))?$/.exec(name) ?? [];
    if (field === undefined) continue;
    const values = search.getAll(name);
    // Compared with a number, a text bound counts as one.
    if (end !== undefined) where[field] = { ...(where[field] as object | undefined), [end]: values[0] };
    else where[field] = values.flatMap(readings);
  }
  const sort = search.get('sort');
  const [text, cursor] = [search.get('text'), search.get('cursor')];
  const limit = Number.parseInt(search.get('limit') ?? '', 10);
  return {
    where, limit: limit >= 0 ? Math.min(limit, listLimit) : listLimit,
    ...(text !== null && { text }), ...(cursor !== null && { cursor }), ...(sort && { sort: { field: sort.replace(/^-/, ''), descending: sort.startsWith('-') } }),
  };
}
