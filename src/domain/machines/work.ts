import type { Machine } from '../machine.ts';

/** 已列入 施工中 待验收 整改中 验收通过 不实施 */
export const workStates = ['listed', 'doing', 'done', 'rectifying', 'accepted', 'dropped'] as const;
export type WorkState = (typeof workStates)[number];

export const workEvents = ['start', 'finish', 'reject', 'accept', 'drop', 'recheck.fail'] as const;
export type WorkEvent = (typeof workEvents)[number];

/** 改造内容: accepted by someone other than the contractor, on photos taken before and after; a later check may reopen it (against 表面、虚假、敷衍整改). */
export const workMachine: Machine<WorkState, WorkEvent> = {
  initial: 'listed',
  states: workStates,
  ends: ['accepted', 'dropped'],
  exits: ['recheck.fail'],
  edges: [
    { event: 'start', from: ['listed'], to: 'doing', by: ['lead'], needs: ['before-photo'] },
    { event: 'finish', from: ['doing', 'rectifying'], to: 'done', by: ['lead'], needs: ['after-photo'] },
    { event: 'reject', from: ['done'], to: 'rectifying', by: ['supervisor'], needs: ['note'] },
    { event: 'accept', from: ['done'], to: 'accepted', by: ['supervisor'], needs: ['evidence', 'not-contractor'] },
    { event: 'drop', from: ['listed', 'doing'], to: 'dropped', by: ['lead'], needs: ['reason'] },
    { event: 'recheck.fail', from: ['accepted'], to: 'rectifying', by: ['supervisor'], needs: ['note'] },
  ],
};
