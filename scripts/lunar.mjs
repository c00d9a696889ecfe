// npm run lunar: writes src/domain/lunar.table.ts from tyme4ts (MIT), days of the civil calendar in UTC+8. Held by test/oracles.
import { writeFileSync } from 'node:fs';
import { LunarYear, SolarTerm } from 'tyme4ts';

const from = 1950;
const to = 2100;
/** Of midnight before the first day of the table. */
const firstJulianDay = 2_433_282.5;
const daysAfter = (julianDay) => Math.floor(julianDay - firstJulianDay);

/** The day of the nth term from 小寒 of the first year; tyme4ts counts its terms from the 冬至 before, in days from noon of 2000-01-01. */
const termDay = (nth) => daysAfter(SolarTerm.fromIndex(from, nth + 1).getCursoryJulianDay() + 2_451_545);

/** One line for the `index`th term of a year: of those that meet its day in every year, the one with the most room. */
function lineOf(index) {
  const years = to - from + 1;
  // The term before the first day and the one after the last belong to the table too.
  const days = Array.from({ length: years + 2 }, (_, at) => [at - 1, (at - 1) * 24 + index]).flatMap(([year, nth]) => (nth < -1 || nth > years * 24 ? [] : [[year, termDay(nth)]]));
  let best;
  for (let drift = 0; drift < 50; drift += 1) {
    const start = (day, year) => (day * 10_000 - (3_652_400 + drift) * year) / 100;
    const low = Math.ceil(Math.max(...days.map(([year, day]) => start(day, year))));
    const high = Math.ceil(Math.min(...days.map(([year, day]) => start(day + 1, year)))) - 1;
    if (low <= high && !(best?.room >= high - low)) best = { room: high - low, line: [(low + high) >> 1, drift] };
  }
  if (!best) throw new Error(`No line meets every day of the ${index}th term: give the lines more digits.`);
  return best.line;
}

const lunarYears = Array.from({ length: to - from + 2 }, (_, at) => LunarYear.fromYear(from - 1 + at));
const months = lunarYears.flatMap((year) => year.getMonths()).map((month) => month.getDayCount() - 29 + (month.isLeap() ? 2 : 0));

export const table = `/** The Chinese calendar from ${from} to ${to}, made by scripts/lunar.mjs (npm run lunar) from tyme4ts (MIT). */

export const firstYear = ${from};
export const lastYear = ${to};

/**
 * 小寒 … 冬至: hundredths of a day from the first day of the first year until the term, and by how many ten-thousandths of a day its year is longer
 * than 365.24 days. The whole days of this line are the term's day in every year: no exceptions are needed.
 */
export const termLines: readonly (readonly [start: number, drift: number])[] = ${JSON.stringify(Array.from({ length: 24 }, (_, index) => lineOf(index))).replaceAll(',[', ', [').replaceAll(/(\d),(\d)/g, '$1, $2')};

/** Days from the first of lunar ${from - 1} to that day. */
export const lunarDaysBefore = ${-daysAfter(lunarYears[0].getFirstMonth().getFirstJulianDay().getDay())};

/** A digit for each month from the first of lunar ${from - 1} on: 0 has 29 days, 1 has 30; 2 and 3 likewise, of a leap month. */
export const lunarMonths = '${months.join('')}';
`;

if (process.argv[1] === import.meta.filename) writeFileSync(new URL('../src/domain/lunar.table.ts', import.meta.url), table);
