/** How a livelihood project stands against its own plan: what share of its time is over, what share of it is done. */
import type { Project } from '../../domain/project.ts';
import type { Day } from '../../domain/record.ts';
import { type Span, spanOf } from '../../domain/edtf.ts';
import { daysBetween } from '../../domain/instant.ts';
import type { IndicatorBoardWords } from './indicator-board.words.ts';

export interface Pace {
  /** Whole percent; absent where the plan was not published or cannot be read. */
  time?: number;
  done?: number;
  /** `odd`: a plan was published, and no calendar has it. */
  name: keyof IndicatorBoardWords['pace'] | 'odd';
}

/** The share of a plan that is over at the end of `today`, whole percent rounded down; 0 before it begins. */
export function elapsedOf({ from, to }: Span, today: Day): number {
  const all = daysBetween(from, to) + 1;
  const gone = daysBetween(from, today) + 1;
  return Math.floor((Math.min(Math.max(gone, 0), all) * 100) / all);
}

/** Only the days of the plan and the share the office reports: nothing is guessed. */
export function paceOf({ starts, ends, progress }: Project, today: Day): Pace {
  const [from, to] = [spanOf(starts)?.from, spanOf(ends)?.to];
  const time = from && to && from <= to ? elapsedOf({ from, to }, today) : undefined;
  // 99.9 is not all of it.
  const done = progress === undefined ? undefined : Math.floor(progress);
  const known = { ...(time !== undefined && { time }), ...(done !== undefined && { done }) };
  if (done === undefined) return { ...known, name: 'noProgress' };
  if (done === 100) return { ...known, name: 'finished' };
  if (time === undefined) return { ...known, name: starts && ends ? 'odd' : 'noTime' };
  if (from && today < from) return { ...known, name: 'early' };
  if (time === 100 && to && today > to) return { ...known, name: 'over' };
  return { ...known, name: done < time ? 'slower' : done > time ? 'faster' : 'same' };
}

/** What stopped or was given up is not measured against its plan. */
export const isMeasured = ({ state }: Project): boolean => state !== 'paused' && state !== 'cancelled';
