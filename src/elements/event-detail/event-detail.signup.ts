import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from '../../domain/record.ts';
import type { Signup } from '../../domain/signup.ts';
import { DraftController } from '../../kit/draft.ts';
import { type DraftPolicy, KeepingController } from '../../kit/keeping.ts';
import { LoadController } from '../../kit/load.ts';
import { warnOnce } from '../../kit/page.ts';
import type { PortsController } from '../../kit/ports.ts';
import { LinliBeforeDraftRestoreEvent } from '../../kit/restoring.ts';
import { SubmitController, type SubmitState } from '../../kit/submit.ts';
import type { Device, DeviceMode, Draft, KeptReceipt, OutboxItem, Slot } from '../../ports/device.ts';
import { LinliSignupKeptEvent, LinliSignupSentEvent } from './event-detail.events.ts';
import { type Agreed, blankFields, fieldsSchema, isBlank, readFields, refusedToWanting, type SignupFields, toInput, type Wanting, wantingOf } from './event-detail.model.ts';
import { eventDetailZhHans } from './event-detail.words.ts';

/** Version of the consent's wording; changes whenever the words a resident agrees to change. */
const consentVersion = '1';
/** A draft that nobody touched for so long is asked about instead of put back (PIPL 19: no longer than needed). */
export const draftDays = 30;

export interface SignupOptions {
  ports: PortsController;
  street: () => string;
  target: () => Ref<'event'> | undefined;
  policy: () => DraftPolicy;
  /** The event and for whom, in words, to be kept with it. */
  labels: (fields: SignupFields) => SignupFields['labels'];
  /** The office has it: places are other ones now. */
  settled: () => void;
  focus: (selector: string) => void;
}

/** From the first tap of the form to the receipt: what is filled in, what is wanting, what was handed over. Draws nothing. */
export class SignupFlow implements ReactiveController {
  /** What was found wanting when the button was last pressed: codes, so that they can be said in any language. */
  wanting: Wanting[] = [];
  agreed: Agreed = { consent: false, guardian: false };
  mode: DeviceMode | undefined;
  /** 再替别人报 was pressed: the form stands there although there is a signup already. */
  another = false;
  readonly keeping: KeepingController;
  readonly draft: DraftController<SignupFields>;
  readonly submission: SubmitController;
  /** What the office made of it. */
  readonly arrival: LoadController<Signup>;
  #host: ReactiveControllerHost & HTMLElement;
  #options: SignupOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SignupOptions) {
    const { ports, policy, target, settled } = options;
    this.#host = host;
    this.#options = options;
    this.arrival = new LoadController<Signup>(host);
    this.keeping = new KeepingController(host, () => ports.device, policy);
    this.draft = new DraftController<SignupFields>(host, {
      device: () => this.keeping.device,
      clock: () => ports.clock,
      slot: () => this.#slot(),
      schema: fieldsSchema,
      blank: blankFields,
      read: readFields,
      photosOf: () => [],
      lifeMs: draftDays * 86_400_000,
      mayRestore: (draft) => host.dispatchEvent(new LinliBeforeDraftRestoreEvent(draft.updatedAt)),
    });
    this.submission = new SubmitController(host, {
      onSettled: (receipt) => {
        const { key, ref, about = target(), lastState } = receipt;
        // Sent from memory, its draft is still on the disk: only now is it no longer needed.
        if (!this.keeping.kept) void ports.device?.drafts.discard(key).catch(() => undefined);
        this.#arrive(receipt);
        settled();
        host.dispatchEvent(new LinliSignupSentEvent(key, ref, String(about), lastState));
      },
    });
    host.addController(this);
  }

  get fields(): SignupFields {
    return this.draft.fields;
  }

  get mayKeep(): boolean {
    return this.#options.policy() !== 'off';
  }

  /** A refusal comes back into the form. */
  hostUpdate(): void {
    const { state } = this.submission;
    if (state.kind === 'rejected') void this.#takeBack(state.item, state.fields);
  }

  /** The event on the screen is known: its draft, and what of it is still on its way. */
  async open(device: Device): Promise<void> {
    void device.mode().then((mode) => this.#set({ mode }));
    await this.draft.open();
    const slot = JSON.stringify(this.#slot());
    const items = await device.outbox.list().catch(() => []);
    const waiting = items.find((item) => item.draft && JSON.stringify(item.draft.slot) === slot);
    if (waiting && this.submission.state.kind === 'idle' && isBlank(this.fields)) this.submission.adopt(device, waiting);
    this.#host.requestUpdate();
  }

  /** Another event: nothing of this one stays on the screen. */
  reset(): void {
    this.draft.flush();
    this.submission.reset();
    this.arrival.reset();
    this.#set({ wanting: [], agreed: { consent: false, guardian: false }, another: false });
  }

  change(patch: Partial<SignupFields>, now = false): void {
    const fields = { ...this.fields, ...patch };
    this.draft.change({ ...fields, labels: this.#options.labels(fields) }, { now });
    this.#mend();
  }

  agree(patch: Partial<Agreed>): void {
    this.agreed = { ...this.agreed, ...patch };
    this.#mend();
    this.#host.requestUpdate();
  }

  goTo(field: string): void {
    this.#options.focus(`[id="${field}"]`);
  }

  async send(): Promise<void> {
    const { connection, now } = this.#options.ports;
    const { device } = this.keeping;
    const target = this.#options.target();
    const wanting = wantingOf(this.fields, this.agreed);
    if (wanting.length > 0) return this.#say(wanting);
    if (connection.kind !== 'ready' || !device || !target || this.submission.state.kind === 'queueing') return;
    const fields = { ...this.fields, labels: this.#options.labels(this.fields) };
    const draft = { ...this.draft.current(), fields };
    const input = toInput(fields, draft.key, { target, consent: { version: consentVersion, at: now }, relation: relationOf(fields) });
    const handOver = (to: Device): Promise<void> => this.submission.submit(to, { key: draft.key, address: connection.address, submission: { verb: 'create', type: 'signup', input }, photos: [], draft });
    await handOver(device);
    // A full or broken disk must not keep anybody from signing up: from memory then, and the screen says so.
    if ((this.submission.state as SubmitState).kind === 'failed' && this.keeping.kept) {
      await this.keeping.say(false, []);
      if (this.keeping.device && this.keeping.device !== device) await handOver(this.keeping.device);
    }
    if ((this.submission.state as SubmitState).kind === 'failed') return this.#say([{ field: 'send', code: 'storage' }]);
    this.#set({ agreed: { consent: false, guardian: false }, wanting: [], another: false });
    this.draft.renew();
    this.#host.dispatchEvent(new LinliSignupKeptEvent(draft.key, target));
    this.#options.focus('#title');
  }

  /** 改一改: what waited in the outbox is a draft again. */
  edit(draft: Draft): void {
    this.submission.reset();
    this.draft.adopt(draft);
    this.#set({ another: true });
    this.#options.focus('#signup');
  }

  /** The same, brought back elsewhere: in 我的事. What the resident has put in here stays. */
  async pickUp(): Promise<void> {
    if (!isBlank(this.fields)) return;
    const [draft] = (await this.keeping.device?.drafts.list(this.#slot()).catch(() => [])) ?? [];
    if (draft && draft.key !== this.draft.key) this.edit(draft);
  }

  /** Shows one that is still on this device. */
  look(item: OutboxItem): void {
    const { device } = this.keeping;
    if (!device) return;
    this.submission.adopt(device, item);
    this.#options.focus('#title');
  }

  /** Back to the event. `another`: with the form for one more. */
  leave(another = false): void {
    this.submission.reset();
    this.arrival.reset();
    this.#set({ another });
    this.#options.focus(another ? '#signup' : '#title');
  }

  /** The stored draft goes; the resident asked for it. */
  startOver(): void {
    void this.draft.erase();
    this.draft.renew();
    this.#options.focus('#signup');
  }

  /** 不要存在这台手机上, or the other way round. */
  async sayKept(kept: boolean): Promise<void> {
    const { device: from } = this.keeping;
    await this.keeping.say(kept, []);
    if (!kept) await this.draft.erase(from);
    this.change({}, true);
  }

  #slot(): Slot {
    return { site: this.#options.street(), tag: this.#host.localName, topic: 'signup', name: (this.#options.target() ?? '').slice('event/'.length) };
  }

  #arrive({ ref, token }: KeptReceipt): void {
    const { backend } = this.#options.ports;
    if (!backend || token === undefined || !ref?.startsWith('signup/')) return;
    void this.arrival.run((signal) => backend.get(ref as Ref<'signup'>, { token, signal }));
  }

  /** What was mended is no longer shown as wrong; new faults wait for the next button. What the office refused stands till something is changed. */
  #mend(): void {
    if (this.wanting.length === 0) return;
    const left = wantingOf(this.fields, this.agreed);
    this.#set({ wanting: this.wanting.filter(({ field }) => left.some((one) => one.field === field)) });
  }

  async #takeBack(item: OutboxItem, fields: Record<string, string>): Promise<void> {
    this.submission.reset();
    const draft = await this.keeping.device?.outbox.takeBack(item.key);
    if (!draft) return;
    this.edit(draft);
    const wanting = refusedToWanting(fields);
    if (wanting.some(({ code }) => code === 'refused')) warnOnce(`backend refused a signup for ${String(this.#options.target())}: ${JSON.stringify(fields)}. The resident is asked to look again or to call.`);
    this.#options.settled();
    this.#say(wanting);
  }

  #say(wanting: Wanting[]): void {
    this.#set({ wanting });
    this.#options.focus('#summary');
  }

  #set(patch: Partial<Pick<SignupFlow, 'wanting' | 'agreed' | 'mode' | 'another'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}

/** Whatever language the page speaks, the office reads its own. */
function relationOf({ whom, relation }: SignupFields): string | undefined {
  const { relations } = eventDetailZhHans.signUp;
  return whom === 'family' ? relations[relation || 'other'] : whom === 'neighbour' ? relations.neighbour : undefined;
}
