// npm run test:postgres: a throwaway PostgreSQL on 127.0.0.1, the tests that need a real one, and nothing left of it. As root it is Debian's, installed if need be.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const isRoot = process.getuid?.() === 0;

/** Where initdb is: the newest of Debian's, or whatever the shell finds. */
function binaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((one) => existsSync(path.join(debian, one, 'bin/initdb'))) : [];
  if (versions.length > 0) return path.join(debian, versions.sort((a, b) => Number(b) - Number(a))[0], 'bin');
  const found = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? undefined : path.dirname(found);
}

if (!binaries() && isRoot) spawnSync('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends postgresql'], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
const bin = binaries();
if (!bin) {
  console.error('There is no PostgreSQL here: install it (apt-get install postgresql, brew install postgresql), then try again.');
  process.exit(2);
}

// PostgreSQL refuses to run as root.
const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const dir = mkdtempSync(path.join(tmpdir(), 'linli-postgres-'));
if (isRoot) chownSync(dir, user.uid, user.gid);
const run = (name, ...args) => execFileSync(path.join(bin, name), args, { ...user, cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});

const data = path.join(dir, 'data');
try {
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-l', path.join(dir, 'log'), '-o', `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`, 'start');
  const files = process.argv.length > 2 ? process.argv.slice(2) : ['test/adapters/postgrest.postgres.ts'];
  const tests = spawnSync('node', ['--import', 'tsx', '--test', '--test-reporter=spec', ...files], { stdio: 'inherit', env: { ...process.env, LINLI_POSTGRES: `postgres://postgres@127.0.0.1:${port}/postgres` } });
  process.exitCode = tests.status ?? 1;
} finally {
  spawnSync(path.join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { ...user, cwd: dir });
  rmSync(dir, { recursive: true, force: true });
}
