import type { Case } from './case.ts';
import type { Instant } from './record.ts';
import { type CaseEvent, type CaseState, isOpen } from './case-machine.ts';

/** A phase of a lens: the states in which it is the one under way, and the events that complete or enter it. */
interface Phase<K extends string> {
  key: K;
  now: readonly CaseState[];
  marks: readonly (CaseEvent | 'submit')[];
}

/** A lens groups the states of one machine into phases; both lenses look at the same record. */
export interface Lens<K extends string = string> {
  name: 'closed-loop' | 'four-questions' | 'mediation' | 'deliberation';
  phases: readonly Phase<K>[];
}

export type LoopPhase = 'accept' | 'assign' | 'handle' | 'reply' | 'visit' | 'close';
export type QuestionPhase = 'raise' | 'take' | 'solve' | 'settle';
export type MediationPhase = 'register' | 'mediate' | 'agree' | 'fulfil' | 'finish';
export type DeliberationPhase = 'table' | 'decide' | 'implement' | 'realize';

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

/** 调解五步: 登记 调解 协议 履行 结案 */
export const mediation: Lens<MediationPhase> = {
  name: 'mediation',
  phases: [
    { key: 'register', now: ['reported'], marks: ['register'] },
    { key: 'mediate', now: ['registered', 'mediating'], marks: ['mediate'] },
    { key: 'agree', now: ['failed'], marks: ['agree'] },
    { key: 'fulfil', now: ['agreed'], marks: ['fulfil'] },
    { key: 'finish', now: ['fulfilled'], marks: ['close'] },
  ],
};

/** 建议四步: 收下 议事 落实 办成 */
export const deliberation: Lens<DeliberationPhase> = {
  name: 'deliberation',
  phases: [
    { key: 'table', now: ['submitted'], marks: ['table'] },
    { key: 'decide', now: ['evaluating'], marks: ['adopt', 'decline'] },
    { key: 'implement', now: ['adopted'], marks: ['implement'] },
    { key: 'realize', now: ['implementing'], marks: ['realize'] },
  ],
};

/** Ends that were reached by going through every phase. */
const complete: readonly string[] = ['closed', 'realized'];

export interface LensStep<K extends string = string> {
  key: K;
  state: 'done' | 'now' | 'ahead';
  /** When the phase was completed (last time round). */
  at?: Instant;
}

/** Where a case stands in a lens. A case that ended elsewhere (declined, withdrawn, merged) shows only the steps it reached. */
export function lensSteps<K extends string>(lens: Lens<K>, record: Pick<Case, 'kind' | 'state' | 'steps'>): LensStep<K>[] {
  const ended = !isOpen(record);
  const from = ended ? record.steps[record.steps.length - 1]?.from : record.state;
  const current = complete.includes(record.state) ? lens.phases.length : lens.phases.findIndex((phase) => phase.now.includes(from as CaseState));
  return lens.phases.map((phase, index) => {
    const done = index < current;
    const mark = done ? [...record.steps].reverse().find((step) => phase.marks.includes(step.event as CaseEvent)) : undefined;
    return {
      key: phase.key,
      state: done ? 'done' : index === current && !ended ? 'now' : 'ahead',
      ...(mark && { at: mark.at }),
    };
  });
}
