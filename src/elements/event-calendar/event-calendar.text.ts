/** Events as plain text, as a calendar file and for search engines: for whoever has no such page before them. */
import type { TownEvent } from '../../domain/event.ts';
import { icsOf } from '../../domain/icalendar.ts';
import { jsonLd, schemaOrgEvent } from '../../domain/schema-org.ts';
import { timingOf } from '../../domain/timing.ts';
import { warnOnce } from '../../kit/page.ts';
import type { Connection } from '../../kit/ports.ts';
import type { Dated } from '../../ui/keep-date.ts';
import { upcoming } from './event-calendar.model.ts';
import { type View, whereOf } from './screens/view.ts';

/** As many as a phone's calendar takes at once without a thought. */
const most = 200;

/** What comes and is not called off. */
export const coming = ({ events, filter, now }: View): TownEvent[] => upcoming(events, filter, now, most).groups.flatMap(({ entries }) => entries.flatMap(({ event }) => (event.state === 'cancelled' ? [] : event)));

/** One event in a line. */
export function lineOf(event: TownEvent, view: View): string {
  const { words, common, now } = view;
  const timing = timingOf(event);
  const state = event.state === 'cancelled' || event.state === 'postponed' ? words.state[event.state] : undefined;
  return [timing && words.when(timing, now), event.name, whereOf(event, view), event.note, state].filter(Boolean).join(common.marks.pause + common.marks.gap);
}

/** What a phone's calendar takes, and the same in words. */
export function dated(name: string, events: readonly TownEvent[], view: View): Dated {
  const placeName = (event: TownEvent): string | undefined => whereOf(event, view);
  return {
    name,
    ics: () => icsOf(events, { host: location.hostname || 'linli', name, stamp: view.now, placeName }),
    text: () => events.map((event) => lineOf(event, view)).join('\n'),
  };
}

/** What comes, as search engines read it. */
export function jsonLdOf(view: View): string | undefined {
  const told = coming(view).flatMap((event) => schemaOrgEvent(event, { placeName: event.place && view.placeName(event.place) }) ?? []);
  return told.length > 0 ? jsonLd(told) : undefined;
}

/** The feed beside the page; a calendar that is read from one has it already. */
export function feedOf(said: string | undefined, connection: Connection): string | undefined {
  const feed = said ?? (connection.kind === 'ready' && connection.backend.name === 'icalendar' ? connection.address.endpoint : undefined);
  try {
    return feed && new URL(feed, document.baseURI).href;
  } catch {
    warnOnce(`<linli-event-calendar feed="${said ?? ''}"> is no address; write e.g. feed="/events.ics".`);
    return undefined;
  }
}
