/** Scripted misfortune: each fault waits for the next requests that match it. */
export interface Fault {
  /** Tested against `METHOD /path`, e.g. `/^POST \/cases$/`; without it, any request. */
  on?: RegExp;
  /** How many requests it meets, 1 unless told. */
  times?: number;
  /** Milliseconds before anything else happens. */
  delayMs?: number;
  /** Answers with this status instead, without effect. */
  status?: number;
  /** The Retry-After header of that answer, as it is. */
  retryAfter?: string;
  /** Destroys the socket: before anything has an effect, or in place of the answer. */
  drop?: 'before' | 'after';
  /** After the effect, answers 200 with a sign-in page in place of the truth. */
  garbage?: boolean;
  /** Keeps every piece of an open answer back, as a proxy does that collects answers. */
  held?: boolean;
}

export class FaultPlan {
  #left: { fault: Fault; times: number }[] = [];

  add(faults: readonly Fault[]): void {
    this.#left.push(...faults.map((fault) => ({ fault, times: fault.times ?? 1 })));
  }

  clear(): void {
    this.#left = [];
  }

  /** The fault this request meets, if one is planned; it is used up by that. */
  next(request: string): Fault | undefined {
    const planned = this.#left.find(({ fault }) => fault.on?.test(request) ?? true);
    if (!planned) return undefined;
    planned.times -= 1;
    this.#left = this.#left.filter(({ times }) => times > 0);
    return planned.fault;
  }
}
