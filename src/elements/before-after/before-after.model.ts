/** What the tag shows of a work: its photos spot by spot, and whether they prove it. Pure. */
import { type Lack, lacksOf, last, pairsOf } from '../../domain/evidence.ts';
import type { Media } from '../../domain/media.ts';
import type { Org } from '../../domain/org.ts';
import { type Place, placeIndex } from '../../domain/place.ts';
import type { Project } from '../../domain/project.ts';
import type { Work } from '../../domain/work.ts';

/** As it was read. */
export interface Told {
  works: Work[];
  projects: Project[];
  /** Where they are, and the compounds around these. */
  places: Place[];
  /** Who accepted them. */
  orgs: Org[];
  /** There are more than were asked for. */
  cut?: boolean;
  /** Something beside the works did not come. */
  partly?: boolean;
}

/** One spot: two photos to compare, and what was open in between. Not `same`: from wherever they were taken. */
export interface Spot {
  key: string;
  viewpoint: string;
  same: boolean;
  before?: Media | undefined;
  during?: Media | undefined;
  after?: Media | undefined;
}

/** `contractor`: nobody says who built it, so nobody can say that it was somebody else who accepted it. */
export type Missing = Lack | 'contractor';
/** Accepted, with complete evidence or without · not accepted yet, with or without the photos it will need · not built yet. */
export type Verdict = 'complete' | 'lacking' | 'photos' | 'photosLacking' | 'begun';

export interface Shown {
  key: string;
  name?: string;
  /** From the compound inwards. */
  where: string[];
  state?: Work['state'];
  hidden: boolean;
  sample: boolean;
  note?: string | undefined;
  spots: Spot[];
  verdict: Verdict;
  missing: Missing[];
  /** Who accepted it, where that was not the contractor. */
  by?: { name?: string | undefined };
}

type Proof = Pick<Work, 'id' | 'media' | 'hidden' | 'acceptedBy'> & { state?: Work['state'] };

function spotsOf({ id, media }: Proof): Spot[] {
  const pairs = pairsOf({ media });
  if (pairs.length > 0) {
    // What was open may have been taken from elsewhere: it stands with the first.
    const elsewhere = last(media.filter(({ phase }) => phase === 'during'));
    return pairs.map(({ viewpoint, before, during, after }, index) => ({ key: `${id} ${viewpoint}`, viewpoint, same: true, before, during: during ?? (index === 0 ? elsewhere : undefined), after }));
  }
  const of = (phase: Media['phase']): Media | undefined => last(media.filter((one) => one.phase === phase));
  const spot: Spot = { key: id, viewpoint: '', same: false, before: of('before'), during: of('during'), after: of('after') };
  return spot.before || spot.during || spot.after ? [spot] : [];
}

/** Of what is not built yet only the photo that can never be taken again is owed. */
const ahead: readonly (Work['state'] | undefined)[] = ['listed', 'doing', 'dropped'];

function proofOf(work: Proof, project: Project | undefined): Pick<Shown, 'verdict' | 'missing'> {
  const { state = 'unknown' } = work;
  const missing: Missing[] = lacksOf({ ...work, state }, project);
  if (ahead.includes(state)) return { verdict: 'begun', missing: state === 'doing' ? missing.filter((one) => one === 'before') : [] };
  if (state !== 'accepted') return { verdict: missing.length > 0 ? 'photosLacking' : 'photos', missing };
  if (work.acceptedBy && !project?.contractor) missing.push('contractor');
  return { verdict: missing.length > 0 ? 'lacking' : 'complete', missing };
}

/** The spot of photos whose page names none: whoever puts two into one tag means one. */
export const unsaid = ' ';

/** Photos that stand in the page: of one work nobody names. */
export const givenAs = (media: Media[]): Shown => {
  const work: Proof = { id: 'given', media: media.map((one) => ({ ...one, viewpoint: one.viewpoint || unsaid })), hidden: false };
  return { key: 'given', where: [], hidden: false, sample: false, spots: spotsOf(work), ...proofOf(work, undefined) };
};

const rank = ({ spots: [first] }: Shown): number => (first?.same ? 0 : first ? 1 : 2);

/** Those with a pair first; of what has neither begun nor a photo, nothing. */
export function shownOf({ works, projects, places, orgs }: Told, one: boolean): Shown[] {
  const projectOf = new Map(projects.map((project) => [`project/${project.id}`, project]));
  const orgOf = new Map(orgs.map((org) => [`org/${org.id}`, org]));
  const index = placeIndex(places);
  return works.filter(({ media, state }) => one || media.length > 0 || state === 'accepted' || state === 'done' || state === 'rectifying').map((work): Shown => {
    const { id, name, place: ref, state, hidden, prov, note, acceptedBy } = work;
    const project = projectOf.get(work.project);
    const place = index.get(ref);
    const compound = place?.kind === 'building' && place.parent ? index.get(place.parent) : undefined;
    const other = state === 'accepted' && acceptedBy && project?.contractor && acceptedBy !== project.contractor;
    return {
      key: id, name, where: [compound, place].flatMap((at) => at?.name ?? []), state, hidden, sample: prov?.source === 'synthetic', note, spots: spotsOf(work), ...proofOf(work, project),
      ...(other && { by: { name: orgOf.get(acceptedBy)?.name } }),
    };
  }).sort((a, b) => rank(a) - rank(b));
}

/** Two shapes so unlike that one laid over the other would show no change but that. */
export const unlike = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.max(a / b, b / a) > 1.1;

export const ratioOf = ({ width, height }: Media): number | undefined => (width && height ? width / height : undefined);
