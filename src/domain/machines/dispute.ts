import type { Machine } from '../machine.ts';

/** 已发现 已登记 调解中 达成协议 已履行 调解不成 已告知/移送 已结案 终止 */
export const disputeStates = ['reported', 'registered', 'mediating', 'agreed', 'fulfilled', 'failed', 'referred', 'closed', 'withdrawn'] as const;
export type DisputeState = (typeof disputeStates)[number];

export const disputeEvents = ['register', 'mediate', 'extend', 'agree', 'fail', 'fulfil', 'breach', 'close', 'refer', 'end'] as const;
export type DisputeEvent = (typeof disputeEvents)[number];

/** 纠纷: 登记 → 调解 → 协议 → 履行 → 结案; voluntary, free, as a rule within a month (人民调解工作若干规定 第33条). */
export const disputeMachine: Machine<DisputeState, DisputeEvent> = {
  initial: 'reported',
  states: disputeStates,
  ends: ['closed', 'referred', 'withdrawn'],
  exits: [],
  edges: [
    { event: 'register', from: ['reported'], to: 'registered', by: ['mediator'] },
    { event: 'mediate', from: ['registered'], to: 'mediating', by: ['mediator'], needs: ['two-parties'] },
    { event: 'extend', from: ['mediating'], to: 'self', by: ['mediator'], needs: ['reason', 'until', 'both-consent'] },
    { event: 'agree', from: ['mediating'], to: 'agreed', by: ['mediator'], needs: ['agreement'] },
    { event: 'fail', from: ['mediating'], to: 'failed', by: ['mediator'] },
    { event: 'fulfil', from: ['agreed'], to: 'fulfilled', by: ['mediator'] },
    { event: 'breach', from: ['agreed'], to: 'mediating', by: ['mediator'] },
    { event: 'close', from: ['fulfilled'], to: 'closed', by: ['mediator'], needs: ['note'] },
    { event: 'refer', from: ['failed'], to: 'referred', by: ['mediator'], needs: ['remedies'] },
    { event: 'end', from: ['reported', 'registered', 'mediating'], to: 'withdrawn', by: ['resident', 'mediator'] },
  ],
};
