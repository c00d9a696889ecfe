/**
 * The 25 published figures, as they were published: bound, unit, article. None is a count of our records, and none is added to another. Beside them,
 * at 示例区 only, figures made up to show what rates and rows in time look like; they say so, and claim no record.
 */
import type { Indicator } from '../domain/indicator.ts';
import { addDays } from '../domain/instant.ts';
import type { Ref } from '../domain/record.ts';
import { statedFigures } from './facts.ts';
import { district, placeNamed } from './named.ts';
import { districtId } from './places.ts';

/** What each is about; the district where nothing nearer is said. */
const scopes: Readonly<Record<string, string>> = {
  'branch-members-xinjianlu': '新建路新村南区', 'signing-rate-xinjianlu': '新建路新村南区', 'wishes-xinjianlu': '新建路新村南区', 'golden-ideas-xinjianlu': '新建路新村南区',
  'off-list-kinds-xuetian': '学田街道', 'four-party-problems-yuejiang': '越江社区', 'four-party-mediations-yuejiang': '越江社区',
  'merchants-before': '校北服务区', 'merchants-after': '校北服务区', 'grid-consultations': '校北村社区', countermeasures: '校北村社区', booklets: '校北村社区',
  'study-tour-attendance': '南川园社区', 'elder-beneficiaries': '果园社区',
};

/** The page bears no date; A4, A6 and A7 tell of 2 November, the rest speaks of this year. */
const periods: Readonly<Record<string, string>> = { 'study-tour-attendance': '2023-11-02', 'executive-meeting-number': '2023-11-02' };

const statedIndicators = (): Indicator[] =>
  statedFigures.map(({ code, article, label, value, unit, bound, published, named }): Indicator => {
    const scope: Ref<'place'> = placeNamed(scopes[code]) ?? district;
    return {
      type: 'indicator', id: code, code, label, q: { ...(value !== null && { value }), unit, bound }, scope, period: periods[code] ?? '2023',
      definition: `原文公布的数${published ? `（${published}）` : ''}${named ? `，点名的有${named.join('、')}` : ''}；怎么数的，原文没有写`,
      ...(code === 'merchants-after' && { was: 'indicator/merchants-before' as const }), prov: { source: 'seed', article },
    };
  });

const made = { type: 'indicator', scope: `place/${districtId}`, prov: { source: 'synthetic' } } as const;

/** 响应率 解决率 满意率, each a share of another whole. */
const rates: readonly (readonly [code: string, label: string, part: number, partName: string, whole: number, wholeName: string])[] = [
  ['response-rate', '响应率', 661, '按时联系上', 670, '应联系'], ['resolution-rate', '解决率', 588, '回访说解决了', 640, '已回访'], ['satisfaction-rate', '满意率', 571, '回访说满意', 640, '已回访'],
];
const firstWeek = '2023-09-18';
const weeks = [52, 38, 12, 71, 64, 49, 44, 31];

const madeUp = (): Indicator[] => [
  ...rates.map(([code, label, part, partName, whole, wholeName]): Indicator => ({
    ...made, id: code, code, label, q: { unit: '%', bound: 'exact' }, ratio: { part, whole, partName, wholeName }, period: '2023-01/2023-10',
    definition: `编出来给人看样子的数，不是哪里的实情；这样的率是“${partName}”除以“${wholeName}”`,
  })),
  ...weeks.map((value, index): Indicator => {
    const monday = addDays(firstWeek, index * 7);
    return {
      ...made, id: `weekly-${index + 1}`, code: 'weekly-requests', label: '每周新收诉求', q: { value, unit: '件', bound: 'exact' }, period: `${monday}/${addDays(monday, 6)}`,
      definition: '编出来给人看样子的数，不是哪里的实情；周一到周日算一周',
    };
  }),
];

export const townIndicators = (): Indicator[] => [...statedIndicators(), ...madeUp()];
