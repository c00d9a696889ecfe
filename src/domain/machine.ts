import type { Role } from './case.ts';

/** What an event of a case must bring, checked by the desk; the words for each stand with the elements. */
export type CaseNeed =
  | 'reason' | 'note' | 'assignee' | 'until' | 'evidence' | 'target' | 'rating' | 'rated-once' | 'once'
  | 'not-handler' | 'unreachable-thrice' | 'within-reopen-window'
  | 'off-list' | 'two-parties' | 'both-consent' | 'agreement' | 'remedies' | 'work-or-case';

/** The same for the records no desk of ours moves yet. */
export type OtherNeed =
  | 'plan-published' | 'signing-rule-met' | 'works-done' | 'works-settled' | 'management-decided'
  | 'before-photo' | 'after-photo' | 'not-contractor' | 'new-start' | 'mode-contracted' | 'mode-other' | 'vote-passed'
  | 'capacity' | 'tally-consistent' | 'enough-people' | 'one-per-unit' | 'poll-open';

export type Need = CaseNeed | OtherNeed;

/** One row of a state machine: `to: 'self'` stays where it is. */
export interface Edge<S extends string, E extends string> {
  event: E;
  from: readonly S[];
  to: S | 'self';
  by: readonly Role[];
  needs?: readonly Need[];
}

/** A state machine as data. `exits` names the events that may leave an end state; all others there are defects. */
export interface Machine<S extends string, E extends string> {
  initial: S;
  states: readonly S[];
  ends: readonly S[];
  exits: readonly E[];
  edges: readonly Edge<S, E>[];
}

/** The edge for an event from a state, whoever asks. */
export function edgeOf<S extends string, E extends string>(machine: Machine<S, E>, state: string, event: string): Edge<S, E> | undefined {
  return machine.edges.find((edge) => edge.event === event && edge.from.includes(state as S));
}

/** A control is drawn only where this is true and the backend can do it; the backend's refusal still wins. */
export function canMove<S extends string, E extends string>(machine: Machine<S, E>, state: string, role: Role, event: string): boolean {
  return edgeOf(machine, state, event)?.by.includes(role) ?? false;
}

export function targetOf<S extends string, F extends string>(edge: { to: S | 'self' }, from: F): S | F {
  return edge.to === 'self' ? from : edge.to;
}

export function isEnd<S extends string, E extends string>(machine: Machine<S, E>, state: string): boolean {
  return machine.ends.includes(state as S);
}

/** The events a role may fire from a state, in the table's order. */
export function movesOf<S extends string, E extends string>(machine: Machine<S, E>, state: string, role: Role): E[] {
  return machine.edges.filter((edge) => edge.from.includes(state as S) && edge.by.includes(role)).map((edge) => edge.event);
}
