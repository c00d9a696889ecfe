/** The events of a calendar file: those that stand alone at once, those that repeat for a window. */
import type { TownEvent } from '../../domain/event.ts';
import { instantOf } from '../../domain/instant.ts';
import { Budget, repeatOf, timesEach, timesOf, type Window } from './repeats.ts';
import { type Block, nameOf, type Tell } from './text.ts';
import { edtfOf, epochOfTold, type Ical, type Told, Zones } from './times.ts';
import { type Read, readBlock } from './vevent.ts';

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
