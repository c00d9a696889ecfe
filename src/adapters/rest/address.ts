/** Addresses of the rest contract: from an endpoint, an id and a query. */
import { failure } from '../../domain/failure.ts';
import type { Query } from '../../ports/backend.ts';

/** Without its last slashes. @throws TypeError */
export function baseOf(endpoint: string | undefined): string {
  let url: URL | undefined;
  try {
    url = new URL(endpoint ?? '');
  } catch {
    // Told below, together with the other ways to be wrong.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError('backend="rest" needs an absolute http(s) endpoint without password, query or fragment, e.g. endpoint="https://street.example/linli"');
  }
  return url.href.replace(/\/+$/, '');
}

/** One segment of a path. Dots alone would climb out of the endpoint, however they are written. */
export function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw failure('invalid', { message: `"${id}" is no id`, unsent: true });
  return encodeURIComponent(id);
}

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
