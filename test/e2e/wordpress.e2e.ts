/** 周阿姨 on the page of a street that has only a WordPress: what is on and what is off, and a request that becomes a mail. Real Chromium, real HTTP, another origin. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serveDemo } from '../../scripts/start.mjs';
import { instantOf } from '../../src/domain/instant.ts';
import { type RunningWordpress, startWordpress } from '../adapters/servers/wordpress.ts';
import { files } from '../harness/wordpress.ts';
import { Resident } from './resident.ts';

const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
const told = '下雨就漏，墙皮掉了一大片。';
let site: RunningWordpress;
let demo: { url: string; close(): Promise<void> };

before(async () => {
  site = await startWordpress({ files, day: instantOf(Date.now()).slice(0, 10) });
  demo = await serveDemo({ port: 0, live: false });
});

after(async () => {
  await resident.close();
  await demo.close();
  await site.close();
});

async function fillIn(): Promise<void> {
  await resident.choose('小区', '示例新村');
  await resident.choose('幢', '8 幢');
  await resident.choose('单元', '2');
  await resident.type('室', '601');
  await resident.type('情况说明', told);
  await resident.type('联系电话', '13800000000');
  await resident.press('下一步：核对一遍');
  await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
  await resident.press('提交');
}

test('what is on and what is off, with the reason; nobody claims to know whether names are taken', { timeout: 120_000 }, async () => {
  await resident.open(`${demo.url}wordpress.html?endpoint=${encodeURIComponent(site.url)}`);
  for (const said of ['敬老义诊 & 量血压', '示例社区活动室，示例路 1 号', '读书会', '取消了', '场地检修', '延期', '下雨']) await resident.sees(said);
  assert.ok(!(await resident.reads()).includes('不用报名'));
});

test('a request goes into the form, and the mail is all there is: no number, no steps, nothing to follow', { timeout: 120_000 }, async () => {
  await fillIn();
  for (const said of ['送出去了', '这样送的没有编号，在这里也看不到办得怎么样。']) await resident.sees(said);
  const [form] = site.forms;
  const words = (name: string): unknown => form?.get(name);
  assert.deepEqual([words('your-subject'), words('your-address'), words('your-phone'), site.forms.length], ['屋顶漏水', '示例新村 8 幢 2-601', '13800000000', 1]);
  assert.match(words('your-message') as string, new RegExp(`^${told}\\s+[0-9a-f-]{36}$`));
  const reads = await resident.reads();
  for (const never of ['编号稍后给', '接下来会怎样', '看进度']) assert.ok(!reads.includes(never), never);
});

test('a mail that did not go may have gone to somebody: it is kept, and asked about before it goes again', { timeout: 120_000 }, async () => {
  site.plan({ form: 'form-mail-failed' });
  await resident.press('再反映一件事');
  await fillIn();
  for (const said of ['可能送到了，也可能没有', '再送一次']) await resident.sees(said);
  assert.equal(site.forms.length, 2, 'not sent again by itself');
  await resident.press('再送一次');
  await resident.sees('送出去了');
  assert.equal(site.forms.length, 3);
  const keys = site.forms.slice(1).map((one) => /[0-9a-f-]{36}$/.exec(one.get('your-message') as string)?.[0]);
  assert.equal(keys[0], keys[1], 'whoever has both mails can tell that they are one');
  assert.deepEqual(resident.complaints, []);
});
