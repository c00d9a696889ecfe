/** Records as an office would publish them, for tests and stories of the board. */
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Project } from '../../src/domain/project.ts';

export const district: Place = { type: 'place', id: 'qu', kind: 'district', name: '示例区' };
export const street: Place = { type: 'place', id: 'jie', kind: 'subdistrict', name: '示例街道', parent: 'place/qu' };
export const places: readonly Place[] = [district, street];

let count = 0;

/** One published figure; whatever is not said is as usual. */
export function indicator(label: string, value: number | undefined, unit: string, more: Partial<Indicator> & { bound?: Indicator['q']['bound'] } = {}): Indicator {
  const { bound = 'exact', ...rest } = more;
  count += 1;
  return {
    type: 'indicator', id: `i${count}`, code: label, label, q: { ...(value !== undefined && { value }), unit, bound }, scope: 'place/qu', period: '2023', definition: `${label}，按登记的数`,
    publisher: '示例区统计室', publishedAt: '2023-11-06', ...rest,
  };
}

export const rate = (label: string, part: number, whole: number, more: Partial<Indicator> = {}): Indicator =>
  indicator(label, undefined, '%', { ratio: { part, whole, partName: '回访说解决了', wholeName: '已回访' }, ...more });

/** One thing week after week, from Monday 18 September. */
export function weekly(values: readonly (number | undefined)[], more: Partial<Indicator> & { bound?: Indicator['q']['bound'] } = {}): Indicator[] {
  const dayOf = (index: number): string => new Date(Date.UTC(2023, 8, 18 + index)).toISOString().slice(0, 10);
  return values.map((value, index) => indicator('每周新收诉求', value, '件', { period: `${dayOf(index * 7)}/${dayOf(index * 7 + 6)}`, ...more }));
}

export function project(name: string, progress: number | undefined, starts: string | undefined, ends: string | undefined, more: Partial<Project> = {}): Project {
  count += 1;
  return {
    type: 'project', id: `p${count}`, kind: 'livelihood', name, state: 'constructing', places: ['place/qu'],
    ...(progress !== undefined && { progress }), ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }), ...more,
  };
}

/** 示例 all over, as in a story. */
export const asSample = <R extends Indicator | Project>(list: readonly R[]): R[] => list.map((one) => ({ ...one, prov: { source: 'synthetic' } }));
