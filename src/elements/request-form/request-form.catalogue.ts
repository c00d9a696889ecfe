import type { Category } from '../../domain/category.ts';
import type { Org } from '../../domain/org.ts';
import type { Case } from '../../domain/case.ts';
import type { Place } from '../../domain/place.ts';
import { splitRef, type Ref } from '../../domain/record.ts';
import { keptRecords } from '../../kit/copy.ts';
import type { Backend } from '../../ports/backend.ts';

/** What can be chosen from: the matters of a topic, and the compounds. Buildings come when a compound is chosen. */
export interface Catalogue {
  categories: Category[];
  compounds: Place[];
}

export async function loadCatalogue(backend: Backend, signal: AbortSignal): Promise<Catalogue> {
  const [categories, compounds] = await Promise.all([
    backend.list('category', { where: { appliesTo: 'request' } }, { signal }),
    backend.list('place', { where: { kind: 'compound' } }, { signal }),
  ]);
  return { categories: categories.items, compounds: compounds.items };
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
