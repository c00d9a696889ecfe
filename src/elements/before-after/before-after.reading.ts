/** What is asked of the backend: the works of a scope, and what their verdict hangs on. */
import type { Place } from '../../domain/place.ts';
import { placesIn } from '../../domain/place.ts';
import type { Query } from '../../domain/query.ts';
import type { RecordOf, RecordType, Ref } from '../../domain/record.ts';
import type { Work } from '../../domain/work.ts';
import { allPages } from '../../kit/all-pages.ts';
import { keptRecords } from '../../kit/copy.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Told } from './before-after.model.ts';

/** More than anybody looks through. */
export const mostWorks = 200;
/** So many refs still fit into an address. */
const mostRefs = 100;

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** @throws Failure when the works themselves cannot be had */
export async function readPhotos(backend: Backend, scope: string | undefined, signal: AbortSignal): Promise<Told> {
  const marks: Pick<Told, 'partly' | 'cut'> = {};
  /** Beside the works: what cannot be had is left out, and known to be. */
  const named = async <T extends RecordType>(type: T, refs: readonly Ref<T>[]): Promise<RecordOf[T][]> => {
    const ids = unique(refs).map((ref) => ref.slice(type.length + 1));
    if (ids.length === 0) return [];
    return backend.list(type, { where: { id: ids } }, { signal }).then(({ items }) => items, (thrown: unknown) => {
      if (signal.aborted) throw thrown;
      marks.partly = true;
      return [];
    });
  };
  const works = async (where: NonNullable<Query['where']>): Promise<Work[]> => {
    const { items, next } = await backend.list('work', { where, limit: mostWorks }, { signal });
    if (next !== undefined) marks.cut = true;
    return items;
  };

  const known: Place[] = [];
  let found: Work[];
  /** Of a sub-district: the compounds in it. */
  let within: Set<string> | undefined;
  if (scope?.startsWith('work/')) found = [await backend.get(scope as Ref<'work'>, { signal })];
  else if (scope?.startsWith('project/')) found = await works({ project: scope });
  else if (scope) {
    const place = await backend.get(scope as Ref<'place'>, { signal });
    known.push(place);
    if (place.kind === 'building') found = await works({ place: [scope, ...(place.parent ? [place.parent] : [])] });
    else if (place.kind === 'compound') {
      known.push(...(await allPages(backend, 'place', { where: { kind: 'building', parent: scope } }, signal)));
      found = await works({ place: known.map(({ id }) => `place/${id}`) });
    } else {
      const [around, projects] = await Promise.all([allPages(backend, 'place', { where: { kind: ['subdistrict', 'community', 'compound'] } }, signal), allPages(backend, 'project', { where: { kind: 'renovation' } }, signal)]);
      known.push(...around);
      within = new Set(placesIn(around, scope).map(({ id }) => `place/${id}`));
      const own = projects.filter(({ places }) => places.some((one) => within!.has(one))).map(({ id }) => `project/${id}`);
      found = own.length === 0 ? [] : await works({ state: 'accepted', ...(own.length <= mostRefs && { project: own }) });
    }
  } else found = await works({ state: 'accepted' });

  const lacking = (refs: readonly Ref<'place'>[]): Ref<'place'>[] => refs.filter((ref) => !known.some(({ id }) => `place/${id}` === ref));
  const around = async (): Promise<void> => {
    known.push(...(await named('place', lacking(found.map(({ place }) => place)))));
    known.push(...(await named('place', lacking(known.flatMap(({ kind, parent }) => (kind === 'building' && parent ? parent : []))))));
  };
  const [projects, orgs] = await Promise.all([named('project', found.map(({ project }) => project)), named('org', found.flatMap(({ acceptedBy }) => acceptedBy ?? [])), around()]);
  const inside = (ref: Ref<'place'>): boolean => !within || within.has(ref) || within.has(known.find(({ id }) => `place/${id}` === ref)?.parent ?? '');
  const own = found.filter(({ place }) => inside(place));
  // Of a whole district only the places of its works are worth keeping.
  const needed = new Set(own.flatMap(({ place }) => [place, known.find(({ id }) => `place/${id}` === place)?.parent]));
  return { works: own, projects, places: known.filter(({ id }) => needed.has(`place/${id}`)), orgs, ...marks };
}

export function keptPhotos(value: unknown): Told | undefined {
  const told = Object(value) as Partial<Record<keyof Told, unknown>>;
  const lists = { works: keptRecords('work', told.works), projects: keptRecords('project', told.projects), places: keptRecords('place', told.places), orgs: keptRecords('org', told.orgs) };
  return Object.values(lists).every((list) => list !== undefined) ? ({ ...lists, ...(told.cut === true && { cut: true }) } as Told) : undefined;
}
