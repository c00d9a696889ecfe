/**
 * The cases: which there are is decided at once and cheaply, each history only when its compound is looked at. 670 requests told at reception points,
 * 234 settled at meetings, 486 disputes, and proposals; all of them at 示例 compounds.
 */
import type { CaseKind, Channel } from '../domain/case.ts';
import type { Category } from '../domain/category.ts';
import type { Filing, Office } from '../domain/desk.ts';
import { addDays } from '../domain/instant.ts';
import type { Place } from '../domain/place.ts';
import type { Day, Ref } from '../domain/record.ts';
import { apportion } from './apportion.ts';
import { townCategories } from './categories.ts';
import { someTime } from './days.ts';
import { inputFor } from './input.ts';
import { figure, type Lot } from './layout.ts';
import type { Hands } from './orgs.ts';
import { type paths, wander } from './paths.ts';
import { between, chanceOf, pick, shuffled, weighted, type Chance } from './random.ts';
import { Replay } from './replay.ts';
import { today, townNow } from './today.ts';
import type { Site } from './wishes.ts';

interface Batch {
  letter: string;
  path: keyof typeof paths;
  kind: CaseKind;
  channel: Channel;
  count: number;
}

/** No number of proposals is published for the whole district. */
const proposalCount = 60;

const batches: readonly Batch[] = [
  { letter: 'r', path: 'request', kind: 'request', channel: 'reception', count: figure('requests') },
  { letter: 'm', path: 'meeting', kind: 'request', channel: 'meeting', count: figure('deliberation-problems') },
  { letter: 'd', path: 'dispute', kind: 'dispute', channel: 'grid', count: figure('disputes') },
  { letter: 'w', path: 'proposal', kind: 'proposal', channel: 'reception', count: proposalCount },
];

/** A case before its history. */
export interface Slip {
  id: string;
  code: string;
  batch: Batch;
  lot: Lot;
  day: Day;
}

const four = (count: number): string => String(count).padStart(4, '0');

/** Five months of the year's work; the last weeks are fuller, so that something is still going on. */
function dayOfSlip(chance: Chance, path: Batch['path']): Day {
  const [quiet, busy] = path === 'meeting' ? [[40, 180], [40, 90]] : [[22, 245], [0, 21]];
  const [from, to] = weighted(chance, [[74, quiet], [26, busy]]) as [number, number];
  return addDays(today, -between(chance, from, to));
}

/** Every case's compound, day and number. `open`: compounds under renovation; disputes and only they are everywhere. `asked`: those whose residents were asked for wishes. */
export function slipsOf(seed: string, lots: readonly Lot[], open: ReadonlySet<string>, asked: ReadonlySet<string>): Slip[] {
  const chance = chanceOf(seed, 'slips');
  // No number twice, though each case is made apart from the others: 7 919 and 10 000 have no common factor.
  const [first] = [between(chance, 0, 9999)];
  let made = 0;
  return batches.flatMap((batch) => {
    // A wish list belongs to a meeting of one place: a few have long ones, most have none.
    const where = batch.kind === 'dispute' ? lots : lots.filter(({ id }) => (batch.kind === 'proposal' ? asked : open).has(id));
    const shares = apportion(batch.count, where.map(({ households }) => households));
    const places = shuffled(chance, where.flatMap((lot, index) => Array.from({ length: shares[index]! }, () => lot)));
    const days = places.map(() => dayOfSlip(chance, batch.path)).sort();
    return places.map((lot, index): Slip => {
      const day = days[index]!;
      made += 1;
      return { id: `${batch.letter}${four(index + 1)}`, code: day.slice(2, 7).replace('-', '') + four((first + made * 7919) % 10_000), batch, lot, day };
    });
  });
}

/** What the cases of one compound need to know of it. */
export interface Ground {
  lot: Lot;
  office: Office;
  buildings: readonly Place[];
  hands: Hands;
  branch: Ref<'org'>;
  nameOf: (org: Ref<'org'>) => string;
  /** The project that is built there now: what it takes up begins when the site is open. */
  site?: Site;
}

const ofRequests = townCategories.filter(({ appliesTo, group, emergency }) => appliesTo.includes('request') && !['elder', 'dispute', 'other'].includes(group) && !emergency);
const choices: Record<Batch['path'], readonly Category[]> = {
  request: ofRequests,
  meeting: ofRequests.filter(({ group }) => ['property', 'safety', 'off-list'].includes(group)),
  // 家里的事 stays at home.
  dispute: townCategories.filter(({ appliesTo, discreet }) => appliesTo.includes('dispute') && !discreet),
  proposal: townCategories.filter(({ appliesTo }) => appliesTo.includes('proposal')),
};

/** So often another history is tried, where one must end somewhere. */
const patience = 60;

/** `taken`: what this wish must come to. */
function history(seed: string, { lot, office, buildings, hands, branch, nameOf, site }: Ground, { id, code, batch, day }: Slip, before: ReadonlyMap<string, Filing>, taken: boolean): Filing {
  const { kind, channel, path } = batch;
  for (let attempt = 0; ; attempt += 1) {
    const chance = chanceOf(seed, 'case', id, attempt);
    const category = pick(chance, choices[path]);
    // The town's day has just begun.
    const at = day === today ? someTime(chance, day, 9) : someTime(chance, day);
    // A meeting speaks of the whole compound, and so does a wish.
    const place = path === 'request' || path === 'dispute' ? pick(chance, buildings) : office.places.find((one) => one.id === lot.id)!;
    const twin = [...before.values()].reverse().find(({ record }) => record.kind === kind && record.mergedInto === undefined)?.record.id;
    const replay = new Replay(office, before, chance, { id, code, channel, at, input: inputFor(chance, category, place, kind, id, at) });
    wander(chance, { office, category, hands, branch, nameOf, ...(twin !== undefined && { twin }), ...(site && { site }) }, replay, path, townNow);
    // What was settled at a meeting is settled by now.
    if (path === 'meeting' ? replay.record.state === 'closed' : !taken || replay.record.ledTo !== undefined || attempt === patience) return replay.filing;
  }
}

/** The cases of one compound, oldest first. */
export function filingsAt(seed: string, ground: Ground, slips: readonly Slip[]): Filing[] {
  const filings = new Map<string, Filing>();
  const ordered = [...slips].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  // Where something is built, one wish at least was heard.
  const first = ground.site && ordered.find(({ batch }) => batch.kind === 'proposal');
  for (const slip of ordered) filings.set(slip.id, history(seed, ground, slip, filings, slip === first));
  return [...filings.values()];
}
