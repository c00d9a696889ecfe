import type { Clock } from '../ports/clock.ts';
import type { DeviceChange, KeptReceipt } from '../ports/device.ts';
import type { Access } from './open.ts';
import { receiptOf } from './settle.ts';

/** How often the store is looked at where other tabs cannot be heard. */
const lookEvery = 5000;

interface Seen {
  drafts: string;
  outbox: string;
  receipts: string;
  waiting: Map<string, Record<string, string> | undefined>;
  kept: Map<string, KeptReceipt>;
}

/** Without BroadcastChannel (Safari before 15.4) other tabs' changes are found by looking. Returns the stop function. */
export function look({ access, clock, pass, settledHere }: {
  access: Access; clock: Clock; pass: (...changes: DeviceChange[]) => void; settledHere: (key: string) => boolean;
}): () => void {
  const stop = new AbortController();

  const see = () =>
    access.run({ stores: ['drafts', 'outbox', 'receipts'] }, async (tx): Promise<Seen> => {
      const [drafts, outbox, receipts] = await Promise.all([tx.all('drafts'), tx.all('outbox'), tx.all('receipts')]);
      return {
        drafts: JSON.stringify(drafts.map(({ key, rev }) => [key, rev])),
        outbox: JSON.stringify(outbox.map(({ key, state, attempts, nextAt }) => [key, state, attempts, nextAt])),
        receipts: JSON.stringify(receipts.map(({ key, lastState }) => [key, lastState])),
        waiting: new Map(outbox.map(({ key, fields }) => [key, fields])),
        kept: new Map(receipts.map((row) => [row.key, receiptOf(row)])),
      };
    });

  function differences(before: Seen, now: Seen): DeviceChange[] {
    const kinds = (['drafts', 'outbox', 'receipts'] as const).filter((kind) => before[kind] !== now[kind]);
    const settled = [...before.waiting].flatMap(([key, had]): DeviceChange[] => {
      const receipt = now.kept.get(key);
      const rejected = now.waiting.get(key);
      if (receipt && !now.waiting.has(key) && !settledHere(key)) return [{ kind: 'settled', key, receipt }];
      return rejected && !had && !settledHere(key) ? [{ kind: 'settled', key, rejected }] : [];
    });
    return [...kinds.map((kind) => ({ kind })), ...settled];
  }

  async function run(): Promise<void> {
    let before: Seen | undefined;
    for (;;) {
      try {
        const now = await see();
        if (before) pass(...differences(before, now));
        before = now;
      } catch {
        // The store failed; the next look may succeed.
      }
      await clock.after(lookEvery, stop.signal);
    }
  }
  run().catch(() => undefined);
  return () => stop.abort();
}
