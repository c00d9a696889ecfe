/**
 * What one newspaper page states (Chongchuan district, Nantong, November 2023; articles A1 to A9), as data. Nothing here is ours: a test compares it
 * with the transcript. No private person is named, units are never added up, and what the page leaves open stays open.
 */
import type { Bound } from '../domain/quantity.ts';
import type { SolarTerm } from '../domain/solar-terms.ts';

export interface StatedFigure {
  code: string;
  article: string;
  label: string;
  /** `null` where the page says only 数十. */
  value: number | null;
  unit: string;
  bound: Bound;
  /** As it was printed, where that differs. */
  published?: string;
  /** Those of them that are named. */
  named?: readonly string[];
}

export interface StatedCommunity {
  name: string;
  subdistrict?: string;
  /** Another article says another sub-district. */
  alsoStated?: string;
}

export interface StatedCompound {
  name: string;
  subdistrict?: string;
  community?: string | null;
  signingRate?: number;
}

export interface StatedTeam {
  name: string;
  article: string;
  task: string;
  community?: string;
}

export interface StatedEvent {
  article: string;
  kind: 'opening' | 'solar-term' | 'lesson' | 'meeting' | 'study-tour' | 'clinic';
  form?: 'executive';
  name?: string;
  title?: string;
  solarTerm?: SolarTerm;
  when: string;
  venue?: string;
  roles?: Partial<Record<'guide' | 'host' | 'undertake' | 'assist' | 'partner', readonly string[]>>;
  series?: boolean;
  minors?: boolean;
  agenda?: readonly string[];
  itinerary?: readonly { name: string; highlights: readonly string[] }[];
  services?: readonly string[];
}

export const statedFigures: readonly StatedFigure[] = [
  { code: 'old-compounds', article: 'A1', label: '建造于2000年前的老旧小区', value: 251, unit: '个', bound: 'exact' },
  { code: 'floor-area', article: 'A1', label: '总建筑面积', value: 10_806_000, unit: 'm2', bound: 'exact', published: '1080.6万平方米' },
  { code: 'buildings', article: 'A1', label: '住宅楼', value: 3896, unit: '幢', bound: 'exact' },
  { code: 'households', article: 'A1', label: '涉及住户', value: 131_300, unit: '户', bound: 'exact', published: '13.13万户' },
  { code: 'renovation-projects', article: 'A1', label: '老旧小区改造项目', value: 100, unit: '个', bound: 'exact' },
  { code: 'branches', article: 'A1', label: '老旧小区改造攻坚党支部', value: 60, unit: '个', bound: 'exact' },
  { code: 'deliberation-problems', article: 'A1', label: '议事协商解决问题', value: 234, unit: '个', bound: 'exact' },
  { code: 'reception-points', article: 'A1', label: '群众接待点', value: 112, unit: '个', bound: 'exact' },
  { code: 'requests', article: 'A1', label: '收集居民改造需求', value: 670, unit: '条', bound: 'exact' },
  { code: 'disputes', article: 'A1', label: '累计处理矛盾纠纷', value: 486, unit: '起', bound: 'exact' },
  { code: 'branch-members-xinjianlu', article: 'A1', label: '加入新建路新村南区攻坚党支部的在职党员', value: 11, unit: '名', bound: 'exact' },
  { code: 'signing-rate-xinjianlu', article: 'A1', label: '签约率', value: 100, unit: '%', bound: 'exact' },
  { code: 'wishes-xinjianlu', article: 'A1', label: '愿望清单', value: 5, unit: '条', bound: 'exact', named: ['健身场地优化', '挂瓦屋面内增加保温层', '增加电瓶车充电桩'] },
  { code: 'golden-ideas-xinjianlu', article: 'A1', label: '征求居民意见', value: 10, unit: '条', bound: 'exact' },
  { code: 'off-list-kinds-xuetian', article: 'A1', label: '不在改造项目清单内的急难愁盼问题', value: 20, unit: '类', bound: 'over', named: ['梯改坡', '换水管', '空调移位', '窗户限位器安装'] },
  { code: 'four-party-problems-yuejiang', article: 'A1', label: '四方共议解决问题', value: 100, unit: '件', bound: 'over', named: ['车辆乱停', '下水道堵塞', '消防通道不畅通', '屋顶漏水', '污水外溢'] },
  { code: 'four-party-mediations-yuejiang', article: 'A1', label: '调解矛盾纠纷', value: null, unit: '起', bound: 'tens' },
  { code: 'merchants-before', article: 'A8', label: '原入驻商户', value: 60, unit: '家', bound: 'over' },
  { code: 'merchants-after', article: 'A8', label: '现入驻商户', value: 97, unit: '家', bound: 'exact' },
  { code: 'grid-consultations', article: 'A8', label: '网格微座谈、协商会', value: 25, unit: '次', bound: 'over' },
  { code: 'countermeasures', article: 'A8', label: '研究对策', value: 15, unit: '条', bound: 'over' },
  { code: 'booklets', article: 'A8', label: '发放宣传手册', value: 100, unit: '册', bound: 'over' },
  { code: 'study-tour-attendance', article: 'A7', label: '主题党日参加者', value: 100, unit: '名', bound: 'over' },
  { code: 'elder-beneficiaries', article: 'A9', label: '敬老活动受益老人', value: 1000, unit: '人次', bound: 'over' },
  { code: 'executive-meeting-number', article: 'A6', label: '二届区政府常务会议', value: 31, unit: '次', bound: 'exact' },
];

export const statedSubdistricts: readonly string[] = ['虹桥街道', '永兴街道', '学田街道', '天生港镇街道', '陈桥街道', '狼山镇街道', '秦灶街道', '城东街道', '文峰街道', '崇川经济开发区'];

export const statedCommunities: readonly StatedCommunity[] = [
  { name: '越江社区', subdistrict: '永兴街道' },
  { name: '果园社区', subdistrict: '学田街道', alsoStated: '文峰街道 (A9)' },
  { name: '南川园社区', subdistrict: '学田街道' },
  { name: '龙湖佳苑社区', subdistrict: '天生港镇街道' },
  { name: '五里树社区', subdistrict: '陈桥街道' },
  { name: '三角桥社区', subdistrict: '狼山镇街道' },
  { name: '闸桥社区', subdistrict: '狼山镇街道' },
  { name: '新胜社区' },
  { name: '朝东埭社区' },
  { name: '费桥村', subdistrict: '崇川经济开发区' },
  { name: '桥东村社区', subdistrict: '秦灶街道' },
  { name: '板桥社区', subdistrict: '城东街道' },
  { name: '校北村社区' },
];

export const statedCompounds: readonly StatedCompound[] = [
  { name: '虹桥新村' },
  { name: '新建路新村南区', subdistrict: '虹桥街道', community: null, signingRate: 100 },
  { name: '南川园', community: '南川园社区' },
];

export const statedManagementModes: readonly string[] = ['选聘物业服务企业', '物业服务社', '“1+1”代管'];

export const statedParties: readonly string[] = ['社区党组织', '共建单位', '居民代表', '物业企业'];

export const statedQuestions: readonly string[] = ['群众出题', '支部领题', '党员破题', '党委结题'];

export const statedRules: readonly string[] = ['首问负责', '限时办结', '及时回访', '闭环销号'];

export const statedElderServices: readonly string[] = ['送家政', '送医药', '送图书', '送保险', '送娱乐', '送培训'];

export const statedTeams: readonly StatedTeam[] = [
  { name: '虹桥尚管家团', article: 'A1', task: '施工过程监督协调' },
  { name: '燎原社老娘舅志愿服务队', article: 'A1', task: '治理型物业、邻里调解', community: '越江社区' },
  { name: '夕阳红义务联防队', article: 'A5', task: '小院书吧每日轮值', community: '板桥社区' },
];

/** 果园: a doorway without steps taken away, a ramp given back. */
export const statedRamp = {
  article: 'A1',
  place: '果园社区',
  problem: '一楼行动不便住户拆除违建后无法正常通行',
  steps: ['党员走访了解', '党群洽谈', '多方联席会议磋商'],
  result: ['增加部分楼梯间梯级坡', '增设不锈钢扶手'],
  funding: '党建为民服务资金',
  offList: true,
};

/** 校北: a gate fenced off, and opened again. */
export const statedGate = {
  article: 'A8',
  place: '校北服务区',
  closed: '2023-10-09',
  resolved: '2023-10-10/2023-10-11',
  parties: ['服务区商户', '学校'],
  steps: ['网格员响应并上报', '社区组织双方协商', '围挡拆除', '北门恢复使用'],
  praise: '锦旗',
};

export const statedEvents: readonly StatedEvent[] = [
  { article: 'A2', kind: 'opening', name: '“侨胞之家”启用', when: '2023-11', roles: { guide: ['崇川区侨联'], host: ['天生港镇街道'], undertake: ['龙湖佳苑社区'] } },
  { article: 'A3', kind: 'solar-term', solarTerm: '立冬', title: '同聚浓情冬至 共建平安邻里', when: '2023-11', venue: '陈桥专职消防救援站', roles: { host: ['陈桥街道综合行政执法局'], partner: ['五里树社区'] } },
  { article: 'A3', kind: 'solar-term', solarTerm: '立冬', title: '悦读立冬节气 传承民俗文化', when: '2023-11', venue: '南通植物园', roles: { host: ['三角桥社区'], partner: ['闸桥社区'] } },
  { article: 'A3', kind: 'solar-term', solarTerm: '立冬', title: '感知传统文化，阅享立冬暖阳', when: '2023-11', venue: '南通中关村信息谷', roles: { host: ['新胜社区'], partner: ['朝东埭社区'] } },
  { article: 'A3', kind: 'solar-term', solarTerm: '立冬', title: '立冬品茗茶 诗词添书香', when: '2023-11', venue: '费桥村新时代文明实践站', roles: { host: ['费桥村新时代文明实践站'] } },
  { article: 'A4', kind: 'lesson', title: '版权保护助力未成年人健康成长', when: '2023-11-02', venue: '南通市沿河桥小学', roles: { host: ['桥东村社区'] }, series: true, minors: true },
  { article: 'A6', kind: 'meeting', form: 'executive', title: '二届区政府第31次常务会议', when: '2023-11-02', agenda: ['传达学习', '重大事故隐患专项整治、安全生产', '污染防治攻坚', '解读行政复议法', '2023年重点民生实事项目推进情况', '其他事项'] },
  { article: 'A7', kind: 'study-tour', title: '追寻张謇之路 厚植家国情怀', when: '2023-11-02', roles: { host: ['南川园社区'], partner: ['果园社区党委', '工会', '退役军人服务站'] }, itinerary: [{ name: '海门张謇纪念馆', highlights: ['出生生长', '实业救国', '教育兴国', '社会事业'] }, { name: '颐生文博园', highlights: ['百年老窖池', '厂史馆'] }] },
  { article: 'A9', kind: 'clinic', title: '敬老爱老送健康', when: '2023-11', roles: { host: ['果园社区'], assist: ['文峰街道卫生服务中心'] }, services: ['量血压', '测血糖', '糖尿病、高血压知识讲解'] },
];

export const statedReadingYard = {
  article: 'A5',
  name: '板桥小院',
  zones: ['院子里的书吧', '学习园地', '读书长廊'],
  facilities: ['老花镜', '放大镜', '书刊报纸'],
  programmes: ['红色微课堂', '书中的角色我来演', '经典诵读', '好书分享'],
  secondClassroom: '周末、假期',
  duty: '夕阳红义务联防队志愿者每天轮流值班',
};
