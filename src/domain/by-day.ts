import type { TownEvent } from './event.ts';
import { addDays, daysBetween, epochOf, instantOf } from './instant.ts';
import type { Day } from './record.ts';
import { timingOf } from './timing.ts';

/** What lasts longer stands in no day's list, but is asked each time: few do. */
const longDays = 62;

type Dated = Pick<TownEvent, 'start' | 'end'>;

interface Long<E> {
  event: E;
  from: Day;
  to: Day;
}

/** Usual: within one day of the service's zone, written so. Most are, and are taken without reading a date. */
function plainDay({ start, end }: Dated): Day | undefined {
  if (!isPlain(start)) return undefined;
  const day = start.slice(0, 10);
  return end === undefined || (isPlain(end) && end.startsWith(day)) ? day : undefined;
}

const isPlain = (text: string): boolean => text.length === 25 && text.endsWith('+08:00');

/** Starts of all zones in one order, whole days first. */
const orderOf = ({ start }: Dated): string => (start.includes('T') && !start.endsWith('+08:00') ? instantOf(epochOf(start)) : start);

/**
 * Events by the days they are on, so that a month costs what is in it and not what there is in all. Only their dates are looked at.
 * What is vague is on no day: see `vagueIn`.
 */
export class ByDay<E extends Dated = TownEvent> {
  readonly #days = new Map<Day, E[]>();
  readonly #sorted = new Set<Day>();
  readonly #long: Long<E>[] = [];
  readonly #vague: Long<E>[] = [];
  /** Those whose start is no date. */
  readonly unreadable: E[] = [];
  #order: Day[] | undefined;

  constructor(events: readonly E[]) {
    for (const event of events) this.#add(event);
  }

  /** What is on that day, by its start; what lasts for weeks comes first. */
  on(day: Day): readonly E[] {
    const here = this.#days.get(day);
    if (here && !this.#sorted.has(day)) {
      here.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      this.#sorted.add(day);
    }
    const long = this.#long.filter(({ from, to }) => from <= day && day <= to).map(({ event }) => event);
    return long.length > 0 ? [...long, ...(here ?? [])] : (here ?? []);
  }

  /** Those that may be on one of these days, and nobody has said on which. */
  vagueIn(from: Day, to: Day): readonly E[] {
    return this.#vague.filter((one) => one.from <= to && from <= one.to).map(({ event }) => event);
  }

  /** Each event once, on its first day from `day` on; those that last for weeks, on `day` itself. `back`: days before it, latest first, each event on its last. */
  *from(day: Day, { back = false } = {}): Generator<{ day: Day; event: E }> {
    const seen = new Set<E>();
    const days = (this.#order ??= [...this.#days.keys()].sort());
    const walk = back ? days.filter((one) => one < day).reverse() : days.filter((one) => one >= day);
    const long = this.#long.filter(({ to }) => (back ? to < day : to >= day)).map(({ event, from, to }) => ({ day: back ? to : from < day ? day : from, event }));
    long.sort((a, b) => (a.day < b.day ? -1 : 1) * (back ? -1 : 1));
    for (const here of walk) {
      while (long[0] && (back ? long[0].day >= here : long[0].day <= here)) yield long.shift()!;
      for (const event of this.on(here)) {
        if (seen.has(event) || this.#isLong(event)) continue;
        seen.add(event);
        yield { day: here, event };
      }
    }
    yield* long;
  }

  #isLong(event: E): boolean {
    return this.#long.some((one) => one.event === event);
  }

  #add(event: E): void {
    const plain = plainDay(event);
    if (plain !== undefined) return this.#put(plain, event);
    const timing = timingOf(event);
    if (!timing) return void this.unreadable.push(event);
    const { from, to } = timing;
    if (timing.kind === 'vague') this.#vague.push({ event, from, to });
    else if (daysBetween(from, to) >= longDays) this.#long.push({ event, from, to });
    else for (let day = from; day <= to; day = addDays(day, 1)) this.#put(day, event);
  }

  #put(day: Day, event: E): void {
    const here = this.#days.get(day);
    if (here) here.push(event);
    else this.#days.set(day, [event]);
  }
}
