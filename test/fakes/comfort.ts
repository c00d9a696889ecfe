import type { Comfort, ComfortStore } from '../../src/ports/comfort.ts';

/** A choice that holds as long as whoever made it. */
export function fakeComfort(chosen: Comfort = {}): ComfortStore {
  const listeners = new Set<() => void>();
  let now = chosen;
  return {
    get: () => now,
    set(patch) {
      now = { ...now, ...patch };
      for (const listener of [...listeners]) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
