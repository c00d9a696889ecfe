import type { Clock } from '../ports/clock.ts';
import type { Receipts } from '../ports/device.ts';
import { readingKey } from './cache.ts';
import type { Changes } from './changes.ts';
import { clean } from './clean.ts';
import type { Access } from './open.ts';
import type { ReceiptRow } from './schema.ts';
import { receiptOf } from './settle.ts';
import type { Tx } from './store.ts';

/** How long the receipt of a closed case is kept, and what is known of an answer that was sent. */
export const receiptDays = 90;
const life = receiptDays * 86_400_000;

/** Lets go of cases closed long ago, and of answers sent long ago: nobody sees those, and nobody closes them. Needs receipts. */
export async function sweepReceipts(tx: Tx, now: number): Promise<void> {
  for (const { key, act, sentAt, closedAt } of await tx.all('receipts')) {
    const since = act ? sentAt : closedAt;
    if (since !== undefined && now - since > life) tx.delete('receipts', key);
  }
}

export function receipts({ access, clock, changes, site }: { access: Access; clock: Clock; changes: Changes; site: string }): Receipts {
  async function write(body: (tx: Tx) => Promise<void> | void): Promise<void> {
    await access.run({ stores: ['receipts'], write: true, strict: true }, body);
    changes.tell({ kind: 'receipts' });
  }
  return {
    async list() {
      const rows = await access.run({ stores: ['receipts'] }, (tx) => tx.all('receipts'));
      return rows.filter((row) => row.site === site && !row.act).sort((a, b) => b.sentAt - a.sentAt).map(receiptOf);
    },
    async get(key) {
      const row = await access.run({ stores: ['receipts'] }, (tx) => tx.get('receipts', key));
      return row && receiptOf(row);
    },
    keep: (receipt) => write((tx) => tx.put('receipts', { ...clean(receipt), site })),
    seen: (key, state, closed) =>
      write(async (tx) => {
        const row = await tx.get('receipts', key);
        if (!row) return;
        const { closedAt = clock.now(), ...rest } = row;
        tx.put('receipts', { ...rest, lastState: state, ...(closed && { closedAt }) } satisfies ReceiptRow);
      }),
    async forget(key) {
      await access.run({ stores: ['receipts', 'cache'], write: true, strict: true }, async (tx) => {
        const row = await tx.get('receipts', key);
        tx.delete('receipts', key);
        if (!row?.ref) return;
        tx.delete('cache', readingKey(site, row.address, row.ref));
        for (const one of await tx.all('receipts')) if (one.act && one.ref === row.ref) tx.delete('receipts', one.key);
      });
      changes.tell({ kind: 'receipts' });
    },
  };
}
