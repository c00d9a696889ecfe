/**
 * 老姜 on the page of a street whose API exists already: its mapping stands in the page. Real Chromium, and a server of envelopes that knows nothing of ours,
 * behind the page's own host.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serveDemo } from '../../scripts/start.mjs';
import { formatCode, type Role } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { type Envelopes, startEnvelopes } from '../adapters/servers/ruoyi.ts';
import { photo } from '../contracts/backend/bench.ts';
import { threePhotos } from './photos.ts';
import { Resident } from './resident.ts';

const root = path.join(import.meta.dirname, '../..');
const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
let server: Envelopes;
let demo: { url: string; close(): Promise<void> };

before(async () => {
  server = await startEnvelopes();
  demo = await serveDemo({ port: 0, live: false, api: server.url });
});

after(async () => {
  await resident.close();
  await demo.close();
  await server.close();
});

test('the mapping in the page is the published one, word for word', () => {
  const html = readFileSync(path.join(root, 'demo/mapped.html'), 'utf8');
  const [, child = ''] = /data-mapping>([\s\S]*?)<\/script>/.exec(html) ?? [];
  assert.deepEqual(JSON.parse(child), JSON.parse(readFileSync(path.join(root, 'src/adapters/mapped/presets/ruoyi.json'), 'utf8')));
});

test('reported with photos, a number, moved by the office, closed in the tracker', { timeout: 120_000 }, async () => {
  await resident.open(`${demo.url}mapped.html`);
  await resident.pressRow('上下水');
  await resident.pressRow('下水道堵塞');
  await resident.choose('小区', '示例新村');
  await resident.choose('幢', '8 幢');
  await resident.choose('单元', '2');
  await resident.type('室', '102');
  await resident.pick('楼道或院子里');
  await resident.type('情况说明', '院子里的窨井堵了，<b>水</b>漫出来。');
  await resident.addPhotos('加照片', threePhotos().slice(0, 2));
  await resident.sees('2 张都放好了');
  await resident.type('联系电话', '13800000000');
  await resident.press('下一步：核对一遍');
  await resident.sees('核对一遍，没问题就提交');
  await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
  // The answer is lost after its effect; the number still comes, once.
  server.plan(/^POST .*complaint$/, (response) => void response.destroy(), true);
  await resident.press('提交');
  await resident.sees('收到了');
  const [filing, ...more] = [...server.desk.filings.values()];
  assert.ok(filing && more.length === 0);
  const { id, code } = filing.record;
  await resident.sees(formatCode(code));
  assert.deepEqual([filing.input.media.length, filing.input.text, filing.input.room, filing.input.answers], [2, '院子里的窨井堵了，<b>水</b>漫出来。', '102', { where: '2' }]);

  const one = await photo();
  const form = new FormData();
  form.append('file', new Blob([one.bytes], { type: one.type }), 'after.png');
  await fetch(`${server.url}/common/upload`, { method: 'POST', body: form });
  const act = async (role: Role, org: string, event: string, data: EventData = {}): Promise<void> => {
    const outcome = await server.desk.act(`case/${id}`, { event, data }, { key: crypto.randomUUID(), token: `staff:${role}:${org}` });
    assert.equal(outcome.kind, 'delivered', JSON.stringify(outcome));
  };
  const look = async (said: string): Promise<void> => {
    await resident.reload();
    await resident.sees(said);
  };
  await act('receptionist', 'reception', 'accept');
  await look('已受理，正在找人来办');
  await act('lead', 'community', 'assign', { assignee: 'org/property' });
  await act('handler', 'property', 'start');
  await look('正在办理');
  await act('handler', 'property', 'reply', { note: '疏通了窨井。', media: [one.sha256], phases: ['after'] });
  await look('疏通了窨井。');
  await resident.press('解决了');
  await resident.sees('回访好了，等销号');
  await resident.press('非常满意');
  await act('committee', 'community', 'close');
  await look('已办结，闭环销号');
  await resident.sees('示例物业服务站');

  const said = server.requests.join('\n');
  assert.ok(!said.includes(filing.token) && !said.includes(filing.input.clientId), 'no token and no key stands in an address');
  assert.deepEqual(resident.complaints, []);
});
