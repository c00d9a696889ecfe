/**
 * The backend port: seven verbs for everything, and the whole manual for whoever writes an adapter.
 *
 * Rules every implementation keeps (held by the contract suite, `linli/contract`):
 * - It resolves with data or throws a `Failure`; never anything else, and never twice. Only the caller's own abort comes back as it is.
 * - `key` is an idempotency key: where `repeats` is `recognised`, a second create or act with the same key has no second effect and answers alike.
 * - A state change is an event of the record's machine (`act`), never a field patch.
 * - A proof or token never stands in a URL.
 * - Text is text: nothing a backend sends is ever drawn as HTML.
 */
import type { CaseInput } from '../domain/case.ts';
import type { EventData } from '../domain/desk.ts';
import type { Media } from '../domain/media.ts';
import type { Outcome, Receipt } from '../domain/outcome.ts';
import type { Page, Query } from '../domain/query.ts';
import type { Instant, RecordOf, RecordType, Ref } from '../domain/record.ts';
import type { SignupInput } from '../domain/signup.ts';

export type { Failure, FailureKind } from '../domain/failure.ts';
export type { Outcome, Receipt } from '../domain/outcome.ts';
export type { Page, Query } from '../domain/query.ts';

export type Verb = 'get' | 'list' | 'create' | 'act' | 'upload' | 'watch' | 'find';

/** What a second send with the same key does: it is recognised · it can be looked up with `find` · nobody knows. Decides the outbox's courage. */
export type Repeats = 'recognised' | 'findable' | 'unknown';

/** When photos travel: before the record, inside it, after it, or not at all. */
export type Uploads = 'before' | 'inside' | 'after' | 'none';

/** Inputs of `create` by record type. */
export interface InputOf {
  case: CaseInput;
  signup: SignupInput;
}
export type CreatableType = keyof InputOf;

/** Context of every call. `token` is a receipt's token (or a staff session); it travels in a header. */
export interface Call {
  signal?: AbortSignal;
  token?: string;
}

/** Number and the last four digits of the phone left with it. */
export interface Proof {
  phoneTail: string;
}

/** `onProgress` gets a share between 0 and 1. */
export interface UploadCall extends Call {
  key: string;
  onProgress?: (share: number) => void;
}

export interface Backend {
  /** Short, for the webmaster's console, e.g. `rest`. */
  readonly name: string;
  readonly repeats: Repeats;
  readonly uploads: Uploads;
  /** Where what residents send goes, if that is not the endpoint the tag names: another host is told beside the send button. */
  readonly sendsTo?: string;

  /** Whether the backend can do it at all. An absent ability hides the control. `event` narrows `act`. */
  can(verb: Verb, type: RecordType, event?: string): boolean;

  /** Service time, where the backend has one; decides what is due, open or today. */
  now?(): Promise<Instant>;

  /** One record by ref, or by its number with a proof. @throws Failure `missing`, `forbidden` (proof wanting), `rate-limited` (locked after wrong proofs) */
  get<T extends RecordType>(wanted: Ref<T> | { type: T; code: string }, call?: Call & { proof?: Proof }): Promise<RecordOf[T]>;

  /** Records of a type. A filter the backend cannot apply is named in `ignored`; the library then applies it. */
  list<T extends RecordType>(type: T, query: Query, call?: Call): Promise<Page<RecordOf[T]>>;

  /** A resident's submission. @throws Failure */
  create<T extends CreatableType>(type: T, input: InputOf[T], call: Call & { key: string }): Promise<Outcome>;

  /** An event of the record's machine. `ifRev` makes it fail with `conflict` when the record moved on. @throws Failure */
  act(ref: Ref, change: { event: string; data: EventData }, call: Call & { key: string; ifRev?: string }): Promise<Outcome>;

  /** One photo, idempotent by its SHA-256. @throws Failure */
  upload?(photo: { sha256: string; bytes: ArrayBuffer; type: string }, call: UploadCall): Promise<Media>;

  /**
   * Calls `onChange` when records of the query may have changed, too often rather than never; absent → the library polls. Ends by the stop function it
   * returns, or by the call's signal. It never throws and may fall silent for good: the library polls on, only more gently once it was called.
   */
  watch?(type: RecordType, query: Query, call: Call, onChange: () => void): () => void;

  /** After a lost reply: what became of this key? `undefined` = never arrived. @throws Failure */
  find?(key: string, call?: Call): Promise<Receipt | undefined>;
}

/** What a tag's attributes hand to an adapter. `endpoint` is absolute. */
export interface AdapterOptions {
  endpoint?: string;
  /** For `mapped` and `wordpress`: the document that words an API of another's making, as an object, as its text, or as its absolute address. */
  mapping?: string | object;
  /** Headers per request (e.g. a session), from a callback so that no secret stands in the page. */
  getHeaders?: () => Record<string, string> | Promise<Record<string, string>>;
}

/** Makes a backend. @throws TypeError with a sentence for the webmaster when an option is wanting */
export type AdapterFactory = (options: AdapterOptions) => Backend;
