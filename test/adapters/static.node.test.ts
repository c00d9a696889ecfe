import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { staticBackend } from '../../src/adapters/static/index.ts';
import type { FailureKind } from '../../src/domain/failure.ts';
import { refused } from '../contracts/backend/bench.ts';

/** What lies in the folder, by address; what is not there answers 404. */
const folder = new Map<string, { status?: number; body: string }>();
let server: Server;
let hits: string[] = [];
let endpoint = '';

before(async () => {
  server = createServer((asked, reply) => {
    hits.push(asked.url ?? '');
    const { status = 200, body } = folder.get(asked.url ?? '') ?? { status: 404, body: '<html>404</html>' };
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
});
after(() => server.close());
beforeEach(() => (hits = []));

const put = (name: string, value: unknown): void => void folder.set(`/data/${name}.json`, { body: JSON.stringify(value) });

describe('backend="static"', () => {
  beforeEach(() => folder.clear());

  it('reads each file once a minute, and finds photos beside it', async () => {
    put('works', [{ id: 'w1', media: [{ id: 'm', url: 'photos/1.jpg', alt: '' }] }]);
    const backend = staticBackend({ endpoint });
    await Promise.all([backend.list('work', {}), backend.list('work', {})]);
    assert.equal((await backend.get('work/w1')).media[0]?.url, `${endpoint}photos/1.jpg`);
    assert.deepEqual(hits, ['/data/works.json']);
  });

  it('a notice that is not published stays in its file', async () => {
    const notice = { id: 'n', kind: 'announcement', title: '停水', date: '2023-11' };
    put('notices', [{ ...notice, state: 'pending' }, { ...notice, id: 'h', state: 'hidden' }, { ...notice, id: 'o' }, { ...notice, id: 'p', state: 'published' }, { ...notice, id: 'a', state: 'archived' }]);
    const backend = staticBackend({ endpoint });
    assert.deepEqual((await backend.list('notice', {})).items.map(({ id }) => id), ['p', 'a']);
    await refused(backend.get('notice/n'), 'missing');
  });

  it('a file that is not there: that type is not there, and no failure', async () => {
    const backend = staticBackend({ endpoint });
    assert.equal(backend.can('list', 'event'), true);
    assert.deepEqual((await backend.list('event', {})).items, []);
    assert.deepEqual([backend.can('list', 'event'), backend.can('list', 'place'), backend.can('create', 'case'), backend.can('get', 'signup')], [false, true, false, false]);
    await refused(backend.get('event/x'), 'missing');
  });

  it('own parts and quarrels never come out of a file that anyone can fetch', async () => {
    put('cases', [{ id: '1', kind: 'request', own: { text: '自己的话', token: 't' } }, { id: '2', kind: 'dispute' }, null, 3]);
    const { items } = await staticBackend({ endpoint }).list('case', {});
    assert.deepEqual([items.map(({ id }) => id), JSON.stringify(items).includes('自己的话')], [['1'], false]);
  });

  const wrong: [what: string, status: number, body: string, kind: FailureKind][] = [
    ['no list', 200, '{"a":1}', 'broken'], ['no JSON', 200, '[{', 'broken'], ['a web page', 200, '<html>', 'broken'], ['not allowed', 403, '', 'forbidden'], ['the server fails', 500, '', 'broken'], ['too many', 429, '', 'rate-limited'],
  ];
  for (const [what, status, body, kind] of wrong) {
    it(`${what}: ${kind}, and asked again the next time`, async () => {
      folder.set('/data/places.json', { status, body });
      const backend = staticBackend({ endpoint });
      await refused(backend.list('place', {}), kind);
      put('places', []);
      assert.deepEqual((await backend.list('place', {})).items, []);
    });
  }

  it('nothing can be sent to a folder', async () => {
    await refused(staticBackend({ endpoint }).create('case', {} as never, { key: 'k' }), 'unsupported');
    await refused(staticBackend({ endpoint }).act('case/1', { event: 'x', data: {} }, { key: 'k' }), 'unsupported');
  });

  for (const address of [undefined, '/data/', 'https://a@b.example/data', 'https://street.example/data?x=1']) {
    it(`refuses the folder ${address}`, () => assert.throws(() => staticBackend(address === undefined ? {} : { endpoint: address }), TypeError));
  }
});
