import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Query } from '../domain/query.ts';
import type { RecordType } from '../domain/record.ts';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';

/** What a host wants to be called for. */
export interface Subject {
  backend: Backend;
  type: RecordType;
  query: Query;
  token?: string | undefined;
}

export interface PollOptions {
  clock: () => Clock | undefined;
  everyMs: number;
  poll: () => void;
  /** What to watch, where the backend can; `undefined` = nothing at the moment. */
  subject?: () => Subject | undefined;
}

/** A backend that called once is trusted to call again; the look that stays is for a connection that died without a word. */
const gentler = 6;

/**
 * Looks again every so often while the page is visible, and at once when the resident comes back to it or the backend calls. A hidden page watches
 * nothing: over plain HTTP a browser has six connections to a host, and six forgotten tabs would leave none to send a form.
 */
export class PollController implements ReactiveController {
  #options: PollOptions;
  #running: AbortController | undefined;
  #watching: { subject: Subject; stop: AbortController; heard: boolean } | undefined;
  readonly #onShow = (): void => {
    this.#watch();
    if (document.visibilityState === 'visible') this.#options.poll();
  };
  readonly #onOnline = (): void => {
    // A fresh one does not sit out the pauses the old one learned while there was no network.
    this.#unwatch();
    this.#onShow();
  };

  constructor(host: ReactiveControllerHost, options: PollOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onShow);
    addEventListener('online', this.#onOnline);
  }

  hostUpdated(): void {
    if (!this.#running && this.#options.clock()) void this.#loop();
    this.#watch();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onShow);
    removeEventListener('online', this.#onOnline);
    this.#running?.abort();
    this.#running = undefined;
    this.#unwatch();
  }

  async #loop(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      for (let round = 1; this.#running === running; round += 1) {
        await this.#options.clock()?.after(this.#options.everyMs, running.signal);
        if (!this.#watching?.heard || round % gentler === 0) this.#onShow();
      }
    } catch {
      // Aborted: the tag left the page.
    }
  }

  /** Watches what the host wants now, if that is possible now. */
  #watch(): void {
    const subject = document.visibilityState === 'visible' ? this.#options.subject?.() : undefined;
    const before = this.#watching?.subject;
    if (before && subject && before.backend === subject.backend && sameWish(before) === sameWish(subject)) return;
    this.#unwatch();
    if (!subject || !subject.backend.watch || !subject.backend.can('watch', subject.type)) return;
    const { backend, type, query, token } = subject;
    const watching = { subject, stop: new AbortController(), heard: false };
    this.#watching = watching;
    const { signal } = watching.stop;
    backend.watch?.(type, query, { signal, ...(token !== undefined && { token }) }, () => {
      if (signal.aborted) return;
      watching.heard = true;
      this.#options.poll();
    });
  }

  #unwatch(): void {
    this.#watching?.stop.abort();
    this.#watching = undefined;
  }
}

const sameWish = ({ type, query, token }: Subject): string => JSON.stringify([type, query, token]);
