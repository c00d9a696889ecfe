/** Places and teams that exist. They carry what the source says of them and nothing else: no figure, no hour, no phone, no case of ours. */
import type { Org } from '../domain/org.ts';
import type { Provenance, Ref } from '../domain/record.ts';
import { statedCommunities, statedCompounds, statedReadingYard, statedSubdistricts, statedTeams } from './facts.ts';
import type { TownPlace } from './places.ts';

/** Ids and pinyin by name; a name that is not here has no record. */
const known: Readonly<Record<string, readonly [id: string, pinyin: string]>> = {
  虹桥街道: ['hongqiao', 'hong qiao jie dao'], 永兴街道: ['yongxing', 'yong xing jie dao'], 学田街道: ['xuetian', 'xue tian jie dao'],
  天生港镇街道: ['tianshenggang', 'tian sheng gang zhen jie dao'], 陈桥街道: ['chenqiao', 'chen qiao jie dao'], 狼山镇街道: ['langshan', 'lang shan zhen jie dao'],
  秦灶街道: ['qinzao', 'qin zao jie dao'], 城东街道: ['chengdong', 'cheng dong jie dao'], 文峰街道: ['wenfeng', 'wen feng jie dao'],
  崇川经济开发区: ['kaifaqu', 'chong chuan jing ji kai fa qu'],
  越江社区: ['yuejiang', 'yue jiang she qu'], 果园社区: ['guoyuan', 'guo yuan she qu'], 南川园社区: ['nanchuanyuan', 'nan chuan yuan she qu'],
  龙湖佳苑社区: ['longhu', 'long hu jia yuan she qu'], 五里树社区: ['wulishu', 'wu li shu she qu'], 三角桥社区: ['sanjiaoqiao', 'san jiao qiao she qu'],
  闸桥社区: ['zhaqiao', 'zha qiao she qu'], 新胜社区: ['xinsheng', 'xin sheng she qu'], 朝东埭社区: ['chaodongdai', 'chao dong dai she qu'],
  费桥村: ['feiqiao', 'fei qiao cun'], 桥东村社区: ['qiaodong', 'qiao dong cun she qu'], 板桥社区: ['banqiao', 'ban qiao she qu'], 校北村社区: ['xiaobei', 'xiao bei cun she qu'],
  虹桥新村: ['c001', 'hong qiao xin cun'], 新建路新村南区: ['c002', 'xin jian lu xin cun nan qu'], 南川园: ['c003', 'nan chuan yuan'],
  陈桥专职消防救援站: ['xiaofang', 'chen qiao zhuan zhi xiao fang jiu yuan zhan'], 南通植物园: ['zhiwuyuan', 'nan tong zhi wu yuan'],
  南通中关村信息谷: ['xinxigu', 'nan tong zhong guan cun xin xi gu'], 费桥村新时代文明实践站: ['feiqiao-station', 'fei qiao cun xin shi dai wen ming shi jian zhan'],
  南通市沿河桥小学: ['yanheqiao', 'nan tong shi yan he qiao xiao xue'], 海门张謇纪念馆: ['zhangjian', 'hai men zhang jian ji nian guan'],
  颐生文博园: ['yisheng', 'yi sheng wen bo yuan'], 板桥小院: ['banqiao-yard', 'ban qiao xiao yuan'], 侨胞之家: ['qiaobao', 'qiao bao zhi jia'],
  校北服务区: ['xiaobei-area', 'xiao bei fu wu qu'],
};

export const district: Ref<'place'> = 'place/chongchuan';

export function placeNamed(name: string | null | undefined): Ref<'place'> | undefined {
  const [id] = known[name ?? ''] ?? [];
  return id === undefined ? undefined : `place/${id}`;
}

function named(kind: TownPlace['kind'], name: string, parent: Ref<'place'> | undefined, prov: Omit<Provenance, 'source'>, more: Partial<TownPlace> = {}): TownPlace {
  const [id, pinyin] = known[name]!;
  return { type: 'place', id, kind, name, pinyin, ...(parent && { parent }), prov: { source: 'seed', ...prov }, ...more };
}

export function namedPlaces(): TownPlace[] {
  return [
    { type: 'place', id: 'chongchuan', kind: 'district', name: '崇川区', pinyin: 'chong chuan qu', prov: { source: 'seed', article: 'A1' } },
    ...statedSubdistricts.map((name) => named('subdistrict', name, district, {})),
    ...statedCommunities.map(({ name, subdistrict, alsoStated }) => {
      // 果园 belongs to one sub-district in A1, to another in A9: both stay, neither is corrected.
      const [other, article = ''] = alsoStated?.split(/ \(|\)/) ?? [];
      const also = placeNamed(other);
      return named('community', name, placeNamed(subdistrict), also ? { article: 'A1', note: `原文两说：A1 属${subdistrict}，${article} 属${other}` } : {}, also ? { ext: { alsoStated: { parent: also, article } } } : {});
    }),
    ...statedCompounds.map(({ name, subdistrict, community }) => named('compound', name, placeNamed(community) ?? placeNamed(subdistrict), { article: 'A1' })),
    ...['越江社区', '果园社区'].map((name, index): TownPlace => ({
      type: 'place', id: `c00${index + 4}`, kind: 'compound', name: `${name}改造小区`, pinyin: `${known[name]![1]} gai zao xiao qu`, parent: placeNamed(name)!,
      prov: { source: 'derived', article: 'A1', note: '原文讲到这里的改造，没有写小区的名字' },
    })),
    named('venue', '陈桥专职消防救援站', undefined, { article: 'A3' }),
    named('venue', '南通植物园', undefined, { article: 'A3' }),
    named('venue', '南通中关村信息谷', undefined, { article: 'A3' }),
    named('station', '费桥村新时代文明实践站', placeNamed('费桥村'), { article: 'A3' }),
    named('venue', '南通市沿河桥小学', undefined, { article: 'A4' }),
    named('venue', '海门张謇纪念馆', undefined, { article: 'A7' }),
    named('venue', '颐生文博园', undefined, { article: 'A7' }),
    named('station', '侨胞之家', placeNamed('龙湖佳苑社区'), { article: 'A2' }),
    named('venue', '校北服务区', placeNamed('校北村社区'), { article: 'A8' }),
    named('reading', statedReadingYard.name, placeNamed('板桥社区'), { article: 'A5', note: '原文没有写开放时间' }, { operator: 'org/xiyanghong', zones: [...statedReadingYard.zones], facilities: [...statedReadingYard.facilities] }),
  ];
}

const teamIds = ['shangguanjia', 'liaoyuan', 'xiyanghong'];

/** Teams of the source, by name and task. */
export function namedOrgs(): Org[] {
  return [
    ...statedTeams.map(({ name, article, task, community }, index): Org => {
      const area = placeNamed(community);
      return { type: 'org', id: teamIds[index]!, kind: 'team', name, intro: task, ...(area && { area }), prov: { source: 'seed', article } };
    }),
    { type: 'org', id: 'xiaobei', kind: 'committee', name: '校北村社区', area: placeNamed('校北村社区')!, prov: { source: 'seed', article: 'A8' } },
  ];
}
