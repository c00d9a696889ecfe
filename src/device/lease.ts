import type { Clock } from '../ports/clock.ts';
import type { Access } from './open.ts';
import type { LeaseRow } from './schema.ts';
import type { Tx } from './store.ts';

/** How long a lease lives unrenewed, and how often it is renewed. */
export const leaseMs = 20_000;
const renewMs = 5000;

/** A lease held. Whoever took it later has a higher token, and the older holder may write no more. */
export interface Held {
  /** Whether the lease is still ours. Needs `meta`. */
  valid(tx: Tx): Promise<boolean>;
}

export interface Leases {
  /** Runs `work` as the only one for this name, or not at all when somebody else is at it. */
  hold(name: string, work: (held: Held) => Promise<void>): Promise<void>;
  /** Whether somebody is at it. Needs `meta`. */
  live(tx: Tx, name: string): Promise<boolean>;
}

export function leases({ access, clock, database, owner }: { access: Access; clock: Clock; database: string; owner: string }): Leases {
  const id = (name: string) => `lease:${name}`;
  const read = async (tx: Tx, name: string) => (await tx.get('meta', id(name))) as LeaseRow | undefined;
  // An end further away than any lease reaches means that the phone's clock was set back.
  const runs = (row: LeaseRow | undefined) => !!row && row.until > clock.now() && row.until <= clock.now() + leaseMs;
  const write = <T>(body: (tx: Tx) => Promise<T>) => access.run({ stores: ['meta'], write: true }, body);

  const take = (name: string, sure: boolean) =>
    write(async (tx) => {
      const row = await read(tx, name);
      if (!sure && runs(row)) return undefined;
      const token = (row?.token ?? 0) + 1;
      tx.put('meta', { id: id(name), owner, token, until: clock.now() + leaseMs });
      return token;
    });

  async function underRow(name: string, work: (held: Held) => Promise<void>, sure: boolean): Promise<void> {
    const token = await take(name, sure);
    if (token === undefined) return;
    const mine = (row: LeaseRow | undefined): row is LeaseRow => row?.owner === owner && row.token === token;
    const extend = (ms: number) =>
      write(async (tx) => {
        const row = await read(tx, name);
        if (mine(row)) tx.put('meta', { ...row, until: clock.now() + ms });
        return mine(row);
      });
    const over = new AbortController();
    const renewing = (async () => {
      do await clock.after(renewMs, over.signal);
      while (await extend(leaseMs));
    })();
    renewing.catch(() => undefined);
    try {
      await work({ valid: async (tx) => mine(await read(tx, name)) });
    } finally {
      over.abort();
      await extend(0);
    }
  }

  return {
    async hold(name, work) {
      const locks = (await access.shared()) && typeof navigator === 'object' ? (navigator.locks as LockManager | undefined) : undefined;
      if (!locks) return underRow(name, work, false);
      // The browser frees a lock when its page dies, so the lock proves that no row's owner is alive.
      await locks.request(`${database}:${name}`, { ifAvailable: true }, async (lock) => {
        if (lock) await underRow(name, work, true);
      });
    },
    live: async (tx, name) => runs(await read(tx, name)),
  };
}
