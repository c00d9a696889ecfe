/** One VEVENT, understood: what our events say of it, and what its repetitions need. */
import { type EventKind, eventKinds, type TownEvent } from '../../domain/event.ts';
import { type SolarTerm, solarTerms } from '../../domain/solar-terms.ts';
import { spanOf } from '../../domain/edtf.ts';
import { type EventState, eventStates } from '../../domain/machines/event.ts';
import { type Block, isTooLong, nameOf, type Tell } from './text.ts';
import { edtfOf, epochOfTold, type Ical, type Property, type Told, type Zones } from './times.ts';

type Recur = InstanceType<Ical['Recur']>;

export interface Read {
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

/** Nothing for what is not for everyone. @throws for what cannot be read */
export function readBlock(ical: Ical, block: Block, zones: Zones, tell: Tell): Read | undefined {
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
