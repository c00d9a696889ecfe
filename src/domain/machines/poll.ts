import type { Machine } from '../machine.ts';

/** 草稿 征询中 已截止 结果公示 作废 */
export const pollStates = ['draft', 'open', 'closed', 'published', 'void'] as const;
export type PollState = (typeof pollStates)[number];

export const pollEvents = ['open', 'extend', 'close', 'publish', 'void'] as const;
export type PollEvent = (typeof pollEvents)[number];

/** 征询: signing, owners' vote, consultation, questionnaire. */
export const pollMachine: Machine<PollState, PollEvent> = {
  initial: 'draft',
  states: pollStates,
  ends: ['published', 'void'],
  exits: [],
  edges: [
    { event: 'open', from: ['draft'], to: 'open', by: ['organizer'] },
    { event: 'extend', from: ['open'], to: 'self', by: ['organizer'], needs: ['reason'] },
    { event: 'close', from: ['open'], to: 'closed', by: ['organizer', 'system'] },
    { event: 'publish', from: ['closed'], to: 'published', by: ['organizer'], needs: ['tally-consistent'] },
    { event: 'void', from: ['draft', 'open', 'closed'], to: 'void', by: ['organizer'], needs: ['reason'] },
  ],
};
