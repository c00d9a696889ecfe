import { mostReadings, longestReading } from '../../src/device/reading-limits.ts';
import { openReadings, readingsDatabase } from '../../src/device/readings.ts';
import { readingsContract } from '../contracts/readings.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeReadings } from '../fakes/readings.ts';
import { expect } from '@open-wc/testing';

let count = 0;
const office = { backend: 'rest', endpoint: '' };

describe('readings', () => {
  const clean: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const one of clean.splice(0)) await one();
  });

  const real = (site?: () => string) => () => {
    const clock = fakeClock({ start: Date.parse('2023-11-10T09:00:00+08:00') });
    const name = `${readingsDatabase}-test-${(count += 1)}`;
    const open = () => openReadings({ clock, name, ...(site && { site }) });
    const readings = open();
    clean.push(() => readings.erase());
    return { readings, again: open, pass: (ms: number) => clock.jump(ms), name };
  };
  const fake = () => {
    const clock = fakeClock({ start: 0 });
    const readings = fakeReadings({ clock });
    return { readings, again: () => readings, pass: (ms: number) => clock.jump(ms) };
  };

  for (const [name, make] of [['IndexedDB', real()], ['fake', fake]] as const) {
    for (const check of readingsContract) it(`${name}: ${check.name}`, () => check.run(make));
  }

  it('streets on one origin are kept apart', async () => {
    let street = 'a';
    const { readings } = real(() => street)();
    await readings.put(office, 'q', 1);
    await readings.live(office, 'place/x');
    street = 'b';
    expect([await readings.get(office, 'q'), await readings.home(office)]).to.deep.equal([undefined, undefined]);
  });

  it(`keeps ${mostReadings} copies, the newest, and no giant; the chosen building is none of them`, async () => {
    const { readings, pass } = real()();
    await readings.live(office, 'place/x');
    for (let index = 0; index < mostReadings + 3; index += 1) {
      await readings.put(office, `q${index}`, index);
      pass(1);
    }
    const kept = await Promise.all(Array.from({ length: mostReadings + 3 }, (_, index) => readings.get(office, `q${index}`)));
    expect(kept.flatMap((one, index) => (one ? [] : index))).to.deep.equal([0, 1, 2]);
    expect(await readings.home(office)).to.equal('place/x');
    await readings.put(office, 'giant', 'x'.repeat(longestReading));
    expect(await readings.get(office, 'giant')).to.equal(undefined);
  });

  it('without a database it holds as long as the page', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const readings = openReadings({ clock: fakeClock({ start: 0 }), name: 'never' });
      await readings.put(office, 'q', 1);
      await readings.live(office, 'place/x');
      expect([(await readings.get(office, 'q'))?.value, await readings.home(office)]).to.deep.equal([1, 'place/x']);
      await readings.live(office, undefined);
      expect(await readings.home(office)).to.equal(undefined);
    } finally {
      indexedDB.open = open;
    }
  });
});
