import type { Ref } from '../domain/record.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address } from '../ports/device.ts';
import type { Readings } from '../ports/readings.ts';
import { longestReading, mostReadings, readingLifeMs } from './reading-limits.ts';

export const readingsDatabase = 'linli-readings';
const store = 'rows';

interface Row {
  value: unknown;
  at: number;
  /** Chosen by the resident: no limit of ours ends it. */
  kept?: boolean;
}

/**
 * A database of its own with one store, by IndexedDB's own words: idb and the device's schema would be most of a small tag. Opened for one transaction at a
 * time, so that it never stands in the way of erasing. Where there is no database, it holds as long as the page.
 */
export function openReadings({ clock, site = () => '', name = readingsDatabase }: { clock: Clock; site?: () => string; name?: string }): Readings {
  const here = new Map<string, Row>();

  /** Runs one transaction; `undefined` where the database fails. */
  function run<T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore, done: (value: T) => void) => void): Promise<T | undefined> {
    return new Promise((resolve) => {
      let found: T | undefined;
      let opening: IDBOpenDBRequest;
      try {
        opening = indexedDB.open(name, 1);
      } catch {
        resolve(undefined);
        return;
      }
      opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => {
        const db = opening.result;
        const end = (): void => {
          db.close();
          resolve(found);
        };
        try {
          const tx = db.transaction(store, mode);
          tx.oncomplete = tx.onabort = end;
          work(tx.objectStore(store), (value) => (found = value));
        } catch {
          end();
        }
      };
    });
  }

  const keyOf = ({ backend, endpoint }: Address, query: string): string => JSON.stringify([site(), backend, endpoint, query]);

  async function read(address: Address, query: string): Promise<Row | undefined> {
    const key = keyOf(address, query);
    const row = await run<Row | undefined>('readonly', (rows, done) => {
      const asked = rows.get(key) as IDBRequest<Row | undefined>;
      asked.onsuccess = () => done(asked.result);
    });
    return row ?? here.get(key);
  }

  async function write(address: Address, query: string, row: Row | undefined): Promise<void> {
    const key = keyOf(address, query);
    const written = await run<boolean>('readwrite', (rows, done) => {
      if (row) rows.put(row, key);
      else rows.delete(key);
      done(true);
      const asked = rows.openCursor();
      const others: { key: IDBValidKey; at: number }[] = [];
      asked.onsuccess = () => {
        const cursor = asked.result;
        if (cursor) {
          const { at, kept } = cursor.value as Row;
          if (!kept) others.push({ key: cursor.key, at });
          cursor.continue();
          return;
        }
        others.sort((a, b) => b.at - a.at).forEach((one, index) => {
          if (index >= mostReadings || clock.now() - one.at > readingLifeMs) rows.delete(one.key);
        });
      };
    });
    if (row && !written) here.set(key, row);
    else here.delete(key);
  }

  return {
    async get(address, query) {
      const row = await read(address, query);
      return row && clock.now() - row.at <= readingLifeMs ? { value: row.value, at: row.at } : undefined;
    },
    async put(address, query, value) {
      const text = JSON.stringify(value) as string | undefined;
      if (text !== undefined && text.length <= longestReading) await write(address, query, { value: JSON.parse(text), at: clock.now() });
    },
    async home(address) {
      const value = (await read(address, 'home'))?.value;
      return typeof value === 'string' && value.startsWith('place/') ? (value as Ref<'place'>) : undefined;
    },
    live: (address, place) => write(address, 'home', place && { value: place, at: clock.now(), kept: true }),
    erase() {
      here.clear();
      return new Promise((resolve) => {
        try {
          const gone = indexedDB.deleteDatabase(name);
          gone.onsuccess = gone.onerror = gone.onblocked = () => resolve();
        } catch {
          resolve();
        }
      });
    },
  };
}
