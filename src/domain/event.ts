import type { Unknown } from './case-machine.ts';
import type { EventState } from './machines/event.ts';
import type { Media } from './media.ts';
import type { Quantity } from './quantity.ts';
import type { Edtf, Envelope, Instant, Ref } from './record.ts';
import type { SolarTerm } from './solar-terms.ts';

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

/** How often it comes again, as an iCalendar RRULE says it in short; the dates themselves are events of their own. */
export const repeats = ['daily', 'weekly', 'monthly', 'yearly', 'other'] as const;
export type Repeat = (typeof repeats)[number];

/** 活动/会议 (schema.org Event, VEVENT). `event` is its type; the browser's own Event is another. */
export interface TownEvent extends Envelope<'event'> {
  kind: EventKind;
  form?: MeetingForm;
  name: string;
  /** `unknown`: a word this version does not know. */
  state: EventState | Unknown;
  /** A date-time, or a day as vague as its source; a day alone lasts the whole day. */
  start: Edtf;
  /** Of a date-time the moment it ends, of a day the last day of it. */
  end?: Edtf;
  /** 原定: when it was to be, once it was put off (schema.org previousStartDate). */
  previousStart?: Edtf;
  /** Why it is put off or called off, for residents to read. */
  stateNote?: string;
  place?: Ref<'place'>;
  /** Where, in the source's words: there may be no place of its own for it. */
  venue?: string;
  roles: { role: EventRole; name: string; org?: Ref<'org'>; party?: FourParty }[];
  /** Never read out of the name. */
  solarTerm?: SolarTerm;
  audience?: string;
  /** What it costs, in words: 不收费. */
  fee?: string;
  /** What to bring or know: 带医保卡. */
  note?: string;
  description?: string;
  phone?: string;
  /** Its own page elsewhere. */
  url?: string;
  /** 报名: absent = just come, see `isJustCome`. `closes`: until when; `minors`: children come along, with a guardian's consent. */
  signup?: { closes?: Instant; minors?: boolean };
  /** 名额, persons; absent = as many as come. */
  capacity?: number;
  /** Persons with a place; at most `capacity`. */
  confirmed?: number;
  /** 候补, persons waiting. */
  waiting?: number;
  /** One of several: `id` is the same for all of them. `overfull`: 重复过多, more times than are shown. */
  series?: { id: string; repeat?: Repeat; overfull?: boolean };
  /** `seq` = 1..n */
  itinerary?: { seq: number; name: string; at?: Edtf; place?: Ref<'place'>; highlights?: string[] }[];
  agenda?: { no: number; act: AgendaAct; title: string; outcome?: string; cases?: Ref<'case'>[] }[];
  /** Of an executive meeting. */
  number?: number;
  /** Only after it was held. */
  recap?: { text: string; attendance?: Quantity; media?: Media[] };
}

/** 不用报名: nobody signs up for it, as far as anyone can know here. One with a page of its own elsewhere may take names there. */
export const isJustCome = ({ signup, url }: Pick<TownEvent, 'signup' | 'url'>): boolean => signup === undefined && url === undefined;

/** Places nobody has yet; `undefined` where they are not counted. */
export function placesLeft({ capacity, confirmed = 0 }: Pick<TownEvent, 'capacity' | 'confirmed'>): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - confirmed);
}
