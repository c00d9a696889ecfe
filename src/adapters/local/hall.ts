/** Events and signups in this browser: the desk for signups with its two stores around it. */
import { eventActor, eventsFor, signupActor, staffActor } from '../../domain/access.ts';
import type { World } from '../../domain/desk.ts';
import type { TownEvent } from '../../domain/event.ts';
import type { Org } from '../../domain/org.ts';
import type { Outcome, Receipt } from '../../domain/outcome.ts';
import { type Ref, splitRef } from '../../domain/record.ts';
import type { HallAct } from '../../domain/signup-guards.ts';
import type { Signup, SignupInput } from '../../domain/signup.ts';
import { type Hall, type HallCommand, hallReceiptFor, signupDesk, signupView } from '../../domain/signup-desk.ts';
import type { LocalStore, StoreName, Transaction } from './store.ts';

export interface LocalHallOptions {
  store: LocalStore;
  orgs: readonly Org[];
  /** As seen today. What was touched is kept, and stays when its day is over. */
  events: () => readonly TownEvent[];
  world: () => Pick<World, 'now' | 'random'>;
  changed: () => void;
}

const stores: StoreName[] = ['holdings', 'enrolments'];

export function localHall({ store, orgs, events, world, changed }: LocalHallOptions) {
  async function read(tx: Transaction<IDBTransactionMode>): Promise<Hall> {
    const [touched, asked] = [await tx.objectStore('holdings').getAll(), await tx.objectStore('enrolments').getAll()];
    return {
      holdings: new Map([...events().map((record) => ({ record, acts: {} })), ...touched].map((one) => [one.record.id, one])),
      enrolments: new Map(asked.sort((a, b) => a.order - b.order).map((one) => [one.record.id, one])),
    };
  }
  const look = (): Promise<Hall> => store.run('readonly', stores, read);

  /** One command in one transaction, as with cases. */
  async function obey(commandFor: (hall: Hall) => HallCommand): Promise<Outcome> {
    const answer = await store.run('readwrite', stores, async (tx) => {
      const hall = await read(tx);
      const result = signupDesk(hall, commandFor(hall), world());
      if ('outcome' in result && result.changed) {
        await tx.objectStore('holdings').put(result.changed.holding);
        // Whoever is there keeps the place in the order; a new one comes last.
        for (const one of result.changed.enrolments) await tx.objectStore('enrolments').put({ order: hall.enrolments.size, ...one });
      }
      return result;
    });
    if ('failure' in answer) throw answer.failure;
    if (answer.changed) changed();
    return answer.outcome;
  }

  return {
    events: async (token: string | undefined): Promise<TownEvent[]> => eventsFor([...(await look()).holdings.values()].map(({ record }) => record), token, orgs),
    async signup(id: string, token: string | undefined): Promise<Signup> {
      const hall = await look();
      const enrolment = hall.enrolments.get(id);
      signupActor(enrolment, token, orgs);
      return signupView(hall, enrolment!);
    },
    /** For staff to list; everybody else reads their own. */
    async signups(token: string | undefined): Promise<Signup[]> {
      const hall = await look();
      return staffActor(token, orgs) ? [...hall.enrolments.values()].map((one) => signupView(hall, one)) : [];
    },
    create: (input: SignupInput, key: string): Promise<Outcome> => obey(() => ({ verb: 'create', key, input })),
    act: (ref: Ref<'event' | 'signup'>, act: Omit<HallAct, 'actor'>, token: string | undefined): Promise<Outcome> =>
      obey(({ enrolments }) => {
        const { type, id } = splitRef(ref);
        return { verb: 'act', ref, ...act, actor: type === 'event' ? eventActor(token, orgs) : signupActor(enrolments.get(id), token, orgs) };
      }),
    receiptFor: async (key: string): Promise<Receipt | undefined> => hallReceiptFor(await look(), key),
  };
}
