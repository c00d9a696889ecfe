/** An API that exists already, worded in JSON: the contract, as far as its abilities go, over servers that know nothing of ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { readBy } from '../../src/domain/schemas/read.ts';
import { deliveredOf, done, draftFor, filed, photo, randomKey, refused, uploaded } from '../contracts/backend/bench.ts';
import { type JsonServer, startJsonServer } from './servers/json-server.ts';
import { type Envelopes, startEnvelopes } from './servers/ruoyi.ts';

const preset = (name: string): string => readFileSync(path.join(import.meta.dirname, `../../src/adapters/mapped/presets/${name}.json`), 'utf8');
const abilities = { type: 'case', verbs: ['get', 'list', 'create', 'act', 'upload', 'watch', 'find'] } as const;

describe('a server of envelopes', () => {
  let server: Envelopes;
  before(async () => {
    server = await startEnvelopes();
  });
  after(() => server.close());
  const make = () => mappedBackend({ endpoint: server.url, mapping: preset('ruoyi') });

  it('can what its mapping names, and nothing else', () => {
    const backend = make();
    assert.deepEqual(abilities.verbs.filter((verb) => backend.can(verb, 'case')), ['get', 'list', 'create', 'act', 'upload']);
    assert.deepEqual([backend.can('act', 'case', 'rate'), backend.can('act', 'case', 'support'), backend.can('act', 'case', 'extend'), backend.can('create', 'signup'), backend.can('list', 'event'), backend.can('act', 'case', 'toString')], [true, true, false, false, false, false]);
    assert.deepEqual([backend.repeats, backend.uploads, backend.now, backend.find, backend.watch], ['recognised', 'inside', undefined, undefined, undefined]);
  });

  it('answers with records that our schemas know, whole', async () => {
    const backend = make();
    const { receipt, resident } = await filed({ backend }, { media: await uploaded({ backend }, 2) });
    await done(resident('withdraw', { note: '不用了' }));
    const own = await backend.get(receipt.ref, { token: receipt.token });
    const found = [own, ...(await Promise.all((['case', 'category', 'place', 'org'] as const).map(async (type) => (await backend.list(type, {})).items))).flat()];
    for (const one of found) {
      const read = readBy(schemas, one.type, one);
      assert.ok('record' in read && !read.record.odd, JSON.stringify(read));
    }
    assert.deepEqual([own.state, own.steps.map(({ event, note }) => [event, note])], ['withdrawn', [['submit', undefined], ['withdraw', '不用了']]]);
    assert.match(own.submittedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  });

  it('photos go first, once, and are named in the record in their order', async () => {
    const backend = make();
    const media = await uploaded({ backend }, 3);
    const { read } = await filed({ backend }, { media });
    const own = (await read()).own?.media ?? [];
    assert.deepEqual(own.map(({ sha256 }) => sha256), media);
    for (const { url } of own) assert.equal((await fetch(url)).headers.get('content-type'), 'image/png');
  });

  it('after a restart nobody knows their ids: the case is not sent without its photos', async () => {
    const one = await photo();
    await make().upload!(one, { key: randomKey() });
    const backend = make();
    const input = await draftFor({ backend }, { media: [one.sha256] });
    assert.deepEqual(await backend.create('case', input, { key: input.clientId }), { kind: 'rejected', fields: { media: 'missing' } });
    await backend.upload!(one, { key: randomKey() });
    deliveredOf(await backend.create('case', input, { key: input.clientId }));
  });

  it('sends keys and tokens in bodies and headers, never in an address', async () => {
    const backend = make();
    const { input, receipt, read } = await filed({ backend });
    await read();
    await backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail: '4321' } });
    const said = server.requests.join('\n');
    for (const secret of [receipt.token, input.clientId, '4321"', 'phoneTail']) assert.ok(!said.includes(secret), secret);
  });

  it('asks for pages and filters in their words', async () => {
    server.requests.length = 0;
    const { ignored } = await make().list('case', { where: { state: ['submitted', 'closed'], submittedAt: { from: '2023-11-10T00:00:00+08:00' }, level: 0 }, text: '漏', sort: { field: 'code', descending: true }, limit: 20, cursor: '3' });
    const search = new URL(server.requests[0]!.replace('GET ', server.url)).searchParams;
    assert.deepEqual(Object.fromEntries(search), { status: '0,6', beginTime: '2023-11-10 00:00:00', keyword: '漏', orderByColumn: 'caseNo', isAsc: 'desc', pageSize: '20', pageNum: '3' });
    assert.deepEqual(ignored, ['level']);
  });

  it('adds the session of the page, and headers of the mapping', async () => {
    const mapping = { ...(JSON.parse(preset('ruoyi')) as object), headers: { authorization: 'Bearer x' } };
    await refused(mappedBackend({ endpoint: server.url, mapping }).list('place', {}).then(async () => mappedBackend({ endpoint: server.url, mapping }).get((await filed({ backend: make() })).receipt.ref)), 'forbidden');
    const failing = mappedBackend({ endpoint: server.url, mapping: preset('ruoyi'), getHeaders: () => Promise.reject(new Error('no session')) });
    assert.equal((await refused(failing.list('case', {}), 'broken')).unsent, true);
  });
});

for (const version of [0, 1] as const) {
  describe(`json-server ${version}`, () => {
    let server: JsonServer;
    before(async () => {
      server = await startJsonServer(version);
      for (let count = 0; count < 5; count += 1) await filed({ backend: server.desk });
    });
    after(() => server.close());
    const make = () => mappedBackend({ endpoint: server.url, mapping: preset(version === 0 ? 'json-server-0' : 'json-server') });

    it('is only read, and pages through everything', async () => {
      const backend = make();
      assert.deepEqual(abilities.verbs.filter((verb) => backend.can(verb, 'case')), ['get', 'list']);
      const first = await backend.list('case', { limit: 2 });
      const second = await backend.list('case', { limit: 2, cursor: first.next! });
      const third = await backend.list('case', { limit: 2, cursor: second.next! });
      assert.deepEqual([first.total, first.items.length, second.items.length, third.items.length, third.next], [5, 2, 2, 1, undefined]);
      await refused(backend.create('case', await draftFor({ backend }), { key: randomKey() }), 'unsupported');
    });
  });
}

describe('pages by a Link header', () => {
  it('are followed, and never to another origin', async () => {
    const server = await startJsonServer(0);
    for (let count = 0; count < 3; count += 1) await filed({ backend: server.desk });
    const mapping = JSON.parse(preset('json-server-0')) as { case: { list: { paging: object } } };
    mapping.case.list.paging = { link: true, size: '_limit' };
    const backend = mappedBackend({ endpoint: server.url, mapping });
    const first = await backend.list('case', { limit: 2 });
    const second = await backend.list('case', { limit: 2, cursor: first.next! });
    assert.deepEqual([first.items.length, second.items.length, second.next], [2, 1, undefined]);
    assert.equal((await refused(backend.list('case', { cursor: 'https://evil.example/cases' }), 'invalid')).unsent, true);
    await server.close();
  });
});
