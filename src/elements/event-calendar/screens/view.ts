import type { TownEvent } from '../../../domain/event.ts';
import type { Day, Instant, Ref } from '../../../domain/record.ts';
import type { WorkCalendar } from '../../../domain/working-days.ts';
import type { ReadingWords } from '../../../i18n/reading.words.ts';
import { whereWords } from '../../../i18n/where.ts';
import type { CalendarFlow } from '../event-calendar.flow.ts';
import type { Filter } from '../event-calendar.model.ts';
import type { Events } from '../event-calendar.reading.ts';
import type { EventCalendarWords } from '../event-calendar.words.ts';

/** What every screen of the tag is drawn from. */
export interface View {
  words: EventCalendarWords;
  common: ReadingWords;
  flow: CalendarFlow;
  events: Events;
  filter: Filter;
  now: Instant;
  today: Day;
  calendars: readonly WorkCalendar[];
  /** This tag has the page's cloth. */
  full: boolean;
  placeName: (ref: Ref<'place'>) => string | undefined;
  /** Absent where nothing on this page or another shows one event. */
  open: ((event: TownEvent) => void) | undefined;
  /** 记到日历: one event into the phone's calendar, and what became of it, under its row. */
  keep: (event: TownEvent) => void;
  kept: (event: TownEvent) => unknown;
  /** How this device's own signup stands, where another tag of the page has signed up. */
  mine: (event: TownEvent) => keyof EventCalendarWords['mine'] | undefined;
}

/** Where it is, as far as anybody can say. */
export const whereOf = ({ place, venue }: TownEvent, { placeName, common: { marks } }: View): string | undefined => whereWords(place && placeName(place), venue, marks);
