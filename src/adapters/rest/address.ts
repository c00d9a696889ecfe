/** The query of the rest contract. */
import type { Query } from '../../ports/backend.ts';

export function searchOf({ where = {}, text, sort, limit, cursor }: Query): string {
  const search = new URLSearchParams();
  for (const [field, condition] of Object.entries(where)) {
    if (typeof condition === 'object' && !Array.isArray(condition)) {
      for (const [end, value] of Object.entries(condition)) if (value !== undefined) search.append(`where.${field}.${end}`, String(value));
    } else for (const value of [condition].flat()) search.append(`where.${field}`, String(value));
  }
  if (text) search.set('text', text);
  if (sort) search.set('sort', (sort.descending ? '-' : '') + sort.field);
  if (limit !== undefined) search.set('limit', String(limit));
  if (cursor !== undefined) search.set('cursor', cursor);
  return `?${search.toString()}`.replace(/^\?$/, '');
}
