/** 民生实事项目 at 示例 places, reported by hand: what was promised for the year, how far it is, and what holds it up. */
import type { Project } from '../domain/project.ts';
import type { Edtf, Ref } from '../domain/record.ts';

interface Promise {
  id: string;
  name: string;
  place: Ref<'place'>;
  owner: Ref<'org'>;
  starts: Edtf;
  ends: Edtf;
  progress: number;
  /** Of what is behind its plan. */
  reason?: string;
}

const promises: readonly Promise[] = [
  { id: 'ms01', name: '示例街道：老年助餐点 3 处', place: 'place/street-1', owner: 'org/ss1', starts: '2023-02', ends: '2023-10', progress: 100 },
  { id: 'ms02', name: '示例街道：口袋公园 2 处', place: 'place/street-1', owner: 'org/ss1', starts: '2023-03', ends: '2023-12', progress: 86 },
  { id: 'ms03', name: '示例街道 2：电瓶车充电口 600 个', place: 'place/street-2', owner: 'org/ss2', starts: '2023-04', ends: '2023-12', progress: 78 },
  { id: 'ms04', name: '示例街道 2：公共停车位 300 个', place: 'place/street-2', owner: 'org/ss2', starts: '2023-01', ends: '2023-11', progress: 61, reason: '有一块地上的旧房还没有腾空' },
  { id: 'ms05', name: '示例街道 3：菜市场翻新', place: 'place/street-3', owner: 'org/ss3', starts: '2023-05', ends: '2023-11', progress: 64, reason: '摊位要轮着搬，一半先做完才能做另一半' },
  { id: 'ms06', name: '示例街道 4：老人家里装扶手 200 户', place: 'place/street-4', owner: 'org/ss4', starts: '2023-03', ends: '2023-12', progress: 91 },
  { id: 'ms07', name: '示例街道 5：上学路上的人行道', place: 'place/street-5', owner: 'org/ss5', starts: '2023-06', ends: '2024-03', progress: 45 },
  { id: 'ms08', name: '示例区：社区卫生服务站添康复床位', place: 'place/shili', owner: 'org/daijian', starts: '2023-04', ends: '2023-10', progress: 72, reason: '设备到得晚，要再等一个月' },
];

export const livelihood: readonly Project[] = promises.map(({ id, name, place, owner, starts, ends, progress, reason }): Project => ({
  type: 'project', id, kind: 'livelihood', name, state: progress === 100 ? 'handedOver' : 'constructing', places: [place], owner, starts, ends, progress,
  stages: progress === 100
    ? [{ state: 'constructing', plannedStart: starts, plannedEnd: ends, start: starts, end: ends }, { state: 'inspecting', plannedStart: ends, plannedEnd: ends, start: ends, end: ends }, { state: 'handedOver', plannedStart: ends, start: ends }]
    : [{ state: 'constructing', plannedStart: starts, plannedEnd: ends, start: starts, ...(reason !== undefined && { reason }) }, { state: 'inspecting', plannedStart: ends, plannedEnd: ends }, { state: 'handedOver', plannedStart: ends }],
  prov: { source: 'synthetic' },
}));
