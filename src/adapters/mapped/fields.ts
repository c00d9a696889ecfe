/** Records from one set of names to the other, by the same lines both ways. */
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Media } from '../../domain/media.ts';
import { hrefOf } from '../endpoint.ts';
import type { Field, Fields, Rule } from './mapping.ts';

export type Json = Record<string, unknown>;

/** What only the backend at work knows. */
export interface Around {
  base: string;
  /** By our hash of a photo, what they answered when it was sent. */
  photos: ReadonlyMap<string, Media>;
}

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Only what was said: a foreign `constructor` is a field like any other. */
export const owned = <T>(whole: Readonly<Record<string, T>> | undefined, name: string): T | undefined => (whole && Object.prototype.hasOwnProperty.call(whole, name) ? whole[name] : undefined);

export function partOf(whole: unknown, path = ''): unknown {
  return path === '' ? whole : path.split('.').reduce<unknown>((part, name) => (isObject(part) ? owned(part, name) : undefined), whole);
}

function put(whole: Json, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop()!;
  let part = whole;
  for (const name of names) part = (owned(part, name) ?? (part[name] = {})) as Json;
  part[last] = value;
}

/** Whatever a stranger sent, as text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Many write empty text or null for what is not there. */
const absent = (value: unknown): boolean => value === undefined || value === null || value === '';
export const ruleOf = (field: Field): Rule => (typeof field === 'string' ? { at: field } : field);

/** Theirs as ours. */
export function ours(theirs: unknown, fields: Fields, around: Around): Json {
  const record: Json = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = valueIn(partOf(theirs, ruleOf(field).at), ruleOf(field), around);
    if (value !== undefined) put(record, name, value);
  }
  return record;
}

/** One value of theirs as ours. */
export function valueIn(value: unknown, rule: Rule, around: Around): unknown {
  if (rule.value !== undefined) return rule.value;
  if (absent(value)) return rule.default;
  const { split, each, fields } = rule;
  const parts = split !== undefined && !Array.isArray(value) ? textOf(value).split(split) : value;
  if (each && !Array.isArray(parts)) return rule.default;
  if (fields) return saysNothing(value, fields, around) ? rule.default : ours(value, fields, around);
  const single = (part: unknown): unknown => (each ? ours(part, each, around) : singleIn(part, rule, around));
  return Array.isArray(parts) ? parts.map(single) : (single(parts) ?? rule.default);
}

/** What is always said tells nothing: a part of nothing else is not there. */
const saysNothing = (value: unknown, fields: Fields, around: Around): boolean =>
  Object.values(fields).every((field) => ruleOf(field).value !== undefined || valueIn(partOf(value, ruleOf(field).at), ruleOf(field), around) === undefined);

function singleIn(value: unknown, { match, table, as, prefix }: Rule, { base }: Around): unknown {
  let read = value;
  if (match !== undefined) read = new RegExp(match).exec(textOf(read))?.[1];
  if (table) read = owned(table, textOf(read));
  if (read === undefined) return undefined;
  if (as === 'local') read = textOf(read).replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?.*/, (_, day: string, time: string, seconds = ':00') => `${day}T${time}${seconds}+08:00`);
  else if (as === 's' || as === 'ms') read = Math.abs(Number(read)) < 1e14 ? instantOf(Number(read) * (as === 's' ? 1000 : 1)) : undefined;
  else if (as === 'number') read = Number(read);
  else if (as === 'text') read = textOf(read);
  else if (as === 'url' || as === 'below') read = hrefOf(as === 'url' ? read : textOf(read).replace(/^\/+/, ''), base);
  else if (as === 'json' && typeof read === 'string') read = parsed(read);
  return prefix === undefined || read === undefined ? read : prefix + textOf(read);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Ours as theirs. What has no word in theirs is left out. */
export function theirs(record: unknown, fields: Fields, around: Around): Json {
  const body: Json = {};
  for (const [name, field] of Object.entries(fields)) {
    const rule = ruleOf(field);
    const value = valueOut(partOf(record, name), rule, around);
    if (value === undefined || rule.at === undefined) continue;
    // The whole: its parts stand among the others.
    if (rule.at !== '') put(body, rule.at, value);
    else if (isObject(value)) Object.assign(body, value);
  }
  return body;
}

/** One value of ours as theirs. */
export function valueOut(value: unknown, rule: Rule, around: Around): unknown {
  if (rule.value !== undefined) return rule.value;
  if (absent(value)) return rule.default;
  const { split, each, fields } = rule;
  if (fields) return theirs(value, fields, around);
  const single = (part: unknown): unknown => (each ? theirs(part, each, around) : singleOut(part, rule, around));
  if (!Array.isArray(value)) return single(value);
  const list = value.map(single);
  return split === undefined ? list : list.join(split);
}

function singleOut(value: unknown, { table, as, prefix }: Rule, { photos }: Around): unknown {
  let said = value;
  if (prefix !== undefined) {
    if (!textOf(said).startsWith(prefix)) return undefined;
    said = textOf(said).slice(prefix.length);
  }
  if (as === 'local') said = Number.isNaN(epochOf(textOf(said))) ? said : instantOf(epochOf(textOf(said))).slice(0, 19).replace('T', ' ');
  else if (as === 's' || as === 'ms') said = epochOf(textOf(said)) / (as === 's' ? 1000 : 1);
  else if (as === 'number') said = textOf(said);
  else if (as === 'text') said = numeric(textOf(said));
  else if (as === 'json') said = JSON.stringify(said);
  else if (as === 'photo') said = photos.get(textOf(said))?.id;
  if (!table) return said;
  const found = Object.keys(table).find((key) => table[key] === said);
  return found && numeric(found);
}

/** Keys of a table are text, and so are our ids: what is written as a number is sent as one. */
const numeric = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

/** Errors are told by their names of the fields; the form knows ours. */
export const ourNames = (errors: Readonly<Record<string, string>>, send: Fields = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, code]) => [Object.keys(send).find((own) => ruleOf(send[own]!).at === name) ?? name, code]));
