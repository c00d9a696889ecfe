import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFailure, type Failure } from '../domain/failure.ts';

/** The whole life of a reading. `last` is the last good value: a failure never takes away what was there. */
export type LoadState<T> =
  | { kind: 'idle' }
  | { kind: 'loading'; last?: T }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; failure: Failure; last?: T };

const gone = Symbol('gone');

/** Runs readings; the newest run wins and older ones are aborted (which @lit/task does too), and a failure keeps the last value (which it does not). */
export class LoadController<T> implements ReactiveController {
  state: LoadState<T> = { kind: 'idle' };
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

  /** Answers the value this run brought, `undefined` when it failed or a newer run took over. `quiet`: a poll, which shows nothing until it has something new. */
  async run(read: (signal: AbortSignal) => Promise<T>, { quiet = false } = {}): Promise<T | undefined> {
    this.#stop();
    const abort = new AbortController();
    let leave = (): void => undefined;
    const left = new Promise<typeof gone>((resolve) => (leave = () => resolve(gone)));
    let resume = (): void => undefined;
    const resumed = new Promise<T | undefined>((resolve) => (resume = () => resolve(this.run(read, { quiet }))));
    const running = { abort, leave, resume };
    this.#running = running;
    const last = this.value;
    const kept = last === undefined ? {} : { last };
    if (!quiet || last === undefined) this.#set({ kind: 'loading', ...kept });
    try {
      const value = await Promise.race([read(abort.signal), left]);
      if (value === gone) return await resumed;
      if (this.#running !== running) return undefined;
      this.#running = undefined;
      this.#set({ kind: 'ready', value });
      return value;
    } catch (thrown) {
      if (this.#running !== running) return undefined;
      this.#running = undefined;
      this.#set({ kind: 'failed', failure: asFailure(thrown), ...kept });
      return undefined;
    }
  }

  /** Back to the start: another record is wanted. */
  reset(): void {
    this.#stop();
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
