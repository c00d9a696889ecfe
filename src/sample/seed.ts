/**
 * A small hand-written office for the demo, the local backend and the reference server: three compounds, nine aisles, four organisations.
 * Everything here is 示例: no real place, person, phone or number.
 */
import type { Category, Limits, Question } from '../domain/category.ts';
import type { Office } from '../domain/desk.ts';
import type { Org } from '../domain/org.ts';
import type { Place } from '../domain/place.ts';
import { chinaWorkCalendars } from '../domain/work-calendar.cn.ts';

const prov = { source: 'synthetic' } as const;
const phone = '0513-0000-0000';

export const seedOrgs: readonly Org[] = [
  { type: 'org', id: 'reception', kind: 'social', name: '示例街道群众接待点', phone, prov },
  { type: 'org', id: 'property', kind: 'enterprise', name: '示例物业服务站', phone, prov },
  { type: 'org', id: 'project', kind: 'project-office', name: '示例改造项目部', phone, prov },
  { type: 'org', id: 'community', kind: 'committee', name: '示例社区居委会', phone, prov },
  { type: 'org', id: 'mediators', kind: 'team', name: '示例老娘舅调解队', phone, prov },
];

function compound(id: string, name: string, builtYear: number, buildings: number, units: number): Place[] {
  const parent = `place/${id}` as const;
  return [
    { type: 'place', id, kind: 'compound', name, builtYear, buildings, parent: 'place/community', prov },
    ...Array.from({ length: buildings }, (_, index): Place => ({
      type: 'place', id: `${id}-${index + 1}`, kind: 'building', name: `${index + 1} 幢`, parent,
      units: Array.from({ length: units }, (_unit, unit) => String(unit + 1)), prov,
    })),
  ];
}

export const seedPlaces: readonly Place[] = [
  { type: 'place', id: 'community', kind: 'community', name: '示例社区', prov },
  ...compound('xincun', '示例新村', 1988, 12, 4),
  ...compound('yuan', '示例苑', 1994, 6, 3),
  ...compound('huayuan', '示例花园', 1998, 8, 2),
  {
    type: 'place', id: 'point', kind: 'reception', name: '示例街道群众接待点', parent: 'place/community', operator: 'org/reception', serves: ['place/community'], prov,
    contacts: [
      { role: '点位长', label: '接待点点位长', phone, public: true },
      { role: '项目负责人', label: '改造项目负责人', phone, public: true },
    ],
  },
];

const choice = (code: string, order: number, label: string, ...names: string[]): Question => ({
  code, order, label, datatype: 'singlevaluelist', required: true, values: names.map((name, index) => ({ key: String(index + 1), name })),
});

function aisle(name: string, icon: string, ...categories: (Pick<Category, 'code' | 'name' | 'group'> & Partial<Category>)[]): Category[] {
  return categories.map((category) => ({ type: 'category', id: category.code, appliesTo: ['request'], aisle: { name, icon }, prov, ...category }));
}

const slower: Limits = { acceptWd: 1, handleWd: 10, visitWd: 3 };

export const seedCategories: readonly Category[] = [
  ...aisle('房屋与屋面', 'house',
    { code: 'P01', name: '屋顶漏水', group: 'property', keywords: ['渗水', '楼上滴水', '房顶漏雨'], pinyin: 'wu ding lou shui', hint: '顶楼、阳台、楼道顶上滴水', evidence: 'pair', questions: [choice('when', 1, '什么时候漏？', '下雨的时候', '一直漏', '说不清')] },
    { code: 'P02', name: '墙面渗水', group: 'property', hint: '墙皮鼓起、发霉', evidence: 'after', questions: [choice('where', 1, '哪一面墙？', '外墙', '隔壁或楼上那面', '说不清')] },
    { code: 'X04', name: '窗户限位器', group: 'off-list', hint: '窗户关不牢，怕掉下来', evidence: 'after' }),
  ...aisle('上下水', 'water',
    { code: 'P03', name: '下水道堵塞', group: 'property', keywords: ['马桶堵了', '返水'], pinyin: 'xia shui dao du se', hint: '厨房、厕所、院子里堵了', evidence: 'after', questions: [choice('where', 1, '堵在哪里？', '家里', '楼道或院子里', '说不清')] },
    { code: 'P04', name: '污水外溢', group: 'property', hint: '井盖冒水、有气味', evidence: 'pair' },
    { code: 'X02', name: '换水管', group: 'off-list', hint: '水管生锈、水小、漏', evidence: 'after' }),
  ...aisle('道路与停车', 'car',
    { code: 'P05', name: '车辆乱停', group: 'property', hint: '挡门、挡路', evidence: 'after' },
    { code: 'B03', name: '路面坏了', group: 'basic', hint: '坑、台阶松动、积水', evidence: 'pair' },
    { code: 'B04', name: '路灯不亮', group: 'basic', keywords: ['楼道灯', '黑灯瞎火'], pinyin: 'lu deng bu liang', hint: '楼道灯、路灯', evidence: 'after' }),
  ...aisle('消防与安全', 'flame',
    { code: 'S01', name: '消防通道不畅通', group: 'safety', hint: '通道被占、门打不开', evidence: 'pair' },
    { code: 'S02', name: '高处要掉东西', group: 'safety', hint: '墙皮、花盆、空调架', evidence: 'pair' },
    { code: 'S03', name: '闻到燃气味', group: 'safety', keywords: ['煤气', '天然气漏了'], pinyin: 'wen dao ran qi wei', hint: '先关阀门、开窗、到外面打电话', evidence: 'after',
      emergency: { phone: '119', advice: '先关阀门、开窗，不要开灯、不要打火。人先到外面，再打电话。' } },
    { code: 'S04', name: '电梯困人', group: 'safety', keywords: ['电梯停了', '关在电梯里'], pinyin: 'dian ti kun ren', hint: '按电梯里的铃，别扒门', evidence: 'after',
      emergency: { phone: '119', advice: '按电梯里的铃，别扒门。里面的人靠里站好，外面的人打电话。' } }),
  ...aisle('充电与设施', 'plug',
    { code: 'C01', name: '电瓶车充电桩', group: 'complete', hint: '想加、坏了', keywords: ['电动车充电', '电瓶车'], evidence: 'after', appliesTo: ['request', 'proposal'] },
    { code: 'C02', name: '健身场地', group: 'complete', hint: '器材坏了、想加', evidence: 'after', appliesTo: ['request', 'proposal'] }),
  ...aisle('行动不便与家中改造', 'ramp',
    { code: 'X01', name: '梯改坡', group: 'off-list', hint: '台阶上不去，坡道没有了', evidence: 'pair', limits: slower,
      questions: [
        choice('before', 1, '原来有坡道吗？', '原来有，被拆了', '一直没有', '说不清'),
        { code: 'want', order: 2, label: '最需要什么？', hint: '可以选几样', datatype: 'multivaluelist', required: false,
          values: [{ key: 'ramp', name: '坡道' }, { key: 'rail', name: '扶手' }, { key: 'light', name: '照明' }] },
      ] },
    { code: 'X05', name: '加扶手', group: 'off-list', hint: '楼梯、厕所、门口', evidence: 'after', limits: slower },
    { code: 'X03', name: '空调移位', group: 'off-list', hint: '改造时空调要挪', evidence: 'after', limits: slower }),
  ...aisle('邻里调解', 'talk',
    { code: 'D01', name: '邻里之间', group: 'dispute', hint: '漏水、噪音、占地方', appliesTo: ['dispute'] },
    { code: 'D02', name: '家里的事', group: 'dispute', hint: '赡养、分家、夫妻之间', appliesTo: ['dispute'], discreet: true }),
  ...aisle('为老服务', 'care',
    { code: 'E01', name: '送家政', group: 'elder', hint: '打扫、洗衣、做饭' },
    { code: 'E02', name: '送医药', group: 'elder', hint: '量血压、取药' },
    { code: 'E03', name: '送图书', group: 'elder', hint: '借书、读报' }),
  ...aisle('都不像，直接说事', 'more',
    { code: 'O01', name: '别的事', group: 'other', hint: '接待点帮您归类', appliesTo: ['request', 'proposal'] }),
];

export const seedOffice: Office = {
  categories: seedCategories,
  places: seedPlaces,
  calendars: chinaWorkCalendars,
  frontDesk: 'org/reception',
};
