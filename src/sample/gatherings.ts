/** What is on at the 示例 places from October 2023 to January 2024, told so that every situation of an event stands somewhere. In residents' words, without a name. */
import type { EventKind, TownEvent } from '../domain/event.ts';
import { addDays } from '../domain/instant.ts';
import type { Day } from '../domain/record.ts';
import { phone } from './places.ts';
import { drawnMedia } from './pictures.ts';

/** Roles with the organisations that have them; `jw` and a place `sq` stand for a community drawn from the town's word. */
type By = Readonly<Partial<Record<TownEvent['roles'][number]['role'], string>>>;
/** `when`: month and day, a few hours, a span of days, or a month alone. */
export type Gathering = readonly [id: string, kind: EventKind, when: string, name: string, place: string, by: By, more?: Partial<TownEvent>];

const community: By = { host: 'community' };
const held = (text: string, bound: 'exact' | 'over' | 'tens', value?: number): Pick<TownEvent, 'state' | 'recap'> => ({ state: 'completed', recap: { text, attendance: { ...(value !== undefined && { value }), unit: '人', bound } } });

const once: readonly Gathering[] = [
  ['chongyang', 'other', '10-23 10:00-12:00', '重阳节，请老人吃碗长寿面', 'shijianzhan', { host: 'community', assist: 'property' }, { audience: '60 岁以上的邻居', ...held('面吃了，照片也拍了，几位老人还唱了一段。', 'over', 100) }],
  ['wall', 'other', '10-28 09:00-16:00', '一起把围墙画好看', 'xincun', { host: 'community', partner: 'project' }, { venue: '东门围墙', state: 'completed', recap: { text: '从早上画到太阳下山，灰墙变了样。', attendance: { unit: '人', bound: 'tens' }, media: drawnMedia(['before', 'after'], '10 月 28 日画墙') } }],
  ['fire', 'lesson', '11-03 19:00-20:00', '着火了往哪儿跑？来练一遍', 'yuan', { host: 'property', assist: 'community' }, held('每家都试了灭火器，也走了一遍楼梯。', 'exact', 46)],
  ['lidong', 'solar-term', '11-08 14:00-16:00', '立冬包饺子', 'shijianzhan', { host: 'community', partner: 'reading' }, { solarTerm: '立冬', ...held('包了六百多个，给走不动的老人送上门。', 'over', 60) }],
  ['tea', 'solar-term', '11-10 14:30-16:00', '入冬了，喝杯热茶', 'xiaoyuan', { host: 'reading' }, { solarTerm: '立冬', note: '自带杯子' }],
  ['evening', 'other', '11-10 19:00-20:30', '晚饭后一起跳操', 'huayuan', community, { venue: '中心花园' }],
  ['haircut', 'other', '11-11 08:30-11:00', '理发不要钱', 'sq', { host: 'jw' }, { audience: '老人和孩子', note: '下雨改到楼道口' }],
  ['papercut', 'lesson', '11-11 14:00-16:00', '孩子们来剪纸', 'shijianzhan', community, { audience: '6 到 12 岁', note: '剪刀我们备好了', signup: { minors: true }, capacity: 20, confirmed: 20, waiting: 3 }],
  ['chess', 'other', '11-11 15:00-17:30', '象棋擂台', 'sq', { host: 'jw' }, { audience: '会下就行' }],
  ['film', 'other', '11-11 18:30-20:30', '露天电影', 'huayuan', { host: 'property' }, { state: 'cancelled', stateNote: '周六有雨，这次不放了。' }],
  ['clinic', 'clinic', '11-12 08:30-11:00', '量血压、测血糖', 'weisheng', { host: 'clinic', assist: 'community' }, { note: '带医保卡，测血糖的先别吃早饭' }],
  ['knitting', 'lesson', '11-13 14:00-16:00', '织一条围巾', 'xiaoyuan', { host: 'reading' }, { signup: { closes: '2023-11-09T18:00:00+08:00' }, capacity: 20, confirmed: 12, note: '毛线自己带' }],
  ['parking', 'meeting', '11-14 19:00-20:30', '车停哪儿，四方坐下来商量', 'xincun', community, {
    form: 'four-party', venue: '党群议事厅', description: '停车位少，车多。带上您的办法来。',
    roles: [{ role: 'host', name: '示例社区居委会', org: 'org/community', party: 'community' }, { role: 'partner', name: '示例社区卫生服务站', org: 'org/clinic', party: 'partner' }, { role: 'attend', name: '居民代表', party: 'resident' }, { role: 'attend', name: '示例物业服务站', org: 'org/property', party: 'property' }],
    agenda: [{ no: 1, act: 'report', title: '现在有多少车、多少位' }, { no: 2, act: 'deliberate', title: '哪几块空地可以画线' }, { no: 3, act: 'decide', title: '夜里访客的车怎么停' }],
  }],
  ['choir', 'other', '11-15 18:30-20:00', '合唱队招新', 'shijianzhan', community, { state: 'postponed', stateNote: '活动室在修灯，修好了再定日子。', signup: {}, capacity: 30, confirmed: 6 }],
  ['ramp', 'meeting', '11-16 14:30-16:00', '楼道口的坡道怎么修', 'yuan', { host: 'community', assist: 'project' }, { form: 'deliberation', agenda: [{ no: 1, act: 'report', title: '量下来的结果' }, { no: 2, act: 'deliberate', title: '坡道放左边还是右边' }] }],
  ['outing', 'study-tour', '11-17 08:30-15:30', '去看看别的小区怎么改的', 'community', { host: 'community', partner: 'project' }, {
    fee: '车费不收，午饭自理', signup: { closes: '2023-11-16T17:00:00+08:00' }, capacity: 30, confirmed: 29,
    itinerary: [{ seq: 1, name: '示例苑', at: '2023-11-17T09:00:00+08:00', place: 'place/yuan', highlights: ['外墙', '坡道'] }, { seq: 2, name: '示例花园', at: '2023-11-17T11:00:00+08:00', place: 'place/huayuan', highlights: ['中心花园'] }, { seq: 3, name: '示例小院', at: '2023-11-17T13:30:00+08:00', place: 'place/xiaoyuan' }],
  }],
  ['dumplings', 'other', '11-18 09:30-11:30', '一起包馄饨', 'shijianzhan', community, { signup: {}, capacity: 40, confirmed: 32, note: '围裙自己带' }],
  ['kite', 'lesson', '11-18 14:00-16:00', '带孩子扎风筝', 'xiaoyuan', { host: 'reading', assist: 'community' }, { audience: '小学生和家长', signup: { minors: true }, capacity: 24, confirmed: 9 }],
  ['taichi', 'other', '11-19 07:00-08:00', '早起打太极', 'sq', { host: 'jw' }, { signup: {}, confirmed: 17, description: '来多少人都行，报个名好备水。' }],
  ['photos', 'other', '11-20/11-26', '老照片展：咱们小区三十年', 'xiaoyuan', { host: 'reading', assist: 'community' }, { description: '家里有老照片的，拿来一起挂。' }],
  ['garden', 'other', '11-21 09:00-11:00', '给花园剪枝', 'huayuan', { host: 'property' }, { state: 'rescheduled', previousStart: '2023-11-09T09:00:00+08:00', stateNote: '下过雨，地太湿。', signup: {}, capacity: 15, confirmed: 4 }],
  ['tangyuan', 'solar-term', '11-22 14:00-16:00', '快到冬至了，先学搓汤圆', 'shijianzhan', community, { solarTerm: '小雪', signup: {}, capacity: 30, confirmed: 11 }],
  ['cleanup', 'other', '11-25', '楼道大扫除', 'xincun', { host: 'property', partner: 'community' }, { note: '一家出一个人' }],
  ['bookcorner', 'opening', '12-02 09:30-11:00', '小院添了一个儿童书角', 'xiaoyuan', { guide: 'ss1', host: 'community', undertake: 'reading' }, { audience: '都来看看' }],
  ['coats', 'other', '12', '旧冬衣收一收', 'community', community, { description: '日子还没定，先把洗干净的理出来。' }],
  ['solstice', 'solar-term', '12-22 15:00-17:00', '冬至吃汤圆', 'shijianzhan', { host: 'community', partner: 'reading' }, { solarTerm: '冬至', signup: { closes: '2023-12-21T12:00:00+08:00' }, capacity: 60, confirmed: 0 }],
  ['newyear', 'other', '12-31 21:30-00:30', '一起等新年', 'huayuan', community, { venue: '中心花园', note: '穿厚一点' }],
  ['couplets', 'lesson', '01-20 09:00-11:30', '写春联，写了带回家', 'shijianzhan', { host: 'community', assist: 'reading' }, { signup: {}, capacity: 40 }],
];

/** 示例小院 on Saturdays, and the 物业 once a month. */
const weekly = ['10-21', '10-28', '11-04', '11-11', '11-18', '11-25', '12-02', '12-09', '12-16'];
const monthly = ['10-15', '11-19', '12-17', '01-21'];

export const gatherings: readonly Gathering[] = [
  ...once,
  ...weekly.map((day, index): Gathering => [`books-${index + 1}`, 'reading', `${day} 09:30-11:00`, '好书分享', 'xiaoyuan', { host: 'reading' }, { series: { id: 'books', repeat: 'weekly' } }]),
  ...monthly.map((day, index): Gathering => [`repair-${index + 1}`, 'other', `${day} 09:00-11:30`, '磨刀、修伞、配钥匙', 'xincun', { host: 'property' }, { venue: '东门口', series: { id: 'repair', repeat: 'monthly' } }]),
];

/** From an hour to another of a day, or of the next. */
export function hoursOn(day: Day, hours: string): Pick<TownEvent, 'start' | 'end'> {
  const [opens = '', closes = ''] = hours.split('-');
  return { start: `${day}T${opens}:00+08:00`, end: `${closes < opens ? addDays(day, 1) : day}T${closes}:00+08:00` };
}

const roleWords = ['guide', 'host', 'undertake', 'assist', 'partner'] as const;

/** As a record, without its time. `nameOf`: an organisation's name by its id; `turn`: the number of the community drawn. */
export function gathered([id, kind, , name, place, by, more]: Gathering, nameOf: (org: string) => string, turn = ''): Omit<TownEvent, 'start'> {
  const own = (one: string): string => (one === 'sq' || one === 'jw' ? one + turn : one);
  const roles = roleWords.flatMap((role): TownEvent['roles'] => {
    const org = by[role] && own(by[role]);
    return org === undefined ? [] : [{ role, name: nameOf(org), org: `org/${org}` }];
  });
  return { type: 'event', id, kind, name, state: 'scheduled', place: `place/${own(place)}`, roles, fee: '不收费', phone, ...more, prov: { source: 'synthetic' } };
}
