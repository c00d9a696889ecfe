// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = `${root}node_modules/.linli-installed`;

function wanted() {
  // The platform is part of it: a tree copied from another machine holds the wrong native binaries.
  return createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');
}

function found() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/** Installs the locked dependencies when they are missing or stale; silent and instant otherwise. Exits the process when npm fails. */
export function ensureInstalled() {
  const stamp = wanted();
  if (found() === stamp) return;
  console.error('Installing dependencies (npm ci); this happens once.');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('npm ci failed; what it said is above.');
    process.exit(run.status ?? 1);
  }
  mkdirSync(`${root}node_modules`, { recursive: true });
  writeFileSync(stampFile, stamp);
}
