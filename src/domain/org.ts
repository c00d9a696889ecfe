import type { ProjectRef } from './project.ts';
import type { Envelope, Ref } from './record.ts';

export const orgKinds = [
  'government', 'subdistrict', 'committee', 'branch', 'project-office', 'enterprise', 'team', 'social', 'school', 'medical',
] as const;
export type OrgKind = (typeof orgKinds)[number];

/** 组织/队伍 (schema.org Organization) */
export interface Org extends Envelope<'org'> {
  kind: OrgKind;
  name: string;
  parent?: Ref<'org'>;
  area?: Ref<'place'>;
  phone?: string;
  intro?: string;
  /** 单建 (one project) · 联建 (several), of a branch. */
  formation?: 'single' | 'joint';
  projects?: ProjectRef[];
  members?: number;
  joinable?: boolean;
}
