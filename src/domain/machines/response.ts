import type { Machine } from '../machine.ts';

/** 已提交 已计入 无效 已撤回 */
export const responseStates = ['submitted', 'counted', 'invalid', 'withdrawn'] as const;
export type ResponseState = (typeof responseStates)[number];

export const responseEvents = ['count', 'invalidate', 'withdraw'] as const;
export type ResponseEvent = (typeof responseEvents)[number];

/** 答卷/签约 */
export const responseMachine: Machine<ResponseState, ResponseEvent> = {
  initial: 'submitted',
  states: responseStates,
  ends: ['counted', 'invalid', 'withdrawn'],
  exits: [],
  edges: [
    { event: 'count', from: ['submitted'], to: 'counted', by: ['organizer', 'system'], needs: ['one-per-unit'] },
    { event: 'invalidate', from: ['submitted'], to: 'invalid', by: ['organizer'], needs: ['reason'] },
    { event: 'withdraw', from: ['submitted'], to: 'withdrawn', by: ['resident'], needs: ['poll-open'] },
  ],
};
