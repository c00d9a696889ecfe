/** The details screen as single questions: for large letters one stands on a page, else all of them stand together. Pure. */
import type { CaseKind } from '../../domain/case.ts';
import { type Category, type Question, visibleQuestions } from '../../domain/category.ts';
import type { RequestFields, Screen } from './request-form.model.ts';

export type Part = 'where' | 'parties' | 'told' | 'photos' | 'contact' | `answers.${string}`;

/** In the order they are asked. */
export function partsOf({ answers }: RequestFields, category: Category | undefined, kind: CaseKind, canPhoto: boolean): Part[] {
  const asked = category ? visibleQuestions(category, answers).filter(({ variable }) => variable !== false) : [];
  return [
    'where', ...(kind === 'dispute' ? (['parties'] as const) : []), ...asked.map(({ code }): Part => `answers.${code}`), 'told',
    ...(canPhoto ? (['photos'] as const) : []), 'contact',
  ];
}

/** A question with the notices that stand above it. */
export function questionsOf(part: Part, category: Category | undefined, { answers }: RequestFields): Question[] {
  const all = category ? visibleQuestions(category, answers) : [];
  const end = all.findIndex(({ code }) => part === `answers.${code}`);
  let start = end;
  while (start > 0 && all[start - 1]?.variable === false) start -= 1;
  return end < 0 ? [] : all.slice(start, end + 1);
}

const homes: Readonly<Record<string, Part>> = { compound: 'where', building: 'where', party: 'parties', otherParty: 'parties', text: 'told', photos: 'photos' };

/** Where a control stands. */
export function partOf(field: string): Part {
  return field.startsWith('answers.') ? (field as Part) : (homes[field] ?? 'contact');
}

/** A page of the form: a screen, or one question of the details. */
export type Page = Screen | Part;

/** All pages of this request in order, and which of them is shown. */
export function pagesOf(screens: readonly Screen[], screen: Screen, parts: readonly Part[], part: Part | undefined): { pages: Page[]; at: number } {
  const pages = screens.flatMap((one): readonly Page[] => (one === 'details' && part ? parts : [one]));
  return { pages, at: pages.indexOf(screen === 'details' && part ? part : screen) };
}
