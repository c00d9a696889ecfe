/** Pages that forbid, lack or repeat things: on each the form is filled in and sent, or says honestly what it cannot keep. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { type Page as HostPage, report, reads, startStreet, type Street } from '../hosts/street.ts';

const attributes = 'backend="rest" endpoint="/api" phone="0513-0000-0000"';
const form = `<linli-request-form ${attributes}>电话 0513-0000-0000</linli-request-form>`;
const single = '<script type="module" src="/linli/request-form.js"></script>';
const page = (body: string, head = ''): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('a page that', () => {
  let browser: Browser;
  let street: Street;
  let open: Page | undefined;
  let complaints: string[] = [];
  before(async () => {
    street = await startStreet();
    const { args, ...launch } = resolveBrowser();
    // A name of its own makes plain http what it is on a street's site: not secure, unlike 127.0.0.1.
    browser = await puppeteer.launch({ ...launch, headless: true, args: [...args, '--host-resolver-rules=MAP street.example 127.0.0.1'] });
  });
  after(async () => {
    await browser.close();
    await street.close();
  });

  async function visit(name: string, host: HostPage, origin = '127.0.0.1'): Promise<Page> {
    // Each page is a phone of its own; the last one is put away.
    await open?.browserContext().close();
    const context = await browser.createBrowserContext();
    const now = await context.newPage();
    open = now;
    complaints = [];
    now.on('pageerror', (error) => complaints.push(String(error)));
    now.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
    await now.goto(`http://${origin}:${street.port}${street.put(name, host)}`);
    return now;
  }

  const sent = (): number => street.office.filings().length;

  const policies: [name: string, policy: string, scripts: string][] = [
    ['allows its own only', "default-src 'self'", single],
    ['demands trusted types', "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html", single],
    ['demands trusted types of two single files', "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'", `${single}<script type="module" src="/linli/request-tracker.js"></script>`],
    ['demands trusted types of the loader', "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html", '<script type="module" src="/linli/loader.js"></script>'],
    ['forbids everything but scripts and the office', "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html", single],
  ];
  for (const [name, policy, scripts] of policies) {
    it(`${name}: ${policy}`, async () => {
      const before = sent();
      const { length } = scripts.split('request-tracker');
      const host = await visit('policy', { html: page(`${form}${length > 1 ? `<linli-request-tracker ${attributes}></linli-request-tracker>` : ''}`, scripts), headers: { 'content-security-policy': policy } });
      await host.evaluate(() => Object.assign(window, { broken: [] as string[] }) && document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => (window as never as { broken: string[] }).broken.push(`${violatedDirective} ${blockedURI}`)));
      await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
      await report(host.mainFrame());
      assert.equal(sent(), before + 1);
      assert.deepEqual(await host.evaluate(() => (window as never as { broken: string[] }).broken), []);
      assert.deepEqual(complaints, []);
      // Styles are really there: a policy that blocked them would leave the page's own size.
      assert.equal(await host.evaluate(() => getComputedStyle(document.querySelector('linli-request-form')!.shadowRoot!.querySelector('.root')!).fontSize), '17px');
      if (length > 1) await host.waitForFunction(() => /2\d{3} \d{4}/.test(document.querySelector('linli-request-tracker')!.shadowRoot!.textContent));
      // With a tracker on the page the confirmation bears a code, drawn without an address that a policy could refuse.
      const codes = await host.evaluate(() => [...document.querySelector('linli-request-form')!.shadowRoot!.querySelectorAll('svg.qr')].map((code) => Math.round(code.getBoundingClientRect().width)));
      assert.deepEqual(codes.map((width) => width > 100), length > 1 ? [true] : []);
    });
  }

  it('gives photos before and after itself: nothing else is fetched, the line moves by keys, and a strict policy has nothing to say', async () => {
    const svg = { html: '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><path d="M0 0h400v600H0z"/></svg>', headers: { 'content-type': 'image/svg+xml' } };
    const [before, after] = [street.put('before.svg', svg), street.put('after.svg', svg)];
    const photos = `<linli-before-after phone="0513-0000-0000"><img data-phase="before" data-taken="2023-04-12" src="${before}" alt=""><img data-phase="after" data-taken="2023-10-28" src="${after}" alt=""></linli-before-after>`;
    const headers = { 'content-security-policy': "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html" };
    // A mapped name: on localhost the sample town would come to whoever names no backend.
    const host = await visit('photos', { html: page(photos, '<script type="module" src="/linli/before-after.js"></script>'), headers }, 'street.example');
    await host.waitForFunction(() => document.querySelector('linli-before-after')?.shadowRoot?.textContent.includes('前后照片都有'));
    const cut = (): Promise<string> => host.evaluate(() => getComputedStyle(document.querySelector('linli-before-after')!.shadowRoot!.querySelectorAll('img')[1]!).clipPath);
    assert.match(await cut(), /50%/);
    await (await host.$('linli-before-after >>> input'))!.focus();
    await host.keyboard.press('ArrowLeft');
    assert.match(await cut(), /48%/);
    await host.keyboard.press('End');
    assert.match(await cut(), /100%/);
    assert.deepEqual(complaints, []);
    const without = await visit('photos-bare', { html: page(photos), headers }, 'street.example');
    assert.equal(await without.evaluate(() => [...document.querySelectorAll('img')].every((one) => one.getBoundingClientRect().height > 100)), true);
  });

  it('has trusted types without our policy: what stands inside the tag stays visible', async () => {
    const host = await visit('untrusted', { html: page(form, single), headers: { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await host.evaluate(() => document.querySelector('linli-request-form')!.innerText), '电话 0513-0000-0000');
    assert.ok(complaints.length > 0);
  });

  it('is plain http: sent, and the save line promises no more than it can keep', async () => {
    const before = sent();
    const host = await visit('http', { html: page(form, single) }, 'street.example');
    assert.deepEqual(await host.evaluate(() => [isSecureContext, 'subtle' in crypto, 'locks' in navigator]), [false, false, false]);
    await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
    await report(host.mainFrame());
    assert.equal(sent(), before + 1);
    assert.deepEqual(complaints, []);
  });

  it('keeps the tag in a sandboxed frame, where nothing can be stored: sent from memory, and says so', async () => {
    const before = sent();
    street.put('inner', { html: page(`<linli-request-form backend="rest" endpoint="http://127.0.0.1:${street.port}/api" phone="0513-0000-0000"></linli-request-form>`, single.replace('type="module"', 'type="module" crossorigin')) });
    const host = await visit('sandbox', { html: page('<iframe sandbox="allow-scripts" src="/inner" style="width:390px;height:2000px"></iframe>') });
    const inner = await (await host.waitForSelector('iframe'))!.contentFrame();
    await inner.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
    assert.equal(await inner.evaluate(() => self.origin), 'null');
    let said = '';
    const watching = (async () => {
      for (let turn = 0; turn < 200 && !said.includes('存不了'); turn += 1) {
        said += await reads(inner);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    })();
    await report(inner);
    await watching;
    assert.equal(sent(), before + 1);
    assert.match(said, /这部手机存不了，关掉会丢/);
    assert.deepEqual(complaints.filter((one) => one.includes('linli')), []);
  });

  it('loads two copies of one version: one device, each matter sent once, not a word', async () => {
    const before = sent();
    const host = await visit('twice', { html: page(form, `${single}<script type="module" src="/copy/request-form.js"></script>`) });
    await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
    await report(host.mainFrame());
    assert.equal(sent(), before + 1);
    assert.deepEqual(complaints, []);
  });

  it('loads two versions: the first stays, works, and the webmaster hears of both', async () => {
    const before = sent();
    const older = `<script type="module">globalThis[Symbol.for('linli/page/1')].versions.add('0.0.9'); await import('/copy/request-form.js')</script>`;
    const host = await visit('versions', { html: page(form, single + older) });
    await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
    await report(host.mainFrame());
    assert.equal(sent(), before + 1);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? '', /linli-request-form> is on this page in versions .*0\.0\.9.*; the first one stays/);
  });

  it('has no form, but names the page that has: the button leads there with the matter, and nothing personal', async () => {
    street.put('report', { html: page(`<linli-site page-default backend="rest" endpoint="/api" phone="0513-0000-0000"></linli-site><linli-request-form></linli-request-form>`, '<script type="module" src="/linli/loader.js"></script>') });
    const host = await visit('items', { html: page('<linli-site page-default backend="rest" endpoint="/api" phone="0513-0000-0000" form-href="/report?from=items#top"></linli-site><linli-my-items></linli-my-items>', '<script type="module" src="/linli/loader.js"></script>') });
    // By looking again each frame: what changes in a shadow root wakes no waitForSelector.
    await host.waitForFunction(() => document.querySelector('linli-my-items')?.shadowRoot?.querySelector('.btn.primary'));
    await Promise.all([host.waitForNavigation(), (await host.$('linli-my-items >>> .btn.primary'))!.click()]);
    assert.equal(new URL(host.url()).pathname + new URL(host.url()).search + new URL(host.url()).hash, '/report?from=items#top&linli=form');
    await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot?.textContent.includes('您要反映哪方面的事？'));
    assert.deepEqual(complaints, []);
  });

  it('names a script where a page should be: no button, and one line says so', async () => {
    const host = await visit('script', { html: page('<linli-site page-default backend="rest" endpoint="/api" phone="0513-0000-0000" form-href="javascript:alert(1)"></linli-site><linli-my-items></linli-my-items>', '<script type="module" src="/linli/loader.js"></script>') });
    await host.waitForFunction(() => document.querySelector('linli-my-items')?.shadowRoot?.textContent.includes('还没有您的事'));
    assert.equal(await host.$('linli-my-items >>> .btn.primary'), null);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? '', /form-href="javascript:alert\(1\)"> is no address of a page/);
  });

  it('defines the provider after its tags: they use its office', async () => {
    const before = sent();
    const host = await visit('later', { html: page(`<linli-site backend="rest" endpoint="/api" phone="0513-0000-0000"><linli-request-form></linli-request-form></linli-site><button onclick="import('/linli/site.js')">later</button>`, single) });
    await host.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot);
    await host.click('button');
    await report(host.mainFrame());
    assert.equal(sent(), before + 1);
    assert.deepEqual(complaints, []);
  });
});
