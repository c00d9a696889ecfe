/**
 * Our plain JSON-over-HTTP contract. A server that keeps it (checked by test/contracts) needs nothing else; `test/office` is one.
 *
 * | request | answer |
 * |---|---|
 * | `GET {endpoint}` | `{now, can: {case: [verbs], …}}` |
 * | `GET /cases` `/places` `/categories` `/orgs` `/projects` `/works` `/polls` `/indicators` `/events` `/notices` `?where.state=closed&where.level.from=1&text=&sort=-submittedAt&limit=&cursor=` | `{items, next?, total?, ignored?}`; repeat a `where` for one-of |
 * | `GET /cases/{id}` with `Authorization: Bearer {token of the receipt}` | the record, with `own` when the token fits |
 * | `POST /cases/lookup {code, phoneTail}` | the record with `own`; 403 wrong, 429 locked |
 * | `PUT /media/{sha256}` | the photo, `{id, url, sha256, alt}` |
 * | `POST /cases` the input, `Idempotency-Key: "{uuid}"` = its `clientId` | `{kind: 'delivered', receipt: {key, …}, rec?}`, `{kind: 'accepted', key, token}`, or 422 `{kind: 'rejected', fields}` |
 * | `POST /cases/{id}/events {event, data}`, `Idempotency-Key`, `If-Match: "{rev}"`, the token | as above |
 * | `POST /signups` the input, as `POST /cases`; `GET /signups/{id}` with the token | as above; the record, for whoever holds the receipt or is staff |
 * | `POST /signups/{id}/events`, `POST /events/{id}/events` (staff), as of cases | as above |
 * | `GET /receipts` with `Idempotency-Key` | `{receipt}` or `{receipt: null}`, of a case, a signup or an act |
 * | `GET /watch?type=case&where…` (or `event`, `signup`), the token where there is one | `application/x-ndjson` that stays open: a blank line at once and every 15 s, `{ref}` when a record of the query may have changed; nothing else of it, and only to whoever may read it |
 *
 * Offer `watch` in `can` only where no proxy holds pieces back (nginx: `X-Accel-Buffering: no`); without it the library looks every 20 s.
 *
 * An answer that does not echo the key counts as lost. Errors carry `{kind?, message?, rev?}`; a `kind` of the library's vocabulary wins over the
 * status (409 while the same key is still at work: `rate-limited` with Retry-After). Keys and tokens travel in headers, never in a URL.
 */
import { isSupport } from '../../domain/case-machine.ts';
import { failure } from '../../domain/failure.ts';
import type { Media } from '../../domain/media.ts';
import { type Instant, type RecordOf, type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, Outcome, Page, Query, Receipt, Verb } from '../../ports/backend.ts';
import { baseOf, hrefOf, segment } from '../endpoint.ts';
import { failureOf, type HttpRequest, request } from '../http.ts';
import { withUrls } from '../record-urls.ts';
import { headersOf } from '../session.ts';
import { searchOf } from './address.ts';
import { follow, patience } from './watch.ts';

const folders: Record<RecordType, string> = {
  case: 'cases', place: 'places', category: 'categories', org: 'orgs', project: 'projects', work: 'works', poll: 'polls', indicator: 'indicators', event: 'events', notice: 'notices', signup: 'signups',
};
const reading: readonly Verb[] = ['get', 'list'];
const uploadMs = 120_000;

type Json = Record<string, unknown>;
type Asking = Omit<HttpRequest, 'url' | 'signal'> & { call?: Call | undefined; key?: string };

export function restBackend({ endpoint, getHeaders }: AdapterOptions): Backend {
  const base = baseOf(endpoint);
  let abilities: Partial<Record<RecordType, unknown>> = {
    ...Object.fromEntries(Object.keys(folders).map((type) => [type, reading])), case: [...reading, 'create', 'act', 'upload', 'find'],
    event: [...reading, 'act'], signup: ['get', 'create', 'act', 'find'],
  };

  async function exchange(path: string, { call: { token, signal } = {}, key, headers, ...rest }: Asking): Promise<Json> {
    const session = await headersOf(getHeaders);
    const reply = await request({
      ...rest, url: base + path, signal, redirect: 'error', cache: (token ?? key ?? rest.onPiece) === undefined ? 'default' : 'no-store',
      headers: {
        ...session, ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': JSON.stringify(key) }),
      },
    });
    const json = isObject(reply.json) ? reply.json : {};
    const { kind, message = '', rev } = json;
    if (reply.status < 300 || kind === 'rejected') return json;
    throw failureOf(reply, { kind, message: `${base + path}: ${reply.status} ${String(message).slice(0, 200)}`, ...(typeof rev === 'string' && { rev }) });
  }

  const broken = (path: string, why: string) => failure('broken', { message: `${base + path}: ${why}` });

  async function record<T extends RecordType>(type: T, path: string, asking: Asking): Promise<RecordOf[T]> {
    const json = await exchange(path, asking);
    if (json['type'] !== type) throw broken(path, `the reply is no ${type}`);
    return withUrls(json as unknown as RecordOf[T], base);
  }

  async function submit(path: string, asking: Asking & { key: string }): Promise<Outcome> {
    const json = await exchange(path, { ...asking, method: 'POST' });
    const outcome = json as unknown as Outcome & { key?: unknown };
    if (outcome.kind === 'rejected' && isObject(outcome.fields)) return outcome;
    const echo = outcome.kind === 'delivered' ? (outcome.receipt as Receipt | undefined)?.key : outcome.kind === 'accepted' ? outcome.key : undefined;
    if (echo !== asking.key) throw broken(path, 'the reply does not echo the key');
    if (outcome.kind === 'delivered') withUrls(outcome.rec, base);
    return outcome;
  }

  async function list<T extends RecordType>(type: T, query: Query, call?: Call): Promise<Page<RecordOf[T]>> {
    // One of nothing has no form in an address, and no answer either.
    if (Object.values(query.where ?? {}).some((one) => Array.isArray(one) && one.length === 0)) return { items: [], total: 0, ignored: [] };
    const path = `/${folders[type]}${searchOf(query)}`;
    const json = await exchange(path, { call });
    const page = { ignored: [], ...json } as unknown as Page<RecordOf[T]>;
    if (!Array.isArray(page.items)) throw broken(path, 'the reply is no list');
    // Many servers write null for what is not there.
    if (page.next === null) delete page.next;
    for (const item of page.items) withUrls(item, base);
    return page;
  }

  return {
    name: 'rest',
    repeats: 'recognised',
    uploads: 'before',
    can(verb, type, event) {
      const verbs = abilities[type];
      if (!Array.isArray(verbs) || !verbs.includes(verb)) return false;
      return event === undefined || !isSupport(event) || verbs.includes('support');
    },
    async now() {
      const json = await exchange('', {});
      const { now, can } = json as { now?: Instant; can?: unknown };
      if (!now || Number.isNaN(Date.parse(now))) throw broken('', 'the reply tells no time');
      if (isObject(can)) abilities = can;
      return now;
    },
    async get(wanted, call) {
      if (typeof wanted === 'string') {
        const { type, id } = splitRef(wanted);
        return record(type, `/${folders[type]}/${segment(id)}`, { call });
      }
      if (wanted.type === 'case') {
        if (!call?.proof) throw failure('forbidden', { message: 'a case number needs a phone tail', unsent: true });
        return record(wanted.type, '/cases/lookup', { call, method: 'POST', body: { code: wanted.code, phoneTail: call.proof.phoneTail } });
      }
      const { items } = await list(wanted.type, { where: { code: wanted.code }, limit: 1 }, call);
      if (!items[0]) throw failure('missing');
      return items[0];
    },
    list,
    create: (type, input, call) => submit(`/${folders[type]}`, { body: input, call, key: call.key }),
    async act(ref, change, call) {
      const { type, id } = splitRef(ref);
      const headers = call.ifRev === undefined ? {} : { 'if-match': JSON.stringify(call.ifRev) };
      return submit(`/${folders[type]}/${segment(id)}/events`, { body: change, call, key: call.key, headers });
    },
    async upload({ sha256, bytes, type }, call) {
      const path = `/media/${segment(sha256)}`;
      const json = await exchange(path, { call, method: 'PUT', bytes, headers: { 'content-type': type }, timeoutMs: uploadMs });
      if (json['sha256'] !== sha256) throw broken(path, 'the reply does not echo the hash');
      if (call.onProgress) call.onProgress(1);
      return { ...(json as unknown as Media), url: hrefOf(json['url'], base) };
    },
    watch(type, query, call, onChange) {
      const control = new AbortController();
      const stop = (): void => control.abort();
      call.signal?.addEventListener('abort', stop);
      if (call.signal?.aborted) stop();
      const path = `/watch?${new URLSearchParams({ type }).toString()}${searchOf(query).replace('?', '&')}`;
      const { signal } = control;
      void follow((onPiece) => exchange(path, { call: { ...call, signal }, headers: { accept: 'application/x-ndjson' }, timeoutMs: patience.silence, onPiece }), onChange, signal);
      return stop;
    },
    async find(key, call) {
      const json = await exchange('/receipts', { call, key });
      const receipt = json['receipt'] as Receipt | null | undefined;
      if (receipt === null) return undefined;
      if (receipt?.key !== key) throw broken('/receipts', 'the reply does not echo the key');
      return receipt;
    },
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
