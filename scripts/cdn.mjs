// dist/cdn: one self-contained file a tag, all.js, loader.js with its chunks, the siblings fetched when named, linli.css; with notices and hashes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { linliCss } from './reserved.mjs';

const floor = ['chrome88', 'safari15', 'firefox91'];
const folder = `${root}dist/cdn`;
/** In src/define, but no tag of their own. */
const notTags = ['all', 'loader', 'siblings', 'version', 'wire', 'wire-comfort', 'wire-reading'];

const modulesIn = (place) =>
  existsSync(`${root}src/define/${place}`)
    ? readdirSync(`${root}src/define/${place}`).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).map((file) => file.slice(0, -'.ts'.length)).sort()
    : [];

/** The tags' file names without ending: request-form for linli-request-form. */
export const tagFiles = () => modulesIn('.').filter((name) => !notTags.includes(name));
/** Files that register themselves, as `adapters/local`. */
export const siblingFiles = () => ['adapters', 'words'].flatMap((kind) => modulesIn(kind).map((name) => `${kind}/${name}`));

/** What a legacy `@property()` or `@state()` of a field does at run time, said outright: neither decorators nor their helper ship. */
const declared = (code) =>
  code.replace(/__decorateClass\(\[\s*(property|state)\(([\s\S]*?)\)\s*\], (\w+)\.prototype, ("\w+"), 2\);/g, (_, kind, options, name, field) =>
    `${name}.createProperty(${field}, ${kind === 'state' ? '{ state: true, attribute: false }' : options});`);

/** `?.` is in every dependency as published; only what a spread in its call does is wrong below Chrome 91. */
const asPublished = { 'optional-chain': true };

/** Lowers our own source to the floor by esbuild: for it, Vite's own transform turns each #private into a WeakMap (3 % of a small tag). */
const lowered = (esbuild) => ({
  name: 'linli-floor',
  enforce: 'pre',
  async transform(source, id) {
    if (!id.startsWith(`${root}src/`) || !id.endsWith('.ts')) return undefined;
    const tsconfigRaw = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } };
    const result = await esbuild.transform(source, { loader: 'ts', target: floor, tsconfigRaw, charset: 'utf8', supported: asPublished });
    // esbuild does the same in a class with an assigned static field, which it makes a static block of first.
    if (result.code.includes('__privateGet')) throw new Error(`${id}: a static field beside #private makes WeakMaps of all of them; write "static override get styles()".`);
    const code = declared(result.code);
    if (code.includes('__decorateClass([')) throw new Error(`${id}: only @property() and @state() of a field can be said without decorators.`);
    return { code, map: null };
  },
});

/** idb adds shortcuts and async iterators to every database when it is loaded; we ask it for neither (raw transactions), so its adding may be dropped. */
const idbAlone = {
  name: 'linli-idb',
  transform(code, id) {
    if (!id.endsWith('/node_modules/idb/build/index.js')) return undefined;
    const pure = code.replace(/^replaceTraps\(/gm, '/* @__PURE__ */ replaceTraps(');
    if (pure === code) throw new Error('idb adds its extras in another way now: see whether they still ship.');
    return { code: pure, map: null };
  },
};

/** A second pass over rolldown's own minifier: terser finds 1.5 % more (functions called once, repeated conditions). */
const secondPass = (terser) => ({
  name: 'linli-second-pass',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const { code } = await terser.minify(file.code, { module: true, ecma: 2020, compress: { passes: 3, pure_getters: true }, format: { comments: /^!/ } });
      file.code = code;
    }
  },
});

/** A sibling stays a file beside the script, fetched by a relative import(); `up` is the way there from whoever asks. */
const siblingsOutside = (up) => ({
  name: 'linli-siblings',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer?.endsWith('/src/define/siblings.ts')) return undefined;
    const [, sibling] = /^\.\/((?:adapters|words)\/[\w-]+)\.ts$/.exec(source) ?? [];
    return sibling && { id: `${up}${sibling}.js`, external: true };
  },
});

/** What an adapter fetches by itself, each a file beside it: ical.js is bytes for those alone who read a calendar's feed, and keeps its own licence. */
const fetched = {
  'ical.js': { file: 'adapters/ical', entry: () => fileURLToPath(import.meta.resolve('ical.js')) },
  './reader.ts': { file: 'adapters/icalendar-reader', entry: () => `${root}src/adapters/icalendar/reader.ts` },
  './desk.ts': { file: 'adapters/wordpress-desk', entry: () => `${root}src/adapters/wordpress/desk.ts` },
};
const besides = (name) => `./${fetched[name].file.split('/')[1]}.js`;
const fetchedOutside = {
  name: 'linli-fetched',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer?.startsWith(`${root}src/adapters/`) || !Object.hasOwn(fetched, source)) return undefined;
    return { id: besides(source), external: true };
  },
};

async function isTooNew(esbuild, code) {
  const [kept, rewritten] = await Promise.all([
    esbuild.transform(code, { target: 'esnext' }),
    esbuild.transform(code, { target: floor, supported: asPublished }),
  ]);
  return kept.code !== rewritten.code;
}

/** What the floor's browsers lack (embed.md's table: Chrome 88, iOS 15, Firefox 91) and no syntax check sees. */
const missingOnTheFloor = [
  ['color-mix()', /color-mix\(/], ['oklch()', /oklch\(/], ['light-dark()', /light-dark\(/], ['popover', /showPopover|\spopover[\s=>]/],
  ['structuredClone', /\bstructuredClone\(/], ['crypto.randomUUID', /\brandomUUID\(/], ['AbortSignal.timeout, .any', /AbortSignal\.(?:timeout|any)\b/],
  ['Object.hasOwn', /Object\.hasOwn\(/], ['toSorted, toReversed, toSpliced, findLast', /\.(?:toSorted|toReversed|toSpliced|findLast(?:Index)?)\(/], ['Array.at', /\.at\(-?\d+\)/],
  ['?.() with a spread (Chrome 91)', /\?\.[\w$#.]*\((?:[^(){}[\]]*,)?\.\.\./], ['Temporal', /\bTemporal\.[A-Z]/], ['setHTML', /\.setHTML\(/], ['Promise.withResolvers, Array.fromAsync', /Promise\.withResolvers|Array\.fromAsync/],
];

/** npm package whose code a module holds; lucide's shapes were poured into a file of ours. */
function packageOf(id) {
  if (id === `${root}src/ui/icons.ts`) return 'lucide-static';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

const packagesOf = (chunk) => [...new Set(Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? packageOf(id) ?? [] : [])))].sort();
const manifestOf = (name) => JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'));

function banner(version, chunk) {
  const held = packagesOf(chunk).map((name) => `${name} (${manifestOf(name).license})`);
  return `/*! linli ${version} | MIT${held.length > 0 ? ` | holds ${held.join(', ')}` : ''} | THIRD-PARTY-NOTICES.txt */`;
}

/** The licence texts of every package with code in these files. */
function notices(packages) {
  const texts = [...packages].sort().map((name) => {
    const { version, license, repository } = manifestOf(name);
    const [file] = readdirSync(`${root}node_modules/${name}`).filter((one) => /^licen[cs]e(\.|$)/i.test(one));
    if (!file) throw new Error(`${name} is bundled and carries no licence text.`);
    // MPL 2.0, 3.2: who gets it minified is told where its source is.
    const source = license === 'MPL-2.0' ? `Its source, unchanged by us: ${(repository?.url ?? repository).replace(/^git\+|\.git$/g, '')}\n\n` : '';
    return `${name} ${version} (${license})\n\n${source}${readFileSync(`${root}node_modules/${name}/${file}`, 'utf8').trim()}\n`;
  });
  return `Linli is MIT licensed. Its files hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

export async function buildCdn() {
  const [{ build }, esbuild, terser] = await Promise.all([import('vite'), import('esbuild'), import('terser')]);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const tags = tagFiles();
  if (tags.length === 0) throw new Error('src/define holds no tag.');
  rmSync(folder, { recursive: true, force: true });
  const built = [];

  /** @param {string} name below src/define, or what `entry` is to be called @param {string | undefined} chunks pattern of further files; undefined: there may be none */
  async function bundle(name, { chunks, up = './', entry = `${root}src/define/${name}.ts` } = {}) {
    const output = await build({
      configFile: `${root}vite.config.ts`,
      root,
      logLevel: 'warn',
      publicDir: false,
      plugins: [lowered(esbuild), idbAlone, siblingsOutside(up), fetchedOutside, secondPass(terser)],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        // Lib mode: without it Vite adds a preload helper whose addresses begin at the site's root.
        lib: { entry: { [name]: entry }, formats: ['es'] },
        rolldownOptions: {
          output: {
            minify: true, comments: { annotation: false }, entryFileNames: '[name].js', postBanner: (chunk) => banner(version, chunk),
            // A second file would escape the integrity attribute of the first.
            ...(chunks ? { chunkFileNames: chunks } : { codeSplitting: false }),
          },
        },
      },
    });
    const files = [output].flat().flatMap((one) => one.output);
    const stray = files.flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports]).filter((id) => !/^\.\.?\/(adapters|words)\//.test(id) && !(name.startsWith('adapters/') && Object.keys(fetched).map(besides).includes(id)));
    if (!chunks && (files.length !== 1 || stray.length > 0)) throw new Error(`dist/cdn/${name}.js is not self-contained: ${[...files.map((file) => file.fileName), ...stray].join(', ')}`);
    built.push(...files);
    return files;
  }

  for (const name of [...tags, 'all']) await bundle(name);
  // Only chunks ask for siblings, from one folder further down.
  const [loader, ...rest] = await bundle('loader', { chunks: 'chunks/[name].js', up: '../' });
  if (/["'`]\.\.\//.test(loader.code) || rest.some(({ fileName }) => !fileName.startsWith('chunks/'))) throw new Error('The loader must leave the siblings to its chunks.');
  for (const name of siblingFiles()) {
    const [file] = await bundle(name);
    if (packagesOf(file).some((one) => /^@?lit\b/.test(one))) throw new Error(`dist/cdn/${name}.js carries a second Lit.`);
  }

  for (const { file, entry } of Object.values(fetched)) await bundle(file, { entry: entry() });

  for (const { fileName, code } of built) {
    if (await isTooNew(esbuild, code)) throw new Error(`dist/cdn/${fileName} uses syntax newer than ${floor.join(', ')}.`);
    const lacking = missingOnTheFloor.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
    if (lacking.length > 0) throw new Error(`dist/cdn/${fileName} uses what ${floor.join(', ')} lack: ${lacking.join('; ')}.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/THIRD-PARTY-NOTICES.txt`, notices(new Set(built.flatMap(packagesOf))));
  writeFileSync(`${folder}/linli.css`, await linliCss());
  const hashes = ['linli.css', ...built.map(({ fileName }) => fileName)].map((fileName) => [fileName, `sha384-${createHash('sha384').update(readFileSync(`${folder}/${fileName}`)).digest('base64')}`]).sort();
  writeFileSync(`${folder}/sri.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  console.log(`dist/cdn: ${hashes.map(([name]) => name).join(', ')}`);
}
