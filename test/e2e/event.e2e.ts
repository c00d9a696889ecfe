/**
 * 陈阿姨 and the tea of 立冬: signed up in a lift, the battery dies, delivered once at home, cancelled the next day; and a neighbour who wants the same last
 * place from another phone. Real Chromium, and the reference server.
 */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { serveDemo } from '../../scripts/start.mjs';
import { formatCode } from '../../src/domain/case.ts';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { hall, lastPlace, tea } from '../fakes/events.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { Resident } from './resident.ts';

const phone = (): Resident => new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
const consent = '我同意把填的这些交给主办单位，只用来办这场活动。';
const begun = Date.now();
const [chen, neighbour] = [phone(), phone()];
let office: RunningOffice;
let demo: { url: string; close(): Promise<void> };
const page = (event: string): string => `${demo.url}events.html?backend=rest&endpoint=${encodeURIComponent(office.url)}#linli=event,ref=event%2F${event}`;

before(async () => {
  office = await startOffice({
    office: seedOffice, orgs: seedOrgs, records: { event: [tea, lastPlace], place: [hall] }, now: () => instantOf(epochOf('2023-11-10T09:00:00+08:00') + Date.now() - begun),
  });
  demo = await serveDemo({ port: 0, live: false });
});

after(async () => {
  await Promise.all([chen.close(), neighbour.close()]);
  await demo.close();
  await office.close();
});

const states = (): string[] => [...office.hall().enrolments.values()].map(({ record }) => record.state);

test('signed up without a signal, the battery dead, delivered once, cancelled in two presses', { timeout: 120_000 }, async () => {
  await chen.open(page(tea.id));
  for (const said of ['立冬品茗茶', '示例新村党群服务中心二楼', '还剩 8 个座位', '共 40 座']) await chen.sees(said);
  await chen.pick('替家人');
  await chen.choose('是您的什么人', '母亲');
  await chen.press('多一个人');
  await chen.type('联系电话选填', '13800000000');
  await chen.pick(consent, 'checkbox');
  await chen.page.setOfflineMode(true);
  await chen.press('报名，占 2 个座位');
  await chen.sees('先记在手机上，还没有报上');
  assert.deepEqual(await chen.keeps(['drafts', 'outbox', 'receipts']), { drafts: 0, outbox: 1, receipts: 0 });
  await chen.kill();
  assert.equal(office.hall().enrolments.size, 0);

  await chen.open(page(tea.id));
  await chen.sees('报上了');
  await chen.sees('替母亲报的，2 人');
  const [enrolment] = [...office.hall().enrolments.values()];
  assert.deepEqual([office.hall().enrolments.size, enrolment?.record.state, enrolment?.input.onBehalfOf?.relation], [1, 'confirmed', '母亲']);
  await chen.sees(formatCode(enrolment!.record.code));
  assert.deepEqual(await chen.keeps(['drafts', 'outbox', 'receipts']), { drafts: 0, outbox: 0, receipts: 1 });
  await chen.reload();
  await chen.sees('我的报名');
  await chen.sees('还剩 6 个座位');
  await chen.press('不去了，取消');
  await chen.press('取消报名');
  await chen.sees('已取消');
  await chen.sees('还剩 8 个座位');
  assert.deepEqual(states(), ['cancelled']);
  assert.deepEqual(chen.complaints, []);
});

test('two phones want the last place: one has it, the other waits, both are told, and who waits moves up', { timeout: 120_000 }, async () => {
  await chen.page.goto('about:blank');
  await Promise.all([chen.page.goto(page(lastPlace.id)), neighbour.open(page(lastPlace.id))]);
  for (const one of [chen, neighbour]) {
    await one.sees('还剩 1 个座位');
    await one.pick('我自己');
    await one.pick(consent, 'checkbox');
  }
  // Whoever is later by a moment may already read on the button that it is a wait.
  await Promise.all([chen, neighbour].map((one) => one.press('报名，占 1 个座位').catch(() => one.press('排队候补，1 人'))));
  for (let tries = 0; tries < 100 && office.hall().enrolments.size < 3; tries += 1) await wait(50);
  assert.deepEqual(states().slice(1).sort(), ['confirmed', 'waitlisted']);
  const reads = await Promise.all([chen, neighbour].map((one) => one.sees('排上候补了').then(() => true, () => false)));
  const [lucky, later] = reads[0] ? [neighbour, chen] : [chen, neighbour];
  await lucky.sees('报上了');
  await later.sees('您排在第一个，有空位自动轮到您');
  await later.press('看这场活动');
  await lucky.press('看这场活动');
  await lucky.press('不去了，取消');
  await lucky.press('取消报名');
  await lucky.sees('已取消');
  await later.sees('有了空位，轮到您了');
  assert.deepEqual(states().slice(1).sort(), ['cancelled', 'confirmed']);
});
