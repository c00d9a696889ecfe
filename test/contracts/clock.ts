import type { Clock } from '../../src/ports/clock.ts';

/** A clock under test; `pass` lets that much time go by (a real one waits). */
export interface ClockUnderTest {
  clock: Clock;
  pass(ms: number): Promise<void>;
}

export interface ClockCheck {
  name: string;
  run(make: () => ClockUnderTest): Promise<void>;
}

function hold(fact: boolean, sentence: string): void {
  if (!fact) throw new Error(sentence);
}

/** What every clock keeps. */
export const clockContract: ClockCheck[] = [
  {
    name: 'now and monotonic move on together',
    async run(make) {
      const { clock, pass } = make();
      const [now, monotonic] = [clock.now(), clock.monotonic()];
      await pass(30);
      hold(clock.now() - now >= 25, 'now stands still');
      hold(clock.monotonic() - monotonic >= 25, 'monotonic stands still');
    },
  },
  {
    name: 'after does not end early, and ends',
    async run(make) {
      const { clock, pass } = make();
      let over = false;
      const start = clock.monotonic();
      const wait = clock.after(40).then(() => {
        over = true;
        return clock.monotonic();
      });
      await pass(10);
      hold(!over, 'after ended early');
      await pass(60);
      hold((await wait) - start >= 38, 'after ended early');
    },
  },
  {
    name: 'waits end in the order of their time',
    async run(make) {
      const { clock, pass } = make();
      const order: number[] = [];
      const waits = [50, 5, 25].map((ms) => clock.after(ms).then(() => order.push(ms)));
      await pass(120);
      await Promise.all(waits);
      hold(order.join() === '5,25,50', `order was ${order.join()}`);
    },
  },
  {
    name: 'a wait given up rejects with an AbortError, before or during',
    async run(make) {
      const { clock } = make();
      const stop = new AbortController();
      const nameOf = (wait: Promise<void>) => wait.then(() => 'nothing', (thrown: Error) => thrown.name);
      const during = nameOf(clock.after(1e9, stop.signal));
      stop.abort();
      hold((await during) === 'AbortError', 'the wait did not reject with an AbortError');
      hold((await nameOf(clock.after(0, stop.signal))) === 'AbortError', 'a signal aborted before is not heard');
    },
  },
  {
    name: 'a wait of a month does not end at once',
    async run(make) {
      const { clock, pass } = make();
      let over = false;
      const stop = new AbortController();
      clock.after(30 * 86_400_000, stop.signal).then(() => (over = true), () => undefined);
      await pass(20);
      stop.abort();
      hold(!over, 'a long wait ended at once');
    },
  },
  {
    name: 'random is spread over [0, 1)',
    async run(make) {
      const { clock } = make();
      const drawn = Array.from({ length: 2000 }, () => clock.random());
      hold(drawn.every((value) => value >= 0 && value < 1), 'a value lies outside [0, 1)');
      hold(new Set(drawn).size > 1990, 'values repeat');
      const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
      hold(Math.abs(mean - 0.5) < 0.05, `the mean is ${mean}`);
    },
  },
  {
    name: 'zone is an IANA zone',
    async run(make) {
      new Intl.DateTimeFormat('en', { timeZone: make().clock.zone() });
    },
  },
];
