import { splitRef } from '../domain/record.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeviceChange, KeptReceipt } from '../ports/device.ts';
import type { Held } from './lease.ts';
import type { Access } from './open.ts';
import { releasePhotos } from './photo-rows.ts';
import { isQuiet, longestWait, waitAfter } from './schedule.ts';
import type { OutboxRow, ReceiptRow } from './schema.ts';
import { type Ending, remembered } from './send.ts';
import type { Taken, Verdict } from './verdict.ts';

/** What is shown of a kept receipt. */
export function receiptOf({ site: _, act: __, ...receipt }: ReceiptRow): KeptReceipt {
  return receipt;
}

function receiptFor({ key, address, submission }: OutboxRow, taken: Taken, site: string, sentAt: number): ReceiptRow {
  const type = submission.verb === 'create' ? submission.type : splitRef(submission.ref).type;
  const told = taken.kind === 'delivered' ? taken.receipt : { key, ...(taken.kind === 'accepted' && { token: taken.token }) };
  const state: unknown = taken.kind === 'delivered' && taken.rec && 'state' in taken.rec ? taken.rec.state : undefined;
  return {
    ...told, key, address, type, sentAt, site,
    ...(typeof state === 'string' && { lastState: state }),
    ...(submission.verb === 'create' && submission.type === 'signup' && { about: submission.input.target }),
    ...(submission.verb === 'act' && { act: true }),
  };
}

/** The row after a failed try: when it is tried again, or whose turn it is. */
export function rowAfter(row: OutboxRow, ending: Exclude<Ending, { to: 'settled' | 'left' }>, now: number, random: number): OutboxRow {
  const { nextAt: _, notBefore: __, fields: ___, ...rest } = row;
  const after: OutboxRow = { ...rest, state: ending.to, ...(ending.to === 'unknown' && { maybe: true }) };
  if (ending.failure) after.lastFailure = remembered(ending.failure);
  if (ending.to === 'parked' && ending.fields) {
    after.fields = ending.fields;
    delete after.uploaded;
  }
  return ending.to === 'retry-wait' ? retried(after, ending, now, random) : after;
}

function retried(row: OutboxRow, { failure, maybe }: Extract<Verdict, { to: 'retry-wait' }>, now: number, random: number): OutboxRow {
  const { status = 0 } = failure;
  // 502–504 say that the backend is away, not that it gives this answer to this body.
  const firm = status >= 500 && (status < 502 || status > 504);
  const equal5xx = firm ? (row.equal5xx ?? 0) + 1 : 0;
  // Without signal nothing was asked of anybody: that is never held against a row.
  const strikes = (row.strikes ?? 0) + (failure.kind === 'offline' ? 0 : 1);
  const quiet = isQuiet(strikes, equal5xx);
  const wait = quiet ? longestWait : waitAfter(row.attempts - 1, failure.retryAfter, random);
  const asked = waitAfter(0, failure.retryAfter, 0);
  return {
    ...row, strikes, equal5xx, quiet, nextAt: now + wait, maybe: row.maybe === true || maybe,
    ...(asked > 0 && { notBefore: now + asked }),
  };
}

/** Writes what became of a send: one strict transaction. Returns what is to be told beside "the outbox changed". */
export function conclude({ access, held, clock, site, row, ending }: {
  access: Access; held: Held; clock: Clock; site: string; row: OutboxRow; ending: Exclude<Ending, { to: 'left' }>;
}): Promise<DeviceChange[]> {
  return access.run({ stores: ['drafts', 'photos', 'outbox', 'receipts', 'meta'], write: true, strict: true }, async (tx): Promise<DeviceChange[]> => {
    const { key } = row;
    const [kept, ours, known] = await Promise.all([tx.get('outbox', key), held.valid(tx), tx.get('receipts', key)]);
    if (ending.to === 'settled') {
      // True whoever holds the lease now, and whatever the resident did meanwhile; only after an erasure nothing may come back.
      if (known || (!kept && !ours)) return [];
      const receipt = receiptFor(row, ending.outcome, site, clock.now());
      tx.put('receipts', receipt);
      tx.delete('outbox', key);
      await releasePhotos(tx, row.photos, row.queuedAt);
      return [{ kind: 'receipts' }, { kind: 'settled', key, receipt: receiptOf(receipt) }];
    }
    if (!kept || !ours || kept.state !== 'sending') return [];
    const after = rowAfter({ ...kept, maybe: row.maybe === true }, ending, clock.now(), clock.random());
    tx.put('outbox', after);
    return after.fields ? [{ kind: 'settled', key, rejected: after.fields }] : [];
  });
}
