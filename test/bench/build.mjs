// The pages of the bench, each with all it needs: dist/bench/<page>/index.html and pages.json, which another runner of the same contract can take as they are.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/install.mjs';
import { compounds, names } from './renovation/town.js';

const here = `${root}test/bench`;
export const folder = `${root}dist/bench`;

/** `floor`: what ratios are to. `peer`: what ours must be lighter than. */
export const pages = [
  { name: 'linli', group: 'renovation', ours: true, scripts: ['renovation-tracker.js'] },
  { name: 'lit', group: 'renovation', floor: true },
  { name: 'details', group: 'renovation', peer: true, body: listed },
  { name: 'tabulator', group: 'renovation', peer: true },
  { name: 'vis', group: 'renovation', peer: true },
];

function listed() {
  const row = ({ name, stage }) => `<li>${name} ${names[stage]}</li>`;
  return compounds().map((one) => `<details><summary>${one.name} <progress max="6" value="${one.stage}"></progress> ${names[one.stage]}</summary><ul>${one.buildings.map(row).join('')}</ul></details>`).join('');
}

export async function buildPages() {
  if (!existsSync(`${here}/node_modules`)) {
    console.log('Installing what Linli is measured against (test/bench).');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
    if (status !== 0) throw new Error('npm ci in test/bench failed.');
  }
  const { build } = await import('esbuild');
  rmSync(folder, { recursive: true, force: true });
  for (const { name, group, scripts = [], body } of pages) {
    const own = `${folder}/${group}-${name}`;
    mkdirSync(own, { recursive: true });
    const { metafile } = await build({
      entryPoints: { page: `${here}/${group}/${name}.js` }, outdir: own, bundle: true, minify: true, format: 'esm', target: 'es2022', metafile: true, logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' }, conditions: ['production'], nodePaths: [`${here}/node_modules`, `${root}node_modules`], legalComments: 'none',
    });
    for (const script of scripts) cpSync(`${root}dist/cdn/${script}`, `${own}/${script}`);
    const style = Object.keys(metafile.outputs).some((file) => file.endsWith('.css')) ? '<link rel="stylesheet" href="page.css">' : '';
    writeFileSync(`${own}/index.html`, `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>${style}<div id="host">${body ? body() : ''}</div>${[...scripts, 'page.js'].map((one) => `<script type="module" src="${one}"></script>`).join('')}</html>\n`);
  }
  writeFileSync(`${folder}/pages.json`, `${JSON.stringify(pages.map(({ name, group, floor }) => ({ name: `${group} ${name}`, url: `/${group}-${name}/`, group, ...(floor && { limit: true, opLimit: true }) })), null, 2)}\n`);
}
