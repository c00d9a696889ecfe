import type { Machine } from '../machine.ts';

/** 待认领 已排班 已完成 已取消 */
export const shiftStates = ['open', 'staffed', 'done', 'cancelled'] as const;
export type ShiftState = (typeof shiftStates)[number];

export const shiftEvents = ['staff', 'release', 'finish', 'cancel'] as const;
export type ShiftEvent = (typeof shiftEvents)[number];

/** 值班班次 */
export const shiftMachine: Machine<ShiftState, ShiftEvent> = {
  initial: 'open',
  states: shiftStates,
  ends: ['done', 'cancelled'],
  exits: [],
  edges: [
    { event: 'staff', from: ['open'], to: 'staffed', by: ['organizer', 'system'], needs: ['enough-people'] },
    { event: 'release', from: ['staffed'], to: 'open', by: ['organizer', 'resident'] },
    { event: 'finish', from: ['staffed'], to: 'done', by: ['system'] },
    { event: 'cancel', from: ['open', 'staffed'], to: 'cancelled', by: ['organizer'] },
  ],
};
