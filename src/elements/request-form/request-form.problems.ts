import type { Problem } from '../../ui/field.ts';
import type { refusedToWanting, Wanting } from './request-form.model.ts';
import type { RequestFormWords } from './request-form.words.ts';

/** Codes to sentences: the same words stand in the summary and at the field. */
export function problemsInWords(wanting: readonly (Wanting | ReturnType<typeof refusedToWanting>[number])[], { problems }: RequestFormWords): Problem[] {
  return wanting.map((one) => ({ field: one.field, message: sentence(one, problems) }));
}

function sentence(one: Wanting | ReturnType<typeof refusedToWanting>[number], words: RequestFormWords['problems']): string {
  if ('label' in one) return words.answer(one.label);
  if (one.code === 'too-long') return words.textLong(one.over);
  if (one.code === 'short') return words.phoneShort(one.missing);
  if (one.code === 'odd') return words.phoneOdd;
  if (one.code === 'refused') return words.refused;
  return words[one.field];
}
