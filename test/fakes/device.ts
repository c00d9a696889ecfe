import type { Clock } from '../../src/ports/clock.ts';
import type { Address, Device, DeviceChange, DeviceMode, Draft, KeptReading, KeptReceipt, OutboxItem, Photo, PhotoProblem, Slot, StorageProblem } from '../../src/ports/device.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { judge, type Taken } from '../../src/device/verdict.ts';
import { splitRef } from '../../src/domain/record.ts';
import { fakeClock } from './clock.ts';

/** What tests and stories put in beforehand. */
export interface DeviceContents {
  drafts?: Draft[];
  outbox?: OutboxItem[];
  receipts?: KeptReceipt[];
}

const stateOf = (outcome: Taken): { lastState?: string } => {
  const state: unknown = outcome.kind === 'delivered' && outcome.rec && 'state' in outcome.rec ? outcome.rec.state : undefined;
  return typeof state === 'string' ? { lastState: state } : {};
};

/** A device in memory that does as it is told. It sends when something is handed over, on `sendNow`, on `serve` and on `deliver`, never by a timer. */
export interface FakeDevice extends Device {
  /** The next write fails: of a draft or a submission with a storage problem, of a photo with a photo problem. */
  failNext(problem: StorageProblem | PhotoProblem): void;
  setMode(mode: DeviceMode): void;
  fill(contents: DeviceContents): void;
  /** Sends all that is queued or waits for its next try; resolves when nothing is under way. */
  deliver(): Promise<void>;
}

interface Row extends OutboxItem {
  maybe?: boolean;
}

const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
const addressKey = ({ backend, endpoint }: Address) => `${backend} ${endpoint}`;
const readingKey = (address: Address, query: string) => `${addressKey(address)} ${query}`;
const readingLife = 30 * 86_400_000;
const mostReadings = 40;
const slotKey = ({ site, tag, topic, name }: Slot) => JSON.stringify([site, tag, topic, name]);
const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sendable = new Set(['queued', 'retry-wait']);

export function fakeDevice({ clock = fakeClock(), mode = 'durable' }: { clock?: Clock; mode?: DeviceMode } = {}): FakeDevice {
  let now: DeviceMode = mode;
  let nextProblem: StorageProblem | PhotoProblem | undefined;
  const drafts = new Map<string, Draft>();
  const outbox = new Map<string, Row>();
  const receipts = new Map<string, KeptReceipt>();
  const acts = new Set<string>();
  const photos = new Map<string, ArrayBuffer>();
  const readings = new Map<string, KeptReading>();
  const served = new Map<string, Backend>();
  const listeners = new Set<(change: DeviceChange) => void>();
  let flight: Promise<void> | undefined;

  const tell = (...changes: DeviceChange[]) => changes.forEach((change) => [...listeners].forEach((listener) => listener(change)));
  const stumble = (as: 'storage' | 'photo') => {
    const problem = nextProblem;
    nextProblem = undefined;
    if (problem) throw Object.assign(new Error(problem), { [as]: problem });
  };
  const newKey = () => `00000000-0000-4000-8000-${Math.floor(clock.random() * 2 ** 48).toString(16).padStart(12, '0')}`;
  const shown = ({ maybe: _, ...row }: Row): OutboxItem => copy(row);
  const releasePhotos = (named: string[]) => {
    const still = new Set([...drafts.values(), ...outbox.values()].flatMap((row) => row.photos));
    for (const sha256 of named) if (!still.has(sha256)) photos.delete(sha256);
  };

  /** Whoever holds a receipt of the case may act on it. */
  const tokenFor = (ref: string) => {
    const token = [...receipts.values()].find((receipt) => receipt.ref === ref && receipt.token !== undefined)?.token;
    return token === undefined ? {} : { token };
  };

  async function attempt(row: Row, backend: Backend): Promise<{ answer: unknown } | { thrown: unknown }> {
    try {
      if (backend.uploads === 'before' || backend.uploads === 'inside') {
        for (const sha256 of row.photos) {
          await backend.upload?.({ sha256, bytes: photos.get(sha256) ?? new ArrayBuffer(0), type: 'image/jpeg' }, { key: `${row.key}:${sha256}` });
        }
      }
      const { submission, key } = row;
      return {
        answer: submission.verb === 'create'
          ? await backend.create(submission.type, submission.input, { key })
          : await backend.act(submission.ref, { event: submission.event, data: submission.data }, { key, ...tokenFor(submission.ref), ...(submission.ifRev === undefined ? {} : { ifRev: submission.ifRev }) }),
      };
    } catch (thrown) {
      return { thrown };
    }
  }

  function settle(row: Row, outcome: Taken): void {
    const { submission, key, address } = row;
    const told = outcome.kind === 'delivered' ? outcome.receipt : outcome.kind === 'accepted' ? { key, token: outcome.token } : { key };
    const type = submission.verb === 'create' ? submission.type : splitRef(submission.ref).type;
    const about = submission.verb === 'create' && submission.type === 'signup' ? { about: submission.input.target } : {};
    const receipt: KeptReceipt = { ...told, address, type, sentAt: clock.now(), ...about, ...stateOf(outcome) };
    receipts.set(key, receipt);
    if (submission.verb === 'act') acts.add(key);
    outbox.delete(key);
    releasePhotos(row.photos);
    tell({ kind: 'outbox' }, { kind: 'receipts' }, { kind: 'settled', key, receipt: copy(receipt) });
  }

  async function send(row: Row, backend: Backend): Promise<void> {
    if (row.maybe && backend.repeats !== 'recognised') {
      const found = backend.repeats === 'unknown' ? undefined : await backend.find?.(row.key).catch(() => undefined);
      if (found) return settle(row, { kind: 'delivered', receipt: found });
      row.maybe = false;
    }
    Object.assign(row, { state: 'sending', attempts: row.attempts + 1 });
    tell({ kind: 'outbox' });
    const verdict = judge(await attempt(row, backend), row.key);
    if (verdict.to === 'settled') return settle(row, verdict.outcome);
    if (!outbox.has(row.key)) return;
    row.state = verdict.to === 'retry-wait' && verdict.maybe && backend.repeats === 'unknown' ? 'unknown' : verdict.to;
    if (verdict.to === 'retry-wait') Object.assign(row, { nextAt: clock.now() + (verdict.failure.retryAfter ?? 2000), maybe: row.maybe || verdict.maybe });
    if (verdict.failure) {
      const { kind, message, status } = verdict.failure;
      row.lastFailure = { kind, message, ...(status === undefined ? {} : { status }) };
    }
    tell({ kind: 'outbox' });
    if (verdict.to === 'parked' && verdict.fields) {
      row.fields = verdict.fields;
      tell({ kind: 'settled', key: row.key, rejected: verdict.fields });
    }
  }

  function deliver(which?: string): Promise<void> {
    const rows = [...outbox.values()].filter((row) => sendable.has(row.state) && (which === undefined || row.key === which));
    flight = (flight ?? Promise.resolve()).then(async () => {
      for (const row of rows) {
        const backend = served.get(addressKey(row.address));
        if (backend && outbox.has(row.key) && sendable.has(row.state)) await send(row, backend);
      }
    });
    return flight;
  }

  async function numbers(address: Address, backend: Backend): Promise<void> {
    for (const { token, ...row } of [...receipts.values()].filter((one) => one.token !== undefined && !one.ref && addressKey(one.address) === addressKey(address))) {
      const found = await backend.find?.(row.key, { token: token! });
      if (!found?.ref) continue;
      receipts.set(row.key, { ...row, ...found });
      tell({ kind: 'receipts' });
    }
  }

  return {
    mode: async () => now,
    drafts: {
      list: async (slot) =>
        copy([...drafts.values()].filter((draft) => !slot || slotKey(draft.slot) === slotKey(slot)).sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0))),
      async save(draft) {
        stumble('storage');
        const kept = drafts.get(draft.key);
        if (outbox.has(draft.key) || receipts.has(draft.key)) throw Object.assign(new Error('stale'), { storage: 'stale' });
        const rev = Math.max(draft.rev ?? 0, kept?.rev ?? 0) + 1;
        drafts.set(draft.key, { ...copy(draft), rev, updatedAt: clock.now() });
        tell({ kind: 'drafts' });
        return { rev, at: clock.now(), mode: now };
      },
      async discard(key) {
        const draft = drafts.get(key);
        drafts.delete(key);
        releasePhotos(draft?.photos ?? []);
        tell({ kind: 'drafts' }, { kind: 'discarded', key });
      },
    },
    photos: {
      async add(file): Promise<Photo> {
        stumble('photo');
        const bytes = await file.arrayBuffer();
        const [first, second] = new Uint8Array(bytes);
        // JPEG, PNG, WebP, GIF and BMP begin with one of these pairs.
        if (!['ffd8', '8950', '5249', '4749', '424d'].includes(hex(new Uint8Array([first ?? 0, second ?? 0]).buffer))) {
          throw Object.assign(new Error('not-a-photo'), { photo: 'not-a-photo' });
        }
        const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
        photos.set(sha256, bytes);
        return { sha256, size: bytes.byteLength, width: 4, height: 3 };
      },
      get: async (sha256) => photos.get(sha256)?.slice(0),
    },
    outbox: {
      async submit(row) {
        stumble('storage');
        const kept = outbox.get(row.key);
        if (kept) return shown(kept);
        const item: Row = { ...copy(row), state: 'queued', attempts: 0, queuedAt: clock.now() };
        const receipt = receipts.get(row.key);
        if (receipt) {
          tell({ kind: 'settled', key: row.key, receipt: copy(receipt) });
          return item;
        }
        outbox.set(row.key, item);
        if (row.draft) drafts.delete(row.draft.key);
        const answer = shown(item);
        tell({ kind: 'drafts' }, { kind: 'outbox' });
        void deliver(row.key);
        return answer;
      },
      list: async () => [...outbox.values()].map(shown),
      async get(key) {
        const row = outbox.get(key);
        return row && shown(row);
      },
      async sendNow(key) {
        const row = outbox.get(key);
        if (!row || row.state === 'sending') return;
        if (row.state === 'unknown') row.maybe = false;
        row.state = 'queued';
        tell({ kind: 'outbox' });
        void deliver(key);
      },
      async takeBack(key) {
        const row = outbox.get(key);
        if (!row?.draft || row.state === 'sending') return undefined;
        const draft: Draft = { ...row.draft, key: row.maybe || row.state === 'unknown' ? newKey() : key, rev: (row.draft.rev ?? 0) + 1, updatedAt: clock.now() };
        outbox.delete(key);
        drafts.set(draft.key, draft);
        tell({ kind: 'drafts' }, { kind: 'outbox' });
        return copy(draft);
      },
      async discard(key) {
        const row = outbox.get(key);
        outbox.delete(key);
        releasePhotos(row?.photos ?? []);
        tell({ kind: 'outbox' });
      },
    },
    receipts: {
      list: async () => copy([...receipts.values()].filter(({ key }) => !acts.has(key)).sort((a, b) => b.sentAt - a.sentAt)),
      get: async (key) => copy(receipts.get(key)),
      async keep(receipt) {
        receipts.set(receipt.key, copy(receipt));
        tell({ kind: 'receipts' });
      },
      async seen(key, state, closed) {
        const receipt = receipts.get(key);
        if (!receipt) return;
        receipt.lastState = state;
        if (closed) receipt.closedAt ??= clock.now();
        else delete receipt.closedAt;
        tell({ kind: 'receipts' });
      },
      async forget(key) {
        const { address, ref } = receipts.get(key) ?? {};
        if (address && ref) readings.delete(readingKey(address, ref));
        receipts.delete(key);
        tell({ kind: 'receipts' });
      },
    },
    cache: {
      async get(address, query) {
        const kept = readings.get(readingKey(address, query));
        return kept && clock.now() - kept.at <= readingLife ? copy(kept) : undefined;
      },
      async put(address, query, value) {
        readings.set(readingKey(address, query), { value: copy(value), at: clock.now() });
        const [oldest] = [...readings].sort(([, a], [, b]) => a.at - b.at);
        if (oldest && readings.size > mostReadings) readings.delete(oldest[0]);
      },
    },
    serve(address, backend) {
      served.set(addressKey(address), backend);
      void deliver();
      void numbers(address, backend).catch(() => undefined);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async erase() {
      for (const store of [drafts, outbox, receipts, photos, readings]) store.clear();
      acts.clear();
      tell({ kind: 'drafts' }, { kind: 'outbox' }, { kind: 'receipts' }, { kind: 'discarded' });
    },
    failNext(problem) {
      nextProblem = problem;
    },
    setMode(next) {
      now = next;
      tell({ kind: 'mode' });
    },
    fill(contents) {
      for (const draft of contents.drafts ?? []) drafts.set(draft.key, copy(draft));
      for (const item of contents.outbox ?? []) outbox.set(item.key, copy(item));
      for (const receipt of contents.receipts ?? []) receipts.set(receipt.key, copy(receipt));
      tell({ kind: 'drafts' }, { kind: 'outbox' }, { kind: 'receipts' });
    },
    deliver: () => deliver(),
  };
}
