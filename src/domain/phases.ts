/** The stages of a renovation as a street shows them: which of the machine's states make one step, planned against actual. */
import { spanOf } from './edtf.ts';
import { daysBetween } from './instant.ts';
import type { ProjectState } from './machines/project.ts';
import type { Project, Stage } from './project.ts';
import type { Day, Edtf } from './record.ts';

export interface Phase {
  states: readonly ProjectState[];
  /** A street's own name for it. */
  label?: string;
}

/** 九步: 摸底 计划 方案 征询签约 招标 施工 验收 移交 长效管理. Our list; streets leave out, join and rename. */
export const defaultPhases: readonly Phase[] = (
  [['surveyed'], ['planned'], ['designing'], ['consenting'], ['procuring'], ['constructing'], ['inspecting', 'rectifying'], ['handedOver'], ['maintained']] as const
).map((states) => ({ states }));

/** How far works are, for counting: nothing dug yet, at it, handed over. */
export type Dye = 'done' | 'doing' | 'ahead';

const dyes: Partial<Record<Project['state'], Dye>> = {
  constructing: 'doing', inspecting: 'doing', rectifying: 'doing', paused: 'doing', handedOver: 'done', maintained: 'done',
};

export const dyeOf = (project: Pick<Project, 'state'> | undefined): Dye => dyes[project?.state ?? 'surveyed'] ?? 'ahead';

/** The state whose step is under way; of a pause the one it fell into. */
function current({ state, stages = [] }: Pick<Project, 'state' | 'stages'>): Project['state'] {
  if (state !== 'paused') return state;
  return [...stages].reverse().find((stage) => stage.start !== undefined && stage.end === undefined && stage.state !== 'paused')?.state ?? 'constructing';
}

/** Steps that are over; `undefined` where the state is none of these (cancelled, unknown, left out by the street). All of them once it is maintained. */
export function phasesDone(phases: readonly Phase[], project: Pick<Project, 'state' | 'stages'>): number | undefined {
  const state = current(project);
  const index = phases.findIndex(({ states }) => (states as readonly string[]).includes(state));
  if (index < 0) return undefined;
  return state === 'maintained' ? phases.length : index;
}

/** Calendar days behind the plan, negative when before it; `undefined` when nothing says, or it is as planned. Vague dates count by their last and first day. */
export function lateBy({ plannedStart, plannedEnd, start, end }: Stage, today: Day): number | undefined {
  const due = spanOf(plannedEnd)?.to;
  const finished = spanOf(end);
  if (due && finished && finished.from > due) return daysBetween(due, finished.from);
  if (due && !finished && start !== undefined && today > due) return daysBetween(due, today);
  const [planned, begun] = [spanOf(plannedStart), spanOf(start)];
  if (!planned || finished) return undefined;
  if (begun ? begun.from > planned.to : today > planned.to) return daysBetween(planned.to, begun?.from ?? today);
  return begun && begun.to < planned.from ? -daysBetween(begun.to, planned.from) : undefined;
}

export interface PhaseStep extends Phase {
  state: Dye;
  /** From the start of its first stage to the end of its last: as it was, or as planned while it is ahead. */
  from?: Edtf | undefined;
  to?: Edtf | undefined;
  late?: number | undefined;
  reason?: string | undefined;
}

export function phaseSteps(phases: readonly Phase[], project: Project, today: Day): PhaseStep[] {
  const done = phasesDone(phases, project);
  return phases.map((phase, index): PhaseStep => {
    const state: Dye = done === undefined || index > done ? 'ahead' : index < done ? 'done' : 'doing';
    const stages = (project.stages ?? []).filter((stage) => (phase.states as readonly string[]).includes(stage.state));
    const [first, last] = [stages[0], stages[stages.length - 1]];
    const late = stages.map((stage) => lateBy(stage, today)).find((days) => days !== undefined);
    return {
      ...phase, state, from: first?.start ?? first?.plannedStart, to: last?.end ?? last?.plannedEnd,
      ...(late !== undefined && { late }), reason: stages.find(({ reason }) => reason)?.reason,
    };
  });
}

/** How late a project is by its step under way. */
export function projectLate(phases: readonly Phase[], project: Project, today: Day): PhaseStep | undefined {
  return phaseSteps(phases, project, today).find(({ state, late }) => state === 'doing' && late !== undefined && late > 0);
}
