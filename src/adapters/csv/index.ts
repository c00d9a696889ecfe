/**
 * A table beside the page instead of an office: `backend="csv" endpoint="progress.csv"`. One line a compound, or a building; columns by name, in any order:
 * 小区, 幢, 街道, 社区, 拼音, 建成年份, 幢数, 户数, 面积, 阶段, 开工, 完工, 已签, 应签 (or their English names). What `linli-renovation-tracker` saves as a table
 * is such a file. UTF-8, or what Excel writes in China (GB 18030). To be read only.
 */
import { failure, isFailure } from '../../domain/failure.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend } from '../../ports/backend.ts';
import { failureOf, request } from '../http.ts';
import { type Records, recordsOf } from './records.ts';

/** How long a table that was read is good. */
const freshMs = 60_000;

export function csvBackend({ endpoint, getHeaders }: AdapterOptions): Backend {
  if (!endpoint) throw new TypeError('backend="csv" reads a table; write its address, e.g. endpoint="/progress.csv"');
  const url = endpoint;
  let read: { at: number; records: Records } | undefined;

  async function fetched(charset: string, signal: AbortSignal | undefined): Promise<string> {
    const reply = await request({ url, signal, charset, headers: { ...(await getHeaders?.()), accept: 'text/csv, text/plain' } });
    if (reply.text === undefined) throw failureOf(reply, { message: `${url}: ${reply.status}` });
    return reply.text;
  }

  async function records(signal?: AbortSignal): Promise<Records> {
    const now = performance.now();
    if (read && now - read.at < freshMs) return read.records;
    const text = await fetched('utf-8', signal).catch((thrown: unknown) => {
      if (isFailure(thrown) && thrown.kind === 'broken' && thrown.status === 200) return fetched('gb18030', signal);
      throw thrown;
    });
    try {
      read = { at: now, records: recordsOf(text) };
    } catch (thrown) {
      throw failure('broken', { message: `${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}` });
    }
    return read.records;
  }

  const of = async (type: RecordType, signal?: AbortSignal): Promise<object[]> => ((await records(signal)) as Partial<Record<RecordType, object[]>> & Records)[type] ?? [];
  const readOnly = (): Promise<never> => Promise.reject(failure('unsupported', { message: 'a table is only read', unsent: true }));

  return {
    name: 'csv',
    repeats: 'unknown',
    uploads: 'none',
    can: (verb, type) => (verb === 'get' || verb === 'list') && ['place', 'project', 'poll'].includes(type),
    async get(wanted, call) {
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = (await of(type, call?.signal)).find((record) => matches(record, { where: { ...by } }));
      if (!found) throw failure('missing', { message: `${url}: no ${type} of this name`, status: 404 });
      return found as never;
    },
    list: async (type, query, call) => pageOf(await of(type, call?.signal), query) as never,
    create: readOnly,
    act: readOnly,
  };
}
