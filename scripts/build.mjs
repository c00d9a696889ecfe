// npm run build: npm modules, the files for plain pages, the manifest and Storybook, all into dist/; `node scripts/build.mjs <step>` runs one.
import { rmSync } from 'node:fs';
import { buildCdn } from './cdn.mjs';
import { buildContract, buildDocuments } from './contract.mjs';
import { ensureInstalled, root } from './install.mjs';
import { run, runSteps } from './steps.mjs';

const bin = (name) => `node_modules/.bin/${name}`;

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
      await buildDocuments(`${root}dist`);
    }),
  cdn: () => attempt(buildCdn),
  // A second pair of eyes on the syntax: ES2022's class fields are the newest that all three browsers of the floor read.
  'es-check': () => run(bin('es-check'), ['es2022', 'dist/cdn/**/*.js', '--module', '--noCache']),
  manifest: () => run(bin('cem'), ['analyze', '--config', 'scripts/manifest.config.mjs']),
  publint: () => run(bin('publint'), ['run', '--strict', '--pack', 'npm']),
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

await main();
