/**
 * The sample town, whole and lazy: what the newspaper states at real names, and a 示例 half that is generated from a word. The same word gives the
 * same town in every engine. Buildings and cases are made a compound at a time, when somebody looks.
 */
import type { Case } from '../domain/case.ts';
import type { Category } from '../domain/category.ts';
import type { Filing, Office } from '../domain/desk.ts';
import type { TownEvent } from '../domain/event.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Notice } from '../domain/notice.ts';
import type { Org } from '../domain/org.ts';
import type { Poll } from '../domain/poll.ts';
import type { Praise } from '../domain/praise.ts';
import type { Project } from '../domain/project.ts';
import type { Instant, Ref } from '../domain/record.ts';
import type { Work } from '../domain/work.ts';
import { filingsAt, slipsOf, type Slip } from './cases.ts';
import { townEvents } from './events.ts';
import { statedGate } from './facts.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { townIndicators } from './indicators.ts';
import { livelihood } from './livelihood.ts';
import { managementOf } from './management.ts';
import { namedOrgs, namedPlaces } from './named.ts';
import { townNotices } from './notices.ts';
import { handsOf } from './orgs.ts';
import type { TownPlace } from './places.ts';
import { pollsOf } from './polls.ts';
import { programme, type Renovation, renovationsOf } from './projects.ts';
import { kept, once } from './random.ts';
import { townSeed } from './seed-word.ts';
import { stories } from './stories.ts';
import { townNow } from './today.ts';
import { askedOf, siteOf, takenUp } from './wishes.ts';
import { worksOf } from './works.ts';

export interface Town {
  /** The town's clock stands here. */
  readonly now: Instant;
  readonly categories: readonly Category[];
  readonly orgs: readonly Org[];
  /** All but the buildings. */
  readonly places: readonly TownPlace[];
  readonly projects: readonly Project[];
  readonly polls: readonly Poll[];
  readonly works: readonly Work[];
  readonly events: readonly TownEvent[];
  readonly indicators: readonly Indicator[];
  /** One that waits to be published is among them. */
  readonly notices: readonly Notice[];
  readonly praise: readonly Praise[];
  /** The two affairs of the source: to be read, never moved. */
  readonly stories: readonly Case[];
  /** Ids of the 示例 compounds. */
  readonly compounds: readonly string[];
  buildingsOf(compound: string): readonly TownPlace[];
  worksOf(project: string): readonly Work[];
  /** The 示例 compound of a case's id or number, or of a place: a compound or one of its buildings. */
  compoundOf(by: { id: string } | { code: string } | { place: Ref<'place'> }): string | undefined;
  /** The cases of one 示例 compound, oldest first. */
  filingsAt(compound: string): readonly Filing[];
  /** The office as that compound knows it: rules and catalogue, and only the places around it. */
  officeOf(compound: string): Office;
}

/** 锦旗 to 校北, the one praise of the source. */
const praise: readonly Praise[] = [
  { type: 'praise', id: 'pennant-xiaobei', form: 'pennant', to: 'org/xiaobei', from: statedGate.parties[0]!, date: '2023', about: 'case/gate-xiaobei', state: 'published', prov: { source: 'seed', article: statedGate.article } },
];

export function townOf(seed = townSeed): Town {
  const grounds = once((): Grounds => groundsOf(seed));
  const renovations = once((): Renovation[] => renovationsOf(seed, grounds().sections));
  const renovated = once(() => new Map(renovations().flatMap((one, index) => one.section.lots.map((lot) => [lot.id, { one, index, lot }] as const))));
  const places = once(() => [
    ...namedPlaces(),
    ...grounds().places.map((place): TownPlace => {
      const found = renovated().get(place.id);
      const management = found && managementOf(seed, found.one, found.index, found.lot);
      return management ? { ...place, management } : place;
    }),
  ]);
  const orgs = once(() => [...grounds().orgs, ...namedOrgs()]);
  const slips = once(() => slipsOf(seed, grounds().lots, new Set(renovated().keys()), askedOf(renovations())));
  const slipsAt = once(() => {
    const all = new Map<string, Slip[]>();
    for (const slip of slips()) all.set(slip.lot.id, [...(all.get(slip.lot.id) ?? []), slip]);
    return all;
  });
  const nameOf = once(() => {
    const names = new Map(grounds().orgs.map(({ id, name }) => [`org/${id}`, name]));
    return (org: string): string => names.get(org) ?? org;
  });
  const filings = kept((id) => {
    const lot = grounds().lots.find((one) => one.id === id);
    if (!lot) return [];
    const found = renovated().get(id);
    const site = found && siteOf(found.one);
    const ground = { lot, office: grounds().officeOf(id), buildings: grounds().buildingsOf(id), hands: handsOf(lot.community), branch: grounds().branchOf(id), nameOf: nameOf(), ...(site && { site }) };
    return filingsAt(seed, ground, slipsAt().get(id) ?? []);
  });
  const worksAt = kept((id) => {
    const found = renovations().find(({ project }) => project.id === id);
    const wishesOf = (lot: string): Case[] => (slipsAt().get(lot) ?? []).some(({ batch }) => batch.kind === 'proposal') ? takenUp(filings(lot)) : [];
    return found ? worksOf(seed, found, { nameOf: nameOf(), buildingsOf: (lot) => grounds().buildingsOf(lot), wishesOf }) : [];
  });
  const polls = once(() => pollsOf(seed, renovations(), (lot) => grounds().buildingsOf(lot)));
  const bySlip = once(() => new Map(slips().flatMap(({ id, code, lot }) => [[`id ${id}`, lot.id], [`code ${code}`, lot.id]] as const)));
  const events = once(() => townEvents(seed, (id) => nameOf()(`org/${id}`)));
  const indicators = once(townIndicators);
  const notices = once(townNotices);

  return {
    now: townNow,
    get categories() {
      return grounds().categories;
    },
    get orgs() {
      return orgs();
    },
    get places() {
      return places();
    },
    get projects() {
      return [programme, ...renovations().map(({ project }) => project), ...livelihood];
    },
    get polls() {
      return polls();
    },
    get works() {
      return renovations().flatMap(({ project }) => worksAt(project.id));
    },
    get events() {
      return events();
    },
    get indicators() {
      return indicators();
    },
    get notices() {
      return notices();
    },
    praise,
    stories,
    get compounds() {
      return grounds().lots.map(({ id }) => id);
    },
    buildingsOf: (compound) => grounds().buildingsOf(compound),
    worksOf: (project) => worksAt(project),
    compoundOf(by) {
      if ('place' in by) return grounds().lotOf(by.place)?.id;
      return bySlip().get('id' in by ? `id ${by.id}` : `code ${by.code}`);
    },
    filingsAt: (compound) => filings(compound),
    officeOf: (compound) => grounds().officeOf(compound),
  };
}
