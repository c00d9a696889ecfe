import type { Case } from './case.ts';
import type { Instant } from './record.ts';
import { type RequestEvent, type RequestState, requestMachine } from './request-machine.ts';

/** A phase of a lens: the states in which it is the one under way, and the events that complete or enter it. */
interface Phase<K extends string> {
  key: K;
  now: readonly RequestState[];
  marks: readonly (RequestEvent | 'submit')[];
}

/** A lens groups the states of one machine into phases; both lenses look at the same record. */
export interface Lens<K extends string = string> {
  name: 'closed-loop' | 'four-questions';
  phases: readonly Phase<K>[];
}

export type LoopPhase = 'accept' | 'assign' | 'handle' | 'reply' | 'visit' | 'close';
export type QuestionPhase = 'raise' | 'take' | 'solve' | 'settle';

/** 办事六步: 受理 派单 办理 答复 回访 销号 */
export const closedLoop: Lens<LoopPhase> = {
  name: 'closed-loop',
  phases: [
    { key: 'accept', now: ['submitted', 'needsInfo'], marks: ['accept', 'reopen'] },
    { key: 'assign', now: ['accepted'], marks: ['assign', 'transfer'] },
    { key: 'handle', now: ['assigned', 'processing', 'suspended'], marks: ['start'] },
    { key: 'reply', now: [], marks: ['reply'] },
    { key: 'visit', now: ['replied'], marks: ['visit.resolved', 'close.unreachable'] },
    { key: 'close', now: ['verified'], marks: ['close', 'close.unreachable'] },
  ],
};

/** 四题: 群众出题 支部领题 党员破题 党委结题. Off unless a site turns it on. */
export const fourQuestions: Lens<QuestionPhase> = {
  name: 'four-questions',
  phases: [
    { key: 'raise', now: ['submitted', 'needsInfo'], marks: ['submit'] },
    { key: 'take', now: ['accepted', 'assigned'], marks: ['accept', 'reopen'] },
    { key: 'solve', now: ['processing', 'suspended'], marks: ['start'] },
    { key: 'settle', now: ['replied', 'verified'], marks: ['close', 'close.unreachable'] },
  ],
};

export interface LensStep<K extends string = string> {
  key: K;
  state: 'done' | 'now' | 'ahead';
  /** When the phase was completed (last time round). */
  at?: Instant;
}

/** Where a case stands in a lens. A case that ended elsewhere (declined, withdrawn, merged) shows only the steps it reached. */
export function lensSteps<K extends string>(lens: Lens<K>, record: Pick<Case, 'state' | 'steps'>): LensStep<K>[] {
  const ended = requestMachine.ends.includes(record.state);
  const from = ended ? (record.steps[record.steps.length - 1]?.from ?? 'submitted') : record.state;
  const current = record.state === 'closed' ? lens.phases.length : lens.phases.findIndex((phase) => phase.now.includes(from));
  return lens.phases.map((phase, index) => {
    const done = index < current;
    const mark = done ? [...record.steps].reverse().find((step) => phase.marks.includes(step.event)) : undefined;
    return {
      key: phase.key,
      state: done ? 'done' : index === current && !ended ? 'now' : 'ahead',
      ...(mark && { at: mark.at }),
    };
  });
}
