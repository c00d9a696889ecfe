import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { openApi } from '../../src/adapters/rest/openapi.ts';
import type { Role } from '../../src/domain/case.ts';
import type { Ref } from '../../src/domain/record.ts';
import { backendContract } from '../contracts/backend.ts';
import { draftFor, filed, photo, randomKey } from '../contracts/backend/bench.ts';
import { openEvent, signedUp, signupFor } from '../contracts/backend/crowd.ts';
import { type OfficeOptions, type RunningOffice, startOffice } from '../office/office.ts';
import { wholeTown } from '../office/town.ts';
import { answersOf, type Exchange, judge, operationsOf } from './openapi.ts';

const staff = (role: Role, org: Ref<'org'>) => `staff:demo:${role}:${org.slice('org/'.length)}`;
const json = { 'content-type': 'application/json' };

/** Every seventh record of the town: some of every kind, and few enough to hold each answer against the document. */
const thinned = (records: NonNullable<OfficeOptions['records']>): NonNullable<OfficeOptions['records']> =>
  Object.fromEntries(Object.entries(records).map(([type, list]: [string, readonly object[]]) => [type, list.filter((_, index) => index % 7 === 0)]));

/** Everything that goes over the wire from now on; `stop` waits for open replies that their reader let go. */
function record(endpoint: string) {
  const real = globalThis.fetch;
  const exchanges: Exchange[] = [];
  const reading: Promise<void>[] = [];
  globalThis.fetch = async (...given: Parameters<typeof fetch>) => {
    const request = new Request(...given);
    if (!request.url.startsWith(endpoint)) return real(request);
    const body = await request.clone().text();
    const response = await real(request);
    const exchange: Exchange = {
      method: request.method, address: request.url.slice(endpoint.length), headers: Object.fromEntries(request.headers), body,
      status: response.status, replyHeaders: Object.fromEntries(response.headers), reply: '',
    };
    exchanges.push(exchange);
    const copy = response.clone();
    reading.push((async () => {
      for await (const piece of copy.body?.pipeThrough(new TextDecoderStream()) ?? []) exchange.reply += piece;
    })().catch(() => undefined));
    return response;
  };
  return { exchanges, async stop() {
    globalThis.fetch = real;
    // A stream whose reader has gone may stay open until memory is swept; what it said so far is enough.
    await Promise.race([Promise.all(reading), new Promise((resolve) => setTimeout(resolve, 3000))]);
  } };
}

/** What a well-made client never sends, and what happens once in a while: [request, status]. */
async function oddities(url: string): Promise<[string, Promise<Response>, number][]> {
  const backend = restBackend({ endpoint: url });
  const input = await draftFor({ backend });
  const key = { 'idempotency-key': `"${input.clientId}"` };
  const { receipt } = await filed({ backend });
  const one = await photo();
  const post = (at: string, body: unknown, headers: Record<string, string> = {}) => fetch(url + at, { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } });
  const put = (at: string, type: string, body: ArrayBuffer) => fetch(`${url}/media/${at}`, { method: 'PUT', body, headers: { 'content-type': type } });
  const get = (at: string, headers: Record<string, string> = {}) => fetch(url + at, { headers });
  const nobody = { authorization: 'Bearer staff:wrong:receptionist:reception' };
  const events = `/cases/${receipt.ref.slice(5)}/events`;
  const long = { ...input, text: 'x'.repeat(300_000) };
  const event = (await openEvent({ backend }))!;
  const signup = signupFor(event);
  const signKey = { 'idempotency-key': `"${signup.clientId}"` };
  const own = `/signups/${(await signedUp({ backend }, event)).receipt.ref.slice(7)}`;
  const organizer = { authorization: 'Bearer staff:demo:organizer:community' };
  /** What is refused alike wherever something is moved. */
  const moved = (at: string): [string, Promise<Response>, number][] => [
    [`${at}: nothing`, post(`${at}/events`, {}, key), 400], [`${at}: text`, post(`${at}/events`, {}, { ...key, 'content-type': 'text/plain' }), 415], [`${at}: too long`, post(`${at}/events`, long, key), 413],
    [`${at}: nobody`, post(`${at}/events`, { event: 'cancel', data: {} }, key), 401], [`${at}: no number in a word`, post(`${at}/events`, { event: 'cancel', data: { start: 5 } }, key), 400],
  ];
  return [
    ['a signup too many', post('/signups', { ...signup, state: 'confirmed' }, signKey), 400], ['a signup too few', post('/signups', { clientId: signup.clientId }, signKey), 400], ['a party as words', post('/signups', { ...signup, party: '2' }, signKey), 400],
    ['a signup as text', post('/signups', signup, { ...signKey, 'content-type': 'text/plain' }), 415], ['too long a signup', post('/signups', { ...signup, note: long.text }, signKey), 413], ['a signup without a key', post('/signups', signup), 400],
    ...moved(own), ...moved(`/events/${event.id}`), ['no such signup', get('/signups/none'), 404], ['no such event', get('/events/none'), 404], ['a signup for nobody', get(own, nobody), 401], ['events for nobody', get('/events', nobody), 401], ['an event for nobody', get(`/events/${event.id}`, nobody), 401],
    ['no such signup to change', post('/signups/none/events', { event: 'cancel', data: {} }, { ...key, ...organizer }), 404], ['no such event to change', post('/events/none/events', { event: 'cancel', data: {} }, { ...key, ...organizer }), 404],
    ['no key', post('/cases', input), 400], ['a bare key', post('/cases', input, { 'idempotency-key': input.clientId }), 400],
    ['a field too many', post('/cases', { ...input, state: 'closed' }, key), 400], ['a field too few', post('/cases', { clientId: input.clientId }, key), 400],
    ['a field of another type', post('/cases', { ...input, text: 5 }, key), 400], ['no topic of ours', post('/cases', { ...input, topic: 'weather' }, key), 400],
    ['a case as text', post('/cases', input, { ...key, 'content-type': 'text/plain' }), 415], ['a change as text', post(events, {}, { ...key, 'content-type': 'text/plain' }), 415],
    ['a look-up as text', post('/cases/lookup', {}, { 'content-type': 'text/plain' }), 415], ['a look-up of nothing', post('/cases/lookup', {}), 400],
    ['a change of nothing', post(events, {}, key), 400], ['a change by nobody', post(events, { event: 'withdraw', data: {} }, key), 401],
    ['no such case to change', post('/cases/none/events', { event: 'withdraw', data: {} }, key), 404],
    ['too long a case', post('/cases', long, key), 413], ['too long a change', post(events, long, key), 413], ['too long a look-up', post('/cases/lookup', long), 413],
    ['a photo that is a page', put(one.sha256, 'text/html', one.bytes), 415], ['a photo of another hash', put('0'.repeat(64), 'image/png', one.bytes), 400],
    ['a photo too large', put('0'.repeat(64), 'image/png', new ArrayBuffer(9_000_000)), 413], ['no such photo', get('/media/none'), 404],
    ['a list for nobody', get('/cases', nobody), 401], ['a case for nobody', get(`/cases/${receipt.ref.slice(5)}`, nobody), 401],
    ['no such category', get('/categories/none'), 404], ['no such organisation', get('/orgs/none'), 404],
    ['no key to look for', get('/receipts'), 400], ['nothing to watch', get('/watch'), 400], ['a watch for nobody', get('/watch?type=case', nobody), 401],
  ];
}

describe('the OpenAPI document', () => {
  const { nameOf, request, answer } = judge(openApi);
  let office: RunningOffice;
  let dir: string;
  let good: Exchange[] = [];
  let odd: Exchange[] = [];

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'openapi-'));
    const { office: town, orgs, records, now } = wholeTown();
    office = await startOffice({ office: town, orgs, records: { ...thinned(records), event: records.event! }, dir, now });
    const session = record(office.url);
    for (const { run } of backendContract()) await run(() => ({ backend: restBackend({ endpoint: office.url }), staff }));
    const input = await draftFor({ backend: restBackend({ endpoint: office.url }) });
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${office.url}/cases`, { method: 'POST', body: JSON.stringify(input), headers: { ...json, 'idempotency-key': `"${input.clientId}"` } })));
    const crowded = (await openEvent({ backend: restBackend({ endpoint: office.url }) }))!;
    const one = signupFor(crowded);
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${office.url}/signups`, { method: 'POST', body: JSON.stringify(one), headers: { ...json, 'idempotency-key': `"${one.clientId}"` } })));
    await session.stop();
    good = session.exchanges;

    const second = record(office.url);
    const rows = await oddities(office.url);
    const replies = await Promise.all(rows.map(([, reply]) => reply));
    await second.stop();
    odd = second.exchanges.filter(({ status }) => status >= 400);
    assert.deepEqual(replies.map(({ status }, index) => [rows[index]![0], status]), rows.map(([what, , status]) => [what, status]));
  });
  after(async () => {
    await office.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApi));
    assert.ok(valid, JSON.stringify(errors));
    assert.equal((await new Validator().validate({ ...structuredClone(openApi), paths: { cases: {} } })).valid, false);
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(await readFile(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
    assert.equal((openApi['info'] as { version: string }).version, version);
  });

  it('describes every route of the office, and no other', () => {
    assert.deepEqual(operationsOf(openApi).map((one) => one.replace(/\{\w+\}/, '*')).sort(), [...office.routes].sort());
  });

  it('describes every request of a session, and every answer', () => {
    assert.ok(good.length > 300, `only ${good.length} exchanges`);
    // What the office refused for its form may have none.
    const problems = good.flatMap((one) => [...(one.status === 400 || one.status === 404 ? [] : request(one)), ...answer(one)]);
    assert.deepEqual([...new Set(problems)], []);
  });

  it('describes what the office says to what no good client sends', () => {
    assert.deepEqual(odd.flatMap(answer), []);
  });

  it('calls every request wrong that the office refuses for its form', () => {
    const formless = odd.filter(({ status, method }) => (status === 400 || status === 415) && method !== 'PUT');
    assert.ok(formless.length >= 10);
    for (const one of formless) assert.notDeepEqual(request(one), [], `${one.method} ${one.address} ${one.body.slice(0, 200)}`);
  });

  it('names no answer that was not given', () => {
    const given = new Set([...good, ...odd].map((one) => `${nameOf(one)} ${one.status}`));
    assert.deepEqual(answersOf(openApi).filter((one) => !given.has(one)), []);
  });

  it('notices what is not as it says', () => {
    const [page] = good.filter((one) => nameOf(one) === 'GET /cases' && one.status === 200 && one.reply.includes('"steps"'));
    const [sent] = good.filter((one) => nameOf(one) === 'POST /cases' && one.status === 201);
    const [locked] = good.filter((one) => one.status === 429);
    const [told] = good.filter((one) => nameOf(one) === 'GET /watch' && one.reply.includes('ref'));
    assert.ok(page && sent && locked && told);
    const changed: [string, string[]][] = [
      ['an unknown state', answer({ ...page, reply: page.reply.replace('"submitted"', '"lost"') })],
      ['a field that is missing', answer({ ...page, reply: page.reply.replace('"code"', '"number"') })],
      ['a field that is not described', answer({ ...page, reply: page.reply.replace('{"type":"case"', '{"secret":1,"type":"case"') })],
      ['a page in place of JSON', answer({ ...page, reply: '<!doctype html>' })],
      ['another content type', answer({ ...page, replyHeaders: { 'content-type': 'text/html' } })],
      ['another status', answer({ ...page, status: 206 })],
      ['a lock without its end', answer({ ...locked, replyHeaders: { ...locked.replyHeaders, 'retry-after': '' } })],
      ['more in a line than its ref', answer({ ...told, reply: '{"ref":"case/1","title":"x"}\n' })],
      ['another path', request({ ...page, address: '/case' })],
      ['another method', request({ ...page, method: 'DELETE' })],
      ['an unknown search', request({ ...page, address: '/cases?state=closed' })],
      ['a key in the search', request({ ...sent, address: '/cases?key=1' })],
      ['no key', request({ ...sent, headers: json })],
      ['a token nobody asked for', request({ ...sent, headers: { ...sent.headers, authorization: 'Bearer x' } })],
      ['a key that is none', request({ ...sent, body: sent.body.replace(/"clientId":"[^"]+"/, `"clientId":"${randomKey().slice(1)}"`) })],
    ];
    for (const [what, problems] of changed) assert.notDeepEqual(problems, [], what);
  });
});
