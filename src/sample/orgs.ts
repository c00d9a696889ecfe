/** The 示例 organisations: who receives, handles, leads, mediates. Named by what they do, never after a person. */
import type { Org } from '../domain/org.ts';
import type { ProjectRef } from '../domain/project.ts';
import type { Ref } from '../domain/record.ts';
import { quarters, streetCount } from './layout.ts';
import type { Section } from './network.ts';
import { phone, streetId } from './places.ts';
import { chanceOf, between } from './random.ts';
import { seedOrgs } from './seed.ts';

const prov = { source: 'synthetic' } as const;
const made = (id: string, kind: Org['kind'], name: string, more: Partial<Org> = {}): Org => ({ type: 'org', id, kind, name, ...more, prov });

/** Who does what in a community; the first community has the small office's own. */
export interface Hands {
  property: Ref<'org'>;
  project: Ref<'org'>;
  committee: Ref<'org'>;
  mediators: Ref<'org'>;
}

const number = (index: number): string => String(index + 1).padStart(2, '0');

export function handsOf(community: number): Hands {
  if (community === 0) return { property: 'org/property', project: 'org/project', committee: 'org/community', mediators: 'org/mediators' };
  const own = number(community);
  return { property: `org/wy${own}`, project: `org/xm${quarters[community]!.street + 1}`, committee: `org/jw${own}`, mediators: `org/tj${own}` };
}

export function townOrgs(seed: string, sections: readonly Section[]): Org[] {
  const chance = chanceOf(seed, 'orgs');
  const branches = [...new Set(sections.map(({ branch }) => branch))];
  return [
    ...seedOrgs,
    made('reading', 'team', '示例夕阳红值班队', { intro: '小院每天轮流值班', joinable: true }),
    made('clinic', 'medical', '示例社区卫生服务站'),
    made('daijian', 'government', '示例区代建中心'),
    made('jianli', 'enterprise', '示例监理公司'),
    ...[1, 2, 3].map((one) => made(`sg${one}`, 'enterprise', `示例建筑公司 ${one}`)),
    ...Array.from({ length: streetCount }, (_, street) => made(`ss${street + 1}`, 'subdistrict', street === 0 ? '示例街道办事处' : `示例街道 ${street + 1} 办事处`, { area: `place/${streetId(street)}`, phone })),
    ...Array.from({ length: streetCount }, (_, street) => made(`xm${street + 1}`, 'project-office', `示例改造项目部 ${street + 1}`, { area: `place/${streetId(street)}`, phone })),
    ...quarters.slice(1).flatMap(({ id, name }, index) => {
      const [own, area] = [number(index + 1), `place/${id}` as const];
      return [
        made(`jw${own}`, 'committee', `${name} 居委会`, { area, phone }),
        made(`tj${own}`, 'team', `示例老娘舅调解队 ${own}`, { area, phone, joinable: true }),
        made(`wy${own}`, 'enterprise', `示例物业服务站 ${own}`, { area, phone }),
      ];
    }),
    ...sections.flatMap(({ points, lots }) => points.filter((id) => id !== 'point').map((id) => made(id, 'social', `示例接待点 ${id.slice(2)}`, { area: `place/${quarters[lots[0]!.community]!.id}`, phone }))),
    ...branches.map((id) => {
      const projects = sections.filter(({ branch }) => branch === id).map((section): ProjectRef => `project/${section.id}`);
      return made(id, 'branch', `示例攻坚党支部 ${id.slice(2)}`, { formation: projects.length === 1 ? 'single' : 'joint', projects, members: between(chance, 5, 19) });
    }),
  ];
}
