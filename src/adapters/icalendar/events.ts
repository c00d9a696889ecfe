/** Components of a calendar file as events of ours: those that stand alone at once, those that repeat for a window. */
import { type EventKind, eventKinds, type SolarTerm, solarTerms, type TownEvent } from '../../domain/event.ts';
import { instantOf } from '../../domain/instant.ts';
import { spanOf } from '../../domain/edtf.ts';
import { type EventState, eventStates } from '../../domain/machines/event.ts';
import { Budget, repeatOf, timesEach, timesOf, type Window } from './repeats.ts';
import { type Block, isTooLong, nameOf, type Tell } from './text.ts';
import { edtfOf, epochOfTold, type Ical, type Property, type Told, Zones } from './times.ts';

type Recur = InstanceType<Ical['Recur']>;

/** One VEVENT, understood. */
interface Read {
  uid: string;
  where: string;
  sequence: number;
  start: Told;
  /** How long it lasts, in milliseconds; of days, from the first to the last. */
  lasts: number | undefined;
  rules: Recur[];
  /** A rule is there that cannot be read. */
  isLost: boolean;
  more: Told[];
  without: Told[];
  /** Which time of its series it stands for. */
  instead: Told | undefined;
  fields: Omit<TownEvent, 'id' | 'start' | 'end'>;
  /** Its vague date, where we wrote one. */
  exact: Pick<TownEvent, 'start' | 'end'> | undefined;
}

const day = 86_400_000;

function readBlock(ical: Ical, block: Block, zones: Zones, tell: Tell): Read | undefined {
  const component = new ical.Component(ical.parse(['BEGIN:VEVENT', ...block.lines, 'END:VEVENT'].join('\r\n')) as unknown[]);
  const all = (name: string): Property[] => component.getAllProperties(name);
  const text = (name: string): string | undefined => {
    const value: unknown = component.getFirstPropertyValue(name);
    return (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '' ? String(value).trim() : undefined;
  };
  const times = (name: string): Told[] => all(name).flatMap((property) => zones.of(property));
  if (/^(PRIVATE|CONFIDENTIAL)$/i.test(text('class') ?? '')) return void tell('an event is marked PRIVATE or CONFIDENTIAL; such events are left out.');
  const [start] = times('dtstart');
  if (!start) throw new TypeError('it has no DTSTART');
  const name = text('summary') ?? text('description')?.split('\n')[0]!.slice(0, 60) ?? text('location');
  if (name === undefined) throw new TypeError('it has neither SUMMARY nor DESCRIPTION nor LOCATION');
  const words = all('categories').flatMap((property) => property.getValues().map((one: unknown) => String(one).trim()));
  const state = stateOf(text('status'), text('x-linli-state'));
  const count = (field: string): number | undefined => (/^\d{1,7}$/.test(text(field) ?? '') ? Number(text(field)) : undefined);
  const [capacity, left] = [count('x-linli-capacity'), count('x-linli-remaining')];
  const uid = text('uid') ?? `line-${block.line}`;
  const [vague, end] = [text('x-linli-edtf'), text('x-linli-edtf-end')];
  const isOurs = start.isDay && spanOf(vague)?.from === edtfOf(start);
  const modified = times('last-modified')[0];
  const given: [field: keyof TownEvent, value: string | number | undefined][] = [
    ['rev', text('sequence')], ['updatedAt', modified && !modified.isDay ? edtfOf(modified) : undefined], ['venue', text('location')], ['description', text('description')], ['stateNote', text('comment') ?? (state === 'scheduled' && text('status')?.toUpperCase() === 'TENTATIVE' ? '暂定' : undefined)],
    ['previousStart', text('x-linli-previous-start')], ['phone', all('contact').map((one) => String(one.getFirstValue())).find((one) => /^[+\d][\d ()-]{4,}$/.test(one))], ['url', text('url')],
    ['solarTerm', words.find((word) => solarTerms.includes(word as SolarTerm))], ['capacity', capacity], ['confirmed', capacity !== undefined && left !== undefined && left <= capacity ? capacity - left : undefined],
  ];
  // An address is nobody's name.
  const by = all('organizer').map((one) => one.getFirstParameter('cn')).filter((one) => one && !one.includes('@'));
  return {
    uid, where: nameOf(block), sequence: Number(text('sequence') ?? 0) || 0, start, lasts: lastsOf(start, times('dtend')[0], component.getFirstPropertyValue('duration'), ical), ...rulesOf(ical, block, tell),
    more: times('rdate'), without: times('exdate'), instead: times('recurrence-id')[0], exact: isOurs ? { start: vague!, ...(spanOf(end) && { end: end! }) } : undefined,
    fields: {
      type: 'event', kind: words.map((word) => word.toLowerCase()).find((word): word is EventKind => eventKinds.includes(word as EventKind)) ?? 'other', name, state, roles: by.map((one) => ({ role: 'host', name: one })),
      ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    },
  };
}

/** TENTATIVE may mean anything between planned and put off: only our own word says which; a stranger's is shown as planned, with 暂定. That an event is over nobody says. */
function stateOf(status: string | undefined, own: string | undefined): EventState {
  if (status?.toUpperCase() === 'CANCELLED') return 'cancelled';
  return eventStates.find((one) => one === own && one !== 'draft') ?? 'scheduled';
}

function lastsOf(start: Told, end: Told | undefined, duration: unknown, ical: Ical): number | undefined {
  const told = end && end.isDay === start.isDay ? epochOfTold(end) - epochOfTold(start) : duration instanceof ical.Duration ? duration.toSeconds() * 1000 : undefined;
  if (told === undefined || !(told > 0)) return undefined;
  return start.isDay ? (told > day ? Math.ceil(told / day - 1) * day : undefined) : told;
}

function rulesOf(ical: Ical, block: Block, tell: Tell): Pick<Read, 'rules' | 'isLost'> {
  const rules = block.rules.flatMap((rule) => {
    try {
      if (isTooLong(rule)) throw new TypeError('it is too long');
      const read = ical.Recur.fromString(rule);
      if (!read.freq) throw new TypeError('it has no FREQ');
      return [read];
    } catch (thrown) {
      tell(`${nameOf(block)}: RRULE cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}); only its first time is shown.`);
      return [];
    }
  });
  return { rules, isLost: rules.length < block.rules.length };
}

const digits = (edtf: string): string => edtf.slice(0, 19).replace(/[-:]/g, '');

/** The events of one file; what repeats is written out when a window is asked for. */
export class Events {
  #alone: TownEvent[] = [];
  #series: Read[] = [];
  #instead = new Map<string, Read[]>();
  #ical: Ical;
  #tell: Tell;
  #zones = new Budget();

  constructor(ical: Ical, blocks: readonly Block[], tell: Tell) {
    [this.#ical, this.#tell] = [ical, tell];
    const zones = new Zones(ical, blocks.filter(({ kind }) => kind === 'VTIMEZONE'), this.#zones, tell);
    const newest = new Map<string, Read>();
    for (const block of blocks.filter(({ kind }) => kind === 'VEVENT')) {
      try {
        const read = readBlock(ical, block, zones, tell);
        if (!read) continue;
        const key = JSON.stringify([read.uid, read.instead && edtfOf(read.instead)]);
        if (read.sequence >= (newest.get(key)?.sequence ?? 0)) newest.set(key, read);
      } catch (thrown) {
        tell(`${nameOf(block)}: VEVENT cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}); it is left out.`);
      }
    }
    const repeating = new Map([...newest.values()].filter(({ instead }) => !instead).map((read) => [read.uid, read]));
    for (const read of newest.values()) {
      if (read.instead) this.#instead.set(read.uid, [...(this.#instead.get(read.uid) ?? []), read]);
      if (!read.instead && (read.rules.length > 0 || read.isLost || read.more.length > 0)) this.#series.push(read);
      else this.#alone.push(eventOf(read, read.instead ? { of: read.instead, series: { id: read.uid, repeat: repeatOf(repeating.get(read.uid)?.rules ?? []) } } : {}));
    }
  }

  /** All that stand alone, and the times of each series in this window: at most 500, `overfull` where there are more. */
  within(window: Window): { events: TownEvent[]; steps: number } {
    const budget = new Budget();
    const events = [...this.#alone];
    for (const read of this.#series) events.push(...this.#times(read, window, budget));
    return { events, steps: budget.steps + this.#zones.steps };
  }

  #times(read: Read, window: Window, budget: Budget): TownEvent[] {
    const { start, uid } = read;
    const spend = budget.share();
    const found = read.rules.map((rule) => timesOf(this.#ical, rule, start, window, budget, spend));
    for (const { why } of found) if (why !== undefined) this.#tell(`${read.where}: RRULE cannot be followed (${why}); only its first times are shown.`);
    const others = (this.#instead.get(uid) ?? []).map(({ instead }) => instead!);
    // A day among them leaves out whatever is on it.
    const gone = new Set([...read.without, ...others].flatMap((one) => (one.isDay ? edtfOf(one) : epochOfTold(one))));
    const at = (wall: number): Told => ({ ...start, wall });
    const isHere = (told: Told): boolean => !gone.has(epochOfTold(told)) && !gone.has(edtfOf(told).slice(0, 10)) && epochOfTold(told) >= window.from && epochOfTold(told) <= window.to;
    const told = new Map([start, ...found.flatMap(({ walls }) => walls.map(at)), ...read.more].filter(isHere).map((one) => [edtfOf(one), one]));
    const all = [...told.values()].sort((a, b) => epochOfTold(a) - epochOfTold(b));
    // Of too many, those to come are the ones people want.
    const begin = Math.max(0, Math.min(all.findIndex((one) => epochOfTold(one) >= window.now), all.length - timesEach));
    const overfull = read.isLost || all.length > timesEach || found.some(({ cut }) => cut);
    if (overfull && !read.isLost && found.every(({ why }) => why === undefined)) this.#tell(`${read.where}: it repeats more often than can be shown.`);
    const series = { id: uid, repeat: read.isLost ? ('other' as const) : repeatOf(read.rules), ...(overfull && { overfull }) };
    return all.slice(begin, begin + timesEach).map((one) => eventOf(read, { of: one, at: one, series }));
  }
}

/** `of`: which time of a series it is, by its number in the id; `at`: when that is, where it is not when the component says. */
function eventOf({ uid, fields, lasts, start, exact }: Read, { of, at = start, series }: { of?: Told; at?: Told; series?: NonNullable<TownEvent['series']> }): TownEvent {
  const id = of ? `${uid}/${digits(edtfOf(of))}` : uid;
  const end = lasts === undefined ? undefined : at.isDay ? edtfOf({ ...at, wall: at.wall + lasts }) : instantOf(epochOfTold(at) + lasts);
  return { ...fields, id, ...((at === start && exact) || { start: edtfOf(at), ...(end !== undefined && { end }) }), ...(series && { series }) };
}
