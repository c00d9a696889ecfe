/**
 * The 示例 half of the town as numbers: 246 of the 251 compounds (five are named in the source and carry no figures), in 25 communities of five
 * sub-districts. The published totals are shared out among them, so that every sum is exact.
 */
import { apportion } from './apportion.ts';
import { statedFigures } from './facts.ts';
import { between, chanceOf } from './random.ts';
import { seedPlaces } from './seed.ts';

export interface Lot {
  id: string;
  name: string;
  pinyin: string;
  /** Index of its community. */
  community: number;
  builtYear: number;
  buildings: number;
  households: number;
  areaM2: number;
}

export interface Quarter {
  id: string;
  name: string;
  pinyin: string;
  /** Index of its sub-district. */
  street: number;
}

export const streetCount = 5;
export const communityCount = 25;
/** Compounds named in the source: their numbers are not stated, and stay open. */
export const namedCount = 5;

export const figure = (code: string): number => statedFigures.find((one) => one.code === code)!.value!;

const two = (count: number): string => String(count).padStart(2, '0');
const three = (count: number): string => String(count).padStart(3, '0');

export const quarters: readonly Quarter[] = Array.from({ length: communityCount }, (_, index): Quarter => {
  const street = Math.floor((index * streetCount) / communityCount);
  // The first is the small office's own.
  return index === 0 ? { id: 'community', name: '示例社区', pinyin: 'shi li she qu', street } : { id: `sq${two(index + 1)}`, name: `示例社区 ${two(index + 1)}`, pinyin: `shi li she qu ${two(index + 1)}`, street };
});

const pinyinOf: Readonly<Record<string, string>> = { xincun: 'shi li xin cun', yuan: 'shi li yuan', huayuan: 'shi li hua yuan' };

/** Compounds of the small office, which the town takes in as they are. */
const given = seedPlaces.filter(({ kind }) => kind === 'compound');
const givenBuildings = given.map(({ id }) => seedPlaces.filter(({ parent }) => parent === `place/${id}`).length);

export function layoutOf(seed: string): Lot[] {
  const count = figure('old-compounds') - namedCount;
  const chance = chanceOf(seed, 'layout');
  const others = count - given.length;
  const inOther = apportion(others, Array.from({ length: communityCount - 1 }, () => 1));
  const communities = [...given.map(() => 0), ...inOther.flatMap((size, index) => Array.from({ length: size }, () => index + 1))];
  // Many small ones, a few large: the product of two draws.
  const sizes = Array.from({ length: others }, () => between(chance, 6, 30) * between(chance, 6, 30));
  const buildings = [...givenBuildings, ...apportion(figure('buildings') - givenBuildings.reduce((sum, one) => sum + one, 0), sizes, 1)];
  const households = apportion(figure('households'), buildings.map((size) => size * between(chance, 30, 41)), buildings.map((size) => 8 * size));
  const areas = apportion(figure('floor-area'), households.map((size) => size * between(chance, 70, 99)));
  return buildings.map((size, index) => {
    const own = given[index];
    const number = three(namedCount + 1 + index);
    return {
      id: own?.id ?? `c${number}`, name: own?.name ?? `示例小区 ${number}`, pinyin: own ? pinyinOf[own.id]! : `shi li xiao qu ${number}`,
      community: communities[index]!, builtYear: own?.builtYear ?? between(chance, 1978, 1999), buildings: size, households: households[index]!, areaM2: areas[index]!,
    };
  });
}
