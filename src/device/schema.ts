import type { DBSchema, IDBPDatabase } from 'idb';
import type { Draft, KeptReceipt, OutboxItem, Slot } from '../ports/device.ts';
import type { Taken } from './verdict.ts';

/** A draft as kept. `fields` in the clear, or `cipher` once encryption at rest exists: whoever cannot read it leaves it alone. */
export interface DraftRow {
  key: string;
  site: string;
  slot: Slot;
  schema: number;
  photos: string[];
  rev: number;
  updatedAt: number;
  /** Which page wrote it: two tabs must not overwrite each other. */
  tabId: string;
  fields?: unknown;
  cipher?: ArrayBuffer;
}

/** Bytes, never a Blob: WebKit gave back an older Blob after a kill (8 of 26). */
export interface PhotoRow {
  sha256: string;
  bytes: ArrayBuffer;
  width: number;
  height: number;
  addedAt: number;
}

/** An outbox item with what only delivery needs. */
export interface OutboxRow extends OutboxItem {
  site: string;
  /** A send may have had effect although no answer came. */
  maybe?: boolean;
  /** The resident said "send it again" although it may have arrived. */
  dared?: boolean;
  /** Too many failures: tried by hand or at a page visit only. */
  quiet?: boolean;
  /** Failures that count towards quiet, and equal 5xx in a row. */
  strikes?: number;
  equal5xx?: number;
  /** When it was last tried, and before when the backend does not want to hear of it again. */
  triedAt?: number;
  notBefore?: number;
  /** Photos the backend already has. */
  uploaded?: string[];
  /** The backend took it and photos are still to follow. */
  taken?: Taken;
}

export interface ReceiptRow extends KeptReceipt {
  site: string;
  /** Of an act on a case, not of a case: known by key, not listed. */
  act?: boolean;
}

/** A reading kept for the next visit: what anyone may read, so in the clear. `query`: address and question. */
export interface ReadingRow {
  site: string;
  query: string;
  value: unknown;
  at: number;
}

/** The lease of an address: who delivers, under which fencing token, until when. */
export interface LeaseRow {
  id: string;
  owner: string;
  token: number;
  until: number;
}

/** The probe's row. */
export interface ProbeRow {
  id: string;
  bytes: ArrayBuffer;
}

export interface Rows {
  drafts: DraftRow;
  photos: PhotoRow;
  outbox: OutboxRow;
  receipts: ReceiptRow;
  meta: LeaseRow | ProbeRow;
  cache: ReadingRow;
}
export type StoreName = keyof Rows;
export const storeNames: StoreName[] = ['drafts', 'photos', 'outbox', 'receipts', 'meta', 'cache'];

export interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRow; indexes: { slot: string[] } };
  photos: { key: string; value: PhotoRow };
  outbox: { key: string; value: OutboxRow };
  receipts: { key: string; value: ReceiptRow };
  meta: { key: string; value: LeaseRow | ProbeRow };
  cache: { key: string[]; value: ReadingRow };
  /** Rows nobody could read; filled by later versions. */
  quarantine: { key: number; value: { id: number } };
}
export type Database = IDBPDatabase<Schema>;

export const version = 1;

export const keyOf = { drafts: 'key', photos: 'sha256', outbox: 'key', receipts: 'key', meta: 'id', cache: ['site', 'query'] } as const;

/** What a row is found by: one part, or two for a reading. */
export type Key = string | string[];

export const slotPath = ({ site, tag, topic, name }: Slot): string[] => [site, tag, topic, name];

/** Steps are additive: an older version of the library must still find its stores. */
export function upgrade(db: Database, from: number): void {
  if (from >= 1) return;
  for (const name of storeNames) {
    const store = db.createObjectStore(name, { keyPath: keyOf[name] as string | string[] });
    if (name === 'drafts') (store as ReturnType<typeof db.createObjectStore<'drafts'>>).createIndex('slot', ['slot.site', 'slot.tag', 'slot.topic', 'slot.name']);
  }
  db.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true });
}

/** What a draft looks like outside. */
export function draftOf({ key, slot, schema, fields, photos, rev, updatedAt }: DraftRow): Draft {
  return { key, slot, schema, fields, photos, rev, updatedAt };
}
