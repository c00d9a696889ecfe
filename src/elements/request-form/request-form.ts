import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { caseSchema } from '../../domain/schemas/case.ts';
import { categorySchema } from '../../domain/schemas/category.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { orgSchema } from '../../domain/schemas/org.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { photoLimit, type Topic, topics } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import { instantOf } from '../../domain/instant.ts';
import { filedAs } from '../../domain/topics.ts';
import { commonZhHans, type CommonWords } from '../../i18n/common.words.ts';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { LinliElement } from '../../kit/element.ts';
import { isSample } from '../../kit/ports.ts';
import { type DraftPolicy, draftPolicies } from '../../kit/keeping.ts';
import { inDocumentOrder, type Way } from '../../kit/page.ts';
import { canOpen, linkTo, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Device, KeptReceipt, OutboxItem, Slot } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { choices } from '../../styles/choices.ts';
import { cloth } from '../../styles/cloth.ts';
import { controls } from '../../styles/controls.ts';
import { fields } from '../../styles/fields.ts';
import { progress } from '../../styles/progress.ts';
import { qrStyles } from '../../styles/qr.ts';
import { root } from '../../styles/root.ts';
import { selects } from '../../styles/selects.ts';
import { tokens } from '../../styles/tokens.ts';
import { writing } from '../../styles/writing.ts';
import { CopyController } from '../../ui/copying.ts';
import { problemOf, summary } from '../../ui/field.ts';
import { help } from '../../ui/help.ts';
import { keepingLines } from '../../ui/keeping.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { photosField } from '../../ui/photos.ts';
import { PictureController } from '../../ui/picture.ts';
import { safeUrl } from '../../ui/safe-url.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import type { Catalogue } from './request-form.catalogue.ts';
import { LinliBeforeExitEvent } from './request-form.events.ts';
import { draftDays, RequestFlow } from './request-form.flow.ts';
import { type Screen, screenOf, screensOf } from './request-form.model.ts';
import { pagesOf } from './request-form.parts.ts';
import { problemsInWords } from './request-form.problems.ts';
import { requestFormStyles } from './request-form.styles.ts';
import type { FormView } from './request-form.view.ts';
import { requestFormZhHans, type RequestFormWords } from './request-form.words.ts';
import { aisleScreen } from './screens/aisle.ts';
import { checkScreen } from './screens/check.ts';
import { detailsScreen } from './screens/details.ts';
import { doneScreen } from './screens/done.ts';
import { emergencyScreen } from './screens/emergency.ts';
import { hits } from './screens/search.ts';
import { crumb, exit, restored } from './screens/top.ts';
import { kindScreen } from './screens/kind.ts';

/**
 * 诉求登记: a resident reports a matter, is interrupted, comes back, checks the answers and sends them, with or without a signal.
 *
 * @element linli-request-form
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliRequestSentEvent} linli-request-sent - The office has it; detail `{ key, code, ref }`.
 * @fires {LinliRequestKeptEvent} linli-request-kept - It is safe on this device and on its way; detail `{ key }`.
 * @fires {LinliBeforeDraftRestoreEvent} linli-before-draft-restore - Cancelable: a stored draft is about to be put back; detail `{ updatedAt }`.
 * @fires {LinliBeforeExitEvent} linli-before-exit - Cancelable: 离开此页 was pressed, and nothing of the draft is left; detail `{ href }`.
 * @fires {LinliBeforeOpenEvent} linli-before-open - Cancelable: 看进度 was pressed; detail `{ want: 'case', ref }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart save - The line that says what is kept.
 * @csspart problems - The error summary.
 * @csspart cloth - The confirmation's indigo block.
 * @csspart code - The number.
 * @csspart kept - The dashed block of a request that is still on this device.
 * @csspart help - The phone.
 * @csspart failure - What stands there when the backend cannot be read.
 * @csspart steps - The list of steps.
 * @csspart step - One step; also `done`, `now` or `ahead`.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliRequestForm extends LinliElement {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, fields, selects, choices, blocks, cloth, progress, qrStyles, writing, requestFormStyles];
  }

  /** Which kind of matter the form takes: `request` (default), `dispute`, `wish`, `idea`, `opinion`, `service` or `works`. */
  @property() topic: string | undefined;
  /** Names the draft where one page has several forms; else the tag's place in the document does. */
  @property({ attribute: 'draft-name' }) draftName: string | undefined;
  /** `keep` (default), `ask` (nothing is written before the resident agrees) or `off`. */
  @property() drafts: string | undefined;
  /** What it is about, as a ref of the backend, e.g. `work/w12` for a defect in works. */
  @property() about: string | undefined;
  /** The same in words, shown to the resident: 3 幢屋面防水. */
  @property({ attribute: 'about-label' }) aboutLabel: string | undefined;
  /** Where 离开此页 leads from quarrels at home: a page that tells nobody what was read. */
  @property({ attribute: 'exit-href' }) exitHref: string | undefined;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RequestFormWords>;

  @state() private online = true;
  @state() private typed = '';
  /** 看进度 was pressed: the number has been seen, and the cloth is free for the tag that shows the progress. */
  @state() private tracked = false;

  readonly #words = new WordsController<RequestFormWords, CommonWords>(this, 'linli-request-form', requestFormZhHans, () => this.setting('language'), commonZhHans);
  readonly #cloth = new ClothController(this);
  readonly #flow = new RequestFlow(this, {
    ports: this.ports,
    words: () => this.#words.own,
    common: () => this.#words.common,
    slot: () => this.#slot(),
    topic: () => this.#topic,
    about: () => this.about,
    canPhoto: () => this.#canPhoto(),
    oneByOne: () => this.large,
    policy: () => this.#policy(),
    focus: (selector) => void this.focusOn(selector),
  });
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #picture = new PictureController(this);
  readonly #kept = new KeptController(this, {
    device: () => this.#flow.keeping.device,
    ports: this.ports,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => this.#flow.edit(draft),
    onDiscarded: () => this.#flow.again(),
  });
  #place: string | undefined;
  readonly #onLine = (): void => {
    this.online = navigator.onLine;
    if (this.online && this.#flow.reading.catalogue.state.kind === 'failed') this.#flow.reading.load();
  };

  constructor() {
    super();
    new WayController(this, ['form', 'draft'], (way) => void this.#arrive(way));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onLine);
    addEventListener('offline', this.#onLine);
    this.#onLine();
    // Kept when the tag moves: its drafts belong to the place it was first seen in.
    const scope = this.getRootNode() as Document | ShadowRoot;
    this.#place ??= String([...scope.querySelectorAll(this.localName)].sort(inDocumentOrder).indexOf(this) + 1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onLine);
    removeEventListener('offline', this.#onLine);
  }

  protected override get reads(): Schemas {
    return { case: caseSchema, category: categorySchema, place: placeSchema, org: orgSchema };
  }

  protected override whenConnected(_backend: Backend, device: Device): void {
    void this.#flow.open(device);
  }

  get #topic(): Topic {
    return choice(this, 'topic', this.topic, topics);
  }

  /** A dispute is nobody's business who picks up the phone: it is asked about before it is kept. */
  #policy(): DraftPolicy {
    const policy = choice(this, 'drafts', this.drafts, draftPolicies);
    return policy === 'keep' && this.#flow.kind === 'dispute' ? 'ask' : policy;
  }

  #slot(): Slot {
    return {
      site: this.street, tag: this.localName,
      topic: this.#topic, name: this.draftName ?? this.#place ?? '1',
    };
  }

  protected override render(): TemplateResult {
    const { common, own } = this.#words;
    const sent = this.#flow.submission.state.kind === 'sent';
    return this.frame(this.#words.language, this.#words.coming ? nothing : [this.#body(), this.ports.connection.kind === 'none' ? nothing : help(common, this.ports.phone, sent ? own.helpLater : own.help)]);
  }

  #body(): TemplateResult | TemplateResult[] {
    const { common } = this.#words;
    const { connection, phone } = this.ports;
    const { submission, reading: { catalogue } } = this.#flow;
    const { state } = submission;
    const full = this.#cloth.claim(state.kind === 'sent' && !this.tracked);
    if (connection.kind === 'none') return notConfigured(common, phone);
    if (state.kind === 'sent') return this.#doneScreen(state.receipt, full);
    if (state.kind === 'queued') return this.#keptScreen(state.item);
    // Not the first screen, to be followed by the one that was left.
    if (catalogue.value && this.#flow.opened) return this.#formScreens(catalogue.value);
    return catalogue.state.kind === 'failed' ? failed(common, catalogue.state.failure, phone, () => this.#flow.reading.load()) : loading(common, 6);
  }

  #formScreens({ categories, compounds }: Catalogue): TemplateResult | TemplateResult[] {
    const { common, own } = this.#words;
    const flow = this.#flow;
    const { fields, category, part, parts } = flow;
    const problems = problemsInWords(flow.wanting, own);
    if (categories.length === 0) return html`<section class="state"><h2>${own.empty.title}</h2><p>${own.empty.body}</p></section>`;
    const screen = screenOf(categories, fields, category);
    const view: FormView = {
      words: own, common, now: this.ports.now, fields, categories, category, compounds, buildings: flow.reading.buildings.value ?? [], problems, address: flow.address,
      topic: category && screen === 'details' ? filedAs(this.#topic, category).topic : this.#topic, kind: flow.kind, about: this.aboutLabel ?? this.about, parts: part ? [part] : parts, first: !part || part === parts[0],
      photoless: !this.#canPhoto() && this.#canSend(), similar: flow.similar,
      typed: this.typed, onSearch: (typed) => this.#search(typed, categories),
      onLook: canOpen('case', this.ports) ? (record) => open(this, { want: 'case', ref: `case/${record.id}` }, this.ports) : undefined,
      change: (patch, now) => flow.change(patch, now),
      go: (screen, field) => flow.go(screen, field),
    };
    const { pages, at } = pagesOf(screensOf(categories, fields), screen, parts, part);
    return html`
      ${this.#readOnly()}
      ${category?.discreet ? exit(view, () => void this.#leave()) : nothing} ${crumb(view, pages, at, (page) => flow.turn(page))}
      ${summary(own.problems.title(problems.length), problems, (field) => flow.goTo(field))} ${this.#screen(screen, view)}
    `;
  }

  #screen(screen: Screen, view: FormView): TemplateResult {
    const flow = this.#flow;
    const { own } = this.#words;
    const canPhoto = this.#canPhoto();
    if (screen === 'aisle') return html`${restored(view, flow)}${aisleScreen(view)}`;
    if (screen === 'kind') return kindScreen(view);
    const top = html`${restored(view, flow)}${keepingLines({
      words: own, common: view.common, days: draftDays, asking: flow.keeping.asking && flow.mayKeep, kept: flow.keeping.kept, brief: !view.first && screen === 'details', locked: !flow.mayKeep || flow.mode === 'memory',
      line: { status: flow.draft.status, online: this.online, off: !flow.keeping.kept, time: (at) => view.common.deviceTime(at, this.ports.clock?.zone() ?? 'Asia/Shanghai') },
      localOnly: this.#localOnly(),
      onSay: (kept) => void flow.sayKept(kept),
      onCopy: () => void this.#copying.copy(flow.plainText(view.common)),
      shown: this.#copying.shown,
    })}`;
    const { emergency } = view.category ?? {};
    if (screen === 'details' && emergency && !view.fields.called) return emergencyScreen(view, emergency);
    if (screen === 'details') {
      const last = flow.part === undefined || flow.part === flow.parts[flow.parts.length - 1];
      return html`${detailsScreen(view, top, canPhoto ? this.#photos(view) : nothing)}
        <button class="btn primary full" type="button" @click=${() => flow.review()}>${last ? own.details.next : own.details.nextPart}</button>`;
    }
    return checkScreen(view, top, {
      photos: flow.photos, canPhoto, consent: flow.consent,
      onConsent: (given) => flow.agree(given),
      onSend: () => void flow.send(),
      goesTo: this.#foreignHost(),
      note: flow.keeping.kept && flow.mode !== 'memory' ? own.check.offline : own.check.offlineVolatile,
      busy: flow.submission.state.kind === 'queueing',
    });
  }

  async #leave(): Promise<void> {
    const href = (this.exitHref && safeUrl(this.exitHref)) || 'about:blank';
    await this.#flow.leave();
    if (this.dispatchEvent(new LinliBeforeExitEvent(href))) location.replace(href);
  }

  #search(typed: string, categories: readonly Category[]): void {
    this.typed = typed;
    const { search: words } = this.#words.own;
    const { length } = hits({ categories, typed });
    if (typed.trim()) this.announcer.say(length > 0 ? words.count(length) : words.none);
  }

  #doneScreen(receipt: KeptReceipt, full: boolean): TemplateResult {
    const { common, own } = this.#words;
    const { sentCategory, reading: { arrival, catalogue } } = this.#flow;
    const at = receipt.at ?? instantOf(receipt.sentAt);
    const category = catalogue.value?.categories.find((one) => (arrival.value ? `category/${one.id}` === arrival.value.record.category : one.name === sentCategory));
    const categoryName = category?.name ?? sentCategory;
    const { ref, code, token } = receipt;
    const isBlind = (ref ?? code ?? token) === undefined;
    const moment = common.moment(at, this.ports.now);
    const text = code ? own.done.text(code, categoryName, moment) : isBlind ? own.done.blind.text(categoryName, moment) : own.done.textBare(categoryName, moment);
    return doneScreen({
      words: own, common, now: this.ports.now, code, isBlind, isFollowed: this.ports.backend?.can('act', 'case', 'visit.resolved') ?? false, at, categoryName, category, kind: arrival.value?.record.kind ?? (category ? filedAs(this.#topic, category).kind : 'request'), record: arrival.value?.record, firstAsked: arrival.value?.firstAsked,
      full, rehearsal: this.#localOnly() ? common.localOnly : isSample(this.ports.backend) ? common.sampleTown : undefined, shown: this.#copying.shown,
      link: code ? linkTo({ want: 'case', prefill: { code } }, this.ports) : undefined,
      picture: this.#picture, phone: this.ports.phone,
      onCopy: () => void this.#copying.copy(text),
      onSave: (card) => void this.#picture.save(card, () => this.#copying.show(text)),
      onTrack: ref && canOpen('case', this.ports) ? () => this.#track(ref) : undefined,
      onAgain: () => this.#again(),
    });
  }

  #keptScreen(item: OutboxItem): TemplateResult {
    const { common, own } = this.#words;
    return html`${keptHead(item, common)} ${this.#readOnly()} ${keptBlock({ item, words: common, now: this.ports.now, mode: this.#flow.keeping.kept ? this.#flow.mode : 'memory', phone: this.ports.phone, canEdit: true, kept: this.#kept })}
      <button class="btn" type="button" @click=${() => this.#again()}>${own.done.again}</button>
    `;
  }

  #photos({ common, fields, problems }: FormView): TemplateResult {
    const flow = this.#flow;
    return photosField({
      words: common.photos, taken: fields.photos, limit: photoLimit, photos: flow.photos, wrong: problemOf(problems, 'photos'),
      onAdd: (files) => void flow.addPhotos(files),
      onChange: (photos) => flow.change({ photos }, true),
    });
  }

  /** Said from the first screen on, not after the last one was filled in. */
  #readOnly(): TemplateResult | typeof nothing {
    return this.ports.backend && !this.#canSend() ? html`<p class="note">${this.#words.own.readOnly}</p>` : nothing;
  }

  #canSend(): boolean {
    return this.ports.backend?.can('create', 'case') ?? false;
  }

  #canPhoto(): boolean {
    const { backend } = this.ports;
    return backend !== undefined && backend.uploads !== 'none' && backend.can('upload', 'case');
  }

  #localOnly(): boolean {
    return this.ports.backend?.name === 'local';
  }

  /** Another origin is named beside the send button. */
  #foreignHost(): string | undefined {
    const { connection } = this.ports;
    const to = connection.kind === 'ready' && (connection.backend.sendsTo ?? connection.address.endpoint);
    if (!to) return undefined;
    const { origin, host } = new URL(to, location.href);
    return origin === location.origin ? undefined : host;
  }

  #track(ref: string): void {
    this.tracked = true;
    open(this, { want: 'case', ref }, this.ports);
  }

  #again(): void {
    this.tracked = false;
    this.#copying.clear();
    this.#picture.clear();
    this.#flow.again();
  }

  async #arrive({ want, ref, prefill = {} }: Way): Promise<void> {
    if (want === 'form') this.#flow.lead(prefill);
    else if (!(await this.#flow.openDraft(ref))) return;
    this.scrollIntoView({ block: 'start' });
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': LinliRequestForm;
  }
}
