/**
 * The sample town in this page's memory: it can be read, told something and played through, and forgets everything with the page. Nothing is sent,
 * nothing is kept. `token` in a call is a receipt's token, or `staff:<role>:<org id>` for the office's side.
 */
import { actorFor, prove, type Tries, viewFor, viewsFor } from '../../domain/access.ts';
import { type Answer, type Command, desk, type Filing, receiptFor, type World } from '../../domain/desk.ts';
import { failure } from '../../domain/failure.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import { matches, pageOf, type Query } from '../../domain/query.ts';
import { type AnyRecord, type Instant, type RecordOf, type RecordType, type Ref, splitRef } from '../../domain/record.ts';
import type { Case } from '../../domain/case.ts';
import { MemoryHall } from '../memory-hall.ts';
import type { AdapterOptions, Backend, Call, CreatableType, InputOf, Outcome, Proof, Verb } from '../../ports/backend.ts';
import { drawnPhotos } from '../../sample/pictures.ts';
import { townOf } from '../../sample/town.ts';
import { PhotoUrls, type StoredPhoto } from '../photo-urls.ts';
import { stop } from '../stop.ts';
import { directoryOf } from './directory.ts';

export interface SampleOptions extends AdapterOptions {
  /** The word the town is made from; another word, another town. */
  seed?: string;
}

const verbsOf: { readonly [T in RecordType]?: readonly Verb[] } = {
  case: ['get', 'list', 'create', 'act', 'upload', 'find', 'watch'], event: ['get', 'list', 'act', 'watch'], signup: ['get', 'create', 'act', 'find', 'watch'],
};
const readingVerbs: readonly Verb[] = ['get', 'list'];

/** Compounds whose cases are made in one go, before the page may draw again: some 30 ms. */
const atOnce = 10;

export function sampleBackend({ seed }: SampleOptions = {}): Backend {
  const town = townOf(seed);
  const directory = directoryOf(town);
  const begun = performance.now();
  /** The town's clock starts at nine and goes on with the page. */
  const time = (): Instant => instantOf(epochOf(town.now) + performance.now() - begun);
  // Nothing of ours happens at a real name: no case is taken there, nobody of there acts.
  const orgs = town.orgs.filter(({ prov }) => prov?.source === 'synthetic');
  const told = new Map<string, Filing>();
  const moved = new Map<string, Filing>();
  const stored = new Map(drawnPhotos().map((photo): [string, StoredPhoto] => [photo.sha256, photo]));
  const tries = new Map<string, Tries>();
  const watchers = new Set<() => void>();
  /** What anyone may read, by compound, until something happens there. */
  const shownOpenly = new Map<string, readonly Case[]>();

  const hall = new MemoryHall({
    events: town.events, orgs, world: () => ({ now: time(), random: strongRandom }),
    changed: () => {
      for (const heard of [...watchers]) heard();
    },
  });

  const photos = new PhotoUrls(async (sha256) => stored.get(sha256));

  const compoundOfCase = (id: string): string | undefined => {
    const here = told.get(id);
    return here ? town.compoundOf({ place: here.record.place }) : town.compoundOf({ id });
  };

  /** The cases of one compound as they are by now. */
  const filingsAt = (compound: string): Filing[] => [
    ...town.filingsAt(compound).map((filing) => moved.get(filing.record.id) ?? filing),
    ...[...told.values()].filter(({ record }) => town.compoundOf({ place: record.place }) === compound),
  ];
  const filingOf = (id: string): Filing | undefined => filingsAt(compoundOfCase(id) ?? '').find(({ record }) => record.id === id);
  const storyOf = (id: string): Case | undefined => town.stories.find((one) => one.id === id);

  function obey(compound: string | undefined, command: Command): Outcome {
    const office = town.officeOf(compound ?? '');
    // A repeat is known wherever it was told, a case only among its neighbours.
    const filings = new Map([...told, ...filingsAt(compound ?? '').map((filing) => [filing.record.id, filing] as const)]);
    const world: World = { now: time(), random: strongRandom, hasMedia: (sha256) => stored.has(sha256) };
    let answer: Answer;
    // The desk sees these cases only; a number another compound's case has is drawn again.
    do answer = desk(office, filings, command, world);
    while (command.verb === 'create' && 'outcome' in answer && answer.changed && town.compoundOf({ code: answer.changed.record.code }) !== undefined);
    if ('failure' in answer) throw answer.failure;
    if (answer.changed) {
      const { id } = answer.changed.record;
      (town.compoundOf({ id }) === undefined ? told : moved).set(id, answer.changed);
      shownOpenly.delete(compound ?? '');
      for (const heard of [...watchers]) heard();
    }
    return answer.outcome;
  }

  async function shown(outcome: Outcome): Promise<Outcome> {
    return outcome.kind === 'delivered' && outcome.rec?.type === 'case' ? { ...outcome, rec: await photos.shown(outcome.rec) } : outcome;
  }

  /** Whose cases a query can mean: one compound's where it names a place, a case or its number; else everyone's. */
  function compoundsFor({ where = {} }: Query): readonly string[] {
    const { place, code, id } = where;
    if (typeof code === 'string') {
      const ofTown = town.compoundOf({ code });
      return ofTown === undefined ? [...new Set([...told.keys()].flatMap((one) => compoundOfCase(one) ?? []))] : [ofTown];
    }
    const only = typeof place === 'string' ? town.compoundOf({ place: place as Ref<'place'> }) : typeof id === 'string' ? compoundOfCase(id) : undefined;
    return only === undefined ? town.compounds : [only];
  }

  async function casesFor(query: Query, call: Call | undefined): Promise<Case[]> {
    const views: Case[] = [];
    let fresh = 0;
    for (const compound of compoundsFor(query)) {
      if (!shownOpenly.has(compound)) {
        fresh += 1;
        if (fresh % atOnce === 0) await breath();
        stop(call?.signal);
        shownOpenly.set(compound, viewsFor(town.officeOf(compound), filingsAt(compound), undefined, orgs));
      }
      views.push(...(call?.token === undefined ? shownOpenly.get(compound)! : viewsFor(town.officeOf(compound), filingsAt(compound), call.token, orgs)));
    }
    return [...views, ...town.stories.filter(({ kind }) => kind !== 'dispute')];
  }

  function byNumber(code: string, call: (Call & { proof?: Proof }) | undefined): Case {
    const compound = town.compoundOf({ code });
    const filing = found([...(compound === undefined ? told.values() : filingsAt(compound))].find(({ record }) => record.code === code));
    const proven = prove(filing, call?.proof?.phoneTail, tries.get(code), epochOf(time()));
    if (proven.tries) tries.set(code, proven.tries);
    if ('failure' in proven) throw proven.failure;
    return proven.view;
  }

  function byId(id: string, call: Call | undefined): Case {
    const story = storyOf(id);
    if (story) return story;
    const compound = compoundOfCase(id);
    const view = viewFor(town.officeOf(compound ?? ''), found(filingOf(id)), call?.token, orgs);
    if (!view) throw failure('forbidden', { message: 'the token does not belong to this case', status: 403 });
    return view;
  }

  /** At least all that a query means. */
  async function recordsFor(type: RecordType, query: Query, call: Call | undefined): Promise<readonly AnyRecord[]> {
    switch (type) {
      case 'case':
        return casesFor(query, call);
      case 'event':
        return hall.events(call?.token);
      case 'signup':
        return hall.signups(call?.token);
      default:
        return directory.list(type, query);
    }
  }

  const takes: { readonly [T in CreatableType]: (input: InputOf[T], key: string) => Outcome | Promise<Outcome> } = {
    case: (input, key) => shown(obey(town.compoundOf({ place: input.place }), { verb: 'create', key, input, actor: { role: 'resident', label: '居民' } })),
    signup: (input, key) => hall.create(input, key),
  };

  return {
    name: 'sample',
    repeats: 'recognised',
    uploads: 'before',
    can: (verb, type) => (verbsOf[type] ?? readingVerbs).includes(verb),
    now: async () => time(),
    async get<T extends RecordType>(wanted: Ref<T> | { type: T; code: string }, call?: Call & { proof?: Proof }): Promise<RecordOf[T]> {
      stop(call?.signal);
      if (typeof wanted === 'string') {
        const { type, id } = splitRef(wanted);
        if (type === 'case') return (await photos.shown(byId(id, call))) as RecordOf[T];
        if (type === 'signup') return hall.signup(id, call?.token) as RecordOf[T];
        return (await photos.shown(found(type === 'event' ? hall.events(call?.token).find((one) => one.id === id) : directory.get(type, id)))) as RecordOf[T];
      }
      if (wanted.type === 'case') return (await photos.shown(byNumber(wanted.code, call))) as RecordOf[T];
      return found((await recordsFor(wanted.type, {}, call)).find((record) => matches(record, { where: { code: wanted.code } }))) as RecordOf[T];
    },
    async list(type, query, call) {
      stop(call?.signal);
      const page = pageOf<AnyRecord>(await recordsFor(type, query, call), query);
      return { ...page, items: (await Promise.all(page.items.map((one) => photos.shown(one)))) as never[] };
    },
    async create(type, input, { key, signal }) {
      stop(signal);
      return takes[type](input, key);
    },
    async act(ref, { event, data }, { key, ifRev, token, signal }) {
      stop(signal);
      const { type, id } = splitRef(ref);
      if (type === 'event' || type === 'signup') return hall.act(`${type}/${id}`, { key, event, data, ...(ifRev !== undefined && { ifRev }) }, token);
      if (storyOf(id)) throw failure('forbidden', { message: 'what the source tells is read, not played', status: 403 });
      const actor = actorFor(found(filingOf(id)), token, orgs, event);
      if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden', { message: 'only whoever holds the receipt, or staff, may move a case' });
      return shown(obey(compoundOfCase(id), { verb: 'act', key, id, event, data, actor, ...(ifRev !== undefined && { ifRev }) }));
    },
    async upload({ sha256, bytes, type }, { signal, onProgress }) {
      stop(signal);
      const photo = { sha256, bytes: bytes.slice(0), type };
      if (!stored.has(sha256)) stored.set(sha256, photo);
      onProgress?.(1);
      return { id: sha256, sha256, url: photos.urlOf(photo), alt: '' };
    },
    watch(_type, _query, { signal }, onChange) {
      const heard = (): void => onChange();
      const end = (): void => void watchers.delete(heard);
      if (!signal?.aborted) watchers.add(heard);
      signal?.addEventListener('abort', end);
      return end;
    },
    async find(key, call) {
      stop(call?.signal);
      return receiptFor([...told.values(), ...moved.values()], key) ?? hall.receiptFor(key);
    },
  };
}

function found<R>(record: R | undefined): R {
  if (record === undefined) throw failure('missing', { status: 404 });
  return record;
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function strongRandom(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}
