/** Which compounds are renovated together, who receives there, and which branch is in charge: 100 projects, 112 points, 60 branches. */
import { apportion } from './apportion.ts';
import { communityCount, figure, type Lot } from './layout.ts';
import { chanceOf, shuffled } from './random.ts';

export interface Section {
  id: string;
  /** One compound, or two neighbours of one community. */
  lots: readonly Lot[];
  /** Ids of its reception points: one, or two. */
  points: readonly string[];
  branch: string;
}

const two = (count: number): string => String(count).padStart(2, '0');
const three = (count: number): string => String(count).padStart(3, '0');

/** Projects that join a second compound; which of the 251 are covered is not published. */
const secondCompounds = 40;
/** 60 branches: one project each, or three or two together (单建、联建). */
const branchSizes = [...Array.from({ length: 35 }, () => 1), ...Array.from({ length: 15 }, () => 3), ...Array.from({ length: 10 }, () => 2)];

export function networkOf(seed: string, lots: readonly Lot[]): Section[] {
  const count = figure('renovation-projects');
  const chance = chanceOf(seed, 'network');
  const byCommunity = Array.from({ length: communityCount }, (_, index) => lots.filter(({ community }) => community === index));
  const covered = apportion(count + secondCompounds, byCommunity.map((list) => list.length));
  // The small office's compounds stay in their order: the first of them is always under way.
  const chosen = byCommunity.map((list, index) => (index === 0 ? list : shuffled(chance, list)).slice(0, covered[index]));
  const pairs = apportion(secondCompounds, chosen.map((list) => Math.floor(list.length / 2)));
  const groups = chosen.flatMap((list, index) => {
    const joined = pairs[index]!;
    return [...Array.from({ length: joined }, (_, pair) => list.slice(2 * pair, 2 * pair + 2)), ...list.slice(2 * joined).map((lot) => [lot])];
  });
  const branches = shuffled(chance, branchSizes).flatMap((size, index) => Array.from({ length: size }, () => `db${two(index + 1)}`));
  const withTwo = new Set(shuffled(chance, groups.map((_, index) => index).filter((index) => groups[index]!.length === 2)).slice(0, figure('reception-points') - count));
  let points = 0;
  const point = (): string => {
    points += 1;
    return points === 1 ? 'point' : `jd${three(points)}`;
  };
  return groups.map((list, index) => ({
    id: `p${three(index + 1)}`, lots: list, points: withTwo.has(index) ? [point(), point()] : [point()], branch: branches[index]!,
  }));
}
