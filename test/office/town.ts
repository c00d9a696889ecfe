/** What an office may start with: the few records of the small office, or the whole sample town for whoever pages through it. */
import { dayOf, epochOf, instantOf } from '../../src/domain/instant.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Instant } from '../../src/domain/record.ts';
import { localTown } from '../../src/sample/local.ts';
import type { TownPlace } from '../../src/sample/places.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { townOf } from '../../src/sample/town.ts';
import type { OfficeOptions } from './office.ts';

type Start = Pick<OfficeOptions, 'office' | 'orgs' | 'records' | 'filings' | 'now'>;

/** A place without what the wire does not carry. */
const sent = ({ hours: _hours, facilities: _facilities, zones: _zones, ...place }: TownPlace): Place => place;

/** What is built at the small office's own compounds, on the day of `now`, with the places and organisations it speaks of. */
export function smallTown(now: Instant): Required<Pick<Start, 'office' | 'orgs' | 'records'>> {
  const { office, orgs, records } = localTown();
  const built = records(dayOf(now));
  const told = JSON.stringify(built);
  const ids = new Set([...seedOffice.places, ...seedOrgs].map(({ id }) => id));
  const spokenOf = <R extends Place | Org>(list: readonly R[]): R[] => list.filter(({ type, id }) => ids.has(id) || told.includes(`"${type}/${id}"`));
  return { office: seedOffice, orgs: seedOrgs, records: { ...built, place: spokenOf(office.places).map(sent), org: spokenOf(orgs) } };
}

/** Everything, real names included, which can be read there and named by no case; the clock is the town's and goes on. */
export function wholeTown(seed?: string): Required<Start> {
  const town = townOf(seed);
  const begun = Date.now();
  const places = [...town.places, ...town.compounds.flatMap((one) => town.buildingsOf(one))].map(sent);
  const ours = <R extends { prov?: { source: string } }>(list: readonly R[]): R[] => list.filter(({ prov }) => prov?.source === 'synthetic');
  return {
    office: { ...town.officeOf(''), places: ours(places) },
    orgs: ours(town.orgs),
    records: { place: places, org: town.orgs, project: town.projects, work: town.works, poll: town.polls, indicator: town.indicators, notice: town.notices, event: town.events },
    filings: town.compounds.flatMap((one) => town.filingsAt(one)),
    now: () => instantOf(epochOf(town.now) + Date.now() - begun),
  };
}
