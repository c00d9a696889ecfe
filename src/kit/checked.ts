/** Wraps every backend once, by name or by property: a stranger's records pass the schemas here, so elements carry no validator. */
import { asFailure, type Failure, failure } from '../domain/failure.ts';
import type { Outcome } from '../domain/outcome.ts';
import { matches, type Page, type Query } from '../domain/query.ts';
import type { Instant, RecordOf, RecordType } from '../domain/record.ts';
import { readOutcome } from '../domain/schemas/outcome.ts';
import type { Backend } from '../ports/backend.ts';
import { readKnown } from './known.ts';
import { warnOnce } from './page.ts';

const done = new WeakMap<Backend, Backend>();

export function checked(backend: Backend): Backend {
  const before = done.get(backend);
  if (before) return before;
  const wrapped = wrap(backend);
  done.set(backend, wrapped);
  done.set(wrapped, wrapped);
  return wrapped;
}

/** Runs a backend's verb; whatever it throws, even at once, is a Failure afterwards, and the webmaster hears of each kind once. Aborts stay aborts. */
async function ask<T>(name: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    const known = asFailure(thrown);
    tell(name, known);
    throw known;
  }
}

function tell(name: string, { kind, message }: Failure): void {
  warnOnce(`backend "${name}" failed (${kind}): ${message}`, `backend ${name} ${kind}`);
}

function time(value: unknown): Instant {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
  throw failure('broken', { message: 'no time came back' });
}

function wrap(backend: Backend): Backend {
  const record = <T extends RecordType>(type: T, value: unknown): RecordOf[T] => {
    const read = readKnown(type, value);
    if ('record' in read) return heard(backend.name, read.record, value);
    warnOnce(`backend "${backend.name}" sent a record that cannot be read: ${read.problem}`);
    throw failure('broken', { message: read.problem });
  };
  const outcome = (value: unknown, key: string): Outcome => {
    const read = readOutcome(value);
    if (!read) throw failure('broken', { message: 'no outcome came back' });
    if (read.kind === 'delivered' && read.receipt.key !== key) throw failure('broken', { message: 'the receipt is for another key' });
    return read;
  };
  const { upload, watch, find, now } = backend;
  const asking = <T>(call: () => Promise<T>): Promise<T> => ask(backend.name, call);
  return {
    name: backend.name,
    // Some learn it from a document of their own.
    get repeats() {
      return backend.repeats;
    },
    get uploads() {
      return backend.uploads;
    },
    ...(backend.sendsTo !== undefined && { sendsTo: backend.sendsTo }),
    can: (verb, type, event) => {
      try {
        return Boolean(backend.can(verb, type, event));
      } catch (thrown) {
        tell(backend.name, asFailure(thrown));
        return false;
      }
    },
    get: async (wanted, call) => {
      const type = typeof wanted === 'string' ? (wanted.slice(0, wanted.indexOf('/')) as RecordType) : wanted.type;
      return record(type, await asking(() => backend.get(wanted, call))) as never;
    },
    list: <T extends RecordType>(type: T, query: Query, call?: { signal?: AbortSignal; token?: string }) =>
      asking(async () => readPage(backend.name, type, query, await backend.list(type, query, call))),
    create: (type, input, call) => asking(async () => outcome(await backend.create(type, input, call), call.key)),
    act: (ref, change, call) => asking(async () => outcome(await backend.act(ref, change, call), call.key)),
    ...(now && { now: () => asking(async () => time(await now.call(backend))) }),
    ...(upload && { upload: (photo, call) => asking(() => upload.call(backend, photo, call)) }),
    ...(find && { find: (key, call) => asking(() => find.call(backend, key, call)) }),
    ...(watch && {
      watch: (type, query, call, onChange) => {
        try {
          return watch.call(backend, type, query, call, onChange);
        } catch (thrown) {
          tell(backend.name, asFailure(thrown));
          return () => undefined;
        }
      },
    }),
  };
}

/** The page shows what it can; the webmaster hears what a newer office says that this version does not know. */
function heard<R extends { type: string; id: string; odd?: readonly string[] }>(name: string, record: R, raw: unknown): R {
  for (const problem of record.odd ?? []) warnOnce(`backend "${name}" sent ${record.type}/${record.id} with a field that cannot be read, which is left out: ${problem}`);
  if ('state' in record && record.state === 'unknown') warnOnce(`backend "${name}" sent a case in the state "${String((raw as { state?: unknown }).state)}", which this version does not know; it is shown without its progress.`);
  return record;
}

/** A bad record costs itself, not the page; filters the backend ignored are applied here. */
function readPage<T extends RecordType>(name: string, type: T, query: Query, value: unknown): Page<RecordOf[T]> {
  const { items, next, total, ignored } = (value ?? {}) as Partial<Record<keyof Page, unknown>>;
  if (!Array.isArray(items)) throw failure('broken', { message: `${type}: no list came back` });
  const skipped = Array.isArray(ignored) ? ignored.filter((field): field is string => typeof field === 'string') : [];
  const good: RecordOf[T][] = [];
  for (const item of items) {
    const read = readKnown(type, item);
    if ('problem' in read) warnOnce(`backend "${name}" sent a record that cannot be read: ${read.problem}`);
    else if (skipped.length === 0 || matches(read.record, query, skipped)) good.push(heard(name, read.record, item));
  }
  return { items: good, ignored: [], ...(typeof next === 'string' && { next }), ...(typeof total === 'number' && { total }) };
}
