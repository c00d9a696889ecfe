/** What is asked of the backend: the events of the years that are looked at, and the names of their places. */
import { ByDay } from '../../domain/by-day.ts';
import type { TownEvent } from '../../domain/event.ts';
import type { Place } from '../../domain/place.ts';
import type { Ref } from '../../domain/record.ts';
import { allPages } from '../../kit/all-pages.ts';
import { readKnown } from '../../kit/known.ts';
import { warnOnce } from '../../kit/page.ts';
import type { Backend } from '../../ports/backend.ts';
import type { GivenEvent } from './event-calendar.given.ts';

/** Events by day, of the years that were asked for; `undefined` years = all there are. */
export interface Loaded {
  years: readonly number[] | undefined;
  events: readonly TownEvent[];
}

/** Ids asked for at once: an address has an end. */
const atOnce = 50;

/** Of whole years, for a date as vague as `2023` is found with them. */
export async function readYears(backend: Backend, years: readonly number[], before: Loaded | undefined, signal: AbortSignal): Promise<Loaded> {
  const missing = years.filter((year) => !before?.years?.includes(year));
  const found = await Promise.all(missing.map((year) => allPages(backend, 'event', { where: { start: { from: `${year}`, to: `${year}-12-31T99` } } }, signal)));
  const events = new Map([...(before?.events ?? []), ...found.flat()].map((event) => [event.id, event]));
  return { years: [...new Set([...(before?.years ?? []), ...years])], events: [...events.values()] };
}

/** Names beside the main thing: an office without places has none. */
export async function readPlaces(backend: Backend, events: readonly TownEvent[], known: readonly Place[], signal: AbortSignal): Promise<Place[]> {
  const had = new Set(known.map(({ id }) => `place/${id}`));
  const wanted = [...new Set(events.flatMap(({ place, itinerary = [] }) => [place, ...itinerary.map((stop) => stop.place)]))].filter((ref): ref is Ref<'place'> => ref !== undefined && !had.has(ref));
  if (wanted.length === 0 || !backend.can('list', 'place')) return [...known];
  const ids = wanted.map((ref) => ref.slice('place/'.length));
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) => ids.slice(index * atOnce, (index + 1) * atOnce));
  const pages = await Promise.all(parts.map((part) => allPages(backend, 'place', { where: { id: part } }, signal)));
  return [...known, ...pages.flat()];
}

/** Events by day, whoever they come from: an office's are checked already, a page's own when they are shown, so that ten thousand cost what is seen. */
export class Events {
  readonly byDay: ByDay<GivenEvent>;
  readonly all: readonly GivenEvent[];
  /** Those with a part nobody can read. */
  readonly odd: readonly GivenEvent[];
  readonly #tag: string;
  readonly #checked: boolean;
  readonly #full = new Map<GivenEvent, TownEvent | undefined>();

  constructor(tag: string, all: readonly GivenEvent[], checked: boolean) {
    this.#tag = tag;
    this.#checked = checked;
    this.all = all;
    this.odd = all.filter(({ odd }) => odd);
    this.byDay = new ByDay(all);
  }

  full(event: GivenEvent): TownEvent | undefined {
    if (this.#checked) return event as TownEvent;
    if (!this.#full.has(event)) this.#full.set(event, this.#read(event));
    return this.#full.get(event);
  }

  #read(event: GivenEvent): TownEvent | undefined {
    const read = readKnown('event', { type: 'event', id: event.start, kind: 'other', state: 'scheduled', roles: [], ...event });
    if ('record' in read) return read.record;
    warnOnce(`<${this.#tag}>: an event given by the page cannot be read: ${read.problem}`);
    return undefined;
  }
}
