/** Ways that chance seldom finds to their end: each step with the role that takes it and, where it matters, when. */
import assert from 'node:assert/strict';
import type { CaseInput, Role } from '../../../src/domain/case.ts';
import type { EventData } from '../../../src/domain/desk.ts';
import type { Ref } from '../../../src/domain/record.ts';
import { inputOf, start } from '../../domain/office.ts';
import { signupInput } from '../../domain/hall.ts';
import { photos } from './commands.ts';
import type { Pair } from './pair.ts';

/** What the desk must say besides: `delivered` unless told. */
type Step = [role: Role | 'anyone', event: string, data?: EventData, more?: { at?: string; says?: string; org?: string; of?: number | `event/${string}` }] | { file: Partial<CaseInput>; at?: string } | { sign: Parameters<typeof signupInput>[0] } | { tail: string; says: string; at?: string };

const evidence: EventData = { note: '修好了', media: photos.slice(0, 3), phases: ['before', 'during', 'after'] };
const toReplied: Step[] = [['receptionist', 'accept'], ['lead', 'assign', { assignee: 'org/unit' }], ['handler', 'start'], ['handler', 'reply', evidence]];
const toClosed: Step[] = [...toReplied, ['resident', 'visit.resolved'], ['resident', 'rate', { rating: 5 }], ['resident', 'rate', { rating: 5 }, { says: 'rejected' }], ['lead', 'close', {}, { at: '2023-10-20T23:30:00+08:00' }]];
const quarrel: Step = { file: { kind: 'dispute', category: 'category/quarrel', topic: 'dispute', parties: ['住户', '邻居'] } };

export const paths: Readonly<Record<string, readonly Step[]>> = {
  'three visits nobody answered, on two days': [
    { file: { category: 'category/all' } }, ...toReplied, ['receptionist', 'visit.unreachable'], ['receptionist', 'visit.unreachable'], ['receptionist', 'visit.unreachable'],
    ['lead', 'close.unreachable', {}, { says: 'rejected' }], ['receptionist', 'visit.unreachable', {}, { at: '2023-10-20T09:00:00+08:00' }], ['committee', 'close.unreachable'],
  ],
  'reopened on the last day': [{ file: {} }, ...toClosed, ['resident', 'reopen', {}, { at: '2023-11-04T23:59:59+08:00' }], ['lead', 'assign', { assignee: 'org/crew' }]],
  'a day too late to be reopened': [{ file: {} }, ...toClosed, ['resident', 'reopen', {}, { at: '2023-11-05T00:00:00+08:00', says: 'rejected' }]],
  'not solved three times, until no level is higher': [
    { file: { category: 'category/pair' } }, ...toReplied, ...[1, 2, 3, 4].flatMap((): Step[] => [['resident', 'visit.unresolved'], ['handler', 'reply', evidence, { at: '2024-02-20T09:00:00+08:00' }]]), ['resident', 'visit.partly', { note: '一半' }],
    ['handler', 'suspend', { note: '冰冻', until: '2024-03-10' }], ['handler', 'resume', {}, { at: '2024-03-08T09:00:00+08:00' }],
  ],
  'a suspension over holidays, and one into a year nobody published': [
    { file: {} }, ['receptionist', 'accept', {}, { at: '2023-09-29T12:00:00+08:00' }], ['lead', 'assign', { assignee: 'org/unit' }], ['handler', 'start'], ['handler', 'suspend', { note: '等料', until: '2023-10-09' }], ['system', 'resume', {}, { at: '2023-10-08T08:00:00+08:00' }],
    ['handler', 'suspend', { note: '等料', until: '2027-01-09' }], ['handler', 'resume', {}, { at: '2026-12-31T08:00:00+08:00' }], ['handler', 'reply', { note: '好了' }, { at: '2027-02-01T08:00:00+08:00' }],
  ],
  'a due day reached through a year nobody published': [{ file: {}, at: '2022-12-30T16:00:00+08:00' }, ['receptionist', 'accept'], ['resident', 'withdraw']],
  'handed on until it is raised': [
    { file: {} }, ['receptionist', 'accept', {}, { at: '2023-10-12T12:00:00+08:00' }], ['lead', 'assign', { assignee: 'org/unit' }], ['handler', 'bounce', { note: '不归我们' }], ['lead', 'assign', { assignee: 'org/unit' }],
    ...[1, 2, 3, 4, 5].map((): Step => ['handler', 'transfer', { note: '转', assignee: 'org/crew' }]), ['handler', 'start'], ['handler', 'reply', { note: '好' }], ['receptionist', 'visit.resolved', {}, { org: 'crew', says: 'rejected' }], ['committee', 'visit.resolved'],
  ],
  'merged, and never round in a ring': [
    { file: {} }, { file: {} }, { file: {} }, ['receptionist', 'merge', { target: 'case/#id2' }, { of: 1 }], ['receptionist', 'merge', { target: 'case/#id3' }, { of: 2 }], ['receptionist', 'merge', { target: 'case/#id1' }, { of: 3, says: 'rejected' }],
    ['receptionist', 'merge', { target: 'case/#id3' }, { of: 3, says: 'rejected' }],
  ],
  'off the list only with who approved it': [{ file: { category: 'category/odd' } }, ...toReplied.slice(0, 3), ['handler', 'reply', evidence, { says: 'rejected' }], ['handler', 'reply', { ...evidence, offList: { approvedBy: '街道', funding: '自筹' } }], ['resident', 'visit.unresolved'], ['handler', 'reply', evidence]],
  'a dispute broken, mended and closed': [
    quarrel, ['mediator', 'register', {}, { at: '2024-01-31T09:00:00+08:00' }], ['mediator', 'mediate'], ['mediator', 'extend', { note: '再谈', until: '2024-03-20' }, { says: 'rejected' }], ['mediator', 'extend', { note: '再谈', until: '2024-03-20', bothConsent: true }],
    ['mediator', 'agree', { agreement: 'oral' }], ['mediator', 'breach'], ['mediator', 'agree', { agreement: 'written' }], ['mediator', 'fulfil'], ['mediator', 'close', { note: '回访过' }],
  ],
  'a dispute that failed': [quarrel, ['mediator', 'register'], ['mediator', 'mediate', { parties: ['甲'] }, { says: 'rejected' }], ['mediator', 'mediate', { parties: ['甲', '乙'] }], ['mediator', 'fail'], ['mediator', 'refer', { remedies: ['court', 'legal-aid'] }]],
  'a dispute filed as something else, and ended': [{ file: { ...quarrel.file, parties: [] } }, ['anyone', 'support', {}, { says: 'conflict' }], ['resident', 'end']],
  'a proposal supported, adopted in part and realized': [
    { file: { kind: 'proposal', form: 'wish', category: 'category/wish' } }, ['organizer', 'table'], ['anyone', 'support'], ['anyone', 'support'], ['anyone', 'unsupport', { support: 'act-3' }], ['anyone', 'unsupport', { support: 'act-3' }, { says: 'rejected' }],
    ['committee', 'adopt', { note: '先做一半', partly: true }], ['lead', 'implement', { target: 'work/w1' }], ['lead', 'realize', {}, { says: 'rejected' }], ['lead', 'realize', evidence],
  ],
  'proposals merged and declined': [{ file: { kind: 'proposal', category: 'category/wish' } }, { file: { kind: 'proposal', category: 'category/wish' } }, ['organizer', 'merge', { target: 'case/#id2' }, { of: 1 }], ['organizer', 'table', {}, { of: 2 }], ['organizer', 'decline', { note: '没有地方' }, { of: 2 }]],
  'asked back, put off, supported and taken back': [
    { file: {} }, ['receptionist', 'requestInfo', { note: '几楼' }], ['resident', 'supplement', { note: '五楼', media: photos.slice(0, 1) }, { at: '2023-10-11T09:00:00+08:00' }], ['receptionist', 'accept'], ['anyone', 'support'], ['anyone', 'unsupport', { support: 'act-4' }],
    ['lead', 'assign', { assignee: 'org/unit' }], ['lead', 'extend', { note: '等料', until: '2023-10-30' }], { file: {} }, ['resident', 'withdraw'], { file: {} }, ['receptionist', 'decline', { note: '不归街道' }], { file: { kind: 'proposal', category: 'category/wish' } }, ['resident', 'withdraw'],
  ],
  'events published, put off, moved, held and called off': [
    ['organizer', 'publish', {}, { of: 'event/plan' }], ['organizer', 'postpone', { note: '下雨' }, { of: 'event/plan' }], ['organizer', 'reschedule', { start: '2023-12-01' }, { of: 'event/plan' }], ['organizer', 'reschedule', { start: '2023-12-02', end: '2023-12-01' }, { of: 'event/plan', says: 'rejected' }],
    ['system', 'complete', {}, { of: 'event/plan' }], ['organizer', 'cancel', { note: '不办了' }, { of: 'event/come' }], ['resident', 'cancel', { note: '不办了' }, { of: 'event/tea', says: 'forbidden' }], ['anyone', 'cancel', { note: '不办了' }, { of: 'event/tea', says: 'unauthorized' }],
  ],
  'a signup taken by hand': [['organizer', 'confirm', {}, { of: 0 }]],
  'a signup that has to wait': [['organizer', 'waitlist', {}, { of: 0 }]],
  'a signup turned down': [['organizer', 'reject', {}, { of: 0, says: 'rejected' }], ['organizer', 'reject', { note: '已满' }, { of: 0 }]],
  'a number guessed at until it is locked, and opened an hour later': [
    { file: {} }, { tail: '0000', says: 'forbidden' }, { tail: '4321', says: 'case' }, ...['0001', '0002', '0003', '0004', '0005'].map((tail): Step => ({ tail, says: 'forbidden' })), { tail: '4321', says: 'rate-limited' },
    { tail: '4321', says: 'rate-limited', at: '2023-09-28T10:59:59+08:00' }, { tail: '0006', says: 'forbidden', at: '2023-09-28T11:00:00+08:00' }, { tail: '4321', says: 'rate-limited' }, { tail: '4321', says: 'case', at: '2023-09-28T12:00:00+08:00' },
  ],
  'places taken, waited for and passed on': [
    { sign: { party: 3 } }, { sign: { party: 2 } }, { sign: { party: 2 } }, { sign: { party: 1, onBehalfOf: { relation: '母亲', name: '某' } } }, { sign: { party: 1, phone: '139 0000 4321' } }, { sign: { party: 1, phone: '13900004321' } },
    ['resident', 'cancel', {}, { of: 2 }], ['organizer', 'checkIn', {}, { of: 1 }], ['organizer', 'miss', {}, { of: 3 }],
  ],
};

/** Takes the steps; acts go to the last case or signup that was made, unless told. */
export async function walk(pair: Pair, path: readonly Step[]): Promise<void> {
  const made: ('case' | 'signup')[] = ['signup'];
  let acts = 0;
  await pair.at(start);
  for (const step of path) {
    if (!Array.isArray(step) && 'at' in step && step.at) await pair.at(step.at);
    if ('file' in step || 'sign' in step) {
      const key = `key-${made.length}`;
      if ('file' in step) await pair.create('case', key, inputOf({ clientId: key, ...step.file }));
      else await pair.create('signup', key, signupInput({ clientId: key, ...step.sign }));
      made.push('file' in step ? 'case' : 'signup');
    } else if ('tail' in step) {
      const told = (await pair.lookup(1, step.tail)) as { refused?: string; type?: string };
      assert.equal(told.refused ?? told.type, step.says, JSON.stringify(step));
    } else {
      const [role, event, data = {}, { at, says = 'delivered', org = 'hall', of = made.length - 1 } = {}] = step;
      if (at) await pair.at(at);
      const who = role === 'anyone' ? {} : role === 'resident' ? { token: `#token${of}` } : { staff: `staff:${role}:${org}` };
      const told = (await pair.act({ ref: (typeof of === 'string' ? of : `${made[of]}/#id${of}`) as Ref, event, data, key: `act-${(acts += 1)}`, ...who })) as { kind?: string; refused?: string };
      assert.equal(told.refused ?? told.kind, says, JSON.stringify([step, told]));
    }
  }
}
