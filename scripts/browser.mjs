// Finds the Chromium that tests and the sweep drive. findBrowser() is pure: everything it asks of the machine is passed in.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const pathNames = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = (env) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((base) => [
    `${base}\\Google\\Chrome\\Application\\chrome.exe`,
    `${base}\\Chromium\\Application\\chrome.exe`,
    `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]);

const waysOut =
  'Install Chrome, Chromium or Edge, or set CHROME_PATH to one; on Debian or Ubuntu, run this as root without NO_BROWSER_INSTALL and it is installed for you.';

/**
 * @param {object} machine
 * @param {Record<string, string | undefined>} machine.env
 * @param {(file: string) => boolean} machine.exists
 * @param {(name: string) => string | undefined} machine.which a name looked up on PATH
 * @param {string} machine.platform as process.platform
 * @param {number | undefined} machine.uid undefined where the system has none
 * @param {() => boolean} machine.install true when the system's packages are in place afterwards
 * @returns {string} path of the executable
 */
export function findBrowser({ env, exists, which, platform, uid, install }) {
  for (const name of ['CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH']) {
    const file = env[name];
    if (!file) continue;
    if (exists(file)) return file;
    throw new Error(`${name} names ${file}, which does not exist.`);
  }
  const onPath = () => pathNames.map(which).find(Boolean);
  const fixed = { darwin: macPaths, win32: windowsPaths(env) }[platform] ?? [];
  const found = onPath() ?? fixed.find(exists);
  if (found) return found;

  const canInstall = platform === 'linux' && exists('/etc/debian_version') && uid === 0 && !env.NO_BROWSER_INSTALL;
  if (!canInstall) throw new Error(`No browser found. ${waysOut}`);
  const installed = install() ? onPath() : undefined;
  if (!installed) throw new Error(`No browser found, and installing chromium by apt-get failed. ${waysOut}`);
  return installed;
}

/** Chromium and a Chinese font by apt-get; a stale package list is refreshed once. */
export function installByApt(run = spawnSync, say = console.error) {
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  say('Installing chromium and fonts-noto-cjk (apt-get); this happens once.');
  return install() || (apt('update') && install());
}

function whichOnPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** This machine's browser, with the options puppeteer-core's launch() needs to start it. */
export function resolveBrowser() {
  const executablePath = findBrowser({
    env: process.env,
    exists: existsSync,
    which: whichOnPath,
    platform: process.platform,
    uid: process.getuid?.(),
    install: installByApt,
  });
  // Chromium refuses its sandbox to root; small containers have too small a /dev/shm.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return { executablePath, args };
}
