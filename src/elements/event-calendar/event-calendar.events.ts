import type { Day } from '../../domain/record.ts';

export const calendarViews = ['list', 'month', 'week'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Another view or another stretch of days is on the screen; `count` events are in it. For a page that follows along. */
export class LinliEventCalendarShownEvent extends CustomEvent<{ view: CalendarView; from: Day; count: number }> {
  static readonly type = 'linli-event-calendar-shown';
  constructor(view: CalendarView, from: Day, count: number) {
    super(LinliEventCalendarShownEvent.type, { bubbles: true, composed: true, detail: { view, from, count } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-event-calendar-shown': LinliEventCalendarShownEvent;
  }
}
