import type { Unknown } from './case-machine.ts';
import type { ManagementState } from './machines/management.ts';
import type { PollRef } from './poll.ts';
import type { Edtf, Ref } from './record.ts';

export const managementModes = ['contracted', 'cooperative', 'custodial', 'none'] as const;
/** 选聘物业服务企业 · 物业服务社 · “1+1”代管 · none yet. */
export type ManagementMode = (typeof managementModes)[number];

/** 物业管理 of a compound. `contracted` needs an owners' vote that passed (民法典 第278条). */
export interface Management {
  mode: ManagementMode;
  state: ManagementState | Unknown;
  since?: Edtf;
  provider?: Ref<'org'>;
  poll?: PollRef;
  /** 收支公示, integer fen of CNY a period; 收支平衡 is aimed at, not assumed. */
  accounts?: { period: Edtf; income: number; outlay: number }[];
}
