/** Events for tests and stories, all of them 示例: one of every kind a page has to show. */
import type { TownEvent } from '../../src/domain/event.ts';
import type { Place } from '../../src/domain/place.ts';

const sample = { source: 'synthetic' } as const;

/** 立冬品茗茶: an afternoon in the hall, 40 places, sign up till the evening before. */
export const tea: TownEvent = {
  type: 'event', id: 'lidong-tea', rev: '1', kind: 'solar-term', name: '立冬品茗茶', state: 'scheduled', solarTerm: '立冬',
  start: '2023-11-12T14:00:00+08:00', end: '2023-11-12T16:00:00+08:00', place: 'place/hall', venue: '示例新村党群服务中心二楼',
  roles: [{ role: 'host', name: '示例社区' }, { role: 'partner', name: '示例茶艺社' }, { role: 'partner', name: '示例小学' }],
  audience: '本小区居民，老人优先', fee: '不收费', note: '自带茶杯', phone: '0513-0000-0000',
  description: '一起煮茶、说节气，听老邻居讲从前的立冬。\n茶点由示例茶艺社准备。',
  signup: { closes: '2023-11-11T17:00:00+08:00' }, capacity: 40, confirmed: 32, prov: sample,
};

export const hall: Place = { type: 'place', id: 'hall', kind: 'venue', name: '示例新村党群服务中心', prov: sample };

const more = (id: string, change: Partial<TownEvent>): TownEvent => ({ ...tea, id, ...change });
/** Without some of what the tea has. */
const bare = (id: string, change: Partial<TownEvent>, ...without: (keyof TownEvent)[]): TownEvent => {
  const event = more(id, change);
  for (const name of without) delete event[name];
  return event;
};

export const lastPlace = more('last-place', { name: '冬日读书会', kind: 'reading', confirmed: 39 });
export const fullUp = more('full-up', { name: '扎染小课堂', kind: 'lesson', confirmed: 40, waiting: 3 });
export const unlimited = bare('unlimited', { name: '垃圾分类讲座', kind: 'lesson', confirmed: 12 }, 'capacity');
export const walkIn = bare('walk-in', { name: '便民义诊', kind: 'clinic', note: '带医保卡' }, 'signup', 'capacity', 'confirmed');
export const closed = more('closed', { name: '包饺子', signup: { closes: '2023-11-09T17:00:00+08:00' } });
export const cancelled = more('cancelled', { state: 'cancelled', stateNote: '场地漏水在修，这次不办了。' });
export const postponed = more('postponed', { state: 'postponed', stateNote: '老师临时有事。' });
export const rescheduled = more('rescheduled', { state: 'rescheduled', previousStart: '2023-11-08T14:00:00+08:00', stateNote: '那天停电。' });
export const onNow = bare('on-now', { name: '早市义剪', kind: 'other', start: '2023-11-10T08:30:00+08:00', end: '2023-11-10T11:00:00+08:00' }, 'signup', 'capacity', 'confirmed');
export const vague = bare('vague', { name: '冬至包汤圆', solarTerm: '冬至', start: '2023-12' }, 'end', 'signup', 'capacity', 'confirmed');
export const allDay = bare('all-day', { name: '社区书市', kind: 'reading', start: '2023-11-18', end: '2023-11-19' }, 'signup', 'capacity', 'confirmed', 'solarTerm');
export const children = more('children', { name: '小小茶艺师', kind: 'lesson', audience: '6 到 12 岁的孩子，家长陪同', signup: { minors: true }, capacity: 20, confirmed: 5 });

/** 参观学习: two stops, a bus. */
export const trip: TownEvent = bare('trip', {
  kind: 'study-tour', name: '追寻乡贤足迹 厚植家国情怀', start: '2023-11-25T08:00:00+08:00', end: '2023-11-25T12:30:00+08:00', venue: '示例社区门口，大巴接送，中午前回',
  roles: [{ role: 'guide', name: '示例街道' }, { role: 'host', name: '示例社区' }, { role: 'undertake', name: '示例旅行社' }, { role: 'assist', name: '示例志愿队' }, { role: 'partner', name: '示例党委' }, { role: 'partner', name: '示例工会' }],
  itinerary: [
    { seq: 1, name: '示例纪念馆', at: '2023-11-25T08:50:00+08:00', highlights: ['出生成长', '实业救国', '教育兴国'] },
    { seq: 2, name: '示例文博园', at: '2023-11-25T10:20:00+08:00', highlights: ['百年老窖池', '厂史馆'] },
  ],
  series: { id: 'trips', repeat: 'monthly' }, signup: {},
}, 'solarTerm', 'place', 'description', 'note');

/** 四方共议, with an agenda; nobody signs up for it. */
export const meeting: TownEvent = bare('meeting', {
  kind: 'meeting', form: 'four-party', name: '车棚改造四方共议', venue: '示例社区会议室',
  roles: [
    { role: 'host', name: '示例社区党委', party: 'community' }, { role: 'partner', name: '示例供电所', party: 'partner' },
    { role: 'attend', name: '居民代表 6 人', party: 'resident' },
  ],
  agenda: [
    { no: 1, act: 'report', title: '车棚现状和充电桩用电' },
    { no: 2, act: 'deliberate', title: '车棚加几个充电口', outcome: '加 12 个，分两批。' },
    { no: 3, act: 'decide', title: '费用怎么分' },
  ],
}, 'solarTerm', 'signup', 'capacity', 'confirmed', 'fee', 'note', 'audience', 'description');

/** It was held: what came of it, how many came, a photo, and one at an address that no picture has. */
export const held = (photo = 'blob:nothing'): TownEvent => more('held', {
  name: '重阳敬老茶会', state: 'completed', start: '2023-10-23T14:00:00+08:00', end: '2023-10-23T16:00:00+08:00', confirmed: 40,
  recap: {
    text: '老人们坐满了两间屋子，义剪、量血压、拍全家福都有人排队。\n剩下的茶点送到了 6 户走不动的老人家里。', attendance: { value: 100, unit: '人', bound: 'over' },
    media: [{ id: 'm1', url: photo, alt: '老人们围坐喝茶' }, { id: 'm2', url: 'data:text/html,x', alt: '义剪' }],
  },
});

export const events: readonly TownEvent[] = [
  tea, lastPlace, fullUp, unlimited, walkIn, closed, cancelled, postponed, rescheduled, onNow, vague, allDay, children, trip, meeting, held(),
];

/** For an office in memory. */
export const eventRecords = { event: events, place: [hall] } as const;
