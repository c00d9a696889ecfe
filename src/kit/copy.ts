import type { RecordOf, RecordType } from '../domain/record.ts';
import { readKnown } from './known.ts';
import type { Copy } from './load.ts';
import type { PortsController } from './ports.ts';

/**
 * The device's copy of one reading, by address and question. `read` checks what lay there, for another version may have written it;
 * `pack` says what of a value may lie on a disk in the clear, `undefined` = nothing.
 */
export function copyOf<T>({ connection, cache }: PortsController, query: string, read: (value: unknown) => T | undefined, pack: (value: T) => unknown = (value) => value): Copy<T> | undefined {
  if (connection.kind !== 'ready' || !cache) return undefined;
  const { address } = connection;
  return {
    async get() {
      const kept = await cache.get(address, query);
      const value = kept && read(kept.value);
      return value === undefined ? undefined : { value, at: kept!.at };
    },
    put(value) {
      const packed = pack(value);
      if (packed !== undefined) void cache.put(address, query, packed);
    },
  };
}

/** A kept list, if every record of it can still be read. */
export function keptRecords<T extends RecordType>(type: T, value: unknown): RecordOf[T][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const records = value.flatMap((one) => {
    const read = readKnown(type, one);
    return 'record' in read ? read.record : [];
  });
  return records.length === value.length ? records : undefined;
}
