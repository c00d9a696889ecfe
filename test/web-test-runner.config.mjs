import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { resolveBrowser, resolveProgram } from '../scripts/browser.mjs';
import { root } from '../scripts/install.mjs';
import { countReporter } from '../scripts/report.mjs';
import { streamMiddleware } from './stream-middleware.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** Firefox ESR 140 sizes a page, but cannot turn its screen, which the same call asks of it. */
function tolerant(page) {
  const { setViewport } = page;
  page.setViewport = (size) =>
    setViewport.call(page, size).catch((error) => {
      if (!error.message.includes('unknown command')) throw error;
    });
  return page;
}

const engines = {
  chromium: () => chromeLauncher({ launchOptions: resolveBrowser() }),
  firefox: () =>
    chromeLauncher({
      // Without it the launcher looks for Chrome, whatever `browser` says.
      puppeteer: puppeteerCore,
      // A page behind another one waits a second for each timer: 18 tests that take half a minute did not end in three.
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: resolveProgram('firefox'), defaultViewport: null },
      createPage: async ({ context }) => tolerant(await context.newPage()),
    }),
  webkit: webkitLauncher,
};
const { ENGINE = 'chromium' } = process.env;
if (!Object.hasOwn(engines, ENGINE)) throw new Error(`ENGINE is one of ${Object.keys(engines).join(', ')}, not "${ENGINE}".`);

/** What is really on the screen, as a PNG in base64: for codes that a camera has to read. Chromium and Firefox. */
const screenPlugin = {
  name: 'linli-screen',
  executeCommand: ({ command, session }) => (command === 'screen' ? session.browser.getPage?.(session.id).screenshot({ encoding: 'base64' }) : undefined),
};

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  middleware: [streamMiddleware],
  browsers: [engines[ENGINE]()],
  plugins: [screenPlugin, esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  testFramework: { config: { timeout: 15000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  browserStartTimeout: 60000,
  testsFinishTimeout: 180000,
  filterBrowserLogs: ({ type, args }) =>
    (type === 'warn' || type === 'error') && !String(args[0]).includes('Lit is in dev mode'),
};
