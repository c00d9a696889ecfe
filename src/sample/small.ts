/** What is built at the small office's own compounds, for an office that has just opened its door: as in the town, with every date moved to its own day. */
import { addDays, addMonths, daysBetween } from '../domain/instant.ts';
import type { Org } from '../domain/org.ts';
import type { Place } from '../domain/place.ts';
import type { ProjectRef } from '../domain/project.ts';
import type { Day, RecordOf } from '../domain/record.ts';
import type { Grounds } from './grounds.ts';
import { townIndicators } from './indicators.ts';
import { livelihood } from './livelihood.ts';
import { pollsOf } from './polls.ts';
import { programme, renovationsOf } from './projects.ts';
import { seedPlaces } from './seed.ts';
import { today } from './today.ts';
import { worksOf } from './works.ts';

export type SmallRecords = { readonly [T in 'project' | 'work' | 'poll' | 'indicator']: readonly RecordOf[T][] };

const own = new Set(seedPlaces.map(({ id }) => `place/${id}`));

export function smallRecords(seed: string, grounds: Grounds): SmallRecords {
  const names = new Map(grounds.orgs.map(({ id, name }) => [`org/${id}`, name]));
  const places = new Set(grounds.places.map(({ id }) => `place/${id}`));
  const renovations = renovationsOf(seed, grounds.sections);
  const here = renovations.filter(({ project }) => project.places.every((place) => own.has(place)));
  // No case of the town is known here, so no work can have come of one.
  const ground = { nameOf: (org: string) => names.get(org) ?? org, buildingsOf: grounds.buildingsOf, wishesOf: () => [] };
  return {
    project: [programme, ...here.map(({ project }) => project), ...livelihood],
    work: here.flatMap((one) => worksOf(seed, one, ground)),
    poll: pollsOf(seed, renovations, grounds.buildingsOf).filter(({ scope }) => own.has(scope)),
    indicator: townIndicators().filter(({ scope }) => places.has(scope)),
  };
}

/** The record with only those projects that are known here. */
export function within<R extends Place | Org>(record: R, known: ReadonlySet<ProjectRef>): R {
  const { projects, formation, ...rest } = record as Partial<Org>;
  if (!projects) return record;
  const left = projects.filter((one) => known.has(one));
  return { ...rest, ...(left.length > 0 && { projects: left, ...(formation && { formation: left.length === 1 ? 'single' : 'joint' }) }) } as R;
}

const date = /^\d{4}(?:-\d\d(?:-\d\d(?:T.+)?)?)?$/;

/** A year stands for its July, a month for its first day, or for its last where that is an end: what was in time stays in time. */
function movedDate(text: string, days: number, isEnd: boolean): string {
  const first = text.slice(0, 10) + '-07-01'.slice(Math.max(0, text.length - 4));
  const whole = text.length === 7 && isEnd ? addDays(addMonths(first, 1), -1) : first;
  return addDays(whole, days).slice(0, text.length) + text.slice(10);
}

/** The same, as if `day` were the town's: every date in it as vague as before. */
export function movedTo<R>(day: Day, records: R): R {
  const days = daysBetween(today, day);
  return JSON.parse(JSON.stringify(records), (key, part: unknown) => {
    if (typeof part !== 'string') return part;
    const ends = part.split('/');
    return ends.every((one) => date.test(one)) ? ends.map((one) => movedDate(one, days, /end/i.test(key))).join('/') : part;
  }) as R;
}
