// npm run build: npm modules, one file a tag, the manifest and Storybook, all into dist/; `node scripts/build.mjs <step>` runs one.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildContract, buildOpenApi } from './contract.mjs';
import { ensureInstalled, root } from './install.mjs';
import { run, runSteps } from './steps.mjs';

// In src/define, but no tag of their own.
const notTags = ['all.ts', 'loader.ts', 'wire.ts'];
const floor = ['chrome88', 'safari15', 'firefox91'];
const bin = (name) => `node_modules/.bin/${name}`;

/** The tags' file names without ending: request-form for linli-request-form. */
export function tagFiles() {
  return readdirSync(`${root}src/define`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !notTags.includes(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** Lowers our own source to the floor by esbuild: for it, Vite's own transform turns each #private into a WeakMap (3 % of a small tag). */
const lowered = (esbuild) => ({
  name: 'linli-floor',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.startsWith(`${root}src/`) || !id.endsWith('.ts')) return undefined;
    const tsconfigRaw = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } };
    const result = await esbuild.transform(code, { loader: 'ts', target: floor, tsconfigRaw, charset: 'utf8' });
    return { code: result.code, map: null };
  },
});

/** Dependencies ship as published; `?.` is in all of them, and one rare form of it is why esbuild would rewrite it below Chrome 91. */
async function isTooNew(esbuild, code) {
  const [kept, rewritten] = await Promise.all([
    esbuild.transform(code, { target: 'esnext' }),
    esbuild.transform(code, { target: floor, supported: { 'optional-chain': true } }),
  ]);
  return kept.code !== rewritten.code;
}

/** One self-contained minified module for each tag, for a plain <script type="module" src integrity>. */
export async function buildCdn() {
  const [{ build }, esbuild] = await Promise.all([import('vite'), import('esbuild')]);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const names = tagFiles();
  if (names.length === 0) throw new Error('src/define holds no tag.');
  rmSync(`${root}dist/cdn`, { recursive: true, force: true });
  for (const name of names) {
    const output = await build({
      configFile: `${root}vite.config.ts`,
      root,
      logLevel: 'warn',
      publicDir: false,
      plugins: [lowered(esbuild)],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: `${root}dist/cdn`,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: `${root}src/define/${name}.ts`, formats: ['es'], fileName: () => `${name}.js` },
        rolldownOptions: {
          output: {
            minify: true,
            // A second file would escape the integrity attribute of the first.
            codeSplitting: false,
            postBanner: `/*! linli ${version} | MIT | holds lit and @lit/context (BSD-3-Clause), idb (ISC), valibot (MIT) */`,
          },
        },
      },
    });
    const chunks = [output].flat().flatMap((bundle) => bundle.output);
    const stray = chunks.flatMap((chunk) => [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]);
    if (chunks.length !== 1 || stray.length > 0) {
      throw new Error(`dist/cdn/${name}.js is not self-contained: ${[...chunks.map((chunk) => chunk.fileName), ...stray].join(', ')}`);
    }
    if (await isTooNew(esbuild, chunks[0].code)) throw new Error(`dist/cdn/${name}.js uses syntax newer than ${floor.join(', ')}.`);
  }
  console.log(`dist/cdn: ${names.map((name) => `${name}.js`).join(', ')}`);
}

async function attempt(work) {
  try {
    await work();
    return { ok: true, output: '' };
  } catch (error) {
    console.error(error);
    return { ok: false, output: '' };
  }
}

const steps = {
  modules: () => run(bin('tsc'), ['-p', 'scripts/tsconfig.build.json']),
  contract: () =>
    attempt(async () => {
      buildContract(`${root}dist`);
      await buildOpenApi(`${root}dist`);
    }),
  cdn: () => attempt(buildCdn),
  manifest: () => run(bin('cem'), ['analyze', '--config', 'scripts/manifest.config.mjs']),
  storybook: () =>
    run(bin('storybook'), ['build', '--loglevel', 'warn', '--disable-telemetry', '--output-dir', 'dist/storybook'], {
      env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' },
    }),
};

async function main() {
  const only = process.argv[2];
  if (only && !Object.hasOwn(steps, only)) {
    console.error(`Unknown step "${only}". Steps: ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
  ensureInstalled();
  if (!only) rmSync(`${root}dist`, { recursive: true, force: true });
  const names = only === 'storybook' ? ['manifest', 'storybook'] : only ? [only] : Object.keys(steps);
  const { passed, failed } = await runSteps(names.map((name) => ({ name, kind: 'step', go: steps[name] })));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
