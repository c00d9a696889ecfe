import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from '../../domain/record.ts';
import type { Device, DeviceMode, KeptReceipt } from '../../ports/device.ts';
import { isTouched, type Items, nothing } from './my-items.model.ts';

export type Showing = { kind: 'list' } | { kind: 'draft' | 'waiting' | 'receipt'; key: string };

export interface FlowOptions {
  device: () => Device | undefined;
  /** The device without a disk, for those who do not want to be kept. */
  /** What else is kept beside the device, to be erased with it. */
  others: () => readonly ({ erase(): Promise<void> } | undefined)[];
  focus: (selector: string) => void;
  say: (text: string) => void;
  words: () => { forgotten: string; refused: string; allGone: string };
}

/** Reads what is on this device, follows every tab, and lets go of it. Draws nothing. */
export class ItemsFlow implements ReactiveController {
  items: Items | undefined;
  showing: Showing = { kind: 'list' };
  mode: DeviceMode | undefined;
  /** A question stands: delete this one, or everything. */
  asking = false;
  /** The last wish to delete was not granted. */
  refused = false;
  #host: ReactiveControllerHost;
  #options: FlowOptions;
  #device: Device | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: FlowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The device needs no backend: what is on it can be seen and deleted whatever the office does. */
  hostUpdate(): void {
    const device = this.#options.device();
    if (!device || device === this.#device) return;
    this.#stop?.();
    this.#device = device;
    this.#stop = device.watch(() => void this.#read());
    void device.mode().then((mode) => this.#set({ mode }), () => undefined);
    void this.#read();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#device = undefined;
  }

  show(showing: Showing): void {
    this.#set({ showing, asking: false, refused: false });
    this.#options.focus('#title');
  }

  ask(asking: boolean): void {
    this.#set({ asking });
    this.#options.focus(asking ? '#sure' : '#title');
  }

  async forget(): Promise<void> {
    const { showing } = this;
    const device = this.#device;
    if (!device || showing.kind === 'list') return;
    const { key } = showing;
    await this.#try(() => (showing.kind === 'draft' ? device.drafts.discard(key) : showing.kind === 'waiting' ? device.outbox.discard(key) : device.receipts.forget(key)), this.#options.words().forgotten);
  }

  async forgetAll(): Promise<void> {
    await this.#try(async () => {
      await this.#device?.erase();
      for (const one of this.#options.others()) await one?.erase();
    }, this.#options.words().allGone);
  }

  /** What cannot be deleted stands where it stood, and is said. */
  async #try(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.show({ kind: 'list' });
      this.#options.say(done);
    } catch {
      this.#set({ asking: false, refused: true });
      this.#options.say(this.#options.words().refused);
    }
  }

  async #read(): Promise<void> {
    const device = this.#device;
    if (!device) return;
    const [drafts, waiting, receipts] = await Promise.all([device.drafts.list().catch(() => []), device.outbox.list().catch(() => []), device.receipts.list().catch(() => [])]);
    if (device !== this.#device) return;
    const items: Items = { ...nothing, drafts: drafts.filter(isTouched), waiting, receipts, events: await namesOf(device, receipts) };
    if (device !== this.#device) return;
    this.#set({ items, showing: follow(this.showing, items) });
  }

  #set(patch: Partial<Pick<ItemsFlow, 'items' | 'showing' | 'mode' | 'asking' | 'refused'>>): void {
    Object.assign(this, patch);
    this.#host.requestUpdate();
  }
}

/** From the copies of what the event's page showed: a receipt itself says no more than which event. */
async function namesOf({ cache }: Device, receipts: readonly KeptReceipt[]): Promise<Items['events']> {
  const names = new Map<Ref, string>();
  for (const { address, about } of receipts) {
    if (about === undefined || names.has(about)) continue;
    const { event } = Object((await cache.get(address, `event ${about}`).catch(() => undefined))?.value) as { event?: { name?: unknown } };
    if (typeof event?.name === 'string') names.set(about, event.name);
  }
  return names;
}

/** A request keeps its key from draft to receipt: whoever looks at it sees it move on; what is gone leads back to the list. */
function follow(showing: Showing, { drafts, waiting, receipts }: Items): Showing {
  if (showing.kind === 'list') return showing;
  const lists = { draft: drafts, waiting, receipt: receipts };
  const kind = (Object.keys(lists) as (keyof typeof lists)[]).find((one) => lists[one].some(({ key }) => key === showing.key));
  return kind ? { kind, key: showing.key } : { kind: 'list' };
}
