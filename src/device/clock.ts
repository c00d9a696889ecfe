import type { Clock } from '../ports/clock.ts';

/** Longest wait a browser's timer can hold (2^31 − 1 ms); more would fire at once. */
const longestTimer = 2_147_483_647;

function aborted(): DOMException {
  return new DOMException('The wait was given up.', 'AbortError');
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** The device's own time. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    async after(ms, signal) {
      if (signal?.aborted) throw aborted();
      for (let left = ms; ; left -= longestTimer) {
        await wait(Math.max(0, Math.min(left, longestTimer)), signal);
        if (left <= longestTimer) return;
      }
    },
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    random() {
      const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
      // 53 bits, as many as a double holds below 1.
      return ((high >>> 5) * 0x4000000 + (low >>> 6)) / 0x20000000000000;
    },
  };
}
