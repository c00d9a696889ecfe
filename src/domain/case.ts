import type { Answers } from './category.ts';
import type { Media } from './media.ts';
import type { Day, Envelope, Instant, Ref } from './record.ts';
import type { CaseEvent, CaseState, Unknown } from './case-machine.ts';

export const caseKinds = ['request', 'dispute', 'proposal'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What a tag's `topic` attribute may say. */
export const topics = ['request', 'dispute', 'wish', 'idea', 'opinion', 'service', 'works'] as const;
export type Topic = (typeof topics)[number];

/** 愿望清单, 金点子, 征求意见: what a proposal was put forward as. */
export const proposalForms = ['wish', 'golden-idea', 'opinion'] as const;
export type ProposalForm = (typeof proposalForms)[number];

export const channels = ['web', 'reception', 'visit', 'phone', 'meeting', 'grid'] as const;
export type Channel = (typeof channels)[number];

export const roles = ['resident', 'receptionist', 'handler', 'lead', 'branch', 'committee', 'system', 'mediator', 'organizer', 'supervisor'] as const;
/** Who moves a record: 居民, 首问接待点, 经办单位, 项目负责人, 攻坚党支部, 社区/党委, the backend itself, 调解员, 主办方, 监理. */
export type Role = (typeof roles)[number];

/** Who did a step. `label` is a role or unit, never a private person's name. */
export interface Actor {
  role: Role;
  org?: Ref<'org'>;
  label: string;
}

/** One line of a case's append-only history. */
export interface Step {
  at: Instant;
  event: CaseEvent | 'submit' | Unknown;
  from?: CaseState | Unknown;
  to: CaseState | Unknown;
  by: Actor;
  note?: string;
  assignee?: Ref<'org'>;
  media?: Media[];
  outcome?: string;
  /** For `suspend`: the announced day of resumption; for `extend`: the new due day. */
  until?: Day;
  /** For `agree`: 口头协议 or 书面协议. */
  agreement?: Agreement;
  /** For `refer`: the ways that are still open to the parties. */
  remedies?: Remedy[];
}

export const agreements = ['oral', 'written'] as const;
export type Agreement = (typeof agreements)[number];

export const remedies = ['court', 'arbitration', 'administration', 'police', 'legal-aid'] as const;
/** 调解不成的去处: 起诉, 仲裁, 行政处理, 报警, 法律援助 (人民调解工作若干规定: the mediator tells the parties). */
export type Remedy = (typeof remedies)[number];

export const decisionResults = ['adopted', 'partly', 'declined'] as const;
/** 采纳 · 部分采纳 · 未采纳, always with its reason in public. */
export interface Decision {
  result: (typeof decisionResults)[number];
  reason: string;
  at: Instant;
}

/** A due day; `certain: false` when the work calendar does not know that year yet (show it as 预计). */
export interface DueDay {
  date: Day;
  certain: boolean;
}

/** 期限. Each is set once its clock starts. */
export interface Due {
  acceptBy?: DueDay;
  handleBy?: DueDay;
  visitBy?: DueDay;
}

/** Ratings of the 好差评 scale: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * 事项: a request as it may be shown. Public reads carry no private field; `own` is present only for whoever proved
 * that the case is theirs (receipt token, or number and phone tail).
 */
export interface Case extends Envelope<'case'> {
  kind: CaseKind;
  /** Proposals only. */
  form?: ProposalForm;
  /** The number read out on the telephone, e.g. `23110386`; see `formatCode`. */
  code: string;
  /** A state of the kind's machine, `machineOf`; `unknown` where the backend has one this version does not know. */
  state: CaseState | Unknown;
  category: Ref<'category'>;
  /** At most 60 characters; category and building until staff write one. */
  title: string;
  /** Staff-written public text. */
  summary?: string;
  place: Ref<'place'>;
  channel: Channel;
  /** 首问负责: set at submit and never changed; this unit makes the 回访. */
  firstAsked?: Ref<'org'>;
  assignee?: Ref<'org'>;
  submittedAt: Instant;
  due?: Due;
  /** 督办: 0 community, 1 sub-district, 2 district, 3 above. */
  level: number;
  reopened: number;
  steps: Step[];
  evidence?: Media[];
  offList?: { approvedBy: string; funding: string };
  rating?: Rating;
  mergedInto?: Ref<'case'>;
  /** What it is about: a work, another case. */
  about?: string[];
  /** 也遇到的人数, or how many back a proposal. */
  supports?: number;
  decision?: Decision;
  /** What came of a proposal: `work/…` or `case/…`. */
  ledTo?: string;
  /** 当事人 by role, never by name. */
  parties?: string[];
  own?: OwnPart;
}

/** What only the resident whose case it is may read back. */
export interface OwnPart {
  text: string;
  unit?: string;
  room?: string;
  answers: Answers;
  media: Media[];
  /** Lets this device follow and answer the case from now on. */
  token?: string;
}

/** 同意: which wording was agreed to, and when. */
export interface Consent {
  version: string;
  at: Instant;
}

/** What a resident submits. Private: nothing of it comes back in a public read. Source: PIPL arts 13–17, 25. */
export interface CaseInput {
  /** UUID made when the draft was born; the same as the idempotency key. */
  clientId: string;
  topic: Topic;
  kind: CaseKind;
  form?: ProposalForm;
  category: Ref<'category'>;
  place: Ref<'place'>;
  unit?: string;
  room?: string;
  /** At most `textLimit` graphemes. */
  text: string;
  answers: Answers;
  reporter?: { name?: string; phone?: string };
  onBehalfOf?: { relation: string; name?: string; phone?: string };
  showName: 'no' | 'masked';
  consent: Consent;
  /** Refs of what it is about, e.g. `work/w12`. */
  about?: string[];
  /** 纠纷: the parties by role, the resident's own first. */
  parties?: string[];
  /** Hex SHA-256 of each photo, in the resident's order; at most `photoLimit`. */
  media: string[];
}

/** No office promises a later day; counting on from the last of 9999 would leave the days that have four digits. */
export const lastDay: Day = '2199-12-31';
/** Graphemes in `CaseInput.text`. */
export const textLimit = 2000;
/** Photos of one submission. */
export const photoLimit = 6;

/** `23110386` → `2311 0386`: two breaths on the telephone. */
export function formatCode(code: string): string {
  return /^\d{8,}$/.test(code) ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

/** What a person typed as a case number: digits of any width, spaces and dashes forgiven. */
export function parseCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

/** 层层转交办结: the hand-over chain is the sub-list of assign, transfer and bounce steps. */
export function handOvers(record: Pick<Case, 'steps'>): Step[] {
  return record.steps.filter((step) => step.event === 'assign' || step.event === 'transfer' || step.event === 'bounce');
}

/** The latest reply since the case was last sent back, if there is one. */
export function lastReply(record: Pick<Case, 'steps'>): Step | undefined {
  return [...record.steps].reverse().find((step) => step.event === 'reply');
}
