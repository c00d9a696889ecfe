/** Words of the tags about events. */
import type { AgendaAct, EventKind, EventRole, FourParty, MeetingForm, Repeat } from '../domain/event.ts';
import type { EventState } from '../domain/machines/event.ts';
import { hoursWords, whenWords } from './when.ts';

export interface EventWords {
  kind: Record<EventKind, string>;
  form: Record<MeetingForm, string>;
  role: Record<EventRole, string>;
  party: Record<FourParty, string>;
  act: Record<AgendaAct, string>;
  /** `scheduled` is what is usual: it is not said. */
  state: Record<Exclude<EventState, 'scheduled'> | 'unknown' | 'on', string>;
  /** The time alone, where the day stands beside it. */
  hours: typeof hoursWords;
  when: typeof whenWords;
  /** 原定: when it was to be. */
  was: (when: string) => string;
  seats: {
    free: string;
    open: string;
    left: (count: number) => string;
    full: string;
    waiting: (count: number) => string;
    closed: string;
  };
  repeat: Record<Repeat, string>;
  overfull: string;
  /** Once a day is to be kept in the phone's calendar. */
  keepDate: { saved: string; inApp: string };
}

export const eventZhHans: EventWords = {
  kind: { 'solar-term': '节气', lesson: '讲座', clinic: '义诊', reading: '读书', 'study-tour': '参观学习', opening: '启用', meeting: '会议', other: '其他' },
  form: { deliberation: '党群议事会', talk: '民情恳谈会', 'golden-ideas': '金点子', 'four-party': '四方共议', joint: '联席会议', executive: '常务会议' },
  role: { guide: '指导', host: '主办', undertake: '承办', assist: '协办', partner: '联合', attend: '参加' },
  party: { community: '社区', partner: '共建单位', resident: '居民代表', property: '物业' },
  act: { relay: '传达', report: '听取', interpret: '解读', deliberate: '研究', decide: '决定' },
  state: { draft: '还在筹备', postponed: '延期', rescheduled: '改期了', completed: '办过了', cancelled: '取消了', unknown: '情况不明，打电话问', on: '正在办' },
  hours: hoursWords,
  when: whenWords,
  was: (when) => `原定 ${when}`,
  seats: {
    free: '不用报名',
    open: '可以报名',
    left: (count) => `还剩 ${count} 个名额`,
    full: '名额已满',
    waiting: (count) => `${count} 人在候补`,
    closed: '报名截止了',
  },
  repeat: { daily: '每天都有', weekly: '每周都有', monthly: '每月都有', yearly: '每年都有', other: '不止一次' },
  overfull: '重复过多，只列出一部分。',
  keepDate: {
    saved: '日历文件存好了，点开它，手机就会记住这一天。',
    inApp: '在这个软件里存不了。点右上角的“…”，选“在浏览器打开”，再按一次。也可以先把下面的文字复制走。',
  },
};
