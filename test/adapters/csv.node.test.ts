import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { csvBackend } from '../../src/adapters/csv/index.ts';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { defaultPhases } from '../../src/domain/phases.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { overviewOf } from '../../src/elements/renovation-tracker/renovation-tracker.model.ts';
import { readDistrict } from '../../src/elements/renovation-tracker/renovation-tracker.reading.ts';
import { tableOf } from '../../src/elements/renovation-tracker/renovation-tracker.table.ts';
import { renovationTrackerEn } from '../../src/elements/renovation-tracker/renovation-tracker.words.en.ts';
import { renovationTrackerZhHans } from '../../src/elements/renovation-tracker/renovation-tracker.words.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { page } from '../../src/kit/page.ts';
import { warningsOf } from '../harness/warnings.ts';

learn(schemas);
const { signal } = new AbortController();
let server: Server;
let body: Uint8Array | string = '';
let status = 200;
let hits = 0;
let endpoint = '';

before(async () => {
  server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(status, { 'content-type': 'text/csv' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}/progress.csv`;
});
after(() => server.close());
afterEach(() => {
  status = 200;
  hits = 0;
  page().warned.clear();
});

/** 小区,阶段 / 示例苑,施工 in GB 18030, as Excel writes it in China. */
const gbk = Uint8Array.from([0xd0, 0xa1, 0xc7, 0xf8, 0x2c, 0xbd, 0xd7, 0xb6, 0xce, 0x0d, 0x0a, 0xca, 0xbe, 0xc0, 0xfd, 0xd4, 0xb7, 0x2c, 0xca, 0xa9, 0xb9, 0xa4, 0x0d, 0x0a]);

const names = async (): Promise<string[]> => (await csvBackend({ endpoint }).list('place', { where: { kind: 'compound' } })).items.map(({ name }) => name);

describe('backend="csv"', () => {
  it('one line a compound, a building where its column says which, the sub-district once', async () => {
    body = '小区,幢,街道,户数,阶段,已签,应签\n示例苑,,示例街道,"1,280",施工,2999,3000\n示例苑,8,示例街道,32,,,\n示例花园,,示例街道,,,,\n';
    const backend = csvBackend({ endpoint });
    const { items } = await backend.list('place', {});
    assert.deepEqual(items.map(({ kind, name, parent }) => [kind, name, parent]), [
      ['subdistrict', '示例街道', undefined], ['compound', '示例苑', 'place/示例街道'], ['building', '8 幢', 'place/示例苑'], ['compound', '示例花园', 'place/示例街道'],
    ]);
    assert.equal(items[1]?.households, 1280);
    assert.deepEqual((await backend.list('project', {})).items.map(({ state, places }) => [state, places]), [['constructing', ['place/示例苑']]]);
    assert.equal((await backend.get('poll/示例苑')).tally?.yes, 2999);
    assert.equal(hits, 1, 'read once for all');
    assert.deepEqual([backend.can('list', 'work'), backend.can('create', 'case'), backend.can('get', 'place')], [false, false, true]);
  });

  it('what Excel writes in China', async () => {
    body = gbk;
    assert.deepEqual(await names(), ['示例苑']);
  });

  it('what the tracker saves reads back as the same district, in whatever language it was saved', async () => {
    const today = '2023-11-10';
    const told = overviewOf(await readDistrict(sampleBackend(), signal), defaultPhases, undefined, today);
    for (const words of [renovationTrackerZhHans, renovationTrackerEn]) {
      body = tableOf(told.rows, words);
      const back = overviewOf(await readDistrict(checked(csvBackend({ endpoint })), signal), defaultPhases, undefined, today);
      assert.deepEqual([back.whole, back.dyes, back.sums], [told.whole, told.dyes, told.sums]);
      assert.deepEqual(back.rows.map(({ name, signed }) => [name, signed]).sort(), told.rows.map(({ name, signed }) => [name, signed]).sort());
    }
  });

  it('a line without a compound, a number and a stage nobody can read: told, and the rest is there', async () => {
    body = '小区,户数,阶段\n,12,施工\n示例苑,很多,做梦\n';
    const backend = checked(csvBackend({ endpoint }));
    const said = await warningsOf(async () => {
      const district = await readDistrict(backend, signal);
      assert.deepEqual(district.places.map(({ name }) => name), ['示例苑']);
      assert.equal(district.projects[0]?.state, 'unknown');
    });
    assert.equal(said.length, 3);
    for (const part of ['name: expected text', 'households: expected a whole number, got "很多"', 'state "做梦"']) assert.ok(said.some((line) => line.includes(part)), part);
  });

  const wrong: [what: string, text: string, code: number, kind: string, said: string][] = [
    ['no column of compounds', 'name,stage\nx,y', 200, 'broken', 'no column "小区"'], ['an empty file', '', 200, 'broken', 'no column "小区"'], ['not there', 'x', 404, 'missing', '404'], ['the server fails', 'x', 500, 'broken', '500'],
  ];
  for (const [what, text, code, kind, said] of wrong) {
    it(`${what}: ${kind}`, async () => {
      body = text;
      status = code;
      await assert.rejects(names(), (thrown) => isFailure(thrown) && thrown.kind === kind && thrown.message.includes(said));
    });
  }

  it('without an address says what to write', () => assert.throws(() => csvBackend({}), /endpoint="\/progress.csv"/));

  it('nothing can be sent to a table', async () => {
    await assert.rejects(csvBackend({ endpoint }).create('case', {} as never, { key: 'k' }), (thrown) => isFailure(thrown) && thrown.kind === 'unsupported');
  });
});
