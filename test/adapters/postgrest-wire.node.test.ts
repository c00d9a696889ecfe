/** What goes over the wire to PostgREST, and what its answers mean; every answer is from a page or a file named in postgrest-fixtures. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import { isFailure } from '../../src/domain/failure.ts';
import type { Query } from '../../src/domain/query.ts';
import { photo, refused } from '../contracts/backend/bench.ts';
import { jwtOf } from './servers/postgrest.ts';

interface Fixture {
  says?: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  kind?: string;
  rows?: number;
  total?: number;
  next?: string;
}
const fixtures = (name: string): Fixture[] => (JSON.parse(readFileSync(path.join(import.meta.dirname, 'postgrest-fixtures', `${name}.json`), 'utf8')) as { replies: Fixture[] }).replies;

interface Heard {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

describe('postgrest on the wire', () => {
  const heard: Heard[] = [];
  /** Goes before `reply`, one by one. */
  const queue: { status: number; body: unknown }[] = [];
  let reply: { status: number; headers?: Record<string, string>; body?: unknown } = { status: 200, body: [] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url!, 'http://x');
      if (url.pathname === '/headers.json') return void response.end('{"apikey": "sb_publishable_1"}');
      if (url.pathname === '/secret.json') return void response.end('{"apikey": "sb_secret_1"}');
      if (url.pathname === '/broken.json') return void response.end('["apikey"]');
      heard.push({ method: request.method!, url, headers: request.headers, body: Buffer.concat(chunks) });
      const { status, headers, body }: typeof reply = queue.shift() ?? reply;
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? '<html>502' : JSON.stringify(body));
    });
  });
  let base = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    heard.length = 0;
    reply = { status: 200, body: [] };
  });
  const make = (search = '', more = {}) => postgrestBackend({ endpoint: `${base}/rest/v1/${search}`, ...more });
  const last = (): Heard => heard[heard.length - 1]!;

  for (const name of ['errors', 'gateways']) {
    for (const { status, body, kind } of fixtures(name)) {
      const { code = '', message = '' } = (body ?? {}) as { code?: string; message?: string };
      it(`${status} ${code} ${message} is ${kind}`, async () => {
        reply = { status, body };
        const thrown = await make().find!('key').then(() => assert.fail('answered'), (one: unknown) => one);
        assert.ok(isFailure(thrown));
        assert.deepEqual([thrown.kind, thrown.status], [kind, status]);
        assert.ok(thrown.message.includes('/rpc/find_receipt') && thrown.message.includes(code), thrown.message);
      });
    }
  }

  for (const { says, rows = 0, total, next, ...answer } of fixtures('pages')) {
    it(`a page with ${says}`, async () => {
      reply = { ...answer, body: answer.body ?? Array.from({ length: rows }, (_, index) => ({ doc: { type: 'org', id: `o${index}`, kind: 'social', name: 'o' } })) };
      const page = await make().list('org', { limit: 2 });
      assert.deepEqual([page.items.length, page.total, page.next, page.ignored], [rows, total, next, []]);
      assert.equal(last().headers['prefer'], 'count=exact');
    });
  }

  const queries: [Query, string, string[]][] = [
    [{}, 'select=doc&order=position', []],
    [{ where: { state: 'closed', submittedAt: { from: '2023-01', to: '2024' } }, limit: 5, cursor: '10' }, 'select=doc&state=eq.closed&submitted_at=gte.2023-01&submitted_at=lte.2024&order=position&limit=5&offset=10', []],
    [{ where: { id: ['a,b', 'c"d\\e', '中)'] } }, 'select=doc&id=in.("a,b","c\\"d\\\\e","中)")&order=position', []],
    [{ where: { level: { from: 1 }, firstAsked: 'org/a.b' } }, 'select=doc&level=gte.1&first_asked=eq.org/a.b&order=position', []],
    [{ where: { level: '1', state: ['closed', 1], about: 'work/1', constructor: 'x' } }, 'select=doc&order=position', ['level', 'state', 'about', 'constructor']],
    [{ sort: { field: 'submittedAt', descending: true } }, 'select=doc&order=submitted_at.desc.nullslast,position', []],
    [{ sort: { field: 'steps' } }, 'select=doc', ['sort']],
    [{ text: 'Ａ漏 水' }, 'select=doc&words=like.*a漏 水*&order=position', []],
    [{ text: '100%' }, 'select=doc&order=position', ['text']],
  ];
  for (const [query, wanted, ignored] of queries) {
    it(`asks ${JSON.stringify(query)}`, async () => {
      const page = await make().list('case', query);
      assert.deepEqual([decodeURIComponent(last().url.search.slice(1).replace(/\+/g, ' ')), page.ignored, last().url.pathname], [wanted, ignored, '/rest/v1/cases']);
    });
  }

  it('asks nobody for one of nothing', async () => {
    assert.deepEqual([(await make().list('case', { where: { state: [] } })).items, heard.length], [[], 0]);
  });

  it('keys, receipts’ tokens and phone tails stand in the body, a JWT in its header, nothing in an address', async () => {
    const backend = make();
    const [jwt, token, key] = [jwtOf({ role: 'authenticated' }), 'f'.repeat(32), 'the-key'];
    reply = { status: 422, body: { kind: 'rejected', fields: { note: 'required' } } };
    assert.deepEqual(await backend.act('case/1', { event: 'rate', data: { rating: 5 } }, { key, token, ifRev: '3' }), reply.body);
    assert.deepEqual(JSON.parse(last().body.toString()), { ref: 'case/1', event: 'rate', data: { rating: 5 }, key, token, if_rev: '3' });
    await backend.act('case/1', { event: 'accept', data: {} }, { key, token: jwt });
    assert.deepEqual([JSON.parse(last().body.toString()), last().headers.authorization], [{ ref: 'case/1', event: 'accept', data: {}, key }, `Bearer ${jwt}`]);
    reply = { status: 403, body: { kind: 'forbidden', message: 'no' } };
    await refused(backend.get('case/1', { token }), 'forbidden');
    assert.deepEqual([last().url.pathname, JSON.parse(last().body.toString())], ['/rest/v1/rpc/own_case', { id: '1', token }]);
    await refused(backend.get({ type: 'case', code: '2311' }, { proof: { phoneTail: '9876' } }), 'forbidden');
    for (const { url } of heard) for (const word of [jwt, token, key, '9876']) assert.ok(!url.href.includes(word));
  });

  it('a refusal of the functions keeps its kind, revision and wait, whatever the status', async () => {
    reply = { status: 200, body: { kind: 'rate-limited', message: 'wait', retryAfter: 1234 } };
    assert.equal((await refused(make().find!('k'), 'rate-limited')).retryAfter, 1234);
    reply = { status: 409, body: { kind: 'conflict', message: 'moved on', rev: '7' } };
    assert.equal((await refused(make().act('case/1', { event: 'x', data: {} }, { key: 'k' }), 'conflict')).rev, '7');
  });

  it('an answer that does not echo the key counts as lost', async () => {
    for (const body of [null, {}, [], { kind: 'delivered' }, { kind: 'delivered', receipt: { key: 'other' } }]) {
      reply = { status: 200, body };
      await refused(make().create('case', {} as never, { key: 'k' }), 'broken');
    }
  });

  it('what jsonb cannot hold is replaced before it is sent', async () => {
    await make().find!('a\0b\ud800c').catch(() => undefined);
    assert.deepEqual(JSON.parse(last().body.toString()), { key: 'a\ufffdb\ufffdc' });
  });

  it('a gateway’s public key comes from a file beside the page, the schema from the address', async () => {
    await make('?schema=linli&headers=/headers.json').list('org', {});
    assert.deepEqual([last().headers['apikey'], last().headers['accept-profile'], last().url.searchParams.has('schema')], ['sb_publishable_1', 'linli', false]);
    await make('?schema=linli&headers=/headers.json').find!('k').catch(() => undefined);
    assert.deepEqual([last().headers['content-profile'], last().headers['accept-profile']], ['linli', undefined]);
    await make('', { getHeaders: () => ({ apikey: 'other' }) }).list('org', {});
    assert.deepEqual([last().headers['apikey'], last().headers['accept-profile']], ['other', undefined]);
  });

  it('a secret key is not sent, and the webmaster is told', async () => {
    const service = jwtOf({ role: 'service_role' });
    for (const backend of [make('?headers=/secret.json'), make('', { getHeaders: () => ({ apikey: service }) }), make('', { getHeaders: () => ({ Authorization: `Bearer ${service}` }) })]) {
      const { message, unsent } = await refused(backend.list('org', {}), 'forbidden');
      assert.match(message, /secret key/);
      assert.equal(unsent, true);
    }
    await refused(make('?headers=/broken.json').list('org', {}), 'broken');
    assert.equal(heard.length, 0);
  });

  it('an endpoint that is none says what to write', () => {
    assert.throws(() => postgrestBackend({}), /backend="postgrest" needs an absolute/);
    assert.throws(() => postgrestBackend({ endpoint: 'https://x.example/rest/v1?apikey=1' }), /\?headers=\/linli\/headers\.json/);
  });

  it('photos go as bytes, and are fetched here where an image could not send the key', async () => {
    const sent = await photo();
    const taken = { id: sent.sha256, sha256: sent.sha256, url: `rpc/photo?sha256=${sent.sha256}`, alt: '' };
    reply = { status: 200, body: taken };
    assert.equal((await make().upload!(sent, { key: 'k' })).url, `${base}/rest/v1/rpc/photo?sha256=${sent.sha256}`);
    assert.deepEqual([last().headers['content-type'], new Uint8Array(last().body)], ['application/octet-stream', new Uint8Array(sent.bytes)]);
    assert.match((await make('?schema=linli').upload!(sent, { key: 'k' })).url, /^blob:/);
    queue.push({ status: 200, body: [{ doc: { type: 'case', id: '1', steps: [], evidence: [taken] } }] }, { status: 200, body: { type: 'image/png', base64: Buffer.from(sent.bytes).toString('base64') } });
    const { evidence } = await make('?schema=linli').get('case/1');
    const shown = await fetch(evidence![0]!.url);
    assert.deepEqual([shown.headers.get('content-type'), new Uint8Array(await shown.arrayBuffer())], ['image/png', new Uint8Array(sent.bytes)]);
  });
});
