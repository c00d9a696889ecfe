import type { Category } from '../../domain/category.ts';
import type { Org } from '../../domain/org.ts';
import type { Case, Topic } from '../../domain/case.ts';
import { type Place, placesIn } from '../../domain/place.ts';
import { splitRef, type Ref } from '../../domain/record.ts';
import { takes, topicRules } from '../../domain/topics.ts';
import { keptRecords } from '../../kit/copy.ts';
import { warnOnce } from '../../kit/page.ts';
import type { Backend } from '../../ports/backend.ts';
import type { RequestFields } from './request-form.model.ts';

/** What can be chosen from: the matters of a topic, and the compounds. Buildings come when a compound is chosen. */
export interface Catalogue {
  categories: Category[];
  compounds: Place[];
}

/** `scope`: only compounds in that place, at whatever height it stands. */
export async function loadCatalogue(backend: Backend, topic: Topic, scope: string | undefined, signal: AbortSignal): Promise<Catalogue> {
  const kind = scope ? ['compound', 'community', 'subdistrict'] : 'compound';
  const [categories, places] = await Promise.all([
    backend.list('category', { where: { appliesTo: topicRules[topic].kinds } }, { signal }),
    backend.list('place', { where: { kind } }, { signal }),
  ]);
  // A compound that carries facts of a source and no more takes no case (the sample's real names).
  const isCompound = ({ kind: one, prov }: Place): boolean => one === 'compound' && (prov?.source ?? 'synthetic') === 'synthetic';
  const within = scope ? placesIn(places.items, scope).filter(isCompound) : [];
  if (scope && within.length === 0) warnOnce(`scope="${scope}" holds no compound of this backend; all are offered. Write the id of a place, e.g. scope="place/xincun".`);
  return { categories: categories.items.filter((one) => takes(topic, one)), compounds: within.length > 0 ? within : places.items.filter(isCompound) };
}

/** What an earlier visit kept of it. */
export function keptCatalogue(value: unknown): Catalogue | undefined {
  const kept = value as Partial<Record<keyof Catalogue, unknown>> | null;
  const categories = keptRecords('category', kept?.categories);
  const compounds = keptRecords('place', kept?.compounds);
  return categories && compounds && { categories, compounds };
}

export async function loadBuildings(backend: Backend, compound: Ref<'place'>, signal: AbortSignal): Promise<Place[]> {
  return (await backend.list('place', { where: { kind: 'building', parent: compound } }, { signal })).items;
}

/** Where a link leads, as fields: the matter, and the compound or building it names. */
export async function leadFor(backend: Backend | undefined, { categories, compounds }: Catalogue, { category: wanted, place: id }: Readonly<Record<string, string>>): Promise<Partial<RequestFields>> {
  const category = categories.find((one) => one.id === wanted || one.code === wanted);
  const place = id && backend ? await backend.get(`place/${id}`).catch(() => undefined) : undefined;
  const home = compounds.find((one) => one.id === place?.id || `place/${one.id}` === place?.parent);
  const named = home && place ? { place: home.id === place.id ? home.name : `${home.name} ${place.name}` } : {};
  return {
    ...(category && { screen: 'details', aisle: category.aisle.name, category: `category/${category.id}` }),
    ...(home && { compound: `place/${home.id}` }),
    ...(home && place && home.id !== place.id && { building: `place/${place.id}` }),
    labels: { ...(category && { category: category.name }), ...named },
  };
}

/** The case behind a receipt and who was first asked; the number stands without it. */
export interface Arrival {
  record: Case;
  firstAsked: Org | undefined;
}

export async function loadArrival(backend: Backend, ref: Ref, token: string | undefined, signal: AbortSignal): Promise<Arrival> {
  const record = await backend.get(ref as Ref<'case'>, { signal, ...(token && { token }) });
  const firstAsked = record.firstAsked && (await backend.get(`org/${splitRef(record.firstAsked).id}`, { signal }).catch(() => undefined));
  return { record, firstAsked };
}
