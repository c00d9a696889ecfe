/** What may go wrong with an API of another's making, and with the address of its mapping. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import type { FailureKind } from '../../src/domain/failure.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { page } from '../../src/kit/page.ts';
import { deliveredOf, draftFor, filed, refused } from '../contracts/backend/bench.ts';
import { warningsOf } from '../harness/warnings.ts';
import { type Envelopes, startEnvelopes } from './servers/ruoyi.ts';

learn(schemas);
const mapping = readFileSync(path.join(import.meta.dirname, '../../src/adapters/mapped/presets/ruoyi.json'), 'utf8');
let server: Envelopes;
before(async () => {
  server = await startEnvelopes();
});
after(() => server.close());
const make = () => mappedBackend({ endpoint: server.url, mapping });
const json = (body: unknown, status = 200, headers = {}) => (response: ServerResponse): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const text = (body: string | Uint8Array, status = 200, headers = {}) => (response: ServerResponse): void => void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);

const answers: [what: string, answer: (response: ServerResponse) => void, kind: FailureKind, more?: { retryAfter?: number; rev?: string; status?: number }][] = [
  ['code 401', json({ code: 401, msg: '认证失败' }), 'unauthorized', { status: 401 }],
  ['code 403', json({ code: 403, msg: '没有权限' }), 'forbidden', { status: 403 }],
  ['code 500', json({ code: 500, msg: '系统内部错误' }), 'broken', { status: 500 }],
  ['code 500 that says what is not there', json({ code: 500, msg: '事项不存在' }), 'missing'],
  ['code 500 that says it is sent too fast', json({ code: 500, msg: '不允许重复提交，请稍候再试' }), 'rate-limited'],
  ['the wait in the body', json({ code: 500, msg: '请稍候再试', waitSeconds: 7 }), 'rate-limited', { retryAfter: 7000 }],
  ['a wait of ten years', json({ code: 500, msg: '请稍候再试', waitSeconds: 3e8 }), 'rate-limited', { retryAfter: 3_600_000 }],
  ['a record that moved on', json({ code: 500, msg: '数据已被他人修改', version: 9 }), 'conflict', { rev: '9' }],
  ['code 601 without fields', json({ code: 601, msg: '参数错误' }), 'invalid'],
  ['a code nobody named', json({ code: 429, msg: '' }), 'rate-limited', { status: 429 }],
  ['a code that means nothing', json({ code: 'E77', msg: '' }), 'broken', { status: 200 }],
  ['success as text', json({ code: '200', rows: [], total: 0 }), 'broken'],
  ['JSON of somebody else', json({ wifi: 'please sign in' }), 'broken'],
  ['null', json(null), 'broken'],
  ['a list instead of an envelope', json([]), 'broken'],
  ['no list in the envelope', json({ code: 200, msg: 'ok', rows: null }), 'broken'],
  ['an empty reply', text(''), 'broken'],
  ['a sign-in page', text('<!doctype html><title>Wi-Fi</title>'), 'broken'],
  ['GBK bytes', text(Uint8Array.from([0x7b, 0xc4, 0xe3, 0x7d])), 'broken'],
  ['a truncated reply', (response) => void response.writeHead(200, { 'content-length': '90' }).end('{"code":200'), 'broken'],
  ['a cut socket', (response) => void response.destroy(), 'offline'],
  ['HTTP 502 with a page', text('<h1>Bad Gateway</h1>', 502), 'broken', { status: 502 }],
  ['HTTP 401 with a page', text('', 401), 'unauthorized'],
  ['HTTP 429 with its wait', text('', 429, { 'retry-after': '7' }), 'rate-limited', { retryAfter: 7000 }],
  ['HTTP 404 in an envelope', json({ code: 404, msg: 'x' }, 404), 'missing'],
  ['a redirect', text('', 302, { location: '/login' }), 'offline'],
];

describe('what goes wrong', () => {
  for (const [what, answer, kind, more = {}] of answers) {
    it(`${what}: ${kind}`, async () => {
      server.plan(/list$/, answer);
      const thrown = await refused(make().list('case', {}), kind);
      for (const [name, value] of Object.entries(more)) assert.equal(thrown[name as 'status'], value, name);
      assert.notEqual(thrown.unsent, true);
    });
  }

  it('a record that is nothing is missing, and so is one of another’s type', async () => {
    server.plan(/complaint\/\d+$/, json({ code: 200, msg: '操作成功', data: null }));
    await refused(make().get('case/1'), 'missing');
  });

  it('errors per field come back under our names, with our codes', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    const create = () => backend.create('case', input, { key: input.clientId });
    server.plan(/^POST .*complaint$/, json({ code: 601, msg: '校验失败', errors: { content: '内容不能为空', reporterPhone: '格式不对', other: '太长了' } }));
    assert.deepEqual(await create(), { kind: 'rejected', fields: { text: 'required', 'reporter.phone': 'invalid', other: 'too-long' } });
    const listed = JSON.parse(mapping) as { envelope: { errors: object } };
    listed.envelope.errors = { at: 'errors', name: 'field', text: 'why', codes: { 空: 'required' } };
    server.plan(/^POST .*complaint$/, json({ code: 601, msg: '', errors: [{ field: 'placeId', why: '空' }] }));
    assert.deepEqual(await mappedBackend({ endpoint: server.url, mapping: listed }).create('case', input, { key: input.clientId }), { kind: 'rejected', fields: { place: 'required' } });
  });

  it('a reply lost after its effect: the same key makes no second case', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    const before = server.desk.filings.size;
    const send = () => backend.create('case', input, { key: input.clientId });
    server.plan(/^POST .*complaint$/, (response) => void response.destroy(), true);
    await refused(send(), 'offline');
    server.plan(/^POST .*complaint$/, text('<p>Wi-Fi'), true);
    await refused(send(), 'broken');
    deliveredOf(await send());
    assert.equal(server.desk.filings.size, before + 1);
  });

  it('a success without a receipt is no delivery; where none was ever promised it is taken', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    for (const data of [undefined, null, {}, { caseId: null }]) {
      server.plan(/^POST .*complaint$/, json({ code: 200, msg: '操作成功', data }));
      await refused(backend.create('case', input, { key: input.clientId }), 'broken');
    }
    const silent = JSON.parse(mapping) as { case: { create: { receipt?: object } } };
    delete silent.case.create.receipt;
    assert.deepEqual(await mappedBackend({ endpoint: server.url, mapping: silent }).create('case', input, { key: input.clientId }), { kind: 'blackbox' });
  });

  it('hostile text stays text, and names every object has stay with the stranger', async () => {
    server.plan(/list$/, (response) => void response.writeHead(200).end('{"code":200,"rows":[{"caseId":1,"title":"<img src=x onerror=alert(1)>","__proto__":{"polluted":1},"status":"toString"}],"total":1}'));
    const [one] = (await make().list('case', {})).items;
    assert.deepEqual([one?.title, one?.state, ({} as { polluted?: number }).polluted], ['<img src=x onerror=alert(1)>', undefined, undefined]);
  });
});

describe('a mapping at an address', () => {
  let said: { status: number; body: string };
  let asked = 0;
  const documents = createServer((_request, response) => {
    asked += 1;
    response.writeHead(said.status, { 'content-type': 'application/json' }).end(said.body);
  });
  let address = '';
  before(async () => {
    await new Promise<void>((ready) => documents.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(documents.address() as AddressInfo).port}/linli-mapping.json`;
  });
  after(() => documents.close());
  const at = () => mappedBackend({ endpoint: server.url, mapping: address });

  it('is fetched once; until then nobody knows what a repeat does', async () => {
    said = { status: 200, body: mapping };
    asked = 0;
    const backend = checked(at());
    assert.deepEqual([backend.repeats, backend.uploads, backend.can('create', 'case'), backend.can('watch', 'case')], ['unknown', 'inside', true, false]);
    assert.ok(Math.abs(Date.parse(await backend.now!()) - Date.now()) < 5000);
    await Promise.all([at().list('place', {}), backend.list('category', {})].map((one) => one.catch(() => undefined)));
    await filed({ backend: at() });
    assert.deepEqual([backend.repeats, backend.uploads, backend.can('create', 'signup')], ['recognised', 'inside', false]);
    assert.equal(asked, 3);
  });

  it('that is wrong is told once, with its address and the place inside it; nothing was sent', async () => {
    page().warned.clear();
    said = { status: 200, body: mapping.replace('"size": "pageSize"', '"size": 20') };
    const backend = checked(at());
    const lines = await warningsOf(async () => {
      for (let tries = 0; tries < 2; tries += 1) assert.equal((await refused(backend.list('case', {}), 'broken')).unsent, true);
    });
    assert.equal(lines.length, 1);
    assert.match(String(lines[0]), /linli-mapping\.json: the mapping is wrong: case\.list\.paging\.size: expected text, got 20/);
  });

  it('that is not there says nothing of the record, and is asked for again', async () => {
    const backend = at();
    said = { status: 404, body: '{}' };
    assert.equal((await refused(backend.get('case/1'), 'broken')).unsent, true);
    said = { status: 200, body: mapping };
    assert.ok((await backend.list('place', {})).items.length > 0);
  });
});
