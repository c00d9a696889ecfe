/** What anyone may look up in the sample town. Only what a query can mean is made: buildings of its compounds, works of its projects. */
import type { Condition, Query } from '../../domain/query.ts';
import { isPublicNotice } from '../../domain/notice.ts';
import { type RecordOf, type RecordType, type Ref, splitRef } from '../../domain/record.ts';
import type { Town } from '../../sample/town.ts';

export type Directory = Exclude<RecordType, 'case' | 'event' | 'signup'>;

/** The values a field must have one of; `undefined` where it may have any. */
function wanted(condition: Condition | undefined): string[] | undefined {
  const values = [condition].flat();
  return values.every((one): one is string => typeof one === 'string') ? values : undefined;
}

export function directoryOf(town: Town) {
  const compoundsOf = (places: readonly string[]): string[] => [...new Set(places.flatMap((one) => town.compoundOf({ place: one as Ref<'place'> }) ?? []))];

  function places({ where = {} }: Query): readonly RecordOf['place'][] {
    const [kinds, parents, ids] = [wanted(where['kind']), wanted(where['parent']), wanted(where['id'])];
    if (kinds && !kinds.includes('building')) return town.places;
    const compounds = ids ? compoundsOf(ids.map((id) => `place/${id}`)) : parents ? compoundsOf(parents) : town.compounds;
    return [...town.places, ...compounds.flatMap((one) => town.buildingsOf(one))];
  }

  function works({ where = {} }: Query): readonly RecordOf['work'][] {
    const [projects, at, ids] = [wanted(where['project']), wanted(where['place']), wanted(where['id'])];
    if (projects) return projects.flatMap((one) => town.worksOf(splitRef(one as Ref<'project'>).id));
    if (ids) return [...new Set(ids.map((id) => id.slice(0, Math.max(0, id.indexOf('-')))))].flatMap((one) => town.worksOf(one));
    if (!at) return town.works;
    const compounds = compoundsOf(at);
    return town.projects.filter((one) => one.kind === 'renovation' && one.places.some((place) => compounds.includes(splitRef(place).id))).flatMap(({ id }) => town.worksOf(id));
  }

  const records: { [T in Directory]: (query: Query) => readonly RecordOf[T][] } = {
    place: places, category: () => town.categories, org: () => town.orgs, project: () => town.projects, work: works, poll: () => town.polls, indicator: () => town.indicators,
    notice: () => town.notices.filter(isPublicNotice),
  };

  return {
    /** At least all that the query means. */
    list: <T extends Directory>(type: T, query: Query): readonly RecordOf[T][] => records[type](query),
    get: <T extends Directory>(type: T, id: string): RecordOf[T] | undefined => records[type]({ where: { id } }).find((one) => one.id === id),
  };
}
