import type { Query } from '../domain/query.ts';
import type { RecordOf, RecordType } from '../domain/record.ts';
import type { Backend } from '../ports/backend.ts';

const perPage = 500;
/** More than any street has: a backend whose `next` never ends does not fill the phone. */
const most = 100_000;

/** Every record of a query, page by page. @throws Failure of the page that failed; what came before it is not given half */
export async function allPages<T extends RecordType>(backend: Backend, type: T, query: Query, signal: AbortSignal): Promise<RecordOf[T][]> {
  const all: RecordOf[T][] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const { items, next } = await backend.list(type, { limit: perPage, ...query, ...(cursor !== undefined && { cursor }) }, { signal });
    for (const one of items) all.push(one);
    // A cursor that comes back would go round for ever.
    cursor = next === undefined || seen.has(next) ? undefined : next;
    if (cursor !== undefined) seen.add(cursor);
  } while (cursor !== undefined && all.length < most);
  return all.slice(0, most);
}
