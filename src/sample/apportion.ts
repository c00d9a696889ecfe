/**
 * Whole shares of a whole by the largest remainder: their sum is `total` by construction. Each gets `least` of its own first, the rest goes by
 * weight; equal remainders go to who comes first. Weights are whole numbers, so that every engine rounds the same way.
 */
export function apportion(total: number, weights: readonly number[], least: readonly number[] | number = 0): number[] {
  const floor = weights.map((_, index) => (typeof least === 'number' ? least : least[index]!));
  const rest = total - floor.reduce((sum, one) => sum + one, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (rest < 0 || (all === 0 && rest > 0)) throw new RangeError(`${total} cannot be shared out among ${weights.length}`);
  if (all === 0) return floor;
  const shares = weights.map((weight, index) => floor[index]! + Math.floor((rest * weight) / all));
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = weights.map((weight, index) => ({ index, remainder: (rest * weight) % all })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index]! += 1;
  return shares;
}
