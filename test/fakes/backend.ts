/** A backend in memory around the real desk, for element tests and stories; it fails when it is told to. */
import { actorFor, prove, type Tries, viewFor, viewsFor } from '../../src/domain/access.ts';
import { MemoryHall } from '../../src/adapters/memory-hall.ts';
import type { CaseInput, Role } from '../../src/domain/case.ts';
import { type Command, desk, type Filing, type Office, receiptFor } from '../../src/domain/desk.ts';
import { failure, type FailureDetails, type FailureKind } from '../../src/domain/failure.ts';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { isPublicNotice } from '../../src/domain/notice.ts';
import type { Org } from '../../src/domain/org.ts';
import { matches, pageOf } from '../../src/domain/query.ts';
import { type Instant, type RecordOf, type RecordType, type Ref, splitRef } from '../../src/domain/record.ts';
import type { SignupInput } from '../../src/domain/signup.ts';
import type { Enrolment } from '../../src/domain/signup-desk.ts';
import type { Backend, Call, Outcome, Proof, Repeats, Uploads, Verb } from '../../src/ports/backend.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';

export interface FakeOptions {
  office?: Office;
  orgs?: readonly Org[];
  /** What it keeps of the types nobody files, and in place of the office's own places. */
  records?: { [T in Exclude<RecordType, 'case' | 'signup'>]?: readonly RecordOf[T][] };
  /** Service time; without it the fake offers no `now`. */
  now?: () => Instant;
  repeats?: Repeats;
  uploads?: Uploads;
  /** A letter box: it takes requests, and neither photos nor acts nor a look at them. What it answers: a number alone, a token for one that comes later, nothing. */
  letterBox?: 'number' | 'token' | 'nothing';
  /** Milliseconds before every answer; `Infinity` = none ever comes. */
  latency?: number;
  /** Uniform in [0, 1); hand in a seeded one for the same codes every time. */
  random?: () => number;
}

export interface FailPlan extends FailureDetails {
  /** Which verb fails; without it, the next call of any. */
  verb?: Verb;
  /** How often, 1 unless told. `Infinity` = until `recover()`. */
  times?: number;
  /** The command takes effect first: a lost reply. */
  afterEffect?: boolean;
}

export interface FakeBackend extends Backend {
  latency: number;
  readonly filings: ReadonlyMap<string, Filing>;
  readonly enrolments: ReadonlyMap<string, Enrolment>;
  readonly photos: ReadonlyMap<string, ArrayBuffer>;
  /** Every call so far, e.g. `create`. */
  readonly calls: readonly Verb[];
  failNext(kind: FailureKind, plan?: FailPlan): void;
  recover(): void;
  /** Calls every watcher. */
  stir(): void;
}

/** The token with which a call acts for the office: fake and local backend alike. */
export function staffToken(role: Role, org: Ref<'org'>): string {
  return `staff:${role}:${splitRef(org).id}`;
}

export function fakeBackend(options: FakeOptions = {}): FakeBackend {
  const { office = seedOffice, orgs = seedOrgs, records = {}, now, letterBox, repeats = letterBox ? 'unknown' : 'recognised', uploads = letterBox ? 'none' : 'before', random = Math.random } = options;
  const time = now ?? ((): Instant => instantOf(Date.now()));
  const filings = new Map<string, Filing>();
  const hall = new MemoryHall({ events: records.event ?? [], orgs, world: () => ({ now: time(), random }), changed: () => fake.stir() });
  const photos = new Map<string, ArrayBuffer>();
  const urls = new Map<string, string>();
  const tries = new Map<string, Tries>();
  const watchers = new Set<() => void>();
  const calls: Verb[] = [];
  let plans: { kind: FailureKind; left: number; plan: FailPlan }[] = [];

  /** One call: wait, fail if planned, else answer; a planned lost reply fails after the effect. */
  async function answer<R>(verb: Verb, signal: AbortSignal | undefined, work: () => R): Promise<R> {
    calls.push(verb);
    const planned = plans.find(({ plan }) => plan.verb === undefined || plan.verb === verb);
    if (planned) planned.left -= 1;
    plans = plans.filter(({ left }) => left > 0);
    await wait(fake.latency, signal);
    if (!planned) return work();
    const { verb: _verb, times: _times, afterEffect, ...details } = planned.plan;
    if (afterEffect) work();
    throw failure(planned.kind, details);
  }

  function obey(command: Command): Outcome {
    const result = desk(office, filings, command, { now: time(), random, hasMedia: (sha256) => photos.has(sha256) || uploads !== 'before' });
    if ('failure' in result) throw result.failure;
    if (result.changed) {
      filings.set(result.changed.record.id, result.changed);
      fake.stir();
    }
    return shown(result.outcome);
  }

  /** A copy, as over a wire, with every photo at an address that can be loaded. */
  function shown<R>(value: R): R {
    return JSON.parse(JSON.stringify(value), (key, part: unknown) => (key === 'url' && typeof part === 'string' ? (urls.get(part.replace('media/', '')) ?? part) : part)) as R;
  }

  function directory<T extends RecordType>(type: T, call?: Call): readonly RecordOf[T][] {
    const kept: Partial<Record<RecordType, readonly object[]>> = { place: office.places, category: office.categories, org: orgs, ...records, notice: records?.notice?.filter(isPublicNotice) ?? [], event: hall.events(call?.token), signup: hall.signups(call?.token) };
    return (type === 'case' ? viewsFor(office, filings.values(), call?.token, orgs) : (kept[type] ?? [])) as unknown as readonly RecordOf[T][];
  }

  function byNumber(code: string, proof: Proof | undefined): RecordOf['case'] {
    const filing = found([...filings.values()].find(({ record }) => record.code === code));
    const proven = prove(filing, proof?.phoneTail, tries.get(code), epochOf(time()));
    if (proven.tries) tries.set(code, proven.tries);
    if ('failure' in proven) throw proven.failure;
    return proven.view;
  }

  function byId(id: string, token: string | undefined): RecordOf['case'] {
    const view = viewFor(office, found(filings.get(id)), token, orgs);
    if (!view) throw failure('forbidden', { status: 403 });
    return view;
  }

  /** What a letter box says of what it took. */
  function dropped(outcome: Outcome): Outcome {
    if (outcome.kind !== 'delivered' || !letterBox) return outcome;
    const { key, ref, code, token = '' } = outcome.receipt;
    if (letterBox === 'token') return { kind: 'accepted', token };
    return letterBox === 'nothing' ? { kind: 'blackbox' } : { kind: 'delivered', receipt: { key, ...(ref && { ref }), ...(code && { code }) } };
  }

  const fake: FakeBackend = {
    name: 'fake',
    repeats,
    uploads,
    latency: options.latency ?? 0,
    filings,
    enrolments: hall.enrolments,
    photos,
    calls,
    failNext: (kind, plan = {}) => void plans.push({ kind, left: plan.times ?? 1, plan }),
    recover: () => void (plans = []),
    stir: () => watchers.forEach((watcher) => watcher()),
    can: (verb, type) =>
      verb === 'get' || verb === 'list' || (letterBox ? type === 'case' && verb === 'create' : type === 'case' ? verb !== 'upload' || uploads !== 'none' : type === 'signup' ? verb !== 'upload' : type === 'event' && (verb === 'act' || verb === 'watch')),
    get: <T extends RecordType>(wanted: Ref<T> | { type: T; code: string }, call?: Call & { proof?: Proof }) =>
      answer('get', call?.signal, () => {
        const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
        if (type === 'case') return shown('id' in by ? byId(by.id, call?.token) : byNumber(by.code, call?.proof)) as RecordOf[T];
        if (type === 'signup' && 'id' in by) return shown(hall.signup(by.id, call?.token)) as RecordOf[T];
        return shown(found(directory(type, call).find((record) => matches(record, { where: { ...by } }))));
      }),
    list: (type, query, call) => answer('list', call?.signal, () => shown(pageOf(directory(type, call), query))),
    create: (type, input, { key, signal }) =>
      answer('create', signal, () =>
        type === 'signup' ? shown(hall.create(shown(input as SignupInput), key)) : dropped(obey({ verb: 'create', key, input: shown(input as CaseInput), actor: { role: 'resident', label: '居民' } }))),
    act: (ref, { event, data }, { key, ifRev, token, signal }) =>
      answer('act', signal, () => {
        const { type, id } = splitRef(ref);
        if (type === 'event' || type === 'signup') return shown(hall.act(`${type}/${id}`, { key, event, data, ...(ifRev !== undefined && { ifRev }) }, token));
        const actor = actorFor(found(filings.get(id)), token, orgs, event);
        if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden');
        return obey({ verb: 'act', key, id, event, data, actor, ...(ifRev !== undefined && { ifRev }) });
      }),
    upload: ({ sha256, bytes, type }, { signal, onProgress }) =>
      answer('upload', signal, () => {
        photos.set(sha256, bytes.slice(0));
        if (!urls.has(sha256)) urls.set(sha256, URL.createObjectURL(new Blob([bytes], { type })));
        onProgress?.(1);
        return { id: sha256, sha256, url: urls.get(sha256)!, alt: '' };
      }),
    watch(_type, _query, { signal }, onChange) {
      const watcher = (): void => onChange();
      const stop = (): void => void watchers.delete(watcher);
      if (!signal?.aborted) watchers.add(watcher);
      signal?.addEventListener('abort', stop);
      return stop;
    },
    find: (key, call) => answer('find', call?.signal, () => shown({ receipt: receiptFor(filings.values(), key) ?? hall.receiptFor(key) }).receipt),
  };
  if (now) fake.now = async () => now();
  return fake;
}

function found<R>(record: R | undefined): R {
  if (record === undefined) throw failure('missing', { status: 404 });
  return record;
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    const done = (): void => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    if (ms !== Infinity) setTimeout(done, ms);
  });
}
