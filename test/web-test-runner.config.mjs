import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { resolveBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/install.mjs';
import { countReporter } from '../scripts/report.mjs';

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: resolveBrowser() })],
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  testFramework: { config: { timeout: 15000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  browserStartTimeout: 60000,
  testsFinishTimeout: 180000,
  filterBrowserLogs: ({ type, args }) =>
    (type === 'warn' || type === 'error') && !String(args[0]).includes('Lit is in dev mode'),
};
