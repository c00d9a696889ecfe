import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../ports/clock.ts';
import { type Device, type DeviceMode, type Draft, isStorageFailure, type Saved, type Slot, type StorageProblem } from '../ports/device.ts';
import { uuid } from '../domain/uuid.ts';

/** What the save line says. "Saved" only ever after the transaction completed. */
export type SaveStatus =
  | { kind: 'clean' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number; mode: DeviceMode }
  | { kind: 'unsaved'; why: StorageProblem };

export interface DraftOptions<F> {
  device: () => Device | undefined;
  clock: () => Clock | undefined;
  slot: () => Slot;
  /** Version of the shape of the fields. */
  schema: number;
  blank: () => F;
  /** Reads stored fields; `undefined` when they cannot be understood (they are left alone, never overwritten). */
  read: (fields: unknown, schema: number) => F | undefined;
  photosOf: (fields: F) => string[];
  /** Older ones are not put back but asked about; never erased without the resident's word. */
  lifeMs: number;
  /** Asked before a stored draft is put back; `false` starts blank and leaves the draft where it is. */
  mayRestore: (draft: Draft) => boolean;
}

/** One write at most per so many milliseconds while something is unsaved (device.md §3). */
const throttleMs = 250;
const retryMs = 2000;

/** Owns a form's draft: throttled saves, flush at the page's end, restore that never overwrites what was already typed. */
export class DraftController<F> implements ReactiveController {
  fields: F;
  key = '';
  status: SaveStatus = { kind: 'clean' };
  /** Set when the fields came from an earlier visit: when they were last saved. */
  restoredFrom: number | undefined;
  /** Other drafts of this slot, newest first. */
  others: Draft[] = [];
  #host: ReactiveControllerHost;
  #options: DraftOptions<F>;
  #opened: string | undefined;
  #slot: Slot | undefined;
  #dirty = false;
  #touched = false;
  #rev: number | undefined;
  #pause: AbortController | undefined;
  #stopWatching: (() => void) | undefined;
  #watched: Device | undefined;
  #erasing = false;
  /** Where another tab has written this draft since. */
  #overtakenOn: Device | undefined;
  #onHide = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };
  #onPageHide = (): void => this.flush();

  constructor(host: ReactiveControllerHost, options: DraftOptions<F>) {
    this.#host = host;
    this.#options = options;
    this.fields = options.blank();
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHide);
    addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
    removeEventListener('pagehide', this.#onPageHide);
    this.flush();
    this.#stopTimer();
    this.#stopWatching?.();
    this.#watched = undefined;
  }

  /** Continues the newest draft of the slot. Safe to call at every update: it works once per slot. */
  async open(): Promise<void> {
    const device = this.#options.device();
    const clock = this.#options.clock();
    if (!device || !clock) return;
    this.#watch(device);
    const slot = this.#options.slot();
    const id = JSON.stringify(slot);
    if (this.#opened === id) return;
    if (this.#opened !== undefined) {
      // Words for one slot never stand in another: they are written where they were typed.
      this.flush();
      this.#blank();
    }
    this.#opened = id;
    this.#slot = slot;
    this.#begin();
    let drafts: Draft[] = [];
    try {
      drafts = await device.drafts.list(slot);
    } catch {
      // A device that cannot be read starts blank; saving will say what is wrong.
    }
    if (this.#opened !== id) return;
    this.others = drafts.filter((draft) => draft.key !== this.key);
    const newest = this.others[0];
    // What the resident typed while we were looking is theirs: the stored draft is then offered, not put over it.
    const fresh = newest && clock.now() - (newest.updatedAt ?? 0) <= this.#options.lifeMs;
    if (fresh && !this.#touched && this.#options.mayRestore(newest)) this.restore(newest.key);
    this.#host.requestUpdate();
  }

  /** Puts back one of `others`. */
  restore(key: string): void {
    const draft = this.others.find((other) => other.key === key);
    const fields = draft && this.#options.read(draft.fields, draft.schema);
    if (!draft || fields === undefined) return;
    this.flush();
    this.fields = fields;
    this.key = draft.key;
    this.#rev = draft.rev;
    this.#overtakenOn = undefined;
    this.#touched = true;
    this.others = this.others.filter((other) => other !== draft);
    this.restoredFrom = draft.updatedAt;
    this.status = { kind: 'clean' };
    void this.#showKept(draft);
    this.#host.requestUpdate();
  }

  /** The resident does not want the other drafts of this slot any more. */
  async discardOthers(): Promise<void> {
    const device = this.#options.device();
    const gone = this.others;
    this.others = [];
    this.#host.requestUpdate();
    for (const { key } of gone) await device?.drafts.discard(key);
  }

  /** A change by the resident. `now`: write at once (a field was left, a choice was made). */
  change(fields: F, { now = false } = {}): void {
    this.fields = fields;
    this.#dirty = true;
    this.#touched = true;
    if (now) this.flush();
    else this.#later(throttleMs);
    this.#host.requestUpdate();
  }

  /** Writes what is unsaved, synchronously up to the put: an await here would lose the last words of a closing page. */
  flush(): void {
    const device = this.#options.device();
    // What another tab wrote later stays: a last write of a closing page could no longer be undone.
    if (!this.#dirty || !device || this.key === '' || this.#overtakenOn === device) return;
    this.#stopTimer();
    this.#dirty = false;
    const { key } = this;
    const saving = device.drafts.save(this.#draft());
    if (this.status.kind !== 'saved') this.status = { kind: 'saving' };
    saving.then(
      (saved) => this.#saved(key, saved),
      (thrown: unknown) => this.#unsaved(key, device, isStorageFailure(thrown) ? thrown.storage : 'failed'),
    );
  }

  /** The draft as it stands, for the outbox. */
  current(): Draft {
    return this.#draft();
  }

  /** After the outbox took it, or when the resident starts over: a fresh key and blank fields. */
  renew(): void {
    this.#begin();
    this.#blank();
    this.#host.requestUpdate();
  }

  /** Takes over a draft that came back from the outbox (改一改). */
  adopt(draft: Draft): void {
    this.others = [draft, ...this.others.filter((other) => other.key !== draft.key)];
    this.restore(draft.key);
    this.restoredFrom = undefined;
  }

  /** Erases this draft from the device and forgets its storage; the fields stay on the screen. */
  async erase(device = this.#options.device()): Promise<void> {
    this.#stopTimer();
    this.#dirty = false;
    this.#erasing = true;
    await device?.drafts.discard(this.key).finally(() => (this.#erasing = false));
    this.status = { kind: 'clean' };
    this.#rev = undefined;
    this.#host.requestUpdate();
  }

  /** A draft that was just read is kept already: say so before the first change. */
  async #showKept({ key, updatedAt }: Draft): Promise<void> {
    const mode = await this.#options.device()?.mode();
    if (mode === undefined || updatedAt === undefined || key !== this.key || this.status.kind !== 'clean') return;
    this.status = { kind: 'saved', at: updatedAt, mode };
    this.#host.requestUpdate();
  }

  /** Thrown away elsewhere, in 我的事 or another tab: it goes from this screen too, unless the resident is writing right now. */
  #watch(device: Device): void {
    if (this.#watched === device) return;
    this.#watched = device;
    this.#stopWatching?.();
    this.#stopWatching = device.watch((change) => {
      if (change.kind !== 'discarded' || this.#erasing || this.#dirty) return;
      if (change.key === undefined) this.others = [];
      if ((change.key ?? this.key) === this.key && this.status.kind === 'saved') this.renew();
      else this.others = this.others.filter(({ key }) => key !== change.key);
      this.#host.requestUpdate();
    });
  }

  #blank(): void {
    this.#stopTimer();
    this.fields = this.#options.blank();
    this.#dirty = false;
    this.#touched = false;
    this.restoredFrom = undefined;
    this.status = { kind: 'clean' };
  }

  #begin(): void {
    const clock = this.#options.clock();
    this.key = clock ? uuid(() => clock.random()) : '';
    this.#rev = undefined;
    this.#overtakenOn = undefined;
  }

  #draft(): Draft {
    const { schema, photosOf, slot } = this.#options;
    return { key: this.key, slot: this.#slot ?? slot(), schema, fields: this.fields, photos: photosOf(this.fields), ...(this.#rev !== undefined && { rev: this.#rev }) };
  }

  #saved(key: string, saved: Saved): void {
    if (key !== this.key) return;
    this.#rev = saved.rev;
    this.status = this.#dirty ? { kind: 'saving' } : { kind: 'saved', at: saved.at, mode: saved.mode };
    if (this.#dirty) this.#later(throttleMs);
    this.#host.requestUpdate();
  }

  #unsaved(key: string, device: Device, why: StorageProblem): void {
    if (key !== this.key) return;
    if (why === 'stale') this.#overtakenOn = device;
    this.#dirty = true;
    this.status = { kind: 'unsaved', why };
    if (why !== 'stale') this.#later(retryMs);
    this.#host.requestUpdate();
  }

  #later(ms: number): void {
    if (this.#pause) return;
    const pause = new AbortController();
    this.#pause = pause;
    this.#options.clock()?.after(ms, pause.signal).then(
      () => {
        if (this.#pause === pause) this.#pause = undefined;
        this.flush();
      },
      () => undefined,
    );
  }

  #stopTimer(): void {
    this.#pause?.abort();
    this.#pause = undefined;
  }
}
