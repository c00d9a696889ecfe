/** 周阿姨 reports a leak on a street's page that hands it to the city's Open311 server: real Chromium, real HTTP, and another origin. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serveDemo } from '../../scripts/start.mjs';
import { type RunningOpen311, startOpen311 } from '../adapters/servers/open311.ts';
import { Resident } from './resident.ts';

const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
const told = '下雨就漏，墙皮掉了一大片。';
let city: RunningOpen311;
let demo: { url: string; close(): Promise<void> };

before(async () => {
  city = await startOpen311({ places: [{ type: 'place', id: 'xc', kind: 'compound', name: '示例新村' }, { type: 'place', id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc' }] });
  demo = await serveDemo({ port: 0, live: false });
});

after(async () => {
  await resident.close();
  await demo.close();
  await city.close();
});

test('filled in, sent as a form, followed by its number; what the city writes is there, and no visit that nobody made', { timeout: 120_000 }, async () => {
  await resident.open(`${demo.url}open311.html?endpoint=${encodeURIComponent(city.url)}`);
  await resident.pressRow('房屋');
  await resident.choose('小区', '示例新村');
  await resident.choose('幢', '8 幢');
  await resident.type('室', '601');
  await resident.type('情况说明', told);
  await resident.type('联系电话', '13800000000');
  await resident.press('下一步：核对一遍');
  await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
  await resident.press('提交');
  await resident.sees('收到了');
  await resident.sees('638000');
  const [form] = city.forms;
  assert.deepEqual([form?.get('service_code'), form?.get('address_string'), form?.get('description'), form?.get('phone'), city.forms.length], ['2', '示例新村 8 幢', told, '13800000000', 1]);
  assert.ok(!form!.toString().includes('601'), 'the standard’s list is public, and nobody asked for the room');
  await resident.sees('收到了，等接待点受理');

  Object.assign(city.requests[0]!, { status: 'closed', status_notes: '屋面补好了', agency_responsible: '示例物业', updated_datetime: new Date().toISOString() });
  await resident.reload();
  for (const said of ['已经办结', '没有看到回访的记录', '示例物业', '屋面补好了']) await resident.sees(said);
  assert.ok(!(await resident.reads()).includes('闭环销号'));
  assert.deepEqual(resident.complaints, []);
});
