import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure } from '../../src/domain/failure.ts';
import { pageOf, type Query } from '../../src/domain/query.ts';
import { allPages } from '../../src/kit/all-pages.ts';
import type { Backend } from '../../src/ports/backend.ts';

const records = Array.from({ length: 1234 }, (_, index) => ({ type: 'place', id: String(index) }));
const { signal } = new AbortController();

/** A backend that gives `most` at a time, whatever it is asked for. */
function backend(most: number, asked: Query[] = []): Backend {
  return { list: async (_type: string, query: Query) => (asked.push(query), pageOf(records, { ...query, limit: Math.min(most, query.limit ?? most) })) } as unknown as Backend;
}

describe('all pages of a query', () => {
  for (const most of [1, 100, 500, 5000]) {
    it(`${most} at a time: every record once, in order`, async () => {
      assert.deepEqual((await allPages(backend(most), 'place', {}, signal)).map(({ id }) => id), records.map(({ id }) => id));
    });
  }

  it('each page is asked for with the same question', async () => {
    const asked: Query[] = [];
    await allPages(backend(500, asked), 'place', { where: { kind: 'compound' } }, signal);
    assert.equal(asked.every(({ where, limit }) => where?.['kind'] === 'compound' && limit === 500), true);
  });

  it('a server that always names a next page ends with its first empty one, or at 100 000', async () => {
    let calls = 0;
    const empty = { list: async () => ({ items: (calls += 1) > 3 ? [] : records, next: 'more', ignored: [] }) } as unknown as Backend;
    assert.equal((await allPages(empty, 'place', {}, signal)).length, 3 * 1234);
    const endless = { list: async () => ({ items: records, next: 'more', ignored: [] }) } as unknown as Backend;
    const { length } = await allPages(endless, 'place', {}, signal);
    assert.ok(length >= 100_000 && length < 102_000, String(length));
  });

  it('a page that fails fails all', async () => {
    let calls = 0;
    const broken = { list: () => ((calls += 1) > 1 ? Promise.reject(failure('offline')) : Promise.resolve({ items: records, next: 'more', ignored: [] })) } as unknown as Backend;
    await assert.rejects(allPages(broken, 'place', {}, signal), { kind: 'offline' });
  });
});
