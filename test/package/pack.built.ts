/** The package as an application gets it: packed, unpacked elsewhere, imported in Node, bundled by Vite. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tagFiles } from '../../scripts/cdn.mjs';
import { root } from '../../scripts/install.mjs';

const app = mkdtempSync(path.join(tmpdir(), 'linli-app-'));
const installed = path.join(app, 'node_modules', 'linli');
type Target = string | { types: string; default: string };
const { exports: doors, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: Record<string, Target>; dependencies: Record<string, string> };

before(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(app, packed), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    mkdirSync(path.dirname(path.join(app, 'node_modules', name)), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), path.join(app, 'node_modules', name), 'junction');
  }
  writeFileSync(path.join(app, 'package.json'), '{"type":"module","private":true}');
});

after(() => rmSync(app, { recursive: true, force: true }));

/** Runs a module in the application's folder; what it prints. */
const inNode = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: app, encoding: 'utf8' }).trim();

const below = (folder: string): string[] => readdirSync(path.join(installed, folder), { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));

/** Every name a door opens: `./define/*.js` is one for each file there. */
const names = (door: string, target: string): string[] => {
  if (!door.includes('*')) return [door];
  const [start = '', end = ''] = target.split('*');
  return below(start).filter((file) => file.endsWith(end) && /\.(js|txt|json)$/.test(file)).map((file) => door.replace('*', file.slice(0, file.length - end.length)));
};

const opened = (): string[] => Object.entries(doors).flatMap(([door, target]) => names(door, typeof target === 'string' ? target : target.default)).map((name) => `linli${name.slice(1)}`);

describe('the packed package', () => {
  it('holds what runs, and nothing else', () => {
    const top = new Set(below('.').map((file) => file.split('/')[0]));
    assert.deepEqual([...top].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json']);
    assert.deepEqual(below('.').filter((file) => /storybook|\.map$|\.test\./.test(file)), []);
  });

  it('every door opens, with its types', () => {
    const all = opened();
    for (const name of ['linli', 'linli/domain', 'linli/device', 'linli/adapters/rest.js', 'linli/define/all.js', 'linli/define/loader.js', 'linli/define/request-form.js', 'linli/define/adapters/local.js', 'linli/cdn/loader.js', 'linli/custom-elements.json']) assert.ok(all.includes(name), `${name} is not there: ${all.join()}`);
    const found = JSON.parse(inNode(`console.log(JSON.stringify(${JSON.stringify(all)}.map((name) => import.meta.resolve(name))))`)) as string[];
    for (const url of found) {
      const file = new URL(url);
      assert.ok(existsSync(file), url);
      if (/\/dist\/(?!cdn).*\.js$/.test(file.pathname)) assert.ok(existsSync(new URL(url.replace(/\.js$/, '.d.ts'))), `${url} has no types`);
    }
  });

  it('classes import in Node without a document, and register nothing', () => {
    const said = inNode(`
      const linli = await import('linli');
      const parts = await Promise.all(['linli/domain', 'linli/device', 'linli/adapters/rest.js', 'linli/adapters/local.js'].map((name) => import(name)));
      console.log(typeof document, Object.keys(linli).filter((name) => /^LinliRequest(Form|Tracker)$/.test(name)).join(), parts.every((part) => Object.keys(part).length > 0), globalThis.customElements?.get('linli-request-form'), globalThis[Symbol.for('linli/page/1')]);`);
    assert.equal(said, 'undefined LinliRequestForm,LinliRequestTracker true undefined undefined');
  });

  it('a define door opened twice registers once', () => {
    assert.equal(inNode(`await import('linli/define/request-form.js'); await import('linli/define/all.js'); console.log(globalThis.customElements.get('linli-request-form').name)`), 'LinliRequestForm');
  });

  it('without ical.js a calendar\'s feed says what to install', () => {
    const said = inNode(`
      const { icalendarBackend } = await import('linli/adapters/icalendar.js');
      await icalendarBackend({ endpoint: 'data:text/calendar,BEGIN:VCALENDAR' }).list('event', {}).catch(({ kind, message }) => console.log(kind, message));`);
    assert.match(said, /^unsupported .*npm install ical\.js/);
  });

  it('an application in TypeScript compiles against it', () => {
    writeFileSync(path.join(app, 'use.ts'), `import { LinliRequestForm, configure } from 'linli';\nimport { desk } from 'linli/domain';\nimport 'linli/define/request-tracker.js';\nconfigure({ phone: '1' });\nexport const form: LinliRequestForm = document.createElement('linli-request-form');\nexport const act = desk;\n`);
    for (const [resolution, module] of [['bundler', 'esnext'], ['nodenext', 'nodenext']]) {
      execFileSync(process.execPath, [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--strict', '--target', 'es2021', '--lib', 'es2022,dom,dom.iterable', '--moduleResolution', resolution ?? '', '--module', module ?? '', 'use.ts'], { cwd: app, stdio: ['ignore', 'inherit', 'inherit'] });
    }
  });

  it('custom-elements.json has every tag, and nothing public of it without a description', () => {
    type Entry = { name?: string; description?: string; privacy?: string; static?: boolean };
    type Tag = Entry & { tagName?: string } & Partial<Record<(typeof kinds)[number], Entry[]>>;
    const kinds = ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'cssStates', 'slots'] as const;
    const { modules } = JSON.parse(readFileSync(path.join(installed, 'dist', 'custom-elements.json'), 'utf8')) as { modules: { declarations?: Tag[] }[] };
    const tags = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    assert.deepEqual(tags.map(({ tagName }) => tagName).sort(), tagFiles().map((name) => `linli-${name}`));
    // linli-site draws nothing, so it has no parts.
    for (const tag of tags) for (const kind of ['attributes', 'members', ...(tag.tagName === 'linli-site' ? [] : ['cssParts' as const])] as const) assert.ok((tag[kind]?.length ?? 0) > 0, `${tag.tagName} has no ${kind}`);
    const open = ({ privacy = 'public', static: fixed }: Entry): boolean => privacy === 'public' && !fixed;
    const dumb = tags.flatMap((tag) => [tag, ...kinds.flatMap((kind) => tag[kind] ?? [])].filter((one) => open(one) && !one.description?.trim()).map((one) => `${tag.tagName} ${one.name}`));
    assert.deepEqual(dumb, []);
  });

  const shaken: [name: string, code: string, own: RegExp, foreign: RegExp][] = [
    ['the class of one tag', `import { LinliRequestForm } from 'linli'; customElements.define('our-form', LinliRequestForm);`, /elements\/request-form\//, /elements\/(?!request-form\/)|\/device\/|\/adapters\/|\/define\//],
    ['the door of one tag', `import 'linli/define/request-tracker.js';`, /elements\/request-tracker\//, /elements\/(?!request-tracker\/)|\/adapters\/local\/|\/sample\//],
    ['the rules alone', `import { addWorkingDays } from 'linli/domain'; console.log(addWorkingDays);`, /domain\/working-days/, /\/lit|elements\/|desk\.js|\/device\//],
  ];
  for (const [name, code, own, foreign] of shaken) {
    it(`${name}, bundled: nothing of the others inside`, async () => {
      const { build } = await import('vite');
      writeFileSync(path.join(app, 'main.js'), code);
      const output = await build({ configFile: false, root: app, logLevel: 'silent', build: { write: false, rollupOptions: { input: path.join(app, 'main.js'), preserveEntrySignatures: 'strict' } } });
      const [entry] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
      assert.ok(entry?.type === 'chunk');
      const held = Object.entries(entry.modules).filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id.replace(/.*\/node_modules\//, ''));
      assert.ok(held.some((id) => own.test(id)), held.join('\n'));
      assert.deepEqual(held.filter((id) => foreign.test(id)), []);
    });
  }
});
