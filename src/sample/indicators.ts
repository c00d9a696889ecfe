/** The 25 published figures, as they were published: bound, unit, article. None is a count of our records, and none is added to another. */
import type { Indicator } from '../domain/indicator.ts';
import type { Ref } from '../domain/record.ts';
import { statedFigures } from './facts.ts';
import { district, placeNamed } from './named.ts';

/** What each is about; the district where nothing nearer is said. */
const scopes: Readonly<Record<string, string>> = {
  'branch-members-xinjianlu': '新建路新村南区', 'signing-rate-xinjianlu': '新建路新村南区', 'wishes-xinjianlu': '新建路新村南区', 'golden-ideas-xinjianlu': '新建路新村南区',
  'off-list-kinds-xuetian': '学田街道', 'four-party-problems-yuejiang': '越江社区', 'four-party-mediations-yuejiang': '越江社区',
  'merchants-before': '校北服务区', 'merchants-after': '校北服务区', 'grid-consultations': '校北村社区', countermeasures: '校北村社区', booklets: '校北村社区',
  'study-tour-attendance': '南川园社区', 'elder-beneficiaries': '果园社区',
};

/** The page bears no date; A4, A6 and A7 tell of 2 November, the rest speaks of this year. */
const periods: Readonly<Record<string, string>> = { 'study-tour-attendance': '2023-11-02', 'executive-meeting-number': '2023-11-02' };

export function townIndicators(): Indicator[] {
  return statedFigures.map(({ code, article, label, value, unit, bound, published, named }): Indicator => {
    const scope: Ref<'place'> = placeNamed(scopes[code]) ?? district;
    return {
      type: 'indicator', id: code, code, label, q: { ...(value !== null && { value }), unit, bound }, scope, period: periods[code] ?? '2023',
      definition: `原文公布的数${published ? `（${published}）` : ''}${named ? `，点名的有${named.join('、')}` : ''}；怎么数的，原文没有写`,
      prov: { source: 'seed', article },
    };
  });
}
