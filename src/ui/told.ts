/** A request or a signup in words: for a voice on the telephone, family, paper, or a code that a clerk scans. */
import { instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import type { OutboxItem, Submission } from '../ports/device.ts';

/** A label and what stands beside it. */
export type Told = readonly [label: string, value: string];

/** Names the form saw when it was filled in; the office may not answer now. */
interface Labels {
  category?: string;
  place?: string;
  /** With stairwell and room. */
  address?: string;
  /** The questions of that kind of matter, as asked and answered. */
  answers?: readonly Told[];
  /** Of a signup: when its event is, and for whom it is. `category` is then the event's name. */
  when?: string;
  whom?: string;
}

export const isSignup = ({ submission }: OutboxItem): boolean => submission.verb === 'create' && submission.type === 'signup';

/** What is said of a kept row: of a signup some of it otherwise. */
export function outboxOf(item: OutboxItem, { outbox }: CommonWords): CommonWords['outbox'] {
  if (!isSignup(item)) return outbox;
  const { steps, please, text, cancel: _, ...rest } = outbox.signup;
  return { ...outbox, ...rest, steps: { ...outbox.steps, ...steps }, sheet: { ...outbox.sheet, please }, text: { ...outbox.text, head: text.head } };
}

export function labelsOf(item: OutboxItem): Labels {
  const labels = (item.draft?.fields as { labels?: Labels } | undefined)?.labels;
  return labels ?? {};
}

/** What a request says, row by row; the resident's own words last, since they may be long. */
export interface Request {
  what: string | undefined;
  where: string | undefined;
  answers?: readonly Told[] | undefined;
  phone: string | undefined;
  photos?: string | undefined;
  when?: string | undefined;
  told: string;
}

export function requestRows({ outbox: { text } }: CommonWords, { answers = [], ...request }: Request): Told[] {
  const row = (name: 'what' | 'where' | 'phone' | 'photos' | 'when' | 'told'): Told[] => (request[name] ? [[text[name], request[name]]] : []);
  return [...row('what'), ...row('where'), ...answers, ...row('phone'), ...row('photos'), ...row('when'), ...row('told')];
}

/** A question needs no colon behind it. */
export const rowsText = ({ marks }: CommonWords, head: string, rows: readonly Told[]): string =>
  [head, ...rows.map(([label, value]) => label + (/[?？]$/.test(label) ? '' : marks.colon) + marks.gap + value)].join('\n');

/** The request as plain text, for family or staff. */
export function requestText(words: CommonWords, request: Request): string {
  return rowsText(words, words.outbox.text.head, requestRows(words, request));
}

/** Paper and codes are read on another day: no 今天 on them, and the year beside the date. */
const anotherDay: Instant = '1970-01-01T00:00:00+08:00';

export const writtenMoment = (words: CommonWords, at: Instant): string => words.moment(at, anotherDay);

/** A kept request; of an act, whose case is at the office, there is only what was written. */
export function keptRows(item: OutboxItem, words: CommonWords): Told[] {
  const { submission, photos, queuedAt } = item;
  if (submission.verb !== 'create') return [[words.outbox.text.told, actText(submission, words)]];
  const { category, place, address, answers } = labelsOf(item);
  const when = writtenMoment(words, instantOf(queuedAt));
  if (submission.type === 'signup') {
    const { party, minors, name, phone, onBehalfOf, note } = submission.input;
    return signupRows({ ...labelsOf(item), party, minors, name: onBehalfOf?.name ?? name, phone, note, relation: onBehalfOf?.relation, submitted: when }, words);
  }
  const { text, reporter } = submission.input;
  return requestRows(words, {
    what: category, where: address ?? place, answers, phone: [reporter?.name, reporter?.phone].filter(Boolean).join(' '), told: text,
    photos: photos.length > 0 ? words.outbox.text.onPhone(photos.length) : undefined, when,
  });
}

/** An act on a signup says what it does; every other one is in the resident's own words. */
const actText = ({ type, data }: Extract<Submission, { verb: 'act' }>, { outbox }: CommonWords): string => data.note ?? (type === 'signup' ? outbox.signup.cancel : '');

/** A signup as far as it is filled in; `relation` in the office's words, where the form's own are not known. */
export interface SignupTold extends Pick<Labels, 'category' | 'when' | 'place' | 'whom'> {
  party: number;
  minors: number;
  relation?: string | undefined;
  name?: string | undefined;
  phone?: string | undefined;
  note?: string | undefined;
  submitted?: string | undefined;
}

/** Whoever takes it down has no other list to look in: all of it. */
export function signupRows(told: SignupTold, { outbox: { signup, text } }: CommonWords): Told[] {
  const said = signup.text;
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [said.what, told.category], [said.when, told.when], [said.where, told.place], [said.whom, told.whom ?? told.relation ?? said.self], [said.party, said.persons(told.party, told.minors)],
    [said.name, told.name], [text.phone, told.phone], [said.told, told.note], [text.when, told.submitted],
  ];
  return rows.filter((row): row is Told => Boolean(row[1]));
}

export function keptText(item: OutboxItem, words: CommonWords): string {
  const { submission } = item;
  return submission.verb === 'create' ? rowsText(words, outboxOf(item, words).text.head, keptRows(item, words)) : actText(submission, words);
}
