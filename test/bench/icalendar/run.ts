// npm run bench:icalendar: what each calendar of bombs.ts costs, in milliseconds; fails above 50. The second of two readings counts: the first warms up.
import ical from 'ical.js';
import { Events } from '../../../src/adapters/icalendar/events.ts';
import { blocksOf, linesOf } from '../../../src/adapters/icalendar/text.ts';
import { bombs } from './bombs.ts';

const mostMs = 50;
const now = Date.UTC(2023, 10, 10);
const window = { from: now - 365 * 86_400_000, to: now + 730 * 86_400_000, now };
const octets = (text: string): string => Buffer.from(text).toString('latin1');
const read = (text: string): { count: number; steps: number; cut: boolean } => {
  const { events, steps } = new Events(ical, blocksOf(linesOf(octets(text), () => undefined), () => undefined), () => undefined).within(window);
  return { count: events.length, steps, cut: events.some(({ series }) => series?.overfull) };
};

let missed = 0;
for (const { name, text } of bombs) {
  const first = performance.now();
  read(text);
  const begin = performance.now();
  const { count, steps, cut } = read(text);
  const ms = performance.now() - begin;
  if (ms > mostMs) missed += 1;
  console.log(`${ms > mostMs ? 'MISSED' : 'held  '} ${ms.toFixed(1).padStart(7)} ms (first ${(begin - first).toFixed(1).padStart(6)}) ${String(Math.round(steps)).padStart(7)} steps ${String(count).padStart(4)} events ${cut ? 'overfull' : '        '} ${name}`);
}
console.log(`\n${bombs.length - missed} of ${bombs.length} calendars in ${mostMs} ms`);
process.exitCode = missed > 0 ? 1 : 0;
