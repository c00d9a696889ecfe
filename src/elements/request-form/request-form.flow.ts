import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type CaseKind, photoLimit, type Topic } from '../../domain/case.ts';
import { type Category, mayNotBeKept } from '../../domain/category.ts';
import { filedAs, topicRules } from '../../domain/topics.ts';
import { DraftController } from '../../kit/draft.ts';
import { type DraftPolicy, KeepingController } from '../../kit/keeping.ts';
import { PhotosController } from '../../kit/photos.ts';
import type { PortsController } from '../../kit/ports.ts';
import { LinliBeforeDraftRestoreEvent } from '../../kit/restoring.ts';
import { SubmitController, type SubmitState } from '../../kit/submit.ts';
import type { Device, DeviceMode, Draft, OutboxItem, Slot } from '../../ports/device.ts';
import type { CommonWords } from '../../i18n/common.words.ts';
import { requestText } from '../../ui/told.ts';
import { answered } from './request-form.answers.ts';
import { type Catalogue, leadFor } from './request-form.catalogue.ts';
import { LinliRequestKeptEvent, LinliRequestSentEvent } from './request-form.events.ts';
import { blankFields, detailsWanting, fieldsSchema, isBlank, readFields, refusedToWanting, type RequestFields, type Screen, screens, toInput, type Wanting } from './request-form.model.ts';
import { type Page, type Part, partOf, partsOf } from './request-form.parts.ts';
import { FormReading } from './request-form.reading.ts';
import { SimilarCases } from './request-form.similar.ts';
import type { RequestFormWords } from './request-form.words.ts';

/** Version of the consent's wording; changes whenever the words a resident agrees to change. */
const consentVersion = '1';
/** A draft that nobody touched for so long is asked about instead of put back (PIPL 19: no longer than needed). */
export const draftDays = 30;

export interface FlowOptions {
  ports: PortsController;
  words: () => RequestFormWords;
  common: () => CommonWords;
  slot: () => Slot;
  topic: () => Topic;
  /** What it is about, as a ref. */
  about: () => string | undefined;
  /** Photos can be taken along. */
  canPhoto: () => boolean;
  /** One question on a page. */
  oneByOne: () => boolean;
  policy: () => DraftPolicy;
  /** Moves the focus once the next screen is drawn. */
  focus: (selector: string) => void;
}

/** From the first tap to the receipt: what is filled in, what is wanting, what was handed over. Draws nothing. */
export class RequestFlow implements ReactiveController {
  /** What was found wanting when a button was last pressed: codes, so that they can be said in any language. */
  wanting: Wanting[] = [];
  /** Asked once, at check-answers; never restored, never preset. */
  consent = false;
  mode: DeviceMode | undefined;
  /** Name of what was sent last, for the confirmation. */
  sentCategory = '';
  readonly reading: FormReading;
  readonly keeping: KeepingController;
  readonly photos: PhotosController;
  readonly draft: DraftController<RequestFields>;
  readonly submission: SubmitController;
  readonly similar: SimilarCases;
  #host: ReactiveControllerHost & HTMLElement;
  #options: FlowOptions;
  /** Where a link led, until it can be filled in. */
  #led: Readonly<Record<string, string>> | undefined;
  /** The device was asked for a draft and for what is on its way: which screen comes first is known. */
  opened = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowOptions) {
    const { ports, slot, policy } = options;
    this.#host = host;
    this.#options = options;
    this.reading = new FormReading(host, ports, options.topic);
    this.keeping = new KeepingController(host, () => ports.device, policy);
    this.photos = new PhotosController(host, () => this.keeping.device);
    this.draft = new DraftController<RequestFields>(host, {
      device: () => this.keeping.device,
      clock: () => ports.clock,
      slot,
      schema: fieldsSchema,
      blank: blankFields,
      read: readFields,
      photosOf: (fields) => fields.photos,
      lifeMs: draftDays * 86_400_000,
      mayRestore: (draft) => host.dispatchEvent(new LinliBeforeDraftRestoreEvent(draft.updatedAt)),
    });
    this.similar = new SimilarCases(host, ports);
    this.submission = new SubmitController(host, {
      onSettled: ({ key, code, ref }) => {
        // Sent from memory, its draft is still on the disk: only now is it no longer needed.
        if (!this.keeping.kept) void ports.device?.drafts.discard(key).catch(() => undefined);
        host.dispatchEvent(new LinliRequestSentEvent(key, code, ref));
      },
    });
    host.addController(this);
  }

  get fields(): RequestFields {
    return this.draft.fields;
  }

  get category(): Category | undefined {
    const { categories = [] } = this.reading.catalogue.value ?? {};
    return categories.length === 1 ? categories[0] : categories.find((category) => `category/${category.id}` === this.fields.category);
  }

  /** As what it is filed. */
  get kind(): CaseKind {
    const { category } = this;
    const topic = this.#options.topic();
    return category ? filedAs(topic, category).kind : topicRules[topic].kinds[0]!;
  }

  /** The details as single questions. */
  get parts(): Part[] {
    return partsOf(this.fields, this.category, this.kind, this.#options.canPhoto());
  }

  /** The one on the page, where they come one at a time. */
  get part(): Part | undefined {
    if (!this.#options.oneByOne()) return undefined;
    const { parts, fields } = this;
    return parts.find((one) => one === fields.part) ?? parts[0];
  }

  /** Compound, building, stairwell and room in words. */
  get address(): string {
    const { labels, unit, room } = this.fields;
    return this.#options.words().details.address(labels.place ?? '', unit, room);
  }

  /** What is filled in so far, to be sent another way. */
  plainText(common: CommonWords): string {
    const { labels, text, phone } = this.fields;
    return requestText(common, { what: this.category?.name ?? labels.category, where: this.address, told: text, phone });
  }

  /** Whether the resident still has a choice about keeping the draft. */
  get mayKeep(): boolean {
    return this.#options.policy() !== 'off' && !mayNotBeKept(this.category);
  }

  /** What the outbox did meanwhile: a refusal comes back into the form, a receipt is read up. */
  hostUpdate(): void {
    const { state } = this.submission;
    if (state.kind === 'rejected') void this.#takeBack(state.item, state.fields);
    if (state.kind === 'sent' && this.reading.arrival.state.kind === 'idle') {
      this.reading.arrive(state.receipt);
      this.#options.focus('#title');
    }
    if (this.#led && this.opened && this.reading.catalogue.value) void this.#fill(this.reading.catalogue.value, this.#led);
    if (this.opened && state.kind === 'idle') this.similar.look(this.category, this.fields.compound);
  }

  async open(device: Device): Promise<void> {
    this.reading.load();
    void device.mode().then((mode) => this.#set({ mode }));
    await this.draft.open();
    this.reading.loadBuildings(this.fields.compound);
    // A request of this very form may still be on its way since the last visit.
    const slot = JSON.stringify(this.#options.slot());
    const items = await device.outbox.list().catch(() => []);
    const waiting = items.find((item) => item.submission.verb === 'create' && item.draft && JSON.stringify(item.draft.slot) === slot);
    if (waiting && this.submission.state.kind === 'idle' && isBlank(this.fields)) this.submission.adopt(device, waiting);
    this.opened = true;
    this.#host.requestUpdate();
  }

  change(patch: Partial<RequestFields>, now = false): void {
    const { compound } = this.fields;
    this.draft.change({ ...this.fields, ...patch }, { now });
    if (this.fields.compound !== compound) this.reading.loadBuildings(this.fields.compound);
    // Health and identity never reach the disk: from here on this request lives in memory, and the save line says so.
    if (mayNotBeKept(this.category) && this.keeping.kept) void this.sayKept(false);
    // What was mended is no longer shown as wrong; new faults wait for the next button.
    const left = this.#wanting();
    if (this.wanting.length > 0) this.#set({ wanting: this.wanting.filter(({ field }) => field === 'consent' || left.some((one) => one.field === field)) });
  }

  agree(consent: boolean): void {
    this.#set({ consent });
  }

  go(screen: Screen, field?: string): void {
    this.#set({ wanting: [] });
    const { part: _, ...rest } = this.fields;
    this.draft.change(rest);
    this.change({ screen, ...(field && { part: partOf(field) }) }, true);
    this.#options.focus(field ? `[id="${field}"]` : '#title');
  }

  /** To a control named in the summary, wherever it is. */
  goTo(field: string): void {
    if (field === 'category') this.go('aisle');
    else if (field !== 'consent' && (this.fields.screen === 'check' || this.part)) this.go('details', field);
    else this.#options.focus(`[id="${field}"]`);
  }

  /** On to the next question or to check-answers, if nothing is wanting so far. */
  review(): void {
    const { part, parts } = this;
    const asked = part ? parts.slice(0, parts.indexOf(part) + 1) : undefined;
    const wanting = this.#wanting().filter(({ field }) => !asked || field === 'category' || asked.includes(partOf(field)));
    const next = part && parts[parts.indexOf(part) + 1];
    if (wanting.length > 0) this.#say(wanting);
    else if (next) this.turn(next);
    else this.go('check');
  }

  /** Back to a screen, or to a question of the details. */
  turn(page: Page): void {
    if ((screens as readonly string[]).includes(page)) return this.go(page as Screen);
    this.#set({ wanting: [] });
    this.change({ screen: 'details', part: page as Part }, true);
    this.#options.focus('#title');
  }

  async addPhotos(files: File[]): Promise<void> {
    const room = photoLimit - this.fields.photos.length - this.photos.adding;
    await this.photos.add(files, room, (sha256) => {
      const { photos } = this.fields;
      if (!photos.includes(sha256)) this.change({ photos: [...photos, sha256] }, true);
    });
  }

  async send(): Promise<void> {
    const { connection, now } = this.#options.ports;
    const { category } = this;
    const [topic, about] = [this.#options.topic(), this.#options.about()];
    const device = this.keeping.device;
    const wanting: Wanting[] = [...this.#wanting(), ...(this.consent ? [] : [{ field: 'consent', code: 'required' } as const])];
    if (wanting.length > 0) return this.#say(wanting);
    if (connection.kind !== 'ready' || !category || !device || this.submission.state.kind === 'queueing') return;
    this.sentCategory = category.name;
    const { common, words } = this.#options;
    const answers = answered(this.fields, category, this.kind, common(), words()).flatMap(({ label, value }): [string, string][] => (value ? [[label, value]] : []));
    const fields = { ...this.fields, labels: { ...this.fields.labels, category: category.name, address: this.address, answers } };
    const draft = { ...this.draft.current(), fields };
    const handOver = (to: Device, photos: string[]): Promise<void> => {
      const input = toInput({ ...fields, photos }, category, draft.key, { topic, about, consent: { version: consentVersion, at: now } });
      return this.submission.submit(to, { key: draft.key, address: connection.address, submission: { verb: 'create', type: 'case', input }, photos, draft: { ...draft, fields: { ...fields, photos }, photos } });
    };
    await handOver(device, fields.photos);
    // A full or broken disk must not keep a request from being sent: from memory then, and the screen says so.
    if ((this.submission.state as SubmitState).kind === 'failed' && this.keeping.kept) {
      const photos = await this.#move(false);
      const whole = photos.length === fields.photos.length;
      if (whole && this.keeping.device && this.keeping.device !== device) await handOver(this.keeping.device, photos);
    }
    if ((this.submission.state as SubmitState).kind === 'failed') return this.#say([{ field: 'photos', code: 'storage' }]);
    this.#set({ consent: false, wanting: [] });
    this.draft.renew();
    this.#host.dispatchEvent(new LinliRequestKeptEvent(draft.key));
    this.#options.focus('#title');
  }

  /** 改一改: what waited in the outbox is a draft again. */
  edit(draft: Draft): void {
    this.submission.reset();
    this.draft.adopt(draft);
    this.reading.loadBuildings(this.fields.compound);
    this.go('details');
  }

  /** The same, asked for by another tag. Answers whether there was such a draft. */
  async openDraft(key: string | undefined): Promise<boolean> {
    const drafts = (await this.keeping.device?.drafts.list(this.#options.slot())) ?? [];
    const draft = drafts.find((one) => one.key === key);
    if (draft) this.edit(draft);
    return draft !== undefined;
  }

  /** Another tag or a link leads here, with the matter or the place filled in. What the resident has put in stays. */
  lead(prefill: Readonly<Record<string, string>>): void {
    const { kind } = this.submission.state;
    if (kind === 'sent' || kind === 'queued') this.again();
    this.#led = prefill;
    this.#host.requestUpdate();
  }

  again(): void {
    this.submission.reset();
    this.reading.arrival.reset();
    this.draft.renew();
    this.#options.focus('#title');
  }

  restore(key: string): void {
    this.draft.restore(key);
    this.reading.loadBuildings(this.fields.compound);
  }

  /** The stored draft goes; the resident asked for it. */
  startOver(): void {
    void this.draft.erase();
    this.draft.renew();
    this.reading.buildings.reset();
    this.#options.focus('#title');
  }

  /** 离开此页: nothing of it stays, on this screen or on the disk. */
  async leave(): Promise<void> {
    await this.draft.erase().catch(() => undefined);
    this.draft.renew();
    this.#set({ wanting: [], consent: false });
  }

  /** 不要存在这台手机上, or the other way round. */
  async sayKept(kept: boolean): Promise<void> {
    const { device: from } = this.keeping;
    // Photos first: with the draft that names them they would go too.
    const photos = await this.#move(kept);
    if (!kept) await this.draft.erase(from);
    this.change({ photos }, true);
  }

  /** Photos to where the request lives from now on; one that could not be moved is named, not dropped in silence. */
  async #move(kept: boolean): Promise<string[]> {
    const moved = await this.keeping.say(kept, this.fields.photos);
    const { alt } = this.#options.common().photos;
    this.photos.problems = moved.flatMap((sha256, index) => (sha256 === undefined ? [{ name: alt(index + 1), why: 'failed' as const }] : []));
    return moved.filter((sha256): sha256 is string => sha256 !== undefined);
  }

  async #fill(catalogue: Catalogue, led: Readonly<Record<string, string>>): Promise<void> {
    this.#led = undefined;
    const patch = await leadFor(this.#options.ports.backend, catalogue, led);
    if (isBlank(this.fields)) this.change(patch);
  }

  #wanting(): Wanting[] {
    return detailsWanting(this.fields, this.category, { hasBuildings: (this.reading.buildings.value?.length ?? 0) > 0, kind: this.kind });
  }

  /** The office refused fields: back into the form, and say where. */
  async #takeBack(item: OutboxItem, fields: Record<string, string>): Promise<void> {
    this.submission.reset();
    const draft = await this.keeping.device?.outbox.takeBack(item.key);
    if (!draft) return;
    this.edit(draft);
    this.#say(refusedToWanting(fields, this.category));
  }

  #say(wanting: Wanting[]): void {
    this.#set({ wanting });
    this.#options.focus('#summary');
  }

  #set(patch: Partial<Pick<RequestFlow, 'wanting' | 'consent' | 'mode'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}
