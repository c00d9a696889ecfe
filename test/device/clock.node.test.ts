import { describe, it } from 'node:test';
import { systemClock } from '../../src/device/clock.ts';
import { clockContract, type ClockUnderTest } from '../contracts/clock.ts';
import { fakeClock } from '../fakes/clock.ts';

const clocks: Record<string, () => ClockUnderTest> = {
  'the system clock': () => ({ clock: systemClock(), pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }),
  'the fake clock': () => {
    const clock = fakeClock();
    return { clock, pass: (ms) => clock.tick(ms) };
  },
};

for (const [name, make] of Object.entries(clocks)) {
  describe(name, () => {
    for (const check of clockContract) it(check.name, () => check.run(make));
  });
}
