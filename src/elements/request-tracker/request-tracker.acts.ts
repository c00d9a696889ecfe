import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Case } from '../../domain/case.ts';
import type { EventData } from '../../domain/desk.ts';
import type { Ref } from '../../domain/record.ts';
import { type CaseEvent, machineOf } from '../../domain/case-machine.ts';
import { canMove } from '../../domain/machine.ts';
import { uuid } from '../../domain/uuid.ts';
import { DraftController } from '../../kit/draft.ts';
import { PhotosController } from '../../kit/photos.ts';
import type { PortsController } from '../../kit/ports.ts';
import { maySupport, support } from '../../kit/support.ts';
import type { Outbox, OutboxItem } from '../../ports/device.ts';
import { LinliRequestAnsweredEvent } from './request-tracker.events.ts';
import { type ActFields, type ActKind, actSchema, blankAct, dataOf, isPageAct, kindOf, mainAct, mayAct, type PageAct, photosFor, readAct, wantsWords } from './request-tracker.model.ts';

export interface ActsOptions {
  ports: PortsController;
  site: () => string;
  reopenDays: () => number;
  /** The case on the screen. */
  record: () => Case | undefined;
  /** Whether it is this resident's: read as their own, or followed by this device's receipt. */
  mine: () => boolean;
  /** What is sent from this device has to be known on it. */
  keep: () => Promise<void>;
  focus: (selector: string) => void;
}

/** What the resident does to one case: the three answers, the rating, what is added, asked for again or taken back. Draws nothing. */
export class CaseActs implements ReactiveController {
  /** Written on a screen of its own; the answers stand on the case itself. */
  page: PageAct | undefined;
  /** It needs a word and has none; the device could not keep it; the device did not do what was pressed. */
  fault: 'note' | 'storage' | 'refused' | undefined;
  /** 我也遇到 was pressed for the case on the screen. */
  supported = false;
  readonly draft: DraftController<ActFields>;
  readonly photos: PhotosController;
  #host: ReactiveControllerHost & HTMLElement;
  #options: ActsOptions;
  #kind: ActKind = 'answer';

  constructor(host: ReactiveControllerHost & HTMLElement, options: ActsOptions) {
    const { ports, site, record } = options;
    this.#host = host;
    this.#options = options;
    this.photos = new PhotosController(host, () => ports.device);
    this.draft = new DraftController<ActFields>(host, {
      device: () => ports.device,
      clock: () => ports.clock,
      slot: () => ({ site: site(), tag: host.localName, topic: this.#kind, name: record()?.id ?? '' }),
      schema: actSchema,
      blank: blankAct,
      read: readAct,
      photosOf: ({ photos }) => photos,
      lifeMs: Infinity,
      mayRestore: () => true,
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.fault = undefined;
  }

  get isMine(): boolean {
    return this.#options.mine();
  }

  /** The control is drawn. */
  may(event: CaseEvent): boolean {
    const { ports, record, mine, reopenDays } = this.#options;
    const one = record();
    return one !== undefined && mine() && mayAct(one, event, ports.now, reopenDays()) && (ports.backend?.can('act', 'case', event) ?? false);
  }

  /** 我也遇到, which needs no receipt. */
  maySupport(): boolean {
    const one = this.#options.record();
    return one !== undefined && canMove(machineOf(one.kind), one.state, 'resident', 'support') && maySupport(this.#options.ports);
  }

  async support(): Promise<void> {
    const one = this.#options.record();
    if (!one || this.supported) return;
    this.#set({ supported: true, fault: undefined });
    if (!(await support(this.#options.ports, one.id))) this.#set({ supported: false, fault: 'storage' });
  }

  get mayPhoto(): boolean {
    const { backend } = this.#options.ports;
    return photosFor[this.#kind] > 0 && backend !== undefined && backend.uploads !== 'none' && backend.can('upload', 'case');
  }

  /** Finds what was left half written about the case that was just read. */
  async open(): Promise<void> {
    const record = this.#options.record();
    if (record && !this.page) this.#kind = mainAct(record);
    if (record) await this.draft.open();
  }

  async begin(page: PageAct): Promise<void> {
    this.#kind = page;
    this.photos.problems = [];
    this.#set({ page, fault: undefined });
    this.#options.focus('#title');
    await this.draft.open();
  }

  /** Back to the case; what was written stays on this device. */
  leave(): void {
    this.draft.flush();
    this.#set({ page: undefined, fault: undefined });
    this.#options.focus('#title');
    void this.open();
  }

  /** Another case, or none. */
  reset(): void {
    this.#set({ page: undefined, fault: undefined, supported: false });
  }

  /** 解决了 goes at once; the other two ask what is missing first. */
  choose(event: CaseEvent): void {
    if (event === 'visit.resolved') return void this.act(event, {});
    this.#set({ fault: undefined });
    this.change({ event }, true);
    this.#options.focus('#note');
  }

  /** The resident wants what was written before gone. */
  startOver(): void {
    void this.draft.erase().catch(() => this.#set({ fault: 'refused' }));
    this.draft.renew();
    this.#options.focus('#note');
  }

  change(patch: Partial<ActFields>, now = false): void {
    this.draft.change({ ...this.draft.fields, ...patch }, { now });
  }

  async addPhotos(files: File[]): Promise<void> {
    const { length } = this.draft.fields.photos;
    await this.photos.add(files, photosFor[this.#kind] - length - this.photos.adding, (sha256) => {
      const { photos } = this.draft.fields;
      if (!photos.includes(sha256)) this.change({ photos: [...photos, sha256] }, true);
    });
  }

  async send(): Promise<void> {
    const { fields } = this.draft;
    const event = this.page ?? fields.event;
    const record = this.#options.record();
    // A photo that is still being put by would stay behind.
    if (event === '' || !record || this.photos.adding > 0) return;
    const data = dataOf(fields);
    if (data.note || !wantsWords(record, event)) return this.act(event, data);
    this.#set({ fault: 'note' });
    this.#options.focus('#note');
  }

  async act(event: CaseEvent, data: EventData): Promise<void> {
    const { ports, record, keep, focus } = this.#options;
    const { connection, device, clock } = ports;
    const one = record();
    if (!one || !device || !clock || connection.kind !== 'ready') return;
    const ref: Ref<'case'> = `case/${one.id}`;
    // Over a copy of another visit it may be pressed before the draft was looked for.
    await this.draft.open();
    // A rating is no end of what is being written about the same case.
    const draft = kindOf(event) === this.#kind ? this.draft.current() : undefined;
    try {
      await keep();
      await device.outbox.submit({
        key: draft?.key ?? uuid(() => clock.random()), address: connection.address, photos: data.media ?? [],
        ...(draft && { draft: { ...draft, fields: { ...this.draft.fields, event } } }),
        submission: { verb: 'act', type: 'case', ref, event, data, ...(one.rev && { ifRev: one.rev }) },
      });
    } catch {
      // The words stay in the field; the resident is told, and the telephone works.
      return this.#set({ fault: 'storage' });
    }
    if (draft) this.draft.renew();
    this.#set({ page: undefined, fault: undefined });
    this.#host.dispatchEvent(new LinliRequestAnsweredEvent(ref, event));
    focus('.cloth h2, #title');
  }

  sendNow({ key }: OutboxItem): Promise<unknown> {
    return this.#ask((outbox) => outbox.sendNow(key));
  }

  drop({ key }: OutboxItem): Promise<unknown> {
    return this.#ask((outbox) => outbox.discard(key));
  }

  /** What came back, or was overtaken, is words in a field again. */
  async takeBack({ key, submission }: OutboxItem): Promise<void> {
    if (submission.verb !== 'act') return;
    this.#kind = kindOf(submission.event);
    await this.draft.open();
    const draft = await this.#ask((outbox) => outbox.takeBack(key));
    if (!draft) return;
    this.draft.adopt(draft);
    this.#set({ page: isPageAct(submission.event) ? submission.event : undefined });
    this.#options.focus('#note');
  }

  async #ask<T>(press: (outbox: Outbox) => Promise<T>): Promise<T | undefined> {
    const { device } = this.#options.ports;
    this.#set({ fault: undefined });
    try {
      return device && (await press(device.outbox));
    } catch {
      this.#set({ fault: 'refused' });
      return undefined;
    }
  }

  #set(patch: Partial<Pick<CaseActs, 'page' | 'fault' | 'supported'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}
