/** The 示例 half without its affairs: what an office needs to work with, and all that `backend="local"` carries of the town. */
import type { Category } from '../domain/category.ts';
import type { Office } from '../domain/desk.ts';
import type { Org } from '../domain/org.ts';
import type { Ref } from '../domain/record.ts';
import { chinaWorkCalendars } from '../domain/work-calendar.cn.ts';
import { townCategories } from './categories.ts';
import { type Lot, layoutOf, quarters } from './layout.ts';
import { networkOf, type Section } from './network.ts';
import { townOrgs } from './orgs.ts';
import { buildingPlaces, compoundPlaces, extraPlaces, pointPlaces, quarterPlaces, type TownPlace } from './places.ts';
import { once } from './random.ts';

export interface Grounds {
  readonly categories: readonly Category[];
  readonly orgs: readonly Org[];
  readonly lots: readonly Lot[];
  readonly sections: readonly Section[];
  /** All but the buildings. */
  readonly places: readonly TownPlace[];
  buildingsOf(compound: string): readonly TownPlace[];
  /** The compound of a place: itself, or where the building stands. */
  lotOf(place: Ref<'place'>): Lot | undefined;
  branchOf(compound: string): Ref<'org'>;
  /** The office with only the places around one compound; without any, where there is no such compound. */
  officeOf(compound: string | undefined): Office;
}

export function groundsOf(seed: string): Grounds {
  const lots = layoutOf(seed);
  const sections = networkOf(seed, lots);
  const byId = new Map(lots.map((lot) => [lot.id, lot]));
  const places = once(() => [...quarterPlaces(), ...compoundPlaces(lots, sections), ...pointPlaces(sections), ...extraPlaces]);
  const orgs = once(() => townOrgs(seed, sections));
  const buildings = new Map<string, readonly TownPlace[]>();
  const offices = new Map<string, Office>();

  const buildingsOf = (compound: string): readonly TownPlace[] => {
    const lot = byId.get(compound);
    if (!lot) return [];
    if (!buildings.has(compound)) buildings.set(compound, buildingPlaces(seed, lot));
    return buildings.get(compound)!;
  };

  function around(compound: string | undefined): TownPlace[] {
    const lot = byId.get(compound ?? '');
    if (!lot) return [];
    const community = `place/${quarters[lot.community]!.id}` as const;
    const near = places().filter((place) => place.id === lot.id || (place.kind === 'reception' && place.parent === community) || `place/${place.id}` === community);
    return [...near, ...buildingsOf(lot.id)];
  }

  return {
    categories: townCategories,
    lots,
    sections,
    get orgs() {
      return orgs();
    },
    get places() {
      return places();
    },
    buildingsOf,
    lotOf(place) {
      const id = place.slice('place/'.length);
      return byId.get(id) ?? byId.get(id.slice(0, Math.max(0, id.lastIndexOf('-'))));
    },
    branchOf(compound) {
      const section = sections.find(({ lots: inside }) => inside.some(({ id }) => id === compound));
      return `org/${(section ?? sections[0]!).branch}`;
    },
    officeOf(compound = '') {
      let office = offices.get(compound);
      if (!office) {
        office = { categories: townCategories, places: around(compound), calendars: chinaWorkCalendars, frontDesk: 'org/reception' };
        offices.set(compound, office);
      }
      return office;
    },
  };
}
