import type { Clock } from '../ports/clock.ts';
import type { Drafts, Saved } from '../ports/device.ts';
import type { Changes } from './changes.ts';
import { clean } from './clean.ts';
import type { Access } from './open.ts';
import { releasePhotos } from './photo-rows.ts';
import { type DraftRow, draftOf } from './schema.ts';
import { storageFailure } from './store.ts';

/** Drafts of this tab. `tabId` marks what it wrote. */
export function drafts({ access, clock, changes, site, tabId }: { access: Access; clock: Clock; changes: Changes; site: string; tabId: string }): Drafts {
  const issued = new Map<string, number>();
  const confirmed = new Map<string, number>();
  let believed = false;

  /** The first save of a session is read back: some storage says yes and keeps something else. A row that is gone was moved or discarded meanwhile. */
  async function holds(row: DraftRow): Promise<boolean> {
    const kept = await access.run({ stores: ['drafts'] }, (tx) => tx.get('drafts', row.key));
    return !kept || kept.rev > row.rev || JSON.stringify(kept.fields) === JSON.stringify(row.fields);
  }

  async function write(row: DraftRow, since: number): Promise<void> {
    let overtaken = false;
    const writing = access.run({ stores: ['drafts', 'outbox', 'receipts'], write: true, eager: true }, async (tx) => {
      const before = Promise.all([tx.get('drafts', row.key), tx.get('outbox', row.key), tx.get('receipts', row.key)]);
      // Put first, asked afterwards: the put must not wait for an answer, and what turns out wrong is undone.
      tx.put('drafts', row);
      const [kept, moved, sent] = await before;
      if (moved ?? sent) throw storageFailure('stale');
      overtaken = kept?.tabId === tabId && kept.rev > row.rev;
      if (kept && (overtaken || kept.cipher || (kept.tabId !== tabId && kept.rev > since))) throw storageFailure('stale');
    });
    try {
      await writing;
    } catch (thrown) {
      // A newer state of ours is on the disk already: this one is kept in it.
      if (!overtaken) throw thrown;
    }
  }

  return {
    async list(slot) {
      const rows = await access.run({ stores: ['drafts'] }, (tx) => (slot ? tx.inSlot(slot) : tx.all('drafts')));
      return rows.filter((row) => !row.cipher && (slot || row.site === site)).sort((a, b) => b.updatedAt - a.updatedAt).map(draftOf);
    },

    async save(draft): Promise<Saved> {
      const { key, slot, schema, fields, photos } = clean(draft);
      const rev = Math.max(draft.rev ?? 0, issued.get(key) ?? 0) + 1;
      const since = Math.max(draft.rev ?? 0, confirmed.get(key) ?? 0);
      const row: DraftRow = { key, site, slot, schema, fields, photos, rev, updatedAt: clock.now(), tabId };
      issued.set(key, rev);
      await write(row, since);
      if (!believed) {
        believed = await holds(row);
        if (!believed) {
          believed = true;
          access.fallToMemory();
          await write(row, since);
        }
      }
      confirmed.set(key, Math.max(confirmed.get(key) ?? 0, rev));
      changes.tell({ kind: 'drafts' });
      return { rev, at: row.updatedAt, mode: await access.mode() };
    },

    async discard(key) {
      await access.run({ stores: ['drafts', 'outbox', 'photos'], write: true }, async (tx) => {
        const row = await tx.get('drafts', key);
        tx.delete('drafts', key);
        await releasePhotos(tx, row?.photos ?? [], clock.now());
      });
      changes.tell({ kind: 'drafts' }, { kind: 'discarded', key });
    },
  };
}
