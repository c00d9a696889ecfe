/** The copy of a case that a phone keeps for a day without a signal. */
import { asksSensitive } from '../../domain/category.ts';
import { publicStep } from '../../domain/desk-views.ts';
import type { Ref } from '../../domain/record.ts';
import { keptRecords } from '../../kit/copy.ts';
import type { CaseView, Named } from './request-tracker.case.ts';

/**
 * It lies on the disk in the clear, so it is what anyone may read on the office's list: no words, room, phone, photos or token of the resident,
 * the compound instead of the building (PIPL 19). Of disputes and of matters of health nothing is kept at all: there the category tells enough.
 */
export function toKeep({ record, category, names, around }: CaseView): unknown {
  if (!category || !around || record.kind === 'dispute' || category.group === 'dispute' || asksSensitive(category)) return undefined;
  const { own: _, evidence: __, ...rest } = record;
  // Until staff write one, the title names the building.
  const title = around === record.place ? record.title : category.name;
  // Photos are not on this phone: a frame without a picture helps nobody.
  const steps = record.steps.map(publicStep).map(({ media: ___, ...step }) => step);
  return { record: { ...rest, title, place: around, steps }, category, names: [...names].filter(([ref]) => ref !== record.place || ref === around) };
}

/** Read back, and checked like what a backend sends. */
export function keptCase(value: unknown): CaseView | undefined {
  const kept = (value ?? {}) as { record?: unknown; category?: unknown; names?: unknown };
  const [record] = keptRecords('case', [kept.record]) ?? [];
  const [category] = keptRecords('category', [kept.category]) ?? [];
  if (!record || !category || !Array.isArray(kept.names)) return undefined;
  return { record, into: undefined, category, names: new Map(kept.names as [Ref, Named][]), around: record.place };
}
