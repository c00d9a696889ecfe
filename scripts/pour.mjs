// npm run pour: the READMEs' tables and privacy texts from the source, between markers. With --check it only says whether they are stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tagFiles } from './cdn.mjs';
import { root } from './install.mjs';
import { matrixTable } from './matrix-table.mjs';
import { privacyOf } from './privacy.ts';
import { sentences } from './readme.zh.mjs';
import { rulesOf } from './reserved.mjs';
import { capOf, caps, targets } from './size-caps.mjs';

const manifest = () => {
  execFileSync('node', [`${root}scripts/build.mjs`, 'manifest'], { stdio: 'ignore' });
  return JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
};

const cell = (text = '') => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

function tagTable(tag, say) {
  const table = (head, list = []) => (list.length === 0 ? [] : ['', row(...head.map(say)), '|---|---|', ...list.map(({ name, description }) => row(`\`${name}\``, say(description)))]);
  const parts = (tag.cssParts ?? []).map(({ name }) => `\`${name}\``);
  return [
    `#### \`<${tag.tagName}>\``, '', cell(say(tag.description)),
    ...table(['attribute', 'what it does'], tag.attributes), ...table(['event', 'when'], tag.events),
    ...(parts.length > 0 ? ['', `${say('Parts:')} ${parts.join(', ')}`.replace('： ', '：')] : []),
  ].join('\n');
}

function sizeTable(say) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const name = (file) => ({ all: '`all.js`', second: say('loader: second tag') })[file] ?? `\`<linli-${file}>\``;
  return [
    row('brotli 11', say('target'), say('measured'), say('cap')), '|---|---:|---:|---:|',
    ...caps.map((one) => row(name(one.file), kB(targets[one.kind]), kB(one.measured), kB(capOf(one)))),
  ].join('\n');
}

/** Says a sentence of the source in Chinese, and remembers which were asked for and which are not there. */
function translator() {
  const used = new Set();
  const missing = new Set();
  const say = (text = '') => {
    const sentence = cell(text);
    if (sentence === '') return sentence;
    if (Object.hasOwn(sentences, sentence)) used.add(sentence);
    else missing.add(sentence);
    return sentences[sentence] ?? sentence;
  };
  return { say, missing, idle: () => Object.keys(sentences).filter((sentence) => !used.has(sentence)) };
}

const { modules } = manifest();
const tags = modules.flatMap((module) => module.declarations ?? []).filter((one) => one.tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
const reserved = `\`\`\`html\n<style>\n${await rulesOf('request-form')}\n</style>\n\`\`\``;

// The adapter of the guide, as its test runs it.
const own = `\`\`\`ts\n${readFileSync(`${root}test/adapters/own-adapter.ts`, 'utf8').trimEnd().replace('../../src/domain/index.ts', 'linli/domain').replace('../../src/index.ts', 'linli')}\n\`\`\``;

const poured = (readme, say, language) =>
  Object.entries({ tags: tags.map((tag) => tagTable(tag, say)).join('\n\n'), sizes: sizeTable(say), matrix: matrixTable(say, row), own, privacy: tagFiles().map((tag) => privacyOf(tag, language)).join('\n\n'), reserved }).reduce((text, [mark, content]) => {
    const marks = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);
    if (!marks.test(text)) throw new Error(`a README has no place marked ${mark}`);
    return text.replace(marks, (_, start, end) => `${start}${content}\n${end}`);
  }, readme);

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
const chinese = translator();
const problems = [];
for (const [file, say, language] of [['README.md', (text) => text, 'en'], ['README.zh-CN.md', chinese.say, 'zh']]) {
  const before = readFileSync(`${root}${file}`, 'utf8');
  const after = poured(before, say, language);
  if (after === before) continue;
  if (check) problems.push(`${file} is stale: run npm run pour`);
  else writeFileSync(`${root}${file}`, after);
}
for (const sentence of chinese.missing) problems.push(`scripts/readme.zh.mjs does not say: ${sentence}`);
for (const sentence of chinese.idle()) problems.push(`scripts/readme.zh.mjs says for nothing: ${sentence}`);
for (const problem of problems) console.log(problem);
if (check) console.log(`${problems.length === 0 ? 1 : 0} passed, ${problems.length} failed`);
process.exitCode = problems.length === 0 ? 0 : 1;
