/** `npm run pictures`: plays the story on the demo page and takes the README's pictures: a phone of 390 px and a desktop; light, dark and 大字. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seedOffice, seedOrgs } from '../src/sample/seed.ts';
import { Resident } from '../test/e2e/resident.ts';
import { Staff } from '../test/e2e/staff.ts';
import { startOffice } from '../test/office/office.ts';
import { serveDemo } from './start.mjs';

const out = new URL('../demo/pictures/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });

const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
const demo = await serveDemo({ port: 0, live: false });
const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-pictures-')));
const staff = new Staff(office.url);
const url = `${demo.url}?backend=rest&endpoint=${encodeURIComponent(office.url)}`;

/** One tag, from its top, as much of it as a phone shows in two breaths. */
async function picture(name: string, tag: string): Promise<void> {
  await wait(400);
  const box = await (await resident.page.$(tag))?.boundingBox();
  if (!box) throw new Error(`no ${tag}`);
  await resident.page.screenshot({ path: `${out}${name}.png`, captureBeyondViewport: true, clip: { x: 0, y: box.y + (await resident.page.evaluate(() => scrollY)), width: 390, height: Math.min(box.height, 1000) } });
}

/** As another resident would read: chosen in the page's own comfort panel, kept by the browser. */
async function read(...choices: string[]): Promise<void> {
  for (const choice of choices) await resident.press(choice);
  await wait(300);
}

/** The street's page as a whole, on a desk. */
async function desktop(name: string): Promise<void> {
  await resident.page.setViewport({ width: 1280, height: 900 });
  await resident.page.evaluate(() => scrollTo(0, 0));
  await wait(400);
  await resident.page.screenshot({ path: `${out}${name}.png` });
  await resident.page.setViewport({ width: 390, height: 844 });
}

/** A doorstep, without and with its ramp. */
async function drawing(ramp: boolean): Promise<Buffer> {
  const url = await resident.page.evaluate((withRamp) => {
    const canvas = document.createElement('canvas');
    canvas.width = 500;
    canvas.height = 400;
    const pen = canvas.getContext('2d')!;
    const shapes: [string, number[]][] = [
      ['#ddd6c6', [0, 0, 500, 0, 500, 280, 0, 280]],
      ['#8fa3b5', [190, 60, 310, 60, 310, 240, 190, 240]],
      ['#9aa0a3', [0, 280, 500, 280, 500, 400, 0, 400]],
      ['#c9c2b3', [150, 240, 350, 240, 350, 262, 150, 262]],
      ['#b7b0a1', [130, 262, 370, 262, 370, 286, 130, 286]],
      ...(withRamp ? [['#7f8688', [180, 240, 320, 240, 420, 360, 260, 360]] as [string, number[]]] : []),
    ];
    for (const [colour, points] of shapes) {
      pen.fillStyle = colour;
      pen.beginPath();
      for (let index = 0; index < points.length; index += 2) pen.lineTo(points[index]!, points[index + 1]!);
      pen.fill();
    }
    return canvas.toDataURL('image/jpeg', 0.85);
  }, ramp);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

try {
  await resident.open(url);
  await resident.sees('您要反映哪方面的事？');
  await picture('form', 'linli-request-form');
  await desktop('desktop');
  await read('大');
  await picture('form-large', 'linli-request-form');
  await read('标准');
  await resident.pressRow('行动不便与家中改造');
  await resident.pressRow('梯改坡');
  await resident.choose('小区', '示例新村');
  await resident.choose('幢', '8 幢');
  await resident.pick('原来有，被拆了');
  await resident.type('情况说明', '一楼的坡道拆掉以后，轮椅出不了门，已经两个星期了。');
  await resident.type('联系电话', '13800000000');
  await resident.press('下一步：核对一遍');
  await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
  office.plan([{ on: /^POST \/cases$/, drop: 'before', times: 50 }]);
  await resident.press('提交');
  await resident.sees('存在这部手机上，还没送到');
  await picture('kept', 'linli-request-form');
  await resident.press('现在送');
  // Only now: a retry of the outbox's own would have taken the button away.
  office.plan([]);
  await resident.sees('收到了');
  await picture('received', 'linli-request-form');
  const id = office.filings()[0]!.record.id;
  const media = [await staff.photo(await drawing(false)), await staff.photo(await drawing(true))];
  await staff.act(id, 'receptionist', 'reception', 'accept');
  await staff.act(id, 'lead', 'community', 'assign', { assignee: 'org/property' });
  await staff.act(id, 'handler', 'property', 'bounce', { note: '在改造施工范围内，由项目部负责更快。' });
  await staff.act(id, 'lead', 'community', 'assign', { assignee: 'org/project' });
  await staff.act(id, 'handler', 'project', 'start');
  await staff.act(id, 'handler', 'project', 'reply', { note: '新做了坡道，加了不锈钢扶手。', offList: { approvedBy: '示例社区居民议事会', funding: '示例为民服务资金' }, media, phases: ['before', 'after'] });
  await resident.reload();
  await resident.sees('您看解决了吗？');
  await resident.page.setViewport({ width: 390, height: 2000 });
  await resident.picturesDrawn('答复');
  await picture('tracker', 'linli-request-tracker');
  await read('深色底');
  await picture('tracker-dark', 'linli-request-tracker');
  await picture('items-dark', 'linli-my-items');
} finally {
  await resident.close();
  await demo.close();
  await office.close();
}
