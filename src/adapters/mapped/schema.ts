/** The mapping as a JSON Schema, published as `linli/mapping.schema.json` for editors and held to read.ts by a test. Nothing imports it at run time. */
import { failureKinds } from '../../domain/failure.ts';
import { kinds } from './mapping.ts';

type Schema = Record<string, unknown>;

/** No key but these; a `?` behind the name as in the type. */
const closed = (lines: Schema, more: Schema = {}): Schema => ({
  type: 'object', additionalProperties: false, required: Object.keys(lines).filter((name) => !name.endsWith('?')),
  properties: Object.fromEntries(Object.entries(lines).map(([name, line]) => [name.replace('?', ''), line])), ...more,
});
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const table = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
const oneOf = (...values: readonly unknown[]): Schema => ({ enum: values });
const or = (...schemas: Schema[]): Schema => ({ anyOf: schemas });
const list = (items: Schema): Schema => ({ type: 'array', items });
const said = (schema: Schema, description: string): Schema => ({ ...schema, description });

const text: Schema = { type: 'string', pattern: '.' };
const dotted: Schema = { type: 'string', pattern: '^(?!(.*\\.)?__proto__(\\.|$))', description: 'A dotted path; empty is the whole' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const scalar: Schema = { type: ['string', 'number', 'boolean'] };
const headerName: Schema = { type: 'string', pattern: '^[\\w-]+$' };
const header = closed({ header: headerName });
const pathWith = (names: string): Schema => ({
  type: 'string', pattern: `^(?!.*(\\.\\.|%2[eE]|[/\\\\][/\\\\]))/([^{}#\\s\\\\]|\\{(${names || '(?!)'})\\})*$`,
  description: `Below the endpoint${names && `; in braces: ${names.replace(/\|/g, ', ')}`}`,
});

const places = { 'data?': dotted, 'items?': dotted, 'total?': or(dotted, header), 'next?': dotted };
const sending = { 'send?': said(ref('fields'), 'Our names, and where they go in the body'), 'form?': said(flag, 'As a form, not as JSON'), 'receipt?': said(ref('fields'), 'What of the answer is the receipt: ref, code, token, at') };
const methods = (...names: string[]): Schema => oneOf(...names);
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];
const verb = (names: string, ...allowed: string[]): Schema => closed({ path: pathWith(names), 'method?': methods(...allowed), ...places, ...sending });

const rule = closed({
  'at?': dotted, 'value?': said({}, 'Always this'), 'default?': said({}, 'Where there is nothing'), 'split?': said(text, 'A list as one text with this between'), 'each?': ref('fields'), 'fields?': ref('fields'),
  'match?': { type: 'string', description: 'A regular expression with one group: only that part is read' }, 'table?': said(table(scalar), 'Theirs to ours'), 'as?': oneOf(...kinds), 'prefix?': said(text, 'What ours has before theirs, e.g. place/'),
});
const kindTable = table(oneOf(...failureKinds));
const envelope = closed(
  {
    'code?': dotted, 'ok?': said(list(scalar), 'Codes that mean success'), 'message?': dotted, 'kinds?': said(kindTable, 'Their code or HTTP status to our kind'), 'says?': said(kindTable, 'Words in the message to our kind; they go first'),
    'wait?': said(dotted, 'Seconds'), 'rev?': dotted, ...places, 'errors?': closed({ at: dotted, 'name?': dotted, 'text?': dotted, 'codes?': said(table(text), 'Words of theirs to our codes') }),
  },
  { dependentRequired: { code: ['ok'] } },
);
const paging = closed(
  { 'size?': text, 'max?': count, 'page?': text, 'first?': count, 'offset?': text, 'cursor?': text, 'link?': flag },
  { oneOf: [{ required: ['page'] }, { required: ['offset'] }, { required: ['cursor'] }, { required: ['link'], properties: { link: { const: true } } }] },
);
const listVerb = closed({
  path: pathWith(''), 'method?': methods('GET', 'POST'), ...places, ...sending, 'paging?': paging, 'text?': text,
  'where?': table(or(text, closed({ 'name?': text, 'many?': oneOf('repeat', 'comma'), 'from?': text, 'to?': text }))),
  'sort?': closed({ by: text, 'order?': text, 'up?': text, 'down?': text, fields: table(text) }),
});
const event = closed({ 'name?': text, 'path?': pathWith('id|event'), 'method?': methods(...writing), ...places, ...sending });
const act = closed({ path: pathWith('id|event'), 'method?': methods(...writing), ...places, ...sending, events: said(table(or(text, event)), 'Our event to theirs') });

const reads = { 'fields?': ref('fields'), 'get?': verb('id', 'GET', 'POST'), 'list?': listVerb, 'lookup?': said(verb('', 'POST', 'PUT'), 'By number and phone tail, which never stand in an address') };
const typed = (more: Schema): Schema => closed({ ...reads, ...more }, { dependentRequired: { get: ['fields'], list: ['fields'], lookup: ['fields'] } });
const files = { 'create?': verb('', 'POST', 'PUT') };
const acts = { 'act?': act };
const directories = ['place', 'category', 'org', 'project', 'work', 'poll', 'indicator', 'notice'].map((type): [string, Schema] => [`${type}?`, typed({})]);

export const mappingSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Linli mapping',
  description: 'How an API that exists already names what Linli asks of it. What a mapping does not name, the backend cannot do.',
  $defs: { fields: table(or(dotted, rule)) },
  ...closed({
    '$schema?': {}, repeats: said(oneOf('recognised', 'unknown'), 'What a second send with the same key does'), 'key?': closed({ 'header?': headerName, 'bare?': said(flag, 'Not in quotes'), 'field?': dotted }),
    'token?': closed({ header: headerName, 'prefix?': text }), 'rev?': header, 'headers?': table(text), 'envelope?': envelope,
    'now?': closed({ path: pathWith(''), 'method?': methods('GET', 'POST'), ...places, ...sending, 'as?': oneOf(...kinds) }),
    'upload?': closed({ path: pathWith(''), field: text, 'with?': table(text), 'data?': dotted, id: dotted, 'url?': dotted }),
    'case?': typed({ ...files, ...acts }), 'signup?': typed({ ...files, ...acts }), 'event?': typed(acts), ...Object.fromEntries(directories),
  }),
};
