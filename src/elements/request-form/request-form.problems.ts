import type { Problem } from '../../ui/field.ts';
import type { Wanting } from './request-form.model.ts';
import type { RequestFormWords } from './request-form.words.ts';

/** Codes to sentences: the same words stand in the summary and at the field. */
export function problemsInWords(wanting: readonly Wanting[], words: RequestFormWords): Problem[] {
  return wanting.map((one) => ({ field: one.field, message: sentence(one, words) }));
}

function sentence(one: Wanting, { problems, storageFull }: RequestFormWords): string {
  if ('label' in one) return problems.answer(one.label);
  if (one.code === 'storage') return storageFull;
  if (one.code === 'too-long') return problems.textLong(one.over);
  if (one.code === 'short') return problems.phoneShort(one.missing);
  if (one.code === 'odd') return problems.phoneOdd;
  if (one.code === 'refused') return problems.refused;
  return problems[one.field];
}
