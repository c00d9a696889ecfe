import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inDocumentOrder, page } from './page.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** One cloth a page: of the tags that have a fact to put on it, the first in document order keeps it full; the others draw it quiet, same box. */
export class ClothController implements ReactiveController {
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Call in `render()` with whether this screen has a cloth; answers whether it is the full one. */
  claim(wanted: boolean): boolean {
    const { cloths } = page();
    // A last update after it left the page claims nothing.
    if (this.#host.isConnected && wanted !== cloths.has(this.#host)) {
      if (wanted) cloths.add(this.#host);
      else cloths.delete(this.#host);
      this.#tellOthers();
    }
    return [...cloths].sort(inDocumentOrder)[0] === this.#host;
  }

  hostDisconnected(): void {
    if (page().cloths.delete(this.#host)) this.#tellOthers();
  }

  /** Later, not within a render: Lit warns of updates scheduled by an update. */
  #tellOthers(): void {
    const others = [...page().cloths].filter((other) => other !== this.#host);
    void this.#host.updateComplete.then(() => others.forEach((other) => (other as Host).requestUpdate()));
  }
}
