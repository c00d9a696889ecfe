import { festivalOn } from '../../domain/festivals.ts';
import type { LunarDay } from '../../domain/lunar.ts';
import type { Day } from '../../domain/record.ts';
import type { SolarTerm } from '../../domain/solar-terms.ts';
import { lunarLabel, lunarMonthName, ganzhi } from '../../domain/lunar.ts';
import { type EventWords, eventZhHans } from '../../i18n/event.words.ts';
import { lunarDayWords } from '../../i18n/terms.ts';
import { dayWords } from '../../i18n/dates.ts';

export interface EventCalendarWords extends EventWords {
  title: string;
  view: { label: string; list: string; month: string; week: string };
  /** Kinds of events, and what else can be chosen by. */
  filter: { label: string; all: string; kind: string; more: string; place: string; host: string; audience: string; term: string; every: string; clear: string };
  group: { on: string; today: string; tomorrow: string; week: string; weekend: string; nextWeek: string; later: string; month: (month: string, now: string) => string; undated: string };
  /** Of the day leaf: 周六. */
  weekday: (day: Day) => string;
  weekdays: readonly string[];
  /** Of the leaf of a month nobody has said the day of. */
  monthShort: (month: string) => string;
  monthTitle: (month: string) => string;
  /** Under it: the lunar months it spans. */
  lunarMonths: (first: LunarDay, last: LunarDay) => string;
  lunarDay: (lunar: LunarDay) => string;
  lunarLabel: (day: Day) => string;
  term: (term: SolarTerm) => string;
  /** On the cloth: what today is. */
  today: { lunar: (lunar: string) => string; inTerm: (term: string, nth: number) => string; next: string; left: (count: number) => string };
  /** A square of the month, as it is read aloud. */
  square: (day: string, more: readonly string[]) => string;
  count: (count: number) => string;
  dayTitle: (day: Day, now: string) => string;
  holiday: { off: string; work: string; offLong: string; workLong: string; unpublished: (years: string) => string };
  legend: { today: string; event: string; term: string };
  step: { previousMonth: string; nextMonth: string; previousWeek: string; nextWeek: string; toToday: string };
  empty: { title: string; body: string; filtered: string; day: string; past: string };
  monthHint: string;
  more: string;
  past: string;
  upcoming: string;
  whole: string;
  button: { signUp: string; queue: string; look: string; keep: string; voucher: string };
  /** What this device has signed up for. */
  mine: { confirmed: string; waitlisted: string; pending: string; kept: string };
  details: string;
  label: { audience: string; fee: string; series: string };
  take: { subscribe: string; subscribeBody: string; save: string; print: string; link: string; text: string; linkBody: string; file: string };
  kept: (moment: string) => string;
  fresh: (moment: string) => string;
  partly: string;
  troubles: (count: number) => string;
  unreadable: (name: string) => string;
  odd: (name: string) => string;
  help: string;
}

const monthIn = (month: string): string => `${Number(month.slice(5))}月`;
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

export const eventCalendarZhHans: EventCalendarWords = {
  ...eventZhHans,
  title: '邻里活动',
  view: { label: '怎么看', list: '列表', month: '月', week: '周' },
  filter: { label: '看哪一种', all: '全部', kind: '哪一种', more: '再挑一挑', place: '在哪里', host: '谁办的', audience: '给谁办的', term: '哪个节气', every: '都看', clear: '不挑了' },
  group: {
    on: '正在办', today: '今天', tomorrow: '明天', week: '这一周', weekend: '这个周末', nextWeek: '下一周', later: '这个月往后', month: (month, now) => (now.startsWith(month.slice(0, 4)) ? '' : `${month.slice(0, 4)}年`) + monthIn(month), undated: '没有说是哪一天的',
  },
  weekday: (day) => dayWords(day, `${day}T00:00:00+08:00`).split(' ')[1] ?? '',
  weekdays,
  monthShort: monthIn,
  monthTitle: (month) => `${month.slice(0, 4)}年${monthIn(month)}`,
  lunarMonths: (first, last) => {
    const [from, to] = [lunarMonthName(first), lunarMonthName(last)];
    return first.year === last.year ? `${ganzhi(first.year)}年 ${from === to ? from : `${from}—${to}`}` : `${ganzhi(first.year)}年${from}—${ganzhi(last.year)}年${to}`;
  },
  lunarDay: lunarDayWords,
  lunarLabel: (day) => festivalOn(day) ?? lunarLabel(day) ?? '',
  term: (term) => term,
  today: { lunar: (lunar) => `农历${lunar}`, inTerm: (term, nth) => (nth === 1 ? `今天${term}` : `${term}第 ${nth} 天`), next: '下一个节气', left: (count) => (count === 1 ? '就是明天' : `还有 ${count} 天`) },
  square: (day, more) => [day, ...more].join('，'),
  count: (count) => `${count} 场`,
  dayTitle: dayWords,
  holiday: { off: '休', work: '班', offLong: '放假', workLong: '调休上班', unpublished: (years) => `${years}年的放假安排还没有公布。` },
  legend: { today: '今天', event: '有活动', term: '节气' },
  step: { previousMonth: '上个月', nextMonth: '下个月', previousWeek: '上一周', nextWeek: '下一周', toToday: '回到今天' },
  empty: { title: '这一阵没有活动', body: '有了新的，这里就看得到。', filtered: '这样挑，一场也没有。', day: '这一天没有活动。', past: '还没有办过的活动。' },
  monthHint: '点有圆点的日子，下面就是那天的活动。',
  more: '再往后看',
  past: '看办过的',
  upcoming: '看接下来的',
  whole: '全部活动',
  button: { signUp: '报名', queue: '排队候补', look: '看一看', keep: '记到日历', voucher: '看凭证' },
  mine: { confirmed: '报好了', waitlisted: '在候补', pending: '等着确认', kept: '还没有报上' },
  details: '多看几句',
  label: { audience: '给谁办', fee: '费用', series: '场次' },
  take: {
    subscribe: '订到手机日历', subscribeBody: '以后有新活动，手机日历自己会添上。', save: '全部存到日历', print: '打印这个月', link: '复制网址', text: '复制成文字',
    linkBody: '扫一扫，手机上看这一页', file: '邻里活动',
  },
  kept: (moment) => `下面是 ${moment} 存下的，可能有变。`,
  fresh: (moment) => `${moment} 取来的。`,
  partly: '有些地名没有取到。',
  troubles: (count) => `有 ${count} 处没有读懂`,
  unreadable: (name) => `${name}：时间读不懂，没有列出来`,
  odd: (name) => `${name}：有一处读不懂，略去了`,
  help: '想问活动的事？打电话',
};
