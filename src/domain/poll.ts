import type { Unknown } from './case-machine.ts';
import type { Question } from './category.ts';
import type { PollState } from './machines/poll.ts';
import type { Edtf, Envelope, Ref } from './record.ts';
import type { PollRule, Tally } from './tally.ts';

export type PollRef = `poll/${string}`;

export const pollPurposes = ['signing', 'owner-vote', 'consultation', 'questionnaire'] as const;
/** 签约 · 业主表决 · 征求意见 · 民生问卷. */
export type PollPurpose = (typeof pollPurposes)[number];

export const pollUnits = ['household', 'owner', 'person'] as const;
export type PollUnit = (typeof pollUnits)[number];

/** As published: what is counted, and by building where it was; the sum over `byUnit` is the whole. */
export interface PollTally extends Tally {
  byUnit?: { place: Ref<'place'>; eligible: number; yes: number }[];
}

/** 征询. */
export interface Poll extends Envelope<'poll'> {
  purpose: PollPurpose;
  title: string;
  state: PollState | Unknown;
  scope: Ref<'place'>;
  unit: PollUnit;
  questions: Question[];
  /** A day, or a date-time. */
  opens?: Edtf;
  closes?: Edtf;
  rule?: PollRule;
  tally?: PollTally;
}
