import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findProgram, installByApt, programs } from '../../scripts/browser.mjs';

type Machine = Parameters<typeof findProgram>[1];
type Name = keyof typeof programs;

/** A machine with nothing on it; each test adds what it is about. */
function machine(over: Partial<Machine> & { files?: string[]; path?: Record<string, string> } = {}) {
  const { files = [], path = {}, ...rest } = over;
  let installs = 0;
  const subject: Machine = {
    env: {},
    exists: (file) => files.includes(file),
    which: (name) => path[name],
    platform: 'linux',
    uid: 1000,
    install: () => {
      installs += 1;
      return false;
    },
    ...rest,
  };
  return { find: (name: Name = 'chromium') => findProgram(name, subject), installs: () => installs };
}

test('a path given in the environment wins, in this order', () => {
  const files = ['/a', '/b', '/c'];
  const path = { chromium: '/usr/bin/chromium' };
  const env = { CHROME_PATH: '/a', CHROME_BIN: '/b', PUPPETEER_EXECUTABLE_PATH: '/c' };
  assert.equal(machine({ env, files, path }).find(), '/a');
  assert.equal(machine({ env: { ...env, CHROME_PATH: '' }, files, path }).find(), '/b');
  assert.equal(machine({ env: { PUPPETEER_EXECUTABLE_PATH: '/c' }, files, path }).find(), '/c');
});

test('a path in the environment that is wrong is said, not passed over', () => {
  const { find } = machine({ env: { CHROME_PATH: '/gone' }, path: { chromium: '/usr/bin/chromium' } });
  assert.throws(() => find(), /CHROME_PATH names \/gone, which does not exist/);
});

test('PATH comes next, Chrome before Chromium before Edge', () => {
  const path = { 'microsoft-edge-stable': '/edge', chromium: '/chromium' };
  assert.equal(machine({ path }).find(), '/chromium');
  assert.equal(machine({ path: { ...path, 'google-chrome': '/chrome' } }).find(), '/chrome');
});

test('macOS and Windows have fixed places', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  assert.equal(machine({ platform: 'darwin', files: [mac] }).find(), mac);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  assert.equal(machine({ platform: 'win32', uid: undefined, env, files: [edge] }).find(), edge);
});

test('Debian as root installs Chromium once and uses it', () => {
  const path: Record<string, string> = {};
  const install = () => {
    path['chromium'] = '/usr/bin/chromium';
    return true;
  };
  assert.equal(machine({ uid: 0, files: ['/etc/debian_version'], path, install }).find(), '/usr/bin/chromium');
});

test('each program is looked for by its own names, and brought by its own packages', () => {
  const rows: [Name, string, string][] = [
    ['firefox', 'firefox-esr', 'firefox-esr'], ['firefox', 'firefox', 'firefox-esr'], ['webkit', 'WebKitWebDriver', 'webkit2gtk-driver'], ['xvfb', 'Xvfb', 'xvfb'],
  ];
  for (const [name, file, bringer] of rows) {
    assert.equal(machine({ path: { [file]: `/bin/${file}` } }).find(name), `/bin/${file}`);
    const path: Record<string, string> = {};
    const install = (packages: string[]) => {
      if (packages.includes(bringer)) path[file] = `/bin/${file}`;
      return true;
    };
    assert.equal(machine({ uid: 0, files: ['/etc/debian_version'], path, install }).find(name), `/bin/${file}`);
    assert.throws(() => machine({ path: { chromium: '/chromium' } }).find(name), new RegExp(`No ${name} found`));
  }
});

test('a failed install, or one that brought no browser, says so with the ways out', () => {
  const debian = { uid: 0, files: ['/etc/debian_version'] };
  assert.throws(() => machine({ ...debian, install: () => false }).find(), /apt-get failed.*CHROME_PATH/);
  assert.throws(() => machine({ ...debian, install: () => true }).find(), /apt-get failed.*CHROME_PATH/);
});

test('nothing is installed without root, without Debian, against the wish, or off Linux', () => {
  const cases: Parameters<typeof machine>[0][] = [
    { uid: 1000, files: ['/etc/debian_version'] },
    { uid: 0 },
    { uid: 0, files: ['/etc/debian_version'], env: { NO_BROWSER_INSTALL: '1' } },
    { uid: 0, files: ['/etc/debian_version'], platform: 'darwin' },
    { uid: undefined, platform: 'win32' },
  ];
  for (const over of cases) {
    const { find, installs } = machine(over);
    assert.throws(() => find(), /No chromium found\. Install Chrome.*CHROME_PATH.*as root/);
    assert.equal(installs(), 0);
  }
});

test('apt-get waits for its lock, and refreshes a stale list before it tries again', () => {
  const calls: string[][] = [];
  const answers = [100, 0, 0];
  const run = (_command: string, args: string[]) => {
    calls.push(args);
    return { status: answers[calls.length - 1] };
  };
  assert.equal(installByApt(programs.chromium.packages, run as never, () => undefined), true);
  assert.deepEqual(calls.map((args) => args[2]), ['install', 'update', 'install']);
  assert.ok(calls.every((args) => args.includes('DPkg::Lock::Timeout=300')));
  assert.ok(calls[0]?.includes('chromium') && calls[0].includes('fonts-noto-cjk'));

  calls.length = 0;
  answers.splice(0, 3, 100, 100);
  assert.equal(installByApt(programs.chromium.packages, run as never, () => undefined), false);
  assert.equal(calls.length, 2);
});
