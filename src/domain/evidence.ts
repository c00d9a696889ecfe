/** Against 表面整改: whether the photos of a work prove it. */
import { dayOf, epochOf } from './instant.ts';
import type { Media } from './media.ts';
import type { Project } from './project.ts';
import type { Instant } from './record.ts';
import type { Work } from './work.ts';

export const lacks = ['before', 'after', 'during', 'same-spot', 'dates', 'order', 'acceptor', 'other-than-contractor'] as const;
/** What is missing: a photo of a phase · two from one spot · a date · before < during < after · who accepted it, and that it was not the contractor. */
export type Lack = (typeof lacks)[number];

export interface Pair {
  viewpoint: string;
  before: Media;
  after: Media;
  during?: Media | undefined;
}

/** A day without its hour says nothing of what came first on that day. */
const earlier = (a: Instant, b: Instant): boolean => (a.includes('T') && b.includes('T') ? epochOf(a) < epochOf(b) : dayOf(a) < dayOf(b));

/** Whether photos were taken one after the other; two of one moment, or without a date, were not. */
const inOrder = (photos: readonly Media[]): boolean => photos.every(({ takenAt }, index) => index === 0 || (takenAt !== undefined && earlier(photos[index - 1]!.takenAt ?? takenAt, takenAt)));

export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Oldest first; those without a date before them. */
const byDate = (photos: readonly Media[]): Media[] => [...photos].sort((a, b) => (a.takenAt && b.takenAt ? epochOf(a.takenAt) - epochOf(b.takenAt) : Number(Boolean(a.takenAt)) - Number(Boolean(b.takenAt))));

/** Photos of one spot: the last after, the last before that is older, the last one between; spots in the order they come. */
export function pairsOf({ media }: Pick<Work, 'media'>): Pair[] {
  const spots = [...new Set(media.flatMap(({ viewpoint }) => viewpoint || []))];
  return spots.flatMap((viewpoint): Pair[] => {
    const of = (phase: Media['phase']): Media[] => byDate(media.filter((one) => one.viewpoint === viewpoint && one.phase === phase));
    const [befores, durings, after] = [of('before'), of('during'), last(of('after'))];
    if (!after || befores.length === 0) return [];
    const before = (last(befores.filter((one) => inOrder([one, after]))) ?? last(befores))!;
    return [{ viewpoint, before, after, during: last(durings.filter((one) => inOrder([before, one, after]))) ?? last(durings) }];
  });
}

/** What an accepted work still owes; of one not accepted yet, what its photos lack so far. Empty = 证据齐, where `project` names its contractor. */
export function lacksOf(work: Pick<Work, 'media' | 'hidden' | 'state' | 'acceptedBy'>, project?: Pick<Project, 'contractor'>): Lack[] {
  const { media, hidden, state, acceptedBy } = work;
  const of = (phase: Media['phase']): Media[] => media.filter((one) => one.phase === phase);
  const [befores, durings, afters] = [of('before'), of('during'), of('after')];
  const missing: Lack[] = [];
  if (befores.length === 0) missing.push('before');
  if (afters.length === 0) missing.push('after');
  if (hidden && durings.length === 0) missing.push('during');
  const pairs = pairsOf(work);
  if (befores.length > 0 && afters.length > 0 && pairs.length === 0) missing.push('same-spot');
  // The first before and the last after of a spot: if any two prove it, these do. What was open need not have been taken from where the whole is seen.
  const ends = pairs.map(({ viewpoint, before, after }) => ({ before: byDate(befores.filter((one) => one.viewpoint === viewpoint && one.takenAt))[0] ?? before, after }));
  const rows = ends.flatMap(({ before, after }) => (hidden && durings.length > 0 ? durings.map((during) => [before, during, after]) : [[before, after]]));
  const dated = rows.filter((row) => row.every(({ takenAt }) => takenAt !== undefined));
  if (rows.length > 0 && dated.length === 0) missing.push('dates');
  if (dated.length > 0 && !dated.some(inOrder)) missing.push('order');
  if (state === 'accepted' && acceptedBy === undefined) missing.push('acceptor');
  if (state === 'accepted' && acceptedBy !== undefined && acceptedBy === project?.contractor) missing.push('other-than-contractor');
  return missing;
}
