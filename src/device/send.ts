import type { Clock } from '../ports/clock.ts';
import type { Backend, Call } from '../ports/backend.ts';
import { type Failure, failure, isFailure } from '../domain/failure.ts';
import type { OutboxRow } from './schema.ts';
import { judge, type Taken, type Verdict } from './verdict.ts';

/** One call may take this long; who never answers must not stop the others. */
const callLimit = 60_000;

/** What a send needs from the device. */
export interface Sending {
  row: OutboxRow;
  backend: Backend;
  clock: Clock;
  /** The resident dared to send again without knowing. */
  dared: boolean;
  /** Token of the case an act belongs to. */
  token: string | undefined;
  photo(sha256: string): Promise<ArrayBuffer | undefined>;
  /** Remembers how far it came; `false`: somebody else has taken over. */
  note(progress: Pick<OutboxRow, 'uploaded' | 'taken' | 'maybe'>): Promise<boolean>;
}

export type Ending = Verdict | { to: 'unknown'; failure?: Failure } | { to: 'left' };

async function within<T>(clock: Clock, call: (signal: AbortSignal) => Promise<T> | T): Promise<T> {
  const stop = new AbortController();
  const over = new AbortController();
  const limit = clock.after(callLimit, over.signal).then(() => {
    stop.abort();
    throw failure('timeout', { message: 'no answer within a minute' });
  });
  try {
    // The call stands in an async function so that an adapter that throws at once is heard like one that rejects.
    return await Promise.race([(async () => call(stop.signal))(), limit]);
  } finally {
    over.abort();
  }
}

const cannotTell = (thrown: unknown) => isFailure(thrown) && ['unsupported', 'missing', 'invalid'].includes(thrown.kind);

/** Whether only the resident can say to repeat: what may have arrived is neither recognised nor found again. A backend's `find` may serve other ends. */
export function mustAsk(row: OutboxRow, { repeats, find }: Backend): boolean {
  return row.maybe === true && row.dared !== true && row.taken === undefined && repeats !== 'recognised' && !(repeats === 'findable' && find);
}

/** One attempt, from the question whether it arrived long ago to the last photo. Throws what the store throws, nothing of the backend. */
export async function send(sending: Sending): Promise<Ending> {
  const { row, backend, clock, dared, note } = sending;
  const call = { ...(sending.token !== undefined && { token: sending.token }) };
  let { taken } = row;
  try {
    if (row.maybe && !taken && !dared && backend.repeats !== 'recognised') {
      const found = await within(clock, (signal) => backend.find?.(row.key, { ...call, signal }));
      if (found) taken = { kind: 'delivered', receipt: found };
      // It is certain now that nothing arrived.
      else if (!(await note({ maybe: false }))) return { to: 'left' };
    }
  } catch (thrown) {
    if (cannotTell(thrown)) return { to: 'unknown' };
    return judge({ thrown }, row.key);
  }
  const early = backend.uploads === 'before' || backend.uploads === 'inside';
  if (early && !taken) {
    const stopped = await upload(sending, call);
    if (stopped) return stopped;
  }
  if (!taken) {
    const verdict = judge(await submit(sending, call), row.key);
    if (verdict.to !== 'settled') return verdict;
    taken = verdict.outcome;
  }
  if (backend.uploads === 'after' && row.photos.length > 0) {
    if (!(await note({ taken }))) return { to: 'left' };
    const stopped = await upload(sending, { ...call, ...tokenOf(taken) });
    if (stopped) return stopped;
  }
  return { to: 'settled', outcome: taken };
}

function tokenOf(taken: Taken): Pick<Call, 'token'> {
  const token = taken.kind === 'delivered' ? taken.receipt.token : taken.kind === 'accepted' ? taken.token : undefined;
  return { ...(token !== undefined && { token }) };
}

async function submit({ row: { key, submission }, backend, clock }: Sending, call: Call): Promise<{ answer: unknown } | { thrown: unknown }> {
  try {
    return {
      answer: await within(clock, (signal) => {
        const context = { ...call, key, signal };
        if (submission.verb === 'create') return backend.create(submission.type, submission.input, context);
        const { ref, event, data, ifRev } = submission;
        return backend.act(ref, { event, data }, { ...context, ...(ifRev !== undefined && { ifRev }) });
      }),
    };
  } catch (thrown) {
    return { thrown };
  }
}

/** Photos one by one, each under its own key; what the backend has is not sent twice, unless it packs them into the record itself. */
async function upload({ row, backend, clock, photo, note }: Sending, call: Call): Promise<Ending | undefined> {
  if (!backend.upload) return undefined;
  const remembers = backend.uploads !== 'inside';
  const uploaded = new Set(remembers ? row.uploaded : []);
  for (const sha256 of row.photos.filter((sha) => !uploaded.has(sha))) {
    const bytes = await photo(sha256);
    if (!bytes) return { to: 'parked', fields: { media: 'missing' } };
    try {
      await within(clock, (signal) => backend.upload?.({ sha256, bytes, type: 'image/jpeg' }, { ...call, key: `${row.key}:${sha256}`, signal }));
    } catch (thrown) {
      const verdict = judge({ thrown }, row.key);
      // The record itself is not on its way yet: a photo that may have arrived repeats nothing.
      return verdict.to === 'retry-wait' ? { ...verdict, maybe: false } : verdict;
    }
    uploaded.add(sha256);
    if (remembers && !(await note({ uploaded: [...uploaded] }))) return { to: 'left' };
  }
  return undefined;
}

/** What a row remembers of a failure. */
export function remembered({ kind, message, status }: Failure): NonNullable<OutboxRow['lastFailure']> {
  return { kind, message, ...(status !== undefined && { status }) };
}
