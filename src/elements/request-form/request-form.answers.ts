import type { CaseKind } from '../../domain/case.ts';
import { type Category, visibleQuestions } from '../../domain/category.ts';
import type { CommonWords } from '../../i18n/common.words.ts';
import type { RequestFields } from './request-form.model.ts';
import type { RequestFormWords } from './request-form.words.ts';

/** A question as asked and answered, and the control where it was. */
export interface Answered {
  label: string;
  value: string;
  target: string;
}

/** What was asked beside place, words and phone, as the resident saw it: to check it, and for people to read where no office answers. */
export function answered(fields: RequestFields, category: Category | undefined, kind: CaseKind, { marks }: CommonWords, { parties, behalf }: RequestFormWords): Answered[] {
  const join = (parts: string[], mark: string): string => parts.filter(Boolean).join(mark + marks.gap);
  const questions = category ? visibleQuestions(category, fields.answers).filter(({ variable }) => variable !== false) : [];
  return [
    ...(kind === 'dispute' ? [{ label: parties.label, value: join([fields.party, fields.otherParty], marks.and), target: 'party' }] : []),
    ...questions.map(({ code, label, values }): Answered => {
      const given = [fields.answers[code] ?? []].flat().map((key) => values?.find((value) => value.key === key)?.name ?? key);
      return { label, value: join(given, marks.and), target: `answers.${code}` };
    }),
    ...(fields.behalf && kind !== 'proposal' ? [{ label: behalf.relation, value: join([fields.relation, fields.servedName, fields.servedPhone], marks.pause), target: 'relation' }] : []),
  ];
}
