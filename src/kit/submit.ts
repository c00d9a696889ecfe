import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Device, type DeviceChange, isStorageFailure, type KeptReceipt, type OutboxItem, type StorageProblem } from '../ports/device.ts';

/** idle → queueing → queued (on this device, on its way or waiting) → sent | rejected; `failed`: not even the device could take it. */
export type SubmitState =
  | { kind: 'idle' }
  | { kind: 'queueing' }
  | { kind: 'queued'; item: OutboxItem }
  | { kind: 'sent'; receipt: KeptReceipt }
  | { kind: 'rejected'; item: OutboxItem; fields: Record<string, string> }
  | { kind: 'failed'; why: StorageProblem };

export type OutboxRow = Parameters<Device['outbox']['submit']>[0];

/** Follows one submission through the device's outbox; survives the element being moved, and the page being reloaded (`adopt`). */
export class SubmitController implements ReactiveController {
  state: SubmitState = { kind: 'idle' };
  #host: ReactiveControllerHost;
  #key: string | undefined;
  #device: Device | undefined;
  #stop: (() => void) | undefined;
  #onSettled: ((receipt: KeptReceipt) => void) | undefined;

  constructor(host: ReactiveControllerHost, options: { onSettled?: (receipt: KeptReceipt) => void } = {}) {
    this.#host = host;
    this.#onSettled = options.onSettled;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#device && !this.#stop) this.#follow(this.#device);
    if (this.#key) void this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Hands the row over; resolves once it is safely in the outbox (or could not be put there). */
  async submit(device: Device, row: OutboxRow): Promise<void> {
    if (this.state.kind === 'queueing') return;
    this.#set({ kind: 'queueing' });
    this.#key = row.key;
    this.#follow(device);
    try {
      const item = await device.outbox.submit(row);
      // The outbox may have settled it while we waited for the acknowledgement.
      if ((this.state as SubmitState).kind === 'queueing') this.#show(item);
    } catch (thrown) {
      this.#set({ kind: 'failed', why: isStorageFailure(thrown) ? thrown.storage : 'failed' });
    }
  }

  /** Follows a row that was already in the outbox, e.g. after the page was reopened. */
  adopt(device: Device, item: OutboxItem): void {
    this.#key = item.key;
    this.#follow(device);
    this.#show(item);
  }

  reset(): void {
    this.#key = undefined;
    this.#set({ kind: 'idle' });
  }

  #follow(device: Device): void {
    this.#stop?.();
    this.#device = device;
    this.#stop = device.watch((change) => this.#heard(change));
  }

  #heard(change: DeviceChange): void {
    if (change.kind === 'settled' && change.key === this.#key) {
      if (change.receipt) this.#settled(change.receipt);
      else void this.#look();
    } else if (change.kind === 'outbox') void this.#look();
  }

  /** The database knows best: a hint from another tab may be late or lost. */
  async #look(): Promise<void> {
    const key = this.#key;
    const device = this.#device;
    if (!key || !device || this.state.kind === 'sent') return;
    const item = await device.outbox.get(key).catch(() => undefined);
    if (key !== this.#key || this.state.kind === 'queueing') return;
    if (item) return this.#show(item);
    const receipt = await device.receipts.get(key).catch(() => undefined);
    if (receipt && key === this.#key) this.#settled(receipt);
    else if (key === this.#key && this.state.kind === 'queued') this.reset();
  }

  #show(item: OutboxItem): void {
    this.#set(item.state === 'parked' && item.fields ? { kind: 'rejected', item, fields: item.fields } : { kind: 'queued', item });
  }

  #settled(receipt: KeptReceipt): void {
    if (this.state.kind === 'sent') return;
    this.#set({ kind: 'sent', receipt });
    this.#onSettled?.(receipt);
  }

  #set(state: SubmitState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
