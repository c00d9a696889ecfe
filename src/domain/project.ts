import type { Unknown } from './case-machine.ts';
import type { ProjectState } from './machines/project.ts';
import type { PollRef } from './poll.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

export type ProjectRef = `project/${string}`;

export const projectKinds = ['programme', 'renovation', 'livelihood'] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** One stage of a project: when it was meant to be, and when it was. What has not happened yet has no actual day. */
export interface Stage {
  state: ProjectState | Unknown;
  /** As planned; a month is enough. */
  plannedStart?: Edtf;
  plannedEnd?: Edtf;
  start?: Edtf;
  end?: Edtf;
  /** Why it is late or stands still, for residents to read. */
  reason?: string;
}

/** 项目. A compound is in at most one running renovation project; supervisor and contractor are not the same. */
export interface Project extends Envelope<'project'> {
  kind: ProjectKind;
  name: string;
  parent?: ProjectRef;
  state: ProjectState | Unknown;
  places: Ref<'place'>[];
  /** 建设单位 */
  owner?: Ref<'org'>;
  /** 监理 */
  supervisor?: Ref<'org'>;
  contractor?: Ref<'org'>;
  /** 攻坚党支部: one for each project, alone (单建) or for several (联建). */
  branch?: Ref<'org'>;
  starts?: Edtf;
  ends?: Edtf;
  /** In the order of the machine; what is not told is absent. */
  stages?: Stage[];
  /** 0–100, only where reported by hand (民生实事项目); of a renovation it is derived from its works. */
  progress?: number;
  consent?: PollRef;
}
