/** The page never moves: from the first byte to the last word, nothing below a tag leaves its place. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/install.mjs';
import { roomsOfTags } from '../../scripts/reserved.mjs';
import { threePhotos } from '../e2e/photos.ts';
import { report, startStreet, type Street } from '../hosts/street.ts';

interface Shift {
  value: number;
  byHand: boolean;
  what: string[];
}

/** What the page saw of itself. `moves`: where the line under the tags stood, each time it stood elsewhere than before. */
interface Seen {
  shifts: Shift[];
  moves: { at: number; top: number }[];
}

const widths = [390, 1280];
const attributes = 'backend="rest" endpoint="/api" phone="0513-0000-0000"';
const tag = (name: string, more = ''): string => `<linli-${name} ${name === 'comfort' ? '' : attributes} ${more}>电话 0513-0000-0000</linli-${name}>`;
const script = (name: string): string => `<script type="module" src="/linli/${name}.js"></script>`;

describe('the page never moves', () => {
  let browser: Browser;
  let street: Street;
  const open: Page[] = [];
  before(async () => {
    street = await startStreet();
    browser = await puppeteer.launch({ ...resolveBrowser(), headless: true });
  });
  after(async () => {
    await browser.close();
    await street.close();
  });
  afterEach(async () => {
    street.delayMs = 0;
    street.office.plan([]);
    await Promise.all(open.splice(0).map((page) => page.browserContext().close()));
  });

  /** A phone of its own, that writes down what moves on every page it opens. */
  async function phone(width: number): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    open.push(page);
    await page.setViewport({ width, height: width < 600 ? 844 : 800 });
    await page.evaluateOnNewDocument(`
      window.seen = { shifts: [], moves: [] };
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) seen.shifts.push({ value: one.value, byHand: one.hadRecentInput, what: one.sources.map(({ node, previousRect: a, currentRect: b }) => (node?.className || node?.localName || node?.nodeName) + ' ' + [a.y, a.height, b.y, b.height].map(Math.round)) });
      }).observe({ type: 'layout-shift', buffered: true });
      (function look() {
        const line = document.querySelector('footer');
        if (line) {
          const top = Math.round(line.getBoundingClientRect().top + scrollY);
          if (top !== seen.moves.at(-1)?.top) seen.moves.push({ at: Math.round(performance.now()), top });
        }
        requestAnimationFrame(look);
      })();`);
    return page;
  }

  async function visit(page: Page, tags: string, scripts: string, { css = '<link rel="stylesheet" href="/linli/linli.css">', column = '', lang = 'zh-CN' } = {}): Promise<void> {
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${css}<style>body{margin:0}</style></head><body><main style="${column}">${tags}</main><footer>街道办事处</footer>${scripts}</body></html>`;
    await page.goto(`http://127.0.0.1:${street.port}${street.put('steady', { html })}`);
  }

  const seen = (page: Page): Promise<Seen> => page.evaluate('seen') as Promise<Seen>;
  /** From here on. */
  const forget = (page: Page): Promise<unknown> => page.evaluate('seen.shifts = []; seen.moves = seen.moves.slice(-1); undefined');
  const rest = (ms = 400): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const words = (page: Page, name: string, text: string): Promise<unknown> =>
    page.waitForFunction((one, part) => document.querySelector(one)?.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText.includes(part), { timeout: 9_000 }, `linli-${name}`, text);
  async function press(page: Page, name: string, text: string): Promise<void> {
    await words(page, name, text);
    const found = await page.evaluateHandle((one, part) => [...document.querySelector(one)!.shadowRoot!.querySelectorAll<HTMLElement>('button, label')].find((each) => each.innerText.replace(/\s+/g, ' ').trim().startsWith(part)), `linli-${name}`, text);
    await (found as ElementHandle<HTMLElement>).click();
  }
  const inside = async (page: Page, name: string, selector: string): Promise<ElementHandle<Element>> => {
    await page.waitForFunction((one, part) => document.querySelector(one)?.shadowRoot?.querySelector(part), {}, `linli-${name}`, selector);
    return (await page.$(`linli-${name} >>> ${selector}`))!;
  };

  function still({ shifts, moves }: Seen): void {
    assert.deepEqual(shifts, []);
    assert.equal(moves.length, 1, `the line below moved: ${JSON.stringify(moves)}`);
  }
  /** What nobody caused in the half second before: all that CLS counts. */
  const unasked = ({ shifts }: Seen): Shift[] => shifts.filter(({ byHand }) => !byHand);

  const last: [name: string, words: string, scripts?: string][] = [['request-form', '上下水'], ['request-tracker', '编号'], ['my-items', '还没有'], ['comfort', '黑白分明']];

  describe('the room that linli.css keeps', () => {
    it('is 1 kB at most', () => assert.ok(readFileSync(`${root}dist/cdn/linli.css`).length <= 1000));

    // As high as they are by themselves, and in columns between: a tag knows nothing of the window.
    for (const [width, column] of [[390, ''], [1280, ''], [1280, 'width:360px'], [1280, 'width:320px'], [360, '']] as const) {
      for (const [name, text] of last) {
        it(`${name} at ${width} px${column && `, ${column}`}: within 10 % of its first screen`, async () => {
          const page = await phone(width);
          const beside = name === 'my-items' ? `<template-form hidden>${tag('request-form')}</template-form>` : '';
          await visit(page, `<style>template-form{display:none}linli-${name}:defined{--linli-min-height:0px}</style>${tag(name)}${beside}`, '', { column });
          const height = (): Promise<number> => page.$eval(`linli-${name}`, (one) => one.getBoundingClientRect().height);
          const kept = await height();
          for (const file of beside ? ['request-form', name] : [name]) await page.addScriptTag({ type: 'module', url: `/linli/${file}.js` });
          await words(page, name, text);
          await rest(beside ? 900 : 300);
          const real = await height();
          assert.ok(Math.abs(kept - real) <= real / 10, `kept ${kept}, is ${real}`);
        });
      }
    }
    it('has a line for every tag that draws', async () => assert.deepEqual(Object.keys(await roomsOfTags()).sort(), last.map(([name]) => name).sort()));
  });

  const troubles: [name: string, make: () => void, ready: (page: Page, name: string, text: string) => Promise<unknown>][] = [
    ['all well', () => undefined, words],
    ['a slow script', () => (street.delayMs = 700), words],
    ['a slow office', () => street.office.plan([{ on: /./, times: 99, delayMs: 1500 }]), words],
    ['a failing office', () => street.office.plan([{ on: /./, times: 99, status: 500 }]), (page) => rest(1500).then(() => page)],
  ];
  describe('from the first byte to ready', () => {
    for (const width of widths) {
      for (const [trouble, make, ready] of troubles) {
        for (const [name, text] of last.slice(0, trouble === 'all well' ? 4 : 2)) {
          for (const from of [name, 'loader']) {
            it(`${width} px, ${trouble}: ${name} from ${from}.js`, async () => {
              const page = await phone(width);
              make();
              await visit(page, tag(name), script(from));
              await ready(page, name, text);
              await rest();
              still(await seen(page));
            });
          }
        }
      }
      it(`${width} px: all of them on one page, a div that stands for one`, async () => {
        const page = await phone(width);
        street.delayMs = 300;
        await visit(page, `${tag('comfort', 'compact')}<div data-linli="request-form" data-backend="rest" data-endpoint="/api" data-phone="1">电话</div>${tag('request-tracker')}${tag('my-items')}${tag('comfort')}`, script('loader'));
        for (const [name, text] of last.slice(0, 3)) await words(page, name, text);
        await rest();
        still(await seen(page));
      });
    }
  });

  describe('once it is there', () => {
    /** As far as the second screen, with words in it. */
    async function half(page: Page): Promise<void> {
      await visit(page, tag('request-form'), script('request-form'));
      await press(page, 'request-form', '房屋与屋面');
      await press(page, 'request-form', '屋顶漏水');
      await (await inside(page, 'request-form', '#text')).type('下雨天客厅渗水。');
      await words(page, 'request-form', '已存好');
      await rest();
    }

    for (const width of widths) {
      it(`${width} px: a draft is put back, in one step and below the fold`, async () => {
        const page = await phone(width);
        await half(page);
        // A reload scrolled down is taken back there by the browser, before there is so much to scroll.
        await page.evaluate('scrollTo(0, 0)');
        await page.reload();
        await words(page, 'request-form', '接着您');
        await rest(800);
        const { shifts, moves } = await seen(page);
        assert.deepEqual(shifts, []);
        assert.ok(moves.length <= 2, JSON.stringify(moves));
      });

      it(`${width} px: what is wanting is said, the save line changes its words, the signal goes and comes back`, async () => {
        const page = await phone(width);
        await half(page);
        await forget(page);
        await press(page, 'request-form', '下一步');
        await inside(page, 'request-form', '#summary');
        await rest(800);
        assert.deepEqual(unasked(await seen(page)), []);
        await (await inside(page, 'request-form', '#name')).type('王');
        await rest(800);
        await forget(page);
        for (const offline of [true, false]) {
          await page.setOfflineMode(offline);
          await rest(700);
        }
        still(await seen(page));
      });

      it(`${width} px: a photo is taken, and shown again after a reload`, async () => {
        const page = await phone(width);
        await half(page);
        await forget(page);
        await ((await inside(page, 'request-form', '#photos')) as ElementHandle<HTMLInputElement>).uploadFile(threePhotos()[0]!);
        await page.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot?.querySelector('.photo img[src]'), { timeout: 9_000 });
        await rest(800);
        // The frame that takes the next one moves aside for it, under the resident's hand.
        assert.deepEqual(unasked(await seen(page)), []);
        await page.evaluate('scrollTo(0, 0)');
        await page.reload();
        await page.waitForFunction(() => document.querySelector('linli-request-form')?.shadowRoot?.querySelector('.photo img[src]'), { timeout: 9_000 });
        await rest();
        assert.deepEqual((await seen(page)).shifts, []);
      });

      it(`${width} px: words of another language come later`, async () => {
        const page = await phone(width);
        await visit(page, tag('request-form'), script('request-form'), { lang: 'en' });
        await words(page, 'request-form', 'What is it about?');
        await rest();
        const { shifts, moves } = await seen(page);
        assert.deepEqual(shifts, []);
        // The room is measured in Chinese: English may need a line more, within the 10 %, and takes it once, with its first words.
        assert.ok(moves.length <= 2 && moves.every(({ top }) => Math.abs(top - moves[0]!.top) <= moves[0]!.top / 10), JSON.stringify(moves));
      });

      it(`${width} px: a case kept by this phone, then the fresh one`, async () => {
        const page = await phone(width);
        await visit(page, tag('request-form'), script('request-form'));
        await report(page.mainFrame());
        await visit(page, tag('request-tracker'), script('request-tracker'));
        await words(page, 'request-tracker', '数据更新于');
        await rest();
        street.office.plan([{ on: /^GET .cases/, times: 9, delayMs: 1200 }]);
        await page.reload();
        await words(page, 'request-tracker', '正在取新的');
        await rest(200);
        await forget(page);
        await words(page, 'request-tracker', '数据更新于');
        await rest();
        // The building's name, which no copy holds, moves the date beside it; nothing goes up or down.
        assert.deepEqual((await seen(page)).shifts.flatMap(({ what }) => what.filter((one) => !/ (\d+,\d+),\1$/.test(one))), []);
      });

      it(`${width} px: the cloth moves from the form to the tracker`, async () => {
        const page = await phone(width);
        await visit(page, `${tag('request-form')}${tag('request-tracker')}`, script('all'));
        await report(page.mainFrame());
        await rest(800);
        await forget(page);
        await press(page, 'request-form', '看进度');
        await rest(900);
        assert.deepEqual(unasked(await seen(page)), []);
      });
    }
  });
});
