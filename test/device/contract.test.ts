import { openDevice } from '../../src/device/device.ts';
import { deviceContract as outboxContract } from '../contracts/device.ts';
import { cacheContract } from '../contracts/device-cache.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDevice } from '../fakes/device.ts';
import { drawn, freshName, restore, withoutGlobals } from './browser.ts';

afterEach(restore);

const deviceContract = [...outboxContract, ...cacheContract];

async function real() {
  const clock = fakeClock();
  const device = openDevice({ clock, name: freshName() });
  const pass = async (ms: number) => {
    await device.mode();
    await clock.tick(ms);
    await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { device, pass, photo: () => drawn(40, 30) };
}

describe('the device contract', () => {
  describe('on IndexedDB', () => {
    for (const check of deviceContract) it(check.name, () => check.run(real));
  });

  describe('on plain http: no locks, no subtle crypto, no storage manager, no BroadcastChannel', () => {
    for (const check of deviceContract) {
      it(check.name, () => {
        withoutGlobals();
        return check.run(real);
      });
    }
  });

  describe('in memory, where IndexedDB is forbidden', () => {
    for (const check of deviceContract) {
      it(check.name, () => {
        withoutGlobals('indexedDB');
        return check.run(real);
      });
    }
  });

  describe('by the fake', () => {
    for (const check of deviceContract) {
      it(check.name, () =>
        check.run(async () => {
          const clock = fakeClock();
          const device = fakeDevice({ clock });
          return { device, pass: (ms) => clock.tick(ms), photo: () => drawn(40, 30) };
        }),
      );
    }
  });
});
