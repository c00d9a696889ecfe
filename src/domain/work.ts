import type { Unknown } from './case-machine.ts';
import type { WorkState } from './machines/work.ts';
import type { Media } from './media.ts';
import type { ProjectRef } from './project.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

export type WorkRef = `work/${string}`;

export const disturbanceKinds = ['water', 'power', 'gas', 'scaffold', 'noise', 'road', 'other'] as const;
/** 停水 · 停电 · 停气 · 脚手架 · 噪音 · 封路 · anything else, told in the note. */
export type DisturbanceKind = (typeof disturbanceKinds)[number];

/** What residents feel of a work for a while: no water on Monday morning, a scaffold until the 22nd. */
export interface Disturbance {
  kind: DisturbanceKind;
  /** A day, or a moment. */
  start: Edtf  ;
  end?: Edtf  ;
  /** Whom it meets: buildings, or the compound; the work's own place where nobody says. */
  places?: Ref<'place'>[];
  note?: string;
}

/** 改造内容: one thing that is done at one place. Accepted on photos taken before and after from one viewpoint, hidden works (隐蔽工程) also during. */
export interface Work extends Envelope<'work'> {
  project: ProjectRef;
  category: Ref<'category'>;
  /** A compound or a building. */
  place: Ref<'place'>;
  name: string;
  state: WorkState | Unknown;
  onList: boolean;
  hidden: boolean;
  media: Media[];
  /** The wish or the request that became this work. */
  fromCase?: Ref<'case'>;
  /** 清单外: who approved it and which fund pays. */
  offList?: { approvedBy: string; funding: string };
  /** Whoever accepted it; never the contractor. */
  acceptedBy?: Ref<'org'>;
  /** Why it is late, was dropped or is done again, for residents to read. */
  note?: string;
  disturbances?: Disturbance[];
}
