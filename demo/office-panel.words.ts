/** What the office's people call things: events, roles, wants, refusals. */
import type { Role } from '../src/domain/case.ts';
import type { FailureKind } from '../src/domain/failure.ts';
import type { CaseEvent, CaseState, Unknown } from '../src/domain/case-machine.ts';
import type { EventData } from '../src/domain/desk.ts';
import type { Need } from '../src/domain/machine.ts';

export const eventWords: Partial<Record<CaseEvent, string>> = {
  accept: '受理', requestInfo: '请住户补充', decline: '不予受理', assign: '派单', bounce: '退单', transfer: '转交', start: '开始办理', extend: '延期',
  suspend: '挂起', resume: '恢复办理', reply: '答复', 'visit.resolved': '回访：解决了', 'visit.partly': '回访：解决了一部分',
  'visit.unresolved': '回访：没解决', 'visit.unreachable': '回访：没联系上', close: '销号', 'close.unreachable': '三次没联系上，销号',
  register: '登记', mediate: '开始调解', agree: '谈成，写协议', fail: '没有谈成', fulfil: '协议履行了', breach: '没有照办，再调解', refer: '告知还能去哪里', end: '不调解了',
  table: '提到议事会', adopt: '采纳', implement: '开始落实', realize: '落实好了',
};

export const roleWords: Partial<Record<Role, string>> = {
  receptionist: '首问接待点', lead: '项目负责人', branch: '党支部', handler: '经办单位', committee: '社区居委会', system: '到期自动', mediator: '调解员', organizer: '议事会',
};

/** Which of the four units a role sits in; the handler sits wherever the case is. */
export const unitOf: Partial<Record<Role, string>> = {
  receptionist: 'reception', lead: 'reception', branch: 'community', handler: 'property', committee: 'community', system: 'reception', mediator: 'mediators', organizer: 'community',
};

/** What stands in the text field at first, so that one click goes on. */
export const sampleNotes: Partial<Record<CaseEvent, string>> = {
  requestInfo: '请说一下在几楼、哪一边。', decline: '这里归示例路管，已告诉您找谁。', bounce: '在改造施工范围内，由项目部负责更快。',
  transfer: '要动工，转给有施工队的单位。', extend: '雨天不能施工，顺延。', suspend: '等材料到场，到了就接着做。',
  adopt: '居民议事会上多数人赞成。', close: '回访过，两边都说好了。',
  reply: '已经做好，也请人看过了。请您看看，还差什么就说。', 'visit.partly': '住户说还差一点没做完。',
};

/** What an event brings besides words, so that one click goes on; a real office asks its own people. */
export const sampleData: Partial<Record<Need, EventData>> = {
  'off-list': { offList: { approvedBy: '示例社区居民议事会', funding: '示例为民服务资金' } }, 'both-consent': { bothConsent: true }, agreement: { agreement: 'written' },
  remedies: { remedies: ['court', 'legal-aid'] }, 'work-or-case': { target: 'work/sample' },
};

export const noteLabels: Partial<Record<CaseEvent, string>> = { reply: '答复住户的话', requestInfo: '想问住户什么', 'visit.partly': '还差什么' };

export const stateDots: Record<CaseState | Unknown, '○' | '◐' | '●'> = {
  submitted: '○', needsInfo: '○', accepted: '◐', assigned: '◐', processing: '◐', suspended: '◐', replied: '◐', verified: '◐', closed: '●', declined: '●', withdrawn: '●', merged: '●',
  reported: '○', registered: '◐', mediating: '◐', agreed: '◐', fulfilled: '◐', failed: '◐', referred: '●', evaluating: '◐', adopted: '◐', implementing: '◐', realized: '●', unknown: '○',
};

export const evidenceWords: Record<'none' | 'after' | 'pair' | 'pair+during', string> = {
  none: '这一类不用照片。', after: '这一类至少要一张“后”。', pair: '这一类要“前”“后”各一张。', 'pair+during': '这一类要“前”“中”“后”各一张。',
};

const fieldRefusals: Record<string, string> = {
  note: '要写几个字。', assignee: '要选一家单位。', until: '要选今天以后的日子。', 'media:evidence': '照片不够，没有收。', media: '照片没有收到，再放一次。',
  actor: '自己办的事不能自己回访，要换别的单位。', visits: '还不到三次，或者都在同一天：分两天联系三次才算。', state: '日子过了，不能再办。', rating: '已经评过了。',
};

export function refusalWords(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).map(([field, why]) => fieldRefusals[`${field}:${why}`] ?? fieldRefusals[field] ?? `${field}：${why}`).join('');
}

export const failureWords: Record<FailureKind, string> = {
  offline: '连不上办事服务器。先运行 npm run office。', timeout: '办事服务器没有回音，再试一次。', unauthorized: '办事服务器不认这个身份（口令不是 demo？）。',
  forbidden: '这个身份不能办这一步。', missing: '没有这件事了。', invalid: '办事服务器没有看懂。', conflict: '这件事刚刚变了，已经重新取来，请再看一遍。',
  'rate-limited': '太密了，过一会儿再试。', unsupported: '这里办不了这一步。', broken: '办事服务器出错了，再试一次。',
};
