/** Text size, contrast and theme in localStorage: the one thing read synchronously before the first paint. No word of the resident's. */
import { type Comfort, type ComfortStore, textSizes, themes } from '../ports/comfort.ts';

export const comfortItem = 'linli-comfort';
const contrasts = ['standard', 'more'] as const;

/** Only what we know: the page's own scripts can write there too. */
function read(text: string | null): Comfort {
  let kept: Record<string, unknown> = {};
  try {
    kept = Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
  } catch {
    // Not ours, or cut off: as if nothing had been chosen.
  }
  const one = <V extends string>(options: readonly V[], value: unknown): V | undefined => options.find((option) => option === value);
  const [size, contrast, theme] = [one(textSizes, kept['size']), one(contrasts, kept['contrast']), one(themes, kept['theme'])];
  return { ...(size && { size }), ...(contrast && { contrast }), ...(theme && { theme }) };
}

export function comfortStore(): ComfortStore {
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  const storage = (): Storage | undefined => {
    try {
      return localStorage;
    } catch {
      // A sandboxed frame: the choice holds as long as the page.
      return undefined;
    }
  };
  let chosen: Comfort = {};
  try {
    chosen = read(storage()?.getItem(comfortItem) ?? null);
  } catch {
    // Storage that throws on reading keeps nothing either.
  }
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key !== comfortItem && key !== null) return;
    chosen = read(key === null ? null : newValue);
    tell();
  };
  return {
    get: () => chosen,
    set(patch) {
      chosen = { ...chosen, ...patch };
      try {
        storage()?.setItem(comfortItem, JSON.stringify(chosen));
      } catch {
        // Full or forbidden: this page still shows it.
      }
      tell();
    },
    watch(listener) {
      if (listeners.size === 0) addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener('storage', onStorage);
      };
    },
  };
}
