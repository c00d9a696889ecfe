import type { ReactiveController, ReactiveElement } from 'lit';

/** What lies folded on the screen lies open on paper, and folded again afterwards. */
export class OpenInPrintController implements ReactiveController {
  #host: ReactiveElement;
  #folded: HTMLDetailsElement[] = [];
  readonly #open = (): void => {
    this.#folded = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of this.#folded) one.open = true;
  };
  readonly #fold = (): void => {
    for (const one of this.#folded) one.open = false;
  };

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#fold);
  }
}
