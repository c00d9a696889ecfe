/** A mapping checked line by line: what it says, or a sentence with the place inside it that is wrong. */
import { type Check, Complaint, dictionaryOf, listOf, matching, object, one, oneOf, type Shape } from '../../domain/checks.ts';
import { failureKinds } from '../../domain/failure.ts';
import type { Scalar } from '../../domain/query.ts';
import { type ActVerb, type Envelope, type Field, type Fields, kinds, type ListVerb, type Mapping, type Paging, type Rule, type TypeMapping, type Verb, type Where } from './mapping.ts';

/** A list is no table, whatever its parts are. */
const noList =
  <T>(check: Check<T>): Check<T> =>
  (value, at) => {
    if (Array.isArray(value)) throw new Complaint(at, 'an object', value);
    return check(value, at);
  };
const tableOf = <T>(item: Check<T>): Check<Record<string, T>> => noList(dictionaryOf(item));

/** No key but these: a misspelt one would be a thing the backend silently cannot do. */
function closed<T>(shape: Shape<T>): Check<T> {
  const check = object<T>(shape);
  const names = Object.keys(shape).map((name) => name.replace('?', ''));
  return noList((value, at) => {
    for (const key of Object.keys(Object(value) as object)) if (!names.includes(key)) throw new Complaint(at ? `${at}.${key}` : key, `one of ${names.join(', ')} here`, (value as Record<string, unknown>)[key]);
    return check(value, at);
  });
}

/** Holds a whole against its parts. */
const and =
  <T>(check: Check<T>, wrong: (good: T) => [part: string, expected: string] | false | undefined): Check<T> =>
  (value, at) => {
    const good = check(value, at);
    const [part, expected] = wrong(good) || [];
    if (part !== undefined) throw new Complaint(at + part, expected!, undefined);
    return good;
  };

const any: Check<unknown> = (value) => value;
const flag = oneOf(true, false);
const text = matching('text', /./);
const dotted = one('a dotted path', (value) => (typeof value === 'string' && !/(^|\.)__proto__(\.|$)/.test(value) ? value : undefined));
const scalar = one<Scalar>('text, a number or yes/no', (value) => (['string', 'number', 'boolean'].includes(typeof value) ? (value as Scalar) : undefined));
const whole = one('a whole number', (value) => (Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined));
const headerName = matching('the name of a header', /^[\w-]+$/);
const header = closed<{ header: string }>({ header: headerName });
const pattern = one('a regular expression with one group', (value) => {
  try {
    return new RegExp(`${String(value)}|`).exec('')!.length === 2 ? String(value) : undefined;
  } catch {
    return undefined;
  }
});
/** Below the endpoint and never out of it. */
const pathWith = (names: string): Check<string> => matching(`a path that begins with /${names && `, with {${names.replace(/\|/g, '} or {')}} where it belongs`}`, new RegExp(`^(?!.*(\\.\\.|%2e|[/\\\\][/\\\\]))/([^{}#\\s\\\\]|\\{(${names || '(?!)'})\\})*$`, 'i'));

const rule: Check<Rule> = closed<Rule>({
  'at?': dotted, 'value?': any, 'default?': any, 'split?': text, 'each?': fields, 'fields?': fields, 'match?': pattern, 'table?': tableOf(scalar), 'as?': oneOf(...kinds), 'prefix?': text,
});
const field: Check<Field> = (value, at) => (typeof value === 'string' ? dotted(value, at) : rule(value, at));
// Rules hold fields, and fields rules.
function fields(value: unknown, at: string): Fields {
  return tableOf(field)(value, at);
}

const kindTable = tableOf(oneOf(...failureKinds));
const places: Shape<Pick<Envelope, 'data' | 'items' | 'total' | 'next'>> = {
  'data?': dotted, 'items?': dotted, 'total?': (value, at) => (typeof value === 'string' ? dotted(value, at) : header(value, at)), 'next?': dotted,
};
const envelope = and(
  closed<Envelope>({
    'code?': dotted, 'ok?': listOf(scalar), 'message?': dotted, 'kinds?': kindTable, 'says?': kindTable, 'wait?': dotted, 'rev?': dotted, ...places,
    'errors?': closed<NonNullable<Envelope['errors']>>({ at: dotted, 'name?': dotted, 'text?': dotted, 'codes?': tableOf(text) }),
  }),
  ({ code, ok }) => code !== undefined && !ok && ['.ok', 'the list of codes that mean success'],
);

const sending = { 'send?': fields, 'form?': flag, 'receipt?': fields };
const verbOf = (names: string, ...methods: NonNullable<Verb['method']>[]): Check<Verb> => closed<Verb>({ path: pathWith(names), 'method?': oneOf(...methods), ...places, ...sending });
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

const paging = and(
  closed<Paging>({ 'size?': text, 'max?': whole, 'page?': text, 'first?': whole, 'offset?': text, 'cursor?': text, 'link?': flag }),
  ({ page, offset, cursor, link }) => [page, offset, cursor, link].filter(Boolean).length !== 1 && ['', 'one of page, offset, cursor and link'],
);
const range: Check<Where> = closed<Exclude<Where, string>>({ 'name?': text, 'many?': oneOf('repeat', 'comma'), 'from?': text, 'to?': text });
const list = closed<ListVerb>({
  path: pathWith(''), 'method?': oneOf('GET', 'POST'), ...places, ...sending, 'paging?': paging, 'text?': text,
  'where?': tableOf((value, at) => (typeof value === 'string' ? text(value, at) : range(value, at))),
  'sort?': closed<NonNullable<ListVerb['sort']>>({ by: text, 'order?': text, 'up?': text, 'down?': text, fields: tableOf(text) }),
});
const event = closed<Exclude<ActVerb['events'][string], string>>({ 'name?': text, 'path?': pathWith('id|event'), 'method?': oneOf(...writing), ...places, ...sending });
const act = closed<ActVerb>({
  path: pathWith('id|event'), 'method?': oneOf(...writing), ...places, ...sending,
  events: tableOf((value, at) => (typeof value === 'string' ? text(value, at) : event(value, at))),
});

const reads: Shape<Pick<TypeMapping, 'fields' | 'get' | 'lookup' | 'list'>> = {
  'fields?': fields, 'get?': verbOf('id', 'GET', 'POST'), 'list?': list,
  // A proof never stands in an address.
  'lookup?': verbOf('', 'POST', 'PUT'),
};
const acts = { 'act?': act };
const files = { 'create?': verbOf('', 'POST', 'PUT') };
const typed = (more: object): Check<TypeMapping> => and(closed<TypeMapping>({ ...reads, ...more } as Shape<TypeMapping>), (said) => (said.get ?? said.list ?? said.lookup) !== undefined && !said.fields && ['.fields', 'what the record is made of']);
const directory = typed({});

const mapping = closed<Mapping & { $schema?: unknown }>({
  '$schema?': any, repeats: oneOf('recognised', 'unknown'), 'key?': closed<NonNullable<Mapping['key']>>({ 'header?': headerName, 'bare?': flag, 'field?': dotted }),
  'token?': closed<NonNullable<Mapping['token']>>({ header: headerName, 'prefix?': text }), 'rev?': header, 'headers?': tableOf(text), 'envelope?': envelope,
  'now?': closed<NonNullable<Mapping['now']>>({ path: pathWith(''), 'method?': oneOf('GET', 'POST'), ...places, ...sending, 'as?': oneOf(...kinds) }),
  'upload?': closed<NonNullable<Mapping['upload']>>({ path: pathWith(''), field: text, 'with?': tableOf(text), 'data?': dotted, id: dotted, 'url?': dotted }),
  'case?': typed({ ...files, ...acts }), 'signup?': typed({ ...files, ...acts }), 'event?': typed(acts),
  'place?': directory, 'category?': directory, 'org?': directory, 'project?': directory, 'work?': directory, 'poll?': directory, 'indicator?': directory, 'notice?': directory,
});

/** @throws TypeError in the webmaster's words */
export function readMapping(said: unknown): Mapping {
  try {
    return mapping(typeof said === 'string' ? (JSON.parse(said) as unknown) : said, '');
  } catch (thrown) {
    throw new TypeError(`the mapping is wrong: ${(thrown as Error).message}`);
  }
}
