import type { Slot, StorageFailure, StorageProblem } from '../ports/device.ts';
import type { Key, Rows, StoreName } from './schema.ts';

/** One transaction. Requests are made at once, in the order of the calls. */
export interface Tx {
  get<N extends StoreName>(store: N, key: Key): Promise<Rows[N] | undefined>;
  all<N extends StoreName>(store: N): Promise<Rows[N][]>;
  keys(store: StoreName): Promise<Key[]>;
  inSlot(slot: Slot): Promise<Rows['drafts'][]>;
  put<N extends StoreName>(store: N, row: Rows[N]): void;
  delete(store: StoreName, key: Key): void;
  clear(store: StoreName): void;
}

export interface Work {
  stores: StoreName[];
  write?: boolean;
  /** The system has it on the disk, not only in its cache: for what must survive a power cut. */
  strict?: boolean;
  /** All writes are made before the first answer: may be committed at once when the page goes. */
  eager?: boolean;
}

/** Where rows live. `run` resolves after the transaction completed; whatever is thrown inside undoes it. @throws StorageFailure */
export interface Store {
  /** Whether other tabs see the same rows. */
  readonly shared: boolean;
  run<T>(work: Work, body: (tx: Tx) => Promise<T> | T): Promise<T>;
  /** Whether the page may be gone in a moment: eager writes are then committed at once. */
  leave(now: boolean): void;
  close(): void;
}

export function storageFailure(storage: StorageProblem, cause?: unknown): StorageFailure {
  return Object.assign(new Error(`storage: ${storage}`), { storage, cause });
}
