/** A request as one post to a Contact Form 7, and what its answer means: the status is in the body, the HTTP status is 200 whatever happened. */
import type { CaseInput } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import { failure, type FailureKind } from '../../domain/failure.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ContactForm, FormField } from './mapping.ts';
import { isObject } from './wire.ts';

export interface Named {
  category: Category;
  /** As it is said here. */
  address: string;
}
export interface Photo {
  sha256: string;
  type: string;
  bytes: ArrayBuffer;
}

type Say = (input: CaseInput, named: Named) => string;
const spaced = (...words: (string | undefined)[]): string => words.filter(Boolean).join(' ');

/** What is said for each field, in the order in which it is written below the text where the form has no field for it. */
const said: Readonly<Record<Exclude<FormField, 'text'>, Say>> = {
  category: (_, { category }) => category.name,
  place: ({ unit, room }, { address }) => spaced(address, [unit, room].filter(Boolean).join('-')),
  unit: ({ unit = '' }) => unit,
  room: ({ room = '' }) => room,
  answers: ({ answers }, { category: { questions = [] } }) =>
    Object.entries(answers).map(([code, given]) => {
      const question = questions.find((one) => one.code === code);
      return `${question?.label ?? code} ${[given].flat().map((key) => question?.values?.find((one) => one.key === key)?.name ?? key).join('、')}`;
    }).join('\n'),
  parties: ({ parties = [] }) => parties.join('、'),
  name: ({ reporter }) => reporter?.name ?? '',
  phone: ({ reporter }) => reporter?.phone ?? '',
  behalf: ({ onBehalfOf: { relation, name, phone } = { relation: '' } }) => spaced(relation, name, phone),
  about: ({ about = [] }) => about.join(' '),
  consent: ({ consent }) => consent.version,
  key: ({ clientId }) => clientId,
};
/** Said by others already, or of no use to who reads the mail. */
const silent: readonly FormField[] = ['unit', 'room', 'consent'];
/** Theirs back to ours, where the names differ. */
const ours: Readonly<Partial<Record<FormField, string>>> = { unit: 'place', room: 'place', name: 'reporter.name', phone: 'reporter.phone', behalf: 'onBehalfOf', key: 'clientId' };

export function formOf({ id, fields, with: always = {}, photos: slots = [] }: ContactForm, input: CaseInput, named: Named, photos: readonly Photo[]): FormData {
  const values = (Object.entries(said) as [FormField, Say][]).map(([field, say]) => [field, say(input, named)] as const).filter(([, value]) => value !== '');
  const below = values.filter(([field]) => fields[field] === undefined && !silent.includes(field)).map(([, value]) => value);
  const form = new FormData();
  form.set('_wpcf7_unit_tag', `wpcf7-f${id}-o1`);
  for (const [name, value] of Object.entries(always)) form.set(name, value);
  for (const [field, value] of values) if (fields[field] !== undefined) form.set(fields[field], value);
  form.set(fields.text, [input.text, below.join('\n')].filter(Boolean).join('\n\n'));
  photos.forEach(({ sha256, type, bytes }, index) => form.set(slots[index]!, new Blob([bytes], { type }), `${sha256.slice(0, 12)}.${type.slice('image/'.length)}`));
  return form;
}

/** Status → what went wrong; what is missing here is `broken`. */
const kinds: ReadonlyMap<unknown, FailureKind> = new Map(Object.entries({
  // The site's filter, or its owner's own code, does not want it: the same again would meet the same.
  spam: 'invalid', aborted: 'invalid',
  // A tick the mapping does not send.
  acceptance_missing: 'unsupported',
  // One of several receivers may have it all the same: before it goes again the resident is asked.
  mail_failed: 'broken',
} as const));

/** @throws Failure */
export function outcomeOf(json: unknown, { id, fields, photos = [] }: ContactForm, input: CaseInput): Outcome {
  const { status, message = '', invalid_fields: invalid } = isObject(json) ? json : {};
  if (status === 'mail_sent') return { kind: 'blackbox' };
  const words = `contact form ${id}: ${String(status)} ${String(message).slice(0, 200)}`;
  if (status !== 'validation_failed') throw failure(kinds.get(status) ?? 'broken', { message: words });
  const names = (Array.isArray(invalid) ? invalid : []).filter(isObject).map(({ field }) => String(field));
  const refused = names.map((name): [field: string, code: string] => {
    const field = (Object.keys(fields) as FormField[]).find((one) => fields[one] === name);
    if (field === 'text') return [field, input.text.trim() === '' ? 'required' : 'too-long'];
    if (photos.includes(name)) return ['media', 'refused'];
    if (!field) console.warn(`[linli] ${words} "${name}" is wanting, and the mapping has nothing for it: make it optional in the form, or write it into "with"`);
    return [field ? (ours[field] ?? field) : name, 'refused'];
  });
  // A refusal that names nothing is one of the whole.
  return { kind: 'rejected', fields: refused.length > 0 ? Object.fromEntries(refused) : { form: 'refused' }, message: words };
}
