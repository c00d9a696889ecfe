/** Which machine moves a case: one type of record, three kinds. */
import type { Case, CaseKind } from './case.ts';
import { isEnd, type Machine } from './machine.ts';
import { disputeMachine, type DisputeEvent, disputeEvents, type DisputeState, disputeStates } from './machines/dispute.ts';
import { proposalMachine, type ProposalEvent, proposalEvents, type ProposalState, proposalStates } from './machines/proposal.ts';
import { requestMachine, type RequestEvent, requestEvents, type RequestState, requestStates } from './machines/request.ts';

export type CaseState = RequestState | DisputeState | ProposalState;
export type CaseEvent = RequestEvent | DisputeEvent | ProposalEvent;

/** What a newer or another backend calls a state or an event, and we cannot: the rest of the case is still shown. */
export type Unknown = 'unknown';

export const caseStates: readonly CaseState[] = [...new Set<CaseState>([...requestStates, ...disputeStates, ...proposalStates])];
export const caseEvents: readonly CaseEvent[] = [...new Set<CaseEvent>([...requestEvents, ...disputeEvents, ...proposalEvents])];

const machines: Record<CaseKind, Machine<CaseState, CaseEvent>> = { request: requestMachine, dispute: disputeMachine, proposal: proposalMachine };

export function machineOf(kind: CaseKind): Machine<CaseState, CaseEvent> {
  return machines[kind];
}

export function isOpen({ kind, state }: Pick<Case, 'kind' | 'state'>): boolean {
  return !isEnd(machines[kind], state);
}

/** 我也遇到: what anyone may do to a case, without a receipt. */
export const isSupport = (event: string): boolean => event === 'support' || event === 'unsupport';
