/** `backend="rest"` with a `mapping`: an API that exists already, worded in JSON. What the document may say stands in mapping.ts. */
import { failure } from '../../domain/failure.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Media } from '../../domain/media.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type Instant, type RecordOf, type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, Outcome, Page, Query, Receipt } from '../../ports/backend.ts';
import { baseOf } from '../endpoint.ts';
import { mappingFrom } from '../mapping-source.ts';
import { type Json, ourNames, owned, ours, partOf, theirs, valueIn } from './fields.ts';
import type { Mapping, Verb } from './mapping.ts';
import { asked, nextUrl, pageIn } from './pages.ts';
import { sendPhoto } from './photo.ts';
import { readMapping } from './read.ts';
import { type Answer, type Asking, broken, exchange } from './wire.ts';

function named<V>(verb: V | undefined): V {
  if (verb === undefined) throw failure('unsupported', { message: 'the mapping does not name it', unsent: true });
  return verb;
}

export function mappedBackend({ endpoint, mapping: said, getHeaders }: AdapterOptions): Backend {
  const base = baseOf(endpoint);
  if (!said) throw new TypeError('backend="mapped" needs a mapping, e.g. mapping="/linli-mapping.json"');
  const source = mappingFrom(said, readMapping);
  const photos = new Map<string, Media>();
  const around = { base, photos };

  const ready = (): Promise<Mapping> => source.ready();
  const ask = (mapping: Mapping, asking: Asking): Promise<Answer> => exchange(base, mapping, getHeaders, asking);

  async function record<T extends RecordType>(mapping: Mapping, type: T, asking: Asking): Promise<RecordOf[T]> {
    const { reply, envelope, fields } = await ask(mapping, asking);
    const data = fields ? undefined : partOf(reply.json, envelope.data);
    // Many say 200 and nothing where there is no such record.
    if (data === undefined || data === null) throw failure('missing', { message: `${asking.verb.path}: no ${type} came back` });
    return { ...ours(data, mapping[type]!.fields!, around), type } as unknown as RecordOf[T];
  }

  async function submit(mapping: Mapping, verb: Verb, source: Json, told: Partial<Receipt>, { names, call }: Pick<Asking, 'names'> & { call: Call & { key: string } }): Promise<Outcome> {
    // One the server never answered for, as after a restart.
    if (mapping.upload && !((source['media'] ?? []) as string[]).every((sha256) => photos.has(sha256))) return { kind: 'rejected', fields: { media: 'missing' } };
    const { reply, envelope, fields } = await ask(mapping, { verb: { method: 'POST', ...verb }, ...(names && { names }), call, send: theirs({ ...source, ...names }, verb.send ?? {}, around) });
    if (fields) return { kind: 'rejected', fields: ourNames(fields, verb.send) };
    const receipt: Partial<Receipt> = { ...told, ...(verb.receipt && ours(partOf(reply.json, envelope.data), verb.receipt, around)), key: call.key };
    if (receipt.ref !== undefined || receipt.code !== undefined) return { kind: 'delivered', receipt: receipt as Receipt };
    if (verb.receipt) throw broken(verb, 'the answer has no receipt');
    return { kind: 'blackbox' };
  }

  async function list<T extends RecordType>(type: T, query: Query, call?: Call): Promise<Page<RecordOf[T]>> {
    // One of nothing has no form in an address, and no answer either.
    if (Object.values(query.where ?? {}).some((one) => Array.isArray(one) && one.length === 0)) return { items: [], total: 0, ignored: [] };
    const mapping = await ready();
    const { list: said, fields = {} } = mapping[type] ?? {};
    const verb = named(said);
    const { send, ignored, size } = asked(query, verb, fields, around);
    const url = verb.paging?.link && query.cursor !== undefined ? nextUrl(query.cursor, base) : undefined;
    const answer = await ask(mapping, { verb, call, url, send: { ...theirs({}, verb.send ?? {}, around), ...send } });
    const { items, total, next } = pageIn(answer, verb, query, size);
    if (answer.fields || !Array.isArray(items)) throw broken(verb, 'the reply is no list');
    const records = items.map((item) => ({ ...ours(item, fields, around), type }) as unknown as RecordOf[T]);
    // The whole of it came: pages are made here.
    if (!verb.paging) return pageOf(records, { ...query, ...(verb.text && { text: '' }) });
    // A total that counts what is filtered out here would be a wrong one.
    return { items: records, ignored, ...(next !== undefined && { next }), ...(total !== undefined && ignored.length === 0 && { total }) };
  }

  async function now(): Promise<Instant> {
    const { now: verb, ...mapping } = await ready();
    if (!verb) return instantOf(Date.now());
    const { reply, envelope } = await ask(mapping, { verb });
    return valueIn(partOf(reply.json, envelope.data), { ...(verb.as && { as: verb.as }) }, around) as Instant;
  }

  const upload: NonNullable<Backend['upload']> = async (photo, call) => {
    const mapping = await ready();
    const media = photos.get(photo.sha256) ?? (await sendPhoto(named(mapping.upload), photo, call, base, (asking) => ask(mapping, asking)));
    photos.set(photo.sha256, media);
    call.onProgress?.(1);
    return media;
  };

  return {
    name: 'mapped',
    // Until it is read nobody knows, and the outbox asks rather than sends twice.
    get repeats() {
      return source.known?.repeats ?? 'unknown';
    },
    // Inside: their ids are forgotten with the page, so each attempt sends its photos first.
    get uploads() {
      return source.known && !source.known.upload ? 'none' : 'inside';
    },
    can(verb, type, event) {
      if (verb === 'watch' || verb === 'find') return false;
      // Until it is read: what most can do.
      if (!source.known) return true;
      const { create, act, ...reads } = source.known[type] ?? {};
      if (verb === 'upload') return source.known.upload !== undefined && create !== undefined;
      if (verb === 'act' && event !== undefined) return owned(act?.events, event) !== undefined;
      return { create, act, ...reads }[verb] !== undefined;
    },
    ...((source.known?.now || !source.known) && { now }), ...((source.known?.upload || !source.known) && { upload }),
    async get(wanted, call) {
      const mapping = await ready();
      if (typeof wanted === 'string') {
        const { type, id } = splitRef(wanted);
        const verb = named(mapping[type]?.get);
        return record(mapping, type, { verb, names: { id }, call, send: theirs({ id }, verb.send ?? {}, around) });
      }
      if (wanted.type === 'case') {
        if (!call?.proof) throw failure('forbidden', { message: 'a case number needs a phone tail', unsent: true });
        const verb = named(mapping.case?.lookup);
        return record(mapping, wanted.type, { verb: { method: 'POST', ...verb }, call, send: theirs({ code: wanted.code, ...call.proof }, verb.send ?? {}, around) });
      }
      // Where the API does not filter by it, the first one would be any.
      const found = (await list(wanted.type, { where: { code: wanted.code } }, call)).items.find((one) => matches(one, { where: { code: wanted.code } }));
      if (!found) throw failure('missing');
      return found;
    },
    list,
    async create(type, input, call) {
      const mapping = await ready();
      return submit(mapping, named(mapping[type]?.create), { ...input }, {}, { call });
    },
    async act(ref, { event, data }, call) {
      const mapping = await ready();
      const { type, id } = splitRef(ref);
      const { events = {}, ...verb } = mapping[type]?.act ?? { path: '' };
      const said = owned(events, event);
      if (said === undefined) throw failure(mapping[type]?.act ? 'invalid' : 'unsupported', { message: `the mapping has no event ${event}`, unsent: true });
      const { name = event, ...own } = typeof said === 'string' ? { name: said } : said;
      return submit(mapping, { ...verb, ...own }, { ...data, rev: call.ifRev }, { ref }, { names: { id, event: name }, call });
    },
  };
}
