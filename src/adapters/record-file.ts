/** Records in a file beside the page: a list, or `{ "items": […] }`. */
import { failure } from '../domain/failure.ts';
import { type Place, placePath, type PlaceIndex } from '../domain/place.ts';
import type { Ref } from '../domain/record.ts';
import { failureOf, request } from './http.ts';

/** Those that have an id and a name. @throws Failure */
export async function recordsAt<R extends { id: string; name: string }>(url: string): Promise<readonly R[]> {
  const reply = await request({ url });
  if (reply.status >= 300) throw failureOf(reply, { message: `${url}: ${reply.status}` });
  const list = Array.isArray(reply.json) ? reply.json : (reply.json as { items?: unknown } | undefined)?.items;
  if (!Array.isArray(list)) throw failure('broken', { message: `${url}: it holds no list of records` });
  return (list as unknown[]).filter((one): one is R => typeof one === 'object' && one !== null && typeof (one as R).id === 'string' && typeof (one as R).name === 'string');
}

/** As it is said here, from the compound inwards: a district is what everything lies in. */
export function addressIn(index: PlaceIndex, ref: Ref<'place'>): string | undefined {
  const path = placePath(index, ref);
  const near = path.filter(({ kind }: Place) => !['district', 'subdistrict', 'community'].includes(kind));
  return (near.length > 0 ? near : path.slice(0, 1)).map(({ name }) => name).reverse().join(' ') || undefined;
}
