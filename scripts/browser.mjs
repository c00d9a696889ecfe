// Finds the browsers that tests and the sweep drive. findProgram() is pure: everything it asks of the machine is passed in.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const macPaths = (...names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/`);
const windowsPaths = (env, file) => [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).map((base) => `${base}\\${file}`);

/** What a test may need of a machine: the variables that name it, its names on PATH, its fixed places, the packages that bring it. */
export const programs = {
  chromium: {
    env: ['CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    names: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'],
    places: {
      darwin: () => ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) => macPaths(name).map((folder) => folder + name)),
      win32: (env) => ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((file) => windowsPaths(env, file)),
    },
    packages: ['chromium', 'fonts-noto-cjk'],
    install: 'Install Chrome, Chromium or Edge',
  },
  firefox: {
    env: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox'],
    places: { darwin: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'], win32: (env) => windowsPaths(env, 'Mozilla Firefox\\firefox.exe') },
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    install: 'Install Firefox',
  },
  webkit: {
    env: ['WEBKIT_DRIVER_PATH'],
    names: ['WebKitWebDriver'],
    places: {},
    packages: ['webkit2gtk-driver', 'fonts-noto-cjk'],
    install: 'Install WebKitGTK’s WebKitWebDriver (Linux only)',
  },
  xvfb: { env: ['XVFB_PATH'], names: ['Xvfb'], places: {}, packages: ['xvfb'], install: 'Install Xvfb, or run where DISPLAY is set' },
};

/**
 * @param {keyof typeof programs} name
 * @param {object} machine
 * @param {Record<string, string | undefined>} machine.env
 * @param {(file: string) => boolean} machine.exists
 * @param {(name: string) => string | undefined} machine.which a name looked up on PATH
 * @param {string} machine.platform as process.platform
 * @param {number | undefined} machine.uid undefined where the system has none
 * @param {(packages: string[]) => boolean} machine.install true when the system's packages are in place afterwards
 * @returns {string} path of the executable
 */
export function findProgram(name, { env, exists, which, platform, uid, install }) {
  const wanted = programs[name];
  for (const variable of wanted.env) {
    const file = env[variable];
    if (!file) continue;
    if (exists(file)) return file;
    throw new Error(`${variable} names ${file}, which does not exist.`);
  }
  const onPath = () => wanted.names.map(which).find(Boolean);
  const found = onPath() ?? (wanted.places[platform]?.(env) ?? []).find(exists);
  if (found) return found;

  const waysOut = `${wanted.install}, or set ${wanted.env[0]} to one; on Debian or Ubuntu, run this as root without NO_BROWSER_INSTALL and it is installed for you.`;
  const canInstall = platform === 'linux' && exists('/etc/debian_version') && uid === 0 && !env.NO_BROWSER_INSTALL;
  if (!canInstall) throw new Error(`No ${name} found. ${waysOut}`);
  const installed = install(wanted.packages) ? onPath() : undefined;
  if (!installed) throw new Error(`No ${name} found, and installing ${wanted.packages[0]} by apt-get failed. ${waysOut}`);
  return installed;
}

/** A program and a Chinese font by apt-get; a stale package list is refreshed once. */
export function installByApt(packages, run = spawnSync, say = console.error) {
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  say(`Installing ${packages.join(' and ')} (apt-get); this happens once.`);
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

/** The path of a program on this machine, installed first where that is possible. @param {keyof typeof programs} name */
export function resolveProgram(name) {
  return findProgram(name, {
    env: process.env,
    exists: existsSync,
    which: whichOnPath,
    platform: process.platform,
    uid: process.getuid?.(),
    install: installByApt,
  });
}

/** This machine's Chromium, with the options puppeteer-core's launch() needs to start it. */
export function resolveBrowser() {
  // Chromium refuses its sandbox to root; small containers have too small a /dev/shm.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return { executablePath: resolveProgram('chromium'), args };
}
