/** Checks of `watch`, where the backend offers it: it calls, for what was asked, until it is told to stop. */
import type { RecordType } from '../../../src/domain/record.ts';
import { type Bench, type Check, check, done, filed, orgsOf, without } from './bench.ts';

/** A backend a city away may take this long to call. */
const patienceMs = 3000;
/** Long enough for a stream to open, or for a call that must not come. */
const quietMs = 300;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Watcher {
  /** Waits for a call after those heard so far. */
  calls(what: string): Promise<void>;
  /** Complains of any call after those heard so far. */
  stays(what: string): Promise<void>;
}

/** The bench, with watching begun and the calls of its beginning over; `undefined` where the backend does not offer it. */
export async function watching(bench: Bench, start: (onChange: () => void) => void, type: RecordType = 'case'): Promise<Watcher | undefined> {
  const { backend } = bench;
  // Some learn what they can only from the service itself.
  await backend.now?.();
  if (!backend.can('watch', type)) return undefined;
  check(backend.watch, `can says that a ${type} can be watched, but there is no watch`);
  let heard = 0;
  let known = 0;
  start(() => (heard += 1));
  await sleep(quietMs);
  known = heard;
  return {
    async calls(what) {
      for (let waited = 0; heard === known && waited < patienceMs; waited += 20) await sleep(20);
      check(heard > known, `nothing was heard of ${what}`);
      // One change may be told of more than once.
      await sleep(quietMs);
      known = heard;
    },
    async stays(what) {
      await sleep(quietMs);
      check(heard === known, `${heard - known} calls came for ${what}`);
    },
  };
}

export const watchingChecks: readonly Check[] = [
  {
    name: 'watch tells of a new case, and stops when told',
    async run(make, leaveOut) {
      const bench = await make();
      let stop = (): void => undefined;
      const watcher = await watching(bench, (onChange) => (stop = bench.backend.watch!('case', {}, {}, onChange)));
      if (!watcher) return leaveOut?.(without.watch);
      try {
        await filed(bench);
        await watcher.calls('a new case');
      } finally {
        stop();
      }
      await filed(bench);
      await watcher.stays('a case after the stop');
    },
  },
  {
    name: 'watch tells whoever holds the receipt that the case moved',
    needs: 'token',
    async run(make, leaveOut) {
      const bench = await make();
      const { receipt, resident } = await filed(bench);
      const id = receipt.ref.slice('case/'.length);
      let stop = (): void => undefined;
      const watcher = await watching(bench, (onChange) => (stop = bench.backend.watch!('case', { where: { id } }, { token: receipt.token }, onChange)));
      if (!watcher) return leaveOut?.(without.watch);
      try {
        await done(resident('withdraw'));
        await watcher.calls('a case that was withdrawn');
      } finally {
        stop();
      }
    },
  },
  {
    name: 'watch tells of a case that leaves the query',
    needs: 'staff',
    async run(make, leaveOut) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { receipt, staff } = await filed(bench);
      const query = { where: { code: receipt.code, state: 'submitted' } };
      let stop = (): void => undefined;
      const watcher = await watching(bench, (onChange) => (stop = bench.backend.watch!('case', query, {}, onChange)));
      if (!watcher) return leaveOut?.(without.watch);
      try {
        await done(staff('receptionist', office, 'accept'));
        await watcher.calls('a case that left the query');
      } finally {
        stop();
      }
    },
  },
  {
    name: 'watch ends with the signal of its call',
    async run(make, leaveOut) {
      const bench = await make();
      const control = new AbortController();
      const before = AbortSignal.abort();
      const watcher = await watching(bench, (onChange) => {
        bench.backend.watch!('case', {}, { signal: control.signal }, onChange);
        bench.backend.watch!('case', {}, { signal: before }, onChange);
      });
      if (!watcher) return leaveOut?.(without.watch);
      control.abort();
      await filed(bench);
      await watcher.stays('a case after the abort');
    },
  },
];
