import type { Machine } from '../machine.ts';

/** 已提出 议事中 已采纳 未采纳 落实中 已落实 已合并 已撤回 */
export const proposalStates = ['submitted', 'evaluating', 'adopted', 'declined', 'implementing', 'realized', 'merged', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalEvents = ['table', 'support', 'unsupport', 'adopt', 'decline', 'merge', 'implement', 'realize', 'withdraw'] as const;
export type ProposalEvent = (typeof proposalEvents)[number];

/** 建议 (wishes, golden ideas, opinions): Decidim's evaluating, accepted, rejected and withdrawn, and what became of it. */
export const proposalMachine: Machine<ProposalState, ProposalEvent> = {
  initial: 'submitted',
  states: proposalStates,
  ends: ['realized', 'declined', 'merged', 'withdrawn'],
  exits: [],
  edges: [
    { event: 'table', from: ['submitted'], to: 'evaluating', by: ['organizer'] },
    { event: 'support', from: ['evaluating'], to: 'self', by: ['resident'], needs: ['once'] },
    { event: 'unsupport', from: ['evaluating'], to: 'self', by: ['resident'] },
    { event: 'adopt', from: ['evaluating'], to: 'adopted', by: ['organizer', 'committee'], needs: ['reason'] },
    { event: 'decline', from: ['evaluating'], to: 'declined', by: ['organizer', 'committee'], needs: ['reason'] },
    { event: 'merge', from: ['submitted', 'evaluating'], to: 'merged', by: ['organizer'], needs: ['target'] },
    { event: 'implement', from: ['adopted'], to: 'implementing', by: ['lead'], needs: ['work-or-case'] },
    { event: 'realize', from: ['implementing'], to: 'realized', by: ['lead'], needs: ['evidence'] },
    { event: 'withdraw', from: ['submitted', 'evaluating'], to: 'withdrawn', by: ['resident'] },
  ],
};
