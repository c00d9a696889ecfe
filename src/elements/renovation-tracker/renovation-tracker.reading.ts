/** What is asked of the backend: the district once, a compound when somebody looks. */
import { allPages } from '../../kit/all-pages.ts';
import { keptRecords } from '../../kit/copy.ts';
import type { Place } from '../../domain/place.ts';
import type { Query } from '../../domain/query.ts';
import type { RecordOf, RecordType, Ref } from '../../domain/record.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Told } from './renovation-tracker.compound.ts';
import type { District } from './renovation-tracker.model.ts';

/** Reads beside the main thing: what cannot be had is left out, and known to be. */
class Beside {
  partly = false;
  readonly #backend: Backend;
  readonly #signal: AbortSignal;

  constructor(backend: Backend, signal: AbortSignal) {
    this.#backend = backend;
    this.#signal = signal;
  }

  async all<T extends RecordType>(type: T, where: NonNullable<Query['where']>): Promise<RecordOf[T][]> {
    if (!this.#backend.can('list', type)) return [];
    return allPages(this.#backend, type, { where }, this.#signal).catch((thrown: unknown) => this.#miss(thrown, []));
  }

  async get<T extends RecordType>(ref: Ref<T> | undefined): Promise<RecordOf[T] | undefined> {
    if (ref === undefined) return undefined;
    return this.#backend.get<T>(ref, { signal: this.#signal }).catch((thrown: unknown) => this.#miss(thrown, undefined));
  }

  #miss<V>(thrown: unknown, value: V): V {
    if (this.#signal.aborted) throw thrown;
    this.partly = true;
    return value;
  }
}

export async function readDistrict(backend: Backend, signal: AbortSignal): Promise<District> {
  const beside = new Beside(backend, signal);
  const [places, projects, polls] = await Promise.all([
    allPages(backend, 'place', { where: { kind: ['district', 'subdistrict', 'community', 'compound'] } }, signal),
    beside.all('project', { kind: 'renovation' }),
    beside.all('poll', { purpose: 'signing' }),
  ]);
  return { places, projects, polls, ...(beside.partly && { partly: true }) };
}

/** `ref`: a compound, or a building of it. @throws Failure when the compound itself cannot be had */
export async function readCompound(backend: Backend, ref: Ref<'place'>, signal: AbortSignal): Promise<Told> {
  const beside = new Beside(backend, signal);
  const asked = await backend.get(ref, { signal });
  const compound = asked.kind === 'building' && asked.parent ? await backend.get(asked.parent, { signal }) : asked;
  const at: Ref<'place'> = `place/${compound.id}`;
  const [parents, buildings, points, indicators, projects] = await Promise.all([
    readParents(beside, compound), beside.all('place', { kind: 'building', parent: at }), beside.all('place', { kind: 'reception', serves: at }), beside.all('indicator', { scope: at }), beside.all('project', { kind: 'renovation', places: at }),
  ]);
  const [project] = projects;
  if (!project) return { compound, parents, buildings, neighbours: [], projects: [], works: [], categories: [], orgs: [], points, indicators, ...(beside.partly && { partly: true }) };
  const { owner, supervisor, contractor, branch, consent } = project;
  const [works, poll, neighbours, orgs] = await Promise.all([
    beside.all('work', { project: `project/${project.id}` }), beside.get(consent), Promise.all(project.places.filter((one) => one !== at).map((one) => beside.get(one))),
    Promise.all([owner, supervisor, contractor, branch].map((one) => beside.get(one))),
  ]);
  const ids = [...new Set(works.map(({ category }) => category.slice('category/'.length)))];
  const categories = ids.length > 0 ? await beside.all('category', { id: ids }) : [];
  return { compound, parents, buildings, neighbours: given(neighbours), projects, works, poll, categories, orgs: given(orgs), points, indicators, ...(beside.partly && { partly: true }) };
}

/** At most so far up: a district is three steps from a compound. */
const steps = 4;

async function readParents(beside: Beside, { parent }: Place): Promise<Place[]> {
  const found: Place[] = [];
  for (let next = parent; next !== undefined && found.length < steps && !found.some(({ id }) => next === `place/${id}`); ) {
    const place = await beside.get(next);
    if (!place) break;
    found.push(place);
    next = place.parent;
  }
  return found;
}

const given = <T>(list: readonly (T | undefined)[]): T[] => list.filter((one): one is T => one !== undefined);

/** Signings by building are most of a district's bytes, and stand in the compound's own copy. */
export const packDistrict = ({ polls, ...rest }: District): District => ({
  ...rest, polls: polls.map(({ tally, ...poll }) => ({ ...poll, ...(tally && { tally: { eligible: tally.eligible, responded: tally.responded, yes: tally.yes } }) })),
});

export function keptDistrict(value: unknown): District | undefined {
  const { places, projects, polls } = Object(value) as Partial<Record<keyof District, unknown>>;
  const read = { places: keptRecords('place', places), projects: keptRecords('project', projects), polls: keptRecords('poll', polls) };
  return read.places && read.projects && read.polls && (read as District);
}

export function keptCompound(value: unknown): Told | undefined {
  const told = Object(value) as Partial<Record<keyof Told, unknown>>;
  const [compound] = keptRecords('place', [told.compound]) ?? [];
  const [poll] = told.poll === undefined ? [] : (keptRecords('poll', [told.poll]) ?? []);
  const lists = {
    parents: keptRecords('place', told.parents), buildings: keptRecords('place', told.buildings), neighbours: keptRecords('place', told.neighbours), projects: keptRecords('project', told.projects),
    works: keptRecords('work', told.works), categories: keptRecords('category', told.categories), orgs: keptRecords('org', told.orgs), points: keptRecords('place', told.points), indicators: keptRecords('indicator', told.indicators),
  };
  return compound && Object.values(lists).every((list) => list !== undefined) ? ({ compound, poll, ...lists } as Told) : undefined;
}
