/** Time and chance, so that tests can own them. Device time; service time is the backend's `now()`. */
export interface Clock {
  /** Milliseconds since 1970; may jump when the phone's clock is set. */
  now(): number;
  /** Milliseconds since some start; never goes back. */
  monotonic(): number;
  /** Resolves after that many milliseconds; rejects with an AbortError as soon as the signal aborts. */
  after(ms: number, signal?: AbortSignal): Promise<void>;
  /** IANA zone of the device, e.g. `Asia/Shanghai`. */
  zone(): string;
  /** Uniform in [0, 1), from a strong source. */
  random(): number;
}
