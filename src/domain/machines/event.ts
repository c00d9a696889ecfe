import type { Machine } from '../machine.ts';

/** 筹备 已发布 延期 已改期 已结束 已取消 */
export const eventStates = ['draft', 'scheduled', 'postponed', 'rescheduled', 'completed', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

export const eventEvents = ['publish', 'postpone', 'reschedule', 'cancel', 'complete'] as const;
export type EventEvent = (typeof eventEvents)[number];

/** 活动/会议: schema.org EventPostponed, EventRescheduled, EventCancelled; in iCalendar draft and postponed are TENTATIVE, cancelled CANCELLED, the rest CONFIRMED. */
export const eventMachine: Machine<EventState, EventEvent> = {
  initial: 'draft',
  states: eventStates,
  ends: ['completed', 'cancelled'],
  exits: [],
  edges: [
    { event: 'publish', from: ['draft'], to: 'scheduled', by: ['organizer'] },
    { event: 'postpone', from: ['scheduled', 'rescheduled'], to: 'postponed', by: ['organizer'], needs: ['note'] },
    { event: 'reschedule', from: ['scheduled', 'postponed', 'rescheduled'], to: 'rescheduled', by: ['organizer'], needs: ['new-start'] },
    { event: 'cancel', from: ['draft', 'scheduled', 'postponed', 'rescheduled'], to: 'cancelled', by: ['organizer'], needs: ['note'] },
    { event: 'complete', from: ['scheduled', 'rescheduled'], to: 'completed', by: ['organizer', 'system'] },
  ],
};
