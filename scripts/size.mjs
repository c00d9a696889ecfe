// npm run size: what one tag costs a page, from the built files, against scripts/size-caps.mjs. Ends with an error above a cap.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildCdn, tagFiles } from './cdn.mjs';
import { ensureInstalled, root } from './install.mjs';
import { adapterCaps, capOf, caps, targets } from './size-caps.mjs';

const folder = `${root}dist/cdn`;
ensureInstalled();
if (!existsSync(folder)) await buildCdn();

const sized = (file) => {
  const bytes = readFileSync(`${folder}/${file}`);
  return { min: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length };
};
const sum = (files) => files.map(sized).reduce((a, b) => ({ min: a.min + b.min, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));

/** A chunk and all that it imports. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, to] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) withImports(path.posix.join(path.posix.dirname(file), to), found);
  return found;
}

const tags = tagFiles();
const chunksOf = (tag) => [...withImports(`chunks/${tag}.js`)];

/** The dearest second tag: what a page with the loader and one tag that keeps and sends still fetches for another. */
function second() {
  const first = tags.filter((name) => caps.some(({ file, kind }) => file === name && ['form', 'sends'].includes(kind)));
  const pairs = first.flatMap((a) => tags.filter((b) => b !== a).map((b) => chunksOf(b).filter((file) => !chunksOf(a).includes(file))));
  return pairs.map(sum).sort((a, b) => b.brotli - a.brotli)[0] ?? { min: 0, gzip: 0, brotli: 0 };
}

const kB = (bytes) => (bytes / 1000).toFixed(1);
const line = (name, ...cells) => name.padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join('');
console.log(line('kB until the job is done', 'min', 'gzip -9', 'brotli 11', 'target', 'cap'));

let over = 0;
for (const name of [...tags, 'all', 'second']) {
  const size = name === 'second' ? second() : sized(`${name}.js`);
  const row = caps.find(({ file }) => file === name);
  if (!row) {
    over += 1;
    console.log(`${line(name, kB(size.min), kB(size.gzip), kB(size.brotli))}   no cap: give it a line in scripts/size-caps.mjs`);
    continue;
  }
  const cap = capOf(row);
  const verdict = size.brotli > cap ? '   OVER THE CAP' : size.brotli > targets[row.kind] ? '   over the target' : '';
  if (size.brotli > cap) over += 1;
  console.log(line({ all: 'all tags', second: 'a second tag (loader)' }[name] ?? `linli-${name}`, kB(size.min), kB(size.gzip), kB(size.brotli), kB(targets[row.kind]), kB(cap)) + verdict);
}
for (const [name, measured] of Object.entries(adapterCaps)) {
  const { min, gzip, brotli } = sized(`adapters/${name}.js`);
  const cap = Math.round(measured * 1.1);
  if (brotli > cap) over += 1;
  console.log(line(`  adapters/${name}.js`, kB(min), kB(gzip), kB(brotli), '', kB(cap)) + (brotli > cap ? '   OVER THE CAP' : ''));
}
const loaded = (tag) => sum([...new Set([...withImports('loader.js'), ...chunksOf(tag)])]);
for (const tag of tags) {
  const { min, gzip, brotli } = loaded(tag);
  console.log(line(`  ${tag} by the loader`, kB(min), kB(gzip), kB(brotli)));
}
console.log(`${over === 0 ? 'every file is' : `${over} of the files above are not`} within its cap`);
process.exitCode = over > 0 ? 1 : 0;
