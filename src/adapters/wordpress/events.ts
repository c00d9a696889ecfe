/** The Events Calendar's events → ours. Whether one is off or put off stands only with the post type (`wp/v2/tribe_events`), so a second request asks for that. */
import { eventKinds, type EventKind, type TownEvent } from '../../domain/event.ts';
import { isFailure } from '../../domain/failure.ts';
import type { EventState } from '../../domain/machines/event.ts';
import type { Page, Query } from '../../domain/query.ts';
import { type SolarTerm, solarTerms } from '../../domain/solar-terms.ts';
import type { Call } from '../../ports/backend.ts';
import { textOfHtml } from './html.ts';
import { daysAround, idsIn, pageIn, pageWith } from './pages.ts';
import { utc } from './posts.ts';
import { type Ask, isObject, type Json, strange } from './wire.ts';

const most = 50;
const states: ReadonlyMap<unknown, EventState> = new Map([['canceled', 'cancelled'], ['postponed', 'postponed']]);
const listOf = (value: unknown): Json[] => [value].flat().filter(isObject);
const day = (time: unknown): string => String(time).slice(0, 10);

type Status = Pick<TownEvent, 'state' | 'stateNote'>;

function eventOf(event: Json, status: Status = { state: 'scheduled' }): TownEvent {
  const [venue = {}] = listOf(event['venue']);
  const organizers = listOf(event['organizer']);
  const terms = [...listOf(event['categories']), ...listOf(event['tags'])].flatMap(({ slug, name }) => [String(slug), textOfHtml(name)]);
  // Of a whole day no zone is meant: it is that day wherever one reads it.
  const [start, end] = event['all_day'] === true ? [day(event['start_date']), day(event['end_date'])] : [utc(event['utc_start_date']), utc(event['utc_end_date'])];
  const given: [field: keyof TownEvent, value: string | undefined][] = [
    ['end', end === start ? undefined : end], ['venue', [venue['venue'], venue['address']].map(textOfHtml).filter(Boolean).join('，')], ['solarTerm', solarTerms.find((term) => terms.includes(term))],
    ['fee', textOfHtml(event['cost'])], ['description', textOfHtml(event['description'])], ['url', textOfHtml(event['url'])], ['updatedAt', utc(event['modified_utc'])], ['rev', textOfHtml(event['modified_utc'])],
    ['phone', [...organizers, venue].map(({ phone }) => textOfHtml(phone)).find(Boolean)],
  ];
  return {
    type: 'event', id: String(event['id']), name: textOfHtml(event['title']), kind: eventKinds.find((one) => terms.includes(one)) ?? ('other' satisfies EventKind), start: start ?? '', ...status,
    roles: organizers.map(({ organizer }) => ({ role: 'host' as const, name: textOfHtml(organizer) })).filter(({ name }) => name),
    ...(Object.fromEntries(given.filter(([, value]) => value)) as { solarTerm?: SolarTerm }),
  };
}

/** Without an answer they are taken to be on, and the webmaster is told. */
async function statusesOf(ask: Ask, events: readonly Json[], call?: Call): Promise<Map<string, Status>> {
  if (events.length === 0) return new Map();
  try {
    const { json } = await ask('/wp/v2/tribe_events', { call, query: { include: events.map(({ id }) => String(id)).join(), per_page: '100', _fields: 'id,meta' } });
    return new Map(listOf(json).map(({ id, meta }) => {
      const { _tribe_events_status: word, _tribe_events_status_reason: reason } = (isObject(meta) ? meta : {}) as Record<string, unknown>;
      const stateNote = textOfHtml(reason);
      return [String(id), { state: states.get(word) ?? 'scheduled', ...(stateNote && { stateNote }) }];
    }));
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    console.warn(`[linli] whether events are off or put off cannot be read, and all are shown as on: ${thrown.message}`);
    return new Map();
  }
}

async function withStatus(ask: Ask, events: readonly Json[], call?: Call): Promise<TownEvent[]> {
  const statuses = await statusesOf(ask, events, call);
  return events.map((one) => eventOf(one, statuses.get(String(one['id']))));
}

export async function listEvents(ask: Ask, query: Query, call?: Call): Promise<Page<TownEvent>> {
  const { where = {}, text, sort } = query;
  const ids = idsIn(query);
  if (ids?.length === 0) return { items: [], total: 0, ignored: [] };
  // By itself it tells only what is to come; 1970-01-01 is no date to it (PHP's 0).
  const { from = '1971-01-01', to = '2099-12-31' } = daysAround(where['start']);
  const reply = await ask('/tribe/events/v1/events', {
    call, query: { ...pageIn(query, most), start_date: from, end_date: to, ...(ids && { include: ids.join() }), ...(text && { search: text }) },
  });
  const { events = reply.beyond && [], next_rest_url: next, total } = isObject(reply.json) ? reply.json : {};
  if (!Array.isArray(events)) throw strange('/tribe/events/v1/events');
  const items = await withStatus(ask, listOf(events), call);
  return pageWith(items, query, [...Object.keys(where).filter((field) => field !== 'id' || !ids), ...(sort ? ['sort'] : [])], { more: typeof next === 'string', total });
}

export async function getEvent(ask: Ask, id: string, call?: Call): Promise<TownEvent | undefined> {
  const { json } = await ask(`/tribe/events/v1/events/${id}`, { call });
  return (await withStatus(ask, listOf(json), call))[0];
}
