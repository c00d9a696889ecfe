/** Percent with one decimal, rounded down: 2999/3000 is 99.9, and 100 only when every one is there. `undefined` without a whole. */
export function percent(part: number, whole: number): number | undefined {
  if (!(whole > 0) || !(part >= 0)) return undefined;
  return Math.floor((part * 1000) / whole) / 10;
}
