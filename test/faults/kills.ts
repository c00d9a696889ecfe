/**
 * `npm run test:kills -- [60] [--seed 1]`: kills the whole browser at random while a page types and sends, and counts what is lost.
 * A kill ends processes, not the machine: what a power cut does is not shown by it.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { fakeClock } from '../fakes/clock.ts';
import type { Fault } from '../office/faults.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { type Filed, type Found, Ledger, type Told } from './ledger.ts';

const photosEach = 2;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const kills = Number(positionals[0] ?? 60);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = fakeClock({ seed }).random;

const between = (least: number, most: number) => least + random() * (most - least);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Enough misfortune for a run: 15 % refused, 15 % answers lost after the effect, 10 % requests lost before it. */
function misfortune(): Fault[] {
  return Array.from({ length: 20_000 }, (): Fault => {
    const on = /^(POST|PUT) /;
    const draw = random();
    if (draw < 0.15) return { on, status: 500 };
    if (draw < 0.3) return { on, drop: 'after' };
    return draw < 0.4 ? { on, drop: 'before' } : { on };
  });
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error', root: import.meta.dirname,
    build: { write: false, minify: false, lib: { entry: path.join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('the page could not be built');
  return first.output[0].code;
}

function filedAt(office: RunningOffice): Filed[] {
  const good = new Set(office.media().filter(({ sha256, bytes }) => createHash('sha256').update(bytes).digest('hex') === sha256).map(({ sha256 }) => sha256));
  return office.filings().map(({ input }) => ({ text: input.text, photos: input.media.map((sha256) => good.has(sha256)) }));
}

const started = Date.now();
const profile = mkdtempSync(path.join(tmpdir(), 'linli-kills-'));
const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
const script = await bundle();
const pages = createServer((request, response) => {
  const last = request.url?.startsWith('/last') ?? false;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>kills</title><script>campaign = ${JSON.stringify({ endpoint: office.url, photos: photosEach, last })}</script><script type="module">${script}</script>`);
});
await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
const ledger = new Ledger();
const wrong: string[] = [];
const thrownAway: string[] = [];
const { executablePath, args } = resolveBrowser();

/** Opens the page in a new browser on the same profile, and hears what it tells. */
async function visit(address: string, hear: (told: Told) => void): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath, userDataDir: profile, handleSIGINT: false,
    args: [...args, '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await page.createCDPSession();
  session.on('Runtime.bindingCalled', ({ payload }) => hear(JSON.parse(payload) as Told));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tell' });
  await page.goto(origin + address);
  return browser;
}

/** The whole process group, as a phone out of memory does it. */
async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('the browser has no process');
  const gone = child.exitCode === null && child.signalCode === null ? new Promise<void>((resolve) => child.once('exit', () => resolve())) : Promise.resolve();
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

for (let done = 0; done < kills; done += 1) {
  office.plan([]);
  office.plan(misfortune());
  const browser = await visit('/', (told) => {
    // What a page finds is judged by what was acknowledged before it came.
    // Chromium deletes a store it finds damaged, and says so; no page can keep what was in it, so it is counted by itself and not as ours.
    if (told.kind === 'found' && done > 0 && told.found.born?.dataLoss === 'total') {
      thrownAway.push(`after kill ${done}: ${told.found.born.message}`);
      ledger.forget();
    }
    if (told.kind === 'found') wrong.push(...ledger.check(told.found).map((sentence) => `after kill ${done}: ${sentence}`));
    ledger.note(told);
  });
  await pause(between(100, 2200));
  await kill(browser);
}

office.plan([]);
let end: Found | undefined;
const browser = await visit('/last', (told) => {
  ledger.note(told);
  if (told.kind === 'finished') end = told.found;
});
for (let waited = 0; !end && waited < 60_000; waited += 100) await pause(100);
await kill(browser);
pages.close();

const filed = filedAt(office);
const result = end && ledger.conclude(end, filed, photosEach);
if (result) wrong.push(...result.others);
else wrong.push('the outbox was not empty after a minute without misfortune');
const checks: [string, readonly string[] | undefined][] = [
  ['acknowledged saves lost', result?.lostSaves],
  ['acknowledged submissions lost', result?.lostSubmissions],
  ['duplicates at the server', result?.duplicates],
  ['photos whose bytes do not match', result?.photos],
  ['other wrongs', wrong],
  ['stores Chromium threw away as damaged, beyond one', thrownAway.slice(1)],
];
console.log(`seed ${seed}: ${kills} kills in ${Math.round((Date.now() - started) / 1000)} s, ${ledger.saves} saves and ${ledger.submitted.size} submissions acknowledged, ${filed.length} cases and ${office.media().length} photos at the server, ${office.requests.length} requests`);
for (const sentence of thrownAway) console.log(`Chromium threw its own damaged store away ${sentence}`);
for (const [name, list] of checks) {
  console.log(`${list?.length === 0 ? 'ok    ' : 'FAILED'} ${list?.length ?? '?'} ${name}`);
  for (const line of list ?? []) console.log(`         ${line}`);
}
const failed = checks.filter(([, list]) => list?.length !== 0).length;
console.log(`${checks.length - failed} passed, ${failed} failed`);
await office.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
process.exit(failed > 0 || ledger.saves === 0 || ledger.submitted.size === 0 ? 1 : 0);
