import type { Case, CaseKind, DueDay } from './case.ts';
import { isOpen, type CaseState } from './case-machine.ts';
import { dayOf, daysBetween } from './instant.ts';
import type { Day, Instant } from './record.ts';
import { defaultReopenDays } from './machines/request.ts';
import { type WorkCalendar, workingDaysBetween } from './working-days.ts';

export type DueStatus = 'onTrack' | 'dueSoon' | 'overdue' | 'paused' | 'done';
export type Clock = 'acceptBy' | 'handleBy' | 'visitBy';

/** Which limit runs in a state; `paused` stops it, a state that is not named has none. */
const clocks: Record<CaseKind, Partial<Record<CaseState, Clock | 'paused'>>> = {
  request: { submitted: 'acceptBy', needsInfo: 'paused', accepted: 'handleBy', assigned: 'handleBy', processing: 'handleBy', suspended: 'paused', replied: 'visitBy' },
  dispute: { reported: 'acceptBy', registered: 'handleBy', mediating: 'handleBy' },
  proposal: { submitted: 'acceptBy' },
};

type Timed = Pick<Case, 'kind' | 'state' | 'due'>;
const clockOf = ({ kind, state }: Timed): Clock | 'paused' | undefined => clocks[kind][state as CaseState];

/** The limit that runs now, if one does. Who only says when all will be done has no other limit. */
export function runningDue(record: Timed): ({ clock: Clock } & DueDay) | undefined {
  const clock = clockOf(record);
  if (clock === 'paused' || clock === undefined) return undefined;
  const { acceptBy, handleBy } = record.due ?? {};
  const runs = clock === 'acceptBy' && !acceptBy && handleBy ? 'handleBy' : clock;
  const day = record.due?.[runs];
  return day && { clock: runs, ...day };
}

/** Derived, never stored. `dueSoon` = one working day or less is left. */
export function dueStatus(record: Timed, now: Instant, calendars: readonly WorkCalendar[]): DueStatus {
  const clock = clockOf(record);
  if (clock === 'paused') return 'paused';
  const due = runningDue(record);
  if (clock === undefined) return record.state === 'verified' || !isOpen(record) ? 'done' : 'onTrack';
  if (!due) return 'onTrack';
  const left = daysLeft(due.date, dayOf(now), calendars);
  if (left < 0) return 'overdue';
  return left <= 1 ? 'dueSoon' : 'onTrack';
}

/** Working days from `day` to the due day; negative = late by so many. A due day missed over a rest day is late by at least one. */
export function daysLeft(due: Day, day: Day, calendars: readonly WorkCalendar[]): number {
  const left = workingDaysBetween(calendars, day, due);
  return day > due && left === 0 ? -1 : left;
}

/** Calendar days in which a closed case may still be reopened, today included; negative = the window is over. `window`: the city's own rule. */
export function daysToReopen(record: Pick<Case, 'steps'>, today: Day, window = defaultReopenDays): number {
  const closed = [...record.steps].reverse().find((step) => step.to === 'closed' && step.from !== 'closed');
  return window - (closed ? daysBetween(dayOf(closed.at), today) : 0);
}
