/** A request or a signup in words: for a voice on the telephone, family, paper, or a code that a clerk scans. */
import { instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { SignupInput } from '../domain/signup.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import type { OutboxItem } from '../ports/device.ts';

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
  const { steps, please, text, ...rest } = outbox.signup;
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
  if (submission.verb !== 'create') return [[words.outbox.text.told, submission.data.note ?? '']];
  const { category, place, address, answers } = labelsOf(item);
  const when = writtenMoment(words, instantOf(queuedAt));
  if (submission.type === 'signup') return signupRows(submission.input, labelsOf(item), words, when);
  const { text, reporter } = submission.input;
  return requestRows(words, {
    what: category, where: address ?? place, answers, phone: [reporter?.name, reporter?.phone].filter(Boolean).join(' '), told: text,
    photos: photos.length > 0 ? words.outbox.text.onPhone(photos.length) : undefined, when,
  });
}

/** Whoever takes it down has no other list to look in: all of it. */
function signupRows(input: SignupInput, { category, when, place, whom }: Labels, { outbox: { signup, text } }: CommonWords, submitted: string): Told[] {
  const { party, minors, name, phone, onBehalfOf, note } = input;
  const said = signup.text;
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [said.what, category], [said.when, when], [said.where, place], [said.whom, whom ?? onBehalfOf?.relation ?? said.self], [said.party, said.persons(party, minors)],
    [said.name, onBehalfOf?.name ?? name], [text.phone, phone], [said.told, note], [text.when, submitted],
  ];
  return rows.filter((row): row is Told => Boolean(row[1]));
}

export function keptText(item: OutboxItem, words: CommonWords): string {
  const { submission } = item;
  return submission.verb === 'create' ? rowsText(words, outboxOf(item, words).text.head, keptRows(item, words)) : (submission.data.note ?? '');
}
