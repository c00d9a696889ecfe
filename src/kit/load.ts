import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFailure, type Failure } from '../domain/failure.ts';

/** The whole life of a reading. `last` is the last good value: a failure never takes away what was there. */
export type LoadState<T> =
  | { kind: 'idle' }
  | { kind: 'loading'; last?: T }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; failure: Failure; last?: T };

/** The last good value of another visit: where it is kept, and where this visit's goes. */
export interface Copy<T> {
  get(): Promise<{ value: T; at: number } | undefined>;
  put(value: T): void;
}

const gone = Symbol('gone');

/** Runs readings; the newest run wins and older ones are aborted (which @lit/task does too), and a failure keeps the last value (which it does not). */
export class LoadController<T> implements ReactiveController {
  state: LoadState<T> = { kind: 'idle' };
  /** Set while the value is a copy of another visit: when it was kept, milliseconds since 1970. */
  keptAt: number | undefined;
  #host: ReactiveControllerHost;
  #running: { abort: AbortController; leave: () => void; resume: () => void } | undefined;
  /** Takes up a reading that was cut off when the host left the page, e.g. to be moved in it. */
  #resume: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The last good value, in whatever state. */
  get value(): T | undefined {
    return this.state.kind === 'ready' ? this.state.value : this.state.kind === 'idle' ? undefined : this.state.last;
  }

  /**
   * Answers the value this run brought, `undefined` when it failed or a newer run took over. `quiet`: a poll, which shows nothing until it has
   * something new. With nothing to show, `copy` is shown until the backend answers, or instead of it.
   */
  async run(read: (signal: AbortSignal) => Promise<T>, { quiet = false, copy }: { quiet?: boolean; copy?: Copy<T> | undefined } = {}): Promise<T | undefined> {
    this.#stop();
    const abort = new AbortController();
    let leave = (): void => undefined;
    const left = new Promise<typeof gone>((resolve) => (leave = () => resolve(gone)));
    let resume = (): void => undefined;
    const resumed = new Promise<T | undefined>((resolve) => (resume = () => resolve(this.run(read, { quiet, copy }))));
    const running = { abort, leave, resume };
    this.#running = running;
    const bare = this.value === undefined;
    if (!quiet || bare) this.#set({ kind: 'loading', ...this.#last });
    const shown = bare ? this.#show(copy, running) : undefined;
    try {
      const value = await Promise.race([read(abort.signal), left]);
      if (value === gone) return await resumed;
      if (this.#running !== running) return undefined;
      this.#running = undefined;
      this.keptAt = undefined;
      this.#set({ kind: 'ready', value });
      copy?.put(value);
      return value;
    } catch (thrown) {
      await shown;
      if (this.#running !== running) return undefined;
      this.#running = undefined;
      this.#set({ kind: 'failed', failure: asFailure(thrown), ...this.#last });
      return undefined;
    }
  }

  /** Back to the start: another record is wanted. */
  reset(): void {
    this.#stop();
    this.keptAt = undefined;
    this.#set({ kind: 'idle' });
  }

  hostConnected(): void {
    this.#resume?.();
  }

  hostDisconnected(): void {
    // First, so that the reading hears of the leaving before it hears of the abort.
    const cut = this.#running;
    cut?.leave();
    this.#stop();
    this.#resume = cut?.resume;
    if (this.state.kind === 'loading') this.state = this.state.last === undefined ? { kind: 'idle' } : { kind: 'ready', value: this.state.last };
  }

  get #last(): { last?: T } {
    const { value } = this;
    return value === undefined ? {} : { last: value };
  }

  async #show(copy: Copy<T> | undefined, running: unknown): Promise<void> {
    const kept = await copy?.get();
    if (!kept || this.#running !== running) return;
    this.keptAt = kept.at;
    this.#set({ kind: 'loading', last: kept.value });
  }

  #stop(): void {
    this.#running?.abort.abort();
    this.#running = undefined;
    this.#resume = undefined;
  }

  #set(state: LoadState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
