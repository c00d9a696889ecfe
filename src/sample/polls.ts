/** What is asked of the residents of 示例 compounds: signings, owners' votes whose count is a story, a consultation, a questionnaire. */
import { addDays } from '../domain/instant.ts';
import type { Place } from '../domain/place.ts';
import type { Poll } from '../domain/poll.ts';
import type { Day } from '../domain/record.ts';
import type { Tally } from '../domain/tally.ts';
import { apportion } from './apportion.ts';
import type { Lot } from './layout.ts';
import { chosenIndex, nameOf, type Renovation } from './projects.ts';
import { between, chanceOf } from './random.ts';
import { begunOn } from './stages.ts';
import { today } from './today.ts';

const prov = { source: 'synthetic' } as const;

const yesNo = (label: string): Poll['questions'] => [{ code: 'agree', label, datatype: 'singlevaluelist', required: true, order: 1, values: [{ key: 'yes', name: '同意' }, { key: 'no', name: '不同意' }] }];

const householdsOf = ({ section }: Renovation): number => section.lots.reduce((sum, { households }) => sum + households, 0);
const isOpen = ({ project }: Renovation): boolean => project.state === 'consenting';

/** 签约 of one project, building by building: everyone, nearly everyone, or still going on. `told`: how many have not signed, where that is the story. */
function signing(seed: string, one: Renovation, buildings: readonly Place[], told: number | undefined): Poll {
  const { section, project } = one;
  const [chance, eligible, open] = [chanceOf(seed, 'signing', section.id), householdsOf(one), isOpen(one)];
  const left = open ? Math.ceil((eligible * between(chance, 10, 60)) / 100) : (told ?? (chance() < 0.4 ? between(chance, 1, 3) : 0));
  const yes = eligible - left;
  const leftIn = apportion(left, buildings.map(({ households = 0 }) => households * between(chance, 80, 120)));
  const { start, end, plannedEnd = '' } = project.stages.find(({ state }) => state === 'consenting')!;
  return {
    type: 'poll', id: `qy-${section.id}`, purpose: 'signing', title: `${nameOf(section)}：同意方案吗？`, state: open ? 'open' : 'published', scope: `place/${section.lots[0]!.id}`, unit: 'household',
    questions: yesNo('同意改造方案吗？'), opens: start!, closes: end ?? (plannedEnd > today ? plannedEnd : extended), rule: 'all', prov,
    tally: { eligible, responded: yes, yes, byUnit: buildings.map(({ id, households = 0 }, index) => ({ place: `place/${id}` as const, eligible: households, yes: households - leftIn[index]! })) },
  };
}

/** Until when a signing goes on that should have been over. */
const extended: Day = '2023-11-30';

/** 99.9 % is not 100 %: of the two largest signings that are over, the first lacks one household, the second none. */
function toldOf(renovations: readonly Renovation[]): Map<string, number> {
  const over = renovations.filter((one) => !isOpen(one)).sort((a, b) => householdsOf(b) - householdsOf(a));
  return new Map(over.slice(0, 2).map(({ section }, index) => [section.id, 1 - index]));
}

const vote = (id: string, title: string, lot: Lot, rule: NonNullable<Poll['rule']>, state: Poll['state'], tally?: Tally): Poll => ({
  type: 'poll', id, purpose: 'owner-vote', title, state, scope: `place/${lot.id}`, unit: 'owner', questions: yesNo(title), opens: '2023-10-08', closes: '2023-10-31', rule, ...(tally && { tally }), prov,
});

/** Votes whose count is the story: half is not more than half, one short of two thirds is short, three quarters hold. `handedOver`, `run`: when the compound that chose was. */
function votes(lots: readonly Lot[], contracted: Lot, handedOver: Day, run: Day): Poll[] {
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
    { ...vote('vote-passed', title, contracted, 'cc278-general', 'published', count(contracted, most(contracted), Math.ceil((most(contracted) * 3) / 4))), opens: handedOver, closes: addDays(run, -5) },
    vote('vote-special', '动用维修资金修屋面', special, 'cc278-special', 'closed', count(special, most(special), Math.ceil((most(special) * 4) / 5))),
    vote('vote-draft', title, draft, 'cc278-general', 'draft'),
    vote('vote-void', title, voided, 'cc278-general', 'void'),
  ];
}

export function pollsOf(seed: string, renovations: readonly Renovation[], buildingsOf: (lot: string) => readonly Place[]): Poll[] {
  const withConsent = renovations.filter(({ project }) => project.consent !== undefined);
  const lots = renovations.map(({ section }) => section.lots[0]!);
  const [first] = lots as [Lot];
  const { stages } = renovations[chosenIndex]!.project;
  const told = toldOf(withConsent);
  return [
    ...withConsent.map((one) => signing(seed, one, one.section.lots.flatMap(({ id }) => buildingsOf(id)), told.get(one.section.id))),
    ...votes(lots.slice(1, 6), lots[chosenIndex]!, begunOn(stages, 'handedOver')!, begunOn(stages, 'maintained')!),
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
