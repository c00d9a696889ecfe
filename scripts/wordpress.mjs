// npm run wordpress: the WordPress plugin as a webmaster installs it, dist/wordpress/linli.zip: the folder, the built library and what it knows of its tags.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';
import { run } from './steps.mjs';

const source = `${root}integrations/wordpress/linli`;

/** The tags with their attributes and what each holds, in the words of the manifest. */
function tagsOf() {
  const { modules } = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
  const tags = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(tags.map(({ tagName, attributes = [] }) => [tagName, Object.fromEntries(attributes.map(({ name, type }) => [name, type?.text?.startsWith('boolean') ? 'flag' : 'text']).sort())]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Needs dist/cdn and dist/custom-elements.json. */
export function assemble(target) {
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
  cpSync(`${root}dist/cdn`, `${target}/dist`, { recursive: true });
  writeFileSync(`${target}/tags.json`, `${JSON.stringify(tagsOf(), undefined, 1)}\n`);
}

/** Builds what the plugin takes along; with `fresh` even where it is there. */
export async function build({ fresh }) {
  const missing = { cdn: !existsSync(`${root}dist/cdn/loader.js`), manifest: !existsSync(`${root}dist/custom-elements.json`) };
  for (const step of ['cdn', 'manifest']) {
    if ((fresh || missing[step]) && !(await run('node', ['scripts/build.mjs', step])).ok) throw new Error(`the build of ${step} failed`);
  }
}

async function zip(folder, file) {
  const { zipSync } = await import('fflate');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  // One fixed time: the same files are the same archive.
  const files = Object.fromEntries(names.map((name) => [path.relative(path.dirname(folder), name).split(path.sep).join('/'), [readFileSync(name), { mtime: '2026-01-01T00:00:00' }]]));
  writeFileSync(file, zipSync(files, { level: 9 }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  await build({ fresh: true });
  const out = `${root}dist/wordpress`;
  mkdirSync(out, { recursive: true });
  assemble(`${out}/linli`);
  await zip(`${out}/linli`, `${out}/linli.zip`);
  console.log(`dist/wordpress/linli.zip, ${Math.round(readFileSync(`${out}/linli.zip`).length / 1024)} kB`);
}
