/** Which column means what, by any of its names, and what the stages are called. */
import { type ProjectState, projectStates } from '../../domain/machines/project.ts';

export const columns = {
  compound: ['小区', '小區', 'compound'],
  building: ['幢', '楼', '樓', 'building'],
  street: ['街道', 'sub-district', 'subdistrict', 'street'],
  community: ['社区', '社區', 'community'],
  pinyin: ['拼音', 'pinyin'],
  builtYear: ['建成年份', 'built'],
  buildings: ['幢数', '幢數', 'buildings'],
  households: ['户数', '戶數', 'households'],
  areaM2: ['面积', '面積', '面积（平方米）', '面積（平方米）', 'area (m²)', 'area'],
  stage: ['stage', '阶段', '階段'],
  starts: ['开工', '開工', 'starts'],
  ends: ['完工', 'ends'],
  yes: ['已签', '已簽', 'signed'],
  eligible: ['应签', '應簽', 'to sign', 'eligible'],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof columns;

const stageNames: Record<ProjectState, readonly string[]> = {
  surveyed: ['摸底', '摸底调查'], planned: ['纳入计划', '计划'], designing: ['方案设计', '出方案'], consenting: ['征询签约', '签约'], procuring: ['招标采购', '招标'], constructing: ['施工', '施工中'],
  inspecting: ['竣工验收', '验收'], rectifying: ['整改', '整改中'], handedOver: ['移交'], maintained: ['长效管理'], paused: ['暂停'], cancelled: ['取消', '不改了'],
};

/** A name nobody knows stays as it is: the library says that it does not know it. */
export const stageOf = (name: string): string => projectStates.find((state) => state === name || stageNames[state].includes(name)) ?? name;

/** Where each column stands; its first name that is there counts. */
export function placesOf(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((one) => one.toLowerCase());
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, known]) => {
      const at = (known as readonly string[]).map((name) => names.indexOf(name)).find((index) => index >= 0);
      return at === undefined ? [] : [[column, at]];
    }),
  );
}
