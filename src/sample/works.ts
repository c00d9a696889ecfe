/** 改造内容 of a project: what is on the list, what is off it and who pays, and what began as a wish. Accepted only on photos from one spot. */
import type { Case } from '../domain/case.ts';
import type { Category } from '../domain/category.ts';
import { addDays, dayOf, daysBetween } from '../domain/instant.ts';
import type { WorkState } from '../domain/machines/work.ts';
import type { Media } from '../domain/media.ts';
import type { Place } from '../domain/place.ts';
import type { Project } from '../domain/project.ts';
import type { Day, Ref } from '../domain/record.ts';
import type { Work } from '../domain/work.ts';
import { townCategories } from './categories.ts';
import { disturbancesOf, told } from './disturbances.ts';
import type { Lot } from './layout.ts';
import { handsOf } from './orgs.ts';
import { pictures } from './pictures.ts';
import type { Renovation } from './projects.ts';
import { between, chanceOf, type Chance, pick, shuffled, weighted } from './random.ts';
import { begunOn, endedOn } from './stages.ts';
import { today } from './today.ts';

const prov = { source: 'synthetic' } as const;
const kinds = townCategories.filter(({ group }) => ['basic', 'complete', 'upgrade'].includes(group));
const offList = townCategories.filter(({ group }) => group === 'off-list');
/** 隐蔽工程: what nobody sees afterwards needs a photo while it is open. */
const hiddenWorks = townCategories.filter(({ evidence }) => evidence === 'pair+during').map(({ code }) => code);
/** What is done at one building, not everywhere at once. */
const atBuildings = ['B01', 'B02', 'B05', 'U01'];

/** A category is named after what is wrong; a work after what is done. */
const done: Readonly<Record<string, string>> = { B01: '外墙修补粉刷', B03: '路面翻修', B04: '路灯更换', C03: '停车位划线', C05: '监控和门禁更换', C06: '快递柜和信报箱', X04: '窗户限位器安装', X09: '空调滴水管归整' };

const notes: Partial<Record<WorkState, readonly string[]>> = {
  dropped: ['多数人家不同意，这一样不做了', '地下有燃气管，这里不能挖', '查过还能用，不用换'],
  rectifying: ['验收时看到有一处渗水，重做', '高低不平，返工', '颜色和样板不一样，重刷'],
};

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

/** Before, during and after, from one spot; as many as the state owes. Of what is not accepted yet, the last may be from elsewhere. */
function photosOf(chance: Chance, state: WorkState, hidden: boolean, [from, to]: readonly [Day, Day]): Media[] {
  const phases = { listed: [], dropped: [], doing: ['before'], done: ['before', 'during', 'after'], rectifying: ['before', 'during', 'after'], accepted: ['before', 'during', 'after'] } as const;
  const moved = chance() < 0.25 && state === 'done';
  return phases[state].filter((phase) => phase !== 'during' || hidden).map((phase) => {
    const { sha256 } = pictures[phase];
    const days = { before: 0, during: Math.floor(daysBetween(from, to) / 2), after: daysBetween(from, to) }[phase];
    return { id: sha256, url: `media/${sha256}`, alt: '示例照片', phase, viewpoint: moved && phase === 'after' ? 'B' : 'A', takenAt: `${addDays(from, days)}T08:00:00+08:00`, sha256 };
  });
}

/** Two days of the time of building, with weeks between them. */
function spanOf(chance: Chance, { stages }: Renovation['project']): [Day, Day] {
  const [first, last] = [begunOn(stages, 'constructing') ?? today, endedOn(stages, 'constructing') ?? today];
  const half = Math.floor(daysBetween(first, last) / 2);
  const from = addDays(first, between(chance, 0, half));
  return [from, addDays(from, between(chance, Math.floor(half / 2), half))];
}

/** What a work needs to know of its project's surroundings. */
export interface WorkGround {
  nameOf: (org: Ref<'org'>) => string;
  buildingsOf: (lot: string) => readonly Place[];
  /** The wishes of a compound that became works. */
  wishesOf: (lot: string) => readonly Case[];
}

export function worksOf(seed: string, { section, project }: Renovation, { nameOf, buildingsOf, wishesOf }: WorkGround): Work[] {
  const chance = chanceOf(seed, 'works', section.id);

  function made(lot: Lot, id: string, { code, name, group }: Category, state: WorkState, span: readonly [Day, Day], fromCase?: Ref<'case'>): Work {
    const { committee } = handsOf(lot.community);
    const [hidden, onList] = [hiddenWorks.includes(code), group !== 'off-list'];
    const story = told[id];
    const place = story?.place ?? (fromCase === undefined && (!onList || atBuildings.includes(code)) && chance() < 0.4 ? (`place/${pick(chance, buildingsOf(lot.id)).id}` as const) : (`place/${lot.id}` as const));
    const disturbances = story?.disturbances ?? (project.state === 'constructing' ? disturbancesOf(chance, code, state, place, buildingsOf(lot.id)) : []);
    return {
      type: 'work', id, project: `project/${section.id}`, category: `category/${code}`, place, name: done[code] ?? name, state, onList, hidden, media: photosOf(chance, state, hidden, span),
      ...(fromCase && { fromCase }),
      ...(!onList && { offList: { approvedBy: nameOf(pick(chance, [committee, `org/${section.branch}`] as const)), funding: pick(chance, ['示例党建为民服务资金', '示例社区为民服务资金']) } }),
      ...(state === 'accepted' && { acceptedBy: onList ? 'org/jianli' : committee }),
      ...(notes[state] && { note: pick(chance, notes[state]) }), ...(disturbances.length > 0 && { disturbances }), prov,
    };
  }

  return section.lots.flatMap((lot) => {
    const idOf = (code: string): string => `${section.id}-${lot.id}-${code}`;
    const stories = Object.keys(told).filter((id) => id.startsWith(idOf('')));
    const chosen = [...shuffled(chance, kinds).slice(0, between(chance, 4, 8)), ...shuffled(chance, offList).slice(0, between(chance, 0, 2))];
    const wishes = wishesOf(lot.id);
    const listed = [...chosen, ...townCategories.filter(({ code }) => stories.includes(idOf(code)) && !chosen.some((one) => one.code === code))]
      .filter(({ code }) => !wishes.some(({ category }) => category === `category/${code}`));
    const free = kinds.filter(({ group, code }) => group !== 'basic' && !listed.some((one) => one.code === code));
    return [
      ...listed.map((one) => {
        const id = idOf(one.code);
        return made(lot, id, one, id in told ? 'doing' : workState(chance, project.state), spanOf(chance, project));
      }),
      ...wishes.map(({ id, category, steps }, index) => {
        const dayOfStep = (event: string): Day | undefined => steps.filter((one) => one.event === event).map(({ at }) => dayOf(at))[0];
        const [from, realized] = [dayOfStep('implement')!, dayOfStep('realize')];
        const own = kinds.find(({ code }) => `category/${code}` === category) ?? free[index % free.length]!;
        return made(lot, idOf(id), own, realized === undefined ? 'doing' : 'accepted', [from, addDays(realized ?? from, realized === undefined ? 0 : -1)], `case/${id}`);
      }),
    ];
  });
}
