/** A handful of cases for an office that has just opened its door: one of each kind and stage, counted back from today, all at the small office's compounds. */
import type { CaseKind, Channel, Role } from '../domain/case.ts';
import type { Filing } from '../domain/desk.ts';
import { addDays, dayOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import { type Cast, take } from './acts.ts';
import { officeTime, residentTime, someTime } from './days.ts';
import type { Grounds } from './grounds.ts';
import { inputFor } from './input.ts';
import { handsOf } from './orgs.ts';
import { chanceOf } from './random.ts';
import { Replay } from './replay.ts';

type Step = readonly [event: string, by: Role, after: number];
const received: readonly Step[] = [['accept', 'receptionist', 0], ['assign', 'branch', 0], ['start', 'handler', 1]];
const answered: readonly Step[] = [...received, ['reply', 'handler', 2]];

interface Told {
  kind: CaseKind;
  channel: Channel;
  category: string;
  place: string;
  /** Days ago. */
  ago: number;
  steps: readonly Step[];
}

const told: readonly Told[] = [
  { kind: 'request', channel: 'reception', category: 'B04', place: 'huayuan-3', ago: 24, steps: [...answered, ['visit.resolved', 'receptionist', 2], ['close', 'committee', 1], ['rate', 'resident', 1]] },
  { kind: 'request', channel: 'phone', category: 'P04', place: 'yuan-2', ago: 17, steps: received },
  { kind: 'proposal', channel: 'meeting', category: 'W01', place: 'xincun', ago: 15, steps: [['table', 'organizer', 1], ['support', 'resident', 1], ['support', 'resident', 0], ['support', 'resident', 1]] },
  { kind: 'request', channel: 'reception', category: 'X01', place: 'xincun-3', ago: 12, steps: answered },
  { kind: 'dispute', channel: 'grid', category: 'D01', place: 'yuan-1', ago: 8, steps: [['register', 'mediator', 1], ['mediate', 'mediator', 1]] },
  { kind: 'request', channel: 'web', category: 'P01', place: 'xincun-8', ago: 6, steps: [...received, ['transfer', 'handler', 1]] },
  { kind: 'request', channel: 'web', category: 'P05', place: 'huayuan-1', ago: 1, steps: [] },
];

export function fewCases(grounds: Grounds, now: Instant): Filing[] {
  const names = new Map(grounds.orgs.map(({ id, name }) => [`org/${id}`, name]));
  return told.map(({ kind, channel, category: code, place: id, ago, steps }, index) => {
    const chance = chanceOf('few', index);
    const compound = grounds.lotOf(`place/${id}`)!.id;
    const office = grounds.officeOf(compound);
    const category = office.categories.find((one) => one.code === code)!;
    const place = office.places.find((one) => one.id === id)!;
    const day = addDays(dayOf(now), -ago);
    const own = `few-${index + 1}`;
    let at = someTime(chance, day);
    const number = `${day.slice(2, 7).replace('-', '')}900${index + 1}`;
    const replay = new Replay(office, new Map(), chance, { id: own, code: number, channel, at, input: inputFor(chance, category, place, kind, own, at) });
    const cast: Cast = { office, category, hands: handsOf(0), branch: grounds.branchOf(compound), nameOf: (org) => names.get(org) ?? org };
    for (const [event, by, after] of steps) {
      const when = (by === 'resident' ? residentTime : officeTime)(chance, at, after);
      if (when > now) break;
      take(chance, cast, replay, event, by, when);
      at = when;
    }
    return replay.filing;
  });
}
