import type { Machine } from '../machine.ts';

/** 摸底调查 纳入计划 方案设计 征询签约 招标采购 施工中 竣工验收 整改中 移交 长效管理 暂停 取消: our list; which of them a street uses, and how it calls them, is configuration. */
export const projectStates = [
  'surveyed', 'planned', 'designing', 'consenting', 'procuring', 'constructing', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused', 'cancelled',
] as const;
export type ProjectState = (typeof projectStates)[number];

export const projectEvents = [
  'plan', 'design', 'consult', 'revise', 'procure', 'construct', 'pause', 'resume', 'inspect', 'rectify', 'reinspect', 'handOver', 'maintain', 'cancel',
] as const;
export type ProjectEvent = (typeof projectEvents)[number];

/** 项目. OC4IDS: surveyed = identification; planned … consenting = preparation; procuring, constructing = implementation; inspecting … handedOver = completion; maintained = completed. */
export const projectMachine: Machine<ProjectState, ProjectEvent> = {
  initial: 'surveyed',
  states: projectStates,
  ends: ['maintained', 'cancelled'],
  exits: [],
  edges: [
    { event: 'plan', from: ['surveyed'], to: 'planned', by: ['lead'] },
    { event: 'design', from: ['planned'], to: 'designing', by: ['lead'] },
    { event: 'consult', from: ['designing'], to: 'consenting', by: ['lead'], needs: ['plan-published'] },
    { event: 'revise', from: ['consenting'], to: 'designing', by: ['lead'] },
    { event: 'procure', from: ['consenting'], to: 'procuring', by: ['lead'], needs: ['signing-rule-met'] },
    { event: 'construct', from: ['procuring'], to: 'constructing', by: ['lead'] },
    { event: 'pause', from: ['procuring', 'constructing'], to: 'paused', by: ['lead'], needs: ['reason'] },
    { event: 'resume', from: ['paused'], to: 'constructing', by: ['lead'] },
    { event: 'inspect', from: ['constructing'], to: 'inspecting', by: ['supervisor'], needs: ['works-done'] },
    { event: 'rectify', from: ['inspecting'], to: 'rectifying', by: ['supervisor'], needs: ['note'] },
    { event: 'reinspect', from: ['rectifying'], to: 'inspecting', by: ['supervisor'] },
    { event: 'handOver', from: ['inspecting'], to: 'handedOver', by: ['supervisor', 'lead'], needs: ['works-settled'] },
    { event: 'maintain', from: ['handedOver'], to: 'maintained', by: ['lead'], needs: ['management-decided'] },
    { event: 'cancel', from: ['surveyed', 'planned', 'designing', 'consenting', 'procuring', 'paused'], to: 'cancelled', by: ['lead'], needs: ['reason'] },
  ],
};
