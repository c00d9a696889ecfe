/** The database of the local backend, `linli-local`: whole filings, photos by hash, wrong tries by case, events that were touched, signups. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, openDB } from 'idb';
import type { Tries } from '../../domain/access.ts';
import type { Filing } from '../../domain/desk.ts';
import { failure, isFailure } from '../../domain/failure.ts';
import type { Enrolment, Holding } from '../../domain/hall.ts';
import type { StoredPhoto } from '../photo-urls.ts';

interface LocalSchema extends DBSchema {
  filings: { key: string; value: Filing };
  photos: { key: string; value: StoredPhoto };
  tries: { key: string; value: Tries & { code: string } };
  holdings: { key: string; value: Holding };
  /** `order`: of asking, which their ids do not tell. */
  enrolments: { key: string; value: Enrolment & { order: number } };
}
export type StoreName = StoreNames<LocalSchema>;
export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<LocalSchema, StoreName[], M>;

export interface LocalStore {
  /** Work in one transaction; resolves only when it is really written, and leaves nothing behind when the work throws. @throws Failure */
  run<M extends 'readonly' | 'readwrite', R>(mode: M, names: StoreName[], work: (tx: Transaction<M>) => Promise<R>): Promise<R>;
}

/** Old Safari may never answer an open. */
const openMs = 5000;

export const localDatabase = 'linli-local';

/** What stands in the database from its first day. */
export interface FirstDay {
  filings: readonly Filing[];
  photos: readonly StoredPhoto[];
}

export function localStore(firstDay?: () => FirstDay, name = localDatabase): LocalStore {
  let opening: Promise<IDBPDatabase<LocalSchema>> | undefined;

  function open(): Promise<IDBPDatabase<LocalSchema>> {
    // Async, so that a missing indexedDB is a rejection too.
    opening ??= within(openMs, (async () => openDB<LocalSchema>(name, 2, {
      upgrade(db, version) {
        if (version < 1) {
          const filings = db.createObjectStore('filings', { keyPath: 'record.id' });
          const photos = db.createObjectStore('photos', { keyPath: 'sha256' });
          db.createObjectStore('tries', { keyPath: 'code' });
          const first = firstDay?.();
          first?.filings.forEach((filing) => void filings.put(filing));
          first?.photos.forEach((photo) => void photos.put(photo));
        }
        db.createObjectStore('holdings', { keyPath: 'record.id' });
        db.createObjectStore('enrolments', { keyPath: 'record.id' });
      },
      // A newer version in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => {
        opening = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opening = undefined;
      },
    }))()).catch((thrown: Error) => {
      opening = undefined;
      if (isFailure(thrown) || !['SecurityError', 'ReferenceError', 'TypeError'].includes(thrown.name)) throw thrown;
      throw failure('unsupported', { message: 'backend="local": this browser keeps nothing on this page', unsent: true, cause: thrown });
    });
    return opening;
  }

  async function transaction<M extends 'readonly' | 'readwrite'>(mode: M, names: StoreName[]): Promise<Transaction<M>> {
    try {
      return (await open()).transaction(names, mode);
    } catch (thrown) {
      if ((thrown as Error).name !== 'InvalidStateError') throw thrown;
      // The site's data was cleared while the page was open: the connection is dead without a word.
      opening = undefined;
      return (await open()).transaction(names, mode);
    }
  }

  return {
    async run(mode, names, work) {
      try {
        const tx = await transaction(mode, names);
        // Its rejection is awaited below; a throw of the work must not leave it unheard.
        tx.done.catch(() => undefined);
        try {
          const result = await work(tx);
          if (mode === 'readwrite') (tx as { commit?: () => void }).commit?.();
          await tx.done;
          return result;
        } catch (thrown) {
          abort(tx);
          throw thrown;
        }
      } catch (thrown) {
        if (isFailure(thrown)) throw thrown;
        const { name, message } = thrown as Error;
        const why = name === 'QuotaExceededError' ? 'this browser has no room left' : `${name}: ${message}`;
        // Nothing of an aborted transaction stays, so it is always safe to try again.
        throw failure('broken', { message: `backend="local": ${why}`, unsent: true, cause: thrown });
      }
    },
  };
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Already over: that is why we are here.
  }
}

function within<T>(ms: number, wanted: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure('timeout', { message: 'backend="local": the database of this browser does not open', unsent: true })), ms);
    wanted.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
