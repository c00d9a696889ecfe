import type { Query } from '../domain/query.ts';
import type { RecordOf, RecordType } from '../domain/record.ts';
import type { Backend } from '../ports/backend.ts';

const aPage = 500;
/** Whoever sends more than this is not telling of one district. */
const most = 100_000;

/** Every record of a query, page by page. @throws Failure of the first page that fails */
export async function allPages<T extends RecordType>(backend: Backend, type: T, query: Query, signal: AbortSignal): Promise<RecordOf[T][]> {
  const found: RecordOf[T][] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await backend.list(type, { limit: aPage, ...query, ...(cursor !== undefined && { cursor }) }, { signal });
    found.push(...items);
    // A server that always names a next page would be asked for ever.
    cursor = items.length > 0 ? next : undefined;
  } while (cursor !== undefined && found.length < most);
  return found;
}
