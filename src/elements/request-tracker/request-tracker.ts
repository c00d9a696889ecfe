import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { LinliElement } from '../../kit/element.ts';
import { type OpenTag, page } from '../../kit/page.ts';
import { PollController } from '../../kit/poll.ts';
import { canOpen, open } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Device } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { progress } from '../../styles/progress.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import { help } from '../../ui/help.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import type { CaseView } from './request-tracker.case.ts';
import { TrackerFlow } from './request-tracker.flow.ts';
import { requestTrackerStyles } from './request-tracker.styles.ts';
import { requestTrackerZhHans, type RequestTrackerWords } from './request-tracker.words.ts';
import { caseScreen } from './screens/case.ts';
import { listScreen } from './screens/list.ts';
import { lookupScreen } from './screens/lookup.ts';
import type { LensName } from './screens/progress.ts';

const lenses = ['closed-loop', 'four-questions', 'both'] as const;
/** Between two looks at an open case, where the backend cannot call us. */
const pollMs = 20_000;

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
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, blocks, progress, requestTrackerStyles];
  }

  /** `closed-loop` (办事六步, default), `four-questions` (四题) or `both`, which draws a switch. */
  @property() lens: string | undefined;
  /** A case number to put into the look-up form. */
  @property() code: string | undefined;
  /** No ground and no gutter, for a page that has been matched. */
  @property({ type: Boolean, reflect: true }) seamless = false;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RequestTrackerWords>;

  @state() private chosenLens: LensName | undefined;

  readonly #words = new WordsController<RequestTrackerWords>(this, 'linli-request-tracker', requestTrackerZhHans);
  readonly #cloth = new ClothController(this);
  readonly #flow = new TrackerFlow(this, {
    ports: this.ports,
    words: () => this.#words.own,
    site: () => this.site || (page().defaults.site ?? ''),
    code: () => this.code,
    say: (text) => this.announcer.say(text),
    focus: (selector) => void this.focusOn(selector),
  });
  readonly #kept = new KeptController(this, {
    device: () => this.ports.device,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => {
      this.#flow.show({ kind: 'list' });
      open(this, 'draft', draft.key);
    },
    onDiscarded: () => this.#flow.show({ kind: 'list' }),
  });
  readonly #tag: OpenTag = {
    element: this,
    wants: ['case'],
    open: (_want, ref) => {
      this.#flow.open(ref);
      this.scrollIntoView({ block: 'start' });
    },
  };

  constructor() {
    super();
    new PollController(this, { clock: () => this.ports.clock, everyMs: pollMs, poll: () => this.#flow.poll() });
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
    this.#flow.start(device);
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
    const flow = this.#flow;
    const { value, state: load } = flow.case;
    const { showing } = flow;
    const full = this.#cloth.claim(showing.kind === 'case' && value !== undefined && value.record.state !== 'closed');
    // Asked at once, so that a wrong word is told before there is a case to see through it.
    const lens = choice(this, 'lens', this.lens, lenses);
    if (connection.kind === 'none') return notConfigured(common, phone);
    switch (showing.kind) {
      case 'start':
        return loading(common, 3);
      case 'list':
        return listScreen({
          words: own, common, now, waiting: flow.mine.waiting, receipts: flow.mine.receipts,
          onWaiting: (item) => flow.show({ kind: 'kept', key: item.key }),
          onReceipt: (receipt) => flow.open(receipt.ref),
          onLookup: () => flow.askForNumber(),
        });
      case 'lookup':
        return this.#lookup(undefined);
      case 'kept':
        return this.#keptScreen(showing.key);
      case 'case':
        if (value) return html`${this.#back()} ${load.kind === 'failed' ? html`<p class="line warn"><span>${common.failure[load.failure.kind].title}</span></p>` : nothing} ${this.#caseScreen(value, full, lens)}`;
        if (load.kind !== 'failed') return loading(common, 3);
        return 'code' in showing.target ? this.#lookup(common.failure[load.failure.kind]) : html`${this.#back()} ${failed(common, load.failure, phone, () => void flow.load(showing.target))}`;
    }
  }

  #helpWords(): string {
    const { common, own } = this.#words;
    const { showing, case: reading } = this.#flow;
    if (showing.kind === 'kept') return common.outbox.help;
    return showing.kind === 'case' && reading.value ? own.help : own.helpLookup;
  }

  /** Only where there is something to go back to. */
  #back(): TemplateResult | typeof nothing {
    const { showing, known } = this.#flow;
    const byNumber = showing.kind === 'case' && 'code' in showing.target;
    if (known < (byNumber ? 1 : 2)) return nothing;
    return html`<nav class="crumb"><button class="link" type="button" @click=${() => this.#flow.show({ kind: 'list' })}>${this.#words.own.list.back}</button></nav>`;
  }

  #lookup(refusal: { title: string; body: string } | undefined): TemplateResult {
    const { common, own } = this.#words;
    const flow = this.#flow;
    return lookupScreen({
      words: own, common, ...flow.typed, problems: flow.problems, busy: flow.case.state.kind === 'loading', refusal: refusal && `${refusal.title}。${refusal.body}`,
      onChange: (patch) => flow.type(patch),
      onFind: () => flow.find(),
      goTo: (field) => void this.focusOn(`[id="${field}"]`),
      onBack: flow.known > 0 ? () => flow.show({ kind: 'list' }) : undefined,
    });
  }

  #keptScreen(key: string): TemplateResult {
    const { common } = this.#words;
    const item = this.#flow.mine.waiting.find((one) => one.key === key);
    if (!item) return loading(common, 3);
    return html`${this.#back()} ${keptHead(item, common)}
    ${keptBlock({ item, words: common, now: this.ports.now, mode: this.#flow.mode, phone: this.ports.phone, canEdit: canOpen('draft'), kept: this.#kept })}`;
  }

  #caseScreen({ record, names }: CaseView, full: boolean, lens: (typeof lenses)[number]): TemplateResult {
    const { common, own } = this.#words;
    const { backend, now, device } = this.ports;
    const flow = this.#flow;
    const { event, note } = flow.answer.fields;
    return html`
      ${caseScreen({
        words: own, common, record, names, now, full, pending: flow.pending, fault: flow.fault,
        can: (one) => record.own !== undefined && (backend?.can('act', 'case', one) ?? false),
        writing: event === '' ? undefined : { event, note },
        lens: this.chosenLens ?? (lens === 'both' ? 'closed-loop' : lens),
        onLens: lens === 'both' ? (chosen) => (this.chosenLens = chosen) : undefined,
        onAnswer: (chosen) => flow.choose(chosen),
        onNote: (text) => flow.answer.change({ ...flow.answer.fields, note: text }),
        onSend: () => void flow.send(),
        onRate: (rating) => void flow.act('rate', { rating }),
        onSendNow: (item) => void device?.outbox.sendNow(item.key),
        onDrop: (item) => void flow.drop(item),
      })}
      ${flow.receipt || !record.own?.token ? nothing : html`<section class="note"><p>${own.lookup.keepTitle}</p><button class="btn" type="button" @click=${() => void flow.keep()}>${own.lookup.keep}</button></section>`}
      ${backend?.name === 'local' ? html`<p class="line warn"><span>${common.localOnly}</span></p>` : nothing}
      <button class="link" type="button" @click=${() => flow.askForNumber()}>${own.list.other}</button>
      <p class="caption num">${own.fresh(common.moment(flow.readAt ?? now, now))}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-tracker': LinliRequestTracker;
  }
}
