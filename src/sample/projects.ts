/** 100 renovations at 示例 compounds, their works and what was voted on. A state of each machine occurs; no date and no figure here was published. */
import type { Management } from '../domain/management.ts';
import type { Media } from '../domain/media.ts';
import type { Poll } from '../domain/poll.ts';
import type { Project } from '../domain/project.ts';
import type { ProjectState } from '../domain/machines/project.ts';
import type { WorkState } from '../domain/machines/work.ts';
import type { Day } from '../domain/record.ts';
import { addDays } from '../domain/instant.ts';
import type { Tally } from '../domain/tally.ts';
import type { Work } from '../domain/work.ts';
import { townCategories } from './categories.ts';
import type { Lot } from './layout.ts';
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

const nameOf = ({ lots }: Section): string => `${lots.map(({ name }) => name).join('、')}改造`;

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

function workState(chance: Chance, state: ProjectState): WorkState {
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

const yesNo = (label: string): Poll['questions'] => [{ code: 'agree', label, datatype: 'singlevaluelist', required: true, order: 1, values: [{ key: 'yes', name: '同意' }, { key: 'no', name: '不同意' }] }];

/** Who has not signed lives in the first compound as far as it has room for them. */
function inSecond(yes: number, first: Lot, second: Lot, index: number): number {
  const there = Math.min(second.households, yes);
  return index === 1 ? there : Math.min(first.households, yes - there);
}

/** 签约 of one project: everyone, nearly everyone, or still going on. */
function signing(seed: string, { section, project }: Renovation): Poll {
  const chance = chanceOf(seed, 'signing', section.id);
  const eligible = section.lots.reduce((sum, { households }) => sum + households, 0);
  const open = project.state === 'consenting';
  const [first, second] = section.lots as [Lot, Lot?];
  const yes = open ? Math.floor((eligible * between(chance, 40, 90)) / 100) : eligible - (chance() < 0.4 ? between(chance, 1, 3) : 0);
  return {
    type: 'poll', id: `qy-${section.id}`, purpose: 'signing', title: `${nameOf(section)}：同意方案吗？`, state: open ? 'open' : 'published', scope: `place/${section.lots[0]!.id}`, unit: 'household',
    questions: yesNo('同意改造方案吗？'), opens: '2023-02-01', closes: open ? '2023-11-30' : '2023-04-30', rule: 'all', prov,
    tally: {
      eligible, responded: yes, yes,
      ...(second && { byUnit: [first, second].map(({ id, households }, index) => ({ place: `place/${id}` as const, eligible: households, yes: inSecond(yes, first, second, index) })) }),
    },
  };
}

const vote = (id: string, title: string, lot: Lot, rule: NonNullable<Poll['rule']>, state: Poll['state'], tally?: Tally): Poll => ({
  type: 'poll', id, purpose: 'owner-vote', title, state, scope: `place/${lot.id}`, unit: 'owner', questions: yesNo(title), opens: '2023-10-08', closes: '2023-10-31', rule, ...(tally && { tally }), prov,
});

/** Votes whose count is the story: half is not more than half, one short of two thirds is short, three quarters hold. */
function votes(lots: readonly Lot[], contracted: Lot): Poll[] {
  const [half, short, special, draft, voided] = lots as [Lot, Lot, Lot, Lot, Lot];
  // Every household the same area, rounded up: else the two thirds of the owners were a little less than two thirds of the area.
  const count = ({ households, areaM2 }: Lot, responded: number, yes: number): Tally => {
    const each = Math.ceil(areaM2 / households);
    return { eligible: households, eligibleArea: areaM2, responded, respondedArea: Math.min(areaM2, responded * each), yes, yesArea: Math.min(areaM2, yes * each) };
  };
  const third = ({ households }: Lot): number => Math.ceil(households / 3);
  const most = ({ households }: Lot): number => Math.ceil((households * 9) / 10);
  const title = '选聘物业服务企业';
  return [
    vote('vote-half', title, half, 'cc278-general', 'published', count(half, 2 * third(half), third(half))),
    vote('vote-short', title, short, 'cc278-general', 'published', count(short, Math.ceil((2 * short.households) / 3) - 1, Math.ceil(short.households / 2))),
    vote('vote-passed', title, contracted, 'cc278-general', 'published', count(contracted, most(contracted), Math.ceil((most(contracted) * 3) / 4))),
    vote('vote-special', '动用维修资金修屋面', special, 'cc278-special', 'closed', count(special, most(special), Math.ceil((most(special) * 4) / 5))),
    vote('vote-draft', title, draft, 'cc278-general', 'draft'),
    vote('vote-void', title, voided, 'cc278-general', 'void'),
  ];
}

/** The project whose compound has chosen a property company: the first that is maintained. */
const chosenIndex = states.indexOf('maintained');

export function pollsOf(seed: string, renovations: readonly Renovation[]): Poll[] {
  const withConsent = renovations.filter(({ project }) => project.consent !== undefined);
  const lots = renovations.map(({ section }) => section.lots[0]!);
  const [first] = lots as [Lot];
  return [
    ...withConsent.map((one) => signing(seed, one)),
    ...votes(lots.slice(1, 6), lots[chosenIndex]!),
    {
      type: 'poll', id: 'consult-bench', purpose: 'consultation', title: '院子里先添哪一样？', state: 'open', scope: `place/${first.id}`, unit: 'person', opens: '2023-11-06', closes: '2023-11-20', rule: 'none', prov,
      questions: [{ code: 'what', label: '先添哪一样？', datatype: 'singlevaluelist', required: true, order: 1, values: ['凳子', '健身器材', '充电桩'].map((name, index) => ({ key: String(index + 1), name })) }],
    },
    {
      type: 'poll', id: 'minsheng', purpose: 'questionnaire', title: '民生问卷：改得怎么样？', state: 'open', scope: `place/${first.id}`, unit: 'household', opens: '2023-11-01', closes: '2023-11-30', rule: 'none', prov,
      questions: [
        { code: 'how', label: '总的满意吗？', datatype: 'singlevaluelist', required: true, order: 1, values: ['非常满意', '满意', '基本满意', '不满意', '非常不满意'].map((name, index) => ({ key: String(5 - index), name })) },
        { code: 'why', label: '哪里不满意？', datatype: 'text', required: false, order: 2, visibleIf: { code: 'how', oneOf: ['2', '1'] } },
      ],
    },
  ];
}

/** How a compound is run after the works (选聘物业服务企业、物业服务社、“1+1”代管); none before they are handed over. */
export function managementOf(seed: string, { section, project }: Renovation, index: number): Management | undefined {
  if (project.state === 'handedOver') return { mode: 'none', state: 'surveying' };
  if (project.state !== 'maintained') return undefined;
  if (index === chosenIndex) return { mode: 'contracted', state: 'operating', since: '2023-11', poll: 'poll/vote-passed' };
  return { mode: pick(chanceOf(seed, 'management', section.id), ['cooperative', 'custodial'] as const), state: 'operating', since: '2023-10' };
}
