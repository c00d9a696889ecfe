import type { ProjectState } from '../../domain/machines/project.ts';
import type { Edtf } from '../../domain/record.ts';
import { inMyriads } from '../../i18n/figures.ts';
import { briefWords, periodWords } from '../../i18n/periods.ts';

export interface IndicatorBoardWords {
  title: string;
  /** Under the title, where not everything is of one place and one time. */
  mixed: string;
  empty: { title: string; body: string };
  /** Parts that did not come, while the rest did. */
  lacks: { place: string; project: string };
  kept: { loading: (moment: string) => string; failed: (moment: string) => string };
  fresh: (moment: string) => string;
  number: (value: number, unit: string) => string;
  /** 余: at least so many. */
  over: (number: string) => string;
  /** 数十: some tens, and no figure. */
  some: string;
  /** A counter of the data, as this language says it; `m2` is square metres. */
  unit: (unit: string) => string;
  /** A figure and its unit in a sentence. */
  joined: (figure: string, unit: string) => string;
  period: (period: Edtf) => string;
  brief: (period: Edtf) => string;
  notAdded: { unit: string; place: string };
  how: string;
  /** In 怎么数的: how it is counted, where and when, and by whom. */
  counted: { about: string; how: string; source: string };
  press: string;
  invented: string;
  rates: string;
  rateNote: string;
  noRatio: string;
  /** A part that is more than the whole. */
  more: string;
  odd: string;
  dot: (worth: string, unit: string) => string;
  oneDot: (unit: string) => string;
  unfinished: string;
  lastOnes: (count: number) => string;
  asTable: string;
  column: { when: string; value: string; what: string; was: string; now: string };
  changes: string;
  notPublished: string;
  vague: string;
  visits: string;
  livelihood: string;
  state: Record<ProjectState, string>;
  strip: { time: string; done: string };
  pace: Record<'finished' | 'over' | 'slower' | 'same' | 'faster' | 'early' | 'halted' | 'noProgress' | 'noTime', (time: string, done: string) => string>;
  /** Why a project is behind, in the office's words. */
  reason: string;
  sources: (names: string) => string;
  sampleNote: string;
  print: string;
  copy: string;
  help: string;
}

export const indicatorBoardZhHans: IndicatorBoardWords = {
  title: '办了多少，办得怎样',
  mixed: '每个数都写明是哪里的、什么时候的。',
  empty: { title: '还没有公布数字', body: '公布了，这里就看得到。现在想知道，打电话问。' },
  lacks: { place: '有些地名没有取到。', project: '民生实事没有取到。' },
  kept: { loading: (moment) => `这是 ${moment} 存下的，正在取新的…`, failed: (moment) => `下面是 ${moment} 存下的，可能有变。` },
  fresh: (moment) => `${moment} 取来的。`,
  number: (value, unit) => inMyriads(value, unit, '万'),
  over: (number) => `${number}余`,
  some: '数十',
  unit: (unit) => (unit === 'm2' ? '平方米' : unit),
  joined: (figure, unit) => (/\d$/.test(figure) && unit !== '%' ? `${figure} ${unit}` : figure + unit),
  period: periodWords,
  brief: briefWords,
  notAdded: { unit: '单位不同，不能相加。', place: '地方不同，不能相加。' },
  how: '怎么数的',
  counted: { about: '范围', how: '数法', source: '来源' },
  press: '公开报道',
  invented: '演示数据，不是真的',
  rates: '几个率',
  rateNote: '百分比向下取，全部达到才写 100%。',
  noRatio: '没有公布怎么算的。',
  more: '前面的数比后面的还大，对不上，不算百分比。',
  odd: '有一处数据有误，没有画出来。',
  dot: (worth, unit) => `一个点约 ${worth} ${unit}。`,
  oneDot: (unit) => `一个点是 1 ${unit}。`,
  unfinished: '空心的还没过完。',
  lastOnes: (count) => `图上只有最近 ${count} 期。`,
  asTable: '看成表格',
  column: { when: '时间', value: '多少', what: '项目', was: '从前', now: '现在' },
  changes: '变化',
  notPublished: '没有公布',
  vague: '“余”和“数十”是公布时的说法，不是准数，所以不画图。',
  visits: '“人次”不是人数。',
  livelihood: '民生实事',
  state: {
    surveyed: '摸底调查', planned: '纳入计划', designing: '方案设计', consenting: '征询签约', procuring: '招标采购', constructing: '正在做', inspecting: '竣工验收', rectifying: '整改中',
    handedOver: '已移交', maintained: '办完了', paused: '暂停', cancelled: '取消了',
  },
  strip: { time: '时间', done: '办到' },
  pace: {
    finished: () => '办完了。',
    over: (_time, done) => `时间到了，办到 ${done}，还没办完。`,
    slower: (time, done) => `时间过了 ${time}，办到 ${done}，比计划慢。`,
    same: (time, done) => `时间过了 ${time}，办到 ${done}，跟计划一样。`,
    faster: (time, done) => `时间过了 ${time}，办到 ${done}，比计划快。`,
    early: (_time, done) => `还没到开始的时候，办到 ${done}。`,
    halted: (_time, done) => `办到 ${done}。`,
    noProgress: () => '没有公布办到多少。',
    noTime: (_time, done) => `办到 ${done}。没有公布什么时候开始、什么时候办完。`,
  },
  reason: '原因',
  sources: (names) => `来源：${names}。`,
  sampleNote: '标“示例”的是演示数据。',
  print: '打印',
  copy: '复制成文字',
  help: '数字不对？打电话说',
};
