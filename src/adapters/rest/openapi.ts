/** The rest contract as an OpenAPI 3.1 document, published as `linli/openapi.json` and held to the reference server by a test. Nothing imports it at run time. */
import { agreements, caseKinds, channels, decisionResults, proposalForms, remedies, roles, topics } from '../../domain/case.ts';
import { caseEvents, caseStates } from '../../domain/case-machine.ts';
import { categoryGroups, evidenceRules, questionTypes } from '../../domain/category.ts';
import { failureKinds } from '../../domain/failure.ts';
import { managementStates } from '../../domain/machines/management.ts';
import { pollStates } from '../../domain/machines/poll.ts';
import { projectStates } from '../../domain/machines/project.ts';
import { workStates } from '../../domain/machines/work.ts';
import { managementModes } from '../../domain/management.ts';
import { orgKinds } from '../../domain/org.ts';
import { placeKinds } from '../../domain/place.ts';
import { pollPurposes, pollUnits } from '../../domain/poll.ts';
import { projectKinds } from '../../domain/project.ts';
import { bounds } from '../../domain/quantity.ts';
import { pollRules } from '../../domain/tally.ts';
import { disturbanceKinds } from '../../domain/work.ts';

type Json = Record<string, unknown>;

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const instant = { type: 'string', format: 'date-time', description: 'ISO 8601 with its offset' };
const day = { type: 'string', format: 'date' };
/** As vague as its source. */
const edtf = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$', description: '2023, 2023-09, 2023-11-02, a date-time, or from/to' };
const fen = { type: 'integer', description: 'Fen of CNY' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const uuid = { type: 'string', format: 'uuid' };
const oneOf = (values: readonly unknown[]): Json => ({ enum: values });
const list = (items: Json): Json => ({ type: 'array', items });
const refTo = (type: string): Json => ({ type: 'string', pattern: `^${type}/.+` });
const schema = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** An object; a name that ends in `?` may be missing. */
function object(fields: Record<string, Json>, more: Json = {}): Json {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name.replace(/\?$/, ''), field]));
  return { type: 'object', properties, required: Object.keys(fields).filter((name) => !name.endsWith('?')), ...more };
}
/** What a server refuses to take more of. */
const closed = (fields: Record<string, Json>): Json => object(fields, { additionalProperties: false });

const envelope = (type: string): Record<string, Json> => ({
  type: { const: type },
  id: { type: 'string', minLength: 1 },
  'rev?': { type: 'string', description: 'Opaque; changes with every act, compared for equality only' },
  'updatedAt?': instant,
  'prov?': object({ source: oneOf(['seed', 'derived', 'synthetic']), 'article?': text, 'note?': text }),
  'ext?': { description: 'Whatever else there is; kept, never read' },
});
const answers = { type: 'object', additionalProperties: { oneOf: [text, list(text)] } };
const person = { 'name?': text, 'phone?': text };
const dueDay = object({ date: day, certain: flag });

const schemas: Record<string, Json> = {
  Case: object({
    ...envelope('case'), kind: oneOf(caseKinds), 'form?': oneOf(proposalForms), code: { type: 'string', description: 'The number read out on the telephone' }, state: oneOf(caseStates),
    category: refTo('category'), title: text, 'summary?': text, place: refTo('place'), channel: oneOf(channels), 'firstAsked?': refTo('org'), 'assignee?': refTo('org'),
    submittedAt: instant, 'due?': object({ 'acceptBy?': dueDay, 'handleBy?': dueDay, 'visitBy?': dueDay }), level: count, reopened: count, steps: list(schema('Step')),
    'evidence?': list(schema('Media')), 'offList?': object({ approvedBy: text, funding: text }), 'rating?': oneOf([1, 2, 3, 4, 5]), 'mergedInto?': refTo('case'),
    'about?': list(text), 'supports?': { ...count, description: 'How many met it too, or back it' }, 'decision?': object({ result: oneOf(decisionResults), reason: text, at: instant }),
    'ledTo?': { type: 'string', description: 'What came of a proposal: work/… or case/…' }, 'parties?': { ...list(text), description: 'By role, never by name' },
    'own?': object(
      { text, 'unit?': text, 'room?': text, answers, media: list(schema('Media')), 'token?': text },
      { description: 'Only for whoever proved that the case is theirs, and without the token for staff; never in a public answer' },
    ),
  }),
  Step: object({
    at: instant, event: oneOf(['submit', ...caseEvents]), 'from?': oneOf(caseStates), to: oneOf(caseStates), by: object({ role: oneOf(roles), 'org?': refTo('org'), label: text }),
    'note?': text, 'assignee?': refTo('org'), 'media?': list(schema('Media')), 'outcome?': text, 'until?': day,
    'agreement?': oneOf(agreements), 'remedies?': list(oneOf(remedies)),
  }),
  Media: object({
    id: text, url: { type: 'string', description: 'May be relative to the endpoint' }, alt: text, 'takenAt?': instant, 'phase?': oneOf(['before', 'during', 'after']),
    'viewpoint?': text, 'sha256?': sha256, 'width?': count, 'height?': count,
  }),
  Place: object({
    ...envelope('place'), kind: oneOf(placeKinds), name: text, 'pinyin?': text, 'parent?': refTo('place'), 'builtYear?': { type: 'number' }, 'buildings?': count, 'households?': count, 'areaM2?': count,
    'units?': list(text), 'contacts?': list(object({ role: text, label: text, 'phone?': text, public: flag })), 'operator?': refTo('org'), 'serves?': list(refTo('place')),
    'projects?': list(refTo('project')), 'management?': schema('Management'),
  }),
  Management: object({
    mode: oneOf(managementModes), state: oneOf(managementStates), 'since?': edtf, 'provider?': refTo('org'), 'poll?': refTo('poll'),
    'accounts?': list(object({ period: edtf, income: fen, outlay: fen })),
  }),
  Category: object({
    ...envelope('category'), code: text, name: text, group: oneOf(categoryGroups), aisle: object({ name: text, 'icon?': text }), 'hint?': text, 'keywords?': list(text), 'pinyin?': text,
    'emergency?': object({ phone: text, advice: text }, { description: 'Danger: this number first' }), 'discreet?': { ...flag, description: 'Nothing of it is written to the disk' }, appliesTo: list(oneOf(caseKinds)),
    'limits?': object({ acceptWd: count, handleWd: count, visitWd: count }), 'evidence?': oneOf(evidenceRules), 'questions?': list(schema('Question')),
  }),
  Question: object({
    code: text, label: text, 'hint?': text, datatype: oneOf(questionTypes), required: flag, order: { type: 'number' }, 'values?': list(object({ key: text, name: text })),
    'variable?': flag, 'visibleIf?': object({ code: text, 'equals?': text, 'oneOf?': list(text) }), 'sensitivity?': oneOf(['public', 'private', 'sensitive']),
  }),
  Org: object({
    ...envelope('org'), kind: oneOf(orgKinds), name: text, 'parent?': refTo('org'), 'area?': refTo('place'), 'phone?': text, 'intro?': text,
    'formation?': oneOf(['single', 'joint']), 'projects?': list(refTo('project')), 'members?': count, 'joinable?': flag,
  }),
  Project: object({
    ...envelope('project'), kind: oneOf(projectKinds), name: text, 'parent?': refTo('project'), state: oneOf(projectStates), places: list(refTo('place')), 'owner?': refTo('org'), 'supervisor?': refTo('org'),
    'contractor?': refTo('org'), 'branch?': refTo('org'), 'starts?': edtf, 'ends?': edtf, 'stages?': list(schema('Stage')),
    'progress?': { type: 'number', minimum: 0, maximum: 100, description: 'Only where it is reported by hand' }, 'consent?': refTo('poll'),
  }),
  Stage: object({
    state: oneOf(projectStates), 'plannedStart?': edtf, 'plannedEnd?': edtf, 'start?': edtf, 'end?': edtf, 'reason?': { ...text, description: 'Why it is late or stands still, for residents to read' },
  }),
  Work: object({
    ...envelope('work'), project: refTo('project'), category: refTo('category'), place: refTo('place'), name: text, state: oneOf(workStates), onList: flag,
    hidden: { ...flag, description: 'Nobody sees it afterwards: accepted only with a photo taken while it was open' }, media: list(schema('Media')), 'fromCase?': refTo('case'),
    'offList?': object({ approvedBy: text, funding: text }), 'acceptedBy?': { ...refTo('org'), description: 'Never the contractor' }, 'note?': text, 'disturbances?': list(schema('Disturbance')),
  }),
  Disturbance: object({ kind: oneOf(disturbanceKinds), start: edtf, 'end?': edtf, 'places?': list(refTo('place')), 'note?': text }),
  Poll: object({
    ...envelope('poll'), purpose: oneOf(pollPurposes), title: text, state: oneOf(pollStates), scope: refTo('place'), unit: oneOf(pollUnits), questions: list(schema('Question')), 'opens?': edtf, 'closes?': edtf,
    'rule?': oneOf(pollRules),
    'tally?': object({
      eligible: count, responded: count, yes: count, 'eligibleArea?': count, 'respondedArea?': count, 'yesArea?': count,
      'byUnit?': { ...list(object({ place: refTo('place'), eligible: count, yes: count })), description: 'Its sum is the whole' },
    }),
  }),
  Indicator: object({
    ...envelope('indicator'), code: text, label: text, q: object({ 'value?': { type: 'number' }, unit: text, bound: oneOf(bounds) }), scope: refTo('place'), period: edtf, definition: text,
    'ratio?': object({ part: count, whole: count, partName: text, wholeName: text }), 'was?': refTo('indicator'), 'publisher?': text, 'publishedAt?': edtf,
  }),
  CaseInput: closed({
    clientId: { ...uuid, description: 'The same as the Idempotency-Key; keep it unique for ever' }, topic: oneOf(topics), kind: oneOf(caseKinds), 'form?': oneOf(proposalForms), category: text, place: text,
    'unit?': text, 'room?': text, text, answers, 'reporter?': closed(person), 'onBehalfOf?': closed({ relation: text, ...person }), showName: oneOf(['no', 'masked']),
    consent: closed({ version: text, at: text }), 'about?': list(text), 'parties?': list(text), media: list(sha256),
  }),
  Change: closed({
    event: { type: 'string', description: `An event of the machine: ${caseEvents.join(', ')}` },
    data: closed({
      'note?': text, 'assignee?': text, 'until?': text, 'media?': list(sha256), 'phases?': list(oneOf(['before', 'during', 'after'])), 'outcome?': text, 'rating?': { type: 'number' }, 'target?': text,
      'offList?': closed({ approvedBy: text, funding: text }), 'parties?': list(text), 'bothConsent?': flag, 'agreement?': oneOf(agreements), 'remedies?': list(oneOf(remedies)), 'partly?': flag,
      'support?': { type: 'string', description: 'For unsupport: the key the support was sent under' },
    }),
  }),
  Lookup: closed({ code: text, phoneTail: { type: 'string', description: 'The last four digits of the phone left with the case' } }),
  Receipt: object({ key: { type: 'string', description: 'The Idempotency-Key, echoed' }, 'ref?': refTo('case'), 'code?': text, 'token?': text, 'at?': instant }),
  Delivered: object({ kind: { const: 'delivered' }, receipt: schema('Receipt'), 'rec?': schema('Case') }),
  Accepted: object({ kind: { const: 'accepted' }, key: text, token: text }, { description: 'Queued; the token follows it' }),
  Rejected: object({ kind: { const: 'rejected' }, fields: { type: 'object', additionalProperties: text, description: 'A code a field: required, too-long, unknown, …' }, 'message?': text }),
  Error: object({ 'kind?': oneOf(failureKinds), 'message?': text, 'rev?': text }, { description: 'A kind wins over the status; rev is the present revision, for a conflict' }),
  Service: object({ now: instant, can: { type: 'object', additionalProperties: { ...list(oneOf(['get', 'list', 'create', 'act', 'upload', 'watch', 'find', 'support'])), description: 'support: anyone may say 我也遇到, without a token' } } }),
  Told: object({ ref: { type: 'string', pattern: '^[a-z]+/.+' } }, { description: 'One line of the watch stream: this record may have changed' }),
};
const records = { cases: 'Case', places: 'Place', categories: 'Category', orgs: 'Org', projects: 'Project', works: 'Work', polls: 'Poll', indicators: 'Indicator' } as const;
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
  403: ['The token or the phone does not belong to this case, or the event is for another role'],
  404: ['Not there'],
  409: ['The machine has no such event here, or the case moved on (If-Match); or the same key is still at work: kind rate-limited', { 'Retry-After': { schema: text } }],
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
/** A receipt's token opens its own case; whoever has none reads what is public. */
const maybeToken = [{}, { token: [] }];
const picture = { 'image/jpeg': {}, 'image/png': {}, 'image/webp': {} };
const outcomes = (what: string): Json => reply(what, { oneOf: [schema('Delivered'), schema('Accepted')] });
const rejection = reply('Back to the form, with a code a field; or the key was used with another body', { oneOf: [schema('Rejected'), schema('Error')] });

const paths: Record<string, Json> = {
  '/': { get: { summary: 'Service time, and what this server can do', responses: { 200: reply('Also at the endpoint without its slash', schema('Service')) } } },
  '/cases/lookup': {
    post: { summary: 'A case by its number and phone tail', requestBody: body('Lookup'), responses: { 200: reply('With own, and a token to follow it', schema('Case')), ...refused(400, 403, 404, 413, 415, 429) } },
  },
  '/cases/{id}/events': {
    post: {
      summary: 'An event of the machine', security: maybeToken, requestBody: body('Change'),
      parameters: [id, keyHeader, parameter('If-Match', 'header', { type: 'string', pattern: '^"[^"]+"$' }, 'The rev that was on the screen, in quotes')],
      responses: { 201: outcomes('Done, now or before under this key'), ...refused(400, 401, 403, 404, 409, 413, 415), 422: rejection },
    },
  },
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
      summary: 'Stays open and tells of changes', security: maybeToken, parameters: [parameter('type', 'query', { const: 'case' }, 'Record type', true), filters],
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
  const security = isCase && { security: maybeToken };
  paths[`/${folder}`] = {
    get: { summary: `A page of ${folder}`, ...security, parameters: searches, responses: { 200: reply('A page', schema(`${name}Page`)), ...refused(...(isCase ? [401] : [])) } },
    ...(isCase && {
      post: {
        summary: 'A resident’s submission', parameters: [keyHeader], requestBody: body('CaseInput'),
        responses: { 201: outcomes('Filed, now or before under this key'), ...refused(400, 409, 413, 415), 422: rejection },
      },
    }),
  };
  paths[`/${folder}/{id}`] = {
    get: { summary: 'One record', ...security, parameters: [id], responses: { 200: reply('The record', schema(name)), ...refused(...(isCase ? [401, 403] : []), 404) } },
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
