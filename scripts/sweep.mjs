// npm run sweep: every story and docs page of the built Storybook in a real browser; a story tagged `logs` must log, any other must not.
// npm run sweep -- --shots DIR: also draws every story, whole, at 390 and 320 px, for those who look; `--only WORD` takes a part of them.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { resolveBrowser } from './browser.mjs';
import { ensureInstalled, root } from './install.mjs';
import { run } from './steps.mjs';

const { shots, only } = parseArgs({ options: { shots: { type: 'string' }, only: { type: 'string', default: '' } } }).values;
ensureInstalled();
const folder = `${root}dist/storybook`;
if (!existsSync(`${folder}/index.json`)) await run(process.execPath, ['scripts/build.mjs', 'storybook']);
const { default: puppeteer } = await import('puppeteer-core');

const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.woff2': 'font/woff2',
};

function serve() {
  const server = createServer((request, response) => {
    const name = path.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = path.join(folder, name);
    if (!file.startsWith(folder) || !existsSync(file) || name.endsWith('/')) {
      response.writeHead(name === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}

/** Runs in the page: keeps what the preview says about the story it shows. */
function listen() {
  window.sweep = { broken: [] };
  const timer = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    // After a throwing play function storyFinished still says 'success', so each of these counts by itself.
    for (const name of ['playFunctionThrewException', 'storyErrored', 'storyThrewException', 'storyMissing']) {
      channel.on(name, (what) => {
        // A query that finds nothing prints the page with it.
        window.sweep.broken.push(`${name}: ${String(what?.message ?? what?.description ?? what?.title ?? what).split('\n\n')[0].slice(0, 400)}`);
        if (name !== 'playFunctionThrewException') window.sweep.done = true;
      });
    }
    channel.on('docsRendered', () => {
      window.sweep.done = true;
    });
    channel.on('storyFinished', ({ reporters }) => {
      window.sweep.a11y = reporters.find(({ type }) => type === 'a11y')?.result;
      window.sweep.done = true;
    });
  }, 5);
}

const { origin, close } = await serve();
const tags = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')).modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
const stories = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries).filter(({ id }) => id.includes(only));

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** The resident's other ways to read, each on the story as it stands: nothing sideways on the narrowest phone, and every letter against its ground. */
const looks = [
  { name: 'dark', comfort: { theme: 'dark', contrast: 'standard', size: 'standard' }, contrast: true },
  { name: 'high contrast', comfort: { theme: 'light', contrast: 'more', size: 'standard' }, contrast: true },
  { name: '22 px', comfort: { theme: 'light', contrast: 'standard', size: 'large' } },
  { name: '30 px, dark, high contrast', comfort: { theme: 'dark', contrast: 'more', size: 'largest' }, contrast: true },
];
/** English words are long, and do not break where Chinese does: the letters that make them widest. */
const englishLooks = [
  { name: 'in English, 22 px', comfort: { theme: 'light', contrast: 'standard', size: 'large' } },
  { name: 'in English, 30 px', comfort: { theme: 'light', contrast: 'standard', size: 'largest' } },
];

/** One browser with one page, which walks from story to story. */
async function walker() {
  const browser = await puppeteer.launch({ ...resolveBrowser(), headless: true });
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  let notes = [];
  let logged = [];
  page.on('console', (message) => {
    if (['warn', 'error', 'assert'].includes(message.type())) logged.push(`logged: ${message.text()}`);
  });
  page.on('pageerror', (error) => notes.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) notes.push(`asked another origin: ${url}`);
  });
  await page.evaluateOnNewDocument(listen);
  // Nothing is measured in the middle of a transition.
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

  const sidewaysAt = async (width) => {
    await page.setViewport({ width, height: 844 });
    const { scroll, inner } = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return { scroll: document.documentElement.scrollWidth, inner: window.innerWidth };
    });
    return scroll > inner ? [`scrolls sideways at ${width} px: ${scroll} px wide`] : [];
  };

  async function open(id, viewMode) {
    // Stories keep drafts and receipts; none may see another's.
    await page.goto('about:blank');
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    [notes, logged] = [[], []];
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${origin}/iframe.html?id=${encodeURIComponent(id)}&viewMode=${viewMode}`);
    await page.waitForFunction(() => window.sweep.done, { timeout: 30_000, polling: 20 });
  }

  /** A minifier that drops the slash of <path/> puts one shape into another, and all but the first vanish. */
  const swallowed = () =>
    page.evaluate(() => {
      const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
      const shapes = 'circle, ellipse, line, path, polygon, polyline, rect';
      const lost = deep(document).filter((one) => one.matches(shapes) && one.parentElement?.matches(shapes));
      return lost.length > 0 ? [`${lost.length} shapes of icons lie inside other shapes and are not drawn`] : [];
    });

  /** Puts a choice as the comfort panel does. @returns {Promise<boolean>} whether every tag is drawn so */
  const choose = (comfort) =>
    page.evaluate(async (choice) => {
      globalThis[Symbol.for('linli/page/1')]?.comfort?.set(choice);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const roots = [...document.querySelectorAll('*')].flatMap((one) => [...(one.shadowRoot?.querySelectorAll('.root') ?? [])]);
      return roots.length > 0 && roots.every((one) => one.classList.contains('dark') === (choice.theme === 'dark') && one.classList.contains('big') === (choice.size !== 'standard'));
    }, comfort);

  async function inLook({ name, comfort }) {
    const applied = await choose(comfort);
    return [...(applied ? [] : [`${name}: the tag is not drawn so`]), ...(await sidewaysAt(320)).map((one) => `${name}: ${one}`)];
  }

  async function otherLooks() {
    const problems = [];
    await page.evaluate(axe);
    for (const look of looks) {
      problems.push(...(await inLook(look)));
      if (!look.contrast) continue;
      const dim = await page.evaluate(async () => (await globalThis.axe.run(document, { runOnly: ['color-contrast'] })).violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${target.flat().join(' ')} ${any[0]?.message ?? ''}`)));
      problems.push(...dim.slice(0, 3).map((one) => `${look.name}: ${one}`));
    }
    return problems;
  }

  /** A photo loads when it comes into view, so all of the page is in view. */
  async function draw(id) {
    for (const width of [390, 320]) {
      await page.setViewport({ width, height: 844, deviceScaleFactor: 2 });
      const height = await page.evaluate(() => Math.ceil(document.body.scrollHeight));
      await page.setViewport({ width, height: Math.max(844, height), deviceScaleFactor: 2 });
      await page.evaluate(async () => {
        const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
        await Promise.all(deep(document).filter((one) => one.localName === 'img').map((img) => img.decode().catch(() => undefined)));
      });
      mkdirSync(path.join(shots, String(width)), { recursive: true });
      await page.screenshot({ path: path.join(shots, String(width), `${id}.png`) });
    }
  }

  /** The story as it stands, in another language. */
  async function speak(language) {
    await page.evaluate((spoken) => {
      window.sweep.done = false;
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { language: spoken } });
    }, language);
    await page.waitForFunction(() => window.sweep.done, { timeout: 30_000, polling: 20 });
  }

  async function checkStory({ id, tags }) {
    await open(id, 'story');
    if (shots) await draw(id);
    const { broken, a11y } = await page.evaluate(() => window.sweep);
    const problems = [...broken];
    if (!a11y && broken.length === 0) problems.push('axe did not run');
    for (const { id: rule, help, nodes } of a11y?.violations ?? []) {
      problems.push(`axe ${rule}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join('; ')})`);
    }
    problems.push(...(await swallowed()), ...(await sidewaysAt(390)), ...(await sidewaysAt(320)));
    // English is the longest of the languages.
    await speak('en');
    if (shots) await draw(`${id}--en`);
    problems.push(...(await sidewaysAt(320)).map((problem) => `in English ${problem}`));
    for (const look of englishLooks) problems.push(...(await inLook(look)));
    if (shots) await draw(`${id}--en-30`);
    await speak('zh-Hans');
    problems.push(...(await otherLooks()), ...notes);
    if (!tags.includes('logs')) problems.push(...logged);
    else if (logged.length === 0) problems.push('is tagged `logs`, but logged nothing');
    return problems;
  }

  /** A docs page names all that the manifest has for its tag. */
  async function checkDocs({ id }) {
    await open(id, 'docs');
    const { broken, rows } = await page.evaluate(() => ({
      broken: window.sweep.broken,
      rows: [...document.querySelectorAll('.docblock-argstable tbody tr td:first-child')].map((cell) => cell.textContent.trim()),
    }));
    const { tagName, attributes, events, cssParts, cssProperties } = tags.find((tag) => tag.tagName === `linli-${id.slice(0, id.lastIndexOf('--'))}`) ?? {};
    if (!tagName) return [];
    // The analyzer also lists what it misreads from dispatchEvent(new …).
    const wanted = [attributes, events?.filter(({ name }) => name?.startsWith('linli-')), cssParts, cssProperties].flatMap((list) => list ?? []).map(({ name }) => name);
    return [...broken, ...notes, ...wanted.filter((name) => !rows.includes(name)).map((name) => `the table of <${tagName}> lacks ${name}`)];
  }

  return {
    check: (story) => (story.type === 'docs' ? checkDocs : checkStory)(story).catch((error) => [...notes, ...logged, error.message]),
    close: () => browser.close(),
  };
}

// Two walk side by side, each in a browser of its own: one page alone would leave half of a small machine idle.
const left = [...stories];
let failed = stories.length === 0 ? 1 : 0;
if (failed) console.log('dist/storybook holds no story.');
await Promise.all([1, 2].map(async () => {
  const { check, close: leave } = await walker();
  for (let story = left.shift(); story; story = left.shift()) {
    const problems = await check(story);
    if (problems.length === 0) continue;
    failed += 1;
    console.log(`✖ ${story.id}: ${problems.join(' | ')}`);
  }
  await leave();
}));
close();
console.log(`${stories.length === 0 ? 0 : stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
