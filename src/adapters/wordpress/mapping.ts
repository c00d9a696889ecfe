/** What a page says of its WordPress beyond the address: which posts are notices, and which Contact Form 7 takes requests. */
import { type Check, dictionaryOf, listOf, object, one, oneOf, type Shape } from '../../domain/checks.ts';
import { photoLimit } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import { type NoticeKind, noticeKinds } from '../../domain/notice.ts';
import type { Place } from '../../domain/place.ts';

export const formFields = ['text', 'category', 'place', 'unit', 'room', 'name', 'phone', 'behalf', 'parties', 'answers', 'about', 'consent', 'key'] as const;
export type FormField = (typeof formFields)[number];

export interface WordpressMapping {
  /** Below wp/v2, `posts` unless told: `posts?categories=5`, `pages?parent=12`. */
  notices?: string;
  /** What a post of this category (its number) is; else an announcement. */
  kinds?: Readonly<Record<string, NoticeKind>>;
  form?: ContactForm;
}

export interface ContactForm {
  /** Its number: of `[contact-form-7 id="37"]`, or in the address of its editor. */
  id: number;
  /** Ours to the form's own names. What has no field of its own is written below the text. */
  fields: Readonly<Partial<Record<FormField, string>> & { text: string }>;
  /** Sent as it stands, where the resident says nothing for it. */
  with?: Readonly<Record<string, string>>;
  /** The file fields, one for each photo a resident may add; none: no photos. */
  photos?: readonly string[];
  /** What can be reported and where: records, or the address of a file of them. */
  categories: string | readonly Category[];
  places: string | readonly Place[];
}

/** A misspelt key is told, not passed over. */
const closed = <T>(shape: Shape<T>): Check<T> => {
  const inner = object(shape);
  const keys = Object.keys(shape).map((key) => key.replace('?', ''));
  return (value, at) => {
    const odd = Object.keys(Object(value) as object).find((key) => !keys.includes(key));
    if (odd !== undefined) throw new TypeError(`${at && `${at}.`}${odd}: no such key; write one of ${keys.join(', ')}`);
    return inner(value, at);
  };
};

const text = one('text', (value) => (typeof value === 'string' && value !== '' ? value : undefined));
const records = one<string | readonly never[]>('an address, or a list of records', (value) => (Array.isArray(value) ? (value as never[]) : typeof value === 'string' && value !== '' ? value : undefined));
const photos: Check<string[]> = (value, at) => {
  const list = listOf(text)(value, at);
  if (list.length < photoLimit) throw new TypeError(`${at}: a resident may add ${photoLimit} photos, and each needs a file field of its own; give the form ${photoLimit}`);
  return list;
};

const fields = closed<ContactForm['fields']>(Object.fromEntries(formFields.map((name) => [name === 'text' ? name : `${name}?`, text])) as never);
const form = closed<ContactForm>({
  id: one('a number', (value) => (Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined)), fields, 'with?': dictionaryOf(text), 'photos?': photos, categories: records, places: records,
});
const mapping = closed<WordpressMapping & { $schema?: unknown }>({
  '$schema?': (value) => value, 'form?': form, 'kinds?': dictionaryOf(oneOf(...noticeKinds)),
  'notices?': one('a path below wp/v2, e.g. posts?categories=5', (value) => (typeof value === 'string' && /^[\w-]+(\?[^#]*)?$/.test(value) ? value : undefined)),
});

/** @throws TypeError in the webmaster's words */
export function readMapping(said: unknown): WordpressMapping {
  try {
    return mapping(typeof said === 'string' ? (JSON.parse(said) as unknown) : said, '');
  } catch (thrown) {
    throw new TypeError(`the mapping is wrong: ${(thrown as Error).message}`);
  }
}
