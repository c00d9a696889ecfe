/** The way of a project through its machine, day by day: what was planned, what happened, and why it took longer. */
import { addDays } from '../domain/instant.ts';
import type { ProjectState } from '../domain/machines/project.ts';
import type { Stage } from '../domain/project.ts';
import type { Day } from '../domain/record.ts';
import { between, type Chance, pick } from './random.ts';
import { today } from './today.ts';

const way: readonly ProjectState[] = ['surveyed', 'planned', 'designing', 'consenting', 'procuring', 'constructing', 'inspecting', 'handedOver', 'maintained'];

/** What lies beside the way: where it leaves it, and where it comes back. */
const detours: Partial<Record<ProjectState, { after: ProjectState; states: readonly ProjectState[] }>> = {
  paused: { after: 'constructing', states: ['paused', 'constructing'] },
  rectifying: { after: 'inspecting', states: ['rectifying', 'inspecting'] },
};

/** Days, from and to. */
const lasts: Readonly<Record<ProjectState, readonly [number, number]>> = {
  surveyed: [30, 60], planned: [30, 60], designing: [40, 70], consenting: [30, 60], procuring: [30, 50], constructing: [150, 240], inspecting: [15, 30],
  rectifying: [15, 25], handedOver: [25, 40], maintained: [0, 0], paused: [40, 70], cancelled: [0, 0],
};

const lateFor: Readonly<Record<ProjectState, readonly string[]>> = {
  surveyed: ['管线图对不上，重新摸底'],
  planned: ['今年的改造计划还没有批下来'],
  designing: ['停车位放哪里有两种意见，方案又改了一稿', '管线图对不上，重新摸底'],
  consenting: ['有两户还在商量', '有几户住在外地，还没有联系上'],
  procuring: ['第一次招标来的单位不够，又招了一次'],
  constructing: ['雨天多，屋面晾干要等', '挖开才看到老管子，改了走向', '配件要从外地来'],
  inspecting: ['有一处资料没有交齐，补齐了再验'],
  rectifying: ['雨天多，防水要等晴天'],
  handedOver: ['由谁来管，还在商量'],
  maintained: [],
  paused: ['等燃气公司换完地下的管子，再接着做', '工地下面挖到没画在图上的电缆，要先迁走'],
  cancelled: ['多数人家不同意现在改，今年先不做'],
};

/** The states in their order, those to come included, and where among them the project stands. */
function wayTo(chance: Chance, state: ProjectState): { path: readonly ProjectState[]; at: number } {
  if (state === 'cancelled') return { path: [...way.slice(0, 3), state], at: 3 };
  const corrected = ['handedOver', 'maintained'].includes(state) && chance() < 0.3;
  const detour = detours[corrected ? 'rectifying' : state];
  if (!detour) return { path: way, at: way.indexOf(state) };
  const cut = way.indexOf(detour.after) + 1;
  const path = [...way.slice(0, cut), ...detour.states, ...way.slice(cut)];
  return { path, at: path.indexOf(state) };
}

/** Which stage took longer than planned, if any: about a fifth of the projects, the stage they stand in or the building that is done. */
function slowAt(chance: Chance, path: readonly ProjectState[], at: number): number {
  if (['paused', 'cancelled'].includes(path[at]!) || chance() >= 0.22) return -1;
  return path[at] === 'maintained' ? path.indexOf('constructing') : at;
}

export function stagesOf(chance: Chance, state: ProjectState): Stage[] {
  const { path, at } = wayTo(chance, state);
  const slow = slowAt(chance, path, at);
  const planned = path.map((one) => between(chance, ...lasts[one]));
  const over = slow === at ? between(chance, 10, 40) : between(chance, 35, 60);
  const stretch = slow === at ? over + between(chance, 10, 45) : over;
  const lengths = planned.map((days, index) => days + (index === slow ? stretch : 0));
  // Whoever keeps what was built has done so for two quarters at least.
  const since = state === 'maintained' ? between(chance, 225, 320) : state === 'cancelled' ? between(chance, 10, 80) : slow === at ? planned[at]! + over : Math.floor((planned[at]! * between(chance, 30, 90)) / 100);

  let start: Day = addDays(today, -since - lengths.slice(0, at).reduce((sum, days) => sum + days, 0));
  return path.map((one, index): Stage => {
    const [from, to] = [start, addDays(start, lengths[index]!)];
    start = to;
    const late = (behind: boolean): number => (behind && slow >= 0 ? -stretch : 0);
    const plannedStart = addDays(from, late(index > slow)).slice(0, 7);
    const plannedEnd = addDays(to, late(index >= slow));
    return {
      state: one,
      // Nobody plans to stop.
      ...(!['paused', 'cancelled'].includes(one) && { plannedStart, ...(one !== 'maintained' && { plannedEnd: index === at ? plannedEnd : plannedEnd.slice(0, 7) }) }),
      ...(index <= at && { start: from }), ...(index < at && { end: to }),
      ...((index === slow || (index === at && ['paused', 'cancelled'].includes(one))) && { reason: pick(chance, lateFor[one]) }),
    };
  });
}

/** The day a state was first reached. */
export const begunOn = (stages: readonly Stage[], state: ProjectState): Day | undefined => stages.find((one) => one.state === state)?.start;

/** The day a state was left for the last time. */
export const endedOn = (stages: readonly Stage[], state: ProjectState): Day | undefined => stages.filter((one) => one.state === state && one.start !== undefined).pop()?.end;
