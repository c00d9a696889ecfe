/**
 * The device port: what this phone keeps. Drafts, photos, outbox, receipts and last readings; one instance per page, shared by all tags and copies.
 *
 * The promises (held by the contract suite): `save` resolves only when the data is really written; `submit` moves a draft into the outbox in
 * one transaction; a row leaves the outbox only with a receipt or by the resident's own hand; nothing is overwritten silently.
 */
import type { EventData } from '../domain/desk.ts';
import type { FailureKind } from '../domain/failure.ts';
import type { Receipt } from '../domain/outcome.ts';
import type { RecordType, Ref } from '../domain/record.ts';
import type { Backend, CreatableType, InputOf } from './backend.ts';

/** `durable`: survives closing · `volatile-disk`: on disk but may vanish with the window (private mode, plain http without persistence) · `memory`: gone with the page. */
export type DeviceMode = 'durable' | 'volatile-disk' | 'memory';

/** Which backend a row is for; both strings as the tag resolved them. */
export interface Address {
  backend: string;
  endpoint: string;
}

/** Where a draft belongs: one open draft per slot is continued, older ones are offered. */
export interface Slot {
  site: string;
  tag: string;
  topic: string;
  /** The tag's `draft-name`, or its place in the document. */
  name: string;
}

/** One draft. `key` is a UUID made when it was born and becomes the idempotency key. `fields` is the element's own JSON. */
export interface Draft {
  key: string;
  slot: Slot;
  /** Version of the shape of `fields`, the element's own count. */
  schema: number;
  fields: unknown;
  /** SHA-256 of the photos the draft names, so that none is swept away while it is needed. */
  photos: string[];
  /** Set by the store: counts saves, milliseconds since 1970. */
  rev?: number;
  updatedAt?: number;
}

export interface Saved {
  rev: number;
  at: number;
  mode: DeviceMode;
}

/** Why something could not be kept: `full` (quota), `blocked` (another tab must be closed or reloaded), `stale` (another tab saved a newer version), `failed`. */
export type StorageProblem = 'full' | 'blocked' | 'stale' | 'failed';

/** Thrown by the device; recognised by `storage`. */
export interface StorageFailure extends Error {
  storage: StorageProblem;
}

/** Why a picture was not taken: `not-a-photo`, `unreadable` (damaged), `too-large` (past the limits before decoding), `full`, `failed`. */
export type PhotoProblem = 'not-a-photo' | 'unreadable' | 'too-large' | 'full' | 'failed';

/** Thrown by `photos.add`; recognised by `photo`. */
export interface PhotoFailure extends Error {
  photo: PhotoProblem;
}

/** A photo as kept: JPEG, longest side ≤ 1600 px, ≤ 300 kB, no EXIF or GPS, orientation baked in. */
export interface Photo {
  sha256: string;
  /** bytes */
  size: number;
  width: number;
  height: number;
}

export type OutboxState = 'queued' | 'sending' | 'retry-wait' | 'unknown' | 'needs-sign-in' | 'conflict' | 'parked';

/** What is to be sent; the body is frozen from here on. */
export type Submission =
  | { [T in CreatableType]: { verb: 'create'; type: T; input: InputOf[T] } }[CreatableType]
  | { verb: 'act'; type: RecordType; ref: Ref; event: string; data: EventData; ifRev?: string };

/** One row of the outbox, as shown to elements. */
export interface OutboxItem {
  key: string;
  address: Address;
  submission: Submission;
  /** SHA-256 of the photos that travel with it. */
  photos: string[];
  state: OutboxState;
  /** Sends tried so far. */
  attempts: number;
  /** Milliseconds since 1970: when it was handed over; when it is tried next. */
  queuedAt: number;
  nextAt?: number;
  lastFailure?: { kind: FailureKind; message: string; status?: number };
  /** For `parked` after a rejection: codes per field. */
  fields?: Record<string, string>;
  /** The draft it came from, so that it can become one again. */
  draft?: Draft;
}

/** A receipt as kept; no word of the resident's in it. `key` is the submission's. */
export interface KeptReceipt extends Receipt {
  address: Address;
  type: RecordType;
  /** Of a signup, what it is for: by it a page finds its own. A ref, and no word of the resident's. */
  about?: Ref;
  /** Milliseconds since 1970. */
  sentAt: number;
  lastState?: string;
  closedAt?: number;
}

export interface Drafts {
  /** Drafts of a slot, or all of this site's, newest first. */
  list(slot?: Slot): Promise<Draft[]>;
  /** Writes the whole draft; resolves after the transaction completed. Call it without awaiting anything first. @throws StorageFailure */
  save(draft: Draft): Promise<Saved>;
  discard(key: string): Promise<void>;
}

export interface Photos {
  /** Shrinks, strips, hashes and keeps a picture. The same picture twice is one photo. @throws PhotoFailure */
  add(file: Blob): Promise<Photo>;
  get(sha256: string): Promise<ArrayBuffer | undefined>;
}

export interface Outbox {
  /** One transaction: the draft (if any) leaves, the row arrives. Resolves when written; a second call with the same key changes nothing. @throws StorageFailure */
  submit(row: { key: string; address: Address; submission: Submission; photos: string[]; draft?: Draft }): Promise<OutboxItem>;
  list(): Promise<OutboxItem[]>;
  get(key: string): Promise<OutboxItem | undefined>;
  /** Try now, whatever the schedule says; for `unknown` this is the resident's "send it again". */
  sendNow(key: string): Promise<void>;
  /** 改一改: the row becomes a draft again, with the same key unless it may already have arrived (then with a new one). */
  takeBack(key: string): Promise<Draft | undefined>;
  /** 删掉: the resident does not want it sent. */
  discard(key: string): Promise<void>;
}

export interface Receipts {
  list(): Promise<KeptReceipt[]>;
  get(key: string): Promise<KeptReceipt | undefined>;
  /** For a case found by number: follow it on this device too. */
  keep(receipt: KeptReceipt): Promise<void>;
  /** Remember the last state seen, so that a closed case can be let go 90 days later. */
  seen(key: string, state: string, closed: boolean): Promise<void>;
  /** With it goes what was kept to show its case, and what is known of answers to it. */
  forget(key: string): Promise<void>;
}

/** A reading as it was kept, and when (milliseconds since 1970). Whoever reads it checks it: another version may have written it. */
export interface KeptReading {
  value: unknown;
  at: number;
}

/**
 * The last good readings, for when the backend does not answer. Only what anyone may read belongs in it: it lies on the disk in the clear.
 * Never throws: a phone that keeps no reading simply has none. Oldest ones go first; none outlives 30 days.
 */
export interface Cache {
  get(address: Address, query: string): Promise<KeptReading | undefined>;
  put(address: Address, query: string, value: unknown): Promise<void>;
}

/** What changed: in this tab or another one. `settled` carries what became of a submission; `discarded` which draft the resident threw away, or everything. */
export type DeviceChange =
  | { kind: 'discarded'; key?: string }
  | { kind: 'drafts' | 'outbox' | 'receipts' | 'mode' }
  | { kind: 'settled'; key: string; receipt?: KeptReceipt; rejected?: Record<string, string> };

export interface Device {
  /** Decided by a real probe on first use. */
  mode(): Promise<DeviceMode>;
  readonly drafts: Drafts;
  readonly photos: Photos;
  readonly outbox: Outbox;
  readonly receipts: Receipts;
  readonly cache: Cache;
  /** Makes a backend reachable for the outbox; rows for other addresses wait until a page names theirs. */
  serve(address: Address, backend: Backend): void;
  /** Returns the stop function. */
  watch(listener: (change: DeviceChange) => void): () => void;
  /** Erases everything this library kept in this browser. */
  erase(): Promise<void>;
}

export function isStorageFailure(thrown: unknown): thrown is StorageFailure {
  return typeof thrown === 'object' && thrown !== null && 'storage' in thrown;
}

export function isPhotoFailure(thrown: unknown): thrown is PhotoFailure {
  return typeof thrown === 'object' && thrown !== null && 'photo' in thrown;
}
