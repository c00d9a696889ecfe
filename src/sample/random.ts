/** Chance that is the same in every engine: whole numbers, +, × and shifts only. `Math.exp` and `Math.log` may differ in the last bit. */

/** Uniform in [0, 1). */
export type Chance = () => number;

/** FNV-1a over UTF-16 code units, 32 bit. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** mulberry32 from a seed of words: every room of the town draws from its own, so that what is generated first changes nothing. */
export function chanceOf(...seed: (string | number)[]): Chance {
  let state = fnv1a(seed.join('/'));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export const between = (chance: Chance, low: number, high: number): number => low + Math.floor(chance() * (high - low + 1));

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

/** One of several by whole weights. */
export function weighted<T>(chance: Chance, options: readonly (readonly [weight: number, one: T])[]): T {
  let left = between(chance, 1, options.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, one] of options) {
    left -= weight;
    if (left <= 0) return one;
  }
  return options[options.length - 1]![1];
}

/** The same things in another order. */
export function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  const left = [...list];
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = between(chance, 0, index);
    [left[index], left[other]] = [left[other]!, left[index]!];
  }
  return left;
}

/** Made at the first call of its id, kept for the others. */
export function kept<T>(make: (id: string) => T): (id: string) => T {
  const all = new Map<string, T>();
  return (id) => {
    if (!all.has(id)) all.set(id, make(id));
    return all.get(id)!;
  };
}

/** Made at the first call, kept for the others. */
export function once<T>(make: () => T): () => T {
  let made: { one: T } | undefined;
  return () => (made ??= { one: make() }).one;
}
