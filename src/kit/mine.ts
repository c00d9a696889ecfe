import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device, KeptReceipt, OutboxItem } from '../ports/device.ts';

/** What this device knows of cases: requests not delivered yet, answers not delivered yet, receipts. Follows every tab. */
export class MineController implements ReactiveController {
  waiting: OutboxItem[] = [];
  acts: OutboxItem[] = [];
  receipts: KeptReceipt[] = [];
  #device: () => Device | undefined;
  #onChange: () => void;
  #stop: (() => void) | undefined;
  #started = false;

  constructor(host: ReactiveControllerHost, device: () => Device | undefined, onChange: () => void) {
    this.#device = device;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#started) void this.start();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  async start(): Promise<void> {
    this.#started = true;
    this.#stop?.();
    this.#stop = this.#device()?.watch(({ kind }) => {
      if (kind === 'outbox' || kind === 'receipts' || kind === 'settled') void this.read();
    });
    await this.read();
  }

  /** A device that cannot be read knows nothing; the number still works. */
  async read(): Promise<void> {
    const device = this.#device();
    if (!device) return;
    const [items, receipts] = await Promise.all([device.outbox.list().catch(() => []), device.receipts.list().catch(() => [])]);
    this.waiting = items.filter((item) => item.submission.verb === 'create');
    this.acts = items.filter((item) => item.submission.verb === 'act');
    this.receipts = receipts.filter((receipt) => receipt.type === 'case' && receipt.ref !== undefined).sort((a, b) => b.sentAt - a.sentAt);
    this.#onChange();
  }
}
