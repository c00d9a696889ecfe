import type { Clock } from '../ports/clock.ts';
import type { Device, DeviceChange } from '../ports/device.ts';
import { cache as makeCache, sweepReadings } from './cache.ts';
import { changes as makeChanges } from './changes.ts';
import { delivery as makeDelivery } from './delivery.ts';
import { drafts as makeDrafts } from './drafts.ts';
import { leases as makeLeases } from './lease.ts';
import { look } from './look.ts';
import { numbers as makeNumbers } from './numbers.ts';
import { access as makeAccess } from './open.ts';
import { outbox as makeOutbox } from './outbox.ts';
import { followPage } from './page.ts';
import { sweepPhotos } from './photo-rows.ts';
import { photos as makePhotos } from './photos.ts';
import { receipts as makeReceipts, sweepReceipts } from './receipts.ts';
import { storeNames } from './schema.ts';
import { shrink } from './shrink.ts';
import { uuid } from '../domain/uuid.ts';

/** Of every tag on an origin; `site` keeps streets apart in it. */
export const databaseName = 'linli';

export interface DeviceOptions {
  clock: Clock;
  /** Streets that share an origin keep their rows apart by it. */
  site?: string;
  /** Of the database and of the channel between tabs. */
  name?: string;
  /** Nothing on disk: for residents who do not want to be kept. */
  memory?: boolean;
}

/** How long after opening the store is tidied: never in the way of the first screen. */
const tidyAfter = 10_000;

/** What this phone keeps. Returns at once; nothing is opened before it is needed. */
export function openDevice({ clock, site = '', name = databaseName, memory = false }: DeviceOptions): Device {
  const tabId = uuid(() => clock.random());
  const changes = makeChanges(name);
  const settled = new Set<string>();
  const access = makeAccess({ name, clock, tabId, onMode: opened });
  const leases = makeLeases({ access, clock, database: name, owner: tabId });
  const photos = makePhotos({ access, clock, shrink });
  const delivery = makeDelivery({ access, clock, changes, leases, photos, site });
  const drafts = makeDrafts({ access, clock, changes, site, tabId });
  const outbox = makeOutbox({ access, clock, changes, leases, site, tabId });
  const receipts = makeReceipts({ access, clock, changes, site });
  const numbers = makeNumbers({ access, changes, site });
  const cache = makeCache({ access, clock, site });

  changes.watch((change) => {
    if (change.kind === 'outbox') delivery.wake(false);
    if (change.kind === 'settled') settled.add(change.key);
  });
  const sleepLast = followPage({
    leave: (now) => access.leave(now),
    wake: () => delivery.wake(true),
    sleep() {
      access.close();
      changes.pause();
    },
    rise() {
      changes.resume();
      // Whatever other tabs did meanwhile went unheard.
      changes.pass({ kind: 'drafts' }, { kind: 'outbox' }, { kind: 'receipts' });
    },
  });

  let tidied = false;
  function opened(): void {
    changes.pass({ kind: 'mode' });
    if (tidied) return;
    tidied = true;
    void tidy();
  }
  async function tidy(): Promise<void> {
    await clock.after(tidyAfter);
    const now = clock.now();
    // A sweep that fails is made at the next visit.
    await access.run({ stores: ['drafts', 'outbox', 'photos', 'receipts', 'cache'], write: true }, async (tx) => {
      await sweepPhotos(tx, now);
      await sweepReceipts(tx, now);
      await sweepReadings(tx, now);
    }).catch(() => undefined);
  }

  let watchers = 0;
  let stopLooking: (() => void) | undefined;
  function watch(listener: (change: DeviceChange) => void): () => void {
    const unwatch = changes.watch(listener);
    watchers += 1;
    if (!changes.hears) stopLooking ??= look({ access, clock, pass: changes.pass, settledHere: (key) => settled.has(key) });
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      unwatch();
      watchers -= 1;
      if (watchers > 0) return;
      stopLooking?.();
      stopLooking = undefined;
    };
  }

  if (memory) access.fallToMemory();

  return {
    mode: access.mode,
    drafts: {
      ...drafts,
      save(draft) {
        sleepLast();
        return drafts.save(draft);
      },
    },
    photos,
    outbox,
    receipts,
    cache,
    serve(address, backend) {
      delivery.serve(address, backend);
      void numbers(address, backend);
    },
    watch,
    async erase() {
      await access.run({ stores: storeNames, write: true, strict: true }, (tx) => storeNames.forEach((store) => tx.clear(store)));
      changes.tell({ kind: 'drafts' }, { kind: 'outbox' }, { kind: 'receipts' }, { kind: 'discarded' });
    },
  };
}
