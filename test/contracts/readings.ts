/** What every keeper of readings owes: copies by office and question, for a while; the building a resident chose, until they say otherwise. */
import type { Readings } from '../../src/ports/readings.ts';

export interface ReadingsBench {
  readings: Readings;
  pass(ms: number): void | Promise<void>;
  /** The same keeper at another visit. */
  again(): Readings;
}

const office = { backend: 'rest', endpoint: 'https://street.example/linli' };
const other = { ...office, endpoint: 'https://other.example/linli' };
const day = 86_400_000;

function hold(value: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(value), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}

export const readingsContract: { name: string; run: (make: () => ReadingsBench) => Promise<void> }[] = [
  {
    name: 'a copy comes back as it was, with when it was kept, at the next visit too',
    async run(make) {
      const { readings, again } = make();
      hold(await readings.get(office, 'district'), undefined, 'before');
      const value = { places: [{ name: '示例苑' }] };
      await readings.put(office, 'district', value);
      value.places[0]!.name = '别的';
      for (const one of [readings, again()]) hold((await one.get(office, 'district'))?.value, { places: [{ name: '示例苑' }] }, 'kept');
      hold(await readings.get(other, 'district'), undefined, 'another office');
      hold(await readings.get(office, 'compound'), undefined, 'another question');
    },
  },
  {
    name: 'a copy is not used after 30 days, a chosen building is',
    async run(make) {
      const { readings, pass } = make();
      await readings.put(office, 'district', 1);
      await readings.live(office, 'place/xincun-8');
      await pass(30 * day);
      hold((await readings.get(office, 'district'))?.value, 1, 'on the thirtieth day');
      await pass(1);
      hold(await readings.get(office, 'district'), undefined, 'after it');
      hold(await readings.home(office), 'place/xincun-8', 'the building');
    },
  },
  {
    name: 'a building is of one office, and is forgotten when told',
    async run(make) {
      const { readings, again } = make();
      await readings.live(office, 'place/xincun-8');
      hold(await readings.home(other), undefined, 'at another office');
      await readings.live(office, 'place/xincun-3');
      hold(await again().home(office), 'place/xincun-3', 'the newer one');
      await readings.live(office, undefined);
      hold(await again().home(office), undefined, 'after it was taken back');
    },
  },
  {
    name: 'erasing leaves nothing',
    async run(make) {
      const { readings, again } = make();
      await readings.put(office, 'district', 1);
      await readings.live(office, 'place/xincun-8');
      await readings.erase();
      for (const one of [readings, again()]) hold([await one.get(office, 'district'), await one.home(office)], [null, null], 'left');
    },
  },
  {
    name: 'what cannot be kept is not, and nothing is thrown',
    async run(make) {
      const { readings } = make();
      await readings.put(office, 'nothing', undefined);
      await readings.put(office, 'function', () => undefined);
      hold([await readings.get(office, 'nothing'), await readings.get(office, 'function')], [null, null], 'kept');
    },
  },
];
