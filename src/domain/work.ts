import type { WorkState } from './machines/work.ts';
import type { Media } from './media.ts';
import type { ProjectRef } from './project.ts';
import type { Envelope, Ref } from './record.ts';

export type WorkRef = `work/${string}`;

/** 改造内容: one thing that is done at one place. Accepted on photos taken before and after from one viewpoint, hidden works (隐蔽工程) also during. */
export interface Work extends Envelope<'work'> {
  project: ProjectRef;
  category: Ref<'category'>;
  /** A compound or a building. */
  place: Ref<'place'>;
  name: string;
  state: WorkState;
  onList: boolean;
  hidden: boolean;
  media: Media[];
  fromCase?: Ref<'case'>;
}
