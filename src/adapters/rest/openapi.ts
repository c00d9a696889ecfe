/** The rest contract as an OpenAPI 3.1 document, published as `linli/openapi.json` and held to the reference server by a test. Nothing imports it at run time. */
import { agreements, caseKinds, proposalForms, remedies, topics } from '../../domain/case.ts';
import { caseEvents } from '../../domain/case-machine.ts';
import { failureKinds } from '../../domain/failure.ts';
import { eventEvents } from '../../domain/machines/event.ts';
import { signupEvents } from '../../domain/machines/signup.ts';
import { answers, closed, count, flag, instant, type Json, list, object, oneOf, person, refTo, schema, sha256, text, uuid } from './openapi-parts.ts';
import { recordSchemas } from './openapi-records.ts';

const schemas: Record<string, Json> = {
  ...recordSchemas,
  CaseInput: closed({
    clientId: { ...uuid, description: 'The same as the Idempotency-Key; keep it unique for ever' }, topic: oneOf(topics), kind: oneOf(caseKinds), 'form?': oneOf(proposalForms), category: text, place: text,
    'unit?': text, 'room?': text, text, answers, 'reporter?': closed(person), 'onBehalfOf?': closed({ relation: text, ...person }), showName: oneOf(['no', 'masked']),
    consent: closed({ version: text, at: text }), 'about?': list(text), 'parties?': list(text), media: list(sha256),
  }),
  SignupInput: closed({
    clientId: { ...uuid, description: 'The same as the Idempotency-Key; keep it unique for ever' }, target: text, party: { type: 'number', description: 'Persons, children among them' }, minors: { type: 'number' },
    'guardianConsent?': closed({ version: text, at: text }), ...person, 'onBehalfOf?': closed({ relation: text, 'name?': text }), 'note?': text, consent: closed({ version: text, at: text }),
  }),
  Change: closed({
    event: { type: 'string', description: `An event of the machine. Of a case: ${caseEvents.join(', ')}; of an event: ${eventEvents.join(', ')}; of a signup: ${signupEvents.join(', ')}` },
    data: closed({
      'note?': text, 'assignee?': text, 'until?': text, 'media?': list(sha256), 'phases?': list(oneOf(['before', 'during', 'after'])), 'outcome?': text, 'rating?': { type: 'number' }, 'target?': text,
      'offList?': closed({ approvedBy: text, funding: text }), 'parties?': list(text), 'bothConsent?': flag, 'agreement?': oneOf(agreements), 'remedies?': list(oneOf(remedies)), 'partly?': flag,
      'support?': { type: 'string', description: 'For unsupport: the key the support was sent under' },
      'start?': { type: 'string', description: 'For reschedule: the new time of an event, and its end' }, 'end?': text,
    }),
  }),
  Lookup: closed({ code: text, phoneTail: { type: 'string', description: 'The last four digits of the phone left with the case' } }),
  Receipt: object({ key: { type: 'string', description: 'The Idempotency-Key, echoed' }, 'ref?': refTo('(case|event|signup)'), 'code?': text, 'token?': text, 'at?': instant }),
  Delivered: object({ kind: { const: 'delivered' }, receipt: schema('Receipt'), 'rec?': { oneOf: [schema('Case'), schema('Event'), schema('Signup')] } }),
  Accepted: object({ kind: { const: 'accepted' }, key: text, token: text }, { description: 'Queued; the token follows it' }),
  Rejected: object({ kind: { const: 'rejected' }, fields: { type: 'object', additionalProperties: text, description: 'A code a field: required, too-long, unknown, …' }, 'message?': text }),
  Error: object({ 'kind?': oneOf(failureKinds), 'message?': text, 'rev?': text }, { description: 'A kind wins over the status; rev is the present revision, for a conflict' }),
  Service: object({ now: instant, can: { type: 'object', additionalProperties: { ...list(oneOf(['get', 'list', 'create', 'act', 'upload', 'watch', 'find', 'support'])), description: 'support: anyone may say 我也遇到, without a token' } } }),
  Told: object({ ref: { type: 'string', pattern: '^[a-z]+/.+' } }, { description: 'One line of the watch stream: this record may have changed' }),
};
const records = { cases: 'Case', places: 'Place', categories: 'Category', orgs: 'Org', projects: 'Project', works: 'Work', polls: 'Poll', indicators: 'Indicator', events: 'Event', notices: 'Notice' } as const;
for (const name of Object.values(records)) {
  schemas[`${name}Page`] = object({
    items: list(schema(name)), 'next?': { type: ['string', 'null'], description: 'The cursor of the next page' }, 'total?': count,
    'ignored?': { ...list(text), description: 'Fields this server did not filter by; the library does it' },
  });
}

const json = (body: Json): Json => ({ 'application/json': { schema: body } });
const reply = (description: string, body: Json, headers?: Json): Json => ({ description, content: json(body), ...(headers && { headers }) });
const refusals: Record<number, [description: string, headers?: Json]> = {
  400: ['Not of this form: no key or an unquoted one, no JSON in UTF-8, a field that is unknown or of another type'],
  401: ['Needs a token, or knows no such member of staff', { 'WWW-Authenticate': { schema: text } }],
  403: ['The token or the phone does not belong to this record, or the event is for another role'],
  404: ['Not there'],
  409: ['The machine has no such event here, or the record moved on (If-Match); or the same key is still at work: kind rate-limited', { 'Retry-After': { schema: text } }],
  413: ['Too long'],
  415: ['Another content type than is taken here'],
  422: ['The key was used with another body'],
  429: ['Locked after five wrong tries', { 'Retry-After': { required: true, schema: { type: 'string', pattern: '^([0-9]+|\\w{3}, .+ GMT)$' } } }],
};
const refused = (...statuses: number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), reply(refusals[status]![0], schema('Error'), refusals[status]![1])]));

const parameter = (name: string, place: string, shape: Json, description: string, required = place === 'path'): Json => ({ name, in: place, required, schema: shape, description });
const keyHeader = parameter('Idempotency-Key', 'header', { type: 'string', pattern: '^"[^"]+"$' }, 'In quotes; the same for every repeat', true);
const id = parameter('id', 'path', { type: 'string', minLength: 1 }, 'The part of a ref after its type');
const filters = {
  ...parameter(
    'where', 'query', { type: 'object', propertyNames: { pattern: '^where\\.' }, additionalProperties: list(text) },
    'One parameter a field: where.state=closed; repeated for one of several; where.level.from and where.level.to for a range, both inclusive. A number or yes/no arrives as text.',
  ),
  style: 'form', explode: true,
};
const searches = [
  filters, parameter('text', 'query', text, 'Words in number, name, title or summary'), parameter('sort', 'query', { type: 'string', pattern: '^-?\\w+$' }, 'A field; with a dash, last first'),
  parameter('limit', 'query', { type: 'string', pattern: '^[0-9]+$' }, 'Records a page'), parameter('cursor', 'query', text, 'next of the page before'),
];
const body = (name: string): Json => ({ required: true, content: json(schema(name)) });
/** A receipt's token opens its own record; whoever has none reads what is public. */
const maybeToken = [{}, { token: [] }];
const picture = { 'image/jpeg': {}, 'image/png': {}, 'image/webp': {} };
const outcomes = (what: string): Json => reply(what, { oneOf: [schema('Delivered'), schema('Accepted')] });
const rejection = reply('Back to the form, with a code a field; or the key was used with another body', { oneOf: [schema('Rejected'), schema('Error')] });

const acts = (summary: string): Json => ({
  post: {
    summary, security: maybeToken, requestBody: body('Change'),
    parameters: [id, keyHeader, parameter('If-Match', 'header', { type: 'string', pattern: '^"[^"]+"$' }, 'The rev that was on the screen, in quotes')],
    responses: { 201: outcomes('Done, now or before under this key'), ...refused(400, 401, 403, 404, 409, 413, 415), 422: rejection },
  },
});
const submission = (input: string, summary: string): Json => ({
  summary, parameters: [keyHeader], requestBody: body(input), responses: { 201: outcomes('Filed, now or before under this key'), ...refused(400, 409, 413, 415), 422: rejection },
});

const paths: Record<string, Json> = {
  '/': { get: { summary: 'Service time, and what this server can do', responses: { 200: reply('Also at the endpoint without its slash', schema('Service')) } } },
  '/cases/lookup': {
    post: { summary: 'A case by its number and phone tail', requestBody: body('Lookup'), responses: { 200: reply('With own, and a token to follow it', schema('Case')), ...refused(400, 403, 404, 413, 415, 429) } },
  },
  '/cases/{id}/events': acts('An event of the machine'),
  '/events/{id}/events': acts('An event is put off, moved, called off: for staff'),
  '/signups': { post: submission('SignupInput', 'Somebody signs up for an event: a place, or a turn to wait') },
  '/signups/{id}': { get: { summary: 'One signup', security: maybeToken, parameters: [id], responses: { 200: reply('The record', schema('Signup')), ...refused(401, 403, 404) } } },
  '/signups/{id}/events': acts('Cancelled by whoever sent it; confirmed, rejected, checked in by staff'),
  '/receipts': {
    get: { summary: 'What became of a key', parameters: [keyHeader], responses: { 200: reply('null = it never arrived', object({ receipt: { oneOf: [schema('Receipt'), { type: 'null' }] } })), ...refused(400) } },
  },
  '/media/{sha256}': {
    parameters: [parameter('sha256', 'path', text, 'Hex SHA-256 of the bytes')],
    get: { summary: 'A photo', responses: { 200: { description: 'Its bytes', content: picture }, ...refused(404) } },
    put: {
      summary: 'A photo, before the case that names it', requestBody: { required: true, content: picture },
      responses: { 200: reply('It was here already', schema('Media')), 201: reply('Taken', schema('Media')), ...refused(400, 413, 415) },
    },
  },
  '/watch': {
    get: {
      summary: 'Stays open and tells of changes', security: maybeToken, parameters: [parameter('type', 'query', oneOf(['case', 'event', 'signup']), 'Record type', true), filters],
      responses: {
        200: {
          description: 'A blank line at once and every 15 s; a line of JSON when a record of the query may have changed, to whoever may read it',
          content: { 'application/x-ndjson': { schema: schema('Told') } },
        },
        ...refused(400, 401),
      },
    },
  },
};
for (const [folder, name] of Object.entries(records)) {
  const isCase = name === 'Case';
  // Of events too: drafts are for staff.
  const security = (isCase || name === 'Event') && { security: maybeToken };
  paths[`/${folder}`] = {
    get: { summary: `A page of ${folder}`, ...security, parameters: searches, responses: { 200: reply('A page', schema(`${name}Page`)), ...refused(...(security ? [401] : [])) } },
    ...(isCase && { post: submission('CaseInput', 'A resident’s submission') }),
  };
  paths[`/${folder}/{id}`] = {
    get: { summary: 'One record', ...security, parameters: [id], responses: { 200: reply('The record', schema(name)), ...refused(...(security ? [401] : []), ...(isCase ? [403] : []), 404) } },
  };
}

/** Every operation may also fail in a way of its own: a gateway's page, a status this list does not know. */
for (const path of Object.values(paths)) {
  for (const [method, operation] of Object.entries(path)) {
    if (method !== 'parameters') (operation as { responses: Json }).responses['default'] = { description: 'Anything else; told apart by status, the body may be anything' };
  }
}

export const openApi: Json = {
  openapi: '3.1.0',
  info: {
    title: 'Linli rest contract', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' },
    description: 'What a server answers so that backend="rest" needs nothing else. Keys and tokens travel in headers, never in an address. A page on another origin needs CORS: allow authorization, content-type, idempotency-key and if-match, expose retry-after.',
  },
  servers: [{ url: '{endpoint}', variables: { endpoint: { default: 'https://street.example/linli' } } }],
  paths,
  components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of a receipt, or of a member of staff' } } },
};
