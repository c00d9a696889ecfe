// The pages of the bench, each with all it needs: dist/bench/<page>/index.html and pages.json, which another runner of the same contract can take as they are.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/install.mjs';
import { events } from './calendar/made.js';
import { groups } from './groups.mjs';
import { compounds, names } from './renovation/town.js';

const here = `${root}test/bench`;
export const folder = `${root}dist/bench`;

/** A month with so many events; `rounds`: what takes half a minute a load is not asked as often. */
const month = (name, events, rounds = Infinity) => ({ name: `${name} ${events}`, group: 'calendar', script: name, query: `?n=${events}`, listed: `calendar-${events}`, floor: name === 'lit', rounds });

/** `floor`: what ratios are to, where another runner shows these pages. */
export const pages = [
  { name: 'linli', group: 'renovation' },
  { name: 'lit', group: 'renovation', floor: true },
  { name: 'details', group: 'renovation', body: listed },
  { name: 'tabulator', group: 'renovation' },
  { name: 'vis', group: 'renovation' },
  ...['linli', 'lit', 'fullcalendar6', 'fullcalendar7', 'schedule-x', 'toastui', 'event-calendar'].map((name) => month(name, 50)),
  ...['linli', 'lit', 'fullcalendar6', 'fullcalendar7', 'toastui'].map((name) => month(name, 10_000)),
  month('event-calendar', 10_000, 3), month('schedule-x', 10_000, 2), month('nothing', 50), month('nothing', 10_000),
  // As dense to look at as the ten thousand, a tenth of them in all.
  ...['linli', 'lit', 'fullcalendar6', 'fullcalendar7', 'toastui', 'event-calendar'].map((name) => month(name, 1000, name === 'event-calendar' ? 3 : Infinity)),
].map((page) => ({ script: page.name, query: '', listed: page.group, rounds: Infinity, ...page, url: `/${page.group}-${page.script ?? page.name}/${page.query ?? ''}` }));

function listed() {
  const row = ({ name, stage }) => `<li>${name} ${names[stage]}</li>`;
  return compounds().map((one) => `<details><summary>${one.name} <progress max="6" value="${one.stage}"></progress> ${names[one.stage]}</summary><ul>${one.buildings.map(row).join('')}</ul></details>`).join('');
}

/** FullCalendar 7 wants temporal-polyfill 1, Schedule-X 0.3: each has its own. */
const newerTemporal = {
  name: 'newer-temporal',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^temporal-polyfill(\/|$)/ }, ({ path, importer, resolveDir, kind }) =>
      /fullcalendar7|full-ui/.test(importer) ? resolve(path.replace('temporal-polyfill', 'temporal-polyfill1'), { resolveDir, kind }) : undefined);
  },
};

export async function buildPages() {
  if (!existsSync(`${here}/node_modules/fullcalendar7`)) {
    console.log('Installing what Linli is measured against (test/bench).');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
    if (status !== 0) throw new Error('npm ci in test/bench failed.');
  }
  const { build } = await import('esbuild');
  rmSync(folder, { recursive: true, force: true });
  for (const { name, group, script, body } of pages.filter((page, index) => pages.findIndex(({ group, script }) => group === page.group && script === page.script) === index)) {
    const own = `${folder}/${group}-${script}`;
    mkdirSync(own, { recursive: true });
    const { metafile } = await build({
      entryPoints: { page: `${here}/${group}/${script}.js` }, outdir: own, bundle: true, minify: true, format: 'esm', target: 'es2022', metafile: true, logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' }, conditions: ['production'], nodePaths: [`${here}/node_modules`, `${root}node_modules`], legalComments: 'none', plugins: [newerTemporal],
    });
    const scripts = script === 'linli' ? [groups[group].script] : [];
    for (const script of scripts) cpSync(`${root}dist/cdn/${script}`, `${own}/${script}`);
    const style = Object.keys(metafile.outputs).some((file) => file.endsWith('.css')) ? '<link rel="stylesheet" href="page.css">' : '';
    writeFileSync(`${own}/index.html`, `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>${style}<div id="host">${body ? body() : ''}</div>${[...scripts, 'page.js'].map((one) => `<script type="module" src="${one}"></script>`).join('')}</html>\n`);
  }
  mkdirSync(`${folder}/calendar-events`);
  for (const count of [50, 1000, 10_000]) writeFileSync(`${folder}/calendar-events/${count}.json`, JSON.stringify(events(count)));
  writeFileSync(`${folder}/pages.json`, `${JSON.stringify(pages.map(({ name, group, listed, url, floor, rounds }) => ({ name: `${group} ${name}`, url, group: listed, viewport: groups[group].viewport, ...(floor && { limit: true, opLimit: true }), ...(rounds < Infinity && { maxRounds: { fast: rounds, slow4g: 1 } }) })), null, 2)}\n`);
}
