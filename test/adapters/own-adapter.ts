import { type FailureKind, failure, isFailure, matches, pageOf, type RecordOf, type RecordType, splitRef } from '../../src/domain/index.ts';
import type { AdapterOptions, Backend } from '../../src/index.ts';

const kinds: Record<number, FailureKind> = { 400: 'invalid', 401: 'unauthorized', 403: 'forbidden', 404: 'missing', 429: 'rate-limited' };
const folders: Partial<Record<RecordType, string>> = { case: '/reports', category: '/topics', place: '/buildings' };
type Row = { id: string; title: string; topic?: string; building?: string; at?: string; done?: boolean };

// The records of the hotline's rows, in Linli's words.
const records = (type: RecordType, rows: Row[]) => rows.map(({ id, title, topic, building, at, done }) => ({
  case: { type, id, code: id, kind: 'request', state: done ? 'closed' : 'submitted', category: `category/${topic}`, place: `place/${building}`, title, channel: 'web', submittedAt: at, level: 0, reopened: 0, steps: [] },
  category: { type, id, code: id, name: title, group: 'other', aisle: { name: title }, appliesTo: ['request'] },
  place: { type, id, name: title, kind: 'building' },
})[type as 'case']) as unknown as RecordOf['case'][];

export function hotlineBackend({ endpoint }: AdapterOptions): Backend {
  // Whatever goes wrong leaves as a Failure; only the caller's own abort passes as it is.
  async function ask(path: string, init: RequestInit, signal?: AbortSignal): Promise<unknown> {
    try {
      const reply = await fetch(`${endpoint}${path}`, { ...init, signal: signal ?? null, redirect: 'error' });
      if (!reply.ok) throw failure(kinds[reply.status] ?? 'broken', { message: `${path}: ${reply.status}`, status: reply.status });
      return await reply.json().catch((cause: unknown) => Promise.reject(failure('broken', { message: `${path}: no JSON`, cause })));
    } catch (cause) {
      if (isFailure(cause) || signal?.aborted) throw cause;
      throw failure('offline', { message: `${path}: no reply`, cause });
    }
  }
  const all = async (type: RecordType, signal?: AbortSignal) => (folders[type] ? records(type, (await ask(folders[type], {}, signal)) as Row[]) : []);
  const unable = () => Promise.reject(failure('unsupported', { unsent: true }));
  return {
    name: 'hotline', repeats: 'unknown', uploads: 'none', act: unable,
    can: (verb, type) => (['get', 'list'].includes(verb) && type in folders) || (verb === 'create' && type === 'case'),
    list: async (type, query, call) => pageOf(await all(type, call?.signal), query) as never,
    async get(wanted, call) {
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = (await all(type, call?.signal)).find((one) => matches(one, { where: { ...by } }));
      return (found ?? (await Promise.reject(failure('missing')))) as never;
    },
    async create(type, input, { key, signal }) {
      if (type !== 'case' || !('category' in input)) return unable();
      const body = JSON.stringify({ topic: splitRef(input.category).id, building: splitRef(input.place).id, text: input.text, phone: input.reporter?.phone });
      const { id } = (await ask('/reports', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, signal)) as Partial<Row>;
      if (!id) throw failure('broken', { message: '/reports: no number' });
      return { kind: 'delivered', receipt: { key, ref: `case/${id}`, code: id } };
    },
  };
}
