/** The checks of the record types this copy's tags read. Each tag brings its own, so that none carries the others'. */
import type { RecordOf, RecordType } from '../domain/record.ts';
import type { Schemas } from '../domain/schemas/parts.ts';
import { readBy } from '../domain/schemas/read.ts';

const known: Schemas = {};

export function learn(schemas: Schemas): void {
  Object.assign(known, schemas);
}

/** A foreign record checked by what the tags on this page brought. */
export function readKnown<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T] } | { problem: string } {
  return readBy(known, type, value);
}
