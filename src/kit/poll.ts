import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../ports/clock.ts';

export interface PollOptions {
  clock: () => Clock | undefined;
  everyMs: number;
  poll: () => void;
}

/** Looks again every so often while the page is visible, and at once when the resident comes back to it. */
export class PollController implements ReactiveController {
  #options: PollOptions;
  #running: AbortController | undefined;
  readonly #onShow = (): void => {
    if (document.visibilityState === 'visible') this.#options.poll();
  };

  constructor(host: ReactiveControllerHost, options: PollOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onShow);
    addEventListener('online', this.#onShow);
  }

  hostUpdated(): void {
    if (!this.#running && this.#options.clock()) void this.#loop();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onShow);
    removeEventListener('online', this.#onShow);
    this.#running?.abort();
    this.#running = undefined;
  }

  async #loop(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      while (this.#running === running) {
        await this.#options.clock()?.after(this.#options.everyMs, running.signal);
        this.#onShow();
      }
    } catch {
      // Aborted: the tag left the page.
    }
  }
}
