/** The whole town at once, as the tests walk it and as its hash sees it. */
import type { Filing } from '../../src/domain/desk.ts';
import { canonicalJson } from '../../src/domain/text.ts';
import type { Town } from '../../src/sample/town.ts';
import type { TownPlace } from '../../src/sample/places.ts';

export const buildingsOf = (town: Town): TownPlace[] => town.compounds.flatMap((one) => town.buildingsOf(one));
export const filingsOf = (town: Town): Filing[] => town.compounds.flatMap((one) => town.filingsAt(one));

export function wholeOf(town: Town): object {
  const { now, categories, orgs, places, projects, works, polls, events, indicators, notices, praise, stories } = town;
  return { now, categories, orgs, places, buildings: buildingsOf(town), projects, works, polls, events, indicators, notices, praise, stories, filings: filingsOf(town) };
}

export async function hashOf(town: Town): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(wholeOf(town))));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One constant for every engine and every zone. A change of the town changes it: look at what changed, then write the new one. */
export const townHash = 'fe1273f974a1d3e10430a5a9fa581756c6fef2fcc234ccf2af601b730c72c2c2';
