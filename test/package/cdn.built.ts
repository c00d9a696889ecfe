/** The files for plain pages, as a webmaster pastes them: over HTTP, in a real browser. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/install.mjs';
import { capOf, caps } from '../../scripts/size-caps.mjs';

const cdn = path.join(root, 'dist', 'cdn');
const sri = JSON.parse(readFileSync(path.join(cdn, 'sri.json'), 'utf8')) as Record<string, string>;
const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.js'));

/** One page of a street website: what it asks for, and what the library says to the webmaster. */
interface Visit {
  page: Page;
  asked: string[];
  said: string[];
}

let browser: Browser;
let server: Server;
let body = '';
let refused: string[] = [];
const visits: Page[] = [];

before(async () => {
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://x').pathname.slice(1);
    if (name === '') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`);
    if (refused.includes(name) || !existsSync(path.join(cdn, name))) return void response.writeHead(404).end();
    return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(path.join(cdn, name)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { args, ...launch } = resolveBrowser();
  browser = await puppeteer.launch({ ...launch, headless: true, args: [...args, '--host-resolver-rules=MAP street.example 127.0.0.1'] });
});

after(async () => {
  await browser.close();
  server.close();
});

/** `host`: by which name the page is opened; `street.example` is this machine under a name of its own. */
async function visit(html: string, without: string[] = [], host = '127.0.0.1'): Promise<Visit> {
  [body, refused] = [html, without];
  await Promise.all(visits.splice(0).map((one) => one.close()));
  const page = await browser.newPage();
  visits.push(page);
  const [asked, said]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  page.on('console', (message) => {
    if (message.text().startsWith('[linli]')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.evaluateOnNewDocument(() => document.addEventListener('linli-ready', (event) => Object.assign(window, { ready: (event as CustomEvent<{ missing: string[] }>).detail.missing })));
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return { page, asked, said };
}

const loader = '<script type="module" src="/loader.js"></script>';
const form = (inside = '', attributes = 'backend="local" phone="0513-0000-0000"'): string => `<linli-request-form ${attributes}>${inside}</linli-request-form>`;
const ready = async ({ page }: Visit): Promise<string[]> => (await page.waitForFunction(() => (window as { ready?: string[] }).ready)).jsonValue() as Promise<string[]>;
/** Words a resident sees in a tag. */
const drawn = ({ page }: Visit, tag: string, words: string): Promise<unknown> =>
  page.waitForFunction((name, text) => document.querySelector(name)?.shadowRoot?.textContent.includes(text), { timeout: 8_000 }, tag, words);
/** What stood in a template joins the page. */
const addLater = ({ page }: Visit): Promise<void> => page.$eval('template', (template) => document.body.append(template.content));
const formWords = '上下水';

describe('dist/cdn', () => {
  it('sri.json has every file, as it is', () => {
    const hashed = [...files, 'linli.css'].sort();
    assert.deepEqual(Object.keys(sri).sort(), hashed);
    for (const file of hashed) assert.equal(sri[file], `sha384-${createHash('sha384').update(readFileSync(path.join(cdn, file))).digest('base64')}`);
  });

  it('every file begins with its licence line, and the notices have each package named there', () => {
    const notices = readFileSync(path.join(cdn, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const named = files.flatMap((file) => {
      const [banner = ''] = readFileSync(path.join(cdn, file), 'utf8').split('\n');
      assert.match(banner, /^\/\*! linli \d+\.\d+\.\d+ \| MIT \|.*THIRD-PARTY-NOTICES\.txt \*\/$/, file);
      return [...banner.matchAll(/([@\w./-]+) \(/g)].map(([, name]) => name ?? '');
    });
    for (const name of ['lit-html', 'idb', 'lucide-static', 'ical.js']) assert.ok(named.includes(name), name);
    for (const name of named) assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('one tag, one file', () => {
  it('the paste of the README works with its integrity, and fetches what it names', async () => {
    const seen = await visit(`<script type="module" src="/request-form.js" integrity="${sri['request-form.js']}"></script>${form('电话')}`);
    await drawn(seen, 'linli-request-form', formWords);
    assert.deepEqual(seen.asked.filter((name) => name.endsWith('.js')), ['request-form.js', 'adapters/local.js']);
    assert.deepEqual(seen.said, []);
  });

  it('a file pasted beside it is not fetched again', async () => {
    const beside = `<script type="module" src="/adapters/local.js" integrity="${sri['adapters/local.js']}"></script>`;
    const seen = await visit(`${beside}<script type="module" src="/request-form.js"></script>${form()}`);
    await drawn(seen, 'linli-request-form', formWords);
    assert.deepEqual(seen.asked.filter((name) => name.endsWith('.js')), ['adapters/local.js', 'request-form.js']);
  });

  it('where that file is absent: words and the phone on the page, one line for the webmaster', async () => {
    const seen = await visit(`<script type="module" src="/request-form.js"></script>${form()}`, ['adapters/local.js']);
    await drawn(seen, 'linli-request-form', '0513-0000-0000');
    assert.equal(seen.said.length, 1);
    for (const part of ['<linli-request-form', 'backend="local"', 'adapters/local.js did not load']) assert.ok(seen.said[0]?.includes(part), seen.said[0]);
  });

  it('names no backend on this machine: the sample town, fetched by itself, and a strip that says so', async () => {
    const seen = await visit(`<script type="module" src="/request-form.js"></script>${form('电话', 'phone="0513-0000-0000"')}`);
    await drawn(seen, 'linli-request-form', '示例小镇，不是真的街道');
    await drawn(seen, 'linli-request-form', formWords);
    assert.deepEqual(seen.asked.filter((name) => name.endsWith('.js')), ['request-form.js', 'adapters/sample.js']);
    assert.deepEqual(seen.said, []);
  });

  it('names none under a host name of its own: honest words, and nothing is fetched', async () => {
    const seen = await visit(`<script type="module" src="/request-form.js"></script>${form('电话', 'phone="0513-0000-0000"')}`, [], 'street.example');
    await drawn(seen, 'linli-request-form', '这里还没有接好');
    assert.deepEqual(seen.asked.filter((name) => name.endsWith('.js')), ['request-form.js']);
    assert.match(seen.said.join(), /has no backend/);
  });

  it('names the town anywhere: it comes, with its strip; a typo of it never does', async () => {
    const paste = (backend: string): string => `<script type="module" src="/request-form.js"></script>${form('电话', `backend="${backend}" phone="0513-0000-0000"`)}`;
    await drawn(await visit(paste('sample'), [], 'street.example'), 'linli-request-form', '示例小镇，不是真的街道');
    for (const host of ['street.example', '127.0.0.1']) await drawn(await visit(paste('sampel'), [], host), 'linli-request-form', '这里还没有接好');
  });

  it('all.js has every tag', async () => {
    const seen = await visit(`<script type="module" src="/all.js"></script>${form()}<linli-request-tracker backend="local" phone="1"></linli-request-tracker>`);
    await drawn(seen, 'linli-request-form', formWords);
    assert.ok(await seen.page.evaluate(() => customElements.get('linli-request-tracker') !== undefined));
  });
});

const scripts = ({ asked }: Visit): string[] => asked.filter((name) => name.endsWith('.js')).sort();

describe('a calendar\'s feed', () => {
  /** Reads a feed in the page; what became of it. */
  const read = ({ page }: Visit): Promise<string> =>
    page.evaluate(async () => {
      const feed = URL.createObjectURL(new Blob(['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:义诊\nDTSTART:20231111T093000\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nEND:VCALENDAR']));
      type Adapter = (options: object) => { list(type: string, query: object): Promise<{ items: { name: string; start: string }[] }> };
      const { adapters } = (globalThis as unknown as Record<symbol, { adapters: Map<string, Adapter> }>)[Symbol.for('linli/page/1')]!;
      try {
        return (await adapters.get('icalendar')!({ endpoint: feed }).list('event', { where: { start: { from: '2023', to: '2024' } } })).items.map(({ name, start }) => `${name} ${start}`).join();
      } catch (thrown) {
        return (thrown as { kind?: string }).kind ?? String(thrown);
      }
    });
  const paste = '<script type="module" src="/adapters/icalendar.js"></script>';

  it('what reads it comes with the first feed, not before', async () => {
    const seen = await visit(paste);
    await seen.page.waitForFunction(() => Symbol.for('linli/page/1') in globalThis);
    assert.deepEqual(scripts(seen), ['adapters/icalendar.js']);
    assert.equal(await read(seen), '义诊 2023-11-11T09:30:00+08:00,义诊 2023-11-12T09:30:00+08:00');
    assert.deepEqual(scripts(seen), ['adapters/ical.js', 'adapters/icalendar-reader.js', 'adapters/icalendar.js']);
  });

  it('where ical.js is absent it is not supported', async () => {
    const seen = await visit(paste, ['adapters/ical.js']);
    await seen.page.waitForFunction(() => Symbol.for('linli/page/1') in globalThis);
    assert.equal(await read(seen), 'unsupported');
  });
});

describe('a WordPress', () => {
  it('what only a mapping needs comes when it is first asked for', async () => {
    const seen = await visit('<script type="module" src="/adapters/wordpress.js"></script>');
    await seen.page.waitForFunction(() => Symbol.for('linli/page/1') in globalThis);
    assert.deepEqual(scripts(seen), ['adapters/wordpress.js']);
    const names = await seen.page.evaluate(async () => {
      type Adapter = (options: object) => { list(type: string, query: object): Promise<{ items: { name: string }[] }> };
      const { adapters } = (globalThis as unknown as Record<symbol, { adapters: Map<string, Adapter> }>)[Symbol.for('linli/page/1')]!;
      const mapping = { form: { id: 1, fields: { text: 't' }, categories: [], places: [{ id: 'xc', kind: 'compound', name: '示例新村' }] } };
      return (await adapters.get('wordpress')!({ endpoint: 'https://street.example/wp-json', mapping }).list('place', {})).items.map(({ name }) => name);
    });
    assert.deepEqual([names, scripts(seen)], [['示例新村'], ['adapters/wordpress-desk.js', 'adapters/wordpress.js']]);
  });
});

describe('the loader', () => {
  it('fetches only the tags of the page, says when they are there, and hears of one added later', async () => {
    const seen = await visit(`${loader}${form()}<template><section><linli-request-tracker backend="local" phone="1"></linli-request-tracker></section></template>`);
    assert.deepEqual(await ready(seen), []);
    await drawn(seen, 'linli-request-form', formWords);
    assert.ok(!seen.asked.includes('chunks/request-tracker.js'), seen.asked.join());
    const first = new Set(seen.asked);
    await addLater(seen);
    await drawn(seen, 'linli-request-tracker', '1');
    const added = [...new Set(seen.asked)].filter((name) => !first.has(name));
    assert.ok(added.includes('chunks/request-tracker.js'));
    const bytes = added.map((name) => brotliCompressSync(readFileSync(path.join(cdn, name))).length).reduce((a, b) => a + b);
    assert.ok(bytes <= capOf(caps.find(({ file }) => file === 'second')!), `${added.join()}: ${bytes} bytes`);
    assert.equal(new Set(seen.asked).size, seen.asked.length, 'asked twice');
    assert.deepEqual(seen.said, []);
  });

  it('reads data-linli: attributes the tag knows, and no other, in either order of arrival', async () => {
    const div = '<div class="box" data-linli="request-form" data-backend="local" data-phone="0513-0000-0000" data-onclick="alert(1)"><p>电话</p></div>';
    const seen = await visit(`${div}${loader}<template>${div.replace('box', 'later').replace('data-onclick', 'title')}</template>`);
    await drawn(seen, '.box > linli-request-form', formWords);
    const attributes = await seen.page.$eval('.box > linli-request-form', (tag) => Object.fromEntries(tag.getAttributeNames().map((name) => [name, tag.getAttribute(name)])));
    assert.deepEqual(attributes, { backend: 'local', phone: '0513-0000-0000' });
    assert.equal(await seen.page.$eval('.box > linli-request-form > p', (one) => one.textContent), '电话');
    assert.equal(seen.said.length, 1);
    assert.match(seen.said[0] ?? '', /data-onclick/);
    await addLater(seen);
    await drawn(seen, '.later > linli-request-form', formWords);
    assert.equal(await seen.page.$$eval('linli-request-form', (tags) => tags.length), 2);
  });

  const missing: [name: string, tag: string, page: string, refuse: string[]][] = [
    ['a tag whose code does not come', 'request-form', form('打电话 0513'), ['chunks/request-form.js']],
    ['a tag whose shared code does not come', 'request-form', form('打电话 0513'), ['chunks/wire.js']],
    ['a div whose code does not come', 'request-form', '<div data-linli="request-form">打电话 0513</div>', ['chunks/request-form.js']],
    ['a tag that does not exist', 'request-from', '<linli-request-from>打电话 0513</linli-request-from>', []],
    ['a div that names an address', '../x', '<div data-linli="../x">打电话 0513</div>', []],
  ];
  for (const [name, tag, page, refuse] of missing) {
    it(`${name}: what stands inside stays, and one line says why`, async () => {
      const seen = await visit(`${loader}${page}`, refuse);
      assert.deepEqual(await ready(seen), [tag]);
      assert.equal(await seen.page.evaluate(() => document.body.innerText.trim()), '打电话 0513');
      assert.equal(seen.said.length, 1, seen.said.join('\n'));
      assert.ok(seen.said[0]?.includes(`<linli-${tag}>`), seen.said[0]);
    });
  }

  it('twice on a page: the first stays, and one line says so', async () => {
    const seen = await visit(`${loader}<script type="module" src="/loader.js?again"></script>${form()}`);
    await drawn(seen, 'linli-request-form', formWords);
    assert.equal(seen.said.length, 1, seen.said.join('\n'));
    assert.match(seen.said[0] ?? '', /loader\.js is on this page twice/);
  });
});
