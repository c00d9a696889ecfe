/** What is built at the small office's own compounds, for an office that has just opened its door: as in the town, with every date moved to its own day. */
import type { TownEvent } from '../domain/event.ts';
import type { Org } from '../domain/org.ts';
import type { Place } from '../domain/place.ts';
import type { ProjectRef } from '../domain/project.ts';
import type { Day, RecordOf } from '../domain/record.ts';
import { madeEvents } from './events.ts';
import type { Grounds } from './grounds.ts';
import { townIndicators } from './indicators.ts';
import { livelihood } from './livelihood.ts';
import { movedTo } from './moved.ts';
import { madeNotices } from './notices.ts';
import { pollsOf } from './polls.ts';
import { programme, renovationsOf } from './projects.ts';
import { seedPlaces } from './seed.ts';
import { soonOf } from './soon.ts';
import { worksOf } from './works.ts';

export type SmallRecords = { readonly [T in 'project' | 'work' | 'poll' | 'indicator' | 'event' | 'notice']: readonly RecordOf[T][] };

const own = new Set(seedPlaces.map(({ id }) => `place/${id}`));

/** As seen on a day: it stands where the town is on its own. */
export function smallRecords(seed: string, grounds: Grounds): (day: Day) => SmallRecords {
  const names = new Map(grounds.orgs.map(({ id, name }) => [`org/${id}`, name]));
  const places = new Set(grounds.places.map(({ id }) => `place/${id}`));
  const renovations = renovationsOf(seed, grounds.sections);
  const here = renovations.filter(({ project }) => project.places.every((place) => own.has(place)));
  // No case of the town is known here, so no work can have come of one.
  const ground = { nameOf: (org: string) => names.get(org) ?? org, buildingsOf: grounds.buildingsOf, wishesOf: () => [] };
  const built = {
    project: [programme, ...here.map(({ project }) => project), ...livelihood],
    work: here.flatMap((one) => worksOf(seed, one, ground)),
    poll: pollsOf(seed, renovations, grounds.buildingsOf).filter(({ scope }) => own.has(scope)),
    indicator: townIndicators().filter(({ scope }) => places.has(scope)),
    notice: madeNotices,
  };
  const events: readonly TownEvent[] = madeEvents(seed, (id) => ground.nameOf(`org/${id}`));
  return (day) => ({ ...movedTo(day, built), event: soonOf(events, day) });
}

/** The record with only those projects that are known here. */
export function within<R extends Place | Org>(record: R, known: ReadonlySet<ProjectRef>): R {
  const { projects, formation, ...rest } = record as Partial<Org>;
  if (!projects) return record;
  const left = projects.filter((one) => known.has(one));
  return { ...rest, ...(left.length > 0 && { projects: left, ...(formation && { formation: left.length === 1 ? 'single' : 'joint' }) }) } as R;
}
