import type { Role } from './case.ts';

/** What an event must bring, checked by the desk; the words for each stand with the elements. */
export type Need =
  | 'reason' | 'note' | 'assignee' | 'until' | 'evidence' | 'target' | 'rating'
  | 'not-handler' | 'unreachable-thrice' | 'within-reopen-window' | 'once';

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
export function edgeOf<S extends string, E extends string>(machine: Machine<S, E>, state: S, event: string): Edge<S, E> | undefined {
  return machine.edges.find((edge) => edge.event === event && edge.from.includes(state));
}

/** A control is drawn only where this is true and the backend can do it; the backend's refusal still wins. */
export function canMove<S extends string, E extends string>(machine: Machine<S, E>, state: S, role: Role, event: E): boolean {
  return edgeOf(machine, state, event)?.by.includes(role) ?? false;
}

export function targetOf<S extends string, E extends string>(edge: Edge<S, E>, from: S): S {
  return edge.to === 'self' ? from : edge.to;
}

/** The events a role may fire from a state, in the table's order. */
export function movesOf<S extends string, E extends string>(machine: Machine<S, E>, state: S, role: Role): E[] {
  return machine.edges.filter((edge) => edge.from.includes(state) && edge.by.includes(role)).map((edge) => edge.event);
}
