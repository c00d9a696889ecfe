/** What stands where in the calendar. Pure: events and a moment in, groups, squares and choices out. */
import type { EventKind, TownEvent } from '../../domain/event.ts';
import { addDays, dayOf, weekdayOf } from '../../domain/instant.ts';
import { monthOf, weekOf } from '../../domain/month.ts';
import type { Day, Instant } from '../../domain/record.ts';
import { type SolarTerm, solarTerms } from '../../domain/solar-terms.ts';
import { isOn, isOver, type Timing, timingOf } from '../../domain/timing.ts';
import type { GivenEvent } from './event-calendar.given.ts';
import type { Events } from './event-calendar.reading.ts';

export interface Filter {
  kind?: EventKind | undefined;
  /** A place's ref, or a venue in words. */
  place?: string | undefined;
  host?: string | undefined;
  audience?: string | undefined;
  term?: SolarTerm | undefined;
}

/** An event on one of its days. */
export interface Entry {
  event: TownEvent;
  timing: Timing;
  day: Day;
}

/** 正在办 · 今天 · 明天 · 这一周 · 这个周末 · 下一周 · 这个月往后 · a month, `2023-12`. */
export type GroupKey = 'on' | 'today' | 'tomorrow' | 'week' | 'weekend' | 'nextWeek' | 'later' | `${number}-${string}`;

export interface Group {
  key: GroupKey;
  entries: Entry[];
}

export interface Listing {
  groups: Group[];
  /** There is more than was asked for. */
  more: boolean;
}

/** What a page gives itself has not been checked yet. */
const hostsOf = ({ roles: said }: Partial<TownEvent>): string[] => {
  const roles = Array.isArray(said) ? (said) : [];
  const hosts = roles.filter(({ role }) => role === 'host' || role === 'undertake');
  return (hosts.length > 0 ? hosts : roles).map(({ name }) => name);
};
const placeOf = ({ place, venue }: Partial<TownEvent>): string | undefined => place ?? venue;

/** 筹备: nobody has published it. */
const isPublic = ({ state }: Partial<TownEvent>): boolean => state !== 'draft';

export function fits(event: Partial<TownEvent>, { kind, place, host, audience, term }: Filter): boolean {
  return (
    isPublic(event) && (kind === undefined || (event.kind ?? 'other') === kind) && (place === undefined || placeOf(event) === place) &&
    (host === undefined || hostsOf(event).includes(host)) && (audience === undefined || event.audience === audience) && (term === undefined || event.solarTerm === term)
  );
}

export interface Choices {
  /** Most frequent first, 其他 last. */
  kinds: EventKind[];
  places: string[];
  hosts: string[];
  audiences: string[];
  terms: SolarTerm[];
}

interface Tally {
  count: number;
}

function count(map: Map<string, Tally>, value: string): void {
  const tally = map.get(value);
  if (tally) tally.count += 1;
  else map.set(value, { count: 1 });
}

/** What there is to choose by, in the order of the tables or of how often it comes. */
export function choicesOf(events: readonly Partial<TownEvent>[]): Choices {
  // Ten thousand come by here before the first is drawn: what an event does not say costs no call, what it says one look-up.
  const counts = { kinds: new Map<string, Tally>(), places: new Map<string, Tally>(), hosts: new Map<string, Tally>(), audiences: new Map<string, Tally>(), terms: new Map<string, Tally>() };
  for (const event of events) {
    if (!isPublic(event)) continue;
    count(counts.kinds, event.kind ?? 'other');
    const place = placeOf(event);
    if (place) count(counts.places, place);
    if (event.roles) for (const host of hostsOf(event)) if (host) count(counts.hosts, host);
    if (event.audience) count(counts.audiences, event.audience);
    if (event.solarTerm) count(counts.terms, event.solarTerm);
  }
  const often = (map: Map<string, Tally>): string[] => [...map].sort(([a, more], [b, less]) => less.count - more.count || (a < b ? -1 : 1)).map(([value]) => value);
  return {
    kinds: [...often(counts.kinds).filter((kind) => kind !== 'other'), ...(counts.kinds.has('other') ? ['other'] : [])] as EventKind[], places: often(counts.places), hosts: often(counts.hosts), audiences: often(counts.audiences),
    terms: solarTerms.filter((term) => counts.terms.has(term)),
  };
}

export function entryOf(events: Events, raw: GivenEvent, day: Day): Entry | undefined {
  const event = events.full(raw);
  const timing = event && timingOf(event);
  return event && timing && { event, timing, day };
}

/** What is on one day. */
export function entriesOn(events: Events, day: Day, filter: Filter): Entry[] {
  return events.byDay.on(day).flatMap((raw) => (fits(raw, filter) ? (entryOf(events, raw, day) ?? []) : []));
}

export const countOn = (events: Events, day: Day, filter: Filter): number => events.byDay.on(day).filter((raw) => fits(raw, filter)).length;

/** Of a span of days, those nobody has said the day of. */
export function undatedIn(events: Events, from: Day, to: Day, filter: Filter): Entry[] {
  return events.byDay.vagueIn(from, to).flatMap((raw) => (fits(raw, filter) ? (entryOf(events, raw, raw.start) ?? []) : []));
}

function groupOf({ day, timing }: Entry, today: Day, now: Instant): GroupKey {
  const month = (of: Day): GroupKey => (monthOf(of) === monthOf(today) ? 'later' : (monthOf(of) as GroupKey));
  if (timing.kind === 'vague') return month(timing.from < today ? today : timing.from);
  if (isOn(timing, now) && timing.from < today) return 'on';
  if (day === today) return 'today';
  const week = weekOf(today);
  if (day <= week[6]!) return weekdayOf(day) > 5 ? 'weekend' : day === addDays(today, 1) ? 'tomorrow' : 'week';
  return day <= addDays(week[6]!, 7) ? 'nextWeek' : month(day);
}

function grouped(entries: readonly Entry[], key: (entry: Entry) => GroupKey): Group[] {
  const groups = new Map<GroupKey, Entry[]>();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return [...groups].map(([name, list]) => ({ key: name, entries: list }));
}

/** What comes next, at most so many; what is over is left out, what is called off is not. */
export function upcoming(events: Events, filter: Filter, now: Instant, most: number): Listing {
  const today = dayOf(now);
  const dated: Entry[] = [];
  let more = false;
  for (const { day, event: raw } of events.byDay.from(today)) {
    const entry = fits(raw, filter) ? entryOf(events, raw, day) : undefined;
    if (!entry || entry.event.state === 'completed' || isOver(entry.timing, now)) continue;
    if (dated.length === most) {
      more = true;
      break;
    }
    dated.push(entry);
  }
  const until = more ? dated[dated.length - 1]!.day : '9999-12-31';
  const vague = undatedIn(events, today, until, filter).filter(({ event, timing }) => event.state !== 'completed' && timing.from <= until);
  const groups = grouped([...dated, ...vague], (entry) => groupOf(entry, today, now));
  // Those with a name by their first day, then the months.
  const at = ({ key, entries }: Group): string => (key === 'on' ? '0' : key === 'later' ? '2' : key.includes('-') ? `2${key}` : `1${entries[0]!.day}`);
  return { groups: groups.sort((a, b) => (at(a) < at(b) ? -1 : 1)), more };
}

/** What has been, latest first, by month. */
export function past(events: Events, filter: Filter, now: Instant, most: number): Listing {
  const today = dayOf(now);
  const found: Entry[] = [];
  const add = (entry: Entry | undefined): void => {
    if (entry && (entry.event.state === 'completed' || isOver(entry.timing, now))) found.push(entry);
  };
  for (const { day, event: raw } of events.byDay.from(addDays(today, 1), { back: true })) {
    if (found.length > most) break;
    if (fits(raw, filter)) add(entryOf(events, raw, day));
  }
  const last = found.length > most ? found[found.length - 1]!.day : '0000-01-01';
  const vague = undatedIn(events, last, today, filter).filter(({ event, timing }) => event.state === 'completed' || isOver(timing, now));
  const all = [...found.slice(0, most), ...vague];
  const groups = grouped(all, ({ timing, day }) => monthOf(timing.kind === 'vague' ? timing.from : day) as GroupKey);
  return { groups: groups.sort((a, b) => (a.key > b.key ? -1 : 1)), more: found.length > most };
}

/** What is left of this week, and of the next days where little is: for a sidebar. */
export function thisWeek(events: Events, filter: Filter, now: Instant): Entry[] {
  const week = weekOf(dayOf(now));
  const { groups } = upcoming(events, filter, now, 30);
  const dated = groups.flatMap(({ entries }) => entries).filter(({ timing }) => timing.kind !== 'vague');
  const here = dated.filter(({ day }) => day <= week[6]!);
  return here.length >= 3 ? here : dated.slice(0, 3);
}
