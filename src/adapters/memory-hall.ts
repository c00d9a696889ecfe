/** Events and signups of a backend that keeps them in memory: the desk for signups with its store around it. */
import { eventActor, eventsFor, signupActor, staffActor } from '../domain/access.ts';
import type { World } from '../domain/desk.ts';
import type { TownEvent } from '../domain/event.ts';
import type { Org } from '../domain/org.ts';
import type { Outcome, Receipt } from '../domain/outcome.ts';
import { type Ref, splitRef } from '../domain/record.ts';
import type { Signup, SignupInput } from '../domain/signup.ts';
import { type Enrolment, type Hall, type HallCommand, hallReceiptFor, type Holding, signupDesk, signupView } from '../domain/signup-desk.ts';

export interface MemoryHallOptions {
  events: readonly TownEvent[];
  orgs: readonly Org[];
  world: () => Pick<World, 'now' | 'random'>;
  /** Something changed that watchers may want to see. */
  changed: () => void;
}

export class MemoryHall {
  readonly enrolments = new Map<string, Enrolment>();
  readonly #holdings: Map<string, Holding>;
  readonly #options: MemoryHallOptions;

  constructor(options: MemoryHallOptions) {
    this.#options = options;
    this.#holdings = new Map(options.events.map((record) => [record.id, { record, acts: {} }]));
  }

  /** As whoever asks may see them. */
  events(token: string | undefined): TownEvent[] {
    return eventsFor([...this.#holdings.values()].map(({ record }) => record), token, this.#options.orgs);
  }

  create(input: SignupInput, key: string): Outcome {
    return this.#obey({ verb: 'create', key, input });
  }

  /** @throws Failure */
  act(ref: Ref<'event' | 'signup'>, command: Omit<Extract<HallCommand, { verb: 'act' }>, 'verb' | 'ref' | 'actor'>, token: string | undefined): Outcome {
    const { type, id } = splitRef(ref);
    const { orgs } = this.#options;
    const actor = type === 'event' ? eventActor(token, orgs) : signupActor(this.enrolments.get(id), token, orgs);
    return this.#obey({ verb: 'act', ref, actor, ...command });
  }

  /** @throws Failure */
  signup(id: string, token: string | undefined): Signup {
    const enrolment = this.enrolments.get(id);
    signupActor(enrolment, token, this.#options.orgs);
    return signupView(this.#hall, enrolment!);
  }

  /** Signups are for staff to list; everybody else reads their own. */
  signups(token: string | undefined): Signup[] {
    return staffActor(token, this.#options.orgs) ? [...this.enrolments.values()].map((one) => signupView(this.#hall, one)) : [];
  }

  receiptFor(key: string): Receipt | undefined {
    return hallReceiptFor(this.#hall, key);
  }

  get #hall(): Hall {
    return { holdings: this.#holdings, enrolments: this.enrolments };
  }

  #obey(command: HallCommand): Outcome {
    const answer = signupDesk(this.#hall, command, this.#options.world());
    if ('failure' in answer) throw answer.failure;
    if (answer.changed) {
      const { holding, enrolments } = answer.changed;
      this.#holdings.set(holding.record.id, holding);
      for (const one of enrolments) this.enrolments.set(one.record.id, one);
      this.#options.changed();
    }
    return answer.outcome;
  }
}
