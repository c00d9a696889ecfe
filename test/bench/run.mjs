// npm run bench: our pages and their peers in shuffled rounds of one run, each load cold; CPU of the renderer's main thread by CDP. Ends with the targets, held or not.
// Options: --rounds 7 --only renovation, or a pattern of pages: --only 'calendar (linli|lit) '. A target whose page was not asked for is left out.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { buildCdn } from '../../scripts/cdn.mjs';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { ensureInstalled, root } from '../../scripts/install.mjs';
import { buildPages, folder, pages } from './build.mjs';
import { groups } from './groups.mjs';
import { measured, median } from './measure.mjs';
import { targets } from './targets.mjs';

const { rounds, only } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, only: { type: 'string', default: '' } } }).values;
ensureInstalled();
if (Object.values(groups).some(({ script }) => !existsSync(`${root}dist/cdn/${script}`))) await buildCdn();
await buildPages();

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const sent = new Map();
const server = createServer(({ url }, response) => {
  const [asked] = url.split('?');
  const name = asked.endsWith('/') ? `${asked}index.html` : asked;
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

const chosen = pages.filter(({ group, name }) => new RegExp(only).test(`${group} ${name}`));
const runs = new Map(chosen.map(({ group, name }) => [`${group} ${name}`, []]));
// The first load of a session pays for the browser.
await measured(browser, origin + chosen[0].url, groups[chosen[0].group]);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const { name, group, url } of chosen.filter((page) => round < page.rounds).sort(() => Math.random() - 0.5)) runs.get(`${group} ${name}`).push(await measured(browser, origin + url, groups[group]));
  console.error(`round ${round + 1} of ${rounds}`);
}
await browser.close();
server.close();

const show = (value) => (value === undefined ? '-' : value < 10 ? value.toFixed(1) : value.toFixed(0));
const all = [];
for (const group of new Set(chosen.map((page) => page.group))) {
  const { columns } = groups[group];
  const of = (name) => runs.get(`${group} ${name}`) ?? [];
  const names = chosen.filter((page) => page.group === group).map(({ name }) => name);
  const found = Object.fromEntries(names.map((name) => [name, Object.fromEntries(Object.keys(columns).map((kind) => [kind, median(of(name).map((one) => one[kind]))]))]));
  /** Ratio by round, so that a busy minute meets both pages; of the rounds that both have. `less`: of what is over that page. */
  const ratio = (kind, to, ours = 'linli', less) =>
    median(of(to).slice(0, of(ours).length).map((one, round) => {
      const floor = less === undefined ? 0 : of(less)[round]?.[kind];
      return (of(ours)[round][kind] - floor) / (one[kind] - floor);
    }));
  console.log(['page'.padEnd(22), ...Object.values(columns).map((label) => label.padStart(21)), 'rounds'.padStart(8)].join(''));
  for (const name of names) console.log([name.padEnd(22), ...Object.keys(columns).map((kind) => show(found[name][kind]).padStart(21)), String(of(name).length).padStart(8)].join(''));
  console.log('');
  all.push(...targets[group]({ ratio, found }).filter(({ value }) => value !== undefined));
}

const missed = all.filter(({ value, most }) => most !== undefined && !(value <= most)).length;
for (const { row, what, value, most } of all) console.log(`${most === undefined ? '      ' : value <= most ? 'held  ' : 'MISSED'} ${row} ${what}: ${value.toFixed(2)}${most === undefined ? '' : `, at most ${most.toFixed(2)}`}`);
console.log(`\n${missed === 0 ? 'every target is held' : `${missed} targets are missed`} (${rounds} rounds where the table says no other, medians)`);
process.exitCode = missed > 0 ? 1 : 0;
