/** Times of a calendar file: a wall clock, and the zone that makes an instant of it. */
import type ICAL from 'ical.js';
import { instantOf } from '../../domain/instant.ts';
import { type Budget, counted } from './repeats.ts';
import { type Block, nameOf, type Tell } from './text.ts';

export type Ical = typeof ICAL;
export type Time = InstanceType<Ical['Time']>;
export type Property = InstanceType<Ical['Property']>;

const hour = 3_600_000;

/** What the clock on the wall shows, as milliseconds of a zone without offset; of a day its midnight. */
export interface Told {
  wall: number;
  isDay: boolean;
  zone: Zone;
}
/** Milliseconds since 1970 of a wall clock in this zone. */
export type Zone = (wall: number) => number;

const home: Zone = (wall) => wall - 8 * hour;
const utc: Zone = (wall) => wall;
/** Places that keep UTC+8, as calendars name them; where the file brings no VTIMEZONE for them, nothing is amiss. */
const atHome = /^(.*\/)?(asia\/(shanghai|chongqing|chungking|harbin|beijing|hong_kong|macau|taipei)|prc|china standard time|beijing)$/i;

export function wallOf({ year, month, day, hour: h, minute, second, isDate }: Time): number {
  const date = new Date(0);
  // Not Date.UTC: it takes the year 1 for 1901.
  date.setUTCFullYear(year, month - 1, day);
  if (!isDate) date.setUTCHours(h, minute, second);
  return date.getTime();
}

export function timeOf(ical: Ical, wall: number, isDate: boolean): Time {
  const date = new Date(wall);
  return ical.Time.fromData({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...(isDate ? { isDate } : { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() }) });
}

const dayOfWall = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** Of a day the day, of a moment the instant in +08:00. */
export const edtfOf = ({ wall, isDay, zone }: Told): string => (isDay ? dayOfWall(wall) : instantOf(zone(wall)));
export const epochOfTold = ({ wall, isDay, zone }: Told): number => (isDay ? home(wall) : zone(wall));

/** What is behind a TZID: the file's own VTIMEZONE, else our own zone, which is told unless the name means it. */
export class Zones {
  #own = new Map<string, Zone>();
  #ical: Ical;
  #tell: Tell;

  constructor(ical: Ical, blocks: readonly Block[], budget: Budget, tell: Tell) {
    this.#ical = ical;
    this.#tell = tell;
    for (const block of blocks) {
      try {
        const component = new ical.Component(ical.parse(['BEGIN:VTIMEZONE', ...block.lines, 'END:VTIMEZONE'].join('\r\n')) as unknown[]);
        const id = String(component.getFirstPropertyValue('tzid') ?? '');
        for (const part of component.getAllSubcomponents()) {
          const rule = part.getFirstPropertyValue('rrule');
          if (!(rule instanceof ical.Recur)) continue;
          if (rule.freq !== 'YEARLY') throw new TypeError('no clock is set that often');
          // ical.js takes its own iterator, which may never end.
          Object.assign(rule, { iterator: (start: Time) => counted(ical, rule, start, budget.share()) });
        }
        const timezone = new ical.Timezone({ component, tzid: id });
        const zone: Zone = (wall) => wall - timezone.utcOffset(timeOf(ical, wall, false)) * 1000;
        zone(0);
        if (!Number.isNaN(zone(0)) && timezone.component.getAllSubcomponents().length > 0) this.#own.set(id, zone);
        else throw new TypeError('it has no offset');
      } catch (thrown) {
        tell(`${nameOf(block)}: VTIMEZONE cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}); times in it are taken for UTC+8.`);
      }
    }
  }

  #zone(id: string): Zone {
    const own = this.#own.get(id);
    if (own) return own;
    if (/^(etc\/)?(utc|gmt)$/i.test(id)) return utc;
    if (!atHome.test(id)) this.#tell(`TZID "${id.slice(0, 80)}" has no VTIMEZONE in the file that can be read; its times are taken for UTC+8.`);
    return home;
  }

  /** Every date or time of a property. @throws TypeError for what is none */
  of(property: Property): Told[] {
    const { Period, Time, Timezone } = this.#ical;
    const id = property.getFirstParameter('tzid');
    return property.getValues().map((value: unknown): Told => {
      const time = value instanceof Period ? value.start : value;
      if (!(time instanceof Time) || [time.year, time.month, time.day].some(Number.isNaN)) throw new TypeError(`${property.name.toUpperCase()} is no date`);
      const wall = wallOf(time);
      if (wall < -62_135_596_800_000 || wall > 253_402_200_000_000) throw new TypeError(`${property.name.toUpperCase()} is in no year that a calendar has`);
      const zone = time.isDate || (time.zone !== Timezone.utcTimezone && !id) ? home : time.zone === Timezone.utcTimezone ? utc : this.#zone(id);
      return { wall, isDay: time.isDate, zone };
    });
  }
}
