/** Events as plain text and as a calendar file: for whoever has no such page before them. */
import type { TownEvent } from '../../domain/event.ts';
import { icsOf } from '../../domain/icalendar.ts';
import { timingOf } from '../../domain/timing.ts';
import type { Dated } from '../../ui/keep-date.ts';
import { type View, whereOf } from './screens/view.ts';

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
    ics: () => icsOf(events, { host: location.hostname || 'linli', name, stamp: view.now, placeName: (event) => placeName(event) }),
    text: () => events.map((event) => lineOf(event, view)).join('\n'),
  };
}
