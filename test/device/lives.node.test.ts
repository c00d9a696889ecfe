/** How long a phone keeps what it keeps: the days that the privacy texts name, to the day. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sweepReadings } from '../../src/device/cache.ts';
import { mostReadings, readingDays } from '../../src/device/reading-limits.ts';
import { memoryStore } from '../../src/device/memory-store.ts';
import { receiptDays, receipts, sweepReceipts } from '../../src/device/receipts.ts';
import type { ReceiptRow } from '../../src/device/schema.ts';
import { fakeClock } from '../fakes/clock.ts';

const dayMs = 86_400_000;
const address = { backend: 'rest', endpoint: 'https://street.example' };
const row = (key: string, patch: Partial<ReceiptRow>): ReceiptRow => ({ key, site: '', address, type: 'case', ref: 'case/1', sentAt: 0, ...patch });

async function left(rows: ReceiptRow[], now: number): Promise<string[]> {
  const store = memoryStore();
  return store.run({ stores: ['receipts'], write: true }, async (tx) => {
    for (const one of rows) tx.put('receipts', one);
    await sweepReceipts(tx, now);
    return (await tx.keys('receipts')) as string[];
  });
}

describe('a receipt', () => {
  it('stays until the case is closed, however long that takes', async () => assert.deepEqual(await left([row('open', {})], 1000 * dayMs), ['open']));
  it(`of a closed case stays ${receiptDays} days from the closing, and no longer`, async () => {
    const closed = [row('closed', { closedAt: dayMs })];
    assert.deepEqual(await left(closed, (receiptDays + 1) * dayMs), ['closed']);
    assert.deepEqual(await left(closed, (receiptDays + 1) * dayMs + 1), []);
  });
  it('of an answer, which nothing closes, stays as long from its sending', async () => {
    const answer = [row('answer', { act: true })];
    assert.deepEqual(await left(answer, receiptDays * dayMs), ['answer']);
    assert.deepEqual(await left(answer, receiptDays * dayMs + 1), []);
  });

  it('that is forgotten takes what is known of answers to its case with it, and nothing of another case', async () => {
    const store = memoryStore();
    const changes = { tell: () => undefined } as unknown as Parameters<typeof receipts>[0]['changes'];
    const access = { run: store.run } as Parameters<typeof receipts>[0]['access'];
    await store.run({ stores: ['receipts', 'cache'], write: true }, (tx) => {
      for (const one of [row('mine', {}), row('answer', { act: true }), row('other', { ref: 'case/2' }), row('answer to the other', { act: true, ref: 'case/2' })]) tx.put('receipts', one);
    });
    await receipts({ access, clock: fakeClock(), changes, site: '' }).forget('mine');
    assert.deepEqual(await store.run({ stores: ['receipts'] }, (tx) => tx.keys('receipts')), ['other', 'answer to the other']);
  });
});

describe('a copy of a reading', () => {
  const after = (count: number, now: number): Promise<number> => memoryStore().run({ stores: ['cache'], write: true }, async (tx) => {
    for (let index = 0; index < count; index += 1) tx.put('cache', { site: '', query: String(index), value: {}, at: 0 });
    await sweepReadings(tx, now);
    return (await tx.keys('cache')).length;
  });
  it(`stays ${readingDays} days`, async () => assert.deepEqual([await after(1, readingDays * dayMs), await after(1, readingDays * dayMs + 1)], [1, 0]));
  it(`is one of ${mostReadings} at most`, async () => assert.equal(await after(mostReadings + 3, 0), mostReadings));
});
