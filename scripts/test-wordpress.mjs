// npm run test:wordpress [files]: everything against a real WordPress, MariaDB and Chromium of this machine; apart from npm test, which needs none of them.
import { ensurePackages } from '../test/wordpress/packages.mjs';
import { ensureInstalled } from './install.mjs';
import { filesBelow, run, runSteps } from './steps.mjs';
import { build } from './wordpress.mjs';

ensureInstalled();
ensurePackages();
await build({ fresh: false });
const picked = process.argv.slice(2);
const files = picked.length > 0 ? picked : filesBelow('test/wordpress', (file) => file.endsWith('.wp.ts'));
const go = () => run('node', ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-timeout=300000', '--test-concurrency=1', ...files]);
const { passed, failed } = await runSteps([{ name: 'WordPress', kind: 'node', go }]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
