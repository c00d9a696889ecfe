/** What every record carries, and how records point at each other. */
import type { Case } from './case.ts';
import type { Category } from './category.ts';
import type { TownEvent } from './event.ts';
import type { Indicator } from './indicator.ts';
import type { Notice } from './notice.ts';
import type { Org } from './org.ts';
import type { Place } from './place.ts';
import type { Poll } from './poll.ts';
import type { Project } from './project.ts';
import type { Signup } from './signup.ts';
import type { Work } from './work.ts';

/** A moment: ISO 8601 with offset, e.g. `2023-11-10T09:00:00+08:00`. Service times stand in +08:00. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`, in the service's zone (UTC+8, no daylight saving). */
export type Day = string;

/** A date as vague as its source: the EDTF subset `2023`, `2023-09`, `2023-11-02` or `a/b`. */
export type Edtf = string;

/** The record types this version can read; later types are added here and nowhere else. */
export interface RecordOf {
  case: Case;
  place: Place;
  category: Category;
  org: Org;
  project: Project;
  work: Work;
  poll: Poll;
  indicator: Indicator;
  event: TownEvent;
  notice: Notice;
  signup: Signup;
}
export type RecordType = keyof RecordOf;
export type AnyRecord = RecordOf[RecordType];

/** A typed pointer, `place/c002`. */
export type Ref<T extends RecordType = RecordType> = `${T}/${string}`;

/** Where a record comes from: `seed` is stated in the source, `synthetic` is invented and must be shown with a 示例 mark. */
export interface Provenance {
  source: 'seed' | 'derived' | 'synthetic';
  article?: string;
  note?: string;
}

/** The envelope of every record. `rev` is opaque and only ever compared for equality. */
export interface Envelope<T extends string> {
  type: T;
  id: string;
  rev?: string;
  updatedAt?: Instant;
  prov?: Provenance;
  /** Whatever else a backend sends; kept, never read. */
  ext?: unknown;
  /** Fields a backend sent that could not be read and were left out, each with what is wrong; set by the library. */
  odd?: readonly string[];
}

export function refOf<T extends RecordType>(record: { type: T; id: string }): Ref<T> {
  return `${record.type}/${record.id}`;
}

/** The parts of a ref; ids may contain `/`. */
export function splitRef<T extends RecordType>(ref: Ref<T>): { type: T; id: string } {
  const cut = ref.indexOf('/');
  return { type: ref.slice(0, cut) as T, id: ref.slice(cut + 1) };
}
