import { type Question, questionTypes } from '../category.ts';
import { type Check, listOf, object, oneOf } from '../checks.ts';
import { flag, number, text } from './parts.ts';

export const question: Check<Question> = object<Question>({
  code: text, label: text, 'hint?': text, datatype: oneOf(...questionTypes), required: flag, order: number,
  'values?': listOf(object({ key: text, name: text })), 'variable?': flag,
  'visibleIf?': object({ code: text, 'equals?': text, 'oneOf?': listOf(text) }), 'sensitivity?': oneOf('public', 'private', 'sensitive'),
});
