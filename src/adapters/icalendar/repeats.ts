/**
 * Rules of repetition, written out within a window and within a budget. A file of under 1 kB can ask for more times than there are (every second for ever,
 * or the 30th of February, which is looked for for ever): each step that ical.js takes is counted, and what costs too much is cut and said to be.
 */
import type { Repeat } from '../../domain/event.ts';
import { type Ical, type Time, timeOf, wallOf, type Zone } from './times.ts';

type Recur = InstanceType<Ical['Recur']>;

/** Steps: each about a microsecond on a machine of 2023. A rule that steps through days takes 3 000 of them, eight years, where its start cannot be moved up. */
const stepsEach = 24_000;
const stepsInAll = 240_000;
export const timesEach = 500;
const timesInAll = 20_000;

class Spent extends Error {}

/** What one reading may cost; of what is left, one series or zone may take only its share. */
export class Budget {
  steps = 0;
  times = 0;

  share(each = stepsEach): (steps: number) => void {
    const most = Math.min(this.steps + each, stepsInAll);
    return (steps) => {
      this.steps = Math.min(this.steps + steps, most);
      if (this.steps >= most) throw new Spent();
    };
  }

  get isFull(): boolean {
    return this.times >= timesInAll;
  }
}

/** ical.js's iterator, counting wherever it can go round and round. @throws when its count is full */
export function counted(ical: Ical, rule: Recur, start: Time, spend: (steps: number) => void): InstanceType<Ical['RecurIterator']> {
  const size = Object.values(rule.parts).reduce<number>((sum, list) => sum + (list as unknown[]).length, 0);
  let sameDay = false;
  class Counted extends ical.RecurIterator {
    // Of a yearly rule with several hours ical.js takes the first alone: for it the second is no valid year.
    override next_hour(): number {
      const more = super.next_hour();
      sameDay = more === 0;
      return more;
    }
    override next_year(): 0 | 1 {
      const valid = super.next_year();
      return sameDay ? 1 : valid;
    }
    override check_contracting_rules(): boolean {
      spend(8 + size / 16);
      return super.check_contracting_rules();
    }
    override increment_month(): void {
      spend(4);
      super.increment_month();
    }
    override next_month(): number {
      spend(rule.parts['BYDAY'] ? 20 + 20 * size : 8);
      return super.next_month();
    }
    override expand_year_days(year: number): number {
      spend(6 + 4 * size);
      return super.expand_year_days(year);
    }
    override increment_monthday(days: number): void {
      spend(days / 4);
      super.increment_monthday(days);
    }
  }
  return new Counted({ rule, dtstart: start });
}

/** Whether a rule only asks for days no month has: the 30th of February, the 31st of April. */
function isNever({ parts }: Recur): boolean {
  const { BYMONTH, BYMONTHDAY } = parts as Partial<Record<'BYMONTH' | 'BYMONTHDAY', number[]>>;
  const longest = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
  return !!BYMONTH && !!BYMONTHDAY && BYMONTH.every((month) => BYMONTHDAY.every((day) => Math.abs(day) > longest(month)));
}

const periods: Readonly<Record<string, number>> = { SECONDLY: 1_000, MINUTELY: 60_000, HOURLY: 3_600_000, DAILY: 86_400_000, WEEKLY: 604_800_000 };
const margin = 2 * 86_400_000;

/** Whole periods before a wall clock's time are passed over at once; with a COUNT only where each has exactly one time. */
function movedUp({ freq, interval, count, parts }: Recur, start: number, to: number): { passed: number; wall: number } {
  const none = { passed: 0, wall: start };
  if (count && Object.keys(parts).length > 0) return none;
  const period = (periods[freq] ?? 0) * interval;
  if (period > 0) {
    // One more is looked at, for the day a clock is set; of seconds that would be thousands.
    const passed = Math.max(0, Math.floor((to - start) / period) - (period >= 3_600_000 ? 1 : 0));
    return { passed, wall: start + passed * period };
  }
  const [first, last] = [new Date(start), new Date(to)];
  const months = freq === 'YEARLY' ? 12 * interval : interval;
  const passed = Math.floor(((last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() - 13) / months);
  // What has a day of its own in the month does not need that of its start, which not every month has.
  if (freq === 'MONTHLY' && (parts['BYDAY'] || parts['BYMONTHDAY'])) first.setUTCDate(Math.min(28, first.getUTCDate()));
  const day = first.getUTCDate();
  first.setUTCMonth(first.getUTCMonth() + passed * months);
  return passed > 0 && first.getUTCDate() === day && (day <= 28 || freq === 'YEARLY') ? { passed, wall: first.getTime() } : none;
}

/** ical.js takes the 29th of February of other years for the 1st of March, the 31st of April for the 1st of May; by the standard they are no times. */
function isMadeUp({ freq, parts }: Recur, start: number, wall: number): boolean {
  if (freq !== 'YEARLY' || parts['BYDAY'] || parts['BYYEARDAY'] || parts['BYWEEKNO']) return false;
  const wanted = (parts['BYMONTHDAY']) ?? [new Date(start).getUTCDate()];
  return wanted.every((day) => day > 0) && !wanted.includes(new Date(wall).getUTCDate());
}

export interface Window {
  /** Milliseconds since 1970, both inclusive. */
  from: number;
  to: number;
  /** Of more times than are shown, those from here on are. */
  now: number;
}

export interface Times {
  /** Wall clocks, in order. */
  walls: number[];
  /** There are more, or it was not found out whether there are. */
  cut: boolean;
  /** The rule contradicts itself. */
  why?: string;
}

/** A rule's times in the window. */
export function timesOf(ical: Ical, written: Recur, first: { wall: number; isDay: boolean; zone: Zone }, window: Window, budget: Budget, spend: (steps: number) => void): Times {
  const walls: number[] = [];
  if (isNever(written)) return { walls, cut: false };
  const { wall: start, isDay, zone } = first;
  const rule = written.clone();
  const { until } = rule;
  // Ours to watch: ical.js compares a UTC time with a wall clock as if both were one.
  Object.assign(rule, { until: null });
  const untilUtc = until?.zone === ical.Timezone.utcTimezone && !until.isDate;
  const last = !until || untilUtc ? Infinity : wallOf(until) + (until.isDate ? 86_399_999 : 0);
  const lastEpoch = until && untilUtc ? wallOf(until) : Infinity;
  const { passed, wall: begin } = movedUp(rule, start, window.from + (window.from - zone(window.from)));
  if (rule.count && rule.count <= passed) return { walls, cut: false };
  if (rule.count) rule.count -= passed;
  try {
    const iterator = counted(ical, rule, timeOf(ical, begin, isDay), spend);
    for (let next = iterator.next() as Time | null; next; next = iterator.next() as Time | null) {
      const wall = wallOf(next);
      if (wall < start || wall < window.from - margin) continue;
      const epoch = zone(wall);
      if (wall > last || epoch > lastEpoch || epoch > window.to) break;
      if (epoch < window.from || isMadeUp(rule, start, wall)) continue;
      if (walls.length === timesEach || budget.isFull) {
        // Of too many, those to come are the ones people want.
        if (window.from < window.now && window.now < window.to) return { ...timesOf(ical, written, first, { ...window, from: window.now }, budget, spend), cut: true };
        return { walls, cut: true };
      }
      walls.push(wall);
      budget.times += 1;
    }
    return { walls, cut: false };
  } catch (thrown) {
    return { walls, cut: true, ...(!(thrown instanceof Spent) && { why: String(thrown) }) };
  }
}

const names: Readonly<Record<string, Repeat>> = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' };
/** In one word, where that says it all: every second week is none of them. */
export const repeatOf = (rules: readonly Recur[]): Repeat => (rules.length === 1 && rules[0]!.interval === 1 ? (names[rules[0]!.freq] ?? 'other') : 'other');
