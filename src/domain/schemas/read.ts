import { type Check, Complaint } from '../checks.ts';
import type { RecordOf, RecordType } from '../record.ts';
import type { Schemas } from './parts.ts';

/** What a check makes of a value, or the complaint. */
export function read<T>(check: Check<T>, value: unknown): { good: T } | { problem: string } {
  try {
    return { good: check(value, '') };
  } catch (thrown) {
    if (thrown instanceof Complaint) return { problem: thrown.message };
    throw thrown;
  }
}

/** A foreign record checked by one of these: the record, or one sentence for the webmaster that says where it is wrong. */
export function readBy<T extends RecordType>(schemas: Schemas, type: T, value: unknown): { record: RecordOf[T] } | { problem: string } {
  const check = schemas[type];
  if (!check) return { problem: `${type}: no tag on this page reads it` };
  const found = read(check, value);
  return 'good' in found ? { record: found.good } : { problem: `${type}: ${found.problem}` };
}
