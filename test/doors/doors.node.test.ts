import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { siblingFiles, tagFiles } from '../../scripts/cdn.mjs';
import { caps } from '../../scripts/size-caps.mjs';
import { sentences } from '../i18n/sentences.ts';

const root = path.join(import.meta.dirname, '..', '..');
const tags = tagFiles();
const adapters = readdirSync(path.join(root, 'src/adapters'), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const classOf = (tag: string): string => camel(`linli-${tag}`).replace('linli', 'Linli');
const load = async (file: string): Promise<Record<string, unknown>> => (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>;

/** Versions that lit writes down for itself, and the registry its stand-in for the DOM brings; none of them is ours. */
const ofLit = new Set(['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'litPropertyMetadata', 'litIssuedWarnings', 'customElements', 'litServerRoot']);

/** What a door must offer, so that an empty file is no open door. */
const doors: [file: string, names: string[], lit: boolean][] = [
  ['src/domain/index.ts', ['desk', 'requestMachine', 'addWorkingDays', 'readRecord', 'failure', 'isFailure', 'matches', 'formatCode'], false],
  ['src/device/index.ts', ['openDevice', 'systemClock', 'comfortStore', 'isStorageFailure', 'isPhotoFailure'], false],
  ...adapters.map((name): [string, string[], boolean] => [`src/adapters/${name}/index.ts`, [`${camel(name)}Backend`], false]),
  ['src/index.ts', [...tags.map(classOf), 'configure', 'registerAdapter', 'registerWords'], true],
];

const globals = (): PropertyKey[] => Reflect.ownKeys(globalThis);

describe('a door opened in Node, where there is no document', () => {
  for (const [file, names, lit] of doors) {
    it(`${file}: offers its names and leaves no trace`, async () => {
      assert.equal('document' in globalThis, false);
      assert.equal('indexedDB' in globalThis, false);
      const before = new Set(globals());
      const { warn, error, log } = console;
      const said: unknown[] = [];
      const hear = (...args: unknown[]): void => void (String(args[0]).startsWith('Lit is in dev mode') || said.push(args));
      Object.assign(console, { warn: hear, error: hear, log: hear });
      const door = await load(file).finally(() => Object.assign(console, { warn, error, log }));
      assert.deepEqual(globals().filter((key) => !before.has(key) && !(lit && ofLit.has(String(key)))), []);
      assert.deepEqual(said, []);
      for (const name of names) assert.ok(name in door, `${file} does not offer ${name}`);
    });
  }

  it('no door registers a tag or fills the page', () => {
    const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
    assert.ok(tags.includes('request-form'));
    for (const tag of tags) assert.equal(registry?.get(`linli-${tag}`), undefined);
    assert.equal((globalThis as { [key: symbol]: unknown })[Symbol.for('linli/page/1')], undefined);
  });

  it('every tag, adapter and language has its line where it is fetched from', () => {
    const source = (file: string): string => readFileSync(path.join(root, 'src/define', file), 'utf8');
    for (const tag of tags) for (const list of ['all.ts', 'loader.ts']) assert.ok(source(list).includes(`'./${tag}.ts'`), `src/define/${list} does not know ${tag}.ts`);
    for (const adapter of adapters) assert.ok(adapter === 'rest' || siblingFiles().includes(`adapters/${adapter}`), `src/define/adapters has no ${adapter}.ts`);
    for (const sibling of siblingFiles()) assert.ok(source('siblings.ts').includes(`import('./${sibling}.ts')`), `src/define/siblings.ts does not know ${sibling}.ts`);
    for (const tag of [...tags, 'all', 'second']) assert.ok(caps.some(({ file }) => file === tag), `scripts/size-caps.mjs has no line for ${tag}`);
  });

  it('the version that the tags tell is the package\'s', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal((await load('src/define/version.ts'))['version'], version);
  });
});

const tables = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) => `src/${file.split(path.sep).join('/')}`).filter((file) => /\.words(\.[a-z-]+)?\.ts$/.test(file));

describe('the words', () => {
  it('there are tables to look at', () => assert.ok(tables.length >= 3, tables.join()));

  for (const file of tables) {
    it(`${file}: no sentence is empty, unknown or unfinished`, async () => {
      const said = Object.entries(await load(file)).flatMap(([name, table]) => sentences(table, name));
      assert.ok(said.length > 5, `only ${said.length} sentences`);
      // Between two sentences there is nothing in Chinese and a space in English.
      const wrong = said.filter(([place, text]) => !place.endsWith('.marks.gap') && (typeof text !== 'string' || text.trim() === '' || text !== text.trim() || /TODO|undefined|NaN|lorem/i.test(text)));
      assert.deepEqual(wrong.map(([place]) => place), []);
    });
  }
});
