import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { page } from '../../src/kit/page.ts';
import type { OutboxItem } from '../../src/ports/device.ts';
import { scan } from '../harness/camera.ts';
import { leftBehind, mountItems } from '../harness/my-items.ts';
import { mountForm, send } from '../harness/request-form.ts';
import { file, input, mountTracker } from '../harness/request-tracker.ts';
import { noon, phone, type Stage, stage, type TagHarness } from '../harness/tag.ts';
import type { LitElement } from 'lit';

const hour = 3_600_000;
const morning = noon - 3 * hour;

/** A request that has been on the phone, and an office that cannot be reached. */
function kept(on: Stage, patch: Partial<OutboxItem> = {}): void {
  on.backend.failNext('offline', { verb: 'create', times: Infinity });
  on.device.fill({
    outbox: [{
      key: input.clientId, address: { backend: 'fake', endpoint: '' }, photos: ['a'.repeat(64), 'b'.repeat(64)], state: 'retry-wait', attempts: 3, queuedAt: morning, nextAt: noon + 99 * hour,
      submission: { verb: 'create', type: 'case', input },
      draft: leftBehind({ key: input.clientId, fields: { labels: { category: '梯改坡', address: '示例新村 8 幢 2 单元 102 室', answers: [['坡道是什么时候拆的？', '改造以后']] } } }), ...patch,
    }],
  });
}

const codeOf = ({ root }: TagHarness<LitElement>): SVGSVGElement => root.querySelector<SVGSVGElement>('svg.qr')!;

/** What goes to the printer instead of on paper. */
async function printed(press: () => Promise<void>): Promise<{ text: string; sheet: Document }> {
  const before = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  let sheet: Document | undefined;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = before.get!.call(this) as Window | null;
      if (view) view.print = () => void (sheet = view.document);
      return view;
    },
  });
  await press();
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', before);
  if (!sheet) throw new Error('nothing was printed');
  return { text: sheet.body.innerText, sheet };
}

describe('李阿姨\'s request has been on her phone since the morning', () => {
  it('after two hours the phone comes first, and every other way works without a network and deletes nothing', async () => {
    const on = stage();
    kept(on);
    const items = await mountItems(on);
    await items.press('梯改坡');
    await items.sees('一直没有送出去');
    await items.sees('今天 上午 6:00 提交');
    await items.sees('您写的都好好存在这部手机上');
    expect(items.root.querySelector<HTMLAnchorElement>('.pending a')?.href).to.equal('tel:05130000 0000'.replace(' ', ''));
    await items.press('给窗口扫一扫');
    const seen = await scan(codeOf(items));
    expect(seen).to.equal([
      '我要反映一件事', '什么事：梯改坡', '在哪里：示例新村 8 幢 2 单元 102 室', '坡道是什么时候拆的？改造以后', '电话：13800001234', '照片：2 张，在手机上',
      '提交：2023年11月10日 周五 上午 6:00', '情况：坡道拆掉以后，轮椅出不了门。',
    ].join('\n'));
    expect(items.root.querySelector('blockquote')?.textContent).to.equal(seen);
    const { text, sheet } = await printed(() => items.press('打印一页'));
    for (const words of ['我要反映一件事', '示例新村 8 幢 2 单元 102 室', '坡道是什么时候拆的？', `接待点电话：${phone}`, '接待点签收、盖章']) expect(text).to.include(words);
    expect(sheet.querySelectorAll('svg path')).to.have.length(1);
    expect(await on.device.outbox.list()).to.have.length(1);
  });

  it('handed in at the window: asked once, told why, and never sent again', async () => {
    const on = stage();
    kept(on);
    const tracker = await mountTracker(on);
    await tracker.press('已经交给窗口了');
    await tracker.sees('免得同一件事送两遍');
    await tracker.press('留着');
    expect(await on.device.outbox.list()).to.have.length(1);
    await tracker.press('已经交给窗口了');
    await tracker.press('收下了，删掉');
    await waitUntil(async () => (await on.device.outbox.list()).length === 0);
    await tracker.sees('不会再送一遍');
    on.backend.recover();
    await on.clock.tick(24 * hour);
    expect(on.backend.filings.size).to.equal(0);
  });

  it('a code is held while the phone tries again, and goes when the request arrives', async () => {
    const on = stage();
    kept(on);
    const tracker = await mountTracker(on);
    await tracker.press('给窗口扫一扫');
    await tracker.press('现在送');
    await aTimeout(50);
    await tracker.sees('一直没有送出去');
    expect(codeOf(tracker)).to.exist;
    on.backend.recover();
    await tracker.press('现在送');
    await tracker.sees('收到了，等接待点受理');
  });

  it('what a person typed is text on the sheet, never markup', async () => {
    const on = stage();
    kept(on, { submission: { verb: 'create', type: 'case', input: { ...input, text: '<img src=x onerror=alert(1)>漏\n第二行' } } });
    const tracker = await mountTracker(on);
    const { text, sheet } = await printed(() => tracker.press('打印一页'));
    expect(text).to.include('<img src=x onerror=alert(1)>漏\n第二行');
    expect(sheet.querySelector('img')).to.equal(null);
  });
});

describe('when other ways are offered', () => {
  const stuckTitle = '也可以这样交给接待点';

  it('not before two hours, and then by itself while somebody looks', async () => {
    const on = stage();
    kept(on, { queuedAt: noon - hour });
    const tracker = await mountTracker(on);
    await tracker.sees('一直送不出去？');
    await tracker.sees('换手机或清理缓存前');
    expect(tracker.text).to.not.include('已经交给窗口了');
    await on.clock.tick(hour - 1);
    expect(tracker.text).to.not.include(stuckTitle);
    await on.clock.tick(2);
    await tracker.sees(stuckTitle);
  });

  for (const [why, patch] of [['twelve tries', { attempts: 12 }], ['no answer', { state: 'unknown' }], ['a refusal', { state: 'parked' }], ['a sign-in', { state: 'needs-sign-in' }]] as const) {
    it(`at once after ${why}`, async () => {
      const on = stage({ repeats: 'unknown' });
      kept(on, { queuedAt: noon, ...patch });
      await (await mountTracker(on)).sees(stuckTitle);
    });
  }

  it('sooner where the page says so', async () => {
    const on = stage();
    page().defaults.stuckAfter = { hours: 0.5 };
    kept(on, { queuedAt: noon - hour });
    await (await mountTracker(on)).sees(stuckTitle);
    delete page().defaults.stuckAfter;
  });

  it('a request too long for one code: what is missing is said in the code and beside it', async () => {
    const on = stage();
    kept(on, { submission: { verb: 'create', type: 'case', input: { ...input, text: '漏水了。'.repeat(200) } } });
    const tracker = await mountTracker(on);
    await tracker.press('给窗口扫一扫');
    const seen = await scan(codeOf(tracker));
    const [, missing] = /（后面还有 (\d+) 个字，请看手机）$/.exec(seen ?? '') ?? [];
    await tracker.sees(`最后 ${missing} 个字请看下面`);
    expect(tracker.root.querySelector('blockquote')?.textContent).to.include('漏水了。'.repeat(200));
  });
});

describe('where nothing can be sent (files beside the page)', () => {
  it('the form says so first, with the phone; once filled in it leaves as a code, on paper or as a copy', async () => {
    const on = stage();
    const { can } = on.backend;
    on.backend.can = (verb, type, event) => verb !== 'create' && can(verb, type, event);
    on.backend.failNext('unsupported', { verb: 'create', times: Infinity, unsent: true });
    const form = await mountForm(on);
    await form.sees('这里不能在网上提交');
    expect(form.root.querySelector<HTMLAnchorElement>('a[href^="tel:"]')).to.exist;
    await send(form);
    await form.sees('这一件送不出去');
    for (const way of ['这里不能在网上提交', '打印一页', '给窗口扫一扫', phone]) expect(form.text).to.include(way);
    await form.press('给窗口扫一扫');
    expect(await scan(codeOf(form))).to.include('下雨天客厅东北角渗水。');
  });
  it('nothing of it is said where the office takes requests', async () => {
    const form = await mountForm(stage());
    await form.sees('房屋与屋面');
    expect(form.text).to.not.include('这里不能在网上提交');
  });
});

describe('the number on another phone', () => {
  it('the confirmation\'s code leads to the look-up with the number filled in, and says nothing else', async () => {
    const on = stage();
    const form = await mountForm(on);
    const tracker = await mountTracker(on);
    await send(form);
    await form.sees('收到了');
    const [filing] = [...on.backend.filings.values()];
    const { code = '', id } = filing?.record ?? {};
    const url = new URL((await scan(codeOf(form))) ?? '');
    expect([url.origin, url.pathname, url.hash]).to.deep.equal([location.origin, location.pathname, `#linli=case,code=${code}`]);
    for (const secret of [filing?.record.own?.token ?? 'token', id ?? '', '13800000000', '0000']) expect(url.href.replace(code, '')).to.not.include(secret);
    form.element.remove();
    tracker.element.remove();

    const daughter = { ...stage(), backend: on.backend };
    history.replaceState(null, '', url.hash);
    const hers = await mountTracker(daughter);
    await hers.sees('查进度');
    await waitUntil(async () => (await hers.control('编号')).value.replace(' ', '') === code, 'the number is filled in');
    expect((await hers.control('当时留的电话')).value).to.equal('');
    await hers.type('当时留的电话', '0000');
    await hers.press('查一查');
    await hers.sees('收到了，等接待点受理');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('on the phone that has the receipt the same link opens the case', async () => {
    const on = stage();
    const { code } = await file(on);
    await file(on, { clientId: '00000000-0000-4000-8000-0000000000bb' });
    const tracker = await mountTracker(on);
    await tracker.sees('您反映的事');
    location.hash = `linli=case,code=${code}`;
    await tracker.sees('收到了，等接待点受理');
    expect(tracker.text).to.include(code.slice(4));
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('a receipt in 我的事 shows the same code', async () => {
    const on = stage();
    const { code } = await file(on);
    const tracker = await mountTracker(on);
    const items = await mountItems(on);
    await items.press('编号');
    expect(await scan(codeOf(items), 390)).to.match(new RegExp(`#linli=case,code=${code}$`));
    tracker.element.remove();
  });
});

describe('存成图片', () => {
  let form: TagHarness<LitElement>;
  const downloads: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  const agent = (words: string): void => void Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => words });
  beforeEach(async () => {
    downloads.length = 0;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      downloads.push(this.download);
    };
    form = await mountForm(stage());
    await send(form as never);
    await form.sees('收到了');
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    Reflect.deleteProperty(navigator, 'userAgent');
  });

  it('is downloaded under its number', async () => {
    await form.press('存成图片');
    await form.sees('图片已存好');
    expect(downloads).to.have.length(1);
    expect(downloads[0]).to.match(/^我反映的事 \d{4} \d{4}\.png$/);
    expect(form.root.querySelector('figure img')).to.equal(null);
  });

  it('in an app that downloads nothing it is shown to be held', async () => {
    agent('Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0');
    await form.press('存成图片');
    await form.sees('按住下面的图');
    const img = form.root.querySelector<HTMLImageElement>('figure img')!;
    await waitUntil(() => img.naturalWidth === 720);
    expect([downloads.length, img.alt]).to.deep.equal([0, '写着编号的图片']);
  });

  it('where the page shows no picture of its own making, its text stands there to be copied', async () => {
    agent('Mozilla/5.0 (Linux; Android 10; wv) MicroMessenger/8.0');
    await form.press('存成图片');
    await form.sees('按住下面的图');
    form.root.querySelector('figure img')!.dispatchEvent(new Event('error'));
    await waitUntil(() => /编号 \d{8}/.test(form.root.querySelector('textarea')?.value ?? ''), form.root.querySelector('textarea')?.value);
    expect(form.root.querySelector('figure img')).to.equal(null);
  });
});
