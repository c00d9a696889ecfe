import { thousands } from '../../i18n/figures.ts';
import type { RenovationTrackerWords } from './renovation-tracker.words.ts';

/** 131300 → 13.13; what is smaller stays whole. */
const wan = (count: number): string => String(Math.round(count / 100) / 100);

export const renovationTrackerZhHant: RenovationTrackerWords = {
  title: (compounds) => `${compounds} 個老小區，改到哪了`,
  lead: '一個點是一個小區',
  dye: { done: '完工', doing: '施工中', ahead: '沒動工，或沒公布' },
  figure: { buildings: '住宅樓', households: '涉及住戶', area: '總建築面積', projects: '改造項目' },
  unit: {
    buildings: (count) => `${count} 幢`, households: (count) => (count < 10_000 ? `${thousands(count)} 戶` : `${wan(count)} 萬戶`),
    area: (m2) => (m2 < 10_000 ? `${thousands(m2)} 平方米` : `${Math.round(m2 / 1000) / 10} 萬平方米`), projects: (count) => `${count} 個`,
  },
  unknownFigures: (places) => `${places} 個小區沒有公布數目，沒有算進去。`,
  find: {
    title: '找我的小區', label: '小區名、拼音，或者小區加幢號', hint: '比如：示例新村 8 幢', all: '全部', street: '街道', everyStreet: '所有街道', none: '沒有找到。換個名字試試，或者打電話問。',
    count: (shown, whole) => `看到 ${shown} 個，共 ${whole} 個`, rest: (count) => `再看 ${count} 個`, cut: (shown, whole) => `一共 ${whole} 個，太多了，這裡只列出前 ${shown} 個。請在上面找。`,
    inPage: '瀏覽器的「頁內查找」找不到沒列出來的小區，請在這裡找。',
  },
  tree: '小區，點開看每一幢',
  open: '看整個小區',
  row: { step: (name, number) => `${name}，第 ${number} 步`, signed: (percent) => `簽約率 ${percent}%`, missing: (households) => `還差 ${households} 戶`, streetUnknown: '街道未說明', noProject: '沒有公布進展' },
  tag: { late: (days) => `晚 ${days} 天`, unknownState: '進展不明', odd: '數目有誤', cycle: '所屬有誤' },
  back: '全部小區',
  joint: (others) => `和${others}一起改`,
  facts: { buildings: (count) => `${count} 幢`, households: (count) => `${count} 戶`, built: (year) => `${year} 年建` },
  week: {
    mine: (building) => `我住的 ${building}，這一周`, one: (building) => `${building}，這一周`, compound: '整個小區，這一周', none: '沒有停水停電的通知', calm: '有變動會寫在這裡。',
    until: (day, days) => `還要 ${days} 天，到 ${day}`, starting: (day) => `從 ${day} 起`, keep: '我就住這一幢，記住', kept: '記住了，下次打開先看這一幢。', forget: '不記了', forgotten: '不記了。', choose: '點您住的那一幢，看這一周停不停水電。',
  },
  disturbance: { water: '停水', power: '停電', gas: '停气', scaffold: '搭著腳手架', noise: '施工聲音大', road: '封路', other: '有施工' },
  slabs: { title: (count) => `${count} 幢樓到哪了`, mine: '我家', none: '還沒有放上每一幢的情況。', of: (part, whole) => `${part} / ${whole} 項完成` },
  stages: {
    title: (count) => `整個小區的${['', '一', '兩', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][count] ?? count}步`, now: (number) => `第 ${number} 步`, over: '都走完了', dye: { done: '做完了', doing: '正在做', ahead: '還沒到' },
    late: (days) => `比計劃晚 ${days} 天`, early: (days) => `比計劃早 ${days} 天`, signed: (percent, yes, eligible) => `${percent}% 簽約，${yes} / ${eligible} 戶`, byBuilding: '每一幢簽了多少', few: '不到 5 戶的樓不單列', unknown: '走到哪一步，街道沒有說清。', reason: '原因',
  },
  stage: {
    surveyed: '摸底', planned: '納入計劃', designing: '出方案', consenting: '征詢簽約', procuring: '招標', constructing: '施工', inspecting: '驗收', rectifying: '整改', handedOver: '移交', maintained: '長效管理', paused: '暫停', cancelled: '不改了', unknown: '進展不明',
  },
  works: {
    title: '改哪些', none: '還沒有放上要改的內容。', done: (part, whole) => `${part} / ${whole} 項完成`, fromCase: '來自居民的提議', approved: (by, fund) => `${by}批准，用${fund}`,
    state: { listed: '沒開始', doing: '在做', done: '等驗收', rectifying: '在整改', accepted: '完成', dropped: '不做了', unknown: '進展不明' }, dye: { done: '完成', doing: '在做', ahead: '沒開始' }, dropped: (names) => `不做了：${names}`,
  },
  group: { basic: '基礎類', complete: '完善類', upgrade: '提升類', 'off-list': '清單外，居民急難愁盼', property: '物業', dispute: '糾紛', elder: '為老', safety: '安全', other: '其他' },
  evidence: {
    title: '改造前後', before: '前', after: '後', complete: (part, whole) => `驗收的 ${whole} 項裡，${part} 項證據齊：前、後、同一角度`, broken: '照片打不開',
    lack: { before: '沒有改造前的照片', after: '沒有改造後的照片', during: '埋起來的活，沒有過程照片', 'same-spot': '前後不是同一角度', dates: '照片沒有日期', order: '照片日期前後不對', acceptor: '沒寫誰驗收的', 'other-than-contractor': '是施工單位自己驗收的' },
  },
  people: { title: '找誰', roles: { owner: '建設單位', supervisor: '監理', contractor: '施工單位', branch: '攻堅黨支部' }, formation: { single: '單建', joint: '聯建' }, noPhone: '沒有留電話' },
  published: {
    title: '公布的數字', quantity: { exact: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`), over: (value, unit) => `${value} 餘${unit}`, tens: (_value, unit) => `數十${unit}` }, period: (date) => `${date} 公布`,
  },
  management: {
    title: '改好以後誰來管', mode: { contracted: '選聘物業服務企業', cooperative: '物業服務社', custodial: '「1+1」代管', none: '還在商量' }, since: (date) => `從 ${date} 起`,
    account: (period, income, outlay) => `${period}：收 ${income} 元，支 ${outlay} 元`, even: '收支持平', over: (yuan) => `結餘 ${yuan} 元`, under: (yuan) => `超支 ${yuan} 元`,
  },
  report: '反映施工的事',
  take: { title: '帶走這一頁', link: '複製網址', csv: '存成表格', print: '打印', text: '複製成文字', nothingTyped: '網址裡有這個小區和這一幢，沒有您打的字。' },
  csv: { file: '改造進度', compound: '小區', street: '街道', community: '社區', stage: '階段', buildings: '幢數', households: '戶數', area: '面積（平方米）', signed: '已簽', eligible: '應簽', late: '晚幾天' },
  date: (year, month, day) => `${year ? `${year}年` : ''}${month ? `${month}月` : ''}${day ? `${day}日` : ''}`,
  troubles: (count) => `有 ${count} 處數據對不上，別的照常顯示`,
  trouble: { orphanWorks: (count) => `${count} 項施工內容找不到在哪一幢`, orphanPolls: '簽約數裡有找不到的樓', odd: (name) => `${name}：有數目看不懂`, cycle: (name) => `${name}：所屬的街道寫成了一個圈`, state: (name) => `${name}：進展看不懂` },
  empty: '這裡還沒有放上改造的小區。打電話問一問。',
  partly: '有一部分沒有取到。',
  fresh: (moment) => `數據是 ${moment} 取的。`,
  kept: (moment) => `這是 ${moment} 存下的，現在可能變了。`,
  help: '看不明白？打電話問',
};
