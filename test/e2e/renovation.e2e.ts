/** 周阿姨 looks for her building on a street's page: real Chromium, and the reference server with the whole town, which answers page by page. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
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

test('the totals of the district, her building, the water on Monday, remembered; and all of it again without the office', async () => {
  const url = `${demo.url}renovation.html?backend=rest&endpoint=${encodeURIComponent(office.url)}`;
  await resident.open(url);
  for (const said of ['251 个老小区，改到哪了', '3896', '13.13', '1080.6', '5 个小区没有公布数目']) await resident.sees(said);
  // One question for all signings, however many rows there are to draw.
  assert.equal(office.requests.filter(({ path: asked }) => asked === '/polls').length, 1);
  await resident.type('小区名、拼音，或者小区加幢号', '示例新村8幢', 'searchbox');
  await resident.pressRow('示例新村', 'treeitem');
  await resident.sees('看整个小区');
  await resident.pressRow('看整个小区', 'treeitem');
  for (const said of ['8 幢，这一周', '停水', '11月13日 周一', '整个小区的九步', '第 6 步']) await resident.sees(said);
  await resident.press('我就住这一幢，记住');
  await resident.sees('我住的 8 幢，这一周');
  await resident.reload();
  await resident.sees('我住的 8 幢，这一周');

  await office.close();
  await resident.reload();
  // The town's clock is the office's: by the phone's own, its works are years ago.
  for (const said of ['现在连不上', '存下的', '我住的 8 幢，这一周', '示例新村']) await resident.sees(said);
  assert.deepEqual(resident.complaints, []);
});
