/** What several records share. Unknown keys fall away, except into `ext`. */
import { type Check, listOf, matching, object, one, oneOf } from '../checks.ts';
import type { Unknown } from '../case-machine.ts';
import type { Media } from '../media.ts';
import { bounds, type Quantity } from '../quantity.ts';
import type { Envelope, RecordOf, RecordType, Ref } from '../record.ts';
import { wellFormed } from '../text.ts';

/** What a tag reads, by type of record: a tag carries the checks of these and no others. */
export type Schemas = { readonly [T in RecordType]?: Check<RecordOf[T]> };

/** Longest text of any field; longer is cut, not refused, so that one long note cannot hide a case. */
const textCap = 10_000;

export const text = one('text', (value) => (typeof value === 'string' ? wellFormed(value.slice(0, textCap)) : undefined));
export const token = one('text', (value) => (typeof value === 'string' ? value : undefined));
export const number = one('a number', (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : undefined));
export const count = one('a whole number', (value) => (Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined));
/** A part of a hundred. */
export const share = one('a number from 0 to 100', (value) => (typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined));
export const flag = oneOf(true, false);
const plain = (value: unknown): string | undefined => (typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : undefined);
const opaque = one('text or a number', plain);
export const id = one('an id', (value) => plain(value) || undefined);
export const instant = one('a date-time', (value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined));
export const day = matching('a day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export const any: Check<unknown> = (value) => value;
export const ref = <T extends RecordType>(type: T): Check<Ref<T>> => one(`${type}/…`, (value) => (typeof value === 'string' && value.startsWith(`${type}/`) ? (value as Ref<T>) : undefined));

/** A date as vague as its source: `2023`, `2023-09`, `2023-11-02`, a date-time, or from one to another; of a year that people have. */
export const edtf = matching('a date', /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.+Z-]+)?)?)?(\/(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/);

/** A state or an event this version does not know hides nothing else of its record. */
export const known = <T extends string>(...options: readonly T[]): Check<T | Unknown> => one('text', (value) => (typeof value === 'string' ? (options.find((option) => option === value) ?? 'unknown') : undefined));

export const envelope = {
  id, 'rev?': opaque, 'updatedAt?': instant,
  'prov?': object<NonNullable<Envelope<string>['prov']>>({ source: oneOf('seed', 'derived', 'synthetic'), 'article?': text, 'note?': text }),
  'ext?': any,
};

export const media = listOf(object<Media>({
  id, url: text, alt: (value, at) => (value === undefined ? '' : text(value, at)), 'takenAt?': instant, 'phase?': oneOf('before', 'during', 'after'),
  'viewpoint?': text, 'sha256?': matching('a hex SHA-256', /^[0-9a-f]{64}$/), 'width?': count, 'height?': count,
}));

export const quantity: Check<Quantity> = object<Quantity>({ 'value?': number, unit: text, bound: oneOf(...bounds) });
