import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { deliveredOf, draftFor, filed, photo, randomKey, refused, uploaded } from '../contracts/backend/bench.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';

const openOffice = () => startOffice({ office: seedOffice, orgs: seedOrgs });

describe('rest, with the reference office', () => {
  let office: RunningOffice;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.close());
  const make = () => restBackend({ endpoint: office.url });

  it('tells the service’s time and learns what the backend can', async () => {
    const backend = make();
    assert.ok(Math.abs(Date.parse(await backend.now!()) - Date.now()) < 5000);
    assert.deepEqual([backend.can('act', 'case', 'rate'), backend.can('act', 'case', 'support'), backend.can('create', 'place'), backend.can('watch', 'case'), backend.can('watch', 'place')], [true, true, false, true, false]);
  });

  it('recovers from a reply lost after its effect, without a second case', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    office.plan([{ on: /^POST \/cases$/, drop: 'after' }, { on: /^POST \/cases$/, status: 500 }]);
    const send = () => backend.create('case', input, { key: input.clientId });
    const cut = await refused(send(), 'offline');
    assert.equal(cut.unsent, undefined);
    await refused(send(), 'broken');
    const found = await backend.find!(input.clientId);
    assert.equal(deliveredOf(await send()).ref, found?.ref);
    assert.equal(office.filings().filter((one) => one.input.clientId === input.clientId).length, 1);
  });

  it('does not take the sign-in page of a network for a delivery', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    office.plan([{ on: /^POST \/cases$/, garbage: true }]);
    await refused(backend.create('case', input, { key: input.clientId }), 'broken');
    assert.ok(await backend.find!(input.clientId));
  });

  it('passes on how long to wait', async () => {
    office.plan([{ status: 429, retryAfter: '7' }]);
    assert.equal((await refused(make().list('place', {}), 'rate-limited')).retryAfter, 7000);
  });

  it('sends keys and tokens in headers, never in an address', async () => {
    const backend = make();
    const { input, receipt, read } = await filed({ backend });
    await read();
    await backend.find!(input.clientId);
    const paths = office.requests.map(({ path }) => path).join('\n');
    assert.ok(!paths.includes(receipt.token) && !paths.includes(input.clientId));
  });

  it('shows photos at addresses of the endpoint', async () => {
    const backend = make();
    const [sha] = await uploaded({ backend }, 1);
    const { read } = await filed({ backend }, { media: [sha!] });
    assert.equal((await read()).own?.media[0]?.url, `${office.url}/media/${sha}`);
  });

  it('refuses bytes that do not have their hash', async () => {
    const one = await photo();
    await refused(make().upload!({ ...one, bytes: new ArrayBuffer(8) }, { key: randomKey() }), 'invalid');
    await refused(make().upload!({ ...one, sha256: '..' }, { key: randomKey() }), 'invalid');
  });

  it('adds the session of the page, asked for each request', async () => {
    let asked = 0;
    const backend = restBackend({ endpoint: office.url, getHeaders: () => ({ authorization: `Bearer staff:wrong:${(asked += 1)}:x` }) });
    await refused(backend.list('case', {}), 'unauthorized');
    await refused(backend.list('case', {}), 'unauthorized');
    assert.equal(asked, 2);
    const { receipt } = await filed({ backend: make() });
    const session = restBackend({ endpoint: office.url, getHeaders: () => ({ Authorization: 'Bearer x' }) });
    assert.ok((await session.get(receipt.ref, { token: receipt.token })).own, 'the receipt’s token goes before the session');
    const failing = restBackend({ endpoint: office.url, getHeaders: () => Promise.reject(new Error('no session')) });
    assert.equal((await refused(failing.list('case', {}), 'broken')).unsent, true);
  });
});

describe('rest, before it speaks', () => {
  const wrong = [undefined, '', 'street.example', '/linli', 'ftp://street.example', 'javascript:alert(1)', 'https://a:b@street.example', 'https://street.example/?key=1', 'https://street.example/#x'];
  for (const endpoint of wrong) {
    it(`refuses the endpoint ${endpoint}`, () => assert.throws(() => restBackend(endpoint === undefined ? {} : { endpoint }), TypeError));
  }

  it('refuses a token that is no header', async () => {
    const backend = restBackend({ endpoint: 'http://127.0.0.1:9' });
    assert.equal((await refused(backend.get('case/x', { token: '令牌' }), 'invalid')).unsent, true);
  });
});
