// npm run bench: our page and its peers in shuffled rounds of one run, each load cold; CPU of the renderer's main thread by CDP. Ends with the targets, held or not.
// Options: --rounds 7 --only renovation.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { buildCdn } from '../../scripts/cdn.mjs';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { ensureInstalled, root } from '../../scripts/install.mjs';
import { buildPages, folder, pages } from './build.mjs';
import { median, measure } from './measure.mjs';
import { targets } from './targets.mjs';

const { rounds, only } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, only: { type: 'string', default: '' } } }).values;
ensureInstalled();
if (!existsSync(`${root}dist/cdn/renovation-tracker.js`)) await buildCdn();
await buildPages();

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const sent = new Map();
const server = createServer(({ url }, response) => {
  const name = url.endsWith('/') ? `${url}index.html` : url;
  const file = path.join(folder, name);
  if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(204).end();
  if (!sent.has(file)) sent.set(file, brotliCompressSync(readFileSync(file)));
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain', 'content-encoding': 'br', 'cache-control': 'no-store' }).end(sent.get(file));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;
const { default: puppeteer } = await import('puppeteer-core');
const { executablePath, args } = resolveBrowser();
const browser = await puppeteer.launch({ executablePath, args: [...args, '--disable-gpu', '--disable-extensions'], headless: true });

const chosen = pages.filter(({ group }) => group.includes(only));
const runs = new Map(chosen.map(({ name }) => [name, []]));
// The first load of a session pays for the browser.
await measure(browser, `${origin}/${chosen[0].group}-${chosen[0].name}/`);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const { name, group } of [...chosen].sort(() => Math.random() - 0.5)) runs.get(name).push(await measure(browser, `${origin}/${group}-${name}/`));
  console.error(`round ${round + 1} of ${rounds}`);
}
await browser.close();
server.close();

const show = (value) => (value === undefined ? '-' : value < 10 ? value.toFixed(1) : value.toFixed(0));
const kinds = { start: 'start CPU ms', filter: 'filter CPU ms', expand: 'expand CPU ms', longest: 'longest task in filter ms', elements: 'elements', heap: 'heap kB', code: 'JS+CSS kB' };
const found = Object.fromEntries(chosen.map(({ name }) => [name, Object.fromEntries(Object.keys(kinds).map((kind) => [kind, median(runs.get(name).map((one) => one[kind]))]))]));
console.log(['page'.padEnd(12), ...Object.values(kinds).map((label) => label.padStart(26))].join(''));
for (const { name } of chosen) console.log([name.padEnd(12), ...Object.keys(kinds).map((kind) => show(found[name][kind]).padStart(26))].join(''));

/** Ratio by round, so that a busy minute meets both pages. */
const ratio = (kind, to) => median(runs.get('linli').map((one, round) => one[kind] / runs.get(to)[round][kind]));
let missed = 0;
console.log('');
for (const { row, what, value, most } of targets({ ratio, found })) {
  const held = value <= most;
  if (!held) missed += 1;
  console.log(`${held ? 'held  ' : 'MISSED'} ${row} ${what}: ${value.toFixed(2)}, at most ${most}`);
}
console.log(`\n${missed === 0 ? 'every target is held' : `${missed} targets are missed`} (${rounds} rounds, medians)`);
process.exitCode = missed > 0 ? 1 : 0;
