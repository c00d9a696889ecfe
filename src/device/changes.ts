import type { DeviceChange } from '../ports/device.ts';

type Listener = (change: DeviceChange) => void;

/** Tells this tab and, as a hint, the others. */
export interface Changes {
  tell(...changes: DeviceChange[]): void;
  /** To this tab only: what was seen in the store, or heard from another tab. */
  pass(...changes: DeviceChange[]): void;
  watch(listener: Listener): () => void;
  /** Whether other tabs can be heard; without, the store has to be looked at. */
  readonly hears: boolean;
  /** An open channel keeps a page out of the back-forward cache. */
  pause(): void;
  resume(): void;
}

export function changes(name: string): Changes {
  const listeners = new Set<Listener>();
  const hears = typeof BroadcastChannel === 'function';
  let channel: BroadcastChannel | undefined;

  function pass(...told: DeviceChange[]): void {
    for (const change of told) {
      for (const listener of [...listeners]) {
        try {
          listener(change);
        } catch (thrown) {
          // A listener's mistake is its own: neither the store nor the other listeners may suffer from it.
          console.error(thrown);
        }
      }
    }
  }

  function resume(): void {
    if (!hears || channel) return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<DeviceChange[]>) => pass(...data);
  }

  return {
    hears,
    pass,
    tell(...told) {
      pass(...told);
      resume();
      channel?.postMessage(told.filter(({ kind }) => kind !== 'mode'));
    },
    watch(listener) {
      resume();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pause() {
      channel?.close();
      channel = undefined;
    },
    resume,
  };
}
