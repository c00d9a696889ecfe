import type { Question } from './category.ts';
import type { PollState } from './machines/poll.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

export type PollRef = `poll/${string}`;

export const pollPurposes = ['signing', 'owner-vote', 'consultation', 'questionnaire'] as const;
/** 签约 · 业主表决 · 征求意见 · 民生问卷. */
export type PollPurpose = (typeof pollPurposes)[number];

export const pollUnits = ['household', 'owner', 'person'] as const;
export type PollUnit = (typeof pollUnits)[number];

export const pollRules = ['all', 'cc278-general', 'cc278-special', 'none'] as const;
/** Which majority decides: everyone, 民法典 第278条 general or special matters, or none. */
export type PollRule = (typeof pollRules)[number];

/** yes ≤ responded ≤ eligible; the sum over `byUnit` is the whole. Areas in m². */
export interface Tally {
  eligible: number;
  eligibleArea?: number;
  responded: number;
  respondedArea?: number;
  yes: number;
  yesArea?: number;
  byUnit?: { place: Ref<'place'>; eligible: number; yes: number }[];
}

/** 征询. */
export interface Poll extends Envelope<'poll'> {
  purpose: PollPurpose;
  title: string;
  state: PollState;
  scope: Ref<'place'>;
  unit: PollUnit;
  questions: Question[];
  /** A day, or a date-time. */
  opens?: Edtf;
  closes?: Edtf;
  rule?: PollRule;
  tally?: Tally;
}
