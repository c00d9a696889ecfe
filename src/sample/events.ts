/** The nine events of the source, with dates as vague as it leaves them, and what is on at the 示例 places. */
import type { TownEvent, EventRole, AgendaAct } from '../domain/event.ts';
import { statedEvents, statedFigures } from './facts.ts';
import { gathered, type Gathering, gatherings, hoursOn } from './gatherings.ts';
import { communityCount } from './layout.ts';
import { placeNamed } from './named.ts';
import { between, chanceOf } from './random.ts';
import { today } from './today.ts';

const ids = ['qiaobao-opening', 'lidong-chenqiao', 'lidong-langshan', 'lidong-xinsheng', 'lidong-feiqiao', 'copyright-lesson', 'executive-31', 'zhangjian-tour', 'guoyuan-clinic'] as const;

/** What was done with each point of the executive meeting. */
const acts: readonly AgendaAct[] = ['relay', 'report', 'report', 'interpret', 'report', 'deliberate'];

const where: Readonly<Record<string, string>> = { 'qiaobao-opening': '侨胞之家', 'zhangjian-tour': '海门张謇纪念馆' };

/** Names, organisers, places and what happened. */
function statedOnes(): TownEvent[] {
  return statedEvents.map(({ article, kind, form, name, title, solarTerm, when, venue, roles = {}, series, minors, agenda, itinerary, services }, index): TownEvent => {
    const id = ids[index]!;
    const place = placeNamed(venue ?? where[id]);
    const attendance = id === 'zhangjian-tour' ? statedFigures.find(({ code }) => code === 'study-tour-attendance') : undefined;
    return {
      type: 'event', id, kind, ...(form && { form }), name: (title ?? name)!, state: 'completed', start: when, ...(place ? { place } : venue && { venue }),
      roles: Object.entries(roles).flatMap(([role, names]) => names.map((one) => ({ role: role as EventRole, name: one }))),
      ...(solarTerm && { solarTerm }), ...(minors && { audience: '小学生' }),
      ...(itinerary && { itinerary: itinerary.map(({ name: stop, highlights }, at) => ({ seq: at + 1, name: stop, ...(placeNamed(stop) && { place: placeNamed(stop)! }), highlights: [...highlights] })) }),
      ...(agenda && { number: 31, agenda: agenda.map((point, at) => ({ no: at + 1, act: acts[at]!, title: point })) }),
      ...((services || attendance) && {
        recap: { text: services ? services.join('、') : '', ...(attendance && { attendance: { value: attendance.value!, unit: attendance.unit, bound: attendance.bound } }) },
      }),
      prov: { source: 'seed', article, ...(series && { note: '系列课之一' }) },
    };
  });
}

/** Months before the town's autumn are of the year after. */
const dated = (date: string): string => `${date < '09' ? 2024 : 2023}-${date}`;

/** The days are told, and drawn from the town's word where a community takes its turn and how many came to a reading. */
function madeOne(seed: string, gathering: Gathering, nameOf: (org: string) => string): TownEvent {
  const [id, kind, when] = gathering;
  const chance = chanceOf(seed, 'event', id);
  const turn = String(between(chance, 2, communityCount)).padStart(2, '0');
  const [days = '', hours] = when.split(' ');
  const [from = '', to] = days.split('/').map(dated);
  const made = { ...gathered(gathering, nameOf, turn), ...(hours !== undefined ? hoursOn(from, hours) : { start: from, ...(to !== undefined && { end: to }) }) };
  if (made.state !== 'scheduled' || from >= today) return made;
  const attendance = { value: between(chance, 9, 26), unit: '人', bound: 'exact' } as const;
  return { ...made, state: 'completed', ...(kind === 'reading' && { recap: { text: '每人念了一段，讲了讲为什么喜欢。', attendance } }) };
}

/** What is on at the 示例 places. */
export const madeEvents = (seed: string, nameOf: (org: string) => string): TownEvent[] => gatherings.map((one) => madeOne(seed, one, nameOf));

export const townEvents = (seed: string, nameOf: (org: string) => string): TownEvent[] => [...statedOnes(), ...madeEvents(seed, nameOf)];
