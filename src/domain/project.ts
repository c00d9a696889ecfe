import type { ProjectState } from './machines/project.ts';
import type { PollRef } from './poll.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

export type ProjectRef = `project/${string}`;

export const projectKinds = ['programme', 'renovation', 'livelihood'] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** 项目. A compound is in at most one running renovation project; supervisor and contractor are not the same. */
export interface Project extends Envelope<'project'> {
  kind: ProjectKind;
  name: string;
  parent?: ProjectRef;
  state: ProjectState;
  places: Ref<'place'>[];
  /** 建设单位 */
  owner?: Ref<'org'>;
  /** 监理 */
  supervisor?: Ref<'org'>;
  contractor?: Ref<'org'>;
  starts?: Edtf;
  ends?: Edtf;
  /** 0–100, only where reported by hand (民生实事项目); of a renovation it is derived from its works. */
  progress?: number;
  consent?: PollRef;
}
