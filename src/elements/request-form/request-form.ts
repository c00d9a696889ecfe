import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { photoLimit, topics } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Place } from '../../domain/place.ts';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { DraftController } from '../../kit/draft.ts';
import { LinliElement } from '../../kit/element.ts';
import { LoadController } from '../../kit/load.ts';
import { inDocumentOrder, type OpenTag, page } from '../../kit/page.ts';
import { draftPolicies, KeepingController } from '../../kit/keeping.ts';
import { PhotosController } from '../../kit/photos.ts';
import { SubmitController } from '../../kit/submit.ts';
import { canOpen, open } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Device, DeviceMode, Draft, KeptReceipt, OutboxItem, Slot } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import { copyText } from '../../ui/copy.ts';
import { type Problem, summary } from '../../ui/field.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icons.ts';
import { keptBlock, KeptController, labelsOf } from '../../ui/kept.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { type Arrival, type Catalogue, loadArrival, loadBuildings, loadCatalogue } from './request-form.catalogue.ts';
import { LinliBeforeDraftRestoreEvent, LinliRequestKeptEvent, LinliRequestSentEvent } from './request-form.events.ts';
import { blankFields, detailsWanting, fieldsSchema, isBlank, readFields, refusedToWanting, type RequestFields, type Screen, screensOf, toInput } from './request-form.model.ts';
import { problemsInWords } from './request-form.problems.ts';
import { requestFormStyles } from './request-form.styles.ts';
import type { FormView } from './request-form.view.ts';
import { aisleScreen } from './screens/aisle.ts';
import { checkScreen } from './screens/check.ts';
import { detailsScreen } from './screens/details.ts';
import { doneScreen } from './screens/done.ts';
import { keepingLines } from './screens/keeping.ts';
import { kindScreen } from './screens/kind.ts';
import { photosField } from './screens/photos.ts';
import { requestFormZhHans, type RequestFormWords } from './request-form.words.ts';

/** Version of the consent's wording; changes whenever the words a resident agrees to change. */
const consentVersion = '1';
const draftDays = 30;

/**
 * 诉求登记: a resident reports a matter, is interrupted, comes back, checks the answers and sends them, with or without a signal.
 *
 * @element linli-request-form
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliRequestSentEvent} linli-request-sent - The office has it; detail `{ key, code, ref }`.
 * @fires {LinliRequestKeptEvent} linli-request-kept - It is safe on this device and on its way; detail `{ key }`.
 * @fires {LinliBeforeDraftRestoreEvent} linli-before-draft-restore - Cancelable: a stored draft is about to be put back; detail `{ updatedAt }`.
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
  static override styles = [tokens, root, controls, blocks, requestFormStyles];

  /** Which kind of matter the form takes. */
  @property() topic: string | undefined;
  /** Names the draft where one page has several forms; else the tag's place in the document does. */
  @property({ attribute: 'draft-name' }) draftName: string | undefined;
  /** `keep` (default), `ask` (nothing is written before the resident agrees) or `off`. */
  @property() drafts: string | undefined;
  /** No ground and no gutter, for a page that has been matched. */
  @property({ type: Boolean, reflect: true }) seamless = false;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RequestFormWords>;

  @state() private problems: Problem[] = [];
  @state() private consent = false;
  @state() private online = true;
  @state() private mode: DeviceMode | undefined;
  @state() private shown: string | undefined;

  readonly #words = new WordsController<RequestFormWords>(this, 'linli-request-form', requestFormZhHans);
  readonly #catalogue = new LoadController<Catalogue>(this);
  readonly #buildings = new LoadController<Place[]>(this);
  readonly #arrival = new LoadController<Arrival>(this);
  readonly #cloth = new ClothController(this);
  readonly #keeping = new KeepingController(this, () => this.ports.device, () => choice(this, 'drafts', this.drafts, draftPolicies));
  readonly #photos = new PhotosController(this, () => this.#keeping.device);
  readonly #draft: DraftController<RequestFields> = new DraftController<RequestFields>(this, {
    device: () => this.#keeping.device,
    clock: () => this.ports.clock,
    slot: () => this.#slot(),
    schema: fieldsSchema,
    blank: blankFields,
    read: readFields,
    photosOf: (fields) => fields.photos,
    mayRestore: (draft) => this.dispatchEvent(new LinliBeforeDraftRestoreEvent(draft.updatedAt)),
  });
  readonly #submission = new SubmitController(this, {
    onSettled: (receipt) => this.dispatchEvent(new LinliRequestSentEvent(receipt.key, receipt.code, receipt.ref)),
  });
  readonly #kept = new KeptController(this, {
    device: () => this.#keeping.device,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => this.#edit(draft),
    onDiscarded: () => this.#again(),
  });
  readonly #tag: OpenTag = { element: this, wants: ['draft'], open: (_want, key) => void this.#openDraft(key) };
  #place: string | undefined;
  #sent: { category: string } | undefined;
  readonly #onLine = (): void => {
    this.online = navigator.onLine;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onLine);
    addEventListener('offline', this.#onLine);
    this.#onLine();
    page().tags.add(this.#tag);
    // Kept when the tag moves: its drafts belong to the place it was first seen in.
    const scope = this.getRootNode() as Document | ShadowRoot;
    this.#place ??= String([...scope.querySelectorAll(this.localName)].sort(inDocumentOrder).indexOf(this) + 1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onLine);
    removeEventListener('offline', this.#onLine);
    page().tags.delete(this.#tag);
  }

  protected override whenConnected(_backend: Backend, device: Device): void {
    void this.#open(device);
    this.#load();
  }

  #slot(): Slot {
    return { site: this.site || (page().defaults.site ?? ''), tag: this.localName, topic: choice(this, 'topic', this.topic, topics.slice(0, 1)), name: this.draftName ?? this.#place ?? '1' };
  }

  async #open(device: Device): Promise<void> {
    void device.mode().then((mode) => (this.mode = mode));
    await this.#draft.open();
    this.#loadBuildings();
    // A request of this very form may still be on its way since the last visit.
    const slot = JSON.stringify(this.#slot());
    const items = await device.outbox.list().catch(() => []);
    const waiting = items.find((item) => item.submission.verb === 'create' && item.draft && JSON.stringify(item.draft.slot) === slot);
    if (waiting && this.#submission.state.kind === 'idle' && isBlank(this.#draft.fields)) this.#submission.adopt(device, waiting);
  }

  #load(): void {
    const { backend } = this.ports;
    if (backend) void this.#catalogue.run((signal) => loadCatalogue(backend, signal));
  }

  #loadBuildings(): void {
    const { backend } = this.ports;
    const { compound } = this.#draft.fields;
    if (backend && compound) void this.#buildings.run((signal) => loadBuildings(backend, compound, signal));
    else this.#buildings.reset();
  }

  protected override render(): TemplateResult {
    const { common, own } = this.#words;
    const sent = this.#submission.state.kind === 'sent';
    return html`<div class="root" part="base" lang="zh-Hans">
      <div class="stack">${this.#body()} ${this.ports.connection.kind === 'none' ? nothing : help(common, this.ports.phone, sent ? own.helpLater : own.help)}</div>
      <p class="hush" role="status">${this.announcer.text}</p>
    </div>`;
  }

  #body(): TemplateResult | TemplateResult[] {
    const { common } = this.#words;
    const { connection, phone } = this.ports;
    const { state } = this.#submission;
    const settled = state.kind === 'sent';
    this.#cloth.claim(settled);
    if (connection.kind === 'none') return notConfigured(common, phone);
    if (settled) return this.#doneScreen(state.receipt);
    if (state.kind === 'queued') return this.#keptScreen(state.item);
    const { state: load, value } = this.#catalogue;
    if (value) return this.#formScreens(value);
    return load.kind === 'failed' ? failed(common, load.failure, phone, () => this.#load()) : loading(common, 6);
  }

  #formScreens({ categories, compounds }: Catalogue): TemplateResult | TemplateResult[] {
    const { common, own } = this.#words;
    const { fields } = this.#draft;
    if (categories.length === 0) return html`<section class="state"><h2>${own.empty.title}</h2><p>${own.empty.body}</p></section>`;
    const category = this.#category();
    const view: FormView = {
      words: own, common, fields, categories, category, compounds, buildings: this.#buildings.value ?? [], problems: this.problems,
      change: (patch, now) => this.#change(patch, now),
      go: (screen, field) => this.#go(screen, field),
    };
    const list = screensOf(categories, fields);
    // A category the office no longer offers cannot be asked about: choose again.
    const screen = category || fields.screen === 'kind' ? fields.screen : 'aisle';
    const step = list.indexOf(screen) + 1;
    return html`
      <nav class="crumb ${step > 1 ? '' : 'first'}">
        ${step > 1 ? html`<button class="link" type="button" @click=${() => this.#go(list[step - 2] ?? 'aisle')}>${icon('previous')}${common.back}</button>` : nothing}
        <span class="stitch"><i aria-hidden="true">${list.map((_, index) => html`<span class=${index < step ? 'done' : ''}></span>`)}</i>${own.step(step, list.length)}</span>
      </nav>
      ${summary(own.problems.title(this.problems.length), this.problems, (field) => this.#goTo(field))} ${this.#screen(screen, view)}
    `;
  }

  #screen(screen: Screen, view: FormView): TemplateResult {
    const canPhoto = this.#canPhoto();
    if (screen === 'aisle') return html`${this.#restoredLine()}${aisleScreen(view)}`;
    if (screen === 'kind') return kindScreen(view);
    const { own } = this.#words;
    const top = html`${this.#restoredLine()}${keepingLines({
      words: own, common: view.common, days: draftDays, asking: this.#keeping.asking, kept: this.#keeping.kept, locked: this.drafts === 'off',
      line: { status: this.#draft.status, online: this.online, off: !this.#keeping.kept, time: (at) => view.common.deviceTime(at, this.ports.clock?.zone() ?? 'Asia/Shanghai') },
      localOnly: this.ports.backend?.name === 'local',
      onSay: (kept) => void this.#sayKept(kept),
    })}`;
    if (screen === 'details') {
      return html`${detailsScreen(view, top, canPhoto ? photosField(view, this.#photos, (files) => void this.#addPhotos(files)) : nothing)}
        <button class="btn primary full" type="button" @click=${() => this.#review()}>${own.details.next}</button>`;
    }
    return checkScreen(view, top, {
      photos: this.#photos, canPhoto, consent: this.consent,
      onConsent: (given) => (this.consent = given),
      onSend: () => void this.#send(),
      goesTo: this.#foreignHost(),
      note: this.#keeping.kept && this.mode !== 'memory' ? own.check.offline : own.check.offlineVolatile,
      busy: this.#submission.state.kind === 'queueing',
    });
  }

  #restoredLine(): TemplateResult | typeof nothing {
    const { common, own } = this.#words;
    const { restoredFrom, others } = this.#draft;
    const when = (at: number): string => common.moment(instantOf(at), this.ports.now);
    if (restoredFrom !== undefined) {
      return html`<p class="notice"><span>${own.restored(when(restoredFrom))}</span><button class="link" type="button" @click=${() => this.#startOver()}>${own.startOver}</button></p>`;
    }
    if (others.length === 0 || !isBlank(this.#draft.fields)) return nothing;
    return html`<div class="note">
      <p>${own.otherDrafts(others.length)}</p>
      ${others.map((draft) => html`<button class="btn" type="button" @click=${() => this.#restore(draft.key)}>${own.useDraft(when(draft.updatedAt ?? 0))}</button>`)}
    </div>`;
  }

  #doneScreen(receipt: KeptReceipt): TemplateResult {
    const { common, own } = this.#words;
    const arrival = this.#arrival.value;
    const at = receipt.at ?? instantOf(receipt.sentAt);
    const categoryName = this.#sent?.category ?? '';
    const { ref, code } = receipt;
    return doneScreen({
      words: own, common, now: this.ports.now, code, at, categoryName, category: this.#catalogue.value?.categories.find((one) => one.name === categoryName),
      record: arrival?.record, firstAsked: arrival?.firstAsked, full: this.#cloth.claim(true), localOnly: this.ports.backend?.name === 'local', shown: this.shown,
      onCopy: () => void this.#copy(own.done.text(code ?? '', categoryName, common.moment(at, this.ports.now))),
      onTrack: ref && canOpen('case') ? () => open(this, 'case', ref) : undefined,
      onAgain: () => this.#again(),
    });
  }

  #keptScreen(item: OutboxItem): TemplateResult {
    const { common, own } = this.#words;
    const { category, place } = labelsOf(item);
    return html`
      <div class="head">
        <p class="eye">${common.outbox.eye}</p>
        <h1 tabindex="-1" id="title">${category}</h1>
        <p class="muted">${place}${item.photos.length > 0 ? html`<span class="dot"></span><span class="hush">${common.pause}</span>${common.outbox.photos(item.photos.length)}` : nothing}</p>
      </div>
      ${keptBlock({ item, words: common, now: this.ports.now, mode: this.mode, canEdit: true, kept: this.#kept })}
      <button class="btn" type="button" @click=${() => this.#again()}>${own.done.again}</button>
    `;
  }

  #category(): Category | undefined {
    return this.#catalogue.value?.categories.find((category) => `category/${category.id}` === this.#draft.fields.category);
  }

  #canPhoto(): boolean {
    const { backend } = this.ports;
    return backend !== undefined && backend.uploads !== 'none' && backend.can('upload', 'case');
  }

  /** Another origin is named beside the send button. */
  #foreignHost(): string | undefined {
    const { connection } = this.ports;
    if (connection.kind !== 'ready' || !connection.address.endpoint) return undefined;
    const { origin, host } = new URL(connection.address.endpoint);
    return origin === location.origin ? undefined : host;
  }

  #change(patch: Partial<RequestFields>, now = false): void {
    const { compound } = this.#draft.fields;
    this.#draft.change({ ...this.#draft.fields, ...patch }, { now });
    if (this.#draft.fields.compound !== compound) this.#loadBuildings();
    // What was mended is no longer shown as wrong; new faults wait for the next button.
    if (this.problems.length > 0) this.problems = this.problems.filter((problem) => this.#wanting().some((one) => one.field === problem.field) || problem.field === 'consent');
  }

  #wanting(): ReturnType<typeof detailsWanting> {
    return detailsWanting(this.#draft.fields, this.#category(), (this.#buildings.value?.length ?? 0) > 0);
  }

  #go(screen: Screen, field?: string): void {
    this.problems = [];
    this.#change({ screen }, true);
    void this.focusOn(field ? `[id="${field}"]` : '#title');
  }

  #goTo(field: string): void {
    const { screen } = this.#draft.fields;
    if (field === 'category') this.#go('aisle');
    else if (screen === 'check' && field !== 'consent') this.#go('details', field);
    else void this.focusOn(`[id="${field}"]`);
  }

  #review(): void {
    const wanting = this.#wanting();
    if (wanting.length === 0) return this.#go('check');
    this.problems = problemsInWords(wanting, this.#words.own);
    void this.focusOn('#summary');
  }

  async #addPhotos(files: File[]): Promise<void> {
    const room = photoLimit - this.#draft.fields.photos.length - this.#photos.adding;
    await this.#photos.add(files, room, (sha256) => {
      const { photos } = this.#draft.fields;
      if (!photos.includes(sha256)) this.#change({ photos: [...photos, sha256] }, true);
    });
  }

  async #send(): Promise<void> {
    const { connection } = this.ports;
    const category = this.#category();
    const device = this.#keeping.device;
    const wanting = [...this.#wanting(), ...(this.consent ? [] : [{ field: 'consent', code: 'required' } as const])];
    if (wanting.length > 0) {
      this.problems = problemsInWords(wanting, this.#words.own);
      void this.focusOn('#summary');
      return;
    }
    if (connection.kind !== 'ready' || !category || !device || this.#submission.state.kind === 'queueing') return;
    this.#sent = { category: category.name };
    const draft = this.#draft.current();
    const fields = { ...this.#draft.fields, labels: { ...this.#draft.fields.labels, category: category.name } };
    const input = toInput(fields, category, draft.key, 'request', { version: consentVersion, at: this.ports.now });
    await this.#submission.submit(device, { key: draft.key, address: connection.address, submission: { verb: 'create', type: 'case', input }, photos: input.media, draft: { ...draft, fields } });
    if (this.#submission.state.kind === 'failed') {
      this.problems = [{ field: 'photos', message: this.#words.own.storageFull }];
      void this.focusOn('#summary');
      return;
    }
    this.consent = false;
    this.problems = [];
    this.#draft.renew();
    this.dispatchEvent(new LinliRequestKeptEvent(draft.key));
    void this.focusOn('#title');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.#submission;
    if (state.kind === 'rejected') void this.#takeBack(state.item, state.fields);
    if (state.kind === 'sent' && this.#arrival.state.kind === 'idle') this.#arrive(state.receipt);
  }

  #arrive(receipt: KeptReceipt): void {
    const { backend } = this.ports;
    const { ref, token } = receipt;
    if (backend && ref) void this.#arrival.run((signal) => loadArrival(backend, ref, token, signal));
    void this.focusOn('#title');
  }

  /** The office refused fields: back into the form, with the same key, and say where. */
  async #takeBack(item: OutboxItem, fields: Record<string, string>): Promise<void> {
    this.#submission.reset();
    const draft = await this.#keeping.device?.outbox.takeBack(item.key);
    if (!draft) return;
    this.#edit(draft);
    this.problems = problemsInWords(refusedToWanting(fields, this.#category()), this.#words.own);
    void this.focusOn('#summary');
  }

  #edit(draft: Draft): void {
    this.#submission.reset();
    this.#draft.adopt(draft);
    this.#loadBuildings();
    this.#go('details');
  }

  /** Another tag took a kept request back (改一改). */
  async #openDraft(key: string | undefined): Promise<void> {
    const drafts = (await this.#keeping.device?.drafts.list(this.#slot())) ?? [];
    const draft = drafts.find((one) => one.key === key);
    if (!draft) return;
    this.#edit(draft);
    this.scrollIntoView({ block: 'start' });
  }

  #again(): void {
    this.#submission.reset();
    this.#arrival.reset();
    this.shown = undefined;
    this.#draft.renew();
    void this.focusOn('#title');
  }

  #restore(key: string): void {
    this.#draft.restore(key);
    this.#loadBuildings();
  }

  /** The stored draft goes; the resident asked for it. */
  #startOver(): void {
    void this.#draft.erase();
    this.#draft.renew();
    this.#buildings.reset();
    void this.focusOn('#title');
  }

  async #sayKept(kept: boolean): Promise<void> {
    if (!kept) await this.#draft.erase();
    const photos = await this.#keeping.say(kept, this.#draft.fields.photos);
    this.#change({ photos }, true);
  }

  async #copy(text: string): Promise<void> {
    const copied = await copyText(text);
    const { common } = this.#words;
    this.shown = copied ? undefined : text;
    this.announcer.say(copied ? common.copied : common.copyFailed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-request-form': LinliRequestForm;
  }
}
