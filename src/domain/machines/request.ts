import type { Machine } from '../machine.ts';

/** 待受理 待补充 已受理 已派单 办理中 已挂起 已答复 已回访 已销号 不予受理 已撤回 已并案 */
export const requestStates = [
  'submitted', 'needsInfo', 'accepted', 'assigned', 'processing', 'suspended', 'replied', 'verified', 'closed', 'declined', 'withdrawn', 'merged',
] as const;
export type RequestState = (typeof requestStates)[number];

export const requestEvents = [
  'accept', 'requestInfo', 'supplement', 'decline', 'merge', 'assign', 'bounce', 'transfer', 'start', 'extend', 'suspend', 'resume', 'reply',
  'visit.resolved', 'visit.partly', 'visit.unresolved', 'visit.unreachable', 'close', 'close.unreachable', 'rate', 'reopen', 'withdraw',
  'support', 'unsupport',
] as const;
export type RequestEvent = (typeof requestEvents)[number];

const open: readonly RequestState[] = ['submitted', 'needsInfo', 'accepted', 'assigned', 'processing', 'suspended', 'replied', 'verified'];

/** 诉求: 受理 → 派单 → 办理 → 答复 → 回访 → 销号, the loop of 国办发〔2020〕53号. */
export const requestMachine: Machine<RequestState, RequestEvent> = {
  initial: 'submitted',
  states: requestStates,
  ends: ['closed', 'declined', 'withdrawn', 'merged'],
  exits: ['reopen', 'rate'],
  edges: [
    { event: 'accept', from: ['submitted'], to: 'accepted', by: ['receptionist'] },
    { event: 'requestInfo', from: ['submitted', 'accepted'], to: 'needsInfo', by: ['receptionist'], needs: ['note'] },
    { event: 'supplement', from: ['needsInfo'], to: 'submitted', by: ['resident'], needs: ['note'] },
    { event: 'decline', from: ['submitted', 'accepted'], to: 'declined', by: ['receptionist'], needs: ['reason'] },
    { event: 'merge', from: ['submitted', 'accepted'], to: 'merged', by: ['receptionist'], needs: ['target'] },
    { event: 'assign', from: ['accepted'], to: 'assigned', by: ['lead', 'branch'], needs: ['assignee'] },
    { event: 'bounce', from: ['assigned'], to: 'accepted', by: ['handler'], needs: ['reason'] },
    { event: 'transfer', from: ['assigned', 'processing'], to: 'assigned', by: ['handler', 'lead', 'branch'], needs: ['assignee', 'reason'] },
    { event: 'start', from: ['assigned'], to: 'processing', by: ['handler'] },
    { event: 'extend', from: ['assigned', 'processing'], to: 'self', by: ['lead'], needs: ['reason', 'until'] },
    { event: 'suspend', from: ['processing'], to: 'suspended', by: ['handler'], needs: ['reason', 'until'] },
    { event: 'resume', from: ['suspended'], to: 'processing', by: ['handler', 'system'] },
    { event: 'reply', from: ['processing'], to: 'replied', by: ['handler'], needs: ['note', 'evidence', 'off-list'] },
    { event: 'visit.resolved', from: ['replied'], to: 'verified', by: ['receptionist', 'committee', 'resident'], needs: ['not-handler'] },
    { event: 'visit.partly', from: ['replied'], to: 'processing', by: ['receptionist', 'committee', 'resident'], needs: ['not-handler', 'note'] },
    { event: 'visit.unresolved', from: ['replied'], to: 'processing', by: ['receptionist', 'committee', 'resident'], needs: ['not-handler'] },
    { event: 'visit.unreachable', from: ['replied'], to: 'self', by: ['receptionist'] },
    { event: 'close', from: ['verified'], to: 'closed', by: ['committee', 'lead'] },
    { event: 'close.unreachable', from: ['replied'], to: 'closed', by: ['committee', 'lead'], needs: ['unreachable-thrice'] },
    { event: 'rate', from: ['verified', 'closed'], to: 'self', by: ['resident'], needs: ['rating', 'rated-once'] },
    { event: 'reopen', from: ['closed'], to: 'accepted', by: ['resident'], needs: ['within-reopen-window'] },
    { event: 'withdraw', from: ['submitted', 'needsInfo', 'accepted'], to: 'withdrawn', by: ['resident'] },
    { event: 'support', from: open, to: 'self', by: ['resident'], needs: ['once'] },
    { event: 'unsupport', from: open, to: 'self', by: ['resident'] },
  ],
};

/** Days after closing in which a resident may reopen: our default, each city's own rule overrides it. */
export const defaultReopenDays = 15;
