/** A fortnight of a small street for tests and stories, around the sample's Friday: each situation once, by name. */
import type { TownEvent } from '../../src/domain/event.ts';
import type { Place } from '../../src/domain/place.ts';

const prov = { source: 'synthetic' } as const;
const host = (name: string): TownEvent['roles'] => [{ role: 'host', name }];

const event = (id: string, name: string, start: string, more: Partial<TownEvent> = {}): TownEvent => ({
  type: 'event', id, rev: '1', kind: 'other', name, state: 'scheduled', start, roles: host('示例社区居委会'), prov, ...more,
});
const hours = (day: string, from: string, to: string): [start: string, end: string] => [`${day}T${from}:00+08:00`, `${day}T${to}:00+08:00`];
const timed = (id: string, name: string, [start, end]: [string, string], more: Partial<TownEvent> = {}): TownEvent => event(id, name, start, { end, ...more });

export const venues: readonly Place[] = [
  { type: 'place', id: 'station', kind: 'station', name: '示例新时代文明实践站', prov },
  { type: 'place', id: 'yard', kind: 'reading', name: '示例小院', prov },
];

export const gatherings: readonly TownEvent[] = [
  timed('tea', '立冬品茗茶', hours('2023-11-12', '14:00', '16:00'), { kind: 'solar-term', solarTerm: '立冬', place: 'place/station', signup: { closes: '2023-11-12T12:00:00+08:00' }, capacity: 40, confirmed: 32 }),
  timed('clinic', '敬老爱老送健康', hours('2023-11-14', '08:00', '11:00'), { kind: 'clinic', place: 'place/station', note: '带医保卡', audience: '老人', roles: [...host('示例社区居委会'), { role: 'assist', name: '示例社区卫生服务站' }] }),
  timed('film', '露天电影', hours('2023-11-11', '18:30', '20:30'), { state: 'cancelled', stateNote: '周六有雨，这次不放了。', venue: '示例花园' }),
  timed('song', '合唱队招新', hours('2023-11-15', '18:30', '20:00'), { state: 'postponed', stateNote: '活动室在修灯，修好了再定日子。', venue: '示例花园' }),
  timed('books', '好书分享', hours('2023-11-19', '14:30', '16:00'), { kind: 'reading', place: 'place/yard', series: { id: 'books', repeat: 'weekly' }, audience: '大家' }),
  timed('paper', '孩子们来剪纸', hours('2023-11-18', '09:00', '11:30'), { kind: 'lesson', place: 'place/station', signup: { minors: true }, capacity: 12, confirmed: 12, waiting: 3, audience: '孩子' }),
  timed('talk', '楼道口的坡道怎么修', hours('2023-11-16', '14:30', '16:30'), { kind: 'meeting', form: 'deliberation', place: 'place/station', state: 'rescheduled', previousStart: '2023-11-13T14:30:00+08:00' }),
  event('show', '老照片展', '2023-11-06', { end: '2023-11-26', kind: 'opening', place: 'place/yard' }),
  event('clean', '大扫除', '2023-11-21', { venue: '各楼门口' }),
  event('winter', '冬至包汤圆', '2023-12', { kind: 'solar-term', solarTerm: '冬至', place: 'place/station' }),
  timed('past', '读书会', hours('2023-11-05', '14:30', '16:00'), { kind: 'reading', place: 'place/yard', state: 'completed' }),
  event('stated', '立冬诗会', '2023-11', { kind: 'solar-term', solarTerm: '立冬', state: 'completed', roles: [...host('示例社区居委会'), { role: 'partner', name: '示例夕阳红值班队' }] }),
];
