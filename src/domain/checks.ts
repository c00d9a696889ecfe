/** The parts schemas are built of: each reads a foreign value and answers what we keep of it, or throws where it is wrong. Why our own: CONTRIBUTING. */

/** @throws Complaint */
export interface Check<T> {
  (value: unknown, at: string): T;
  /** Of an optional field: what cannot be read costs the field, not the record. */
  soft?: boolean;
}

/** One table line for each field, by name; a `?` behind the name as in the type it stands for. `odd` is written here, never read. */
export type Shape<T> = { [K in Exclude<keyof T & string, 'odd'> as object extends Pick<T, K> ? `${K}?` : K]-?: Check<Exclude<T[K], undefined>> };

export class Complaint extends Error {
  constructor(at: string, expected: string, value: unknown) {
    const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : value && typeof value === 'object' ? typeof value : String(value);
    super(`${at || '(record)'}: expected ${expected}, got ${got}`);
  }
}

/** A single value; `read` answers `undefined` for what it cannot be. */
export const one =
  <T>(expected: string, read: (value: unknown) => T | undefined): Check<T> =>
  (value, at) => {
    const good = read(value);
    if (good === undefined) throw new Complaint(at, expected, value);
    return good;
  };

export const matching = <T extends string = string>(expected: string, pattern: RegExp): Check<T> => one(expected, (value) => (typeof value === 'string' && pattern.test(value) ? (value as T) : undefined));

export const oneOf = <T>(...options: readonly T[]): Check<T> => one(options.join(' or '), (value) => options.find((option) => option === value));

export const listOf =
  <T>(item: Check<T>): Check<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new Complaint(at, 'a list', value);
    // Not map(), which leaves holes as holes.
    return Array.from(value as unknown[], (part, index) => item(part, `${at}.${index}`));
  };

/** A copy of a check that costs its field only; the record says in `odd` which was left out. */
export const soft = <T>(check: Check<T>): Check<T> => Object.assign((value: unknown, at: string): T => check(value, at), { soft: true });

const fieldsOf = (value: unknown, at: string): Record<string, unknown> => {
  if (!value || typeof value !== 'object') throw new Complaint(at, 'an object', value);
  return value as Record<string, unknown>;
};

const below = (at: string, key: string): string => (at ? `${at}.${key}` : key);

/** Keys that no line names fall away. */
export const object =
  <T>(shape: Shape<T>): Check<T> => {
  // Once, not for each of a district's records.
  const lines = Object.entries<Check<unknown>>(shape).map(([name, check]) => ({ key: name.replace('?', ''), optional: name.endsWith('?'), check }));
  return (value, at) => {
    const fields = fieldsOf(value, at);
    const kept: Record<string, unknown> = {};
    const odd: string[] = [];
    for (const { key, optional, check } of lines) {
      if (optional && fields[key] === undefined) continue;
      try {
        kept[key] = check(fields[key], below(at, key));
      } catch (thrown) {
        if (!check.soft || !(thrown instanceof Complaint)) throw thrown;
        odd.push(thrown.message);
      }
    }
    if (odd.length > 0) kept['odd'] = odd;
    return kept as T;
  };
};

/** Any keys but those every object has: what a stranger calls `__proto__` stays with the stranger. */
export const dictionaryOf =
  <T>(item: Check<T>): Check<Record<string, T>> =>
  (value, at) =>
    Object.fromEntries(
      Object.entries(fieldsOf(value, at))
        .filter(([key]) => !(key in Object.prototype))
        .map(([key, part]) => [key, item(part, below(at, key))]),
    );
