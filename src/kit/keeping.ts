import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../ports/device.ts';
import { page } from './page.ts';

/** `keep` (default) · `ask`: nothing is written before the resident says so · `off`: nothing is written at all. */
export const draftPolicies = ['keep', 'ask', 'off'] as const;
export type DraftPolicy = (typeof draftPolicies)[number];

/** Which device a draft lives on: the disk, or, if the resident or the webmaster wants nothing kept, memory only. */
export class KeepingController implements ReactiveController {
  #host: ReactiveControllerHost;
  #durable: () => Device | undefined;
  #policy: () => DraftPolicy;
  #said: boolean | undefined;

  constructor(host: ReactiveControllerHost, durable: () => Device | undefined, policy: () => DraftPolicy) {
    this.#host = host;
    this.#durable = durable;
    this.#policy = policy;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get kept(): boolean {
    return this.#policy() !== 'off' && (this.#said ?? this.#policy() === 'keep');
  }

  /** Whether the question still stands. */
  get asking(): boolean {
    return this.#policy() === 'ask' && this.#said === undefined;
  }

  get device(): Device | undefined {
    return this.kept ? this.#durable() : (page().volatileDevice ?? this.#durable());
  }

  /** The resident's word. Photos move along; each keeps its place in the list, `undefined` where one could not be moved. */
  async say(kept: boolean, photos: readonly string[]): Promise<(string | undefined)[]> {
    const from = this.device;
    this.#said = kept;
    const to = this.device;
    this.#host.requestUpdate();
    if (!from || !to || from === to) return [...photos];
    const moved: (string | undefined)[] = [];
    for (const sha256 of photos) moved.push(await movePhoto(from, to, sha256).catch(() => undefined));
    return moved;
  }
}

async function movePhoto(from: Device, to: Device, sha256: string): Promise<string | undefined> {
  const bytes = await from.photos.get(sha256);
  return bytes && (await to.photos.add(new Blob([bytes], { type: 'image/jpeg' }))).sha256;
}
