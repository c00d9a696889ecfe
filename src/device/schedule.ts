import type { OutboxRow } from './schema.ts';

/** Longest wait by our own counting; longest a backend may ask for, and the wait of a quiet row. */
export const backoffCap = 300_000;
export const longestWait = 3_600_000;
/** However often the page is looked at, a row is not tried more often than this. */
const shortestGap = 2000;
const quietAfter = 12;
const quietAfterEqual5xx = 3;

/** Full jitter: `random(0, min(cap, 2 s · 2^n))` after the n-th failure, n from 0; never before the backend wants to hear of it. */
export function waitAfter(failures: number, retryAfter: number | undefined, random: number): number {
  const own = random * Math.min(backoffCap, 2000 * 2 ** Math.min(failures, 20));
  const asked = retryAfter !== undefined && retryAfter > 0 ? Math.min(retryAfter, longestWait) : 0;
  return Math.max(own, asked);
}

/** Whether a row has failed so often, or so equally, that asking on by itself serves nobody. */
export function isQuiet(strikes: number, equal5xx: number): boolean {
  return strikes >= quietAfter || equal5xx >= quietAfterEqual5xx;
}

export interface Occasion {
  now: number;
  /** Something happened that makes a try worthwhile: signal is back, the page is looked at. */
  woken: boolean;
  /** Not tried by this page yet: its visit is a new chance for what does not try by itself. */
  fresh: boolean;
}

/** Whether a row's turn has come. A row found `sending` by whoever holds the lease was left by a page that died. */
export function isDue(row: OutboxRow, { now, woken, fresh }: Occasion): boolean {
  const { state, quiet, nextAt = now, notBefore = 0, triedAt = 0 } = row;
  if (state === 'queued' || state === 'sending') return true;
  if (state === 'needs-sign-in') return fresh;
  if (state !== 'retry-wait') return false;
  // A wait longer than any we give means that the phone's clock was set back.
  if (now >= nextAt || nextAt - now > longestWait) return true;
  if (quiet) return fresh && allowed(notBefore, now);
  return woken && allowed(notBefore, now) && (now - triedAt >= shortestGap || now < triedAt);
}

function allowed(notBefore: number, now: number): boolean {
  return now >= notBefore || notBefore - now > longestWait;
}
