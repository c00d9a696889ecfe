/** A request in words: for a voice on the telephone, family, paper, or a code that a clerk scans. */
import { instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
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
  if (submission.type === 'signup') {
    const { name, phone, note = '' } = submission.input;
    return requestRows(words, { what: category, where: place, answers: [], phone: [name, phone].filter(Boolean).join(' '), told: note, when });
  }
  const { text, reporter } = submission.input;
  return requestRows(words, {
    what: category, where: address ?? place, answers, phone: [reporter?.name, reporter?.phone].filter(Boolean).join(' '), told: text,
    photos: photos.length > 0 ? words.outbox.text.onPhone(photos.length) : undefined, when,
  });
}

export function keptText(item: OutboxItem, words: CommonWords): string {
  const { submission } = item;
  return submission.verb === 'create' ? rowsText(words, words.outbox.text.head, keptRows(item, words)) : (submission.data.note ?? '');
}
