import type { Dye } from '../../domain/phases.ts';
import type { CategoryGroup } from '../../domain/category.ts';
import type { Lack } from '../../domain/evidence.ts';
import type { Bound } from '../../domain/quantity.ts';
import type { ProjectState } from '../../domain/machines/project.ts';
import type { WorkState } from '../../domain/machines/work.ts';
import type { Unknown } from '../../domain/case-machine.ts';
import type { ManagementMode } from '../../domain/management.ts';
import type { DisturbanceKind } from '../../domain/work.ts';
import { thousands } from '../../i18n/figures.ts';

/** Sentences of `<linli-renovation-tracker>`. */
export interface RenovationTrackerWords {
  title: (compounds: number) => string;
  /** Over the dots: what one of them is. */
  lead: string;
  dye: Record<Dye, string>;
  figure: { buildings: string; households: string; area: string; projects: string };
  /** A number and, behind a space, its unit: 3896 幢, 13.13 万户, 1080.6 万平方米. */
  unit: { buildings: (count: number) => string; households: (count: number) => string; area: (m2: number) => string; projects: (count: number) => string };
  unknownFigures: (places: number) => string;
  find: { title: string; label: string; hint: string; all: string; street: string; everyStreet: string; none: string; count: (shown: number, whole: number) => string; rest: (count: number) => string; cut: (shown: number, whole: number) => string; inPage: string };
  tree: string;
  open: string;
  row: { step: (name: string, number: number) => string; signed: (percent: string) => string; missing: (households: number) => string; streetUnknown: string; noProject: string };
  tag: { late: (days: number) => string; unknownState: string; odd: string; cycle: string };
  back: string;
  joint: (others: string) => string;
  facts: { buildings: (count: number) => string; households: (count: number) => string; built: (year: number) => string };
  week: { mine: (building: string) => string; one: (building: string) => string; compound: string; none: string; calm: string; until: (day: string, days: number) => string; starting: (day: string) => string; keep: string; kept: string; forget: string; forgotten: string; choose: string };
  disturbance: Record<DisturbanceKind, string>;
  slabs: { title: (count: number) => string; mine: string; none: string; of: (part: number, whole: number) => string };
  stages: { title: (count: number) => string; now: (number: number) => string; over: string; dye: Record<Dye, string>; late: (days: number) => string; early: (days: number) => string; signed: (percent: string, yes: number, eligible: number) => string; byBuilding: string; few: string; unknown: string; reason: string };
  stage: Record<ProjectState | Unknown, string>;
  works: { title: string; none: string; done: (part: number, whole: number) => string; fromCase: string; approved: (by: string, fund: string) => string; state: Record<WorkState | Unknown, string>; dye: Record<Dye, string>; dropped: (names: string) => string };
  group: Record<CategoryGroup, string>;
  evidence: { title: string; before: string; after: string; complete: (part: number, whole: number) => string; lack: Record<Lack, string>; broken: string };
  people: { title: string; roles: { owner: string; supervisor: string; contractor: string; branch: string }; formation: { single: string; joint: string }; noPhone: string };
  /** Figures published about the compound; a bound is said in words. */
  published: { title: string; quantity: Record<Bound, (value: string, unit: string) => string>; period: (date: string) => string };
  management: { title: string; mode: Record<ManagementMode, string>; since: (date: string) => string; account: (period: string, income: string, outlay: string) => string; even: string; over: (yuan: string) => string; under: (yuan: string) => string };
  report: string;
  take: { title: string; link: string; csv: string; print: string; text: string; nothingTyped: string };
  csv: { file: string; compound: string; street: string; community: string; stage: string; buildings: string; households: string; area: string; signed: string; eligible: string; late: string };
  /** As exact as it is told; without the year where it is this one. */
  date: (year: string | undefined, month: number | '' | undefined, day: number | '' | undefined) => string;
  troubles: (count: number) => string;
  trouble: { orphanWorks: (count: number) => string; orphanPolls: string; odd: (name: string) => string; cycle: (name: string) => string; state: (name: string) => string };
  empty: string;
  partly: string;
  fresh: (moment: string) => string;
  kept: (moment: string) => string;
  help: string;
}

/** 131300 → 13.13; what is smaller stays whole. */
const wan = (count: number): string => String(Math.round(count / 100) / 100);

export const renovationTrackerZhHans: RenovationTrackerWords = {
  title: (compounds) => `${compounds} 个老小区，改到哪了`,
  lead: '一个点是一个小区',
  dye: { done: '完工', doing: '施工中', ahead: '没动工，或没公布' },
  figure: { buildings: '住宅楼', households: '涉及住户', area: '总建筑面积', projects: '改造项目' },
  unit: {
    buildings: (count) => `${count} 幢`, households: (count) => (count < 10_000 ? `${thousands(count)} 户` : `${wan(count)} 万户`),
    area: (m2) => (m2 < 10_000 ? `${thousands(m2)} 平方米` : `${Math.round(m2 / 1000) / 10} 万平方米`), projects: (count) => `${count} 个`,
  },
  unknownFigures: (places) => `${places} 个小区没有公布数目，没有算进去。`,
  find: {
    title: '找我的小区', label: '小区名、拼音，或者小区加幢号', hint: '比如：示例新村 8 幢', all: '全部', street: '街道', everyStreet: '所有街道', none: '没有找到。换个名字试试，或者打电话问。',
    count: (shown, whole) => `看到 ${shown} 个，共 ${whole} 个`, rest: (count) => `再看 ${count} 个`, cut: (shown, whole) => `一共 ${whole} 个，太多了，这里只列出前 ${shown} 个。请在上面找。`,
    inPage: '浏览器的“页内查找”找不到没列出来的小区，请在这里找。',
  },
  tree: '小区，点开看每一幢',
  open: '看整个小区',
  row: { step: (name, number) => `${name}，第 ${number} 步`, signed: (percent) => `签约率 ${percent}%`, missing: (households) => `还差 ${households} 户`, streetUnknown: '街道未说明', noProject: '没有公布进展' },
  tag: { late: (days) => `晚 ${days} 天`, unknownState: '进展不明', odd: '数目有误', cycle: '所属有误' },
  back: '全部小区',
  joint: (others) => `和${others}一起改`,
  facts: { buildings: (count) => `${count} 幢`, households: (count) => `${count} 户`, built: (year) => `${year} 年建` },
  week: {
    mine: (building) => `我住的 ${building}，这一周`, one: (building) => `${building}，这一周`, compound: '整个小区，这一周', none: '没有停水停电的通知', calm: '有变动会写在这里。',
    until: (day, days) => `还要 ${days} 天，到 ${day}`, starting: (day) => `从 ${day} 起`, keep: '我就住这一幢，记住', kept: '记住了，下次打开先看这一幢。', forget: '不记了', forgotten: '不记了。', choose: '点您住的那一幢，看这一周停不停水电。',
  },
  disturbance: { water: '停水', power: '停电', gas: '停气', scaffold: '搭着脚手架', noise: '施工声音大', road: '封路', other: '有施工' },
  slabs: { title: (count) => `${count} 幢楼到哪了`, mine: '我家', none: '还没有放上每一幢的情况。', of: (part, whole) => `${part} / ${whole} 项完成` },
  stages: {
    title: (count) => `整个小区的${['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][count] ?? count}步`, now: (number) => `第 ${number} 步`, over: '都走完了', dye: { done: '做完了', doing: '正在做', ahead: '还没到' },
    late: (days) => `比计划晚 ${days} 天`, early: (days) => `比计划早 ${days} 天`, signed: (percent, yes, eligible) => `${percent}% 签约，${yes} / ${eligible} 户`, byBuilding: '每一幢签了多少', few: '不到 5 户的楼不单列', unknown: '走到哪一步，街道没有说清。', reason: '原因',
  },
  stage: {
    surveyed: '摸底', planned: '纳入计划', designing: '出方案', consenting: '征询签约', procuring: '招标', constructing: '施工', inspecting: '验收', rectifying: '整改', handedOver: '移交', maintained: '长效管理', paused: '暂停', cancelled: '不改了', unknown: '进展不明',
  },
  works: {
    title: '改哪些', none: '还没有放上要改的内容。', done: (part, whole) => `${part} / ${whole} 项完成`, fromCase: '来自居民的提议', approved: (by, fund) => `${by}批准，用${fund}`,
    state: { listed: '没开始', doing: '在做', done: '等验收', rectifying: '在整改', accepted: '完成', dropped: '不做了', unknown: '进展不明' }, dye: { done: '完成', doing: '在做', ahead: '没开始' }, dropped: (names) => `不做了：${names}`,
  },
  group: { basic: '基础类', complete: '完善类', upgrade: '提升类', 'off-list': '清单外，居民急难愁盼', property: '物业', dispute: '纠纷', elder: '为老', safety: '安全', other: '其他' },
  evidence: {
    title: '改造前后', before: '前', after: '后', complete: (part, whole) => `验收的 ${whole} 项里，${part} 项证据齐：前、后、同一角度`, broken: '照片打不开',
    lack: { before: '没有改造前的照片', after: '没有改造后的照片', during: '埋起来的活，没有过程照片', 'same-spot': '前后不是同一角度', dates: '照片没有日期', order: '照片日期前后不对', acceptor: '没写谁验收的', 'other-than-contractor': '是施工单位自己验收的' },
  },
  people: { title: '找谁', roles: { owner: '建设单位', supervisor: '监理', contractor: '施工单位', branch: '攻坚党支部' }, formation: { single: '单建', joint: '联建' }, noPhone: '没有留电话' },
  published: {
    title: '公布的数字', quantity: { exact: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`), over: (value, unit) => `${value} 余${unit}`, tens: (_value, unit) => `数十${unit}` }, period: (date) => `${date} 公布`,
  },
  management: {
    title: '改好以后谁来管', mode: { contracted: '选聘物业服务企业', cooperative: '物业服务社', custodial: '“1+1”代管', none: '还在商量' }, since: (date) => `从 ${date} 起`,
    account: (period, income, outlay) => `${period}：收 ${income} 元，支 ${outlay} 元`, even: '收支持平', over: (yuan) => `结余 ${yuan} 元`, under: (yuan) => `超支 ${yuan} 元`,
  },
  report: '反映施工的事',
  take: { title: '带走这一页', link: '复制网址', csv: '存成表格', print: '打印', text: '复制成文字', nothingTyped: '网址里有这个小区和这一幢，没有您打的字。' },
  csv: { file: '改造进度', compound: '小区', street: '街道', community: '社区', stage: '阶段', buildings: '幢数', households: '户数', area: '面积（平方米）', signed: '已签', eligible: '应签', late: '晚几天' },
  date: (year, month, day) => `${year ? `${year}年` : ''}${month ? `${month}月` : ''}${day ? `${day}日` : ''}`,
  troubles: (count) => `有 ${count} 处数据对不上，别的照常显示`,
  trouble: { orphanWorks: (count) => `${count} 项施工内容找不到在哪一幢`, orphanPolls: '签约数里有找不到的楼', odd: (name) => `${name}：有数目看不懂`, cycle: (name) => `${name}：所属的街道写成了一个圈`, state: (name) => `${name}：进展看不懂` },
  empty: '这里还没有放上改造的小区。打电话问一问。',
  partly: '有一部分没有取到。',
  fresh: (moment) => `数据是 ${moment} 取的。`,
  kept: (moment) => `这是 ${moment} 存下的，现在可能变了。`,
  help: '看不明白？打电话问',
};
