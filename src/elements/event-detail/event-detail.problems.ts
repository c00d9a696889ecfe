import type { Problem } from '../../ui/field.ts';
import type { Wanting } from './event-detail.model.ts';
import type { EventDetailWords } from './event-detail.words.ts';

/** Codes to sentences: the same words stand in the summary and at the field. */
export function problemsInWords(wanting: readonly Wanting[], words: EventDetailWords): Problem[] {
  return wanting.map((one) => ({ field: one.field, message: sentence(one, words) }));
}

function sentence(one: Wanting, { problems }: EventDetailWords): string {
  if (one.code === 'too-long') return problems.noteLong(one.over);
  if (one.code === 'short') return problems.phoneShort(one.missing);
  if (one.code === 'odd') return problems.phoneOdd;
  if (one.code === 'required') return problems[one.field];
  return problems[one.code];
}
