import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { caseSchema } from '../../domain/schemas/case.ts';
import { categorySchema } from '../../domain/schemas/category.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { orgSchema } from '../../domain/schemas/org.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { instantOf } from '../../domain/instant.ts';
import { defaultReopenDays } from '../../domain/machines/request.ts';
import { commonZhHans, type CommonWords } from '../../i18n/common.words.ts';
import { choice, count } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { LinliElement } from '../../kit/element.ts';
import { PollController } from '../../kit/poll.ts';
import { canOpen, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Device } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { cloth } from '../../styles/cloth.ts';
import { controls } from '../../styles/controls.ts';
import { fields } from '../../styles/fields.ts';
import { progress } from '../../styles/progress.ts';
import { qrStyles } from '../../styles/qr.ts';
import { root } from '../../styles/root.ts';
import { segment } from '../../styles/segment.ts';
import { tokens } from '../../styles/tokens.ts';
import { writing } from '../../styles/writing.ts';
import { copyText } from '../../ui/copy.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { failed, loading, notConfigured, sentences } from '../../ui/status.ts';
import type { CaseView } from './request-tracker.case.ts';
import { TrackerFlow } from './request-tracker.flow.ts';
import { requestTrackerStyles } from './request-tracker.styles.ts';
import { requestTrackerZhHans, type RequestTrackerWords } from './request-tracker.words.ts';
import { type CaseScreen, caseScreen, isSealed } from './screens/case.ts';
import { listScreen } from './screens/list.ts';
import { lookupScreen } from './screens/lookup.ts';
import type { LensName } from './screens/progress.ts';
import { writeScreen } from './screens/write.ts';

const lenses = ['closed-loop', 'four-questions', 'both'] as const;
/** Between two looks at an open case, where the backend cannot call us. */
const pollMs = 20_000;

/**
 * 办事进度: where a matter stands, who was asked first, who has it, by when; the resident answers the follow-up (回访), adds what is missing, rates, takes it
 * back, asks for it again, and sees it closed.
 *
 * @element linli-request-tracker
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliRequestAnsweredEvent} linli-request-answered - An answer, a rating, or what was added, asked for again or taken back is safe on this device and on its way; detail `{ ref, event }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart cloth - The indigo block: where the case is, and what is wanted.
 * @csspart pending - The line about an answer that is still on this device.
 * @csspart reply - The office's reply with its photos.
 * @csspart said - What the office wrote, where it does not say which step that was.
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
    return [tokens, root, controls, segment, fields, blocks, cloth, progress, qrStyles, writing, requestTrackerStyles];
  }

  /** `closed-loop` (办事六步, default), `four-questions` (四题) or `both`, which draws a switch. */
  @property() lens: string | undefined;
  /** A case number to put into the look-up form. */
  @property() code: string | undefined;
  /** Days after closing in which a resident may ask for it to be done again, where the city's rule is not 15. */
  @property({ attribute: 'reopen-days' }) reopenDays: string | undefined;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RequestTrackerWords>;

  @state() private chosenLens: LensName | undefined;

  readonly #words = new WordsController<RequestTrackerWords, CommonWords>(this, 'linli-request-tracker', requestTrackerZhHans, () => this.setting('language'), commonZhHans);
  readonly #cloth = new ClothController(this);
  readonly #flow = new TrackerFlow(this, {
    ports: this.ports,
    words: () => this.#words.own,
    site: () => this.street,
    code: () => this.code,
    reopenDays: () => this.#reopenDays,
    say: (text) => this.announcer.say(text),
    focus: (selector) => void this.focusOn(selector),
  });
  readonly #kept = new KeptController(this, {
    device: () => this.ports.device,
    ports: this.ports,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => {
      this.#flow.show({ kind: 'list' });
      open(this, { want: 'draft', ref: draft.key }, this.ports);
    },
    onDiscarded: () => this.#flow.show({ kind: 'list' }),
  });

  constructor() {
    super();
    new WayController(this, ['case'], ({ ref, prefill }) => {
      if (ref) this.#flow.open(ref);
      else this.#flow.lookUp(prefill?.['code']);
      this.scrollIntoView({ block: 'start' });
    });
    new PollController(this, { clock: () => this.ports.clock, everyMs: pollMs, poll: () => this.#flow.poll(), subject: () => this.#flow.subject });
  }

  protected override get reads(): Schemas {
    return { case: caseSchema, category: categorySchema, place: placeSchema, org: orgSchema };
  }

  protected override whenConnected(_backend: Backend, device: Device): void {
    this.#flow.start(device);
  }

  protected override render(): TemplateResult {
    return this.frame(this.#words.language, this.#words.coming ? nothing : [this.#body(), this.ports.connection.kind === 'none' ? nothing : help(this.#words.common, this.ports.phone, this.#helpWords())]);
  }

  #body(): TemplateResult | TemplateResult[] {
    const { common, own } = this.#words;
    const { connection, phone, now } = this.ports;
    const flow = this.#flow;
    const { value, state: load } = flow.case;
    const { showing } = flow;
    // A copy of an earlier visit is no fact of today: no cloth for it, nor while something is written.
    const full = this.#cloth.claim(showing.kind === 'case' && value !== undefined && !isSealed(value.record) && flow.case.keptAt === undefined && !flow.acts.page);
    // Asked at once, so that a wrong word is told before there is a case to see through it.
    const lens = choice(this, 'lens', this.lens, lenses);
    const reopenDays = this.#reopenDays;
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
        if (value) return this.#caseScreen(value, { full, lens, reopenDays });
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
      words: own, common, ...flow.typed, problems: flow.problems, busy: flow.case.state.kind === 'loading', refusal: refusal && sentences(common, refusal),
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
    ${keptBlock({ item, words: common, now: this.ports.now, mode: this.#flow.mode, phone: this.ports.phone, canEdit: canOpen('draft', this.ports), kept: this.#kept })}`;
  }

  #caseScreen({ record, names, into }: CaseView, { full, lens, reopenDays }: { full: boolean; lens: (typeof lenses)[number]; reopenDays: number }): TemplateResult {
    const { common, own } = this.#words;
    const { backend, now, clock } = this.ports;
    const flow = this.#flow;
    const { acts } = flow;
    const view: CaseScreen = {
      words: own, common, record, names, into, onMerged: ({ id }) => flow.open(`case/${id}`), now, full, acts, pending: flow.pending, kept: flow.case.keptAt !== undefined, reopenDays,
      lens: this.chosenLens ?? (lens === 'both' ? 'closed-loop' : lens),
      onLens: lens === 'both' ? (chosen) => (this.chosenLens = chosen) : undefined,
    };
    if (acts.page && acts.may(acts.page)) {
      const line = { status: acts.draft.status, online: navigator.onLine, off: false, time: (at: number) => common.deviceTime(at, clock?.zone() ?? 'Asia/Shanghai') };
      return writeScreen({ ...view, line, onCopy: () => void this.#copy(acts.draft.fields.note) }, acts.page);
    }
    return html`
      ${this.#back()} ${this.#age()} ${acts.page ? html`<p class="line warn" role="alert"><span>${own.writing.overtaken}</span></p>` : nothing} ${caseScreen(view)}
      ${flow.receipt || !record.own?.token ? nothing : html`<section class="note"><p>${own.lookup.keepTitle}</p><button class="btn" type="button" @click=${() => void flow.keep()}>${own.lookup.keep}</button></section>`}
      ${backend?.name === 'local' ? html`<p class="line warn"><span>${common.localOnly}</span></p>` : nothing}
      <button class="link" type="button" @click=${() => flow.askForNumber()}>${own.list.other}</button>
    `;
  }

  /** How old what stands here is, and why; it always has its line, so that nothing moves when the fresh one is there or a look fails. */
  #age(): TemplateResult {
    const { common, own } = this.#words;
    const { now } = this.ports;
    const { readAt, case: { keptAt, state: load } } = this.#flow;
    const when = keptAt !== undefined && common.moment(instantOf(keptAt), now);
    if (load.kind === 'failed') {
      const { title } = common.failure[load.failure.kind];
      return html`<p class="line two warn">${icon(icons.offline)}<span><b>${title}${when ? common.marks.stop : ''}</b>${common.marks.gap}${when ? own.kept.failed(when) : nothing}</span></p>`;
    }
    return html`<p class="line two num ${when ? 'calm' : 'caption'}"><span>${when ? own.kept.loading(when) : own.fresh(common.moment(readAt ?? now, now))}</span></p>`;
  }

  get #reopenDays(): number {
    return count(this, 'reopen-days', this.reopenDays, defaultReopenDays);
  }

  async #copy(text: string): Promise<void> {
    const { common } = this.#words;
    this.announcer.say((await copyText(text)) ? common.copied : common.copyFailed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-tracker': LinliRequestTracker;
  }
}
