import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseCode, type Rating } from '../../domain/case.ts';
import { edgeOf } from '../../domain/machine.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { type RequestEvent, requestMachine } from '../../domain/request-machine.ts';
import { DraftController } from '../../kit/draft.ts';
import { LoadController } from '../../kit/load.ts';
import { MineController } from '../../kit/mine.ts';
import type { Subject } from '../../kit/poll.ts';
import type { PortsController } from '../../kit/ports.ts';
import type { Device, DeviceMode, KeptReceipt, OutboxItem } from '../../ports/device.ts';
import type { Problem } from '../../ui/field.ts';
import { type CaseTarget, type CaseView, loadCase } from './request-tracker.case.ts';
import { LinliRequestAnsweredEvent } from './request-tracker.events.ts';
import type { RequestTrackerWords } from './request-tracker.words.ts';

/** What the tag shows: the device's list, the look-up form, a request still on this device, or one case. */
export type Showing = { kind: 'start' } | { kind: 'list' } | { kind: 'lookup' } | { kind: 'kept'; key: string } | { kind: 'case'; target: CaseTarget };

/** An answer being written; survives a closed page like every other word a resident typed. */
interface AnswerFields {
  event: RequestEvent | '';
  note: string;
}

export interface FlowOptions {
  ports: PortsController;
  words: () => RequestTrackerWords;
  site: () => string;
  /** A number the page asks for. */
  code: () => string | undefined;
  say: (text: string) => void;
  focus: (selector: string) => void;
}

const targetOf = ({ ref, token }: KeptReceipt): CaseTarget => ({ ref: ref as Ref<'case'>, token });

/** Which case, how it stands, and the resident's answer on its way. Draws nothing. */
export class TrackerFlow implements ReactiveController {
  showing: Showing = { kind: 'start' };
  typed = { code: '', tail: '' };
  problems: Problem[] = [];
  /** The answer needs a word and has none; or the device could not keep it. */
  fault: 'note' | 'storage' | undefined;
  mode: DeviceMode | undefined;
  /** When the case on the screen was read. */
  readAt: Instant | undefined;
  readonly case: LoadController<CaseView>;
  readonly mine: MineController;
  readonly answer: DraftController<AnswerFields>;
  #host: ReactiveControllerHost & HTMLElement;
  #options: FlowOptions;
  #lookupWanted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowOptions) {
    const { ports, site } = options;
    this.#host = host;
    this.#options = options;
    this.case = new LoadController<CaseView>(host);
    this.mine = new MineController(host, () => ports.device, () => this.#mineChanged());
    this.answer = new DraftController<AnswerFields>(host, {
      device: () => ports.device,
      clock: () => ports.clock,
      slot: () => ({ site: site(), tag: host.localName, topic: 'answer', name: this.case.value?.record.id ?? '' }),
      schema: 1,
      blank: () => ({ event: '', note: '' }),
      read: (fields, schema) => (schema === 1 && typeof (fields as AnswerFields | undefined)?.note === 'string' ? (fields as AnswerFields) : undefined),
      photosOf: () => [],
      lifeMs: Infinity,
      mayRestore: () => true,
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.fault = undefined;
  }

  start(device: Device): void {
    this.#set({ typed: { code: this.#options.code() ?? '', tail: '' }, showing: { kind: 'start' } });
    void device.mode().then((mode) => this.#set({ mode }));
    void this.mine.start();
  }

  /** How many matters this device knows of. */
  get known(): number {
    return this.mine.receipts.length + this.mine.waiting.length;
  }

  /** The receipt of the case on the screen, if this device has one. */
  get receipt(): KeptReceipt | undefined {
    const { record } = this.case.value ?? {};
    return this.mine.receipts.find(({ ref }) => ref === `case/${record?.id}`);
  }

  /** An answer to the case on the screen that the office does not have yet. */
  get pending(): OutboxItem | undefined {
    const { record } = this.case.value ?? {};
    return this.mine.acts.find(({ submission }) => submission.verb === 'act' && submission.ref === `case/${record?.id}`);
  }

  /** What the backend should call for: the case on the screen. */
  get subject(): Subject | undefined {
    const { backend } = this.#options.ports;
    const { record } = this.case.value ?? {};
    if (this.showing.kind !== 'case' || !record || !backend) return undefined;
    return { backend, type: 'case', query: { where: { id: record.id } }, token: record.own?.token ?? this.receipt?.token };
  }

  show(showing: Showing, { focus = true } = {}): void {
    this.#set({ showing, problems: [], fault: undefined });
    this.case.reset();
    if (showing.kind === 'case') void this.load(showing.target);
    if (focus) this.#options.focus('#title');
  }

  open(ref: string | undefined): void {
    const receipt = this.mine.receipts.find((one) => one.ref === ref);
    if (ref) this.show({ kind: 'case', target: receipt ? targetOf(receipt) : { ref: ref as Ref<'case'> } });
  }

  askForNumber(): void {
    this.#lookupWanted = true;
    this.typed = { code: '', tail: '' };
    this.show({ kind: 'lookup' });
  }

  type(patch: Partial<TrackerFlow['typed']>): void {
    this.#set({ typed: { ...this.typed, ...patch } });
  }

  find(): void {
    const { lookup } = this.#options.words();
    const code = parseCode(this.typed.code);
    const phoneTail = parseCode(this.typed.tail);
    const problems = [
      ...(code === '' ? [{ field: 'code', message: lookup.codeMissing }] : []),
      ...(/^\d{4}$/.test(phoneTail) ? [] : [{ field: 'tail', message: lookup.tailMissing }]),
    ];
    if (problems.length === 0) return this.show({ kind: 'case', target: { code, phoneTail } });
    this.#set({ problems });
    this.#options.focus('#summary');
  }

  async load(target: CaseTarget, quiet = false): Promise<void> {
    const { backend, device } = this.#options.ports;
    if (!backend) return;
    const read = await this.case.run((signal) => loadCase(backend, target, signal), { quiet });
    if (!read) return;
    this.#set({ readAt: this.#options.ports.now });
    await this.answer.open();
    const { state } = read.record;
    const { receipt } = this;
    if (receipt && receipt.lastState !== state) await device?.receipts.seen(receipt.key, state, state === 'closed');
  }

  poll(): void {
    if (this.showing.kind !== 'case') return;
    const { record } = this.case.value ?? {};
    // A proof is asked for once; afterwards the case is read by the token it gave.
    const target: CaseTarget = record?.own?.token ? { ref: `case/${record.id}`, token: record.own.token } : this.showing.target;
    void this.load(target, true);
  }

  /** 解决了 goes at once; the other two ask what is missing first. */
  choose(event: RequestEvent): void {
    if (event === 'visit.resolved') return void this.act(event, {});
    this.#set({ fault: undefined });
    this.answer.change({ ...this.answer.fields, event }, { now: true });
    this.#options.focus('#note');
  }

  async send(): Promise<void> {
    const { event, note } = this.answer.fields;
    const { record } = this.case.value ?? {};
    if (event === '' || !record) return;
    const text = note.trim();
    const needed = edgeOf(requestMachine, record.state, event)?.needs?.includes('note') ?? false;
    if (text !== '' || !needed) return this.act(event, text === '' ? {} : { note: text });
    this.#set({ fault: 'note' });
    this.#options.focus('#note');
  }

  async act(event: RequestEvent, data: { note?: string; rating?: Rating }): Promise<void> {
    const { record } = this.case.value ?? {};
    const { connection, device } = this.#options.ports;
    if (!record || !device || connection.kind !== 'ready') return;
    const draft = this.answer.current();
    const ref: Ref<'case'> = `case/${record.id}`;
    try {
      // The answer will be sent from this device, so the case has to be known on it.
      if (!this.receipt) await this.keep();
      await device.outbox.submit({
        key: draft.key, address: connection.address, photos: [], draft,
        submission: { verb: 'act', type: 'case', ref, event, data, ...(record.rev && { ifRev: record.rev }) },
      });
    } catch {
      // The words stay in the field; the resident is told, and the telephone works.
      return this.#set({ fault: 'storage' });
    }
    this.answer.renew();
    this.#set({ fault: undefined });
    this.#host.dispatchEvent(new LinliRequestAnsweredEvent(ref, event));
    this.#options.focus('.cloth h2, #title');
  }

  /** Follow a case found by its number on this device too. */
  async keep(): Promise<void> {
    const { record } = this.case.value ?? {};
    const { connection, device, clock } = this.#options.ports;
    if (!record?.own?.token || !device || !clock || connection.kind !== 'ready') return;
    await device.receipts.keep({
      key: record.id, ref: `case/${record.id}`, code: record.code, token: record.own.token, at: record.submittedAt,
      address: connection.address, type: 'case', sentAt: clock.now(), lastState: record.state,
    });
    await this.mine.read();
    this.#options.say(this.#options.words().lookup.keptNow);
  }

  async drop(item: OutboxItem): Promise<void> {
    await this.#options.ports.device?.outbox.discard(item.key);
    this.poll();
  }

  /** Decides the first screen, and follows a kept request to its case once it is delivered. */
  #mineChanged(): void {
    const { waiting, receipts } = this.mine;
    // A look-up form nobody asked for or typed into gives way to a request sent from this page.
    if (this.showing.kind === 'lookup' && !this.#lookupWanted && this.typed.code === '' && this.known > 0) this.showing = { kind: 'start' };
    if (this.showing.kind === 'start') this.#begin();
    else if (this.showing.kind === 'kept') {
      const { key } = this.showing;
      const arrived = receipts.find((receipt) => receipt.key === key);
      if (arrived) this.show({ kind: 'case', target: targetOf(arrived) }, { focus: false });
      else if (!waiting.some((item) => item.key === key)) this.showing = { kind: 'list' };
    } else if (this.showing.kind === 'case' && this.case.state.kind === 'ready') this.poll();
    this.#host.requestUpdate();
  }

  #begin(): void {
    const [item] = this.mine.waiting;
    const [receipt] = this.mine.receipts;
    if (this.#options.code() || this.known === 0) this.showing = { kind: 'lookup' };
    else if (this.known > 1) this.showing = { kind: 'list' };
    else if (item) this.showing = { kind: 'kept', key: item.key };
    else if (receipt) this.show({ kind: 'case', target: targetOf(receipt) }, { focus: false });
  }

  #set(patch: Partial<Pick<TrackerFlow, 'showing' | 'typed' | 'problems' | 'fault' | 'mode' | 'readAt'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}
