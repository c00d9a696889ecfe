/** Copies and the chosen building in memory; held by the same contract as the real ones. */
import type { Ref } from '../../src/domain/record.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Address, KeptReading } from '../../src/ports/device.ts';
import type { Readings } from '../../src/ports/readings.ts';

const life = 30 * 86_400_000;

export function fakeReadings({ clock }: { clock: Pick<Clock, 'now'> }): Readings {
  const rows = new Map<string, KeptReading>();
  const homes = new Map<string, Ref<'place'>>();
  const key = ({ backend, endpoint }: Address, query = ''): string => JSON.stringify([backend, endpoint, query]);
  return {
    async get(address, query) {
      const row = rows.get(key(address, query));
      return row && clock.now() - row.at <= life ? structuredClone(row) : undefined;
    },
    async put(address, query, value) {
      const text = JSON.stringify(value) as string | undefined;
      if (text !== undefined) rows.set(key(address, query), { value: JSON.parse(text) as unknown, at: clock.now() });
    },
    home: async (address) => homes.get(key(address)),
    async live(address, place) {
      if (place) homes.set(key(address), place);
      else homes.delete(key(address));
    },
    async erase() {
      rows.clear();
      homes.clear();
    },
  };
}
