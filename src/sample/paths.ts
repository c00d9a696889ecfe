/**
 * Random legal paths. For each state: what may come next, how often in a hundred, who does it and after how many days. Made so that most cases are
 * closed in time and every way of the machine is taken by some: late, extended, bounced, handed on, suspended, sent back, reopened, merged.
 */
import type { Actor, Role } from '../domain/case.ts';
import type { EventData, Office } from '../domain/desk.ts';
import { addDays, dayOf } from '../domain/instant.ts';
import type { Category } from '../domain/category.ts';
import type { Instant, Ref } from '../domain/record.ts';
import type { Hands } from './orgs.ts';
import { officeTime, residentTime } from './days.ts';
import { pictures } from './pictures.ts';
import { type Chance, pick, weighted } from './random.ts';
import type { Replay } from './replay.ts';

/** Whom a path meets. */
export interface Cast {
  office: Office;
  category: Category;
  hands: Hands;
  branch: Ref<'org'>;
  nameOf: (org: Ref<'org'>) => string;
  /** An earlier case this one may be merged into. */
  twin?: string;
}

interface Move {
  often: number;
  event: string;
  by: Role;
  /** Working days of the office, days of a resident; drawn from these. */
  after: readonly number[];
  /** How many times in one history, at most. */
  most?: number;
}

const move = (often: number, event: string, by: Role, after: readonly number[], most?: number): Move => ({ often, event, by, after, ...(most !== undefined && { most }) });
/** Nobody does anything more. */
const rest = (often: number): Move => move(often, '', 'system', [0]);

const request: Readonly<Record<string, readonly Move[]>> = {
  submitted: [move(86, 'accept', 'receptionist', [0, 0, 0, 1, 1, 1, 2, 3]), move(6, 'requestInfo', 'receptionist', [0, 1], 1), move(3, 'decline', 'receptionist', [1]), move(4, 'merge', 'receptionist', [1]), move(2, 'withdraw', 'resident', [0, 1])],
  needsInfo: [move(80, 'supplement', 'resident', [0, 1, 2, 4]), move(12, 'withdraw', 'resident', [1, 3]), rest(16)],
  accepted: [move(93, 'assign', 'branch', [0, 0, 1]), move(3, 'decline', 'receptionist', [1]), move(2, 'withdraw', 'resident', [1, 2]), rest(2)],
  assigned: [move(82, 'start', 'handler', [0, 0, 1, 1, 2]), move(7, 'bounce', 'handler', [0, 1], 2), move(8, 'transfer', 'lead', [1], 4), move(2, 'extend', 'lead', [1], 1), rest(1)],
  processing: [move(76, 'reply', 'handler', [1, 1, 2, 2, 3, 4, 6]), move(8, 'suspend', 'handler', [1], 1), move(8, 'extend', 'lead', [1, 2], 1), move(6, 'transfer', 'handler', [1], 4), rest(2)],
  suspended: [move(94, 'resume', 'handler', [3, 5, 8]), rest(6)],
  replied: [move(40, 'visit.resolved', 'receptionist', [1, 1, 2, 3]), move(26, 'visit.resolved', 'resident', [0, 1, 2]), move(8, 'visit.partly', 'receptionist', [1, 2], 1), move(8, 'visit.unresolved', 'resident', [0, 1], 1), move(16, 'visit.unreachable', 'receptionist', [1], 3), rest(2)],
  verified: [move(84, 'close', 'committee', [0, 1, 1, 2]), move(12, 'rate', 'resident', [0, 1], 1), rest(4)],
  closed: [move(30, 'rate', 'resident', [0, 1, 3], 1), move(5, 'reopen', 'resident', [3, 6, 10], 1), rest(65)],
};

/** What was settled at a meeting was settled: straight through, and closed. */
const meeting: typeof request = {
  submitted: [move(1, 'accept', 'receptionist', [0, 0, 1])],
  accepted: [move(1, 'assign', 'branch', [0, 1])],
  assigned: [move(8, 'start', 'handler', [0, 1]), move(1, 'transfer', 'lead', [1], 1)],
  processing: [move(9, 'reply', 'handler', [1, 2, 3, 5]), move(1, 'extend', 'lead', [1], 1)],
  replied: [move(9, 'visit.resolved', 'receptionist', [1, 1, 2]), move(1, 'visit.partly', 'receptionist', [1], 1)],
  verified: [move(1, 'close', 'committee', [0, 1])],
  closed: [rest(7), move(3, 'rate', 'resident', [1, 2], 1)],
};

const dispute: typeof request = {
  reported: [move(96, 'register', 'mediator', [0, 0, 1]), move(3, 'end', 'resident', [0, 1]), rest(1)],
  registered: [move(96, 'mediate', 'mediator', [0, 1, 1, 2]), move(3, 'end', 'mediator', [1, 2]), rest(1)],
  mediating: [move(82, 'agree', 'mediator', [1, 2, 3, 5, 8]), move(8, 'fail', 'mediator', [5, 8]), move(6, 'extend', 'mediator', [8], 1), move(3, 'end', 'mediator', [3]), rest(1)],
  agreed: [move(92, 'fulfil', 'mediator', [1, 2, 4]), move(5, 'breach', 'mediator', [2, 4], 1), rest(3)],
  failed: [move(96, 'refer', 'mediator', [0, 1]), rest(16)],
  fulfilled: [move(96, 'close', 'mediator', [1, 2, 4]), rest(4)],
};

const proposal: typeof request = {
  submitted: [move(86, 'table', 'organizer', [1, 2, 4]), move(14, 'merge', 'organizer', [2]), move(4, 'withdraw', 'resident', [1, 3]), rest(5)],
  evaluating: [move(60, 'support', 'resident', [0, 1], 18), move(20, 'adopt', 'organizer', [2, 5]), move(8, 'decline', 'committee', [3, 5]), move(3, 'merge', 'organizer', [2]), move(2, 'withdraw', 'resident', [2]), rest(7)],
  adopted: [move(80, 'implement', 'lead', [3, 6]), rest(20)],
  implementing: [move(70, 'realize', 'lead', [8, 15]), rest(30)],
};

export const paths = { request, meeting, dispute, proposal };

const words: Readonly<Record<string, readonly string[]>> = {
  requestInfo: ['请补一张照片，写清楚是哪一面墙', '请写清楚是几单元几楼'],
  supplement: ['补好了，在二单元三楼', '照片补上了'],
  decline: ['不在这里办：请找供电公司，电话在接待点', '这条路不归小区，已告诉您市政的电话'],
  bounce: ['不是物业的管道，请派给项目部', '要动外墙，我们没有施工队'],
  transfer: ['要先做防水，转给项目部', '院子里的管，转给物业'],
  extend: ['要等三个晴天才能做防水', '配件要从外地来'],
  suspend: ['等外墙脚手架搭好', '等住户回家开门'],
  resume: ['人和料都齐了，接着做'],
  reply: ['修好了，试过，不漏了', '换了新的，老的拆走了', '清通了，用水试过三遍', '装好了，教了怎么用'],
  'visit.partly': ['好了一半，还有一处没弄'],
  'visit.unresolved': ['还是老样子'],
  agreeDispute: ['双方说好：一个月内修好，各出一半', '双方说好：晚上十点以后不放音乐', '双方说好：楼道里的东西搬走'],
  extendDispute: ['双方同意再谈两周'],
  fail: ['谈了三次，说不到一起'],
  closeDispute: ['回访过了，两家都说好'],
  end: ['两家自己说好了'],
  adopt: ['花钱不多，多数人要，列进方案', '先做一半，看看用得怎样'],
  declineProposal: ['地下有燃气管，这里不能挖', '同意的人家不到一半'],
};

const targetOf = ({ twin }: Cast): EventData => ({ target: `case/${twin}` });

/** What an event brings along. */
function bring(chance: Chance, cast: Cast, replay: Replay, event: string, at: Instant): EventData {
  const { kind, assignee } = replay.record;
  const { category, hands } = cast;
  const say = (key: string): EventData => ({ note: pick(chance, words[key]!) });
  const until = (days: number): EventData => ({ until: addDays(dayOf(at), days) });
  const evidence = (): EventData => {
    const phases = ({ none: [], after: ['after'], pair: ['before', 'after'], 'pair+during': ['before', 'during', 'after'] } as const)[category.evidence ?? 'none'];
    return phases.length > 0 ? { media: phases.map((phase) => pictures[phase].sha256), phases: [...phases] } : {};
  };
  const units = [hands.property, hands.project].filter((one) => one !== assignee);
  switch (event) {
    case 'assign':
      return { assignee: pick(chance, units) };
    case 'transfer':
      return { assignee: pick(chance, units), ...say(event) };
    case 'extend':
      return kind === 'dispute' ? { ...say('extendDispute'), ...until(21), bothConsent: true } : { ...say(event), ...until(14) };
    case 'suspend':
      return { ...say(event), ...until(12) };
    case 'reply':
      return { ...say(event), ...evidence(), ...(category.group === 'off-list' && { offList: { approvedBy: cast.nameOf(cast.branch), funding: '示例党建为民服务资金' } }) };
    case 'rate':
      return { rating: weighted(chance, [[60, 5], [24, 4], [9, 3], [5, 2], [2, 1]]) };
    case 'merge':
      return targetOf(cast);
    case 'mediate':
      return { parties: replay.record.parties ?? ['一家', '另一家'] };
    case 'agree':
      return { ...say('agreeDispute'), agreement: pick(chance, ['oral', 'written'] as const) };
    case 'refer':
      return { remedies: pick(chance, [['court'], ['court', 'legal-aid'], ['police'], ['administration']] as const).map((one) => one) };
    case 'close':
      return kind === 'dispute' ? say('closeDispute') : {};
    case 'adopt':
      return { ...say(event), ...(chance() < 0.25 && { partly: true }) };
    case 'decline':
      return say(kind === 'proposal' ? 'declineProposal' : event);
    case 'implement':
      return { target: `work/${replay.record.id}` };
    case 'realize':
      return evidence();
    default:
      return words[event] ? say(event) : {};
  }
}

function actorOf(cast: Cast, replay: Replay, role: Role): Actor {
  const { hands, branch, nameOf, office } = cast;
  const { firstAsked, assignee } = replay.record;
  const orgs: Record<Exclude<Role, 'resident'>, Ref<'org'>> = {
    receptionist: firstAsked ?? office.frontDesk, handler: assignee ?? hands.property, lead: hands.project, branch, committee: hands.committee,
    system: hands.committee, mediator: hands.mediators, organizer: hands.committee, supervisor: 'org/jianli',
  };
  return role === 'resident' ? { role, label: '居民' } : { role, org: orgs[role], label: nameOf(orgs[role]) };
}

/** Takes a case along a random path until nothing more happens, or the day of the town has come. */
export function wander(chance: Chance, cast: Cast, replay: Replay, table: keyof typeof paths, now: Instant): void {
  const taken = new Map<string, number>();
  for (let at = replay.record.submittedAt; ; ) {
    const { state, rating } = replay.record;
    const unreached = (taken.get('visit.unreachable') ?? 0) >= 3;
    const moves = (paths[table][state] ?? []).filter(
      ({ event, most }) => (taken.get(event) ?? 0) < (most ?? Infinity) && (event !== 'merge' || cast.twin !== undefined) && (event !== 'rate' || rating === undefined),
    );
    if (moves.length === 0) return;
    const chosen = unreached && state === 'replied' ? move(1, 'close.unreachable', 'committee', [1]) : weighted(chance, moves.map((one) => [one.often, one] as const));
    if (chosen.event === '') return;
    const when = (chosen.by === 'resident' ? residentTime : officeTime)(chance, at, pick(chance, chosen.after));
    if (when > now) return;
    replay.act(when, actorOf(cast, replay, chosen.by), chosen.event, bring(chance, cast, replay, chosen.event, when));
    taken.set(chosen.event, (taken.get(chosen.event) ?? 0) + 1);
    // Tries count from the last answer on.
    if (chosen.event === 'reply') taken.delete('visit.unreachable');
    at = when;
  }
}
