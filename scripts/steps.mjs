// Runs named steps one after another, all of them even after a failure, and sums what they counted.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** Files below a folder of the project whose path passes the filter, sorted, relative to the project. */
export function filesBelow(folder, filter) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(filter)
    .sort();
}

/** Runs a program with its output shown and kept. */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A hanging step must end in a count, not in silence.
      timeout: 15 * 60_000,
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const summed = (output, pattern) => [...output.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);

/** Counts of node's test runner, of our own plain line, or of a step that only passes or fails. */
export function counted({ ok, output }, kind) {
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, '');
  if (kind === 'step') return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const [passes, fails] =
    kind === 'node'
      ? [/^[ℹ#] pass (\d+)$/gm, /^[ℹ#] (?:fail|cancelled) (\d+)$/gm]
      : [/(?:^|: )(\d+) passed, \d+ failed$/gm, /(?:^|: )\d+ passed, (\d+) failed$/gm];
  // Node counts a file without a test as one that passed, under the file's path.
  const empty = kind === 'node' ? [...plain.matchAll(/^✔ \S+\.(?:test|e2e|built)\.ts \(/gm)].length : 0;
  const passed = summed(plain, passes) - empty;
  const failed = summed(plain, fails) + empty;
  // A runner that ran nothing, or died after its last good test, has failed.
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}

/** @param {{ name: string, kind: 'step' | 'node' | 'line', go: () => Promise<{ ok: boolean, output: string }> }[]} steps */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const { name, kind, go } of steps) {
    console.log(`\n=== ${name}`);
    const start = performance.now();
    const result = await go();
    const { passed, failed } = counted(result, kind);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(`${failed ? 'FAILED' : 'ok    '} ${name.padEnd(28)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed`);
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}
