/** What this device knows of signups for the event on the screen: how each stands at the office, and giving a place back. Draws nothing. */
import type { ReactiveControllerHost } from 'lit';
import type { Ref } from '../../domain/record.ts';
import { signupMachine, type SignupState } from '../../domain/machines/signup.ts';
import type { Signup } from '../../domain/signup.ts';
import { uuid } from '../../domain/uuid.ts';
import { MineController } from '../../kit/mine.ts';
import type { PortsController } from '../../kit/ports.ts';
import { pressed } from '../../kit/pressed.ts';
import type { KeptReceipt, Outbox, OutboxItem } from '../../ports/device.ts';
import { LinliSignupCancelledEvent } from './event-detail.events.ts';

export interface OwnOptions {
  ports: PortsController;
  /** The event on the screen. */
  target: () => Ref<'event'> | undefined;
  /** It is over or called off: nobody will say anything more of its signups. */
  over: () => boolean;
  words: () => { movedUp: string; cancelled: string };
  say: (text: string) => void;
  /** One of them came to another state: the event's own count is another one. */
  changed: () => void;
  focus: (selector: string) => void;
}

/** One signup of this device: its receipt, and how it stands as far as the office said. */
export interface Own {
  receipt: KeptReceipt;
  record: Signup | undefined;
  state: Signup['state'];
  /** It waited when this device last looked, and has a place now. */
  movedUp: boolean;
  /** A cancellation that has not arrived. */
  act: OutboxItem | undefined;
}

const ends: readonly string[] = signupMachine.ends;
const givesBack: readonly string[] = ['pending', 'confirmed', 'waitlisted'] satisfies SignupState[];

export class OwnSignups {
  /** The key of the signup that is asked about. */
  asking: string | undefined;
  /** The device did not do what was pressed. */
  refused = false;
  readonly mine: MineController;
  readonly #records = new Map<string, Signup>();
  readonly #movedUp = new Set<string>();
  #looking = false;
  #again = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OwnOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: OwnOptions) {
    this.#host = host;
    this.#options = options;
    this.mine = new MineController(host, () => options.ports.device, () => {
      host.requestUpdate();
      void this.refresh();
    }, 'signup');
  }

  get list(): Own[] {
    return this.#receipts.map((receipt) => {
      const record = this.#records.get(receipt.key);
      return { receipt, record, state: record?.state ?? (receipt.lastState as Signup['state'] | undefined) ?? 'unknown', movedUp: this.#movedUp.has(receipt.key), act: this.mine.acts.find(({ submission }) => submission.verb === 'act' && submission.ref === receipt.ref) };
    });
  }

  /** Those that still mean a place, or a wait for one. */
  get live(): Own[] {
    return this.list.filter(({ state }) => !ends.includes(state));
  }

  /** Not delivered yet. */
  get waiting(): OutboxItem[] {
    const target = this.#options.target();
    return this.mine.waiting.filter(({ submission }) => submission.verb === 'create' && submission.type === 'signup' && submission.input.target === target);
  }

  mayCancel({ state, receipt: { ref, token }, act }: Own): boolean {
    const { ports, over } = this.#options;
    return ref !== undefined && token !== undefined && !act && !over() && givesBack.includes(state) && (ports.backend?.can('act', 'signup', 'cancel') ?? false);
  }

  /** Asks the office how each stands; what cannot be asked keeps what was seen last. One look at a time. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#again) {
      this.#again = false;
      await this.#look();
    }
    this.#looking = false;
  }

  async #look(): Promise<void> {
    const { backend } = this.#options.ports;
    if (!backend) return;
    for (const { key, ref, token } of this.#receipts) {
      if (!ref?.startsWith('signup/') || token === undefined) continue;
      const record = await backend.get(ref as Ref<'signup'>, { token }).catch(() => undefined);
      if (record) await this.#see(key, record);
    }
  }

  ask(key: string | undefined): void {
    this.asking = key;
    this.#host.requestUpdate();
    this.#options.focus(key === undefined ? '#mine' : '#sure');
  }

  async cancel({ receipt: { ref } }: Own): Promise<void> {
    const { connection, clock } = this.#options.ports;
    this.asking = undefined;
    if (ref === undefined || !clock || connection.kind !== 'ready') return;
    const done = await this.#press((outbox) => outbox.submit({
      key: uuid(() => clock.random()), address: connection.address, photos: [], submission: { verb: 'act', type: 'signup', ref, event: 'cancel', data: {} },
    }));
    if (done) this.#host.dispatchEvent(new LinliSignupCancelledEvent(ref));
    this.#options.focus('#mine');
  }

  sendNow({ key }: OutboxItem): Promise<unknown> {
    return this.#press((outbox) => outbox.sendNow(key));
  }

  drop({ key }: OutboxItem): Promise<unknown> {
    return this.#press((outbox) => outbox.discard(key));
  }

  get #receipts(): KeptReceipt[] {
    const { ports: { connection }, target } = this.#options;
    if (connection.kind !== 'ready') return [];
    const { backend, endpoint } = connection.address;
    const about = target();
    return this.mine.receipts.filter((one) => one.about !== undefined && one.about === about && one.address.backend === backend && one.address.endpoint === endpoint);
  }

  async #see(key: string, record: Signup): Promise<void> {
    const { ports: { device }, over, say, words, changed } = this.#options;
    // By now it may have been seen by another look, or forgotten.
    const receipt = this.mine.receipts.find((one) => one.key === key);
    if (!receipt) return;
    const before = this.#records.get(key)?.state ?? receipt.lastState;
    this.#records.set(key, record);
    const { state } = record;
    if (before === 'waitlisted' && state === 'confirmed') {
      this.#movedUp.add(key);
      say(words().movedUp);
    }
    if (before !== state && state === 'cancelled') say(words().cancelled);
    if (before !== state) changed();
    this.#host.requestUpdate();
    const closed = ends.includes(state) || over();
    if (receipt.lastState !== state || (closed && receipt.closedAt === undefined)) await device?.receipts.seen(key, state, closed).catch(() => undefined);
  }

  async #press<T>(act: (outbox: Outbox) => Promise<T>): Promise<{ done: T } | undefined> {
    const done = await pressed(this.#options.ports.device, act, (no) => (this.refused = no));
    this.#host.requestUpdate();
    return done;
  }
}
