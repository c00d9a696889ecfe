/** An event as search engines read it (schema.org Event, JSON-LD). Of people nothing: organisers are units, who comes is nobody's business. */
import { placesLeft, type EventRole, type TownEvent } from './event.ts';

export interface SchemaOrgOptions {
  /** The event's page; without one its own `url` stands. Only http and https are told. */
  url?: string | undefined;
  /** The name of its place; without one its `venue` stands. */
  placeName?: string | undefined;
}

const status: Readonly<Record<TownEvent['state'], string | undefined>> = {
  draft: undefined, unknown: undefined, scheduled: 'EventScheduled', completed: 'EventScheduled', postponed: 'EventPostponed', rescheduled: 'EventRescheduled', cancelled: 'EventCancelled',
};

/** 主办 and 承办 organise it, 指导 stands behind it, the others add to it; who attends is not told. */
const properties: Readonly<Record<EventRole, 'organizer' | 'sponsor' | 'contributor' | undefined>> = {
  host: 'organizer', undertake: 'organizer', guide: 'sponsor', assist: 'contributor', partner: 'contributor', attend: undefined,
};

type Json = { [name: string]: unknown };

const place = (name: string | undefined): Json => (name ? { location: { '@type': 'Place', name } } : {});
const web = (url: string | undefined): string | undefined => (url !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(url) ? url : undefined);
const one = (list: readonly Json[]): unknown => (list.length === 1 ? list[0] : list);

/** `undefined` for what is not published yet. */
export function schemaOrgEvent(event: TownEvent, { url, placeName }: SchemaOrgOptions = {}): Json | undefined {
  if (event.state === 'draft') return undefined;
  const [start, until] = event.start.split('/');
  const { name, description, end = until, previousStart, state, venue, capacity, confirmed, itinerary = [], roles, recap } = event;
  const by: Json = {};
  for (const property of ['organizer', 'sponsor', 'contributor'] as const) {
    const units = roles.filter(({ role }) => properties[role] === property).map((unit): Json => ({ '@type': 'Organization', name: unit.name }));
    if (units.length > 0) by[property] = one(units);
  }
  const images = (recap?.media ?? []).flatMap((media) => web(media.url) ?? []);
  const page = web(url ?? event.url);
  return {
    '@context': 'https://schema.org', '@type': 'Event', name, startDate: start, ...(end !== undefined && { endDate: end }),
    ...(status[state] && { eventStatus: `https://schema.org/${status[state]}` }), ...(previousStart !== undefined && { previousStartDate: previousStart }),
    ...place(placeName ?? venue), ...(description && { description }), ...by,
    ...(capacity !== undefined && { maximumAttendeeCapacity: capacity }), ...(capacity !== undefined && confirmed !== undefined && { remainingAttendeeCapacity: placesLeft({ capacity, confirmed }) }),
    ...(itinerary.length > 0 && { subEvent: itinerary.map((stop): Json => ({ '@type': 'Event', name: stop.name, startDate: stop.at ?? start, ...place(stop.name) })) }),
    ...(images.length > 0 && { image: images }), ...(page !== undefined && { url: page }),
  };
}

/** For a `<script type="application/ld+json">`: nothing in it can end the script. */
export const jsonLd = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
