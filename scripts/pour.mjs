// npm run pour: the README's tables from the source, between markers. With --check it only says whether they are stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';
import { rulesOf } from './reserved.mjs';
import { capOf, caps, targets } from './size-caps.mjs';

const manifest = () => {
  execFileSync('node', [`${root}scripts/build.mjs`, 'manifest'], { stdio: 'ignore' });
  return JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
};

const cell = (text = '') => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

function tagTable(tag) {
  const attributes = (tag.attributes ?? []).map((one) => row(`\`${one.name}\``, one.description));
  const events = (tag.events ?? []).map((one) => row(`\`${one.name}\``, one.description));
  const parts = (tag.cssParts ?? []).map((one) => `\`${one.name}\``);
  return [
    `#### \`<${tag.tagName}>\``, '', cell(tag.description), '',
    row('attribute', 'what it does'), '|---|---|', ...attributes, '',
    row('event', 'when'), '|---|---|', ...events, '',
    `Parts: ${parts.join(', ')}`,
  ].join('\n');
}

/** Names no language needs translated: the table is poured into both READMEs. */
function sizeTable() {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const name = (file) => ({ all: '`all.js`', second: 'loader: second tag' })[file] ?? `\`<linli-${file}>\``;
  return [
    row('brotli 11', 'target', 'measured', 'cap'), '|---|---:|---:|---:|',
    ...caps.map((one) => row(name(one.file), kB(targets[one.kind]), kB(one.measured), kB(capOf(one)))),
  ].join('\n');
}

export function poured(readme, modules, rules) {
  const tags = modules.flatMap((module) => module.declarations ?? []).filter((one) => one.tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const table = tags.map(tagTable).join('\n\n');
  return Object.entries({ tags: table, sizes: sizeTable(), reserved: `\`\`\`html\n<style>\n${rules}\n</style>\n\`\`\`` }).reduce(
    (text, [mark, content]) => text.replace(new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`), (_, start, end) => `${start}${content}\n${end}`),
    readme,
  );
}

const { modules } = manifest();
const rules = await rulesOf('request-form');
let stale = 0;
for (const file of ['README.md', 'README.zh-CN.md']) {
  const before = readFileSync(`${root}${file}`, 'utf8');
  const after = poured(before, modules, rules);
  if (after === before) continue;
  stale += 1;
  if (process.argv.includes('--check')) console.log(`${file} is stale: run npm run pour`);
  else writeFileSync(`${root}${file}`, after);
}
if (process.argv.includes('--check')) {
  console.log(`${2 - stale} passed, ${stale} failed`);
  process.exitCode = stale === 0 ? 0 : 1;
}
