/** The 示例 places: sub-districts, communities, compounds with their buildings, and a reception network. No coordinates, no person, one phone that nobody answers. */
import type { Hours } from '../domain/hours.ts';
import type { Contact, Place } from '../domain/place.ts';
import type { ProjectRef } from '../domain/project.ts';
import { apportion } from './apportion.ts';
import { type Lot, quarters, streetCount } from './layout.ts';
import type { Section } from './network.ts';
import { between, chanceOf } from './random.ts';
import { seedPlaces } from './seed.ts';

/** What of a place no tag reads yet. */
export interface TownPlace extends Place {
  hours?: Hours[];
  facilities?: string[];
  zones?: string[];
}

export const phone = '0513-0000-0000';
const prov = { source: 'synthetic' } as const;
const given = new Map(seedPlaces.map((place) => [place.id, place]));

/** 工作日 8:30–17:30, and a Saturday morning. */
const hours: Hours[] = [{ dayOfWeek: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:30' }, { dayOfWeek: [6], opens: '09:00', closes: '11:30' }];

const streetName = (index: number): string => (index === 0 ? '示例街道' : `示例街道 ${index + 1}`);
export const streetId = (index: number): string => `street-${index + 1}`;
export const districtId = 'shili';

/** Whom residents may call, by role; nobody answers. */
const contact = (role: string, label = role): Contact => ({ role, label, phone, public: true });

/** District, sub-districts and communities that do not exist. */
export function quarterPlaces(): TownPlace[] {
  return [
    { type: 'place', id: districtId, kind: 'district', name: '示例区', pinyin: 'shi li qu', prov: { ...prov, note: '放示例小区的地方；总数取自报纸，分到每个小区的数是编的' } },
    ...Array.from({ length: streetCount }, (_, index): TownPlace => ({
      type: 'place', id: streetId(index), kind: 'subdistrict', name: streetName(index), pinyin: `shi li jie dao${index === 0 ? '' : ` ${index + 1}`}`, parent: `place/${districtId}`, prov,
    })),
    ...quarters.map(({ id, name, pinyin, street }): TownPlace => ({ type: 'place', id, kind: 'community', name, pinyin, parent: `place/${streetId(street)}`, prov })),
  ];
}

export function compoundPlaces(lots: readonly Lot[], sections: readonly Section[]): TownPlace[] {
  const projectOf = new Map(sections.flatMap(({ id, lots: inside }) => inside.map((lot): [string, ProjectRef] => [lot.id, `project/${id}`])));
  return lots.map(({ id, name, pinyin, community, builtYear, buildings, households, areaM2 }) => {
    const project = projectOf.get(id);
    return {
      type: 'place', id, kind: 'compound', name, pinyin, parent: `place/${quarters[community]!.id}`, builtYear, buildings, households, areaM2,
      ...(project && { projects: [project] }), contacts: [...(project ? [contact('项目负责人', '改造项目负责人'), contact('监理', '工程监理')] : []), contact('网格员')], prov,
    };
  });
}

/** The buildings of one compound; their households and areas add up to the compound's. */
export function buildingPlaces(seed: string, { id, buildings, households, areaM2 }: Lot): TownPlace[] {
  const chance = chanceOf(seed, 'buildings', id);
  const inBuilding = apportion(households, Array.from({ length: buildings }, () => between(chance, 85, 115)), 8);
  const areas = apportion(areaM2, inBuilding.map((size) => size * between(chance, 92, 108)));
  return inBuilding.map((size, index) => {
    const own = `${id}-${index + 1}`;
    // Six floors with two doors to a stairwell.
    const units = given.get(own)?.units ?? Array.from({ length: Math.max(1, Math.round(size / 12)) }, (_, unit) => String(unit + 1));
    return { type: 'place', id: own, kind: 'building', name: `${index + 1} 幢`, parent: `place/${id}`, households: size, areaM2: areas[index]!, units, ...(index % 3 === 1 && { contacts: [contact('楼组长')] }), prov };
  });
}

/** 群众接待点: each with its 点位长 and the 项目负责人 to call, by role. */
export function pointPlaces(sections: readonly Section[]): TownPlace[] {
  return sections.flatMap(({ id, lots, points }) =>
    points.map((point, index): TownPlace => {
      const own = given.get(point);
      const served = points.length === lots.length ? [lots[index]!] : lots;
      return {
        type: 'place', id: point, kind: 'reception', name: own?.name ?? `示例接待点 ${point.slice(2)}`, pinyin: own ? 'shi li jie dao qun zhong jie dai dian' : `shi li jie dai dian ${point.slice(2)}`,
        parent: `place/${quarters[lots[0]!.community]!.id}`, operator: own?.operator ?? `org/${point}`, serves: own?.serves ?? served.map((lot) => `place/${lot.id}` as const),
        contacts: own?.contacts ?? [contact('点位长', '接待点点位长'), contact('项目负责人', '改造项目负责人')],
        hours, projects: [`project/${id}`], prov,
      };
    }),
  );
}

/** A station, a reading yard and a clinic that may have hours and people on duty, as the named ones may not. */
export const extraPlaces: readonly TownPlace[] = [
  { type: 'place', id: 'xiaoyuan', kind: 'reading', name: '示例小院', pinyin: 'shi li xiao yuan', parent: 'place/community', operator: 'org/reading', zones: ['院子里的书吧', '学习园地', '读书长廊'], facilities: ['老花镜', '放大镜', '书刊报纸'], hours: [{ dayOfWeek: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }], contacts: [contact('值班', '小院值班员')], prov },
  { type: 'place', id: 'shijianzhan', kind: 'station', name: '示例新时代文明实践站', pinyin: 'shi li xin shi dai wen ming shi jian zhan', parent: 'place/community', operator: 'org/community', hours, prov },
  { type: 'place', id: 'weisheng', kind: 'clinic', name: '示例社区卫生服务站', pinyin: 'shi li she qu wei sheng fu wu zhan', parent: 'place/community', operator: 'org/clinic', hours: [...hours, { dayOfWeek: [1, 2, 3, 4, 5], opens: '18:00', closes: '20:00', label: '夜门诊' }], contacts: [contact('服务台', '卫生服务站服务台')], prov },
];
