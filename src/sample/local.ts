/** What `backend="local"` and the demo work with: the town's 示例 half as one office, and a few cases on its first day. Real names are left out: whatever is filed here is play. */
import type { Filing, Office } from '../domain/desk.ts';
import type { Org } from '../domain/org.ts';
import type { Instant } from '../domain/record.ts';
import { fewCases } from './few.ts';
import { groundsOf } from './grounds.ts';
import { drawnPhotos } from './pictures.ts';
import { townSeed } from './seed-word.ts';

export interface LocalTown {
  office: Office;
  orgs: readonly Org[];
  firstDay: (now: Instant) => { filings: readonly Filing[]; photos: ReturnType<typeof drawnPhotos> };
}

export function localTown(): LocalTown {
  const grounds = groundsOf(townSeed);
  const places = [...grounds.places, ...grounds.lots.flatMap(({ id }) => grounds.buildingsOf(id))];
  return {
    office: { ...grounds.officeOf(undefined), places },
    orgs: grounds.orgs,
    firstDay: (now) => ({ filings: fewCases(grounds, now), photos: drawnPhotos() }),
  };
}
