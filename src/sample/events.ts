/** The nine events of the source: names, organisers, places and what happened, with dates as vague as it leaves them. */
import type { TownEvent, EventRole, AgendaAct } from '../domain/event.ts';
import { statedEvents, statedFigures } from './facts.ts';
import { placeNamed } from './named.ts';

const ids = ['qiaobao-opening', 'lidong-chenqiao', 'lidong-langshan', 'lidong-xinsheng', 'lidong-feiqiao', 'copyright-lesson', 'executive-31', 'zhangjian-tour', 'guoyuan-clinic'] as const;

/** What was done with each point of the executive meeting. */
const acts: readonly AgendaAct[] = ['relay', 'report', 'report', 'interpret', 'report', 'deliberate'];

const where: Readonly<Record<string, string>> = { 'qiaobao-opening': '侨胞之家', 'zhangjian-tour': '海门张謇纪念馆' };

export function townEvents(): TownEvent[] {
  return statedEvents.map(({ article, kind, form, name, title, solarTerm, when, venue, roles = {}, series, minors, agenda, itinerary, services }, index): TownEvent => {
    const id = ids[index]!;
    const place = placeNamed(venue ?? where[id]);
    const attendance = id === 'zhangjian-tour' ? statedFigures.find(({ code }) => code === 'study-tour-attendance') : undefined;
    return {
      type: 'event', id, kind, ...(form && { form }), name: (title ?? name)!, state: 'completed', start: when, ...(place && { place }),
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
