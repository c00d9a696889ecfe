import type { Clock } from '../ports/clock.ts';
import type { Backend } from '../ports/backend.ts';
import type { Address, DeviceChange, Photos } from '../ports/device.ts';
import type { Changes } from './changes.ts';
import type { Held, Leases } from './lease.ts';
import type { Access } from './open.ts';
import { isDue, longestWait } from './schedule.ts';
import type { OutboxRow, StoreName } from './schema.ts';
import { type Ending, mustAsk, send } from './send.ts';
import { conclude } from './settle.ts';
import type { Tx } from './store.ts';

/** How soon to look again when another tab delivers, or the store failed us. */
const lookAgain = 5000;

export interface Delivery {
  serve(address: Address, backend: Backend): void;
  /** Something happened that makes a try worthwhile; without `woken` only what is due is tried. */
  wake(woken: boolean): void;
}

export const addressId = (site: string, { backend, endpoint }: Address): string => JSON.stringify([site, backend, endpoint]);

interface Line {
  address: Address;
  backend: Backend;
  running: boolean;
  again: boolean;
  woken: boolean;
  pause: AbortController;
}

export function delivery({ access, clock, changes, leases, photos, site }: {
  access: Access; clock: Clock; changes: Changes; leases: Leases; photos: Photos; site: string;
}): Delivery {
  const lines = new Map<string, Line>();
  const tried = new Set<string>();

  /** Rows of an address in the order they were handed over. */
  const rowsOf = async (id: string) =>
    (await access.run({ stores: ['outbox'] }, (tx) => tx.all('outbox')))
      .filter((row) => addressId(row.site, row.address) === id)
      .sort((a, b) => a.queuedAt - b.queuedAt);

  /** Changes a row as long as the lease is ours; `undefined`: it is not, or the row is gone. */
  function update<T>(key: string, held: Held, strict: boolean, body: (row: OutboxRow, tx: Tx) => T | Promise<T>): Promise<T | undefined> {
    const stores: StoreName[] = ['outbox', 'meta', 'receipts', 'photos', 'drafts'];
    return access.run({ stores, write: true, strict }, async (tx) => {
      const [row, ours] = await Promise.all([tx.get('outbox', key), held.valid(tx)]);
      return row && ours ? body(row, tx) : undefined;
    });
  }

  /** Marks a row as being sent, if its turn has (still) come. */
  function begin(key: string, line: Line, woken: boolean, held: Held): Promise<OutboxRow | 'asks' | undefined> {
    const { backend } = line;
    // Where a repeat has a second effect, even a power cut must not make us forget that we sent.
    return update(key, held, backend.repeats !== 'recognised', (row, tx) => {
      if (!isDue(row, { now: clock.now(), woken, fresh: !tried.has(key) })) return undefined;
      if (row.state === 'sending') row.maybe = true;
      if (mustAsk(row, backend)) {
        tx.put('outbox', { ...row, state: 'unknown' });
        return 'asks';
      }
      const marked: OutboxRow = { ...row, state: 'sending', attempts: row.attempts + 1, triedAt: clock.now() };
      tx.put('outbox', { ...marked, dared: false });
      return marked;
    });
  }

  async function tokenFor({ submission, address }: OutboxRow): Promise<string | undefined> {
    if (submission.verb === 'create') return undefined;
    const receipts = await access.run({ stores: ['receipts'] }, (tx) => tx.all('receipts'));
    return receipts.find((kept) => kept.ref === submission.ref && kept.token && addressId(kept.site, kept.address) === addressId(site, address))?.token;
  }

  async function attempt(row: OutboxRow, line: Line, held: Held): Promise<void> {
    tried.add(row.key);
    changes.tell({ kind: 'outbox' });
    const ending: Ending = await send({
      row, clock, backend: line.backend, dared: row.dared === true, token: await tokenFor(row), photo: (sha256) => photos.get(sha256),
      note: async (progress) => {
        Object.assign(row, progress);
        return (await update(row.key, held, progress.taken !== undefined, (kept, tx) => {
          tx.put('outbox', { ...kept, ...progress });
          return true;
        })) === true;
      },
    });
    if (ending.to === 'left') return;
    // Only the resident can say whether to repeat what nobody can look up.
    const asks = ending.to === 'retry-wait' && mustAsk({ ...row, maybe: row.maybe === true || ending.maybe, dared: false }, line.backend);
    const outcome = asks ? { to: 'unknown' as const, failure: ending.failure } : ending;
    const told = await insist(() => conclude({ access, held, clock, site, row, ending: outcome }));
    changes.tell({ kind: 'outbox' }, ...told);
  }

  /** What became of a send must get into the store: three tries before the row is left as one that may have arrived. */
  async function insist(write: () => Promise<DeviceChange[]>): Promise<DeviceChange[]> {
    for (let left = 2; ; left -= 1) {
      try {
        return await write();
      } catch (thrown) {
        if (left === 0) throw thrown;
        await clock.after(1000);
      }
    }
  }

  /** Tries everything that is due, one at a time; a row that fails does not hold up the next. Tells whether anything was tried. */
  async function drain(id: string, line: Line, woken: boolean, held: Held): Promise<boolean> {
    let some = false;
    for (const { key } of await rowsOf(id)) {
      const row = await begin(key, line, woken, held);
      if (row === 'asks') changes.tell({ kind: 'outbox' });
      else if (row) await attempt(row, line, held);
      some ||= row !== undefined;
    }
    return some;
  }

  /** Works until nothing is due. Returns how long there is nothing to do; `undefined`: until something happens. */
  async function work(id: string, line: Line): Promise<number | undefined> {
    for (;;) {
      const { woken } = line;
      line.woken = line.again = false;
      const now = clock.now();
      const rows = await rowsOf(id);
      if (rows.some((row) => isDue(row, { now, woken, fresh: !tried.has(row.key) }))) {
        let some = false;
        await leases.hold(id, async (held) => void (some = await drain(id, line, woken, held)));
        if (!some) return lookAgain;
      } else if (!line.again) {
        const times = rows.flatMap(({ state, nextAt = 0 }) => (state === 'retry-wait' ? nextAt : []));
        return times.length > 0 ? Math.min(longestWait, Math.max(0, Math.min(...times) - now)) : undefined;
      }
    }
  }

  async function pump(id: string, line: Line): Promise<void> {
    line.again = true;
    if (line.running) return;
    line.running = true;
    line.pause.abort();
    // When the store fails, the rows are where they were.
    const wait = await work(id, line).catch(() => lookAgain);
    line.running = false;
    // Asked for between the last look and here: nobody else would come back to it.
    if (line.again) await pump(id, line);
    else if (wait !== undefined) rest(id, line, wait);
  }

  function rest(id: string, line: Line, ms: number): void {
    line.pause.abort();
    line.pause = new AbortController();
    clock.after(ms, line.pause.signal).then(() => pump(id, line), () => undefined);
  }

  return {
    serve(address, backend) {
      const id = addressId(site, address);
      const known = lines.get(id);
      // A send under way ends on the backend it began with.
      const line = known ? Object.assign(known, { backend }) : { address, backend, running: false, again: false, woken: false, pause: new AbortController() };
      lines.set(id, line);
      line.woken = true;
      void pump(id, line);
    },
    wake(woken) {
      for (const [id, line] of lines) {
        line.woken ||= woken;
        void pump(id, line);
      }
    },
  };
}
