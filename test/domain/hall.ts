/** A hall at work: keeps what the desk changes, and counts keys. Of the tests' own, so that no change of the sample can soften them. */
import type { Role } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import type { Ref } from '../../src/domain/record.ts';
import type { Signup, SignupInput } from '../../src/domain/signup.ts';
import { type Enrolment, type HallAnswer, hallAfter, type Hall, type HallCommand, signupDesk, signupView } from '../../src/domain/signup-desk.ts';
import { actor, dice } from './office.ts';

export const morning = '2023-11-10T09:00:00+08:00';

export function eventOf(change: Partial<TownEvent> = {}): TownEvent {
  return { type: 'event', id: 'tea', kind: 'solar-term', name: '示例茶会', state: 'scheduled', start: '2023-11-18T14:00:00+08:00', end: '2023-11-18T16:00:00+08:00', roles: [], signup: {}, capacity: 5, ...change };
}

export function signupInput(change: Partial<SignupInput> = {}): SignupInput {
  return { clientId: 'key-1', target: 'event/tea', party: 1, minors: 0, consent: { version: '1', at: morning }, ...change };
}

export class HallBench {
  hall: Hall;
  now = morning;
  readonly #random: () => number;
  #keys = 0;

  constructor(events: readonly TownEvent[] = [eventOf()], enrolments: readonly Enrolment[] = [], seed = 1) {
    this.hall = { holdings: new Map(events.map((record) => [record.id, { record, acts: {} }])), enrolments: new Map(enrolments.map((one) => [one.record.id, one])) };
    this.#random = dice(seed);
  }

  obey(command: HallCommand): HallAnswer {
    const answer = signupDesk(this.hall, command, { now: this.now, random: this.#random });
    if ('outcome' in answer && answer.changed) this.hall = hallAfter(this.hall, answer.changed);
    return answer;
  }

  create(change: Partial<SignupInput> = {}, key = change.clientId ?? `sign-${(this.#keys += 1)}`): HallAnswer {
    return this.obey({ verb: 'create', key, input: signupInput({ clientId: key, ...change }) });
  }

  act(ref: Ref<'event' | 'signup'>, role: Role, event: string, data: EventData = {}, more: { key?: string; ifRev?: string } = {}): HallAnswer {
    return this.obey({ verb: 'act', key: `act-${(this.#keys += 1)}`, ref, event, data, actor: actor(role), ...more });
  }

  /** A party that signed up, by its ref. */
  party(persons: number, change: Partial<SignupInput> = {}): Ref<'signup'> {
    const answer = this.create({ party: persons, ...change });
    if (!('outcome' in answer) || answer.outcome.kind !== 'delivered') throw new Error(JSON.stringify(answer));
    return answer.outcome.receipt.ref as Ref<'signup'>;
  }

  signup(ref: Ref<'signup'>): Signup {
    return signupView(this.hall, this.hall.enrolments.get(ref.slice('signup/'.length))!);
  }

  event(id = 'tea'): TownEvent {
    return this.hall.holdings.get(id)!.record;
  }
}

/** What an answer says in a word: the state it came to, the kind of a failure, or the rejected fields. */
export function said(answer: HallAnswer): string {
  if ('failure' in answer) return answer.failure.kind;
  const { outcome } = answer;
  return outcome.kind === 'rejected' ? JSON.stringify(outcome.fields) : outcome.kind === 'delivered' && outcome.rec && 'state' in outcome.rec ? outcome.rec.state : outcome.kind;
}
