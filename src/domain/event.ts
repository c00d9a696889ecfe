import type { EventState } from './machines/event.ts';
import type { Media } from './media.ts';
import type { Quantity } from './quantity.ts';
import type { Edtf, Envelope, Ref } from './record.ts';
import type { SolarTerm } from './solar-terms.ts';

export type EventRef = `event/${string}`;

export const eventKinds = ['solar-term', 'lesson', 'clinic', 'reading', 'study-tour', 'opening', 'meeting', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

export const meetingForms = ['deliberation', 'talk', 'golden-ideas', 'four-party', 'joint', 'executive'] as const;
/** 党群议事会 · 民情恳谈会 · 金点子 · 四方共议 · 联席会议 · 常务会议. */
export type MeetingForm = (typeof meetingForms)[number];

export const eventRoles = ['guide', 'host', 'undertake', 'assist', 'partner', 'attend'] as const;
/** 指导 · 主办 · 承办 · 协办 · 联合 · 参加. */
export type EventRole = (typeof eventRoles)[number];

export const fourParties = ['community', 'partner', 'resident', 'property'] as const;
/** 社区党组织 · 共建单位 · 居民代表 · 物业企业. */
export type FourParty = (typeof fourParties)[number];

export const agendaActs = ['relay', 'report', 'interpret', 'deliberate', 'decide'] as const;
/** 传达学习 · 听取 · 解读 · 研究 · 决定. */
export type AgendaAct = (typeof agendaActs)[number];

/** 活动/会议 (schema.org Event, VEVENT). `event` is its type; the browser's own Event is another. */
export interface TownEvent extends Envelope<'event'> {
  kind: EventKind;
  form?: MeetingForm;
  name: string;
  state: EventState;
  /** A date-time, or a day as vague as its source. */
  start: Edtf;
  end?: Edtf;
  place?: Ref<'place'>;
  roles: { role: EventRole; name: string; org?: Ref<'org'>; party?: FourParty }[];
  /** Never read out of the name. */
  solarTerm?: SolarTerm;
  audience?: string;
  capacity?: number;
  confirmed?: number;
  /** `seq` = 1..n */
  itinerary?: { seq: number; name: string; place?: Ref<'place'>; highlights?: string[] }[];
  agenda?: { no: number; act: AgendaAct; title: string; outcome?: string; cases?: Ref<'case'>[] }[];
  /** Of an executive meeting. */
  number?: number;
  /** Only after it was held. */
  recap?: { text: string; attendance?: Quantity; media?: Media[] };
}
