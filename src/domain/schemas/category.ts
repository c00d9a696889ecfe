import { caseKinds } from '../case.ts';
import { type Category, categoryGroups, evidenceRules } from '../category.ts';
import { type Check, listOf, object, oneOf } from '../checks.ts';
import { count, envelope, flag, text } from './parts.ts';
import { question } from './question.ts';

export const categorySchema: Check<Category> = object<Category>({
  type: oneOf('category'), ...envelope, code: text, name: text, group: oneOf(...categoryGroups), aisle: object({ name: text, 'icon?': text }), 'hint?': text,
  'keywords?': listOf(text), 'pinyin?': text, 'emergency?': object({ phone: text, advice: text }), 'discreet?': flag,
  appliesTo: listOf(oneOf(...caseKinds)), 'limits?': object({ acceptWd: count, handleWd: count, visitWd: count }), 'evidence?': oneOf(...evidenceRules),
  'questions?': listOf(question),
});
