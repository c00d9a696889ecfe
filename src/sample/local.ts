/** What `backend="local"` and the demo work with: the town's 示例 half as one office, and a few cases on its first day. Real names are left out: whatever is filed here is play. */
import type { Filing, Office } from '../domain/desk.ts';
import type { Org } from '../domain/org.ts';
import type { ProjectRef } from '../domain/project.ts';
import type { Day, Instant } from '../domain/record.ts';
import { fewCases } from './few.ts';
import { groundsOf } from './grounds.ts';
import { drawnPhotos } from './pictures.ts';
import { once } from './random.ts';
import { townSeed } from './seed-word.ts';
import { type SmallRecords, smallRecords, within } from './small.ts';
import { today } from './today.ts';

export interface LocalTown {
  office: Office;
  orgs: readonly Org[];
  /** What is going on, as seen on a day. */
  records: (day: Day) => SmallRecords;
  firstDay: (now: Instant) => { filings: readonly Filing[]; photos: ReturnType<typeof drawnPhotos> };
}

export function localTown(): LocalTown {
  const grounds = groundsOf(townSeed);
  const records = once(() => smallRecords(townSeed, grounds));
  const known = new Set(records()(today).project.map(({ id }): ProjectRef => `project/${id}`));
  const places = [...grounds.places.map((one) => within(one, known)), ...grounds.lots.flatMap(({ id }) => grounds.buildingsOf(id))];
  return {
    office: { ...grounds.officeOf(undefined), places },
    orgs: grounds.orgs.map((one) => within(one, known)),
    records: (day) => records()(day),
    firstDay: (now) => ({ filings: fewCases(grounds, now), photos: drawnPhotos() }),
  };
}
