import { wellFormed } from '../domain/text.ts';

/** A copy of JSON, in which what is stored, shown and sent are the same characters; later changes to the original do not reach it. */
export function clean<T>(value: T): T {
  if (value === undefined) return value;
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part))) as T;
}
