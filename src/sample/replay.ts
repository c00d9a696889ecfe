/** Makes one case by taking it, step by step, through the real desk: what the machine would refuse cannot get into its history. */
import type { Actor, Case, CaseInput, Channel } from '../domain/case.ts';
import { desk, type EventData, type Filing, type Office } from '../domain/desk.ts';
import type { Instant } from '../domain/record.ts';
import type { Chance } from './random.ts';

export interface Opening {
  /** A readable id in place of a random one. */
  id: string;
  /** The number for the telephone; unlike the desk's own it must not meet another's that was made apart from it. */
  code: string;
  channel: Channel;
  input: CaseInput;
  at: Instant;
}

const resident: Actor = { role: 'resident', label: '居民' };

export class Replay {
  filing: Filing;
  readonly #office: Office;
  readonly #others: ReadonlyMap<string, Filing>;
  readonly #chance: Chance;
  #acts = 0;

  /** `others`: cases it may be merged into. */
  constructor(office: Office, others: ReadonlyMap<string, Filing>, chance: Chance, { id, code, channel, input, at }: Opening) {
    this.#office = office;
    this.#others = others;
    this.#chance = chance;
    const answer = desk(office, new Map(), { verb: 'create', key: input.clientId, input, actor: resident }, this.#world(at));
    if ('failure' in answer || !answer.changed) throw new Error(`${id}: ${JSON.stringify(answer)}`);
    const record: Case = { ...answer.changed.record, id, code, channel, prov: { source: 'synthetic' } };
    this.filing = { ...answer.changed, record };
  }

  get record(): Case {
    return this.filing.record;
  }

  /** @throws where the desk refuses: a path of ours that is none. */
  act(at: Instant, actor: Actor, event: string, data: EventData = {}): void {
    const { id } = this.record;
    this.#acts += 1;
    const filings = new Map([...this.#others, [id, this.filing]]);
    const answer = desk(this.#office, filings, { verb: 'act', key: `${id}-${this.#acts}`, id, event, data, actor }, this.#world(at));
    if ('failure' in answer || !answer.changed) throw new Error(`${id}: ${event} from ${this.record.state}: ${JSON.stringify(answer)}`);
    this.filing = answer.changed;
  }

  #world(now: Instant): { now: Instant; random: Chance; hasMedia: () => boolean } {
    return { now, random: this.#chance, hasMedia: () => true };
  }
}
