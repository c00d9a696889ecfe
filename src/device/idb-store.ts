import { openDB, type IDBPObjectStore } from 'idb';
import { isStorageFailure } from '../ports/device.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, type Key, type Rows, type Schema, slotPath, storeNames, type StoreName, upgrade, version } from './schema.ts';
import { storageFailure, type Store, type Tx, type Work } from './store.ts';

/** Safari 14 and a damaged profile can leave an open unanswered for ever. */
const openLimit = 3000;

type Opened = IDBPObjectStore<Schema, StoreName[], StoreName, 'readwrite'>;

/** A store over IndexedDB that opens again when its connection was taken away. Resolves when open. @throws StorageFailure */
export async function idbStore(name: string, clock: Clock): Promise<Store> {
  let db: Database | undefined;
  let opening: Promise<Database> | undefined;
  let leaving = false;
  const eager = new Set<() => void>();

  function drop(): void {
    db?.close();
    db = undefined;
  }

  async function connect(wanted: number | undefined): Promise<Database> {
    let blocked = false;
    let late = false;
    const request = openDB<Schema>(name, wanted, {
      upgrade,
      blocked: () => (blocked = true),
      // Another tab brings a newer version, or erases: it must not wait for us.
      blocking: drop,
      terminated: () => (db = undefined),
    });
    const limit = new AbortController();
    const tooLong = clock.after(openLimit, limit.signal).then(() => {
      late = true;
      throw storageFailure(blocked ? 'blocked' : 'failed');
    });
    tooLong.catch(() => undefined);
    request.then((found) => late && found.close(), () => undefined);
    try {
      const found = await Promise.race([request, tooLong]);
      if (!storeNames.every((store) => found.objectStoreNames.contains(store))) {
        found.close();
        throw storageFailure('blocked');
      }
      return found;
    } catch (thrown) {
      // A newer version of this library was here; its steps are additive, so our stores are still there.
      if (wanted && (thrown as Error).name === 'VersionError') return connect(undefined);
      throw thrown;
    } finally {
      limit.abort();
    }
  }

  function open(): Promise<Database> {
    opening ??= connect(version)
      .catch((thrown: unknown) => {
        if (isStorageFailure(thrown) && thrown.storage === 'blocked') throw thrown;
        return connect(version);
      })
      .then((found) => (db = found))
      .finally(() => (opening = undefined));
    return opening;
  }

  function attempt<T>(database: Database, { stores, write, strict, eager: flushable }: Work, body: (tx: Tx) => Promise<T> | T): Promise<T> {
    const mode = write ? 'readwrite' : 'readonly';
    const tx = database.transaction(stores, mode as 'readwrite', { durability: strict ? 'strict' : 'relaxed' });
    const store = (wanted: StoreName) => tx.objectStore(wanted) as unknown as Opened;
    // What went wrong first: the transaction's own error is often only "aborted".
    let cause: unknown;
    const note = (thrown: unknown) => {
      if ((thrown as Error | null)?.name !== 'AbortError') cause ??= thrown;
    };
    const quiet = (request: Promise<unknown>) => void request.catch(note);
    const commit = () => {
      try {
        // Without an explicit commit a closing page loses the write (0 of 6 kept in Chromium).
        if (write && 'commit' in tx) tx.commit();
      } catch {
        // Committed or aborted already; its end says which.
      }
    };
    const running = (async () => {
      try {
        const result = await body({
          get: <N extends StoreName>(from: N, key: Key) => store(from).get(key) as Promise<Rows[N] | undefined>,
          all: <N extends StoreName>(from: N) => store(from).getAll() as unknown as Promise<Rows[N][]>,
          keys: (from) => store(from).getAllKeys(),
          inSlot: (slot) => tx.objectStore('drafts').index('slot').getAll(slotPath(slot)),
          put: (into, row) => quiet(store(into).put(row)),
          delete: (from, key) => quiet(store(from).delete(key)),
          clear: (from) => quiet(store(from).clear()),
        });
        commit();
        return result;
      } catch (thrown) {
        note(thrown);
        try {
          tx.abort();
        } catch {
          // Over already.
        }
        throw thrown;
      }
    })();
    running.catch(note);
    if (flushable) {
      eager.add(commit);
      if (leaving) commit();
    }
    // Request success comes before a quota abort: only the transaction's completion counts.
    return tx.done
      .catch((aborted: Error) => {
        throw (cause as Error | undefined) ?? tx.error ?? aborted;
      })
      .finally(() => eager.delete(commit))
      .then(() => running);
  }

  const refused = (thrown: unknown) =>
    isStorageFailure(thrown) ? thrown : storageFailure((thrown as Error | undefined)?.name === 'QuotaExceededError' ? 'full' : 'failed', thrown);
  /** Quota does not come back by asking again; what we refused ourselves neither. */
  const hopeless = (thrown: unknown) => isStorageFailure(thrown) || ['QuotaExceededError', 'DataCloneError'].includes((thrown as Error).name);

  await open();
  return {
    shared: true,
    async run(work, body) {
      try {
        // Synchronous as far as the writes when open: an await here would lose the last words of a closing page.
        return await attempt(db ?? (await open()), work, body);
      } catch (thrown) {
        if (hopeless(thrown)) throw refused(thrown);
        // Connection lost (cleared data, a killed storage process, another tab's upgrade): once more on a new one.
        drop();
        try {
          return await attempt(await open(), work, body);
        } catch (again) {
          throw refused(again);
        }
      }
    },
    leave(now) {
      leaving = now;
      if (now) eager.forEach((commit) => commit());
    },
    close: drop,
  };
}
