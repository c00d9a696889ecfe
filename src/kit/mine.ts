import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordType } from '../domain/record.ts';
import type { Device, KeptReceipt, OutboxItem } from '../ports/device.ts';

/** What this device knows of cases, or of another type: what is not delivered yet, acts not delivered yet, receipts. Follows every tab. */
export class MineController implements ReactiveController {
  waiting: OutboxItem[] = [];
  acts: OutboxItem[] = [];
  receipts: KeptReceipt[] = [];
  #device: () => Device | undefined;
  #onChange: () => void;
  #stop: (() => void) | undefined;
  #started = false;
  readonly #type: RecordType;

  constructor(host: ReactiveControllerHost, device: () => Device | undefined, onChange: () => void, type: RecordType = 'case') {
    this.#device = device;
    this.#onChange = onChange;
    this.#type = type;
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
    this.waiting = items.filter((item) => item.submission.verb === 'create' && item.submission.type === this.#type);
    this.acts = items.filter((item) => item.submission.verb === 'act' && item.submission.type === this.#type);
    this.receipts = receipts.filter((receipt) => receipt.type === this.#type && (receipt.ref !== undefined || receipt.about !== undefined)).sort((a, b) => b.sentAt - a.sentAt);
    this.#onChange();
  }
}
