import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure } from '../../src/domain/failure.ts';
import { pageOf, type Query } from '../../src/domain/query.ts';
import { allPages } from '../../src/kit/all-pages.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { indicator } from '../harness/indicators.ts';

const { signal } = new AbortController();
const records = (count: number): ReturnType<typeof indicator>[] => Array.from({ length: count }, (_, index) => indicator(`n${index}`, index, '个'));
const listing = (list: (query: Query) => Promise<unknown>): Backend => ({ ...fakeBackend(), list: (_type, query) => list(query) as never });

describe('all pages of a list', () => {
  for (const [count, calls] of [[0, 1], [500, 1], [501, 2], [1203, 3]] as const) {
    it(`${count} records: ${calls} pages`, async () => {
      const backend = fakeBackend({ records: { indicator: records(count) } });
      assert.deepEqual((await allPages(backend, 'indicator', {}, signal)).map(({ q }) => q.value), records(count).map(({ q }) => q.value));
      assert.equal(backend.calls.length, calls);
    });
  }

  it('keeps the question on every page, and the page’s own limit where the question has one', async () => {
    const asked: Query[] = [];
    await allPages(listing(async (query) => (asked.push(query), pageOf(records(5), query))), 'indicator', { where: { unit: '个' }, limit: 2 }, signal);
    await allPages(listing(async (query) => (asked.push(query), pageOf(records(5), query))), 'indicator', { limit: 2 }, signal);
    assert.deepEqual(asked.map(({ limit, cursor, where }) => [limit, cursor, where]), [[2, undefined, { unit: '个' }], [2, undefined, undefined], [2, '2', undefined], [2, '4', undefined]]);
  });

  it('a next page that holds nothing is the last', async () => {
    let calls = 0;
    assert.deepEqual(await allPages(listing(async () => ({ items: [], next: String((calls += 1)), ignored: [] })), 'indicator', {}, signal), []);
    assert.equal(calls, 1);
  });

  it('a list that never ends does: 100 000 are enough', async () => {
    let calls = 0;
    const page = records(500);
    const all = await allPages(listing(async () => ({ items: page, next: String((calls += 1)), ignored: [] })), 'indicator', {}, signal);
    assert.equal(all.length, 100_000);
  });

  it('a page that fails fails the whole: half a list is no list', async () => {
    const backend = fakeBackend({ records: { indicator: records(700) } });
    const { list } = backend;
    backend.list = (type, query, call) => (query.cursor ? Promise.reject(failure('offline')) : list(type, query, call));
    await assert.rejects(allPages(backend, 'indicator', {}, signal), { kind: 'offline' });
  });

  it('hands on the signal', async () => {
    const abort = new AbortController();
    const pending = allPages(fakeBackend({ latency: Infinity }), 'indicator', {}, abort.signal);
    abort.abort(new Error('enough'));
    await assert.rejects(pending, /enough/);
  });
});
