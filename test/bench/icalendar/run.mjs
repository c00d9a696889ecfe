// npm run bench:icalendar: what each calendar of bombs.ts costs, the median of five readings in milliseconds of CPU; fails above 50.
import ical from 'ical.js';
import { readFeed } from '../../../src/adapters/icalendar/reader.ts';
import { bombs } from './bombs.ts';

const mostMs = 50;
const now = Date.UTC(2023, 10, 10);
const window = { from: now - 365 * 86_400_000, to: now + 730 * 86_400_000, now };
const silent = () => undefined;

function measured(text) {
  const octets = Buffer.from(text).toString('latin1');
  const before = process.cpuUsage();
  const begin = performance.now();
  const { events, steps } = readFeed(ical, octets, silent).within(window);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, ms: performance.now() - begin, count: events.length, steps, cut: events.some(({ series }) => series?.overfull) };
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

let missed = 0;
console.log('        CPU ms  wall ms  first ms   steps  events');
for (const { name, text } of bombs) {
  const runs = Array.from({ length: 6 }, () => measured(text));
  const [first, ...warm] = runs;
  const cpu = median(warm.map((one) => one.cpu));
  if (cpu > mostMs) missed += 1;
  const cells = [cpu.toFixed(1).padStart(7), median(warm.map((one) => one.ms)).toFixed(1).padStart(8), first.ms.toFixed(1).padStart(9), String(Math.round(first.steps)).padStart(7), String(first.count).padStart(7)];
  console.log(`${cpu > mostMs ? 'MISSED' : 'held  '} ${cells.join(' ')} ${first.cut ? '重复过多 ' : '         '}${name}`);
}
console.log(`\n${bombs.length - missed} of ${bombs.length} calendars in ${mostMs} ms`);
process.exitCode = missed > 0 ? 1 : 0;
