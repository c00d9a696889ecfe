import type { Clock } from '../ports/clock.ts';
import type { DeviceMode } from '../ports/device.ts';
import { idbStore } from './idb-store.ts';
import { memoryStore } from './memory-store.ts';
import { storageFailure, type Store } from './store.ts';

/** The way to the store: opens it on first use, decides what it is worth, stands in for it until then. */
export interface Access {
  run: Store['run'];
  mode(): Promise<DeviceMode>;
  /** Whether other tabs see the same rows. */
  shared(): Promise<boolean>;
  /** Disk that does not hold what it said it holds is worth less than memory that says so. */
  fallToMemory(): void;
  /** The page may be gone in a moment. */
  leave(now: boolean): void;
  close(): void;
}

/** Writes, reads and erases, as one who does not believe promises. */
async function probe(store: Store, id: string): Promise<void> {
  const sent = [7, 11, 13];
  await store.run({ stores: ['meta'], write: true }, (tx) => tx.put('meta', { id, bytes: new Uint8Array(sent).buffer }));
  const kept = await store.run({ stores: ['meta'], write: true }, async (tx) => {
    const row = await tx.get('meta', id);
    tx.delete('meta', id);
    return row;
  });
  if (!kept || !('bytes' in kept) || String(new Uint8Array(kept.bytes)) !== String(sent)) throw storageFailure('failed');
}

/** Plain http and private windows of Safari have no storage manager: nothing there can be asked to stay. */
function modeOfDisk(): DeviceMode {
  return typeof navigator === 'object' && 'storage' in navigator ? 'durable' : 'volatile-disk';
}

export function access({ name, clock, tabId, onMode }: { name: string; clock: Clock; tabId: string; onMode: () => void }): Access {
  let store: Store | undefined;
  let mode: DeviceMode = 'durable';
  let opening: Promise<Store> | undefined;

  async function decide(): Promise<Store> {
    try {
      const disk = await idbStore(name, clock);
      await probe(disk, `probe:${tabId}`);
      mode = modeOfDisk();
      store = disk;
    } catch {
      // Blocked, forbidden, full or broken: the page still works, and says that it forgets.
      mode = 'memory';
      store = memoryStore();
    }
    onMode();
    return store;
  }
  const open = () => (opening ??= decide());

  return {
    // Synchronous down to the put when open; until then calls wait in their order.
    run: (work, body) => (store ? store.run(work, body) : open().then((opened) => opened.run(work, body))),
    mode: () => open().then(() => mode),
    shared: () => open().then((opened) => opened.shared),
    fallToMemory() {
      mode = 'memory';
      store?.close();
      store = memoryStore();
      opening = Promise.resolve(store);
      onMode();
    },
    leave: (now) => store?.leave(now),
    close: () => store?.close(),
  };
}
