import type { ReadingWords } from '../../../i18n/reading.words.ts';
import type { Phase } from '../../../domain/phases.ts';
import type { Day, Instant } from '../../../domain/record.ts';
import type { RenovationFlow } from '../renovation-tracker.flow.ts';
import type { RenovationTrackerWords } from '../renovation-tracker.words.ts';

/** What every screen of the tag is drawn from. */
export interface View {
  words: RenovationTrackerWords;
  common: ReadingWords;
  phases: readonly Phase[];
  flow: RenovationFlow;
  now: Instant;
  today: Day;
  /** This tag has the page's cloth. */
  full: boolean;
}

export const phaseName = ({ states, label }: Phase, { words }: View): string => label ?? words.stage[states[0]!];
