import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isPublicNotice } from '../../src/domain/notice.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { townOf } from '../../src/sample/town.ts';
import { allOf, deliveredOf, draftFor, filed, randomKey, refused, secrets, uploaded } from '../contracts/backend/bench.ts';
import { type OfficeOptions, startOffice } from './office.ts';
import { smallTown, wholeTown } from './town.ts';

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'office-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function open(t: TestContext, options: Partial<OfficeOptions> = {}) {
  const office = await startOffice({ office: seedOffice, orgs: seedOrgs, ...options });
  t.after(() => office.close().catch(() => undefined));
  return { ...office, backend: restBackend({ endpoint: office.url }) };
}

const json = { 'content-type': 'application/json' };
const post = (url: string, body: unknown, headers: Record<string, string> = {}) => fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } });
const reception = { authorization: 'Bearer staff:demo:receptionist:reception' };

describe('the office on disk', () => {
  it('knows after a restart what it knew before', async (t) => {
    const dir = await folder(t);
    const first = await open(t, { dir });
    const media = await uploaded(first, 2);
    const { input, receipt, resident } = await filed(first, { media });
    await resident('withdraw');
    const ask = (office: typeof first, phoneTail: string) => office.backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail } });
    for (let tries = 0; tries < 5; tries += 1) await refused(ask(first, '0000'), 'forbidden');
    await first.close();

    const second = await open(t, { dir });
    assert.deepEqual(second.filings(), first.filings());
    assert.deepEqual(second.media().map(({ sha256, bytes }) => [sha256, bytes.toString('hex')]), first.media().map(({ sha256, bytes }) => [sha256, bytes.toString('hex')]));
    await refused(ask(second, secrets.tail), 'rate-limited');
    assert.equal(deliveredOf(await second.backend.create('case', input, { key: input.clientId })).ref, receipt.ref);
    assert.equal(second.filings().length, 1);
  });

  it('forgets a line that was torn by a crash, and writes on after it', async (t) => {
    const dir = await folder(t);
    const first = await open(t, { dir });
    const kept = await filed(first);
    await first.close();
    await appendFile(path.join(dir, 'filings.jsonl'), '{"record":{"id":"torn');
    const second = await open(t, { dir });
    assert.deepEqual(second.filings().map(({ input }) => input.clientId), [kept.input.clientId]);
    await filed(second);
    await second.close();
    const third = await open(t, { dir });
    assert.equal(third.filings().length, 2);
    assert.ok((await readFile(path.join(dir, 'filings.jsonl'), 'utf8')).endsWith('}\n'));
  });

  it('makes one case of twenty twins, and tells the others to wait', async (t) => {
    const office = await open(t, { dir: await folder(t) });
    const input = await draftFor(office);
    const sent = await Promise.all(Array.from({ length: 20 }, () => post(`${office.url}/cases`, input, { 'idempotency-key': `"${input.clientId}"` })));
    const statuses = new Set(sent.map(({ status }) => status));
    assert.ok(statuses.has(201) && [...statuses].every((status) => status === 201 || status === 409), [...statuses].join());
    for (const one of sent.filter(({ status }) => status === 409)) assert.equal(one.headers.get('retry-after'), '1');
    assert.equal(office.filings().length, 1);
  });

  it('counts wrong tries sent side by side', async (t) => {
    const office = await open(t, { dir: await folder(t) });
    const { receipt } = await filed(office);
    const sent = await Promise.all(Array.from({ length: 30 }, (_, index) => post(`${office.url}/cases/lookup`, { code: receipt.code, phoneTail: String(1000 + index) })));
    assert.equal(sent.filter(({ status }) => status === 403).length, 5);
    assert.equal(sent.filter(({ status }) => status === 429).length, 25);
  });
});

describe('the office at its door', () => {
  it('answers any origin, its preflight too', async (t) => {
    const { url } = await open(t);
    const preflight = await fetch(`${url}/cases`, { method: 'OPTIONS', headers: { origin: 'https://street.example', 'access-control-request-method': 'POST' } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin')], [204, '*']);
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match']) assert.ok(preflight.headers.get('access-control-allow-headers')?.includes(name), name);
    assert.equal((await fetch(`${url}/nowhere`)).headers.get('access-control-allow-origin'), '*');
  });

  it('refuses what has no form, with a status for each', async (t) => {
    const { url, backend } = await open(t);
    const input = await draftFor({ backend });
    const key = { 'idempotency-key': `"${input.clientId}"` };
    const raw = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) => fetch(`${url}/cases`, { method: 'POST', body, headers });
    const rows: [string, Promise<Response>, number][] = [
      ['no key', post(`${url}/cases`, input), 400],
      ['a bare key', post(`${url}/cases`, input, { 'idempotency-key': input.clientId }), 400],
      ['no JSON', raw('{', { ...json, ...key }), 400],
      ['no UTF-8', raw(new Uint8Array([0x22, 0xff, 0x22]), { ...json, ...key }), 400],
      ['another type', raw('{}', { 'content-type': 'text/plain', ...key }), 415],
      ['another shape', post(`${url}/cases`, { ...input, text: 5 }, key), 400],
      ['a field too many', post(`${url}/cases`, { ...input, state: 'closed' }, key), 400],
      ['too long', post(`${url}/cases`, { ...input, text: 'x'.repeat(300_000) }, key), 413],
      ['another key than its own', post(`${url}/cases`, input, { 'idempotency-key': `"${randomKey()}"` }), 422],
      ['a photo that is none', fetch(`${url}/media/${'0'.repeat(64)}`, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/html' } }), 415],
      ['another method', fetch(`${url}/cases`, { method: 'DELETE' }), 405],
      ['no such address', fetch(`${url}/cases/a/b/c`), 404],
      ['an address that cannot be read', fetch(`${url}/cases/%ff`), 404],
    ];
    for (const [what, call, status] of rows) assert.equal((await call).status, status, what);
  });

  it('lets only staff with the secret act for the office', async (t) => {
    const office = await open(t, { staffSecret: 's3cret' });
    const { receipt } = await filed(office);
    const accept = (authorization: string) => post(`${office.url}/${receipt.ref.replace('case', 'cases')}/events`, { event: 'accept', data: {} }, { authorization, 'idempotency-key': `"${randomKey()}"` });
    const rows: [string, number][] = [
      ['Bearer staff:demo:receptionist:reception', 401], ['Bearer staff:s3cret:receptionist:nowhere', 401], ['Bearer staff:s3cret:resident:reception', 401],
      ['Bearer staff:s3cret:nobody:reception', 401], ['Bearer staff:receptionist:reception', 401], ['Bearer nonsense', 403], ['Basic eDp5', 401],
      ['Bearer staff:s3cret:receptionist:reception', 201],
    ];
    for (const [authorization, status] of rows) assert.equal((await accept(authorization)).status, status, authorization);
  });

  it('gives staff the words of every case, and anyone else none', async (t) => {
    const office = await open(t);
    await filed(office);
    const list = async (headers: Record<string, string>) => (await (await fetch(`${office.url}/cases`, { headers })).text());
    assert.ok((await list(reception)).includes(secrets.text));
    assert.ok(!(await list({})).includes(secrets.text));
    assert.ok(!(await list({ authorization: 'Bearer x' })).includes(secrets.text));
  });
});

describe('the office tells watchers', () => {
  /** What a watcher was told until now, line by line. */
  async function watching(t: TestContext, url: string, search: string, headers: Record<string, string> = {}) {
    const control = new AbortController();
    t.after(() => control.abort());
    const reply = await fetch(`${url}/watch?${search}`, { headers, signal: control.signal });
    let text = '';
    void (async () => {
      for await (const piece of reply.body!.pipeThrough(new TextDecoderStream())) text += piece;
    })().catch(() => undefined);
    return { reply, async told() {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return text;
    } };
  }
  const line = ({ ref }: { ref: string }): string => `{"ref":"${ref}"}\n`;

  it('of the ref and nothing else, at once and unbuffered', async (t) => {
    const office = await open(t);
    const { reply, told } = await watching(t, office.url, 'type=case');
    assert.deepEqual([reply.status, reply.headers.get('content-type'), reply.headers.get('x-accel-buffering')], [200, 'application/x-ndjson; charset=utf-8', 'no']);
    assert.equal(await told(), '\n');
    const { receipt } = await filed(office);
    assert.equal(await told(), `\n${line(receipt)}`);
  });

  it('only of what they asked for, before the change or after it', async (t) => {
    const office = await open(t);
    const [one, two] = [await filed(office), await filed(office)];
    const searches = [`where.id=${one.receipt.ref.slice(5)}`, 'where.state=submitted', 'where.state=closed', 'where.text=x', 'text=no-such-words'];
    const watchers = await Promise.all(searches.map((search) => watching(t, office.url, `type=case&${search}`)));
    await one.resident('withdraw');
    await two.resident('withdraw');
    const [first, second] = [line(one.receipt), line(two.receipt)];
    assert.deepEqual(await Promise.all(watchers.map(({ told }) => told())), [`\n${first}`, `\n${first}${second}`, '\n', '\n', '\n']);
  });

  it('only of what they may read: a dispute reaches staff and its own resident', async (t) => {
    const office = await open(t);
    const dispute = seedOffice.categories.find(({ group }) => group === 'dispute')!;
    const { receipt, resident } = await filed(office, { category: `category/${dispute.id}`, kind: dispute.appliesTo[0]! });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const heads = [{}, bearer('x'.repeat(32)), bearer(receipt.token), reception];
    const watchers = await Promise.all(heads.map((headers) => watching(t, office.url, 'type=case', headers)));
    await resident('end');
    assert.deepEqual(await Promise.all(watchers.map(({ told }) => told())), ['\n', '\n', `\n${line(receipt)}`, `\n${line(receipt)}`]);
  });

  it('and refuses what it cannot watch, and who it does not know', async (t) => {
    const { url, watchers } = await open(t);
    const status = async (search: string, headers = {}) => (await fetch(`${url}/watch${search}`, { headers })).status;
    assert.deepEqual([await status(''), await status('?type=place'), await status('?type=case', { authorization: 'Bearer staff:wrong:receptionist:reception' })], [400, 400, 401]);
    assert.equal(watchers(), 0);
  });

  it('until they leave', async (t) => {
    const { url, watchers } = await open(t);
    const control = new AbortController();
    await fetch(`${url}/watch?type=case`, { signal: control.signal });
    assert.equal(watchers(), 1);
    control.abort();
    for (let waited = 0; watchers() > 0 && waited < 2000; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(watchers(), 0);
  });
});

describe('the office’s planned faults', () => {
  it('meet the requests they name, as often as they say', async (t) => {
    const { url, plan, requests } = await open(t);
    plan([{ on: /^GET \/orgs/, status: 503, retryAfter: '9', times: 2 }, { on: /^GET \/places/, drop: 'before' }, { on: /^GET \/$/, delayMs: 60, garbage: true }]);
    const get = (at: string) => fetch(url + at);
    assert.deepEqual([(await get('/orgs')).headers.get('retry-after'), (await get('/orgs')).status, (await get('/orgs')).status], ['9', 503, 200]);
    await assert.rejects(get('/places'));
    assert.equal((await get('/places')).status, 200);
    const start = performance.now();
    assert.match(await (await get('/')).text(), /Wi-Fi/);
    assert.ok(performance.now() - start >= 55);
    assert.deepEqual(requests.map(({ path: at, status }) => [at, status]), [['/orgs', 503], ['/orgs', 503], ['/orgs', 200], ['/places', undefined], ['/places', 200], ['/', 200]]);
    plan([{ status: 500 }]);
    plan([]);
    assert.equal((await get('/orgs')).status, 200);
  });
});

describe('the office and what is built', () => {
  it('opens with the small office’s own projects, on its own day, and serves their photos', async (t) => {
    const { url, backend } = await open(t, { now: () => '2024-05-20T09:00:00+08:00' });
    const { items } = await backend.list('work', { where: { project: 'project/p001', state: 'doing' } });
    const cuts = items.flatMap(({ disturbances = [] }) => disturbances).filter(({ kind, places = [] }) => kind === 'water' && places.includes('place/xincun-8'));
    assert.deepEqual(cuts.map(({ start }) => start), ['2024-05-23T08:00:00+08:00']);
    const photo = items.flatMap(({ media }) => media)[0]!;
    assert.ok(photo.url.startsWith(`${url}/media/`));
    assert.deepEqual([(await fetch(photo.url)).status, (await fetch(photo.url)).headers.get('content-type')], [200, 'image/svg+xml']);
  });

  it('knows the places and organisations its records speak of, when it is told', async (t) => {
    const { backend } = await open(t, smallTown('2024-05-20T09:00:00+08:00'));
    const { items } = await backend.list('project', {});
    for (const ref of items.flatMap(({ places, owner, branch, supervisor, contractor }) => [...places, owner, branch, supervisor, contractor])) if (ref) assert.ok(await backend.get(ref), ref);
    assert.ok((await backend.list('place', {})).total! < 60, 'and no others');
  });

  it('can open with the whole town, page by page, its cases included', async (t) => {
    const { backend } = await open(t, wholeTown());
    const town = townOf();
    for (const [type, count] of [['project', town.projects.length], ['work', town.works.length], ['poll', town.polls.length], ['org', town.orgs.length], ['indicator', town.indicators.length], ['notice', town.notices.filter(isPublicNotice).length]] as const) {
      const found = await allOf({ backend }, type, { limit: 50 });
      assert.deepEqual([found.length, (await backend.list(type, { limit: 1 })).total], [count, count], type);
    }
    assert.equal((await allOf({ backend }, 'place', { where: { kind: 'building' }, limit: 50 })).length, 3896);
    const [taken] = (await allOf({ backend }, 'work', { where: { project: 'project/p001' } })).filter(({ fromCase }) => fromCase);
    assert.equal((await backend.get(taken!.fromCase!)).ledTo, `work/${taken!.id}`);
    assert.equal((await allOf({ backend }, 'case', { where: { kind: 'request', channel: 'reception' }, limit: 50 })).length, 670);
    assert.match(await backend.now!(), /^2023-11-10T09:0/);
  });

  it('takes no case at a real name, though it shows the place', async (t) => {
    const { backend } = await open(t, wholeTown());
    assert.equal((await backend.get('place/c001')).name, '虹桥新村');
    const input = await draftFor({ backend }, { place: 'place/c001' });
    assert.deepEqual(await backend.create('case', input, { key: input.clientId }), { kind: 'rejected', fields: { place: 'unknown' } });
  });
});

describe('the office as a command', () => {
  const run = (t: TestContext, ...args: string[]) => {
    const child = spawn('node', ['--import', 'tsx', path.join(import.meta.dirname, 'main.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    t.after(() => child.kill('SIGKILL'));
    return child;
  };
  it('prints its address first, answers there, and keeps what it took', async (t) => {
    const dir = await folder(t);
    const child = run(t, '--port', '0', '--dir', dir);
    const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const backend = restBackend({ endpoint: first.split('\n')[0]! });
    await filed({ backend });
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    assert.equal((await open(t, { dir })).filings().length, 1);
  });
  it('opens with the whole town when asked', async (t) => {
    const child = run(t, '--port', '0', '--town');
    const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    assert.equal((await restBackend({ endpoint: first.split('\n')[0]! }).list('place', { where: { kind: 'compound' }, limit: 1 })).total, 251);
  });
  it('knows only its own ways to break', async (t) => {
    const child = run(t, '--break', 'everything');
    assert.deepEqual(await once(child, 'exit'), [2, null]);
  });
});
