import type { Clock } from '../../src/ports/clock.ts';

/** A clock that stands still until told. */
export interface FakeClock extends Clock {
  /** Lets time pass: every wait that ends on the way ends in its order, and what hangs on it gets its turn. */
  tick(ms: number): Promise<void>;
  /** Sets the phone's clock: `now()` leaps, `monotonic()` and waits do not. */
  jump(ms: number): void;
  /** Waits not over yet. */
  pending(): number;
}

interface Wait {
  at: number;
  end(): void;
}

/** One turn of the event loop, so that storage and promises move on. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** @param start what `now()` says at first; the default is a Friday, 2023-11-10 09:00 in Shanghai */
export function fakeClock({ start = Date.UTC(2023, 10, 10, 1), seed = 1, zone = 'Asia/Shanghai' } = {}): FakeClock {
  let elapsed = 0;
  let wall = start;
  let waits: Wait[] = [];
  const aborted = () => new DOMException('The wait was given up.', 'AbortError');
  const pass = (to: number) => {
    wall += to - elapsed;
    elapsed = to;
  };
  return {
    now: () => wall,
    monotonic: () => elapsed,
    after: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(aborted());
        const wait: Wait = { at: elapsed + Math.max(0, ms), end: resolve };
        waits.push(wait);
        signal?.addEventListener('abort', () => {
          waits = waits.filter((other) => other !== wait);
          reject(aborted());
        }, { once: true });
      }),
    zone: () => zone,
    random: seeded(seed),
    async tick(ms) {
      const end = elapsed + ms;
      await turn();
      for (;;) {
        const next = waits.reduce<Wait | undefined>((first, wait) => (!first || wait.at < first.at ? wait : first), undefined);
        if (!next || next.at > end) break;
        waits = waits.filter((wait) => wait !== next);
        pass(Math.max(elapsed, next.at));
        next.end();
        await turn();
      }
      pass(end);
      await turn();
    },
    jump(ms) {
      wall += ms;
    },
    pending: () => waits.length,
  };
}
