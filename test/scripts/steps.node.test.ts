import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '../../scripts/steps.mjs';

const spec = (pass: number, fail: number, cancelled = 0) =>
  `✔ a test (1ms)\n\u001b[34mℹ pass ${pass}\u001b[39m\nℹ fail ${fail}\nℹ cancelled ${cancelled}\n`;

const cases: [what: string, result: { ok: boolean; output: string }, kind: string, passed: number, failed: number][] = [
  ['a step that ended well', { ok: true, output: '' }, 'step', 1, 0],
  ['a step that did not', { ok: false, output: '' }, 'step', 0, 1],
  ["node's counts, in colour or not", { ok: true, output: spec(5, 0) }, 'node', 5, 0],
  ['a cancelled test is a failed one', { ok: false, output: spec(5, 1, 2) }, 'node', 5, 3],
  ['a runner that ran nothing', { ok: true, output: spec(0, 0) }, 'node', 0, 1],
  ['a file without a test', { ok: true, output: `✔ /linli/test/x.node.test.ts (3ms)\n${spec(2, 0)}` }, 'node', 1, 1],
  ['a runner that died after its last good test', { ok: false, output: spec(5, 0) }, 'node', 5, 1],
  ['our own line', { ok: false, output: 'element tests: 7 passed, 2 failed\n' }, 'line', 7, 2],
  ['a runner that never came to its line', { ok: false, output: 'no browser' }, 'line', 0, 1],
];

for (const [what, result, kind, passed, failed] of cases) {
  test(`counts ${what}`, () => assert.deepEqual(counted(result, kind), { passed, failed }));
}
