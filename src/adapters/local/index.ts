/**
 * Everything in this browser's own IndexedDB, and the desk as the office: a demo and a rehearsal, never a delivery (只存在这台设备上，没有送到街道).
 * `token` in a call is a receipt's token, or `staff:<role>:<org id>` for the office's side.
 */
import { actorFor, prove, viewFor, viewsFor } from '../../domain/access.ts';
import type { Case } from '../../domain/case.ts';
import { type Answer, type Command, desk, type Filing, type Office, receiptFor } from '../../domain/desk.ts';
import { failure } from '../../domain/failure.ts';
import { dayOf, epochOf, instantOf } from '../../domain/instant.ts';
import { isPublicNotice } from '../../domain/notice.ts';
import type { Org } from '../../domain/org.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type AnyRecord, type Day, type Instant, type RecordOf, type RecordType, type Ref, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, CreatableType, InputOf, Outcome, Proof, Verb } from '../../ports/backend.ts';
import { PhotoUrls } from '../photo-urls.ts';
import { stop } from '../stop.ts';
import { localHall } from './hall.ts';
import { type FirstDay, localStore } from './store.ts';
import { canTell, hearTabs, tellTabs } from './tabs.ts';

export interface LocalOptions extends AdapterOptions {
  office: Office;
  orgs: readonly Org[];
  /** Service time where it is not the device's, e.g. of a demo that stands still. */
  now?: () => Instant;
  /** What is read and never filed, and the events that are on, as seen on a day. */
  records?: (day: Day) => DirectoryRecords;
  /** What stands there before anyone has told anything, so that who plays the office does not begin at an empty desk. */
  firstDay?: (now: Instant) => FirstDay;
}

/** Of the types nobody files. */
export type DirectoryRecords = { readonly [T in Exclude<RecordType, 'case' | 'signup' | 'place' | 'category' | 'org'>]?: readonly RecordOf[T][] };

const verbsOf: { readonly [T in RecordType]?: readonly Verb[] } = { case: ['get', 'list', 'create', 'act', 'upload', 'find'], event: ['get', 'list', 'act'], signup: ['get', 'create', 'act', 'find'] };
const reading: readonly Verb[] = ['get', 'list'];

export function localBackend({ office, orgs, now, records = () => ({}), firstDay }: LocalOptions): Backend {
  const store = localStore(firstDay && (() => firstDay(time())));
  const photos = new PhotoUrls((sha256) => store.run('readonly', ['photos'], (tx) => tx.objectStore('photos').get(sha256)));
  const time = now ?? ((): Instant => instantOf(Date.now()));
  const all = (): Promise<Filing[]> => store.run('readonly', ['filings'], (tx) => tx.objectStore('filings').getAll());

  /** One command in one transaction: the desk sees everything, and what it changes is written before anyone hears of it. */
  async function obey(commandFor: (filings: ReadonlyMap<string, Filing>) => Command, signal: AbortSignal | undefined): Promise<Outcome> {
    stop(signal);
    const answer = await store.run('readwrite', ['filings', 'photos'], async (tx): Promise<Answer> => {
      const filings = new Map((await tx.objectStore('filings').getAll()).map((filing) => [filing.record.id, filing]));
      const kept = new Set(await tx.objectStore('photos').getAllKeys());
      const result = desk(office, filings, commandFor(filings), { now: time(), random: strongRandom, hasMedia: (sha256) => kept.has(sha256) });
      if ('outcome' in result && result.changed) await tx.objectStore('filings').put(result.changed);
      return result;
    });
    if ('failure' in answer) throw answer.failure;
    if (answer.changed) tellTabs();
    const { outcome } = answer;
    return outcome.kind === 'delivered' && outcome.rec?.type === 'case' ? { ...outcome, rec: await photos.shown(outcome.rec) } : outcome;
  }

  async function byNumber(code: string, call: (Call & { proof?: Proof }) | undefined): Promise<Case> {
    const answer = await store.run('readwrite', ['filings', 'tries'], async (tx) => {
      const filing = (await tx.objectStore('filings').getAll()).find(({ record }) => record.code === code);
      if (!filing) return { failure: failure('missing', { message: 'no case has this number', status: 404 }) };
      const proven = prove(filing, call?.proof?.phoneTail, await tx.objectStore('tries').get(code), epochOf(time()));
      if (proven.tries) await tx.objectStore('tries').put({ ...proven.tries, code });
      return proven;
    });
    if ('failure' in answer) throw answer.failure;
    return photos.shown(answer.view);
  }

  let seen: { day?: Day; records: DirectoryRecords } = { records: {} };

  function directory<T extends RecordType>(type: T): readonly RecordOf[T][] {
    const day = dayOf(time());
    if (seen.day !== day) seen = { day, records: records(day) };
    const all: Partial<Record<RecordType, readonly object[]>> = { place: office.places, category: office.categories, org: orgs, ...seen.records, notice: seen.records.notice?.filter(isPublicNotice) ?? [] };
    return (all[type] ?? []) as unknown as readonly RecordOf[T][];
  }

  const hall = localHall({ store, orgs, events: () => directory('event'), world: () => ({ now: time(), random: strongRandom }), changed: tellTabs });

  async function recordsFor<T extends RecordType>(type: T, call: Call | undefined): Promise<readonly RecordOf[T][]> {
    const views: readonly AnyRecord[] = type === 'case' ? viewsFor(office, await all(), call?.token, orgs) : type === 'event' ? await hall.events(call?.token) : type === 'signup' ? await hall.signups(call?.token) : directory(type);
    return views as readonly RecordOf[T][];
  }

  const takes: { readonly [T in CreatableType]: (input: InputOf[T], call: Call & { key: string }) => Promise<Outcome> } = {
    case: (input, { key, signal }) => obey(() => ({ verb: 'create', key, input, actor: { role: 'resident', label: '居民' } }), signal),
    async signup(input, { key, signal }) {
      stop(signal);
      return hall.create(input, key);
    },
  };

  const backend: Backend = {
    name: 'local',
    repeats: 'recognised',
    uploads: 'before',
    can: (verb, type) => (verb === 'watch' ? canTell() : (verbsOf[type] ?? reading).includes(verb)),
    async get<T extends RecordType>(wanted: Ref<T> | { type: T; code: string }, call?: Call & { proof?: Proof }): Promise<RecordOf[T]> {
      stop(call?.signal);
      if (typeof wanted === 'string') {
        const { type, id } = splitRef(wanted);
        if (type === 'signup') return (await hall.signup(id, call?.token)) as RecordOf[T];
        if (type === 'event') return (await photos.shown(found((await hall.events(call?.token)).find((record) => record.id === id)))) as RecordOf[T];
        if (type !== 'case') return photos.shown(found(directory<T>(type).find((record) => record.id === id)));
        const filing = found(await store.run('readonly', ['filings'], (tx) => tx.objectStore('filings').get(id)));
        const view = viewFor(office, filing, call?.token, orgs);
        if (!view) throw failure('forbidden', { message: 'the token does not belong to this case', status: 403 });
        return (await photos.shown(view)) as RecordOf[T];
      }
      if (wanted.type === 'case') return (await byNumber(wanted.code, call)) as RecordOf[T];
      return found((await recordsFor<T>(wanted.type, call)).find((record) => matches(record, { where: { code: wanted.code } })));
    },
    async list(type, query, call) {
      stop(call?.signal);
      const page = pageOf<AnyRecord>(await recordsFor(type, call), query);
      return { ...page, items: (await Promise.all(page.items.map((one) => photos.shown(one)))) as never[] };
    },
    create: (type, input, call) => takes[type](input, call),
    async act(ref, { event, data }, { key, ifRev, token, signal }) {
      const { type, id } = splitRef(ref);
      if (type === 'event' || type === 'signup') {
        stop(signal);
        return hall.act(`${type}/${id}`, { key, event, data, ...(ifRev !== undefined && { ifRev }) }, token);
      }
      return obey((filings) => {
        const actor = actorFor(found(filings.get(id)), token, orgs, event);
        if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden', { message: 'only whoever holds the receipt, or staff, may move a case' });
        return { verb: 'act', key, id, event, data, actor, ...(ifRev !== undefined && { ifRev }) };
      }, signal);
    },
    async upload({ sha256, bytes, type }, { signal, onProgress }) {
      stop(signal);
      await store.run('readwrite', ['photos'], async (tx) => {
        const photo = { sha256, bytes, type };
        if (!(await tx.objectStore('photos').getKey(sha256))) await tx.objectStore('photos').put(photo);
      });
      onProgress?.(1);
      return { id: sha256, sha256, url: photos.urlOf({ sha256, bytes, type }), alt: '' };
    },
    async find(key, call) {
      stop(call?.signal);
      return receiptFor(await all(), key) ?? hall.receiptFor(key);
    },
  };
  if (now) backend.now = async () => now();
  if (canTell()) backend.watch = (_type, _query, { signal }, onChange) => hearTabs(onChange, signal);
  return backend;
}

function found<R>(record: R | undefined): R {
  if (record === undefined) throw failure('missing', { status: 404 });
  return record;
}

function strongRandom(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}
