import type { Unknown } from './case-machine.ts';
import type { PublishedState } from './machines/published.ts';
import type { Media } from './media.ts';
import type { Edtf, Envelope } from './record.ts';

export const noticeKinds = ['announcement', 'minutes', 'recap', 'policy'] as const;
/** 通知公告 · 会议纪要 · 活动回顾 · 政策文件. */
export type NoticeKind = (typeof noticeKinds)[number];

/** 公告 (schema.org SpecialAnnouncement where it has a word: datePosted is `date`, text is `body`). */
export interface Notice extends Envelope<'notice'> {
  kind: NoticeKind;
  title: string;
  /** When it was published. */
  date: Edtf;
  /** Plain text; a blank line parts paragraphs. */
  body?: string;
  /** Refs of what it is about: a place, an event, a project. */
  about?: string[];
  /** `unknown`: a word this version does not know. */
  state: PublishedState | Unknown;
  /** Who published it. */
  publisher?: string;
  /** 紧急: to be seen first, until it expires. */
  urgent?: boolean;
  /** Good until then (schema.org expires). */
  expires?: Edtf;
  /** 公示期: until when, and to whom, anyone may object. A day lasts to its end. */
  objections?: { opens?: Edtf; closes: Edtf; to?: string; phone?: string };
  /** Its own page elsewhere. */
  url?: string;
  media?: Media[];
}

/** What anyone may read: an archived notice is past, not secret. */
export const isPublicNotice = ({ state }: Pick<Notice, 'state'>): boolean => state === 'published' || state === 'archived';
