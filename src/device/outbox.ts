import type { Clock } from '../ports/clock.ts';
import type { Draft, Outbox, OutboxItem } from '../ports/device.ts';
import type { Changes } from './changes.ts';
import { clean } from './clean.ts';
import { addressId } from './delivery.ts';
import type { Leases } from './lease.ts';
import type { Access } from './open.ts';
import { releasePhotos } from './photo-rows.ts';
import { type DraftRow, draftOf, type OutboxRow } from './schema.ts';
import { receiptOf } from './settle.ts';
import type { Tx } from './store.ts';
import { uuid } from '../domain/uuid.ts';

const shown: readonly string[] = ['key', 'address', 'submission', 'photos', 'state', 'attempts', 'queuedAt', 'nextAt', 'lastFailure', 'fields', 'draft'];

/** What is shown of a row. */
export function itemOf(row: OutboxRow): OutboxItem {
  return Object.fromEntries(Object.entries(row).filter(([name]) => shown.includes(name))) as unknown as OutboxItem;
}

export function outbox({ access, clock, changes, leases, site, tabId }: {
  access: Access; clock: Clock; changes: Changes; leases: Leases; site: string; tabId: string;
}): Outbox {
  const inFlight = async (tx: Tx, row: OutboxRow) => row.state === 'sending' && leases.live(tx, addressId(row.site, row.address));

  return {
    async submit(handed) {
      const { key, address, submission, photos, draft } = clean(handed);
      const row: OutboxRow = { key, site, address, submission, photos, state: 'queued', attempts: 0, queuedAt: clock.now(), ...(draft && { draft }) };
      const { kept, sent } = await access.run({ stores: ['drafts', 'outbox', 'receipts'], write: true, strict: true }, async (tx) => {
        const [waiting, receipt] = await Promise.all([tx.get('outbox', key), tx.get('receipts', key)]);
        if (!waiting && !receipt) tx.put('outbox', row);
        // A second click, or another tab, on a draft that is on its way already: that one counts.
        tx.delete('drafts', key);
        if (draft) tx.delete('drafts', draft.key);
        return { kept: waiting, sent: receipt };
      });
      changes.tell({ kind: 'drafts' }, { kind: 'outbox' });
      if (sent) changes.tell({ kind: 'settled', key, receipt: receiptOf(sent) });
      return itemOf(kept ?? row);
    },

    async list() {
      const rows = await access.run({ stores: ['outbox'] }, (tx) => tx.all('outbox'));
      return rows.filter((row) => row.site === site).sort((a, b) => a.queuedAt - b.queuedAt).map(itemOf);
    },

    async get(key) {
      const row = await access.run({ stores: ['outbox'] }, (tx) => tx.get('outbox', key));
      return row && itemOf(row);
    },

    async sendNow(key) {
      await access.run({ stores: ['outbox', 'meta'], write: true, strict: true }, async (tx) => {
        const row = await tx.get('outbox', key);
        if (!row || (await inFlight(tx, row))) return;
        const { nextAt: _, notBefore: __, ...rest } = row;
        // Only on a row that asked is this the resident's leave to repeat it.
        const dared = row.state === 'unknown';
        const crashed = row.state === 'sending';
        tx.put('outbox', { ...rest, state: 'queued', quiet: false, strikes: 0, equal5xx: 0, dared, ...(crashed && { maybe: true }) });
      });
      changes.tell({ kind: 'outbox' });
    },

    async takeBack(key) {
      const draft = await access.run({ stores: ['drafts', 'outbox', 'meta'], write: true, strict: true }, async (tx): Promise<Draft | undefined> => {
        const row = await tx.get('outbox', key);
        if (!row?.draft || (await inFlight(tx, row))) return undefined;
        const { slot, schema, fields, photos, rev = 0 } = row.draft;
        const arrived = row.maybe === true || row.taken !== undefined || row.state === 'unknown' || row.state === 'sending';
        const back: DraftRow = {
          key: arrived ? uuid(() => clock.random()) : key,
          site, slot, schema, fields, photos, rev: rev + 1, updatedAt: clock.now(), tabId,
        };
        tx.delete('outbox', key);
        tx.put('drafts', back);
        return draftOf(back);
      });
      changes.tell({ kind: 'drafts' }, { kind: 'outbox' });
      return draft;
    },

    async discard(key) {
      await access.run({ stores: ['drafts', 'outbox', 'photos'], write: true, strict: true }, async (tx) => {
        const row = await tx.get('outbox', key);
        tx.delete('outbox', key);
        await releasePhotos(tx, row?.photos ?? [], clock.now());
      });
      changes.tell({ kind: 'outbox' });
    },
  };
}
