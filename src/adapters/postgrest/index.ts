/**
 * PostgREST (also Supabase and Tencent CloudBase) over the tables and functions of integrations/postgrest/schema.sql:
 * `backend="postgrest" endpoint="https://api.street.example"`, or with a gateway that wants a public key
 * `endpoint="https://x.supabase.co/rest/v1?schema=linli&headers=/linli/headers.json"`.
 *
 * | ours | theirs |
 * |---|---|
 * | `list`, `get` | `GET /cases?select=doc&state=eq.closed&order=submitted_at.desc.nullslast,position&limit=&offset=`, the total from Content-Range |
 * | `get` with a receipt's token, or number and phone tail | `POST /rpc/own_case` `/rpc/own_signup` `/rpc/case_by_number` |
 * | `create`, `act`, `find` | `POST /rpc/create_case` `/rpc/create_signup` `/rpc/act` `/rpc/find_receipt` |
 * | `upload`, and a photo | `POST /rpc/put_photo` (bytes); `GET /rpc/photo?sha256=` as a picture, `POST /rpc/photo_text` as base64 |
 * | `now` | `POST /rpc/service_time` |
 *
 * Keys, receipt tokens and phone tails travel in the body, a member of staff's JWT in Authorization. A function answers with an outcome, or with
 * `{kind, message, rev?, retryAfter?}` of the library's vocabulary and a status of its own; what PostgREST or the database refuse goes by `code`.
 * Where an image of the page could not send what the gateway wants, the photos of one case are fetched here; those of a list keep their address.
 */
import { failure } from '../../domain/failure.ts';
import type { Media } from '../../domain/media.ts';
import { matches } from '../../domain/query.ts';
import { type AnyRecord, type RecordOf, type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, Outcome, Page, Query, Receipt, Verb } from '../../ports/backend.ts';
import { PhotoUrls, type StoredPhoto } from '../photo-urls.ts';
import { withUrls } from '../record-urls.ts';
import { addressOf, isListed, written } from './address.ts';
import { asker, type Json, ownToken } from './wire.ts';

const abilities: Partial<Record<RecordType, readonly Verb[]>> = { case: ['get', 'list', 'create', 'act', 'upload', 'find'], event: ['get', 'list', 'act'], signup: ['get', 'create', 'act', 'find'] };

export function postgrestBackend({ endpoint, getHeaders }: AdapterOptions): Backend {
  const address = written(endpoint);
  const { base } = address;
  const ask = asker(address, getHeaders);
  const fetched = address.schema !== undefined || address.headers !== undefined || getHeaders !== undefined;
  const photos = new PhotoUrls((sha256) => photoOf(sha256).catch(() => undefined));
  const broken = (path: string, why: string) => failure('broken', { message: `${base}${path}: ${why}` });

  async function photoOf(sha256: string): Promise<StoredPhoto> {
    const { json } = await ask('/rpc/photo_text', { args: { sha256 }, maxBytes: 12_000_000 });
    const { type, base64 } = json as { type: string; base64: string };
    return { sha256, type, bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer };
  }

  const shown = async <R extends AnyRecord>(record: R): Promise<R> => withUrls(fetched ? await photos.shown(record) : record, base);

  async function run(name: string, args: Json, call?: Call): Promise<unknown> {
    return (await ask(`/rpc/${name}`, { args, call })).json;
  }

  async function record<T extends RecordType>(type: T, name: string, args: Json, call?: Call): Promise<RecordOf[T]> {
    const found = (await run(name, args, call)) as RecordOf[T] | undefined;
    if (found?.type !== type) throw broken(`/rpc/${name}`, `the reply is no ${type}`);
    return shown(found);
  }

  async function submit(name: string, args: Json & { key: string }, call: Call): Promise<Outcome> {
    const outcome = (await run(name, args, call)) as Outcome | undefined;
    if (outcome?.kind === 'rejected' && typeof outcome.fields === 'object') return outcome;
    if (outcome?.kind !== 'delivered' || (outcome.receipt as Receipt | undefined)?.key !== args.key) throw broken(`/rpc/${name}`, 'the reply does not echo the key');
    return outcome.rec ? { ...outcome, rec: await shown(outcome.rec) } : outcome;
  }

  async function list<T extends RecordType>(type: T, query: Query, call?: Call): Promise<Page<RecordOf[T]>> {
    if (!isListed(type)) throw failure('unsupported', { message: `a ${type} is in no list`, unsent: true });
    const found = addressOf(type, query);
    if (!found) return { items: [], total: 0, ignored: [] };
    const { path, ignored } = found;
    const reply = await ask(path, { call, headers: { prefer: 'count=exact' } }).catch((thrown: { status?: number }) => {
      // Records were taken away meanwhile: there is no such page any more.
      if (thrown.status === 416) return undefined;
      throw thrown;
    });
    if (!reply) return { items: [], ignored };
    if (!Array.isArray(reply.json)) throw broken(path, 'the reply is no list');
    const items = (reply.json as { doc: RecordOf[T] }[]).map(({ doc }) => withUrls(doc, base));
    const total = Number(/\/(\d+)$/.exec(reply.headers.get('content-range') ?? '')?.[1] ?? NaN);
    const next = Number(query.cursor ?? 0) + items.length;
    // A server may give fewer than were asked for; one that hides the total from other origins is asked until a page is empty.
    const more = items.length > 0 && (Number.isNaN(total) ? true : next < total);
    return { items, ignored, ...(!Number.isNaN(total) && ignored.length === 0 && { total }), ...(more && { next: String(next) }) };
  }

  return {
    name: 'postgrest',
    repeats: 'recognised',
    uploads: 'before',
    can: (verb, type) => (abilities[type] ?? ['get', 'list']).includes(verb),
    async now() {
      const { now } = ((await run('service_time', {})) ?? {}) as { now?: string };
      if (!now || Number.isNaN(Date.parse(now))) throw broken('/rpc/service_time', 'the reply tells no time');
      return now;
    },
    async get(wanted, call) {
      if (typeof wanted !== 'string') {
        const { type, code } = wanted;
        if (type === 'case') {
          if (!call?.proof) throw failure('forbidden', { message: 'a case number needs a phone tail', unsent: true });
          return record(type, 'case_by_number', { code, phone_tail: call.proof.phoneTail }, call);
        }
        const found = (await list(type, { where: { code } }, call)).items.find((one) => matches(one, { where: { code } }));
        if (!found) throw failure('missing');
        return found;
      }
      const { type, id } = splitRef(wanted);
      const token = ownToken(call);
      if (type === 'signup' || (type === 'case' && token !== undefined)) return record(type, `own_${type}`, { id, token }, call);
      const [found] = (await list(type, { where: { id }, limit: 1 }, call)).items;
      if (!found) throw failure('missing', { message: `no ${type} of this name`, status: 404 });
      return shown(found);
    },
    list,
    create: (type, input, call) => submit(`create_${type}`, { key: call.key, input }, call),
    act: (ref, { event, data }, call) => submit('act', { ref, event, data, key: call.key, token: ownToken(call), if_rev: call.ifRev }, call),
    async upload({ sha256, bytes, type }, call) {
      const { json } = await ask('/rpc/put_photo', { bytes, call, headers: { 'content-type': 'application/octet-stream' } });
      const taken = json as Media | undefined;
      if (taken?.sha256 !== sha256) throw broken('/rpc/put_photo', 'the reply does not echo the hash');
      call.onProgress?.(1);
      const [media] = withUrls({ media: [fetched ? { ...taken, url: photos.urlOf({ sha256, type, bytes }) } : taken] }, base).media as [Media];
      return media;
    },
    async find(key, call) {
      const receipt = (await run('find_receipt', { key }, call)) as Receipt | null | undefined;
      if (receipt === null || receipt === undefined) return undefined;
      if (receipt.key !== key) throw broken('/rpc/find_receipt', 'the reply does not echo the key');
      return receipt;
    },
  };
}
