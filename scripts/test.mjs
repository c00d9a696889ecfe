// npm test: everything but what needs a build or another browser; `node scripts/test.mjs <step> [files]`: one step, on those files only; `all`: every step.
import { ensureInstalled } from './install.mjs';
import { filesBelow, run, runSteps } from './steps.mjs';

ensureInstalled();

const [only, ...picked] = process.argv.slice(2);
const bin = (name) => `node_modules/.bin/${name}`;
const isUnit = (file) => file.endsWith('.node.test.ts');
const missing = (what) => Promise.resolve({ ok: false, output: `no ${what} found` }).finally(() => console.log(`no ${what} found`));

const node = (files, env, ...flags) =>
  files.length === 0
    ? missing('test file')
    : run('node', ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-timeout=240000', ...flags, ...files], { env });

const unitFiles = picked.length > 0 ? picked : filesBelow('test', isUnit);
const inDomain = (file) => file.startsWith('test/domain/');
const elementFiles = () =>
  picked.length > 0 ? picked : filesBelow('test', (file) => file.endsWith('.test.ts') && !isUnit(file));
const endToEndFiles = () => (picked.length > 0 ? picked : filesBelow('test/e2e', (file) => file.endsWith('.e2e.ts')));

/** Node leaves one core free by itself, which on a machine of two is half of it. */
const bothCores = '--test-concurrency=2';

const unit = (name, files, zone, ...flags) =>
  picked.length > 0 && files.length === 0 ? [] : [{ name, kind: 'node', go: () => node(files, zone ? { TZ: zone } : {}, ...flags) }];

const elements = (name, engine) => ({
  name,
  kind: 'line',
  go: () =>
    elementFiles().length === 0
      ? missing('element test')
      : run(bin('wtr'), ['--config', 'test/web-test-runner.config.mjs', ...(picked.length > 0 ? ['--files', ...picked] : [])], { env: { ENGINE: engine } }),
});

const lint = () => run(bin('eslint'), ['.', '--max-warnings', '0']);
/** The linter's run, where it began beside the compiler. */
let linting;

const steps = {
  types: () => [{ name: 'types', kind: 'step', go: () => {
    // Of two cores, the compiler uses one.
    if (chosen.includes('lint')) linting = lint();
    return run(bin('tsc'), ['-p', 'tsconfig.json']);
  } }],
  lint: () => [{ name: 'lint', kind: 'step', go: () => linting ?? lint() }],
  unit: () => [
    // Rules about days must not lean on the zone of the machine: home, and a zone half an hour off on the other side.
    ...unit('domain, Asia/Shanghai', unitFiles.filter(inDomain), 'Asia/Shanghai'),
    ...unit('domain, America/St_Johns', unitFiles.filter(inDomain), 'America/St_Johns'),
    ...unit('unit', unitFiles.filter((file) => !inDomain(file)), undefined, bothCores),
  ],
  elements: () => [elements('elements', 'chromium')],
  package: () => [{ name: 'package', kind: 'node', go: () => node(picked.length > 0 ? picked : filesBelow('test/package', (file) => file.endsWith('.built.ts')), {}, bothCores) }],
  e2e: () => [{ name: 'end to end', kind: 'node', go: () => node(endToEndFiles(), {}, bothCores) }],
  engines: () => [elements('elements, Firefox', 'firefox'), elements('elements, WebKitGTK', 'webkit')],
};
const everywhere = Object.keys(steps);
const here = everywhere.filter((name) => name !== 'engines' && name !== 'package');

if (only && only !== 'all' && !Object.hasOwn(steps, only)) {
  console.error(`Unknown step "${only}". Steps: ${everywhere.join(', ')}, all.`);
  process.exit(2);
}
const chosen = only === 'all' ? everywhere : only ? [only] : here;
const { passed, failed } = await runSteps(chosen.flatMap((name) => steps[name]()));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
