/** From the paste to the closed case: an editor pastes the form, a resident sends a request, staff work through it in wp-admin, the tracker shows every step. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { formatCode } from '../../src/domain/case.ts';
import { openEvent, signedUp } from '../contracts/backend/crowd.ts';
import { onePhoto } from '../e2e/photos.ts';
import { Resident } from '../e2e/resident.ts';
import { doMove, openBrowser, signIn } from './browser.ts';
import { type Site, startSite } from './site.ts';

const shots = process.env['LINLI_SHOTS'];
if (shots) mkdirSync(shots, { recursive: true });
const shoot = async (page: Page, name: string): Promise<void> => void (shots && (await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })));

let site: Site;
let browser: Browser;
const resident = new Resident(mkdtempSync(path.join(tmpdir(), 'linli-phone-')));
const photo = path.join(mkdtempSync(path.join(tmpdir(), 'linli-evidence-')), 'photo.jpg');

before(async () => {
  site = await startSite();
  browser = await openBrowser();
  writeFileSync(photo, onePhoto());
});
after(async () => {
  await resident.close();
  await browser.close();
  await site.close();
});

const sees = async (page: Page, words: string): Promise<void> => assert.ok((await page.evaluate(() => document.body.innerText)).includes(words), `${words}: ${await page.evaluate(() => document.body.innerText)}`);
const nameOf = (login: string): string => login.split(':')[0]!;

test('from the paste to the closed case', { timeout: 220_000 }, async () => {
  // The webmaster: a phone in the settings, then the tags pasted into a page by an editor in the code editor of wp-admin.
  const admin = await signIn(browser, site, 'admin');
  await admin.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case&page=linli-settings`);
  await shoot(admin, 'settings');
  await admin.type('[name=phone]', '0513-0000-0000');
  await Promise.all([admin.waitForNavigation(), admin.click('[name=linli_settings]')]);
  await admin.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case&page=linli-import`);
  await shoot(admin, 'import');

  const editor = await signIn(browser, site, nameOf(site.user('editor')));
  await editor.goto(`${site.url}/wp-admin/post-new.php?post_type=page`);
  await editor.waitForFunction('window.wp && wp.data && wp.data.select("core/editor") && wp.data.select("core/editor").getCurrentPostId()');
  const pasted = '<linli-request-form topic="request">\n<p>打不开时请打电话</p>\n</linli-request-form>\n\n<linli-request-tracker></linli-request-tracker>';
  await editor.evaluate((html) => {
    const { wp } = window as unknown as { wp: { blocks: { createBlock(name: string, attributes: object): unknown }; data: { dispatch(store: string): Record<string, (...all: unknown[]) => unknown> } } };
    wp.data.dispatch('core/editor')['editPost']!({ title: '我要反映' });
    wp.data.dispatch('core/preferences')['set']!('core/edit-post', 'welcomeGuide', false);
    wp.data.dispatch('core/block-editor')['resetBlocks']!([wp.blocks.createBlock('core/html', { content: html }), wp.blocks.createBlock('linli/comfort', { compact: true })]);
    wp.data.dispatch('core/editor')['editPost']!({ status: 'publish' });
  }, pasted);
  await editor.evaluate(() => (window as unknown as { wp: { data: { dispatch(store: string): { savePost(): Promise<void> } } } }).wp.data.dispatch('core/editor').savePost());
  const address = await editor.evaluate(() => (window as unknown as { wp: { data: { select(store: string): { getPermalink(): string } } } }).wp.data.select('core/editor').getPermalink());
  await shoot(editor, 'editor');

  // The resident.
  await resident.open(address);
  assert.ok(await resident.page.$('linli-comfort[compact]'), 'the block');
  await resident.pressRow('上下水');
  await resident.pressRow('污水外溢');
  await resident.choose('小区', '示例新村');
  await resident.choose('幢', '3 幢');
  await resident.type('室', '401');
  await resident.type('情况说明', '楼前的井盖冒水，走不过去。');
  await resident.addPhotos('加照片', [photo]);
  await resident.sees('1 张都放好了');
  await resident.type('联系电话', '13800000000');
  await resident.press('下一步：核对一遍');
  await resident.pick('我同意把电话和门牌号交给经办人，只用来办这件事。', 'checkbox');
  await shoot(resident.page, 'page-phone');
  await resident.press('提交');
  await resident.sees('收到了');
  const code = site.php<string>('foreach ((new Linli\\Store\\Cases())->all() as $one) { return $one->record->code; }');
  await resident.sees(formatCode(code));

  // The office, one desk after another.
  const at = async (role: string, org: string): Promise<Page> => {
    const page = await signIn(browser, site, nameOf(site.user(`linli_${role}`, org)));
    await page.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case`);
    await shoot(page, `list-${role}`);
    const [link] = await page.$$(`::-p-text(${code})`);
    await Promise.all([page.waitForNavigation(), link!.click()]);
    await shoot(page, `case-${role}`);
    return page;
  };

  const desk = await at('receptionist', 'reception');
  await sees(desk, '楼前的井盖冒水，走不过去。');
  await sees(desk, '13800000000');
  await doMove(desk, '受理');
  await sees(desk, '办好了：受理');
  const lead = await at('lead', 'community');
  await doMove(lead, '派单', { assignee: 'org/property' });
  const crew = await at('handler', 'property');
  assert.deepEqual(await crew.$$eval('form.linli-move', (forms) => forms.map((one) => (one.querySelector('summary') ?? one.querySelector('button'))?.textContent)), ['退回', '转给别的单位', '开始办理'], 'only what this user may do now');
  await doMove(crew, '开始办理');
  await doMove(crew, '答复', { note: '疏通了，盖好了井盖。' });
  await sees(crew, '照片不够');
  assert.equal(await crew.$eval('details[open] [name=note]', (one) => (one as HTMLTextAreaElement).value), '疏通了，盖好了井盖。', 'what was typed is still there');
  await shoot(crew, 'case-wanting');
  await doMove(crew, '答复', {}, { before: photo, after: photo });
  await sees(crew, '办好了：答复');

  await resident.reload();
  await resident.sees('您看解决了吗？');
  await resident.sees('疏通了，盖好了井盖。');
  // Photos far below the screen come when somebody looks.
  await resident.page.evaluate(() => scrollTo(0, 2000));
  await shoot(resident.page, 'page-phone-replied');
  assert.equal(await resident.picturesDrawn('答复'), 2);
  await resident.press('解决了');
  await resident.sees('回访好了，等销号');

  const committee = await at('committee', 'community');
  await doMove(committee, '销号');
  await shoot(committee, 'case-closed');
  await committee.setViewport({ width: 390, height: 844 });
  await shoot(committee, 'case-on-a-phone');
  await committee.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case`);
  await shoot(committee, 'list-on-a-phone');
  await resident.reload();
  await resident.sees('已办结，闭环销号');
  await shoot(resident.page, 'page-phone-closed');
  const wide = await browser.newPage();
  await wide.setViewport({ width: 1280, height: 900 });
  await wide.goto(address);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await shoot(wide, 'page-desktop');
  assert.deepEqual(resident.complaints, []);
});

test('an organizer checks in whoever comes, and puts an event off', { timeout: 120_000 }, async () => {
  const bench = { backend: restBackend({ endpoint: site.endpoint }) };
  const event = (await openEvent(bench))!;
  const one = await signedUp(bench, event, { name: '王大爷', phone: '13700001111' });
  const organizer = await signIn(browser, site, nameOf(site.user('linli_organizer', 'community')));
  await organizer.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case&page=linli-events`);
  await sees(organizer, event.name);
  await shoot(organizer, 'events');
  await organizer.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case&page=linli-events&event=${event.id}`);
  await sees(organizer, '王大爷 13700001111');
  await shoot(organizer, 'event');
  await doMove(organizer, '签到');
  assert.equal((await one.read()).state, 'attended');
  await doMove(organizer, '延期（日子未定）', { note: '下雨，水压 <0.2' });
  assert.equal((await bench.backend.get(one.input.target)).stateNote, '下雨，水压 <0.2');
});

test('a webmaster gives somebody a unit and duties, and takes the sample away', { timeout: 120_000 }, async () => {
  const admin = await signIn(browser, site, 'admin');
  const id = site.php<number>("return wp_insert_user(['user_login' => 'newcomer', 'user_pass' => 'x', 'role' => 'subscriber']);");
  await admin.goto(`${site.url}/wp-admin/user-edit.php?user_id=${id}`);
  await admin.select('#linli_org', 'property');
  await admin.click('[name="linli_roles[]"][value=handler]');
  await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
  assert.deepEqual(site.php(`return Linli\\Roles::of(get_user_by('id', ${id}));`), ['handler']);
  await admin.goto(`${site.url}/wp-admin/edit.php?post_type=linli_case&page=linli-import`);
  await admin.type('[name=linli_text]', '[{"type":"shop"}]');
  await Promise.all([admin.waitForNavigation(), admin.click('[value=json]')]);
  await sees(admin, '第 1 条：type 应当是');
  assert.equal(await admin.$eval('[name=linli_text]', (one) => (one as HTMLTextAreaElement).value), '[{"type":"shop"}]');
  await Promise.all([admin.waitForNavigation(), admin.click('[value=no-sample]')]);
  await sees(admin, '事项：0');
  await sees(admin, '邻里还没有事项目录和地点');
});
