import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import { open311Backend } from '../../src/adapters/open311/index.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { routeBackend, type Routes } from '../../src/adapters/route/index.ts';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import { staticBackend } from '../../src/adapters/static/index.ts';
import { failure } from '../../src/domain/failure.ts';
import type { AdapterOptions, Backend } from '../../src/ports/backend.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { draftFor, randomKey, refused } from '../contracts/backend/bench.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { type RunningOpen311, startOpen311 } from './servers/open311.ts';

const feed = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20231101T000000Z\r\nDTSTART:20231110T010000Z\r\nSUMMARY:读书会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const places = [{ id: 'xc', kind: 'compound', name: '示例新村' }, { id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc' }];

let office: RunningOffice;
let city: RunningOpen311;
let folder: Server;
let files = '';
before(async () => {
  office = await startOffice({ office: seedOffice, orgs: seedOrgs });
  city = await startOpen311({ places });
  folder = createServer((asked, reply) => {
    const body = asked.url === '/events.ics' ? feed : asked.url === '/data/places.json' ? JSON.stringify(places) : undefined;
    reply.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((ready) => folder.listen(0, '127.0.0.1', ready));
  files = `http://127.0.0.1:${(folder.address() as AddressInfo).port}`;
});
after(async () => {
  folder.close();
  await Promise.all([office.close(), city.close()]);
});

const factories: Readonly<Record<string, (options: AdapterOptions) => Backend>> = { rest: restBackend, icalendar: icalendarBackend, open311: open311Backend, static: staticBackend, sample: () => sampleBackend() };
const make = (name: string, options: AdapterOptions): Backend => factories[name]!(options);

/** A backend that only says what it can. */
const stub = (change: Partial<Backend>): Backend => ({
  name: 'stub', repeats: 'recognised', uploads: 'none', can: () => true, get: () => Promise.reject(failure('missing')), list: () => Promise.resolve({ items: [], ignored: [] }),
  create: () => Promise.resolve({ kind: 'blackbox' }), act: () => Promise.resolve({ kind: 'blackbox' }), ...change,
});

describe('route: a feed, a folder and the city as one', () => {
  const town = () => routeBackend({
    routes: { event: { backend: 'icalendar', endpoint: `${files}/events.ics` }, place: { backend: 'static', endpoint: `${files}/data/` }, '*': { backend: 'open311', endpoint: `${city.url}?places=/places.json` } }, make,
  });

  it('each record comes from its own', async () => {
    const backend = town();
    const read = async (type: 'event' | 'place' | 'category') => (await backend.list(type, {})).items.map((one) => one.name);
    assert.deepEqual(await read('event'), ['读书会']);
    assert.deepEqual(await read('place'), ['示例新村', '8 幢']);
    assert.equal((await read('category')).length, 4);
    assert.deepEqual([backend.can('list', 'event'), backend.can('create', 'case'), backend.can('act', 'case', 'rate'), backend.can('list', 'org'), backend.repeats, backend.uploads, backend.sendsTo], [true, true, false, false, 'unknown', 'none', `${city.url}?places=/places.json`]);
  });

  it('a request goes to the city and is read back; an address that the file of places does not have is asked of the city', async () => {
    const backend = town();
    const input = await draftFor({ backend }, { category: 'category/2', answers: {} });
    const outcome = await backend.create('case', input, { key: input.clientId });
    assert.equal(outcome.kind, 'delivered');
    assert.equal(city.forms.length, 1);
    city.requests[0]!['address'] = '8TH AVE';
    const found = await backend.get(`case/${String(city.requests[0]!['service_request_id'])}`);
    assert.equal((await backend.get(found.place)).name, '8TH AVE');
    await refused(backend.get('place/no-such'), 'missing');
    await refused(backend.find!(randomKey()), 'unsupported');
  });
});

describe('route: as safe as its weakest way', () => {
  const repeats: [Routes, string][] = [
    [{ '*': stub({}) }, 'recognised'], [{ case: stub({ repeats: 'findable' }), signup: stub({}) }, 'findable'], [{ case: stub({}), signup: stub({ repeats: 'unknown' }) }, 'unknown'],
    [{ case: stub({}), place: stub({ repeats: 'unknown' }) }, 'recognised'], [{ case: stub({}), event: stub({ repeats: 'unknown', can: (verb) => verb === 'list' }) }, 'recognised'],
  ];
  for (const [routes, wanted] of repeats) it(`${Object.keys(routes).join()}: ${wanted}`, () => assert.equal(routeBackend({ routes }).repeats, wanted));

  it('never arrived is said only where all of them know', async () => {
    const [knows, cannot, has] = [stub({ find: () => Promise.resolve(undefined) }), stub({}), stub({ find: (key) => Promise.resolve({ key }) })];
    assert.equal(await routeBackend({ routes: { case: knows } }).find!('k'), undefined);
    await refused(routeBackend({ routes: { case: knows, signup: cannot } }).find!('k'), 'unsupported');
    assert.deepEqual(await routeBackend({ routes: { case: cannot, signup: has } }).find!('k'), { key: 'k' });
    assert.equal(routeBackend({ routes: { case: cannot } }).find, undefined);
  });

  it('photos go where the request goes, a verb may have a way of its own, and the time is the office’s', async () => {
    const [desk, reader] = [stub({ uploads: 'before', upload: () => Promise.resolve({ id: 'p', url: '', alt: '' }), now: () => Promise.resolve('2023-11-10T09:00:00+08:00') }), stub({ list: () => Promise.resolve({ items: [], total: 7, ignored: [] }) })];
    const backend = routeBackend({ routes: { 'case.list': reader, case: desk } });
    assert.deepEqual([backend.uploads, backend.can('upload', 'case'), (await backend.list('case', {})).total, await backend.now!()], ['before', true, 7, '2023-11-10T09:00:00+08:00']);
    assert.equal((await backend.upload!({ sha256: 'a', bytes: new ArrayBuffer(0), type: '' }, { key: 'k' })).id, 'p');
    assert.equal(backend.can('list', 'event'), false);
    await refused(backend.list('event', {}), 'unsupported');
    await refused(backend.act('event/1', { event: 'x', data: {} }, { key: 'k' }), 'unsupported');
  });

  it('what is made up is told in any company', () => assert.equal(routeBackend({ routes: { place: { backend: 'sample' }, '*': stub({}) }, make }).name, 'sample'));

  const wrong: [unknown, RegExp][] = [[{}, /no routes/], [{ evnt: stub({}) }, /"evnt" is no record type/], [{ 'case.cretae': stub({}) }, /type\.verb/], [{ '*': 'rest' }, /leads nowhere/], [{ '*': { backend: 'route' } }, /hand in a backend/]];
  for (const [routes, said] of wrong) it(`refuses ${JSON.stringify(routes)}`, () => assert.throws(() => routeBackend({ routes: routes as Routes, make }), said));
});
