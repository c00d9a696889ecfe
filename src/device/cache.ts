import type { Clock } from '../ports/clock.ts';
import type { Address, Cache } from '../ports/device.ts';
import { addressId } from './delivery.ts';
import type { Access } from './open.ts';
import { longestReading, mostReadings, readingLifeMs } from './reading-limits.ts';
import type { Tx } from './store.ts';

export const readingKey = (site: string, address: Address, query: string): string[] => [site, `${addressId(site, address)} ${query}`];

/** Lets go of readings that are too old, and of the oldest past the limit. Needs cache. */
export async function sweepReadings(tx: Tx, now: number, room = 0): Promise<void> {
  if (room > 0 && (await tx.keys('cache')).length <= mostReadings - room) return;
  const rows = (await tx.all('cache')).sort((a, b) => b.at - a.at);
  rows.forEach(({ site, query, at }, index) => {
    if (index >= mostReadings - room || now - at > readingLifeMs) tx.delete('cache', [site, query]);
  });
}

export function cache({ access, clock, site }: { access: Access; clock: Clock; site: string }): Cache {
  return {
    async get(address, query) {
      const row = await access.run({ stores: ['cache'] }, (tx) => tx.get('cache', readingKey(site, address, query))).catch(() => undefined);
      return row && clock.now() - row.at <= readingLifeMs ? { value: row.value, at: row.at } : undefined;
    },
    async put(address, query, value) {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined || text.length > longestReading) return;
      const [, key = ''] = readingKey(site, address, query);
      // A full phone keeps what residents wrote; a reading can be had again.
      await access.run({ stores: ['cache'], write: true }, async (tx) => {
        await sweepReadings(tx, clock.now(), 1);
        tx.put('cache', { site, query: key, value: JSON.parse(text), at: clock.now() });
      }).catch(() => undefined);
    },
  };
}
