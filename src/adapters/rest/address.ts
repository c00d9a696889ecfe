/** Addresses of the rest contract: from a query, and back from the photos of a reply. */
import type { Query } from '../../ports/backend.ts';
import { hrefOf } from '../endpoint.ts';

/** A part of a foreign record, if it is there at all. */
type Some = Record<string, unknown> | null | undefined;

/** Photo addresses are made absolute against the endpoint. Everything else is checked by the schemas behind this adapter. */
export function withUrls<R>(record: R, base: string): R {
  const { media, evidence, own, steps, recap } = (record ?? {}) as Record<string, Some>;
  const lists = [own, steps, recap].flat().map((part: Some) => part?.['media']);
  for (const photo of [media, evidence, ...lists].flat() as Some[]) {
    if (typeof photo?.['url'] === 'string') photo['url'] = hrefOf(photo['url'], base);
  }
  return record;
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
