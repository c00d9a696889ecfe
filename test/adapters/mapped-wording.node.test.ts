/** What goes over the wire, by what a mapping says: one small API a line. */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import type { SignupInput } from '../../src/domain/signup.ts';
import { draftFor, refused } from '../contracts/backend/bench.ts';
import { fakeBackend } from '../fakes/backend.ts';

interface Heard {
  line: string;
  headers: IncomingHttpHeaders;
  body: string;
}
let heard: Heard[] = [];
let replies: unknown[] = [];
let endpoint = '';
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece)).on('end', () => {
    heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(replies.shift() ?? {}));
  });
});
before(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
after(() => server.close());
beforeEach(() => {
  heard = [];
  replies = [];
});

const backend = (mapping: object, ...answers: unknown[]) => {
  replies = answers;
  return mappedBackend({ endpoint, mapping: { repeats: 'unknown', ...mapping } });
};
const places = (list: object) => ({ place: { fields: { id: 'id', kind: 'kind' }, list: { path: '/places', ...list } } });
const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id: String(id), kind: 'compound' }));

describe('lists', () => {
  it('by offset, until the total is reached', async () => {
    const office = backend(places({ items: 'rows', total: 'all', paging: { offset: 'from', size: 'count' } }), { rows: rows(2), all: 3 }, { rows: rows(1), all: 3 });
    const first = await office.list('place', { limit: 2 });
    const second = await office.list('place', { limit: 2, cursor: first.next! });
    assert.deepEqual([heard.map(({ line }) => line), first.total, second.next], [['GET /api/places?count=2&from=0', 'GET /api/places?count=2&from=2'], 3, undefined]);
  });

  it('by cursor, as long as one comes back', async () => {
    const office = backend(places({ items: 'rows', next: 'after', paging: { cursor: 'after' } }), { rows: rows(2), after: 'p&2' }, { rows: rows(1), after: null });
    const first = await office.list('place', {});
    const second = await office.list('place', { cursor: first.next! });
    assert.deepEqual([heard.map(({ line }) => line), second.next], [['GET /api/places', 'GET /api/places?after=p%262'], undefined]);
  });

  it('in the body of a POST, with what is always sent', async () => {
    const office = backend(places({ method: 'POST', items: 'rows', send: { a: { at: 'tenant', value: 7 } }, paging: { page: 'p', first: 0 }, where: { kind: 'k' } }), { rows: [] });
    await office.list('place', { where: { kind: 'building' }, cursor: '4' });
    assert.deepEqual([heard[0]?.line, JSON.parse(heard[0]!.body)], ['POST /api/places', { tenant: 7, k: 'building', p: 4 }]);
  });

  it('one of several as repeated parameters; a constant is no filter; a total of what is filtered here is none', async () => {
    const office = backend({ place: { fields: { id: 'id', kind: { at: 'kind', value: 'compound' } }, list: { path: '/places', items: 'rows', total: 'n', paging: { page: 'p' }, where: { id: { name: 'id', many: 'repeat' }, kind: 'kind' } } } }, { rows: rows(1), n: 1 });
    const { ignored, total } = await office.list('place', { where: { id: ['0', '1'], kind: 'building' } });
    assert.deepEqual([heard[0]?.line, ignored, total], ['GET /api/places?id=0&id=1&p=1', ['kind'], undefined]);
  });

  it('by a number the API does not filter by: that one, or none', async () => {
    const category = { fields: { id: 'id', code: 'no' }, list: { path: '/kinds', items: 'rows', paging: { page: 'p' } } };
    const office = backend({ category }, { rows: [{ id: '1', no: 'A' }, { id: '2', no: 'B' }] }, { rows: [{ id: '1', no: 'A' }] });
    assert.equal((await office.get({ type: 'category', code: 'B' })).id, '2');
    await refused(office.get({ type: 'category', code: 'B' }), 'missing');
  });

  it('that come whole are filtered, sorted and cut here', async () => {
    const page = await backend(places({}), rows(5)).list('place', { where: { kind: 'compound' }, sort: { field: 'id', descending: true }, limit: 2 });
    assert.deepEqual([page.items.map(({ id }) => id), page.total, page.ignored], [['4', '3'], 5, []]);
  });
});

describe('records sent', () => {
  const send = { text: 'content', clientId: 'uuid' };

  it('as a form, with the key in a header', async () => {
    const office = backend({ key: { header: 'Idempotency-Key' }, case: { create: { path: '/case?type=1', form: true, send, receipt: { code: 'no' } } } }, { no: '17' });
    const input = await draftFor({ backend: fakeBackend() }, { text: '漏&水' });
    assert.deepEqual(await office.create('case', input, { key: input.clientId }), { kind: 'delivered', receipt: { code: '17', key: input.clientId } });
    const [{ line, headers, body }] = heard as [Heard];
    assert.deepEqual([line, headers['content-type'], headers['idempotency-key']], ['POST /api/case?type=1', 'application/x-www-form-urlencoded;charset=UTF-8', `"${input.clientId}"`]);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), { content: '漏&水', uuid: input.clientId });
  });

  it('an event with a request of its own, the revision and the token in headers', async () => {
    const act = { path: '/case/{id}/{event}', send: { event: 'do', note: 'remark' }, events: { withdraw: { method: 'DELETE', path: '/case/{id}' }, rate: 'score', reopen: { name: 'again', send: { id: 'caseId' } } } };
    const office = backend({ token: { header: 'X-Token' }, rev: { header: 'If-Match' }, key: { header: 'X-Key', bare: true }, case: { act } });
    for (const event of ['withdraw', 'rate', 'reopen']) {
      assert.deepEqual(await office.act('case/a b', { event, data: { note: 'x' } }, { key: 'k1', token: 't', ifRev: '3' }), { kind: 'delivered', receipt: { ref: 'case/a b', key: 'k1' } });
    }
    assert.deepEqual(heard.map(({ line, body }): [string, unknown] => [line, JSON.parse(body)]), [
      ['DELETE /api/case/a%20b', { do: 'withdraw', remark: 'x' }], ['POST /api/case/a%20b/score', { do: 'score', remark: 'x' }], ['POST /api/case/a%20b/again', { caseId: 'a b' }],
    ]);
    for (const { headers } of heard) assert.deepEqual([headers['x-token'], headers['if-match'], headers['x-key']], ['t', '"3"', 'k1']);
    assert.equal((await refused(office.act('case/x', { event: 'accept', data: {} }, { key: 'k' }), 'invalid')).unsent, true);
    assert.equal((await refused(office.act('signup/x', { event: 'cancel', data: {} }, { key: 'k' }), 'unsupported')).unsent, true);
  });

  it('a signup, and the service’s time', async () => {
    const office = backend({ now: { path: '/time', data: 'ms', as: 'ms' }, signup: { create: { path: '/signup', send: { target: { at: 'eventId', prefix: 'event/', as: 'text' }, party: 'count' }, receipt: { ref: { at: 'id', prefix: 'signup/', as: 'text' } } } } }, { id: 9 }, { ms: 1699578000000 });
    const input: SignupInput = { clientId: 'k', target: 'event/12', party: 2, minors: 0, consent: { version: '1', at: '2023-11-10T09:00:00+08:00' } };
    assert.deepEqual(await office.create('signup', input, { key: 'k' }), { kind: 'delivered', receipt: { ref: 'signup/9', key: 'k' } });
    assert.deepEqual([JSON.parse(heard[0]!.body), await office.now!()], [{ eventId: 12, count: 2 }, '2023-11-10T09:00:00+08:00']);
    assert.deepEqual([office.uploads, office.upload, office.can('create', 'case'), office.can('create', 'signup')], ['none', undefined, false, true]);
  });
});
