/** The form without its screen: what is filled in, what is wanting, what is sent. No DOM, no sentences. */
import { type CaseInput, type CaseKind, type Consent, photoLimit, textLimit, type Topic } from '../../domain/case.ts';
import { type Answers, type Category, relevantAnswers, visibleQuestions } from '../../domain/category.ts';
import { phoneFault } from '../../domain/phone.ts';
import type { Ref } from '../../domain/record.ts';
import { graphemes, wellFormed } from '../../domain/text.ts';
import { filedAs } from '../../domain/topics.ts';
import type { Part } from './request-form.parts.ts';

export const screens = ['aisle', 'kind', 'details', 'check'] as const;
export type Screen = (typeof screens)[number];

export interface RequestFields {
  screen: Screen;
  aisle?: string;
  category?: Ref<'category'>;
  compound: Ref<'place'> | '';
  /** `outside` = in the compound, but in no building. */
  building: Ref<'place'> | 'outside' | '';
  unit: string;
  room: string;
  answers: Answers;
  text: string;
  /** SHA-256 in the resident's order. */
  photos: string[];
  phone: string;
  name: string;
  /** 替家人办: who is served; the phone above stays the reporter's own. */
  behalf: boolean;
  relation: string;
  servedName: string;
  servedPhone: string;
  /** 当事人 of a dispute, by role. */
  party: string;
  otherParty: string;
  /** The emergency number was called, or need not be. */
  called: boolean;
  /** The question on the page, where they come one at a time. */
  part?: Part;
  /** Names as last seen, so that a kept request can be read without the office answering. */
  labels: { category?: string; place?: string; address?: string; answers?: [label: string, value: string][] };
}

/** Version of the shape above; a draft of a newer one is left alone. */
export const fieldsSchema = 2;

export function blankFields(): RequestFields {
  return { screen: 'aisle', compound: '', building: '', unit: '', room: '', answers: {}, text: '', photos: [], phone: '', name: '', behalf: false, relation: '', servedName: '', servedPhone: '', party: '', otherParty: '', called: false, labels: {} };
}

/** Stored fields as fields; `undefined` when they are not ours to read. */
export function readFields(stored: unknown, schema: number): RequestFields | undefined {
  if (schema > fieldsSchema || typeof stored !== 'object' || stored === null) return undefined;
  const fields = { ...blankFields(), ...(stored as Partial<RequestFields>) };
  const sound = screens.includes(fields.screen) && typeof fields.text === 'string' && Array.isArray(fields.photos) && typeof fields.answers === 'object';
  return sound ? fields : undefined;
}

/** Whether the resident has put anything in yet. */
export function isBlank(fields: RequestFields): boolean {
  return !fields.category && fields.text === '' && fields.photos.length === 0 && fields.phone === '' && !fields.compound;
}

/** A thing that is wanting, by control id and code; the words stand elsewhere. */
export type Wanting =
  | { field: 'compound' | 'building' | 'category' | 'consent' | 'photos' | 'party' | 'otherParty' | 'relation'; code: 'required' }
  | { field: `answers.${string}`; code: 'required'; label: string }
  | { field: 'text'; code: 'required' }
  | { field: 'text'; code: 'too-long'; over: number }
  | { field: 'phone'; code: 'required' | 'odd' }
  | { field: 'phone'; code: 'short'; missing: number }
  | { field: 'photos'; code: 'storage' }
  | { field: 'form'; code: 'refused' };

/** What the details screen still needs. `hasBuildings`: the chosen compound has some to choose from. */
export function detailsWanting(fields: RequestFields, category: Category | undefined, { hasBuildings, kind }: { hasBuildings: boolean; kind: CaseKind }): Wanting[] {
  const wanting: Wanting[] = [];
  if (!category) wanting.push({ field: 'category', code: 'required' });
  if (!fields.compound) wanting.push({ field: 'compound', code: 'required' });
  else if (hasBuildings && !fields.building) wanting.push({ field: 'building', code: 'required' });
  if (kind === 'dispute') for (const field of ['party', 'otherParty'] as const) if (!fields[field]) wanting.push({ field, code: 'required' });
  for (const question of category ? visibleQuestions(category, fields.answers) : []) {
    if (question.required && question.variable !== false && !fields.answers[question.code]?.length) {
      wanting.push({ field: `answers.${question.code}`, code: 'required', label: question.label });
    }
  }
  const over = graphemes(fields.text) - textLimit;
  if (fields.text.trim() === '') wanting.push({ field: 'text', code: 'required' });
  else if (over > 0) wanting.push({ field: 'text', code: 'too-long', over });
  // A wish can be heard without anyone to call back.
  if (kind !== 'proposal' || fields.phone.trim()) wanting.push(...phoneWanting(fields.phone));
  if (fields.behalf && !fields.relation) wanting.push({ field: 'relation', code: 'required' });
  return wanting;
}

function phoneWanting(phone: string): Wanting[] {
  const fault = phoneFault(phone);
  return fault ? [{ field: 'phone', ...fault }] : [];
}

/** Screens of this request: nothing is asked that has one answer only. */
export function screensOf(categories: readonly Category[], fields: RequestFields): Screen[] {
  if (categories.length === 1) return ['details', 'check'];
  const inAisle = categories.filter((category) => category.aisle.name === fields.aisle);
  return screens.filter((screen) => screen !== 'kind' || fields.aisle === undefined || inAisle.length > 1);
}

/** The screen to show: a category the office no longer offers cannot be asked about, and what has one answer is not asked. */
export function screenOf(categories: readonly Category[], fields: RequestFields, category: Category | undefined): Screen {
  if (categories.length === 1) return fields.screen === 'check' ? 'check' : 'details';
  return category || fields.screen === 'kind' ? fields.screen : 'aisle';
}

/** What is sent. Only answers to visible questions travel; the text is well-formed. */
export function toInput(fields: RequestFields, category: Category, key: string, { topic, consent, about }: { topic: Topic; consent: Consent; about: string | undefined }): CaseInput {
  const filed = filedAs(topic, category);
  const phone = fields.phone.normalize('NFKC').trim();
  const name = wellFormed(fields.name.trim());
  const place = fields.building === '' || fields.building === 'outside' ? fields.compound : fields.building;
  return {
    clientId: key,
    ...filed,
    category: `category/${category.id}`,
    place: place as Ref<'place'>,
    ...(fields.unit && { unit: wellFormed(fields.unit) }),
    ...(fields.room.trim() && { room: wellFormed(fields.room.trim()) }),
    text: wellFormed(fields.text.trim()),
    answers: relevantAnswers(category, fields.answers),
    reporter: { ...(phone && { phone }), ...(name && { name }) },
    ...(fields.behalf && { onBehalfOf: served(fields) }),
    ...(filed.kind === 'dispute' && { parties: [fields.party, fields.otherParty] }),
    ...(about && { about: [about] }),
    showName: 'no',
    consent,
    media: fields.photos.slice(0, photoLimit),
  };
}

function served({ relation, servedName, servedPhone }: RequestFields): NonNullable<CaseInput['onBehalfOf']> {
  const [name, phone] = [wellFormed(servedName.trim()), servedPhone.normalize('NFKC').trim()];
  return { relation, ...(name && { name }), ...(phone && { phone }) };
}

/** A refusal by the office, field by field, in the form's own terms; what we cannot place goes to the whole. */
export function refusedToWanting(fields: Record<string, string>, category: Category | undefined): Wanting[] {
  return Object.entries(fields).map(([field, code]) => {
    if (field === 'text') return code === 'too-long' ? { field, code: 'too-long', over: 1 } : { field, code: 'required' };
    if (field === 'place') return { field: 'compound', code: 'required' };
    if (field === 'category') return { field, code: 'required' };
    if (field === 'consent') return { field, code: 'required' };
    if (field === 'media') return { field: 'photos', code: 'required' };
    if (field === 'parties') return { field: 'otherParty', code: 'required' };
    if (field.startsWith('onBehalfOf')) return { field: 'relation', code: 'required' };
    if (field.startsWith('reporter') && field !== 'reporter.name') return { field: 'phone', code: 'odd' };
    const question = category?.questions?.find((one) => field === `answers.${one.code}`);
    if (question) return { field: `answers.${question.code}`, code: 'required', label: question.label };
    return { field: 'form', code: 'refused' };
  });
}
