/** Against 表面整改: whether the photos of a work prove it. */
import type { Media } from './media.ts';
import type { Project } from './project.ts';
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

/** Photos of one spot, before and after, the last of each; spots in the order they come. */
export function pairsOf({ media }: Pick<Work, 'media'>): Pair[] {
  const spots = [...new Set(media.flatMap(({ viewpoint }) => viewpoint ?? []))];
  return spots.flatMap((viewpoint): Pair[] => {
    const of = (phase: Media['phase']): Media | undefined => [...media].reverse().find((one) => one.viewpoint === viewpoint && one.phase === phase);
    const [before, after] = [of('before'), of('after')];
    return before && after ? [{ viewpoint, before, after, during: of('during') }] : [];
  });
}

const inOrder = (...times: (string | undefined)[]): boolean => times.every((time, index) => index === 0 || Date.parse(times[index - 1]!) < Date.parse(time!));

/** What an accepted work still owes; of one not accepted yet, what its photos lack so far. Empty = 证据齐. */
export function lacksOf(work: Pick<Work, 'media' | 'hidden' | 'state' | 'acceptedBy'>, project?: Pick<Project, 'contractor'>): Lack[] {
  const { media, hidden, state, acceptedBy } = work;
  const has = (phase: Media['phase']): boolean => media.some((one) => one.phase === phase);
  const missing: Lack[] = [];
  if (!has('before')) missing.push('before');
  if (!has('after')) missing.push('after');
  if (hidden && !has('during')) missing.push('during');
  const pairs = pairsOf(work);
  if (has('before') && has('after') && pairs.length === 0) missing.push('same-spot');
  const wanted = pairs.map((pair) => ({ ...pair, during: hidden ? (pair.during ?? media.find(({ phase }) => phase === 'during')) : undefined }));
  const dated = wanted.filter(({ before, during, after }) => [before, after, ...(during ? [during] : [])].every(({ takenAt }) => takenAt !== undefined));
  if (wanted.length > 0 && dated.length === 0) missing.push('dates');
  if (dated.length > 0 && !dated.some(({ before, during, after }) => (during ? inOrder(before.takenAt, during.takenAt, after.takenAt) : inOrder(before.takenAt, after.takenAt)))) missing.push('order');
  if (state === 'accepted' && acceptedBy === undefined) missing.push('acceptor');
  if (state === 'accepted' && acceptedBy !== undefined && acceptedBy === project?.contractor) missing.push('other-than-contractor');
  return missing;
}
