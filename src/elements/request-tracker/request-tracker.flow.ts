import type { ReactiveControllerHost } from 'lit';
import { formatCode, parseCode } from '../../domain/case.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { copyOf } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import { MineController } from '../../kit/mine.ts';
import type { Subject } from '../../kit/poll.ts';
import type { PortsController } from '../../kit/ports.ts';
import type { Device, DeviceMode, KeptReceipt, OutboxItem } from '../../ports/device.ts';
import type { Problem } from '../../ui/field.ts';
import { CaseActs } from './request-tracker.acts.ts';
import { type CaseTarget, type CaseView, loadCase } from './request-tracker.case.ts';
import { keptCase, toKeep } from './request-tracker.copy.ts';
import type { RequestTrackerWords } from './request-tracker.words.ts';

/** What the tag shows: the device's list, the look-up form, a request still on this device, or one case. */
export type Showing = { kind: 'start' } | { kind: 'list' } | { kind: 'lookup' } | { kind: 'kept'; key: string } | { kind: 'case'; target: CaseTarget };

export interface FlowOptions {
  ports: PortsController;
  words: () => RequestTrackerWords;
  site: () => string;
  /** A number the page asks for. */
  code: () => string | undefined;
  reopenDays: () => number;
  say: (text: string) => void;
  focus: (selector: string) => void;
}

const targetOf = ({ ref, token }: KeptReceipt): CaseTarget => ({ ref: ref as Ref<'case'>, token });

/** Which case, and how it stands. Draws nothing. */
export class TrackerFlow {
  showing: Showing = { kind: 'start' };
  typed = { code: '', tail: '' };
  problems: Problem[] = [];
  mode: DeviceMode | undefined;
  /** When the case on the screen was read. */
  readAt: Instant | undefined;
  readonly case: LoadController<CaseView>;
  readonly mine: MineController;
  readonly acts: CaseActs;
  #host: ReactiveControllerHost & HTMLElement;
  #options: FlowOptions;
  #lookupWanted = false;
  /** The number of a link that was scanned or passed on. */
  #linked: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowOptions) {
    const { ports, site } = options;
    this.#host = host;
    this.#options = options;
    this.case = new LoadController<CaseView>(host);
    this.mine = new MineController(host, () => ports.device, () => this.#mineChanged());
    this.acts = new CaseActs(host, {
      ports, site, reopenDays: options.reopenDays, focus: options.focus,
      record: () => this.case.value?.record,
      mine: () => (this.case.value?.record.own ?? this.receipt?.token) !== undefined,
      keep: async () => {
        if (!this.receipt) await this.keep();
      },
    });
  }

  start(device: Device): void {
    this.#set({ typed: { code: this.#asked ?? '', tail: '' }, showing: { kind: 'start' } });
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
    this.#set({ showing, problems: [] });
    this.acts.reset();
    this.case.reset();
    if (showing.kind === 'case') void this.load(showing.target);
    if (focus) this.#options.focus('#title');
  }

  open(ref: string | undefined): void {
    const receipt = this.mine.receipts.find((one) => one.ref === ref);
    if (ref) this.show({ kind: 'case', target: receipt ? targetOf(receipt) : { ref: ref as Ref<'case'> } });
  }

  /** A link names a number: its case where this phone follows it, else the form with the number filled in. */
  lookUp(code: string | undefined): void {
    if (!code) return;
    this.#linked = code;
    this.typed = { code: formatCode(code), tail: '' };
    this.show({ kind: 'start' });
    void this.mine.read();
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
    const { ports } = this.#options;
    const { backend, device } = ports;
    if (!backend) return;
    // Only of cases this phone follows: a number looked up on a neighbour's phone leaves nothing on it.
    const followed = 'ref' in target && this.mine.receipts.some(({ ref }) => ref === target.ref);
    const copy = followed ? copyOf(ports, target.ref, keptCase, toKeep) : undefined;
    const read = await this.case.run((signal) => loadCase(backend, target, signal), { quiet, copy });
    await this.acts.open();
    if (!read) return;
    this.#set({ readAt: ports.now });
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
    } else if (this.showing.kind === 'case' && this.case.value) this.poll();
    this.#host.requestUpdate();
  }

  #begin(): void {
    const [item] = this.mine.waiting;
    const linked = this.mine.receipts.find(({ code }) => code !== undefined && code === this.#linked);
    const [receipt] = this.mine.receipts;
    if (linked) this.show({ kind: 'case', target: targetOf(linked) }, { focus: false });
    else if (this.#asked || this.known === 0) this.showing = { kind: 'lookup' };
    else if (this.known > 1) this.showing = { kind: 'list' };
    else if (item) this.showing = { kind: 'kept', key: item.key };
    else if (receipt) this.show({ kind: 'case', target: targetOf(receipt) }, { focus: false });
  }

  /** By a link or by the page. */
  get #asked(): string | undefined {
    return this.#linked ? formatCode(this.#linked) : this.#options.code();
  }

  #set(patch: Partial<Pick<TrackerFlow, 'showing' | 'typed' | 'problems' | 'mode' | 'readAt'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}
