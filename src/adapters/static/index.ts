/**
 * Files instead of an office: `backend="static" endpoint="/data/"`. In that folder stand `places.json`, `categories.json`, `cases.json`, `events.json`, `orgs.json`,
 * `projects.json`, `works.json`, `polls.json`, `indicators.json` and `notices.json`, as many of them as there are: the records of `backend="rest"`, as a list or as `{ "items": […] }`.
 * To be read only: what a resident fills in leaves by phone, on paper or as a code. Anyone can fetch such a file, so quarrels, own parts and notices that are not published are left out.
 */
import { failure } from '../../domain/failure.ts';
import { isPublicNotice, type Notice } from '../../domain/notice.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call } from '../../ports/backend.ts';
import { failureOf, request } from '../http.ts';
import { withUrls } from '../record-urls.ts';
import { stop } from '../stop.ts';

const files: Partial<Record<RecordType, string>> = {
  case: 'cases', place: 'places', category: 'categories', org: 'orgs', project: 'projects', work: 'works', poll: 'polls', indicator: 'indicators', event: 'events', notice: 'notices',
};
/** How long a file that was read is good. */
const freshMs = 60_000;
/** A district's places, works and polls in one file each. */
const maxBytes = 8_000_000;

type Records = readonly object[];

export function staticBackend({ endpoint, getHeaders }: AdapterOptions): Backend {
  if (!endpoint || !/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(endpoint)) throw new TypeError('backend="static" reads JSON files; write the folder they stand in, e.g. endpoint="/data/"');
  const base = endpoint.replace(/\/*$/, '');
  const read = new Map<RecordType, { at: number; records: Promise<Records | undefined> }>();
  /** Known not to be there. */
  const absent = new Set<RecordType>();

  async function fetched(type: RecordType): Promise<Records | undefined> {
    const url = `${base}/${files[type]}.json`;
    const reply = await request({ url, maxBytes, headers: { ...(await getHeaders?.()) } });
    absent.delete(type);
    if (reply.status === 404 || reply.status === 410) {
      absent.add(type);
      return undefined;
    }
    if (reply.status >= 300) throw failureOf(reply, { message: `${url}: ${reply.status}` });
    const list = Array.isArray(reply.json) ? reply.json : (reply.json as { items?: unknown } | undefined)?.items;
    if (!Array.isArray(list)) throw failure('broken', { message: `${url} holds neither a list nor { "items": […] }` });
    const isPublic = (one: object): boolean => (type === 'notice' ? isPublicNotice(one as Notice) : !('kind' in one && one.kind === 'dispute'));
    return (list as unknown[]).filter((one): one is object => typeof one === 'object' && one !== null && isPublic(one)).map((one) => withUrls({ ...one, type, own: undefined }, base));
  }

  /** Read for all who ask, so no signal goes with it. */
  async function recordsOf(type: RecordType, { signal }: Call = {}): Promise<Records> {
    stop(signal);
    if (!files[type]) return [];
    const before = read.get(type);
    const now = performance.now();
    const records = before && now - before.at < freshMs ? before.records : fetched(type);
    if (records !== before?.records) {
      read.set(type, { at: now, records });
      records.catch(() => read.delete(type));
    }
    return (await records) ?? [];
  }

  const readOnly = (): Promise<never> => Promise.reject(failure('unsupported', { message: 'files are only read', unsent: true }));

  return {
    name: 'static',
    repeats: 'unknown',
    uploads: 'none',
    // Before the first look nobody knows; a file that is not there is no failure.
    can: (verb, type) => (verb === 'get' || verb === 'list') && files[type] !== undefined && !absent.has(type),
    async get(wanted, call) {
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = (await recordsOf(type, call)).find((record) => matches(record, { where: { ...by } }));
      if (!found) throw failure('missing', { message: `${base}/${files[type] ?? type}.json: no ${type} of this name`, status: 404 });
      return found as never;
    },
    list: async (type, query, call) => pageOf(await recordsOf(type, call), query) as never,
    create: readOnly,
    act: readOnly,
  };
}
