import type { Machine } from '../machine.ts';

/** 意向摸底 业主表决 交接进驻 运行中 评议中 终止 */
export const managementStates = ['surveying', 'voting', 'handover', 'operating', 'reviewing', 'ended'] as const;
export type ManagementState = (typeof managementStates)[number];

export const managementEvents = ['vote', 'agree', 'pass', 'fail', 'operate', 'review', 'continue', 'end'] as const;
export type ManagementEvent = (typeof managementEvents)[number];

/** 物业管理 after the works: 选聘物业服务企业 needs an owners' vote (民法典 第278条); 物业服务社 and "1+1"代管 do not. */
export const managementMachine: Machine<ManagementState, ManagementEvent> = {
  initial: 'surveying',
  states: managementStates,
  ends: ['ended'],
  exits: [],
  edges: [
    { event: 'vote', from: ['surveying'], to: 'voting', by: ['lead'], needs: ['mode-contracted'] },
    { event: 'agree', from: ['surveying'], to: 'handover', by: ['lead'], needs: ['mode-other'] },
    { event: 'pass', from: ['voting'], to: 'handover', by: ['lead'], needs: ['vote-passed'] },
    { event: 'fail', from: ['voting'], to: 'surveying', by: ['lead'] },
    { event: 'operate', from: ['handover'], to: 'operating', by: ['lead'] },
    { event: 'review', from: ['operating'], to: 'reviewing', by: ['committee'] },
    { event: 'continue', from: ['reviewing'], to: 'operating', by: ['committee'] },
    { event: 'end', from: ['operating', 'reviewing'], to: 'ended', by: ['committee'], needs: ['reason'] },
  ],
};
