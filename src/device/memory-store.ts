import { type Key, keyOf, type Rows, slotPath, type StoreName } from './schema.ts';
import type { Store, Tx, Work } from './store.ts';

function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof ArrayBuffer) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part as unknown)])) as T;
}

/** Keys of two parts are compared by their text. */
const idOf = (key: Key): string => (typeof key === 'string' ? key : JSON.stringify(key));
const keyIn = <N extends StoreName>(store: N, row: Rows[N]): Key => {
  const part = (name: string): string => (row as unknown as Record<string, string>)[name] ?? '';
  const path: string | readonly string[] = keyOf[store];
  return typeof path === 'string' ? part(path) : path.map(part);
};

/** For pages that may keep nothing: gone with the page, otherwise the same. */
export function memoryStore(): Store {
  const maps: { [N in StoreName]: Map<string, Rows[N]> } = { drafts: new Map(), photos: new Map(), outbox: new Map(), receipts: new Map(), meta: new Map(), cache: new Map() };
  let busy: Promise<unknown> | undefined;

  function transaction(): { tx: Tx; undo(): void } {
    const undos: (() => void)[] = [];
    const change = (store: StoreName, effect: () => void) => {
      const before = new Map<string, unknown>(maps[store]);
      undos.unshift(() => {
        maps[store].clear();
        before.forEach((row, key) => (maps[store] as Map<string, unknown>).set(key, row));
      });
      effect();
    };
    const tx: Tx = {
      get: async (store, key) => copied(maps[store].get(idOf(key))),
      all: async <N extends StoreName>(store: N) => Array.from<Rows[N], Rows[N]>(maps[store].values(), copied),
      keys: async (store) => [...(maps[store] as Map<string, Rows[StoreName]>).values()].map((row) => keyIn(store, row)),
      inSlot: async (slot) => [...maps.drafts.values()].filter((row) => String(slotPath(row.slot)) === String(slotPath(slot))).map(copied),
      put: (store, row) => change(store, () => maps[store].set(idOf(keyIn(store, row)), copied(row))),
      delete: (store, key) => change(store, () => maps[store].delete(idOf(key))),
      clear: (store) => change(store, () => maps[store].clear()),
    };
    return { tx, undo: () => undos.forEach((undo) => undo()) };
  }

  async function attempt<T>(body: (tx: Tx) => Promise<T> | T): Promise<T> {
    const { tx, undo } = transaction();
    try {
      return await body(tx);
    } catch (thrown) {
      undo();
      throw thrown;
    }
  }

  return {
    shared: false,
    run<T>(_: Work, body: (tx: Tx) => Promise<T> | T): Promise<T> {
      const mine: Promise<T> = busy ? busy.then(() => attempt(body)) : attempt(body);
      const rest = mine.catch(() => undefined).then(() => {
        if (busy === rest) busy = undefined;
      });
      busy = rest;
      return mine;
    },
    leave: () => undefined,
    close: () => undefined,
  };
}
