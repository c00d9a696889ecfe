import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { failureOf, type HttpRequest, request, statusKinds, waitOf } from '../../src/adapters/http.ts';
import type { Failure, FailureKind } from '../../src/domain/failure.ts';
import { refused } from '../contracts/backend/bench.ts';

/** Every way to misbehave that a path names. */
const misbehaviour: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/good': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('\ufeff{"漏":1}'),
  '/echo': (response, incoming) => void incoming.toArray().then((chunks) => response.end(JSON.stringify({ headers: incoming.headers, body: Buffer.concat(chunks as Buffer[]).toString() }))),
  '/empty': (response) => response.writeHead(200).end(),
  '/no-content': (response) => response.writeHead(204).end(),
  '/portal': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Free Wi-Fi</title>'),
  '/gbk': (response) => response.writeHead(200, { 'content-type': 'application/json; charset=gbk' }).end(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc2, 0xa9, 0xcb, 0xae, 0xff]), Buffer.from('"}')])),
  '/cut-in-a-character': (response) => response.end(Buffer.from('"漏"').subarray(0, 3)),
  '/half': (response) => response.writeHead(200).end('{"items":[1,2'),
  '/truncated': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"items":');
    setTimeout(() => response.destroy(), 20);
  },
  '/drop': (response) => response.destroy(),
  '/silent': () => undefined,
  '/drip': (response) => drip(response, '[', 20),
  '/drip-500': (response) => drip(response.writeHead(500), 'x', 20),
  '/forever': (response) => drip(response, `"${'x'.repeat(60_000)}`, 0),
  '/big': (response) => response.end(`"${'x'.repeat(3_000_000)}"`),
  '/error-html': (response) => response.writeHead(502).end('<h1>Bad gateway</h1>'),
  '/error-json': (response) => response.writeHead(409).end('{"kind":"conflict","rev":"7"}'),
  '/error-big': (response) => response.writeHead(429, { 'retry-after': '3' }).end('x'.repeat(3_000_000)),
  '/error-cut': (response) => {
    response.writeHead(503, { 'content-length': '1000' }).write('{');
    setTimeout(() => response.destroy(), 20);
  },
  '/lines': (response) => void sendPieces(response.writeHead(200, lined), ['\n', '{"ref":"漏', '"}\n', '\n', '{"ref":"2"}\n']),
  '/lines-cut': (response) => {
    response.writeHead(200, lined).write('\n');
    setTimeout(() => response.destroy(), 20);
  },
  '/lines-silent': (response) => response.writeHead(200, lined).flushHeaders(),
  '/lines-gbk': (response) => response.writeHead(200, lined).end(Buffer.from([0xc2, 0xa9, 0xff])),
  '/lines-error': (response) => response.writeHead(503, lined).end('{"message":"later"}\n'),
  '/moved': (response) => response.writeHead(302, { location: '/good' }).end(),
};

const lined = { 'content-type': 'application/x-ndjson; charset=utf-8' };

async function sendPieces(response: ServerResponse, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    response.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  response.end();
}

function drip(response: ServerResponse, piece: string, everyMs: number): void {
  const timer = setInterval(() => response.write(piece), everyMs);
  response.on('close', () => clearInterval(timer));
  response.write(piece);
}

let base = '';
let closed = 0;
const server = createServer((incoming, response) => {
  response.on('close', () => (closed += 1));
  misbehaviour[incoming.url ?? '']?.(response, incoming);
});
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => {
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  resolve();
})));
after(() => new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
}));

const ask = (path: string, more: Partial<HttpRequest> = {}) => request({ url: base + path, ...more });

describe('http, a good reply', () => {
  it('is its JSON', async () => assert.deepEqual((await ask('/good')).json, { 漏: 1 }));
  it('may be empty', async () => {
    assert.deepEqual([(await ask('/empty')).json, (await ask('/no-content')).json, (await ask('/no-content')).status], [undefined, undefined, 204]);
  });
  it('follows a redirect when reading, never when sending', async () => {
    assert.deepEqual((await ask('/moved')).json, { 漏: 1 });
    await refused(ask('/moved', { method: 'POST', body: {} }), 'offline');
  });
  it('sends JSON and bytes as what they are', async () => {
    const sent = async (more: Partial<HttpRequest>) => (await ask('/echo', more)).json as { headers: Record<string, string>; body: string };
    const json = await sent({ method: 'POST', body: { 漏: 1 }, headers: { 'if-match': '"1"' } });
    assert.deepEqual([json.headers['content-type'], json.headers['if-match'], json.body], ['application/json', '"1"', '{"漏":1}']);
    const bytes = await sent({ method: 'PUT', bytes: new TextEncoder().encode('photo').buffer, headers: { 'content-type': 'image/jpeg' } });
    assert.deepEqual([bytes.headers['content-type'], bytes.body], ['image/jpeg', 'photo']);
  });
});

describe('http, a bad reply', () => {
  const tables: [string, FailureKind, Partial<HttpRequest>?][] = [
    ['/portal', 'broken'], ['/gbk', 'broken'], ['/cut-in-a-character', 'broken'], ['/half', 'broken'], ['/truncated', 'broken'], ['/big', 'broken'],
    ['/forever', 'broken'], ['/drop', 'offline'], ['/silent', 'timeout', { timeoutMs: 150 }], ['/drip', 'timeout', { timeoutMs: 150 }],
    ['/drip-500', 'timeout', { timeoutMs: 150 }],
  ];
  for (const [path, kind, more] of tables) {
    it(`${path} is ${kind}`, async () => {
      const { message, unsent } = await refused(ask(path, more), kind);
      assert.ok(message.startsWith(`GET ${base}${path}: `), message);
      assert.equal(unsent, undefined);
    });
  }
  it('is not read past its limit, and its connection is let go', async () => {
    const before = closed;
    await refused(ask('/forever', { maxBytes: 100_000 }), 'broken');
    for (let waited = 0; closed === before && waited < 1000; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(closed, before + 1);
  });
  it('a server that is not there is offline', () => refused(request({ url: 'http://127.0.0.1:9/' }), 'offline').then(() => undefined));
  it('an error status keeps what it says, whatever its body is', async () => {
    const replies = await Promise.all(['/error-html', '/error-json', '/error-big', '/error-cut'].map((path) => ask(path)));
    assert.deepEqual(replies.map(({ status, json }) => [status, json]), [[502, undefined], [409, { kind: 'conflict', rev: '7' }], [429, undefined], [503, undefined]]);
    assert.equal(failureOf(replies[2]!).retryAfter, 3000);
  });
});

describe('http, a reply that is followed', () => {
  const follow = async (path: string, more: Partial<HttpRequest> = {}) => {
    const pieces: string[] = [];
    const reply = await ask(path, { onPiece: (piece) => pieces.push(piece), timeoutMs: 150, ...more }).catch((thrown: unknown) => ({ thrown: thrown as Failure }));
    return { pieces, reply, kind: 'thrown' in reply ? reply.thrown.kind : undefined };
  };

  it('comes piece by piece, for longer than the limit of a silence and past the limit of size', async () => {
    const { pieces, kind } = await follow('/lines', { maxBytes: 5 });
    assert.deepEqual([pieces.join(''), kind], ['\n{"ref":"漏"}\n\n{"ref":"2"}\n', undefined]);
    assert.ok(pieces.length > 1, 'not collected');
  });
  it('fails like any other where it breaks off, falls silent or is not UTF-8', async () => {
    const rows: [string, FailureKind, string][] = [['/lines-cut', 'broken', '\n'], ['/lines-silent', 'timeout', ''], ['/lines-gbk', 'broken', '']];
    for (const [path, wanted, text] of rows) {
      const { pieces, kind } = await follow(path);
      assert.deepEqual([kind, pieces.join('')], [wanted, text], path);
    }
  });
  it('is followed only when it says what it is: an error, a page and JSON are none', async () => {
    for (const path of ['/portal', '/good', '/lines-error']) assert.deepEqual((await follow(path)).pieces, [], path);
    assert.equal((await follow('/portal')).kind, 'broken');
  });
  it('hands an abort back as it is', async () => {
    const control = new AbortController();
    await assert.rejects(ask('/lines', { onPiece: () => control.abort(), signal: control.signal }), { name: 'AbortError' });
  });
});

describe('http, the caller', () => {
  it('gets its own abort back as it is, before and during', async () => {
    const control = new AbortController();
    const flying = ask('/silent', { signal: control.signal });
    control.abort();
    await assert.rejects(flying, { name: 'AbortError' });
    await assert.rejects(ask('/good', { signal: control.signal }), { name: 'AbortError' });
    const reason = new Error('the tag left the page');
    const told = new AbortController();
    const other = ask('/drip', { signal: told.signal });
    setTimeout(() => told.abort(reason), 30);
    await assert.rejects(other, reason);
  });
  it('is told at once of a request that cannot be made', async () => {
    for (const more of [{ headers: { authorization: '令牌' } }, { url: 'http://[' }, { headers: { 'bad name': 'x' } }]) {
      assert.equal((await refused(ask('/good', more), 'invalid')).unsent, true);
    }
  });
  it('hears that nothing was sent only where the device said so before', async (t) => {
    const plugged = async (onLine: boolean) => {
      Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { onLine } });
      return (await refused(ask('/drop'), 'offline')).unsent;
    };
    const real = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    t.after(() => (real ? Object.defineProperty(globalThis, 'navigator', real) : Reflect.deleteProperty(globalThis, 'navigator')));
    assert.deepEqual([await plugged(true), await plugged(false)], [undefined, true]);
  });
  it('reads of CORS where the backend is on another origin', async (t) => {
    Object.defineProperty(globalThis, 'location', { configurable: true, value: { origin: 'https://street.example' } });
    t.after(() => Reflect.deleteProperty(globalThis, 'location'));
    assert.match((await refused(ask('/drop'), 'offline')).message, /https:\/\/street\.example \(CORS/);
  });
});

describe('http, tables', () => {
  it('reads Retry-After in its two forms, and nothing else', () => {
    const now = Date.parse('2023-11-10T01:00:00Z');
    const rows: [string | null, number | undefined][] = [
      ['0', 0], ['7', 7000], [' 7 ', 7000], ['3600', 3_600_000], ['315360000', 3_600_000], ['9'.repeat(400), 3_600_000],
      ['Fri, 10 Nov 2023 01:00:30 GMT', 30_000], ['Fri, 10 Nov 2033 01:00:30 GMT', 3_600_000], ['Fri, 10 Nov 2023 00:00:00 GMT', undefined],
      [null, undefined], ['', undefined], ['-5', undefined], ['1.5', undefined], ['soon', undefined], ['0x10', undefined], ['in 10 minutes', undefined],
      ['2023-11-10', undefined], ['Fri, 99 Nov 2023 01:00:30 GMT', undefined], ['1e3', undefined],
    ];
    for (const [header, wait] of rows) assert.equal(waitOf(header, now), wait, String(header));
  });

  it('names a kind for each status', () => {
    const rows: [number, FailureKind][] = [
      [400, 'invalid'], [401, 'unauthorized'], [402, 'broken'], [403, 'forbidden'], [404, 'missing'], [405, 'unsupported'], [408, 'timeout'], [409, 'conflict'],
      [410, 'missing'], [412, 'conflict'], [413, 'invalid'], [415, 'invalid'], [422, 'invalid'], [429, 'rate-limited'], [500, 'broken'], [501, 'unsupported'],
      [502, 'broken'], [503, 'broken'], [504, 'broken'], [304, 'broken'],
    ];
    for (const [status, kind] of rows) assert.equal(failureOf({ status, headers: new Headers() }).kind, kind, String(status));
    assert.equal(statusKinds[500], undefined);
  });

  it('lets an adapter’s own table and the body’s kind win, if it is one of ours', () => {
    const reply = { status: 400, headers: new Headers({ 'retry-after': '2' }) };
    assert.equal(failureOf(reply, {}, { 400: 'broken' }).kind, 'broken');
    const { kind, retryAfter, status, message, rev } = failureOf(reply, { kind: 'rate-limited', message: 'words', rev: '3' });
    assert.deepEqual([kind, retryAfter, status, message, rev], ['rate-limited', 2000, 400, 'words', '3']);
    assert.equal(failureOf(reply, { kind: 'nonsense' }).kind, 'invalid');
  });
});
