/**
 * A story any office can be held to. The main job, from an open form to a closed case: a resident whose building lost its ramp, a browser killed twice, a server that is down, then
 * answers 500, then drops its reply after taking effect; then the office's steps and the resident's. Driven by roles, labels and the office's HTTP.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { serveDemo } from '../../scripts/start.mjs';
import type { Filing } from '../../src/domain/desk.ts';
import { formatCode } from '../../src/domain/case.ts';
import { dayOf, instantOf } from '../../src/domain/instant.ts';
import { chinaWorkCalendars } from '../../src/domain/work-calendar.cn.ts';
import { addWorkingDays } from '../../src/domain/working-days.ts';
import { dayWords } from '../../src/i18n/dates.ts';
import type { Fault } from '../office/faults.ts';
import type { Logged } from '../office/office.ts';
import { threePhotos } from './photos.ts';
import { Resident } from './resident.ts';
import { Staff } from './staff.ts';

/** One paragraph of the story; the next one makes no sense after a failure. */
async function step(t: TestContext, name: string, tell: () => Promise<void>): Promise<void> {
  let told = false;
  await t.test(name, async () => {
    await tell();
    told = true;
  });
  if (!told) throw new Error(`stopped at: ${name}`);
}

/** The office behind the story: it can go away and come back with everything it had, and be unlucky as planned. */
export interface StoryOffice {
  /** The same before and after it was away. */
  url(): string;
  up(): Promise<void>;
  down(): Promise<void>;
  /** Puts everything away. */
  end(): Promise<void>;
  plan(faults: readonly Fault[]): void;
  requests(): readonly Logged[];
  filings(): readonly Pick<Filing, 'record' | 'input'>[];
  media(): readonly { bytes: Uint8Array }[];
}

export function tellMainJob(office: StoryOffice): void {
  const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
  const told = '一楼的坡道拆掉以后，轮椅出不了门，已经两个星期了。';
  const phone = '13800000000';
  /** A ramp is on no list of works: who approved it, and which fund pays. */
  const offList = { approvedBy: '示例社区居民议事会', funding: '示例为民服务资金' };

  let demo: { url: string; close(): Promise<void> };
  let photos: string[];
  const page = (): string => `${demo.url}?backend=rest&endpoint=${encodeURIComponent(office.url())}`;
  const day = (count: number): string => {
    const now = instantOf(Date.now());
    return dayWords(addWorkingDays(chinaWorkCalendars, dayOf(now), count).date, now);
  };

  before(async () => {
    await office.up();
    demo = await serveDemo({ port: 0, live: false });
    photos = threePhotos();
  });

  after(async () => {
    await resident.close();
    await demo.close();
    await office.end();
  });

  test('a request survives two killed browsers and a server in trouble, and arrives once', { timeout: 180_000 }, async (t) => {
    await step(t, 'the resident fills in the form, and the battery dies', async () => {
      await resident.open(page());
      await resident.pressRow('行动不便与家中改造');
      await resident.pressRow('梯改坡');
      await resident.choose('小区', '示例新村');
      await resident.choose('幢', '8 幢');
      await resident.choose('单元', '2');
      await resident.type('室', '102');
      await resident.pick('原来有，被拆了');
      await resident.pick('坡道', 'checkbox');
      await resident.type('情况说明', told);
      await resident.addPhotos('加照片', photos);
      await resident.sees('3 张都放好了');
      await resident.sees('已存好');
      // Longer than the half second the promise gives.
      await wait(600);
      await resident.kill();
    });

    await step(t, 'text and photos are back, and the answers can be checked', async () => {
      await resident.open(page());
      await resident.sees('往下填');
      assert.equal(await resident.valueOf('情况说明'), told);
      assert.equal(await resident.valueOf('室'), '102');
      assert.equal(await resident.picturesDrawn('张照片'), 3);
      await resident.type('联系电话', '138000000');
      await resident.press('下一步：核对一遍');
      await resident.sees('电话少了 2 位');
      await resident.type('联系电话', '00');
      await resident.press('下一步：核对一遍');
      await resident.sees('核对一遍，没问题就提交');
      await resident.sees('示例新村 8 幢 2 单元 102 室');
      await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
    });

    await step(t, 'the server is down: it is kept on this phone, and says so', async () => {
      await office.down();
      await resident.press('提交');
      await resident.sees('存在这部手机上，还没送到');
      await resident.sees('只会送到一次');
    });

    await step(t, 'the browser is killed again while sending', async () => {
      await office.up();
      office.plan([{ on: /^PUT \/media\//, delayMs: 3000 }]);
      await resident.press('现在送');
      for (let tries = 0; !office.requests().some((request) => request.method === 'PUT'); tries += 1) {
        assert.ok(tries < 100, 'nothing was sent');
        await wait(100);
      }
      await resident.kill();
      assert.equal(office.filings().length, 0);
    });

    await step(t, 'a 500, then a reply that is lost: in the end a receipt', async () => {
      office.plan([]);
      office.plan([{ on: /^POST \/cases$/, status: 500 }, { on: /^POST \/cases$/, drop: 'after' }]);
      await resident.open(page());
      await resident.sees('收到了');
      const [filing] = office.filings();
      assert.ok(filing);
      await resident.sees(formatCode(filing.record.code));
      await resident.sees(`${day(1)} 下班前`);
      await resident.sees('示例街道群众接待点');
      assert.ok(office.requests().filter((request) => request.method === 'POST' && request.path === '/cases').length >= 3, 'the faults were met');
    });

    await step(t, 'exactly one case with three photos, no trace of EXIF, the receipt kept and the draft gone', async () => {
      assert.equal(office.filings().length, 1);
      const [filing] = office.filings();
      assert.equal(filing?.input.text, told);
      assert.equal(filing?.input.reporter?.phone, phone);
      assert.deepEqual(filing?.input.answers, { before: '1', want: ['ramp'] });
      assert.equal(filing?.input.media.length, 3);
      assert.equal(office.media().length, 3);
      for (const { bytes } of office.media()) {
        assert.ok(bytes.length <= 300_000, `a photo of ${bytes.length} bytes`);
        assert.equal(Buffer.from(bytes).includes('Exif'), false);
        assert.equal(Buffer.from(bytes).includes('Linli test phone'), false);
      }
      const kept = await resident.keeps(['drafts', 'outbox', 'photos', 'receipts']);
      assert.deepEqual(kept, { drafts: 0, outbox: 0, photos: 0, receipts: 1 });
    });
  });

  test('the case goes its way to closed, and the tracker shows every step', { timeout: 120_000 }, async (t) => {
    const staff = new Staff(office.url());
    const [filing] = office.filings();
    assert.ok(filing);
    const { id, code } = filing.record;
    const before = readFileSync(photos[0]!);
    const evidence = { media: [await staff.photo(before), await staff.photo(readFileSync(photos[2]!))], phases: ['before', 'after'] } as const;
    const look = async (): Promise<void> => {
      await resident.reload();
      await resident.sees(formatCode(code));
    };

    await step(t, 'accepted, assigned, sent back, handed over, started', async () => {
      await look();
      await resident.sees('收到了，等接待点受理');
      await staff.act(id, 'receptionist', 'reception', 'accept');
      await look();
      await resident.sees('已受理，正在找人来办');
      await resident.sees(`期限 ${day(10)}`);
      await staff.act(id, 'lead', 'community', 'assign', { assignee: 'org/property' });
      await staff.act(id, 'handler', 'property', 'bounce', { note: '在改造施工范围内，由项目部负责更快。' });
      await staff.act(id, 'lead', 'community', 'assign', { assignee: 'org/property' });
      await staff.act(id, 'handler', 'property', 'transfer', { assignee: 'org/project', note: '坡道属于改造施工。' });
      await look();
      await resident.sees('退回');
      await resident.sees('在改造施工范围内，由项目部负责更快。');
      await resident.sees('示例改造项目部');
      await resident.sees('首问负责');
      await resident.sees('转过 1 次手，见下面');
      await staff.act(id, 'handler', 'project', 'start');
      await look();
      await resident.sees('正在办理');
      await resident.press('四题');
      await resident.sees('党员破题');
      await resident.press('办事六步');
    });

    await step(t, 'a reply that did not solve it is sent back', async () => {
      await staff.act(id, 'handler', 'project', 'reply', { note: '临时铺了木板。', offList, media: [...evidence.media], phases: [...evidence.phases] });
      await look();
      await resident.sees('您看解决了吗？');
      await resident.sees('临时铺了木板。');
      await resident.sees(`请在 ${day(3)} 前回答`);
      assert.equal(await resident.picturesDrawn('答复'), 2);
      await resident.press('没解决，请重办');
      await resident.type('哪里没解决？', '木板太滑，下雨不能走。');
      await resident.press('送出回答');
      await resident.sees('正在办理');
      const again = office.filings()[0]?.record;
      assert.equal(again?.state, 'processing');
      assert.equal(again?.level, 1);
    });

    await step(t, 'solved, rated, closed', async () => {
      await staff.act(id, 'handler', 'project', 'reply', { note: '新做了坡道，加了不锈钢扶手。', offList, media: [...evidence.media], phases: [...evidence.phases] });
      await look();
      await resident.sees('新做了坡道，加了不锈钢扶手。');
      await resident.press('解决了');
      await resident.sees('回访好了，等销号');
      await resident.press('非常满意');
      await wait(500);
      await staff.act(id, 'committee', 'community', 'close');
      await look();
      await resident.sees('已办结，闭环销号');
      await resident.sees('住户回访：解决了');
      await resident.sees('非常满意');
      assert.equal(office.filings()[0]?.record.rating, 5);
      assert.equal(office.filings().length, 1);
    });

    await step(t, 'another phone finds it by number and phone tail, and not by a wrong tail', async () => {
      const other = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-other-')));
      await other.open(page());
      await other.type('编号', formatCode(code));
      await other.type('当时留的电话，后四位', '1111');
      await other.press('查一查');
      await other.sees('编号和电话可能对不上');
      await other.close();
    });

    assert.deepEqual(resident.complaints, []);
  });
}
