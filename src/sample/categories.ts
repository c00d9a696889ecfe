/**
 * 事项目录 of the town: the small office's, and what a street has besides. 48 come from the source's kinds of work (14 on the list, 21 off it, 5 of
 * the property company's, 2 of the mediators', 6 for elders); the others are what residents also come with. Drawn by aisle, in residents' words.
 */
import type { Category, Limits, Question } from '../domain/category.ts';
import { seedCategories } from './seed.ts';

const prov = { source: 'synthetic' } as const;
type Own = Pick<Category, 'code' | 'name' | 'group' | 'pinyin'> & Partial<Category>;

const choice = (code: string, order: number, label: string, ...names: string[]): Question => ({
  code, order, label, datatype: 'singlevaluelist', required: true, values: names.map((name, index) => ({ key: String(index + 1), name })),
});

/** Things that need a drawing or a contractor first. */
const slower: Limits = { acceptWd: 1, handleWd: 10, visitWd: 3 };

const aisles: readonly { name: string; icon: string; own: readonly Own[] }[] = [
  { name: '房屋与屋面', icon: 'house', own: [
    { code: 'B01', name: '外墙掉皮', group: 'basic', pinyin: 'wai qiang diao pi', keywords: ['墙皮脱落', '外墙粉刷'], hint: '外墙鼓起、掉灰、开裂', evidence: 'pair' },
    { code: 'B02', name: '楼道粉刷', group: 'basic', pinyin: 'lou dao fen shua', keywords: ['楼梯间', '墙脏'], hint: '楼道墙面旧了、脏了', evidence: 'after' },
    { code: 'U01', name: '屋面加保温', group: 'upgrade', pinyin: 'wu mian jia bao wen', keywords: ['保温层', '顶楼太热'], hint: '挂瓦屋面里加保温层', evidence: 'pair+during', limits: slower },
    { code: 'X06', name: '防盗窗拆装', group: 'off-list', pinyin: 'fang dao chuang chai zhuang', hint: '刷外墙时要拆，刷完装回', evidence: 'after', limits: slower },
    { code: 'X07', name: '雨棚更换', group: 'off-list', pinyin: 'yu peng geng huan', hint: '雨棚破了、滴水响', evidence: 'after' },
    { code: 'X08', name: '晾衣架移位', group: 'off-list', pinyin: 'liang yi jia yi wei', hint: '脚手架挡了晾衣架', evidence: 'after' },
  ] },
  { name: '上下水', icon: 'water', own: [
    { code: 'B05', name: '雨污水管改造', group: 'basic', pinyin: 'yu wu shui guan gai zao', keywords: ['下水管', '雨水管'], hint: '雨水管、污水管旧了', evidence: 'pair+during', limits: slower },
    { code: 'X09', name: '空调滴水管', group: 'off-list', pinyin: 'kong tiao di shui guan', hint: '空调水滴到楼下', evidence: 'after' },
    { code: 'X10', name: '太阳能热水器移位', group: 'off-list', pinyin: 'tai yang neng re shui qi yi wei', hint: '修屋面时要挪', evidence: 'after', limits: slower },
  ] },
  { name: '道路与停车', icon: 'car', own: [
    { code: 'C03', name: '停车位', group: 'complete', pinyin: 'ting che wei', keywords: ['划线', '没地方停车'], hint: '想多划几个、线看不清', evidence: 'pair' },
    { code: 'C04', name: '绿化补种', group: 'complete', pinyin: 'lv hua bu zhong', keywords: ['树', '草坪'], hint: '树挡光、草地秃了', evidence: 'after' },
    { code: 'X11', name: '歇脚的凳子', group: 'off-list', pinyin: 'xie jiao de deng zi', hint: '路边、楼道里想有个凳子', evidence: 'after' },
  ] },
  { name: '消防与安全', icon: 'flame', own: [
    { code: 'B06', name: '消防设施', group: 'basic', pinyin: 'xiao fang she shi', keywords: ['灭火器', '消火栓'], hint: '灭火器、消火栓坏了、没有', evidence: 'pair' },
    { code: 'C05', name: '监控和门禁', group: 'complete', pinyin: 'jian kong he men jin', keywords: ['摄像头', '单元门'], hint: '单元门关不上、监控坏了', evidence: 'after' },
    { code: 'X12', name: '飞线整理', group: 'off-list', pinyin: 'fei xian zheng li', keywords: ['电线乱', '网线'], hint: '电线、网线乱挂', evidence: 'pair' },
    { code: 'X13', name: '电表箱整理', group: 'off-list', pinyin: 'dian biao xiang zheng li', hint: '电表箱门坏了、线露在外面', evidence: 'pair' },
  ] },
  { name: '充电与设施', icon: 'plug', own: [
    { code: 'X14', name: '门铃对讲', group: 'off-list', pinyin: 'men ling dui jiang', hint: '对讲不响、听不清', evidence: 'after' },
    { code: 'C06', name: '快递柜和信报箱', group: 'complete', pinyin: 'kuai di gui he xin bao xiang', keywords: ['牛奶箱', '取快递'], hint: '想加、坏了、要挪', evidence: 'after' },
    { code: 'U02', name: '老人和孩子的去处', group: 'upgrade', pinyin: 'lao ren he hai zi de qu chu', keywords: ['日间照料', '托育', '活动室'], hint: '日间照料、托育、活动室', evidence: 'after', limits: slower },
    { code: 'X15', name: '车棚修补', group: 'off-list', pinyin: 'che peng xiu bu', keywords: ['自行车棚'], hint: '车棚漏雨、灯不亮', evidence: 'pair' },
  ] },
  { name: '行动不便与家中改造', icon: 'ramp', own: [
    { code: 'X16', name: '门槛削平', group: 'off-list', pinyin: 'men kan xiao ping', hint: '轮椅过不去的坎', evidence: 'pair' },
    { code: 'X17', name: '轮椅停放处', group: 'off-list', pinyin: 'lun yi ting fang chu', hint: '楼下没地方放轮椅', evidence: 'after' },
    { code: 'X18', name: '蹲坑改坐便', group: 'off-list', pinyin: 'dun keng gai zuo bian', keywords: ['厕所', '马桶'], hint: '蹲不下、起不来', evidence: 'after', limits: slower },
    { code: 'X19', name: '燃气表移位', group: 'off-list', pinyin: 'ran qi biao yi wei', hint: '改厨房时要挪', evidence: 'after', limits: slower },
    { code: 'X20', name: '楼道折叠椅', group: 'off-list', pinyin: 'lou dao zhe die yi', hint: '爬楼中间想坐一坐', evidence: 'after' },
    { code: 'X21', name: '台阶防滑条', group: 'off-list', pinyin: 'tai jie fang hua tiao', hint: '台阶滑、看不清边', evidence: 'pair' },
  ] },
  { name: '为老服务', icon: 'care', own: [
    { code: 'E04', name: '送保险', group: 'elder', pinyin: 'song bao xian', hint: '讲一讲、帮着办' },
    { code: 'E05', name: '送娱乐', group: 'elder', pinyin: 'song yu le', hint: '看戏、唱歌、下棋' },
    { code: 'E06', name: '送培训', group: 'elder', pinyin: 'song pei xun', keywords: ['学手机', '学微信'], hint: '学用手机、防骗', questions: [
      choice('what', 1, '想学什么？', '用手机', '防骗', '别的'),
      { code: 'which', order: 2, label: '手机上最想学哪一样？', datatype: 'string', required: false, visibleIf: { code: 'what', equals: '1' } },
      { code: 'free', order: 3, label: '培训不收钱。要收钱的，都不是我们派的人。', datatype: 'text', required: false, variable: false },
    ] },
  ] },
  { name: '小区怎么改', icon: 'more', own: [
    { code: 'W01', name: '想添一样', group: 'other', pinyin: 'xiang tian yi yang', keywords: ['愿望清单'], hint: '小区里还缺什么', appliesTo: ['proposal'], evidence: 'after' },
    { code: 'G01', name: '金点子', group: 'other', pinyin: 'jin dian zi', hint: '怎么改更好、更省', appliesTo: ['proposal'], evidence: 'after' },
    { code: 'Y01', name: '对方案的意见', group: 'other', pinyin: 'dui fang an de yi jian', keywords: ['征求意见'], hint: '哪里不合适', appliesTo: ['proposal'] },
  ] },
];

/** What the small office does not say of its own. */
const pinyin: Readonly<Record<string, string>> = {
  P01: 'wu ding lou shui', P02: 'qiang mian shen shui', P03: 'xia shui dao du se', P04: 'wu shui wai yi', P05: 'che liang luan ting', S01: 'xiao fang tong dao bu chang tong',
  S02: 'gao chu yao diao dong xi', B03: 'lu mian huai le', B04: 'lu deng bu liang', C01: 'dian ping che chong dian zhuang', C02: 'jian shen chang di', X01: 'ti gai po',
  X02: 'huan shui guan', X03: 'kong tiao yi wei', X04: 'chuang hu xian wei qi', X05: 'jia fu shou', D01: 'lin li zhi jian', D02: 'jia li de shi', E01: 'song jia zheng', E02: 'song yi yao',
  E03: 'song tu shu', O01: 'bie de shi',
};

function merged(): Category[] {
  const given = [...new Set(seedCategories.map(({ aisle }) => aisle.name))];
  // 都不像，直接说事 stays the last.
  const names = [...new Set([...given.slice(0, -1), ...aisles.map(({ name }) => name), ...given.slice(-1)])];
  return names.flatMap((name) => {
    const aisle = aisles.find((one) => one.name === name);
    return [
      ...seedCategories.filter((one) => one.aisle.name === name).map((one) => ({ ...(pinyin[one.code] !== undefined && { pinyin: pinyin[one.code]! }), ...one })),
      ...(aisle?.own ?? []).map((one): Category => ({ type: 'category', id: one.code, appliesTo: ['request'], aisle: { name, icon: aisle!.icon }, prov, ...one })),
    ];
  });
}

export const townCategories: readonly Category[] = merged();
