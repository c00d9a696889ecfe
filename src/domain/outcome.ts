import type { AnyRecord, Instant, Ref } from './record.ts';

/** What a resident keeps of a delivered submission. `token` follows the case without an account; `code` is read out on the telephone. */
export interface Receipt {
  /** The key the submission was sent under; a backend must echo it. */
  key: string;
  ref?: Ref;
  code?: string;
  token?: string;
  at?: Instant;
}

/**
 * What became of a create or an act.
 * `delivered`: done, here is the receipt · `accepted`: queued at the backend under a token · `blackbox`: taken, and nothing more will ever be known ·
 * `rejected`: back to the form, with a code per field (`required`, `too-long`, `unknown`, …).
 */
export type Outcome =
  | { kind: 'delivered'; receipt: Receipt; rec?: AnyRecord }
  | { kind: 'accepted'; token: string }
  | { kind: 'blackbox' }
  | { kind: 'rejected'; fields: Record<string, string>; message?: string };
