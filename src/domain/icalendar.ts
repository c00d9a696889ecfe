/** Events as a calendar file (RFC 5545), for a phone's calendar or as a feed to subscribe to. Who takes part is never written: there is no ATTENDEE. */
import { addDays, epochOf, instantOf, isDay } from './instant.ts';
import { placesLeft, type TownEvent } from './event.ts';
import { spanOf } from './edtf.ts';
import type { Day, Edtf, Instant } from './record.ts';
import { wellFormed } from './text.ts';

export interface IcsOptions {
  /** The site's host name; with an event's id it makes the UID, which must stay the same for ever. */
  host: string;
  /** What the calendar is called where it is subscribed to. */
  name?: string;
  /** When the file is made. */
  stamp: Instant;
  /** The name of the event's place; without one its `venue` stands. */
  placeName?: (event: TownEvent) => string | undefined;
  /** Who holds it, with an address people may write to (`mailto:`, `https:`). Never a resident. */
  organizer?: (event: TownEvent) => { name: string; address: string } | undefined;
  /** The event's page; without one its own `url` stands. Only http and https are written. */
  url?: (event: TownEvent) => string | undefined;
  /** Says in words that a date is no more exact than this. */
  vague?: (exact: Edtf) => string;
}

/** States that iCalendar has no word for stand beside it, in X-LINLI-STATE. */
const status: Readonly<Record<TownEvent['state'], string | undefined>> = {
  draft: 'TENTATIVE', postponed: 'TENTATIVE', cancelled: 'CANCELLED', scheduled: 'CONFIRMED', rescheduled: 'CONFIRMED', completed: 'CONFIRMED', unknown: undefined,
};
const unsaid: readonly TownEvent['state'][] = ['postponed', 'rescheduled', 'completed'];

/** One kind of line end, and no other control character: none could be read again. */
 
const plain = (text: string): string => wellFormed(text).replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
const escaped = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
/** RFC 6868. */
const parameter = (text: string): string => `"${plain(text).replace(/\^/g, '^^').replace(/"/g, "^'").replace(/\n/g, '^n')}"`;
const digits = (text: string): string => text.replace(/[-:]/g, '');
const utc = (instant: Instant): string => `${digits(new Date(epochOf(instant)).toISOString().slice(0, 19))}Z`;
const link = (url: string | undefined): string | undefined => (url !== undefined && /^https?:\/\/[^\s\\"<>]+$/i.test(url) ? encodeURI(wellFormed(url)).replace(/%25/g, '%') : undefined);

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** At most 75 octets a line, its end not counted; no character is cut. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0)!);
    if (octets + more > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

/** In the service's zone; nothing where the year is none that a calendar has. */
function clock(instant: Instant): string | undefined {
  const epoch = epochOf(instant);
  const text = Number.isNaN(epoch) ? '' : instantOf(epoch);
  return /^(?!0000)\d{4}-/.test(text) ? digits(text.slice(0, 19)) : undefined;
}

/** From its first day to the day after its last, which is how iCalendar says it. */
const days = (first: Day, last: Day): string[] => [`DTSTART;VALUE=DATE:${digits(first)}`, ...(isDay(addDays(last, 1)) ? [`DTEND;VALUE=DATE:${digits(addDays(last, 1))}`] : [])];

/** `vague`: the exact words of a date that no calendar can say. Nothing for a start that is no date. */
function times({ start, end }: TownEvent): { lines: string[]; vague?: { start: Edtf; end?: Edtf } } | undefined {
  if (start.includes('T')) {
    const from = clock(start.split('/')[0]!);
    if (from === undefined) return undefined;
    const last = end ?? start.split('/')[1] ?? '';
    const to = clock(last.includes('T') ? last : isDay(last) ? `${addDays(last, 1)}T00:00:00+08:00` : '');
    return { lines: [`DTSTART;TZID=Asia/Shanghai:${from}`, ...(to !== undefined && to > from ? [`DTEND;TZID=Asia/Shanghai:${to}`] : [])] };
  }
  const span = spanOf(start);
  if (!span) return undefined;
  const last = spanOf(end);
  const lines = days(span.from, last && last.to > span.to ? last.to : span.to);
  const exact = (edtf: Edtf | undefined): boolean => edtf === undefined || edtf.includes('T') || isDay(edtf);
  return { lines, ...(!(exact(start) && exact(last && end)) && { vague: { start, ...(last && end !== undefined && { end }) } }) };
}

function component(event: TownEvent, { host, stamp, placeName, organizer, url, vague = (exact) => `日期只知道是 ${exact}` }: IcsOptions): string[] {
  const when = event.state === 'draft' ? undefined : times(event);
  if (!when) return [];
  const by = organizer?.(event);
  const left = placesLeft(event);
  const text = (name: string, value: string | number | undefined): string[] => (value === undefined || value === '' ? [] : [`${name}:${escaped(String(value))}`]);
  const raw = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [`${name}:${value}`]);
  const said = [when.vague && vague([when.vague.start, ...(when.vague.end === undefined ? [] : [when.vague.end])].join('/')), event.description, event.note, event.fee, event.audience];
  return [
    'BEGIN:VEVENT', ...text('UID', `${event.id}@${host}`), `DTSTAMP:${utc(stamp)}`, ...when.lines, ...text('SUMMARY', event.name), ...text('LOCATION', placeName?.(event) ?? event.venue),
    ...text('DESCRIPTION', said.filter((one) => one !== undefined && one !== '').join('\n')), `CATEGORIES:${[event.kind, ...(event.solarTerm ? [event.solarTerm] : [])].map(escaped).join(',')}`,
    ...raw('STATUS', status[event.state]), ...text('COMMENT', event.stateNote), ...(/^\d{1,9}$/.test(event.rev ?? '') ? [`SEQUENCE:${Number(event.rev)}`] : []),
    ...(event.updatedAt !== undefined && !Number.isNaN(epochOf(event.updatedAt)) ? [`LAST-MODIFIED:${utc(event.updatedAt)}`] : []),
    ...raw('URL', link(url?.(event) ?? event.url)), ...text('CONTACT', event.phone), ...(by && /^(mailto|https?):[^\s"]+$/i.test(by.address) ? [`ORGANIZER;CN=${parameter(by.name)}:${by.address}`] : []),
    ...text('X-LINLI-EDTF', when.vague?.start), ...text('X-LINLI-EDTF-END', when.vague?.end), ...(unsaid.includes(event.state) ? [`X-LINLI-STATE:${event.state}`] : []),
    ...text('X-LINLI-PREVIOUS-START', event.previousStart), ...text('X-LINLI-CAPACITY', event.capacity), ...text('X-LINLI-REMAINING', left), 'END:VEVENT',
  ];
}

/**
 * A calendar of these events, ready to be saved or served as `text/calendar`. Left out: what is a draft, and what has no date. A date that is vague
 * stands as whole days over all it may mean, says so in its description, and keeps its exact text in X-LINLI-EDTF.
 */
export function icsOf(events: readonly TownEvent[], options: IcsOptions): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//linli//ZH', 'CALSCALE:GREGORIAN', ...(options.name === undefined ? [] : [`NAME:${escaped(options.name)}`, `X-WR-CALNAME:${escaped(options.name)}`]),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H', 'X-WR-TIMEZONE:Asia/Shanghai',
    // The service's zone as ours is kept: UTC+8 the whole year.
    'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE',
    ...events.flatMap((event) => component(event, options)), 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The address under which calendars subscribe to a feed; nothing for what is no address of the web. */
export function webcalUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url.replace(/^https?:/i, 'webcal:') : undefined;
}
