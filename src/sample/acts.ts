/** What an event of the town's cases brings along, and who does it: a legal move with its words, evidence and hands. */
import type { Actor, Role } from '../domain/case.ts';
import type { Category } from '../domain/category.ts';
import type { EventData, Office } from '../domain/desk.ts';
import { addDays, dayOf } from '../domain/instant.ts';
import type { Instant, Ref } from '../domain/record.ts';
import type { Hands } from './orgs.ts';
import { pictures } from './pictures.ts';
import { type Chance, pick, weighted } from './random.ts';
import type { Replay } from './replay.ts';
import { type Site, wishWork } from './wishes.ts';

/** Whom a case meets. */
export interface Cast {
  office: Office;
  category: Category;
  hands: Hands;
  branch: Ref<'org'>;
  nameOf: (org: Ref<'org'>) => string;
  /** An earlier case this one may be merged into. */
  twin?: string;
  /** What is built there now. */
  site?: Site;
}

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
      return { target: wishWork(cast.site!, replay.record.place, replay.record.id) };
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

/** One move. @throws where the desk refuses */
export function take(chance: Chance, cast: Cast, replay: Replay, event: string, by: Role, at: Instant): void {
  replay.act(at, actorOf(cast, replay, by), event, bring(chance, cast, replay, event, at));
}
