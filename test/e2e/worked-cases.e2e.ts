/**
 * The worked cases of the newspaper page, and the hard days of an office, played at 示例 places: a resident in real Chromium, staff by HTTP, the
 * reference server between them on a clock that is moved by hand.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serveDemo } from '../../scripts/start.mjs';
import type { Case, CaseInput, Role } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { onePhoto } from './photos.ts';
import { Resident } from './resident.ts';
import { Staff } from './staff.ts';

/** A phone nobody has used yet. */
const phone = (): Resident => new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
let resident = phone();
let now = '2023-11-10T09:00:00+08:00';
let office: RunningOffice;
let demo: { url: string; close(): Promise<void> };
let staff: Staff;
let shown: EventData;

before(async () => {
  office = await startOffice({ office: seedOffice, orgs: seedOrgs, now: () => now });
  demo = await serveDemo({ port: 0, live: false });
  staff = new Staff(office.url);
  const photo = onePhoto();
  const [first, second] = [await staff.photo(photo), await staff.photo(Buffer.concat([photo, Buffer.from([0])]))];
  shown = { media: [first, second], phases: ['before', 'after'] };
});

after(async () => {
  await resident.close();
  await demo.close();
  await office.close();
});

const page = (): string => `${demo.url}?backend=rest&endpoint=${encodeURIComponent(office.url)}`;

/** What was told at the counter or on the telephone. */
async function filed(change: Partial<CaseInput>): Promise<Case> {
  const key = randomUUID();
  const input: CaseInput = {
    clientId: key, topic: 'request', kind: 'request', category: 'category/P04', place: 'place/xincun-3', text: '井盖冒水。', answers: {}, reporter: { phone: '13800004321' },
    showName: 'no', consent: { version: '1', at: now }, media: [], ...change,
  };
  const reply = await fetch(`${office.url}/cases`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` }, body: JSON.stringify(input) });
  const outcome = (await reply.json()) as { kind: string; rec: Case };
  assert.equal(outcome.kind, 'delivered', JSON.stringify(outcome));
  return outcome.rec;
}

/** The office's side of a case, each move on its day. */
async function moved({ id }: Case, ...moves: [at: string, role: Role, org: string, event: string, data?: EventData][]): Promise<void> {
  for (const [at, role, org, event, data] of moves) {
    now = at.length === 10 ? `${at}T10:00:00+08:00` : at;
    await staff.act(id, role, org, event, data);
  }
}

/** A new phone, on the street's page. */
async function unpack(): Promise<void> {
  await resident.close();
  resident = phone();
  await resident.open(page());
}

/** The resident looks it up with number and phone tail, as on a borrowed phone. */
async function looksUp({ code }: Case, at?: string): Promise<void> {
  if (at) now = `${at}T10:00:00+08:00`;
  await unpack();
  await resident.type('编号', code);
  await resident.type('当时留的电话，后四位', '4321');
  await resident.press('查一查');
}

describe('the worked cases', { timeout: 240_000 }, () => {
  test('the ramp: a visit, a talk, a joint meeting, works off the list with the fund named, and the resident has the last word', async () => {
    now = '2023-09-01T09:00:00+08:00';
    const ramp = await filed({ category: 'category/X01', answers: { before: '1' }, text: '一楼的坡道拆掉以后，轮椅出不了门。' });
    await moved(
      ramp, ['2023-09-01', 'receptionist', 'reception', 'accept'], ['2023-09-01', 'branch', 'community', 'assign', { assignee: 'org/community', note: '党员走访了解。' }],
      ['2023-09-04', 'handler', 'community', 'start', { note: '党群洽谈。' }], ['2023-09-06', 'handler', 'community', 'transfer', { assignee: 'org/project', note: '多方联席会议磋商，做梯级坡。' }],
      ['2023-09-07', 'handler', 'project', 'start'],
    );
    await assert.rejects(moved(ramp, ['2023-09-14', 'handler', 'project', 'reply', { note: '做好了。', ...shown }]), /offList/, 'nothing off the list is answered without its fund');
    await moved(ramp, ['2023-09-14', 'handler', 'project', 'reply', { note: '增设梯级坡，加了不锈钢扶手。', ...shown, offList: { approvedBy: '示例社区党委', funding: '党建为民服务资金' } }]);
    await looksUp(ramp, '2023-09-15');
    for (const words of ['您看解决了吗？', '增设梯级坡，加了不锈钢扶手。', '党员走访了解。', '党群洽谈。', '多方联席会议磋商，做梯级坡。']) await resident.sees(words);
    await resident.press('解决了');
    await resident.sees('回访好了，等销号');
    await moved(ramp, ['2023-09-18', 'committee', 'community', 'close']);
    await looksUp(ramp, '2023-09-18');
    for (const words of ['已办结，闭环销号', '党建为民服务资金', '示例社区党委']) await resident.sees(words);
  });

  test('the gate: told in the form in the evening, talked over at once, open the next day, with a pennant at the end', async () => {
    now = '2023-10-09T19:00:00+08:00';
    await unpack();
    await resident.pressRow('邻里调解');
    await resident.pressRow('邻里之间');
    await resident.sees('自愿参加，不收钱，一般一个月内谈完');
    await resident.press('存着');
    await resident.choose('小区', '示例新村');
    await resident.choose('幢', '不在楼里');
    await resident.choose('您这一边', '商户');
    await resident.choose('另一边', '学校或单位');
    await resident.type('情况说明', '北门被围起来了，客人进不来。');
    await resident.type('联系电话', '13800004321');
    await resident.press('下一步：核对一遍');
    await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
    await resident.press('提交');
    await resident.sees('调解员登记，给您打电话');
    const gate = office.filings().find(({ record }) => record.kind === 'dispute')!.record;
    assert.deepEqual([gate.kind, gate.parties, gate.state], ['dispute', ['商户', '学校或单位'], 'reported']);
    await moved(
      gate, ['2023-10-09T20:00:00+08:00', 'mediator', 'mediators', 'register'], ['2023-10-09T20:30:00+08:00', 'mediator', 'mediators', 'mediate'], ['2023-10-09T21:30:00+08:00', 'mediator', 'mediators', 'agree', { agreement: 'oral' }],
      ['2023-10-10T08:00:00+08:00', 'mediator', 'mediators', 'fulfil'], ['2023-10-11T08:00:00+08:00', 'mediator', 'mediators', 'close', { note: '北门已经开了，商户送来锦旗。' }],
    );
    await resident.press('看进度');
    for (const words of ['已结案', '商户送来锦旗', '口头说定了']) await resident.sees(words);
    const open = (await (await fetch(`${office.url}/cases`)).json()) as { items: Case[] };
    assert.ok(open.items.every(({ kind }) => kind !== 'dispute'), 'a quarrel is on the public list');
  });

  test('over the October holiday the limit counts working days, 调休 included, and late is said with how late', async () => {
    now = '2023-09-28T10:00:00+08:00';
    const late = await filed({});
    await moved(late, ['2023-09-28', 'receptionist', 'reception', 'accept'], ['2023-09-28', 'lead', 'community', 'assign', { assignee: 'org/property' }], ['2023-10-07', 'handler', 'property', 'start']);
    await looksUp(late, '2023-10-10');
    await resident.sees('期限 10月11日 周三');
    assert.ok(!(await resident.reads()).includes('晚了'), 'five working days after 28 September end on 11 October');
    await looksUp(late, '2023-10-13');
    await resident.sees('晚了 2 个工作日');
    await moved(late, ['2023-10-13', 'lead', 'community', 'extend', { note: '管道要从外地调。', until: '2023-10-20' }], ['2023-10-23', 'handler', 'property', 'reply', { note: '换了管道。', ...shown }]);
    await looksUp(late, '2023-10-24');
    for (const words of ['延到 10月20日 周五', '管道要从外地调。', '晚了 1 个工作日', '督办：这件事街道正在盯着办。']) await resident.sees(words);
  });

  test('nobody could be reached three times on two days: closed by the rule, and said so', async () => {
    now = '2023-11-01T10:00:00+08:00';
    const silent = await filed({});
    await moved(
      silent, ['2023-11-01', 'receptionist', 'reception', 'accept'], ['2023-11-01', 'lead', 'community', 'assign', { assignee: 'org/property' }], ['2023-11-01', 'handler', 'property', 'start'],
      ['2023-11-02', 'handler', 'property', 'reply', { note: '疏通了。', ...shown }], ['2023-11-03', 'receptionist', 'reception', 'visit.unreachable'], ['2023-11-03', 'receptionist', 'reception', 'visit.unreachable'],
    );
    await assert.rejects(moved(silent, ['2023-11-03', 'lead', 'community', 'close.unreachable']), /visits/, 'two tries are no three');
    await moved(silent, ['2023-11-03', 'receptionist', 'reception', 'visit.unreachable']);
    await assert.rejects(moved(silent, ['2023-11-03', 'lead', 'community', 'close.unreachable']), /visits/, 'three tries on one day are no two days');
    await moved(silent, ['2023-11-06', 'receptionist', 'reception', 'visit.unreachable'], ['2023-11-06', 'lead', 'community', 'close.unreachable']);
    await looksUp(silent, '2023-11-07');
    await resident.sees('回访三次没有联系上，按规定销号');
  });

  test('two tabs fill in the same request: the older one says so, and what the newer one wrote is what stays', async () => {
    await unpack();
    const fill = async (tab: Resident, text: string): Promise<void> => {
      await tab.pressRow('上下水');
      await tab.pressRow('污水外溢');
      await tab.type('情况说明', text);
    };
    await fill(resident, '第一个窗口写的。');
    await resident.sees('已存好');
    const second = await resident.tab(page());
    await second.sees('接着您');
    await second.type('情况说明', '第二个窗口接着写。');
    await second.sees('已存好');
    await resident.front();
    await resident.type('情况说明', '又回到第一个。');
    await resident.sees('您在另一个窗口也在填这件事，那边的更新');
    await resident.reload();
    await resident.sees('接着您');
    assert.match(await resident.valueOf('情况说明'), /第二个窗口接着写。/);
  });
});
