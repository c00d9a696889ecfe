/** 100 renovations at 示例 compounds, their works and what was voted on. A state of each machine occurs; no date and no figure here was published. */
import type { Management } from '../domain/management.ts';
import type { Media } from '../domain/media.ts';
import type { Project } from '../domain/project.ts';
import type { ProjectState } from '../domain/machines/project.ts';
import type { WorkState } from '../domain/machines/work.ts';
import type { Day } from '../domain/record.ts';
import { addDays } from '../domain/instant.ts';
import type { Work } from '../domain/work.ts';
import { townCategories } from './categories.ts';
import type { Section } from './network.ts';
import { pictures } from './pictures.ts';
import { between, chanceOf, type Chance, pick, shuffled, weighted } from './random.ts';

const prov = { source: 'synthetic' } as const;

/** Of the first twelve one each, so that none is missing; then mostly under way. */
const states: readonly ProjectState[] = [
  'constructing', 'surveyed', 'planned', 'designing', 'consenting', 'procuring', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused', 'cancelled',
];

const stateOf = (chance: Chance, index: number): ProjectState =>
  states[index] ?? weighted(chance, [[46, 'constructing'], [6, 'surveyed'], [6, 'planned'], [7, 'designing'], [8, 'consenting'], [6, 'procuring'], [6, 'inspecting'], [2, 'rectifying'], [4, 'handedOver'], [8, 'maintained'], [1, 'paused']] as const);

/** Signed, and so built or about to be. */
const signed: readonly ProjectState[] = ['procuring', 'constructing', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused'];
const begun: readonly ProjectState[] = ['constructing', 'inspecting', 'rectifying', 'handedOver', 'maintained', 'paused'];

export interface Renovation {
  section: Section;
  project: Project;
}

export const nameOf = ({ lots }: Section): string => `${lots.map(({ name }) => name).join('、')}改造`;

export function renovationsOf(seed: string, sections: readonly Section[]): Renovation[] {
  return sections.map((section, index): Renovation => {
    const chance = chanceOf(seed, 'project', section.id);
    const state = stateOf(chance, index);
    const month = between(chance, 1, 6);
    const project: Project = {
      type: 'project', id: section.id, kind: 'renovation', name: nameOf(section), parent: 'project/programme', state, places: section.lots.map(({ id }) => `place/${id}` as const),
      owner: 'org/daijian', supervisor: 'org/jianli', contractor: `org/sg${between(chance, 1, 3)}`,
      ...(begun.includes(state) && { starts: `2023-0${month}`, ...(['handedOver', 'maintained'].includes(state) && { ends: '2023-10' }) }),
      ...((signed.includes(state) || state === 'consenting') && { consent: `poll/qy-${section.id}` as const }), prov,
    };
    return { section, project };
  });
}

/** 全区的改造计划: what the hundred belong to. */
export const programme: Project = { type: 'project', id: 'programme', kind: 'programme', name: '示例区老旧小区改造', state: 'constructing', places: ['place/shili'], owner: 'org/daijian', starts: '2023', prov };

const kinds = townCategories.filter(({ group }) => ['basic', 'complete', 'upgrade'].includes(group));
const offList = townCategories.filter(({ group }) => group === 'off-list');
/** 隐蔽工程: what nobody sees afterwards needs a photo while it is open. */
const hiddenWorks = townCategories.filter(({ evidence }) => evidence === 'pair+during').map(({ code }) => code);

function workState(chance: Chance, state: Project['state']): WorkState {
  switch (state) {
    case 'constructing':
    case 'paused':
      return weighted(chance, [[20, 'listed'], [34, 'doing'], [12, 'done'], [4, 'rectifying'], [27, 'accepted'], [3, 'dropped']] as const);
    case 'inspecting':
      return weighted(chance, [[50, 'done'], [48, 'accepted'], [2, 'dropped']] as const);
    case 'rectifying':
      return weighted(chance, [[40, 'rectifying'], [60, 'accepted']] as const);
    case 'handedOver':
    case 'maintained':
      return weighted(chance, [[95, 'accepted'], [5, 'dropped']] as const);
    default:
      return state === 'cancelled' ? 'dropped' : 'listed';
  }
}

/** Before, during and after, from one spot; as many as the state owes. */
function photosOf(chance: Chance, state: WorkState, hidden: boolean): Media[] {
  const phases = { listed: [], dropped: [], doing: ['before'], done: ['before', 'during', 'after'], rectifying: ['before', 'during', 'after'], accepted: ['before', 'during', 'after'] } as const;
  const from: Day = addDays('2023-03-01', between(chance, 0, 120));
  return phases[state].filter((phase) => phase !== 'during' || hidden).map((phase) => {
    const { sha256 } = pictures[phase];
    const days = { before: 0, during: 14, after: 40 }[phase];
    return { id: sha256, url: `media/${sha256}`, alt: '示例照片', phase, viewpoint: 'A', takenAt: `${addDays(from, days)}T10:00:00+08:00`, sha256 };
  });
}

export function worksOf(seed: string, { section, project }: Renovation): Work[] {
  const chance = chanceOf(seed, 'works', section.id);
  return section.lots.flatMap((lot) => {
    const chosen = [...shuffled(chance, kinds).slice(0, between(chance, 4, 8)), ...shuffled(chance, offList).slice(0, between(chance, 0, 2))];
    return chosen.map(({ code, name, group }): Work => {
      const state = workState(chance, project.state);
      const hidden = hiddenWorks.includes(code);
      return {
        type: 'work', id: `${section.id}-${lot.id}-${code}`, project: `project/${section.id}`, category: `category/${code}`, place: `place/${lot.id}`, name, state,
        onList: group !== 'off-list', hidden, media: photosOf(chance, state, hidden), prov,
      };
    });
  });
}

/** The project whose compound has chosen a property company: the first that is maintained. */
export const chosenIndex = states.indexOf('maintained');

/** How a compound is run after the works (选聘物业服务企业、物业服务社、“1+1”代管); none before they are handed over. */
export function managementOf(seed: string, { section, project }: Renovation, index: number): Management | undefined {
  if (project.state === 'handedOver') return { mode: 'none', state: 'surveying' };
  if (project.state !== 'maintained') return undefined;
  if (index === chosenIndex) return { mode: 'contracted', state: 'operating', since: '2023-11', poll: 'poll/vote-passed' };
  return { mode: pick(chanceOf(seed, 'management', section.id), ['cooperative', 'custodial'] as const), state: 'operating', since: '2023-10' };
}
