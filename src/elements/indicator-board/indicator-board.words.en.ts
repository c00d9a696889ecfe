import { inside } from '../../i18n/dates.en.ts';
import { thousands } from '../../i18n/figures.ts';
import { briefEn, periodEn } from '../../i18n/periods.en.ts';
import type { IndicatorBoardWords } from './indicator-board.words.ts';

/** Chinese counts everything in a word of its own; where English has none, the label says what it is. */
const units: Readonly<Record<string, string>> = {
  个: '', 条: '', 起: '', 件: '', 户: 'households', 幢: 'buildings', 类: 'kinds', 家: 'businesses', 次: 'times', 册: 'copies', 名: 'people', 人: 'people', 人次: 'visits', m2: 'm²',
};

export const indicatorBoardEn: IndicatorBoardWords = {
  title: 'What was done, and how well',
  mixed: 'Each figure says which place and time it is about.',
  empty: { title: 'No figures have been published yet', body: 'They will stand here once they are. To know now, please call.' },
  lacks: { place: 'The names of some places did not come.', project: 'The livelihood projects did not come.' },
  kept: { loading: (moment) => `This was kept ${inside(moment)}; the newest is on its way…`, failed: (moment) => `This was kept ${inside(moment)} and may have changed.` },
  fresh: (moment) => `Fetched ${inside(moment)}.`,
  number: thousands,
  over: (number) => `over ${number}`,
  some: 'dozens',
  unit: (unit) => units[unit] ?? unit,
  joined: (figure, unit) => (unit === '%' ? figure + unit : [figure, unit].filter(Boolean).join(' ')),
  period: periodEn,
  brief: briefEn,
  notAdded: { unit: 'Different units: they cannot be added up.', place: 'Different places: they cannot be added up.' },
  how: 'How it is counted',
  counted: { about: 'About', how: 'Counted as', source: 'Source' },
  press: 'published press report',
  invented: 'made up for the demonstration, not real',
  rates: 'Rates',
  rateNote: 'Percentages are rounded down; 100% only when every one is there.',
  noRatio: 'How it was worked out was not published.',
  more: 'The part is larger than the whole, so there is no percentage.',
  odd: 'One of the data is wrong and is not drawn.',
  dot: (worth, unit) => `One dot is about ${[worth, unit].filter(Boolean).join(' ')}.`,
  oneDot: () => 'One dot is one.',
  unfinished: 'Hollow ones are not over yet.',
  lastOnes: (count) => `Only the last ${count} are drawn.`,
  asTable: 'See it as a table',
  column: { when: 'Time', value: 'How many', what: 'What', was: 'Before', now: 'Now' },
  changes: 'What changed',
  notPublished: 'not published',
  vague: '"Over" and "dozens" stand as they were published; they are not exact, so they are not drawn.',
  visits: 'Visits are not people: one person may come twice.',
  livelihood: 'Livelihood projects',
  state: {
    surveyed: 'Being surveyed', planned: 'Planned', designing: 'Being designed', consenting: 'Asking residents', procuring: 'Out to tender', constructing: 'Being built',
    inspecting: 'Being inspected', rectifying: 'Being put right', handedOver: 'Handed over', maintained: 'Finished', paused: 'Paused', cancelled: 'Cancelled',
  },
  strip: { time: 'Time', done: 'Done' },
  pace: {
    finished: () => 'Finished.',
    over: (_time, done) => `The time is over, ${done} is done: not finished yet.`,
    slower: (time, done) => `${time} of the time is over, ${done} is done: slower than planned.`,
    same: (time, done) => `${time} of the time is over, ${done} is done: as planned.`,
    faster: (time, done) => `${time} of the time is over, ${done} is done: faster than planned.`,
    early: (_time, done) => `The time has not begun yet, ${done} is done.`,
    halted: (_time, done) => `${done} is done.`,
    noProgress: () => 'How much is done was not published.',
    noTime: (_time, done) => `${done} is done. When it begins and ends was not published.`,
  },
  reason: 'Why',
  sources: (names) => `Source: ${names}.`,
  sampleNote: 'What is marked as a sample is made up.',
  print: 'Print',
  copy: 'Copy as text',
  help: 'Is a figure wrong? Call us',
};
