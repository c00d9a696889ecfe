import { festivalOn } from '../../domain/festivals.ts';
import { ganzhi } from '../../domain/lunar.ts';
import { dayZhHant } from '../../i18n/dates.zh-hant.ts';
import { eventZhHant } from '../../i18n/event.words.zh-hant.ts';
import { festivalZhHant, lunarDayZhHant, lunarLabelZhHant, termZhHant } from '../../i18n/terms.zh-hant.ts';
import type { EventCalendarWords } from './event-calendar.words.ts';

const monthIn = (month: string): string => `${Number(month.slice(5))}月`;

export const eventCalendarZhHant: EventCalendarWords = {
  ...eventZhHant,
  title: '街坊活動',
  view: { label: '怎麼看', list: '列表', month: '月', week: '週' },
  filter: { label: '看哪一種', all: '全部', kind: '哪一種', more: '再挑一挑', place: '在哪裡', host: '誰辦的', audience: '給誰辦的', term: '哪個節氣', every: '都看', clear: '不挑了' },
  group: {
    on: '正在辦', today: '今天', tomorrow: '明天', week: '這一週', weekend: '這個週末', nextWeek: '下一週', later: '這個月往後', month: (month, now) => (now.startsWith(month.slice(0, 4)) ? '' : `${month.slice(0, 4)}年`) + monthIn(month), undated: '沒有說是哪一天的',
  },
  weekday: (day) => dayZhHant(day, `${day}T00:00:00+08:00`).split(' ')[1] ?? '',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  monthShort: monthIn,
  monthTitle: (month) => `${month.slice(0, 4)}年${monthIn(month)}`,
  lunarMonths: (first, last) => {
    const [from, to] = [first, last].map((one) => lunarDayZhHant({ ...one, day: 1 }).replace('初一', '')) as [string, string];
    return first.year === last.year ? `${ganzhi(first.year)}年 ${from === to ? from : `${from}—${to}`}` : `${ganzhi(first.year)}年${from}—${ganzhi(last.year)}年${to}`;
  },
  lunarDay: lunarDayZhHant,
  lunarLabel: (day) => {
    const festival = festivalOn(day);
    return festival ? festivalZhHant(festival) : lunarLabelZhHant(day);
  },
  term: termZhHant,
  today: { lunar: (lunar) => `農曆${lunar}`, inTerm: (term, nth) => (nth === 1 ? `今天${term}` : `${term}第 ${nth} 天`), next: '下一個節氣', left: (count) => (count === 1 ? '就是明天' : `還有 ${count} 天`) },
  square: (day, more) => [day, ...more].join('，'),
  count: (count) => `${count} 場`,
  dayTitle: dayZhHant,
  holiday: { off: '休', work: '班', offLong: '放假', workLong: '調休上班', unpublished: (years) => `${years}年的放假安排還沒有公布。` },
  legend: { today: '今天', event: '有活動', term: '節氣' },
  step: { previousMonth: '上個月', nextMonth: '下個月', previousWeek: '上一週', nextWeek: '下一週', toToday: '回到今天' },
  empty: { title: '這一陣沒有活動', body: '有了新的，這裡就看得到。', filtered: '這樣挑，一場也沒有。', day: '這一天沒有活動。', past: '還沒有辦過的活動。' },
  monthHint: '點有圓點的日子，下面就是那天的活動。',
  more: '再往後看',
  past: '看辦過的',
  upcoming: '看接下來的',
  whole: '全部活動',
  button: { signUp: '報名', queue: '排隊候補', look: '看一看', keep: '記到日曆', voucher: '看憑證' },
  mine: { confirmed: '報好了', waitlisted: '在候補', pending: '等著確認', kept: '還沒有報上' },
  details: '多看幾句',
  label: { audience: '給誰辦', fee: '費用', series: '場次' },
  take: {
    subscribe: '訂到手機日曆', subscribeBody: '以後有新活動，手機日曆自己會添上。', save: '全部存到日曆', print: '列印這個月', link: '複製網址', text: '複製成文字',
    linkBody: '掃一掃，手機上看這一頁', file: '街坊活動',
  },
  kept: (moment) => `下面是 ${moment} 存下的，可能有變。`,
  fresh: (moment) => `${moment} 取來的。`,
  partly: '有些地名沒有取到。',
  troubles: (count) => `有 ${count} 處沒有讀懂`,
  unreadable: (name) => `${name}：時間讀不懂，沒有列出來`,
  odd: (name) => `${name}：有一處讀不懂，略去了`,
  help: '想問活動的事？打電話',
};
