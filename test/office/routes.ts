/** What the office answers to each request of the wire contract in src/adapters/rest. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { actorFor, prove, sameSecret, staffActor, viewFor, viewsFor } from '../../src/domain/access.ts';
import type { Case } from '../../src/domain/case.ts';
import { type Command, desk, type Filing, type Office, receiptFor } from '../../src/domain/desk.ts';
import { failure } from '../../src/domain/failure.ts';
import { epochOf } from '../../src/domain/instant.ts';
import { isPublicNotice } from '../../src/domain/notice.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { pageOf } from '../../src/domain/query.ts';
import { hallReceiptFor } from '../../src/domain/signup-desk.ts';
import type { Instant, RecordOf, RecordType } from '../../src/domain/record.ts';
import { drawnPhotos } from '../../src/sample/pictures.ts';
import type { Break } from './breaks.ts';
import { hallHandles } from './hall.ts';
import { queryOf } from './query.ts';
import { changeOf, inputOf, lookupOf } from './shape.ts';
import type { OfficeStore } from './store.ts';
import type { Watch } from './watch.ts';
import { bodyOf, jsonOf, keyOf, photoLimitBytes, quoted, type Reply } from './wire.ts';

/** What is read and never filed; its places and organisations go before the office's own, which are those a case may name. */
export type OfficeRecords = { readonly [T in Exclude<RecordType, 'case' | 'signup' | 'category'>]?: readonly RecordOf[T][] };

export interface Desk {
  office: Office;
  orgs: readonly Org[];
  records: OfficeRecords;
  store: OfficeStore;
  watch: Watch;
  now: () => Instant;
  staffSecret: string;
  breakWith?: Break | undefined;
}

export type Handle = (request: IncomingMessage, parts: string[], search: URLSearchParams) => Promise<Reply>;

/** Those of the sample records; nobody sent them. */
const drawn = drawnPhotos();

const reading = ['get', 'list'];
const abilities = {
  case: [...reading, 'create', 'act', 'upload', 'find', 'watch', 'support'], event: [...reading, 'act', 'watch'], signup: ['get', 'create', 'act', 'find', 'watch'],
  place: reading, category: reading, org: reading, project: reading, work: reading, poll: reading, indicator: reading, notice: reading,
};

export function routesOf({ office, orgs, records, store, watch, now, staffSecret, breakWith }: Desk): { names: string[]; route: Handle } {
  const busy = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Commands are taken one at a time, so that the desk always sees the last one's effect. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** The receipt's token, or `staff:<secret>:<role>:<org id>` with the secret taken out. @throws Failure `unauthorized` */
  function tokenOf(request: IncomingMessage): string | undefined {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token?.startsWith('staff:')) return token;
    const secret = token.slice(6, 6 + staffSecret.length);
    const bare = `staff${token.slice(6 + staffSecret.length)}`;
    if (!sameSecret(staffSecret, secret) || !staffActor(bare, orgs)) throw failure('unauthorized', { message: 'no such member of staff', status: 401 });
    return bare;
  }

  function filingOf(id: string | undefined): Filing {
    const filing = store.filings.get(id ?? '');
    if (!filing) throw failure('missing', { message: 'no such case', status: 404 });
    return filing;
  }

  const listed = (token: string | undefined): Case[] =>
    breakWith === 'leak' ? [...store.filings.values()].flatMap((filing) => viewFor(office, filing, filing.token, orgs) ?? []) : viewsFor(office, store.filings.values(), token, orgs);

  /** One command with its key: refused while the same key is at work, obeyed once, kept before it is answered. */
  async function obey(key: string, work: () => Promise<Outcome>): Promise<Reply> {
    if (busy.has(key)) throw failure('rate-limited', { message: 'this key is still at work', status: 409, retryAfter: 1000 });
    busy.add(key);
    try {
      const outcome = await inTurn(work);
      return outcome.kind === 'rejected' ? { status: 422, json: outcome } : { status: 201, json: outcome };
    } finally {
      busy.delete(key);
    }
  }

  async function decide(command: Command): Promise<Outcome> {
    const world = { now: now(), random: strongRandom, hasMedia: (sha256: string) => store.photos.has(sha256) };
    const answer = desk(office, breakWith === 'dupes' && command.verb === 'create' ? new Map() : store.filings, command, world);
    if ('failure' in answer) throw answer.failure;
    const { changed, outcome } = answer;
    if (!changed) return outcome;
    const before = store.filings.get(changed.record.id);
    const rev = breakWith === 'rev' ? before?.record.rev : undefined;
    if (breakWith !== 'lost') await store.keepFiling(rev === undefined ? changed : { ...changed, record: { ...changed.record, rev } });
    if (breakWith !== 'mute') watch.filing(before, changed);
    return outcome;
  }

  const handles: Record<string, Handle> = {
    ...hallHandles({ orgs, store, watch, world: () => ({ now: now(), random: strongRandom }), breakWith, tokenOf, obey }),

    'GET /': async () => ({ status: 200, json: { now: now(), can: abilities } }),

    'GET /cases': async (request, _parts, search) => ({ status: 200, json: pageOf(listed(tokenOf(request)), queryOf(search)) }),

    'GET /cases/*': async (request, [id]) => {
      const view = viewFor(office, filingOf(id), tokenOf(request), orgs);
      if (!view) throw failure('forbidden', { message: 'the token does not belong to this case' });
      return { status: 200, json: view };
    },

    'POST /cases/lookup': async (request) => {
      const { code, phoneTail } = lookupOf(await jsonOf(request));
      const filing = [...store.filings.values()].find(({ record }) => record.code === code);
      if (!filing) throw failure('missing', { message: 'no case has this number' });
      const proven = prove(filing, phoneTail, store.tries.get(code), epochOf(now()));
      if (proven.tries && breakWith !== 'guess') await store.keepTries(code, proven.tries);
      if ('failure' in proven) throw proven.failure;
      return { status: 200, json: proven.view };
    },

    'POST /cases': async (request) => {
      const input = inputOf(await jsonOf(request));
      const key = breakWith === 'keyless' ? input.clientId : keyOf(request);
      return obey(key, () => decide({ verb: 'create', key, input, actor: { role: 'resident', label: '居民' } }));
    },

    'POST /cases/*/events': async (request, [id]) => {
      const key = keyOf(request);
      const token = tokenOf(request);
      const { event, data } = changeOf(await jsonOf(request));
      const ifRev = quoted(request.headers['if-match']);
      return obey(key, async () => {
        const filing = filingOf(id);
        const actor = actorFor(filing, token, orgs, event);
        if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden', { message: 'only whoever holds the receipt, or staff, may move a case' });
        return decide({ verb: 'act', key, id: filing.record.id, event, data, actor, ...(ifRev !== undefined && { ifRev }) });
      });
    },

    'GET /watch': async (request, _parts, search) => {
      const token = tokenOf(request);
      const type = (['case', 'event', 'signup'] as const).find((one) => one === search.get('type'));
      if (!type) throw failure('invalid', { message: 'only cases, events and signups change here', status: 400 });
      return { status: 200, lines: (write) => watch.add(type, queryOf(search), token, write) };
    },

    'GET /receipts': async (request) => ({ status: 200, json: { receipt: receiptFor(store.filings.values(), keyOf(request)) ?? hallReceiptFor(store.hall(), keyOf(request)) ?? null } }),

    'PUT /media/*': async (request, [sha256 = '']) => {
      const type = /^image\/(?:jpeg|png|webp)$/.exec(request.headers['content-type'] ?? '')?.[0];
      if (type === undefined) throw failure('invalid', { message: 'a photo is JPEG, PNG or WebP', status: 415 });
      const bytes = await bodyOf(request, photoLimitBytes);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw failure('invalid', { message: 'the bytes do not have this hash', status: 400 });
      const known = store.photos.has(sha256);
      await store.keepPhoto({ sha256, type, bytes });
      return { status: known ? 200 : 201, json: { id: sha256, sha256, url: `media/${sha256}`, alt: '' } };
    },

    'GET /media/*': async (_request, [sha256 = '']) => {
      const photo = store.photos.get(sha256) ?? drawn.find((one) => one.sha256 === sha256);
      if (!photo) throw failure('missing', { message: 'no such photo' });
      return { status: 200, bytes: Buffer.from(new Uint8Array(photo.bytes)), headers: { 'content-type': photo.type, 'content-security-policy': "default-src 'none'" } };
    },
  };
  const { place = office.places, org = orgs, project = [], work = [], poll = [], indicator = [], notice = [] } = records;
  const directories = { places: place, categories: office.categories, orgs: org, projects: project, works: work, polls: poll, indicators: indicator, notices: breakWith === 'drafts' ? notice : notice.filter(isPublicNotice) };
  for (const [folder, kept] of Object.entries(directories)) {
    handles[`GET /${folder}`] = async (_request, _parts, search) => ({ status: 200, json: pageOf<object>(kept, queryOf(search)) });
    handles[`GET /${folder}/*`] = async (_request, [id]) => {
      const record = kept.find((one) => one.id === id);
      if (!record) throw failure('missing', { message: 'no such record' });
      return { status: 200, json: record };
    };
  }

  const route: Handle = async (request, parts, search) => {
    const [folder = '', id, rest, ...more] = parts;
    const paths = id === undefined ? [`/${folder}`] : rest === undefined ? [`/${folder}/${id}`, `/${folder}/*`] : [`/${folder}/*/${rest}`];
    const known = more.length > 0 ? [] : paths.filter((path) => ['GET', 'POST', 'PUT'].some((method) => handles[`${method} ${path}`]));
    const handle = known.map((path) => handles[`${request.method} ${path}`]).find(Boolean);
    if (handle) return handle(request, id === undefined ? [] : [id], search);
    throw known.length > 0 ? failure('unsupported', { message: `no ${request.method} here` }) : failure('missing', { message: 'no such address' });
  };
  return { names: Object.keys(handles), route };
}

function strongRandom(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}
