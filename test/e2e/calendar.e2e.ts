/** 王大爷 looks for what is on: real Chromium, the reference server with the whole town; then a page that only has a calendar file beside it. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serveDemo } from '../../scripts/start.mjs';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { wholeTown } from '../office/town.ts';
import { Resident } from './resident.ts';

const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
let office: RunningOffice;
let demo: { url: string; close(): Promise<void> };

before(async () => {
  office = await startOffice(wholeTown());
  demo = await serveDemo({ port: 0, live: false });
});

after(async () => {
  await resident.close();
  await demo.close();
  await office.close();
});

test('today and its term, the month, 立冬 on its square, the clinic alone, the newspaper’s nine; and all of it again without the office', async () => {
  await resident.open(`${demo.url}events.html?backend=rest&endpoint=${encodeURIComponent(office.url)}`);
  for (const said of ['农历九月廿七，立冬第 3 天', '11月22日 周三，还有 12 天', '这个周末', '下一周']) await resident.sees(said);
  await resident.press('月');
  await resident.sees('癸卯年 九月—十月');
  await resident.pressRow('11月8日 周三，九月廿五，立冬');
  await resident.sees('农历九月廿五，立冬');
  await resident.press('列表');
  await resident.press('看办过的');
  for (const said of ['追寻张謇之路 厚植家国情怀', '同聚浓情冬至 共建平安邻里', '二届区政府第31次常务会议', '敬老爱老送健康']) await resident.sees(said);
  // A year at once, page by page; never an event by itself.
  assert.ok(office.requests.filter(({ path: asked }) => asked === '/events').length <= 6);

  await office.close();
  await resident.reload();
  // The town's day is the office's: by the phone's own, all of this has been.
  for (const said of ['现在连不上', '存下的', '再试一次']) await resident.sees(said);
  await resident.press('看办过的');
  await resident.sees('示例');
  assert.deepEqual(resident.complaints, []);
  await resident.close();
});

const feed = `\uFEFFBEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//x//CN
BEGIN:VEVENT
UID:walk
DTSTART:20240101T073000
DTEND:20240101T083000
RRULE:FREQ=WEEKLY;BYDAY=MO,WE
EXDATE:20240103T073000
SUMMARY:晨练八段锦
LOCATION:小花园
END:VEVENT
BEGIN:VEVENT
UID:odd
SUMMARY:没有日子
END:VEVENT
END:VCALENDAR
`;

test('a calendar file beside the page is enough: a series, without what was left out of it', async () => {
  let server: Server | undefined;
  try {
    server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', 'access-control-allow-origin': '*' }).end(feed));
    await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
    const phone = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
    await phone.open(`${demo.url}feed.html?endpoint=${encodeURIComponent(`http://127.0.0.1:${(server.address() as AddressInfo).port}/events.ics`)}`);
    await phone.sees('晨练八段锦');
    await phone.sees('上午 7:30—8:30');
    await phone.sees('小花园');
    await phone.sees('订到手机日历');
    assert.deepEqual(phone.complaints, []);
    await phone.close();
  } finally {
    server?.close();
  }
});
