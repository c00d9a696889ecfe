/** What the tag shows of one compound: its buildings, the works by class, who is responsible. Pure. */
import type { Category, CategoryGroup } from '../../domain/category.ts';
import { type Felt, feltAt } from '../../domain/disturbances.ts';
import { type Lack, lacksOf, type Pair, pairsOf } from '../../domain/evidence.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Org } from '../../domain/org.ts';
import { type Dye, dyeOf, type Phase, type PhaseStep, phaseSteps } from '../../domain/phases.ts';
import { type Contact, type Place, placeIndex, placePath } from '../../domain/place.ts';
import type { Poll } from '../../domain/poll.ts';
import type { Project } from '../../domain/project.ts';
import type { Day, Ref } from '../../domain/record.ts';
import { smallestShown } from '../../domain/tally.ts';
import type { Work } from '../../domain/work.ts';
import type { Signed } from './renovation-tracker.model.ts';

/** As it was read. */
export interface Told {
  compound: Place;
  /** Its parents, nearest first. */
  parents: Place[];
  buildings: Place[];
  /** Other compounds of its project. */
  neighbours: Place[];
  projects: Project[];
  works: Work[];
  poll?: Poll | undefined;
  categories: Category[];
  orgs: Org[];
  points: Place[];
  /** Figures published about the compound. */
  indicators: Indicator[];
  /** Something beside the compound itself did not come. */
  partly?: boolean;
}

export interface Slab {
  ref: Ref<'place'>;
  place: Place;
  dye: Dye;
  works: Work[];
  signed?: Signed;
}

export interface WorkClass {
  group: CategoryGroup;
  works: Work[];
  done: number;
  /** Those not given up. */
  whole: number;
}

export interface Person {
  /** Of an organisation; a contact's own words say it. */
  role?: string;
  name: string;
  phone?: string | undefined;
}

export interface Evidence {
  work: Work;
  pair?: Pair | undefined;
  lacks: Lack[];
}

export interface Compound {
  slabs: Slab[];
  project?: Project | undefined;
  steps: PhaseStep[];
  classes: WorkClass[];
  signed?: Signed | undefined;
  felt: Felt[];
  /** Accepted works with what proves them, those with two photos first. */
  evidence: Evidence[];
  people: Person[];
  /** Works and signings at a building nobody knows. */
  orphans: { works: number; polls: boolean };
}

const workDyes: Partial<Record<Work['state'], Dye>> = { accepted: 'done', doing: 'doing', done: 'doing', rectifying: 'doing' };
export const workDye = ({ state }: Work): Dye => workDyes[state] ?? 'ahead';

function dyeOfAll(works: readonly Work[], project: Project | undefined): Dye {
  const kept = works.filter(({ state }) => state !== 'dropped');
  if (kept.length === 0) return dyeOf(project) === 'doing' ? 'ahead' : dyeOf(project);
  const dyes = kept.map(workDye);
  return dyes.every((dye) => dye === 'done') ? 'done' : dyes.every((dye) => dye === 'ahead') ? 'ahead' : 'doing';
}

const classOrder: readonly CategoryGroup[] = ['basic', 'complete', 'upgrade', 'property', 'safety', 'elder', 'dispute', 'other', 'off-list'];

function classesOf(works: readonly Work[], categories: readonly Category[]): WorkClass[] {
  const groups = new Map(categories.map(({ id, group }) => [`category/${id}`, group]));
  const groupOf = ({ onList, category }: Work): CategoryGroup => (onList ? (groups.get(category) ?? 'other') : 'off-list');
  return classOrder.flatMap((group) => {
    const own = works.filter((work) => groupOf(work) === group);
    const whole = own.filter(({ state }) => state !== 'dropped');
    return own.length > 0 ? [{ group, works: own, done: whole.filter(({ state }) => state === 'accepted').length, whole: whole.length }] : [];
  });
}

const publicOf = (contacts: readonly Contact[] = []): Person[] => contacts.flatMap(({ public: open, label, phone }) => (open ? [{ name: label, phone }] : []));

/** What an organisation is called for its part in a project. */
export interface Roles extends Record<'owner' | 'supervisor' | 'contractor' | 'branch', string> {
  formation: Record<'single' | 'joint', string>;
}

export function compoundOf(told: Told, phases: readonly Phase[], building: Ref<'place'> | undefined, today: Day, roles: Roles): Compound {
  const { compound, parents, buildings, projects, works, poll, categories, orgs, points } = told;
  const ref: Ref<'place'> = `place/${compound.id}`;
  const index = placeIndex([compound, ...parents, ...buildings]);
  const project = projects[0];
  const own = works.filter(({ place }) => index.has(place));
  const unitOf = new Map((poll?.tally?.byUnit ?? []).map((unit) => [unit.place, unit]));
  const slabs = buildings.map((place): Slab => {
    const at: Ref<'place'> = `place/${place.id}`;
    const there = own.filter((work) => work.place === at);
    const unit = unitOf.get(at);
    // Works of the whole compound say how far a building is only where none is its own.
    const signed = unit && unit.eligible >= smallestShown ? { yes: unit.yes, eligible: unit.eligible } : undefined;
    return { ref: at, place, works: there, dye: dyeOfAll(there.length > 0 ? there : own.filter((work) => work.place === ref), project), ...(signed && { signed }) };
  });
  const units = [...unitOf.values()].filter(({ place }) => index.has(place));
  const alone = !project || project.places.length === 1;
  const { tally } = poll ?? {};
  const signed = alone ? tally && { yes: tally.yes, eligible: tally.eligible } : units.length > 0 ? { yes: units.reduce((sum, { yes }) => sum + yes, 0), eligible: units.reduce((sum, { eligible }) => sum + eligible, 0) } : undefined;
  const around = building ? [building, ...placePath(index, building).map(({ id }): Ref<'place'> => `place/${id}`)] : [ref, ...slabs.map((slab) => slab.ref)];
  const orgOf = new Map(orgs.map((org) => [`org/${org.id}`, org]));
  const parts = project ? (['owner', 'supervisor', 'contractor', 'branch'] as const).flatMap((role): Person[] => {
    const org = project[role] && orgOf.get(project[role]);
    return org ? [{ role: [roles[role], org.formation && roles.formation[org.formation]].filter(Boolean).join(' '), name: org.name, phone: org.phone }] : [];
  }) : [];
  return {
    slabs, project, classes: classesOf(own, categories), signed, felt: feltAt(own, around, today),
    steps: project ? phaseSteps(phases, project, today) : [],
    evidence: own.filter(({ state }) => state === 'accepted').map((work): Evidence => ({ work, pair: pairsOf(work)[0], lacks: lacksOf(work, project) })).sort((a, b) => Number(Boolean(b.pair)) - Number(Boolean(a.pair))),
    people: [...publicOf(buildings.find(({ id }) => `place/${id}` === building)?.contacts), ...publicOf(compound.contacts), ...points.flatMap(({ contacts }) => publicOf(contacts)), ...parts],
    // Of a project with several compounds the others' buildings are not read.
    orphans: { works: alone ? works.length - own.length : 0, polls: alone && [...unitOf.keys()].some((place) => !index.has(place)) && buildings.length > 0 },
  };
}
