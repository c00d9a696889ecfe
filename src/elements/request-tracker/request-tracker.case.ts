/** One case with the names around it, read for the screen. */
import type { Case } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import type { AnyRecord, RecordType, Ref } from '../../domain/record.ts';
import type { Backend, Call, Proof } from '../../ports/backend.ts';

export interface Named {
  name: string;
  synthetic: boolean;
}

export interface CaseView {
  record: Case;
  category: Category | undefined;
  /** Names of organisations and places by ref; one that cannot be read is left out, and the rest is still shown. */
  names: ReadonlyMap<Ref, Named>;
  /** The case it was merged into; `loop` = they point at each other in a ring. */
  into: Case | 'loop' | undefined;
  /** The compound, or the place itself where it is no building; unknown where the place cannot be read. */
  around: Ref<'place'> | undefined;
}

export type CaseTarget = { ref: Ref<'case'>; token?: string | undefined } | { code: string; phoneTail: string };

export async function loadCase(backend: Backend, target: CaseTarget, signal: AbortSignal): Promise<CaseView> {
  const call: Call & { proof?: Proof } = 'ref' in target ? { signal, ...(target.token && { token: target.token }) } : { signal, proof: { phoneTail: target.phoneTail } };
  const record = await backend.get<'case'>('ref' in target ? target.ref : { type: 'case', code: target.code }, call);
  const read = async <T extends RecordType>(ref: Ref<T>): Promise<AnyRecord | undefined> => {
    try {
      return await backend.get(ref, { signal });
    } catch {
      return undefined;
    }
  };
  const orgs = [record.firstAsked, record.assignee, ...record.steps.flatMap((step) => [step.assignee, step.by.org])];
  const refs = [...new Set([...orgs, record.place].filter((ref): ref is Ref<'org'> | Ref<'place'> => ref !== undefined))];
  const [category, ...records] = await Promise.all([read(record.category), ...refs.map((ref) => read(ref))]);
  const place = records.find((one) => one && `place/${one.id}` === record.place);
  const parent = place?.type === 'place' && place.parent ? await read(place.parent) : undefined;
  const names = new Map<Ref, Named>();
  for (const one of [...records, parent]) {
    if (one && 'name' in one) names.set(`${one.type}/${one.id}`, { name: one.name, synthetic: one.prov?.source === 'synthetic' });
  }
  if (place?.type === 'place' && parent?.type === 'place' && place.kind === 'building') {
    names.set(record.place, { name: `${parent.name} ${place.name}`, synthetic: place.prov?.source === 'synthetic' });
  }
  const around = place?.type === 'place' && place.kind === 'building' ? place.parent : place && record.place;
  const into = record.state === 'merged' ? await mergedInto(record, read) : undefined;
  return { record, into, category: category?.type === 'category' ? category : undefined, names, around };
}

/** Where it ended up, over any number of mergers; what cannot be read is left out. */
async function mergedInto(record: Case, read: (ref: Ref<'case'>) => Promise<AnyRecord | undefined>): Promise<Case | 'loop' | undefined> {
  const seen = new Set([record.id]);
  let found: Case | undefined;
  let next = record.mergedInto;
  while (next) {
    const one = await read(next);
    if (one?.type !== 'case') break;
    if (seen.has(one.id)) return 'loop';
    seen.add(one.id);
    found = one;
    next = one.mergedInto;
  }
  return found;
}
