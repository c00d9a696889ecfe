/** 100 renovations at 示例 compounds. A state of the machine occurs at least once each; no date here was published. */
import type { Project, Stage } from '../domain/project.ts';
import type { ProjectState } from '../domain/machines/project.ts';
import type { Section } from './network.ts';
import { between, chanceOf, type Chance, weighted } from './random.ts';
import { begunOn, endedOn, stagesOf } from './stages.ts';

const prov = { source: 'synthetic' } as const;

/** Of the first twelve one each, so that none is missing; then mostly under way. */
const states: readonly ProjectState[] = [
  'constructing', 'surveyed', 'planned', 'designing', 'consenting', 'procuring', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused', 'cancelled',
];

const stateOf = (chance: Chance, index: number): ProjectState =>
  states[index] ?? weighted(chance, [[46, 'constructing'], [6, 'surveyed'], [6, 'planned'], [7, 'designing'], [8, 'consenting'], [6, 'procuring'], [6, 'inspecting'], [2, 'rectifying'], [4, 'handedOver'], [8, 'maintained'], [1, 'paused']] as const);

/** Signed, and so built or about to be. */
const signed: readonly ProjectState[] = ['procuring', 'constructing', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused'];

export interface Renovation {
  section: Section;
  project: Project & { stages: Stage[] };
}

export const nameOf = ({ lots }: Section): string => `${lots.map(({ name }) => name).join('、')}改造`;

export function renovationsOf(seed: string, sections: readonly Section[]): Renovation[] {
  return sections.map((section, index): Renovation => {
    const chance = chanceOf(seed, 'project', section.id);
    const state = stateOf(chance, index);
    const stages = stagesOf(chanceOf(seed, 'stages', section.id), state);
    // Building is what residents see begin and end.
    const [starts, ends] = [begunOn(stages, 'constructing'), state === 'handedOver' || state === 'maintained' ? endedOn(stages, 'inspecting') : undefined];
    const project: Renovation['project'] = {
      type: 'project', id: section.id, kind: 'renovation', name: nameOf(section), parent: 'project/programme', state, places: section.lots.map(({ id }) => `place/${id}` as const),
      owner: 'org/daijian', supervisor: 'org/jianli', contractor: `org/sg${between(chance, 1, 3)}`, branch: `org/${section.branch}`,
      ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }), stages,
      ...((signed.includes(state) || state === 'consenting') && { consent: `poll/qy-${section.id}` as const }), prov,
    };
    return { section, project };
  });
}

/** 全区的改造计划: what the hundred belong to. */
export const programme: Project = { type: 'project', id: 'programme', kind: 'programme', name: '示例区老旧小区改造', state: 'constructing', places: ['place/shili'], owner: 'org/daijian', starts: '2023', prov };

/** The project whose compound has chosen a property company: the first that is maintained. */
export const chosenIndex = states.indexOf('maintained');
