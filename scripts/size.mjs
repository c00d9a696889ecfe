// npm run size: what one tag costs a page, from the built single files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildCdn } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

const folder = `${root}dist/cdn`;
ensureInstalled();
if (!existsSync(folder)) await buildCdn();

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const rows = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .sort()
  .map((file) => {
    const bytes = readFileSync(`${folder}/${file}`);
    return [`linli-${file.slice(0, -'.js'.length)}`, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
  });
if (rows.length === 0) {
  console.error('dist/cdn holds no file to measure.');
  process.exit(1);
}

const line = ([tag, ...sizes]) => `${tag.padEnd(28)}${sizes.map((size) => String(size).padStart(10)).join('')}`;
console.log(line(['bytes per tag', 'min', 'gzip -9', 'brotli 11']));
for (const row of rows) console.log(line(row));
