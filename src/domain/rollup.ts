/** Adding up what places tell of themselves; what nobody told is counted beside the sum, never as nought. */
import type { Place } from './place.ts';

export interface Sum {
  total: number;
  /** Places that tell no figure. */
  unknown: number;
}

export function sumOf(places: readonly Place[], field: 'buildings' | 'households' | 'areaM2'): Sum {
  const known = places.map((place) => place[field]).filter((value) => value !== undefined);
  return { total: known.reduce((sum, value) => sum + value, 0), unknown: places.length - known.length };
}
