/** What the tag shows of a district: one row a compound, counted and ordered. Pure. */
import { type Dye, dyeOf, type Phase, phasesDone, projectLate } from '../../domain/phases.ts';
import { type Place, placeIndex, placePath } from '../../domain/place.ts';
import type { Poll } from '../../domain/poll.ts';
import type { Project } from '../../domain/project.ts';
import type { Day, Ref } from '../../domain/record.ts';
import { type Sum, sumOf } from '../../domain/rollup.ts';
import { search } from '../../domain/search.ts';

export interface District {
  places: Place[];
  projects: Project[];
  polls: Poll[];
  /** Projects or signings did not come. */
  partly?: boolean;
}

export interface Signed {
  yes: number;
  eligible: number;
}

export interface Row {
  ref: Ref<'place'>;
  place: Place;
  name: string;
  pinyin?: string;
  project?: Project;
  /** From its sub-district inwards, as far as it is told. */
  around: Place[];
  street?: Ref<'place'>;
  dye: Dye;
  /** Steps that are over; absent where the project is in none of them. */
  done?: number;
  late?: number;
  /** Of its project, which may be another compound's too. */
  signed?: Signed;
  /** Something of it cannot be read: which state it is in, a number, where it belongs. */
  trouble?: 'unknownState' | 'odd' | 'cycle';
}

export interface Overview {
  rows: Row[];
  /** Compounds there are; more than `rows` where they are too many to draw. */
  whole: number;
  dyes: Record<Dye, number>;
  sums: Record<'buildings' | 'households' | 'areaM2', Sum>;
  projects: number;
  /** Sub-districts with a compound among the rows. */
  streets: Place[];
  synthetic: boolean;
}

/** As many rows as a page bears; a district has 251 compounds. */
export const mostRows = 2000;

const order: readonly Dye[] = ['doing', 'done', 'ahead'];

function troubleOf(place: Place, path: readonly Place[], project: Project | undefined): Row['trouble'] {
  const last = path[path.length - 1];
  if (last?.parent !== undefined && path.some(({ id }) => last.parent === `place/${id}`)) return 'cycle';
  if (project?.state === 'unknown') return 'unknownState';
  return place.odd || project?.odd ? 'odd' : undefined;
}

/** `scope`: a place, a project, or everything. */
export function overviewOf({ places, projects, polls }: District, phases: readonly Phase[], scope: string | undefined, today: Day): Overview {
  const index = placeIndex(places);
  const projectAt = new Map<string, Project>();
  // A compound is in one running renovation; of two the one that is further on.
  for (const project of projects) for (const place of project.places) if ((phasesDone(phases, project) ?? -1) >= (phasesDone(phases, projectAt.get(place) ?? project) ?? -1)) projectAt.set(place, project);
  const pollOf = new Map(polls.map((poll) => [`poll/${poll.id}`, poll]));
  const wanted = scope?.startsWith('project/') ? new Set<string>(projects.find(({ id }) => `project/${id}` === scope)?.places) : undefined;
  const all = places.flatMap((place): Row[] => {
    if (place.kind !== 'compound') return [];
    const ref: Ref<'place'> = `place/${place.id}`;
    const path = placePath(index, ref);
    if (wanted ? !wanted.has(ref) : scope !== undefined && !path.some(({ id, parent }) => id === scope.replace(/^place\//, '') || parent === scope)) return [];
    const project = projectAt.get(ref);
    const street = path.find(({ kind }) => kind === 'subdistrict');
    const done = project && phasesDone(phases, project);
    const late = project && projectLate(phases, project, today)?.late;
    const tally = project?.consent && pollOf.get(project.consent)?.tally;
    const trouble = troubleOf(place, path, project);
    return [{
      ref, place, name: place.name, around: path.slice(1).filter(({ kind }) => kind === 'subdistrict' || kind === 'community').reverse(), dye: dyeOf(project),
      ...(place.pinyin && { pinyin: place.pinyin }), ...(project && { project }), ...(street && { street: `place/${street.id}` as const }),
      ...(done !== undefined && { done }), ...(late !== undefined && { late }), ...(tally && { signed: { yes: tally.yes, eligible: tally.eligible } }), ...(trouble && { trouble }),
    }];
  });
  const compounds = all.map(({ place }) => place);
  const streets = new Set(all.map(({ street }) => street));
  const counted = (dye: Dye): number => all.filter((row) => row.dye === dye).length;
  const rows = order.flatMap((dye) => all.filter((row) => row.dye === dye));
  return {
    rows: rows.slice(0, mostRows), whole: all.length,
    dyes: { done: counted('done'), doing: counted('doing'), ahead: counted('ahead') },
    sums: { buildings: sumOf(compounds, 'buildings'), households: sumOf(compounds, 'households'), areaM2: sumOf(compounds, 'areaM2') },
    projects: new Set(all.flatMap(({ project }) => project?.id ?? [])).size,
    streets: places.filter(({ kind, id }) => kind === 'subdistrict' && streets.has(`place/${id}`)),
    synthetic: all.some(({ place }) => place.prov?.source === 'synthetic'),
  };
}

export interface Filter {
  text: string;
  dye?: Dye | undefined;
  street?: string | undefined;
}

/** A building's number behind a compound's name: 示例新村 8 幢, 示例新村8号楼. */
const numbered = /^(.*?\D)\s*(\d{1,3})\s*(?:幢|栋|号楼|号|#)\s*$/;

export function wantedBuilding(text: string): { compound: string; building?: string } {
  const [, compound, building] = numbered.exec(text.trim()) ?? [];
  return compound && building ? { compound, building } : { compound: text };
}

/** The rows a filter leaves, in the order they had. */
export function filtered(rows: readonly Row[], { text, dye, street }: Filter): readonly Row[] {
  const typed = wantedBuilding(text).compound.trim();
  const found = typed === '' ? undefined : new Set(search(rows, typed).map(({ item }) => item));
  if (!found && dye === undefined && street === undefined) return rows;
  return rows.filter((row) => (!found || found.has(row)) && (dye === undefined || row.dye === dye) && (street === undefined || row.street === street));
}
