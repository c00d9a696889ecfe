import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parseCode, type Rating } from '../../domain/case.ts';
import { edgeOf } from '../../domain/machine.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { type RequestEvent, requestMachine } from '../../domain/request-machine.ts';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { DraftController } from '../../kit/draft.ts';
import { LinliElement } from '../../kit/element.ts';
import { LoadController } from '../../kit/load.ts';
import { MineController } from '../../kit/mine.ts';
import { type OpenTag, page } from '../../kit/page.ts';
import { PollController } from '../../kit/poll.ts';
import { canOpen, open } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Device, DeviceMode, KeptReceipt, OutboxItem } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import type { Problem } from '../../ui/field.ts';
import { help } from '../../ui/help.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { type CaseTarget, type CaseView, loadCase } from './request-tracker.case.ts';
import { LinliRequestAnsweredEvent } from './request-tracker.events.ts';
import { requestTrackerStyles } from './request-tracker.styles.ts';
import { requestTrackerZhHans, type RequestTrackerWords } from './request-tracker.words.ts';
import { caseScreen } from './screens/case.ts';
import { listScreen } from './screens/list.ts';
import { lookupScreen } from './screens/lookup.ts';
import type { LensName } from './screens/progress.ts';

const lenses = ['closed-loop', 'four-questions', 'both'] as const;
/** Between two looks at an open case, where the backend cannot call us. */
const pollMs = 20_000;

/** What the tag shows: the device's list, the look-up form, a request still on this device, or one case. */
type Showing = { kind: 'start' } | { kind: 'list' } | { kind: 'lookup' } | { kind: 'kept'; key: string } | { kind: 'case'; target: CaseTarget };

/** An answer being written; survives a closed page like every other word a resident typed. */
interface AnswerFields {
  event: RequestEvent | '';
  note: string;
}

/**
 * 办事进度: where a matter stands, who was asked first, who has it, by when; the resident answers the follow-up (回访), rates, and sees it closed.
 *
 * @element linli-request-tracker
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliRequestAnsweredEvent} linli-request-answered - An answer or rating is safe on this device and on its way; detail `{ ref, event }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart cloth - The indigo block: where the case is, and what is wanted.
 * @csspart pending - The line about an answer that is still on this device.
 * @csspart reply - The office's reply with its photos.
 * @csspart closed - The seal and what it closed.
 * @csspart kept - The dashed block of a request that is still on this device.
 * @csspart steps - The list of steps.
 * @csspart step - One step; also `done`, `now` or `ahead`.
 * @csspart problems - The error summary of the look-up form.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliRequestTracker extends LinliElement {
  static override styles = [tokens, root, controls, blocks, requestTrackerStyles];

  /** `closed-loop` (办事六步, default), `four-questions` (四题) or `both`, which draws a switch. */
  @property() lens: string | undefined;
  /** A case number to put into the look-up form. */
  @property() code: string | undefined;
  /** No ground and no gutter, for a page that has been matched. */
  @property({ type: Boolean, reflect: true }) seamless = false;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RequestTrackerWords>;

  @state() private showing: Showing = { kind: 'start' };
  @state() private chosenLens: LensName | undefined;
  @state() private typed = { code: '', tail: '' };
  @state() private problems: Problem[] = [];
  @state() private noteMissing = false;
  @state() private mode: DeviceMode | undefined;
  /** When the case on the screen was read. */
  @state() private readAt: Instant | undefined;

  readonly #words = new WordsController<RequestTrackerWords>(this, 'linli-request-tracker', requestTrackerZhHans);
  readonly #case = new LoadController<CaseView>(this);
  readonly #cloth = new ClothController(this);
  readonly #mine = new MineController(this, () => this.ports.device, () => this.#mineChanged());
  readonly #answer: DraftController<AnswerFields> = new DraftController<AnswerFields>(this, {
    device: () => this.ports.device,
    clock: () => this.ports.clock,
    slot: () => ({ site: this.site || (page().defaults.site ?? ''), tag: this.localName, topic: 'answer', name: this.#case.value?.record.id ?? '' }),
    schema: 1,
    blank: () => ({ event: '', note: '' }),
    read: (fields, schema) => (schema === 1 && typeof (fields as AnswerFields | undefined)?.note === 'string' ? (fields as AnswerFields) : undefined),
    photosOf: () => [],
    lifeMs: Infinity,
    mayRestore: () => true,
  });
  readonly #kept = new KeptController(this, {
    device: () => this.ports.device,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => {
      this.#show({ kind: 'list' });
      open(this, 'draft', draft.key);
    },
    onDiscarded: () => this.#show({ kind: 'list' }),
  });
  #lookupWanted = false;
  readonly #tag: OpenTag = {
    element: this,
    wants: ['case'],
    open: (_want, ref) => {
      const receipt = this.#mine.receipts.find((one) => one.ref === ref);
      if (ref) this.#show({ kind: 'case', target: { ref: ref as Ref<'case'>, token: receipt?.token } });
      this.scrollIntoView({ block: 'start' });
    },
  };

  constructor() {
    super();
    new PollController(this, { clock: () => this.ports.clock, everyMs: pollMs, poll: () => this.#poll() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    page().tags.add(this.#tag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page().tags.delete(this.#tag);
  }

  protected override whenConnected(_backend: Backend, device: Device): void {
    this.typed = { code: this.code ?? '', tail: '' };
    this.showing = { kind: 'start' };
    void device.mode().then((mode) => (this.mode = mode));
    void this.#mine.start();
  }

  /** Decides the first screen, and follows a kept request to its case once it is delivered. */
  #mineChanged(): void {
    const { waiting, receipts } = this.#mine;
    // A look-up form nobody asked for or typed into gives way to a request sent from this page.
    if (this.showing.kind === 'lookup' && !this.#lookupWanted && this.typed.code === '' && waiting.length + receipts.length > 0) this.showing = { kind: 'start' };
    if (this.showing.kind === 'start') {
      const [item] = waiting;
      const [receipt] = receipts;
      const only = waiting.length + receipts.length === 1;
      if (this.code) this.showing = { kind: 'lookup' };
      else if (only && item) this.showing = { kind: 'kept', key: item.key };
      else if (only && receipt?.ref) this.#show({ kind: 'case', target: { ref: receipt.ref as Ref<'case'>, token: receipt.token } }, false);
      else this.showing = waiting.length + receipts.length === 0 ? { kind: 'lookup' } : { kind: 'list' };
    } else if (this.showing.kind === 'kept') {
      const { key } = this.showing;
      const arrived = receipts.find((receipt) => receipt.key === key);
      if (arrived?.ref) this.#show({ kind: 'case', target: { ref: arrived.ref as Ref<'case'>, token: arrived.token } }, false);
      else if (!waiting.some((item) => item.key === key)) this.showing = { kind: 'list' };
    } else if (this.showing.kind === 'case' && this.#case.state.kind === 'ready') this.#poll();
    this.requestUpdate();
  }

  #show(showing: Showing, focus = true): void {
    this.showing = showing;
    this.problems = [];
    this.noteMissing = false;
    this.#case.reset();
    this.#kept.ask(false);
    if (showing.kind === 'case') void this.#load(showing.target);
    if (focus) void this.focusOn('#title');
  }

  async #load(target: CaseTarget, quiet = false): Promise<void> {
    const { backend } = this.ports;
    if (!backend) return;
    const read = await this.#case.run((signal) => loadCase(backend, target, signal), { quiet });
    if (!read) return;
    this.readAt = this.ports.now;
    const { record } = read;
    await this.#answer.open();
    const receipt = this.#receipt();
    if (receipt && receipt.lastState !== record.state) await this.ports.device?.receipts.seen(receipt.key, record.state, record.state === 'closed');
  }

  #poll(): void {
    if (this.showing.kind !== 'case') return;
    const { record } = this.#case.value ?? {};
    // A proof is asked for once; afterwards the case is read by the token it gave.
    const target: CaseTarget = record?.own?.token ? { ref: `case/${record.id}`, token: record.own.token } : this.showing.target;
    void this.#load(target, true);
  }

  #receipt(): KeptReceipt | undefined {
    const { record } = this.#case.value ?? {};
    return this.#mine.receipts.find((receipt) => receipt.ref === `case/${record?.id}`);
  }

  protected override render(): TemplateResult {
    return html`<div class="root" part="base" lang=${this.#words.language}>
      <div class="stack">${this.#body()} ${this.ports.connection.kind === 'none' ? nothing : help(this.#words.common, this.ports.phone, this.#helpWords())}</div>
      <p class="hush" role="status">${this.announcer.text}</p>
    </div>`;
  }

  #body(): TemplateResult | TemplateResult[] {
    const { common, own } = this.#words;
    const { connection, phone, now } = this.ports;
    const { value, state: load } = this.#case;
    const onCase = this.showing.kind === 'case';
    const full = this.#cloth.claim(onCase && value !== undefined && value.record.state !== 'closed');
    if (connection.kind === 'none') return notConfigured(common, phone);
    switch (this.showing.kind) {
      case 'start':
        return loading(common, 3);
      case 'list':
        return listScreen({
          words: own, common, now, waiting: this.#mine.waiting, receipts: this.#mine.receipts,
          onWaiting: (item) => this.#show({ kind: 'kept', key: item.key }),
          onReceipt: (receipt) => receipt.ref && this.#show({ kind: 'case', target: { ref: receipt.ref as Ref<'case'>, token: receipt.token } }),
          onLookup: () => this.#askForNumber(),
        });
      case 'lookup':
        return this.#lookup(undefined);
      case 'kept':
        return this.#keptScreen(this.showing.key);
      case 'case':
        if (value) return html`${this.#back()} ${load.kind === 'failed' ? html`<p class="line warn"><span>${common.failure[load.failure.kind].title}</span></p>` : nothing} ${this.#caseScreen(value, full)}`;
        if (load.kind !== 'failed') return loading(common, 3);
        return 'code' in this.showing.target ? this.#lookup(common.failure[load.failure.kind]) : html`${this.#back()} ${failed(common, load.failure, phone, () => this.showing.kind === 'case' && void this.#load(this.showing.target))}`;
    }
  }

  #helpWords(): string {
    const { common, own } = this.#words;
    if (this.showing.kind === 'kept') return common.outbox.help;
    return this.showing.kind === 'case' && this.#case.value ? own.help : own.helpLookup;
  }

  /** Only where there is something to go back to. */
  #back(): TemplateResult | typeof nothing {
    const byNumber = this.showing.kind === 'case' && 'code' in this.showing.target;
    if (this.#mine.receipts.length + this.#mine.waiting.length < (byNumber ? 1 : 2)) return nothing;
    return html`<nav class="crumb"><button class="link" type="button" @click=${() => this.#show({ kind: 'list' })}>${this.#words.own.list.back}</button></nav>`;
  }

  #lookup(refusal: { title: string; body: string } | undefined): TemplateResult {
    const { common, own } = this.#words;
    const some = this.#mine.receipts.length + this.#mine.waiting.length > 0;
    return lookupScreen({
      words: own, common, ...this.typed, problems: this.problems, busy: this.#case.state.kind === 'loading', refusal: refusal && `${refusal.title}。${refusal.body}`,
      onChange: (patch) => (this.typed = { ...this.typed, ...patch }),
      onFind: () => this.#find(),
      goTo: (field) => void this.focusOn(`[id="${field}"]`),
      onBack: some ? () => this.#show({ kind: 'list' }) : undefined,
    });
  }

  #askForNumber(): void {
    this.#lookupWanted = true;
    this.typed = { code: '', tail: '' };
    this.#show({ kind: 'lookup' });
  }

  #find(): void {
    const { lookup } = this.#words.own;
    const code = parseCode(this.typed.code);
    const phoneTail = parseCode(this.typed.tail);
    this.problems = [
      ...(code === '' ? [{ field: 'code', message: lookup.codeMissing }] : []),
      ...(/^\d{4}$/.test(phoneTail) ? [] : [{ field: 'tail', message: lookup.tailMissing }]),
    ];
    if (this.problems.length > 0) void this.focusOn('#summary');
    else this.#show({ kind: 'case', target: { code, phoneTail } });
  }

  #keptScreen(key: string): TemplateResult {
    const { common } = this.#words;
    const item = this.#mine.waiting.find((one) => one.key === key);
    if (!item) return loading(common, 3);
    return html`${this.#back()} ${keptHead(item, common)} ${keptBlock({ item, words: common, now: this.ports.now, mode: this.mode, phone: this.ports.phone, canEdit: canOpen('draft'), kept: this.#kept })}`;
  }

  #caseScreen(view: CaseView, full: boolean): TemplateResult {
    const { common, own } = this.#words;
    const { record } = view;
    const { backend, now } = this.ports;
    const lens = choice(this, 'lens', this.lens, lenses);
    const { event, note } = this.#answer.fields;
    const receipt = this.#receipt();
    return html`
      ${caseScreen({
        words: own, common, record, names: view.names, now, full,
        can: (one) => record.own !== undefined && (backend?.can('act', 'case', one) ?? false),
        pending: this.#mine.acts.find((item) => item.submission.verb === 'act' && item.submission.ref === `case/${record.id}`),
        writing: event === '' ? undefined : { event, note },
        noteMissing: this.noteMissing,
        lens: this.chosenLens ?? (lens === 'both' ? 'closed-loop' : lens),
        onLens: lens === 'both' ? (chosen) => (this.chosenLens = chosen) : undefined,
        onAnswer: (chosen) => this.#choose(chosen),
        onNote: (text) => this.#answer.change({ ...this.#answer.fields, note: text }),
        onSend: () => void this.#send(),
        onRate: (rating) => void this.#act('rate', { rating }),
        onSendNow: (item) => void this.ports.device?.outbox.sendNow(item.key),
        onDrop: (item) => void this.#drop(item),
      })}
      ${receipt || !record.own?.token ? nothing : html`<section class="note"><p>${own.lookup.keepTitle}</p><button class="btn" type="button" @click=${() => void this.#keep()}>${own.lookup.keep}</button></section>`}
      ${backend?.name === 'local' ? html`<p class="line warn"><span>${common.localOnly}</span></p>` : nothing}
      <button class="link" type="button" @click=${() => this.#askForNumber()}>${own.list.other}</button>
      <p class="caption num">${own.fresh(common.moment(this.readAt ?? now, now))}</p>
    `;
  }

  /** 解决了 goes at once; the other two ask what is missing first. */
  #choose(event: RequestEvent): void {
    if (event === 'visit.resolved') return void this.#act(event, {});
    this.noteMissing = false;
    this.#answer.change({ ...this.#answer.fields, event }, { now: true });
    void this.focusOn('#note');
  }

  async #send(): Promise<void> {
    const { event, note } = this.#answer.fields;
    const { record } = this.#case.value ?? {};
    if (event === '' || !record) return;
    const needed = edgeOf(requestMachine, record.state, event)?.needs?.includes('note') ?? false;
    this.noteMissing = needed && note.trim() === '';
    if (this.noteMissing) return this.focusOn('#note');
    await this.#act(event, note.trim() === '' ? {} : { note: note.trim() });
  }

  async #act(event: RequestEvent, data: { note?: string; rating?: Rating }): Promise<void> {
    const { record } = this.#case.value ?? {};
    const { connection, device } = this.ports;
    if (!record || !device || connection.kind !== 'ready') return;
    // The answer will be sent from this device, so the case has to be known on it.
    if (!this.#receipt()) await this.#keep();
    const draft = this.#answer.current();
    const ref: Ref<'case'> = `case/${record.id}`;
    await device.outbox.submit({
      key: draft.key, address: connection.address, photos: [], draft,
      submission: { verb: 'act', type: 'case', ref, event, data, ...(record.rev && { ifRev: record.rev }) },
    });
    this.#answer.renew();
    this.dispatchEvent(new LinliRequestAnsweredEvent(ref, event));
    void this.focusOn('.cloth h2, #title');
  }

  /** Follow a case found by its number on this device too. */
  async #keep(): Promise<void> {
    const { record } = this.#case.value ?? {};
    const { connection, device, clock } = this.ports;
    if (!record?.own?.token || !device || !clock || connection.kind !== 'ready') return;
    await device.receipts.keep({
      key: record.id, ref: `case/${record.id}`, code: record.code, token: record.own.token, at: record.submittedAt,
      address: connection.address, type: 'case', sentAt: clock.now(), lastState: record.state,
    });
    await this.#mine.read();
    this.announcer.say(this.#words.own.lookup.keptNow);
  }

  async #drop(item: OutboxItem): Promise<void> {
    await this.ports.device?.outbox.discard(item.key);
    this.#poll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-tracker': LinliRequestTracker;
  }
}
