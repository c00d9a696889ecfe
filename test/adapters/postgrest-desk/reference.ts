/** The library's own desk with the rules of access around it, as the reference server has them: what the functions in SQL are held to. */
import { actorFor, eventActor, prove, signupActor, type Tries, viewFor, viewsFor } from '../../../src/domain/access.ts';
import type { CaseInput } from '../../../src/domain/case.ts';
import { desk, type EventData, type Filing, receiptFor } from '../../../src/domain/desk.ts';
import { type Failure, failure, isFailure } from '../../../src/domain/failure.ts';
import { epochOf } from '../../../src/domain/instant.ts';
import { type Instant, type Ref, splitRef } from '../../../src/domain/record.ts';
import type { TownEvent } from '../../../src/domain/event.ts';
import type { SignupInput } from '../../../src/domain/signup.ts';
import { type Hall, hallAfter, type HallAnswer, hallReceiptFor, signupDesk, signupView } from '../../../src/domain/signup-desk.ts';
import { dice, office, orgs } from '../../domain/office.ts';
import { undecided } from './commands.ts';

export interface Act {
  ref: Ref;
  event: string;
  data: EventData;
  key: string;
  token?: string | undefined;
  /** `staff:<role>:<org>`, in place of a token. */
  staff?: string | undefined;
  ifRev?: string | undefined;
}

/** Both sides of the comparison answer alike: an outcome, a record, or what a refusal says. */
export interface Side {
  create(type: 'case' | 'signup', key: string, input: CaseInput | SignupInput): Promise<unknown>;
  act(act: Act): Promise<unknown>;
  /** A record with its token. */
  own(ref: Ref, token: string): Promise<unknown>;
  lookup(code: string, phoneTail: string): Promise<unknown>;
  find(key: string): Promise<unknown>;
  /** All there is to be seen, by anyone or by a member of staff. */
  list(type: 'case' | 'event', staff?: string): Promise<unknown>;
}

const told = ({ kind, rev, retryAfter }: Failure): object => ({ refused: kind, ...(rev !== undefined && { rev }), ...(retryAfter !== undefined && { retryAfter }) });

export class Reference implements Side {
  readonly filings = new Map<string, Filing>();
  readonly #tries = new Map<string, Tries>();
  readonly #random: () => number;
  readonly #photos: ReadonlySet<string>;
  hall: Hall;
  now: Instant;

  constructor(now: Instant, photos: readonly string[], events: readonly TownEvent[], seed: number) {
    this.now = now;
    this.#photos = new Set(photos);
    this.#random = dice(seed);
    this.hall = { holdings: new Map(events.map((record) => [record.id, { record, acts: {} }])), enrolments: new Map([[undecided.record.id, { ...undecided, acts: {} }]]) };
  }

  async #told(work: () => unknown): Promise<unknown> {
    try {
      return work();
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      return told(thrown);
    }
  }

  #decided(answer: ReturnType<typeof desk> | HallAnswer): unknown {
    if ('failure' in answer) throw answer.failure;
    const { changed, outcome } = answer;
    if (changed && 'holding' in changed) this.hall = hallAfter(this.hall, changed);
    else if (changed) this.filings.set(changed.record.id, changed);
    return outcome;
  }

  get #world() {
    return { now: this.now, random: this.#random, hasMedia: (sha: string) => this.#photos.has(sha) };
  }

  create(type: 'case' | 'signup', key: string, input: CaseInput | SignupInput): Promise<unknown> {
    return this.#told(() => this.#decided(type === 'case'
      ? desk(office, this.filings, { verb: 'create', key, input: input as CaseInput, actor: { role: 'resident', label: '居民' } }, this.#world)
      : signupDesk(this.hall, { verb: 'create', key, input: input as SignupInput }, this.#world)));
  }

  act({ ref, token: own, staff, ifRev, ...change }: Act): Promise<unknown> {
    const { type, id } = splitRef(ref);
    const token = own ?? staff;
    return this.#told(() => {
      const rev = ifRev === undefined ? {} : { ifRev };
      if (type === 'event' || type === 'signup') {
        const actor = type === 'event' ? eventActor(token, orgs) : signupActor(this.hall.enrolments.get(id), token, orgs);
        return this.#decided(signupDesk(this.hall, { verb: 'act', ref: ref as Ref<'event'>, actor, ...rev, ...change }, this.#world));
      }
      const filing = this.filings.get(id);
      if (!filing) throw failure('missing');
      const actor = actorFor(filing, token, orgs, change.event);
      if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden');
      return this.#decided(desk(office, this.filings, { verb: 'act', id, actor, ...rev, ...change }, this.#world));
    });
  }

  own(ref: Ref, token: string): Promise<unknown> {
    const { type, id } = splitRef(ref);
    return this.#told(() => {
      if (type === 'signup') {
        signupActor(this.hall.enrolments.get(id), token, orgs);
        return signupView(this.hall, this.hall.enrolments.get(id)!);
      }
      const filing = this.filings.get(id);
      if (!filing) throw failure('missing');
      const view = viewFor(office, filing, token, orgs);
      if (!view) throw failure('forbidden');
      return view;
    });
  }

  lookup(code: string, phoneTail: string): Promise<unknown> {
    return this.#told(() => {
      const filing = [...this.filings.values()].find(({ record }) => record.code === code);
      if (!filing) throw failure('missing');
      const proven = prove(filing, phoneTail, this.#tries.get(code), epochOf(this.now));
      if (proven.tries) this.#tries.set(code, proven.tries);
      if ('failure' in proven) throw proven.failure;
      return proven.view;
    });
  }

  async find(key: string): Promise<unknown> {
    return receiptFor(this.filings.values(), key) ?? hallReceiptFor(this.hall, key) ?? null;
  }

  async list(type: 'case' | 'event', staff?: string): Promise<unknown> {
    if (type === 'case') return viewsFor(office, this.filings.values(), staff, orgs);
    return [...this.hall.holdings.values()].map(({ record }) => record).filter(({ state }) => staff !== undefined || state !== 'draft');
  }
}
