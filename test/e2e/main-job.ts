/**
 * The main job, from an open form to a closed case: a resident whose building lost its ramp, a browser killed twice, a server that is down, then
 * answers 500, then drops its reply after taking effect; then the office's steps and the resident's. Driven by roles and labels, and the same for
 * every backend: what one cannot do is not told of it.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { formatCode } from '../../src/domain/case.ts';
import { dayOf, instantOf } from '../../src/domain/instant.ts';
import { chinaWorkCalendars } from '../../src/domain/work-calendar.cn.ts';
import { addWorkingDays } from '../../src/domain/working-days.ts';
import { dayWords } from '../../src/i18n/dates.ts';
import type { Fault } from '../office/faults.ts';
import type { Filed, House, OpenHouse } from './houses/house.ts';
import { threePhotos } from './photos.ts';
import { Resident } from './resident.ts';

const told = '一楼的坡道拆掉以后，轮椅出不了门，已经两个星期了。';
const phone = '13800000000';
/** A ramp is on no list of works: who approved it, and which fund pays. */
const offList = { approvedBy: '示例社区居民议事会', funding: '示例为民服务资金' };

const newPhone = (): Resident => new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));

const day = (count: number): string => {
  const now = instantOf(Date.now());
  return dayWords(addWorkingDays(chinaWorkCalendars, dayOf(now), count).date, now);
};

/** One paragraph of the story; the next one makes no sense after a failure. */
async function step(t: TestContext, name: string, tell: () => Promise<void>): Promise<void> {
  let told = false;
  await t.test(name, async () => {
    await tell();
    told = true;
  });
  if (!told) throw new Error(`stopped at: ${name}`);
}

export function mainJob(name: string, open: OpenHouse): void {
  describe(`the main job, ${name}`, () => {
    const resident = newPhone();
    const photos = threePhotos();
    let house: House;

    before(async () => {
      house = await open(resident);
    });

    after(async () => {
      await resident.close();
      await house.close();
    });

    const only = async (): Promise<Filed> => {
      const [filed, ...more] = await house.cases();
      assert.ok(filed);
      assert.deepEqual(more, [], 'exactly one case');
      return filed;
    };
    const until = async (what: string, holds: () => boolean): Promise<void> => {
      for (let tries = 0; !holds(); tries += 1) {
        assert.ok(tries < 100, what);
        await wait(100);
      }
    };

    test('a request survives killed browsers and a server in trouble, and arrives once', { timeout: 180_000 }, async (t) => {
      await step(t, 'the resident fills in the form, and the battery dies', async () => {
        await resident.open(house.page());
        await resident.pressRow('行动不便与家中改造');
        await resident.pressRow('梯改坡');
        await resident.choose('小区', '示例新村');
        await resident.choose('幢', '8 幢');
        await resident.choose('单元', '2');
        await resident.type('室', '102');
        await resident.pick('原来有，被拆了');
        await resident.pick('坡道', 'checkbox');
        await resident.type('情况说明', told);
        if (house.photos) {
          await resident.addPhotos('加照片', photos);
          await resident.sees('3 张都放好了');
        }
        await resident.sees('已存好');
        // Longer than the half second the promise gives.
        await wait(600);
        await resident.kill();
      });

      await step(t, 'text and photos are back, and the answers can be checked', async () => {
        await resident.open(house.page());
        await resident.sees('往下填');
        assert.equal(await resident.valueOf('情况说明'), told);
        assert.equal(await resident.valueOf('室'), '102');
        if (house.photos) assert.equal(await resident.picturesDrawn('张照片'), 3);
        await resident.type('联系电话', '138000000');
        await resident.press('下一步：核对一遍');
        await resident.sees('电话少了 2 位');
        await resident.type('联系电话', '00');
        await resident.press('下一步：核对一遍');
        await resident.sees('核对一遍，没问题就提交');
        await resident.sees('示例新村 8 幢 2 单元 102 室');
        await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
      });

      const { server } = house;
      if (!server) await step(t, 'there is no server to fail: it is filed at once', async () => resident.press('提交'));
      else {
        await step(t, 'the server is down: it is kept on this phone, and says so', async () => {
          await server.stop();
          await resident.press('提交');
          if (house.repeats === 'unknown') return resident.sees('可能送到了，也可能没有');
          await resident.sees('存在这部手机上，还没送到');
          await resident.sees('只会送到一次');
        });

        await step(t, 'the browser is killed again while sending', async () => {
          await server.start();
          server.plan([{ on: house.photos ? /^PUT .*\/media\// : /^POST /, delayMs: 3000 }]);
          const before = server.creates() + server.uploads();
          await resident.press(house.repeats === 'unknown' ? '再送一次' : '现在送');
          await until('nothing was sent', () => server.creates() + server.uploads() > before);
          await resident.kill();
          // Longer than the line holds it back.
          if (!house.photos) await wait(3200);
          assert.deepEqual(await house.cases(), []);
        });

        await step(t, 'a 500, then a reply that is lost: it goes on all the same', async () => {
          const before = server.creates();
          // Where nobody can tell whether a try arrived, the resident is asked before every further one; a lost reply would make two of it.
          const asks = house.repeats === 'unknown';
          const faults: Fault[] = [{ status: 500 }, ...(asks ? [] : [{ drop: 'after' as const }])];
          server.plan([]);
          server.plan(faults.map((fault) => ({ on: /^POST .*\/(cases|requests\.json)$/, ...fault })));
          await resident.open(house.page());
          for (let sent = 1; sent <= faults.length + 1; sent += 1) {
            if (asks) {
              await resident.sees('可能送到了，也可能没有');
              await resident.press('再送一次');
            }
            await until('the faults were not met', () => server.creates() - before >= sent);
          }
        });
      }

      await step(t, 'the receipt, with the number and what happens now', async () => {
        await resident.sees('收到了');
        await resident.sees(formatCode((await only()).code));
        if (!house.staff) return;
        await resident.sees(`${day(1)} 下班前`);
        await resident.sees('示例街道群众接待点');
      });

      await step(t, 'exactly one case, no trace of EXIF, the receipt kept and the draft gone', async () => {
        const filed = await only();
        assert.equal(filed.text, told);
        if (filed.phone !== undefined) assert.equal(filed.phone, phone);
        assert.deepEqual(filed.answers, { before: '1', want: ['ramp'] });
        assert.equal(filed.photos.length, house.photos ? 3 : 0);
        for (const bytes of filed.photos) {
          assert.ok(bytes.length <= 300_000, `a photo of ${bytes.length} bytes`);
          assert.equal(Buffer.from(bytes).includes('Exif'), false);
          assert.equal(Buffer.from(bytes).includes('Linli test phone'), false);
        }
        const kept = await resident.keeps(['drafts', 'outbox', 'photos', 'receipts']);
        assert.deepEqual(kept, { drafts: 0, outbox: 0, photos: 0, receipts: 1 });
      });
    });

    test('the case goes its way to closed, and the tracker shows every step', { timeout: 120_000 }, async (t) => {
      const { staff } = house;
      if (!staff) return t.diagnostic('no acts: how the city closes it is told in open311.e2e.ts');
      const { id, code } = await only();
      const look = async (): Promise<void> => {
        await resident.reload();
        await resident.sees(formatCode(code));
      };
      const evidence = { media: [await staff.photo(readFileSync(photos[0]!)), await staff.photo(readFileSync(photos[2]!))], phases: ['before', 'after'] } as const;
      const shown = (): { media: string[]; phases: ('before' | 'after')[] } => ({ media: [...evidence.media], phases: [...evidence.phases] });

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
        await staff.act(id, 'handler', 'project', 'reply', { note: '临时铺了木板。', offList, ...shown() });
        await look();
        await resident.sees('您看解决了吗？');
        await resident.sees('临时铺了木板。');
        await resident.sees(`请在 ${day(3)} 前回答`);
        assert.equal(await resident.picturesDrawn('答复'), 2);
        await resident.press('没解决，请重办');
        await resident.type('哪里没解决？', '木板太滑，下雨不能走。');
        await resident.press('送出回答');
        await resident.sees('正在办理');
        const again = await only();
        assert.equal(again.state, 'processing');
        assert.equal(again.level, 1);
      });

      await step(t, 'solved, rated, closed', async () => {
        await staff.act(id, 'handler', 'project', 'reply', { note: '新做了坡道，加了不锈钢扶手。', offList, ...shown() });
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
        assert.equal((await only()).rating, 5);
      });

      if (staff.lookup) {
        await step(t, 'another phone does not find it by number and a wrong tail', async () => {
          const other = newPhone();
          await other.open(house.page());
          await other.type('编号', formatCode(code));
          await other.type('当时留的电话，后四位', '1111');
          await other.press('查一查');
          await other.sees('编号和电话可能对不上');
          await other.close();
        });
      }

      assert.deepEqual(resident.complaints, []);
    });
  });
}
