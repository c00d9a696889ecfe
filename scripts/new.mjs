// npm run new <name>, npm run new-adapter <name>: a tag or an adapter in the house's own shape, green from the start. scripts/new/ holds the files it
// copies, laid out as they will lie, under the names of an example. Everything is decided before anything is written, and nothing is overwritten.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './install.mjs';
import { filesBelow } from './steps.mjs';

/** Names HTML has given away; for a tag, ours have a prefix, but whoever reads `font-face` thinks of these. */
const ofHtml = ['annotation-xml', 'color-profile', 'font-face', 'font-face-src', 'font-face-uri', 'font-face-format', 'font-face-name', 'missing-glyph'];
/** Files that src/define and the tables of sizes have already. */
const ofHouse = ['adapters', 'all', 'loader', 'second', 'siblings', 'version', 'wire', 'wire-comfort', 'wire-reading', 'words'];

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`-${name}`);
const keyed = (name) => (name.includes('-') ? `'${name}'` : name);

/** Puts a line among those that the pattern finds, where it belongs in their order: its group is what they are ordered by, without one it comes last. */
function placed(source, pattern, line) {
  const [, key] = pattern.exec(line);
  const lines = source.split('\n');
  if (lines.includes(line)) return source;
  const rows = lines.flatMap((text, index) => (pattern.test(text) ? [{ index, key: pattern.exec(text)[1] }] : []));
  if (rows.length === 0) throw new Error(`no line like "${line.trim()}" is there to put it beside`);
  // Before the first that comes later, else after the last.
  const at = rows.find((row) => row.key > key)?.index ?? rows.at(-1).index + 1;
  return [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
}

/** The sentences of the example, as the Chinese README says them. */
const chinese = [
  ['接待点: where residents can go and ask in person, with the numbers of those who answer there. What an earlier visit saw stands until the office answers.',
    '接待点：居民可以当面去问的地方，以及那里接电话的人和号码。街道那边还没有回音时，先看上次看到的。'],
  ['What the office answered is on the page; detail `{ count }`.', '街道给的内容已经显示出来；detail 是 `{ count }`。'],
];

const kinds = {
  element: {
    example: 'street-board',
    taken: (name) => [`src/elements/${name}`, `src/define/${name}.ts`],
    what: (name) => `<linli-${name}>`,
    /** Lines a tag needs in files that are there. */
    lines: (name) => [
      ['src/define/all.ts', /^import '\.\/(.+)\.ts';$/, `import './${name}.ts';`],
      ['src/define/loader.ts', /^ {2}\S+: \(\) => import\('\.\/(.+)\.ts'\),$/, `  ${keyed(name)}: () => import('./${name}.ts'),`],
      ...[['en', 'En'], ['zh-hant', 'ZhHant']].flatMap(([language, ending]) => [
        [`src/define/words/${language}.ts`, /^import .+ from '\.\.\/\.\.\/elements\/(.+)\//, `import { ${camel(name)}${ending} } from '../../elements/${name}/${name}.words.${language}.ts';`],
        [`src/define/words/${language}.ts`, /^ {2}'linli-(.+)': \w+,$/, `  'linli-${name}': ${camel(name)}${ending},`],
      ]),
      ['src/index.ts', /^export \{ .+ \} from '\.\/elements\/(.+?)\//,
        `export { Linli${pascal(name)} } from './elements/${name}/${name}.ts';\nexport { Linli${pascal(name)}ShownEvent } from './elements/${name}/${name}.events.ts';`],
      ['scripts/privacy.ts', /^ {2}'?([a-z][\w-]*)'?: \['/, `  ${keyed(name)}: ['reading', 'noOneElse'],`],
      ...chinese.map(([english, said]) => ['scripts/readme.zh.mjs', /^ {2}['"].+',$/, `  '${english}': '${said}',`]),
      // What the example costs; `npm run size` tells when it is time to write another figure.
      ['scripts/size-caps.mjs', /^ {2}\{ file: '(?!all'|second')(.+?)'/, `  { file: '${name}', kind: 'reads', measured: 31_800 },`],
    ],
    next: (name) => [
      `Look at it: npm run storybook. Try it: node scripts/test.mjs elements test/elements/${name}.test.ts`,
      `Say what your tag is for: the comment of src/elements/${name}/${name}.ts, its sentences in scripts/readme.zh.mjs (npm run pour takes both into the READMEs), then the words, in all three languages.`,
      'When it keeps something on the phone: its line in scripts/privacy.ts, for the privacy pages of those who use it.',
      'When it has its shape: npm run build && npm run size, and write what it weighs into scripts/size-caps.mjs.',
    ],
  },
  adapter: {
    example: 'city-desk',
    taken: (name) => [`src/adapters/${name}`, `src/adapters/${name}.ts`, `src/define/adapters/${name}.ts`],
    what: (name) => `backend="${name}"`,
    lines: (name) => [['src/define/siblings.ts', /^ {4}\S+: \(\) => import\('\.\/adapters\/(.+)\.ts'\),$/, `    ${keyed(name)}: () => import('./adapters/${name}.ts'),`]],
    next: (name) => [
      `Try it: node scripts/test.mjs unit test/adapters/${name}.node.test.ts`,
      `Make it speak your office's protocol: src/adapters/${name}/index.ts; the manual of the seven verbs is src/ports/backend.ts.`,
      'Then put a test service of yours in place of the one in its test: the same checks tell when you are done.',
    ],
  },
};

/** Why a tag or adapter cannot have this name, in one sentence. */
function refusal(kind, name) {
  if (name === undefined) return `A name is wanted: npm run ${kind === 'element' ? 'new' : 'new-adapter'} ${kinds[kind].example}`;
  if (name.startsWith('linli-')) return `"${name}": leave "linli-" off, it is added.`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return `"${name}": a name is a noun in small Latin letters and digits, words joined by single hyphens, e.g. ${kinds[kind].example}.`;
  if (ofHtml.includes(name)) return `"${name}" is a name HTML keeps for itself.`;
  if (ofHouse.includes(name)) return `"${name}" is a name of the library's own files.`;
  const [there] = kinds[kind].taken(name).filter((file) => existsSync(root + file));
  return there && `${kinds[kind].what(name)} is there already: ${there}`;
}

/** The new files, and the old ones with their new lines, by path. @throws Error */
function plan(kind, name) {
  const { example, lines } = kinds[kind];
  const renamed = (text) => text.replaceAll(example, name).replaceAll(camel(example), camel(name)).replaceAll(pascal(example), pascal(name));
  const folder = `scripts/new/${kind}`;
  const files = new Map(
    filesBelow(folder, (file) => file.endsWith('.txt')).map((file) => [renamed(file.slice(folder.length + 1, -'.txt'.length)), renamed(readFileSync(root + file, 'utf8'))]),
  );
  const [there] = [...files.keys()].filter((file) => existsSync(root + file));
  if (there) throw new Error(`${there} is there already; nothing is overwritten.`);
  for (const [file, pattern, line] of lines(name)) {
    try {
      files.set(file, placed(files.get(file) ?? readFileSync(root + file, 'utf8'), pattern, line));
    } catch (error) {
      throw new Error(`${file}: ${error.message}.`);
    }
  }
  return files;
}

function main() {
  const { positionals: [kind, name, ...more] } = parseArgs({ allowPositionals: true });
  const why = more.length > 0 ? `One name is enough: ${[name, ...more].join(' ')}` : refusal(kind, name);
  if (why) throw new Error(why);
  const files = plan(kind, name);
  ensureInstalled();
  for (const [file, text] of files) {
    console.log(existsSync(root + file) ? `  ${file}` : `+ ${file}`);
    mkdirSync(path.dirname(root + file), { recursive: true });
    writeFileSync(root + file, text);
  }
  if (kind === 'element') execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pour.mjs'], { cwd: root });
  console.log(`\n${kinds[kind].what(name)} is there.\n${kinds[kind].next(name).join('\n')}`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
