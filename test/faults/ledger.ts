import type { DeviceMode, OutboxState } from '../../src/ports/device.ts';

/** A draft of the campaign: how many signs were typed, and they. */
export interface Fields {
  n: number;
  text: string;
}

/** What a page finds on the device. `damaged`: photos named by a row whose bytes are missing or do not match their hash. */
export interface Found {
  mode: DeviceMode;
  drafts: { key: string; rev: number; n: number }[];
  outbox: { key: string; state: OutboxState }[];
  receipts: string[];
  damaged: string[];
  /** Set when the database was made anew at this visit; `dataLoss` is Chromium's word for a store it threw away itself. */
  born?: { dataLoss: string; message: string };
}

/** What a page tells, the moment it is true. */
export type Told =
  | { kind: 'saved'; key: string; n: number; rev: number }
  | { kind: 'submitted'; key: string; n: number }
  | { kind: 'found' | 'finished'; found: Found }
  | { kind: 'failed'; why: string };

/** A case at the server. `text` begins with its key and the count of signs; `photos` says whether each has bytes that match its hash. */
export interface Filed {
  text: string;
  photos: boolean[];
}

/** Everything acknowledged, kept outside the browser. */
export class Ledger {
  readonly saved = new Map<string, number>();
  readonly submitted = new Map<string, number>();
  readonly failures: string[] = [];
  saves = 0;

  note(told: Told): void {
    if (told.kind === 'saved') {
      this.saves += 1;
      this.saved.set(told.key, Math.max(told.n, this.saved.get(told.key) ?? 0));
    } else if (told.kind === 'submitted') this.submitted.set(told.key, told.n);
    else if (told.kind === 'failed') this.failures.push(`the page failed: ${told.why}`);
  }

  /** The store itself is gone: what it held can no longer be asked of it. */
  forget(): void {
    this.saved.clear();
    this.submitted.clear();
  }

  /** What is wrong with what a page found after a kill; nothing is, when the list is empty. */
  check(found: Found): string[] {
    const known = new Map(found.drafts.map(({ key, n }) => [key, n]));
    const sent = new Set([...found.outbox.map(({ key }) => key), ...found.receipts]);
    const lostSaves = [...this.saved].filter(([key, n]) => !sent.has(key) && (known.get(key) ?? 0) < n);
    const lostSubmissions = [...this.submitted.keys()].filter((key) => !sent.has(key));
    const twice = found.drafts.filter(({ key }) => this.submitted.has(key));
    return [
      ...lostSaves.map(([key, n]) => `save ${n} of ${key} is lost`),
      ...lostSubmissions.map((key) => `submission ${key} is lost`),
      ...twice.map(({ key }) => `${key} is a draft again after it was submitted`),
      ...found.damaged.map((sha256) => `photo ${sha256} is missing or damaged`),
      ...(found.mode === 'durable' ? [] : [`the device fell to ${found.mode}`]),
    ];
  }

  /** What is wrong in the end, when the outbox is empty. */
  conclude(found: Found, filed: readonly Filed[], photosEach: number): { lostSaves: string[]; lostSubmissions: string[]; duplicates: string[]; photos: string[]; others: string[] } {
    const texts = new Map<string, Filed[]>();
    for (const one of filed) texts.set(keyOf(one.text), [...(texts.get(keyOf(one.text)) ?? []), one]);
    const drafts = new Map(found.drafts.map(({ key, n }) => [key, n]));
    return {
      lostSaves: [...this.saved].filter(([key, n]) => Math.max(drafts.get(key) ?? 0, ...(texts.get(key) ?? []).map(({ text }) => countOf(text))) < n).map(([key]) => key),
      lostSubmissions: [...this.submitted].filter(([key, n]) => !texts.get(key)?.some(({ text }) => countOf(text) === n) || !found.receipts.includes(key)).map(([key]) => key),
      duplicates: [...texts].filter(([, same]) => same.length > 1).map(([key]) => key),
      photos: [...filed.filter(({ photos }) => photos.length !== photosEach || photos.includes(false)).map(({ text }) => keyOf(text)), ...found.damaged],
      others: [...this.failures, ...filed.filter(({ text }) => text !== `${keyOf(text)} ${countOf(text)} ${'坡'.repeat(countOf(text))}`).map(({ text }) => `another text arrived: ${text}`)],
    };
  }
}

const keyOf = (text: string): string => text.split(' ')[0] ?? '';
const countOf = (text: string): number => Number(text.split(' ')[1]);
