/** A throwaway WordPress: its own MariaDB in a temporary folder, PHP's own server with several workers, the plugin as it is shipped. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assemble, build } from '../../scripts/wordpress.mjs';
import { instantOf } from '../../src/domain/instant.ts';
import { type Proxy, startProxy } from '../office/proxy.ts';
import { smallTown } from '../office/town.ts';
import { ensurePackages, wordpressFolder } from './packages.mjs';

export interface Site extends Pick<Proxy, 'requests' | 'plan'> {
  /** Of the site, without a slash at its end. */
  url: string;
  endpoint: string;
  /** Runs PHP inside WordPress; what it returns comes back by JSON. */
  php<R>(code: string): R;
  /** `user:password` of somebody with a WordPress role, of a unit where they are staff. */
  user(role: string, org?: string): string;
  /** What PHP complained about so far. */
  complaints(): string;
  /** Seconds since 1970; without one, the clock of the machine. */
  clock(seconds?: number): void;
  /** The web server goes away, or comes back at the same address. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const api = /^\/(?:index\.php\/)?wp-json\/linli\/v1/;
export const adminPassword = 'throwaway';
const here = fileURLToPath(new URL('./php/', import.meta.url));
const isRoot = process.getuid?.() === 0;
const idOf = (name: string, what: '-u' | '-g'): number => Number(execFileSync('id', [what, name], { encoding: 'utf8' }));
const owner = (name: string) => (isRoot ? { uid: idOf(name, '-u'), gid: idOf(name, '-g') } : {});
const own = (name: string, folder: string): void => void (isRoot && execFileSync('chown', ['-R', `${name}:`, folder]));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) if (await holds()) return;
  throw new Error(`${what} did not come up within a minute`);
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // PHP's workers belong to its group and outlive their parent.
  process.kill(-child.pid!, 'SIGTERM');
  await gone;
}

async function startDatabase(dir: string): Promise<{ socket: string; child: ChildProcess }> {
  const data = path.join(dir, 'db');
  mkdirSync(data);
  own('mysql', data);
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal', ...(isRoot ? ['--user=mysql'] : [])], { stdio: 'ignore' });
  const flags = [`--datadir=${data}`, `--socket=${data}/sock`, '--skip-networking', '--skip-grant-tables', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', `--pid-file=${data}/pid`];
  const child = spawn('mariadbd', ['--no-defaults', ...flags], { stdio: 'ignore', detached: true, ...owner('mysql') });
  await until('MariaDB', () => spawnSync('mariadb', [`--socket=${data}/sock`, '-e', 'CREATE DATABASE IF NOT EXISTS site CHARACTER SET utf8mb4']).status === 0);
  return { socket: `${data}/sock`, child };
}

function layOut(dir: string, socket: string): string {
  const web = path.join(dir, 'web');
  cpSync(wordpressFolder, web, { recursive: true, dereference: true, filter: (file) => !file.endsWith('wp-config.php') });
  const constants = { DB_NAME: 'site', DB_USER: 'root', DB_PASSWORD: '', DB_HOST: `localhost:${socket}`, DB_CHARSET: 'utf8mb4', WP_ENVIRONMENT_TYPE: 'local' };
  const salts = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  writeFileSync(path.join(web, 'wp-config.php'), [
    '<?php', ...Object.entries(constants).map(([name, value]) => `define('${name}', '${value}');`), ...salts.map((name) => `define('${name}', 'test of ${name}');`),
    `foreach (['DISABLE_WP_CRON', 'WP_HTTP_BLOCK_EXTERNAL', 'AUTOMATIC_UPDATER_DISABLED', 'WP_DEBUG', 'WP_DEBUG_LOG'] as $name) { define($name, true); }`,
    `define('WP_DEBUG_DISPLAY', false);`, `$table_prefix = 'wp_';`, `defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');`, `require ABSPATH . 'wp-settings.php';`, '',
  ].join('\n'));
  const content = path.join(web, 'wp-content');
  for (const folder of ['themes/plain', 'mu-plugins', 'uploads', 'languages']) mkdirSync(path.join(content, folder), { recursive: true });
  writeFileSync(path.join(content, 'themes/plain/style.css'), '/*\nTheme Name: Plain\n*/\n');
  cpSync(`${here}theme-index.php`, path.join(content, 'themes/plain/index.php'));
  cpSync(`${here}mu-clock.php`, path.join(content, 'mu-plugins/clock.php'));
  // A site is Chinese where WordPress finds a translation, be it one of no words.
  const words = Buffer.from('\0Language: zh_CN\n\0');
  const table = new Uint32Array([0x950412de, 0, 1, 28, 36, 0, 44, 0, 44, words.length - 2, 45]);
  writeFileSync(path.join(content, 'languages/zh_CN.mo'), Buffer.concat([Buffer.from(table.buffer), words]));
  assemble(path.join(content, 'plugins/linli'));
  own('www-data', web);
  return web;
}

export async function startSite(options: { permalinks?: string } = {}): Promise<Site> {
  ensurePackages();
  await build({ fresh: false });
  const ends: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    return { ...(await openSite(ends, options)), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** `ends`: what undoes each step, the last first. */
async function openSite(ends: (() => Promise<void>)[], { permalinks = '/%postname%/' }: { permalinks?: string }): Promise<Omit<Site, 'close'>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'linli-wordpress-'));
  chmodSync(dir, 0o755);
  ends.push(async () => rmSync(dir, { recursive: true, force: true }));
  const database = await startDatabase(dir);
  ends.push(() => stop(database.child));
  const web = layOut(dir, database.socket);

  const log = path.join(web, 'wp-content/debug.log');
  const complaints = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');

  function php<R>(code: string): R {
    const script = `$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/']; ${code.includes('wp_install(') ? "define('WP_INSTALLING', true);" : ''} require '${web}/wp-load.php'; $result = (static function () { ${code} })(); echo "\\n=>", json_encode($result);`;
    const run = spawnSync('php', ['-d', 'display_errors=stderr', '-d', 'sendmail_path=/bin/true', '-r', script], { encoding: 'utf8', maxBuffer: 1e8, ...owner('www-data') });
    const answer = run.stdout.split('\n=>').pop() ?? '';
    if (run.status !== 0 || run.stderr.includes('PHP ')) throw new Error(`PHP ended with ${run.status}: ${run.stdout}\n${run.stderr}\n${complaints()}`);
    return JSON.parse(answer) as R;
  }

  const users = new Map<string, string>();
  /** Somebody new, with an application password. */
  function user(role: string, org = ''): string {
    const known = users.get(`${role} ${org}`);
    if (known !== undefined) return known;
    const name = `u${users.size}-${role.replace(/[^a-z]/g, '')}`;
    const password = php<string>(`
      $id = wp_insert_user(['user_login' => '${name}', 'user_pass' => '${adminPassword}', 'role' => '${role}', 'display_name' => '${name}']);
      if ('${org}' !== '') { update_user_meta($id, 'linli_org', '${org}'); }
      return WP_Application_Passwords::create_new_application_password($id, ['name' => 'test'])[0];`);
    users.set(`${role} ${org}`, `${name}:${password}`);
    return `${name}:${password}`;
  }

  const inner = await freePort();
  const proxy = await startProxy(() => inner, {
    pathOf: (pathname) => (api.test(pathname) ? pathname.replace(api, '') || '/' : pathname),
    // A bench's staff token is the application password of a unit's member.
    headersOf(headers) {
      const [, role = '', org = ''] = /^Bearer staff:demo:([a-z]+):(.+)$/.exec(headers.authorization ?? '') ?? [];
      if (role === 'resident' || !known.has(org)) return headers;
      return { ...headers, authorization: `Basic ${Buffer.from(user(`linli_${role}`, org)).toString('base64')}` };
    },
  });
  ends.push(() => proxy.stop());
  const { url } = proxy;
  let server: ChildProcess | undefined;
  const up = async (): Promise<void> => {
    const settings = ['-d', 'sendmail_path=/bin/true', '-d', 'upload_max_filesize=16M', '-d', 'post_max_size=64M', '-d', 'memory_limit=256M', '-d', 'variables_order=EGPCS'];
    server = spawn('php', [...settings, '-S', `127.0.0.1:${inner}`, '-t', web, `${here}router.php`], { stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, ...owner('www-data') });
    await until('PHP', () => fetch(`http://127.0.0.1:${inner}/readme.html`).then((reply) => reply.ok, () => false));
  };
  const down = async (): Promise<void> => stop(server);

  const { office, orgs, records } = smallTown(instantOf(Date.now()));
  const known = new Set((records.org ?? orgs).map(({ id }) => id));
  const bring = [...(records.place ?? office.places), ...office.categories, ...(records.org ?? orgs), ...(records.event ?? [])];
  writeFileSync(path.join(web, 'bring.json'), JSON.stringify(bring));
  chmodSync(path.join(web, 'bring.json'), 0o644);
  php(`require ABSPATH . 'wp-admin/includes/upgrade.php'; update_option('siteurl', '${url}'); return wp_install('示例街道', 'admin', 'admin@example.com', true, '', '${adminPassword}');`);
  php(`require ABSPATH . 'wp-admin/includes/plugin.php'; switch_theme('plain'); update_option('siteurl', '${url}'); update_option('home', '${url}'); update_option('WPLANG', 'zh_CN'); update_option('timezone_string', 'Asia/Shanghai'); update_option('permalink_structure', '${permalinks}'); $done = activate_plugin('linli/linli.php'); return is_wp_error($done) ? $done->get_error_message() : true;`);
  php(`Linli\\Admin\\Import::take(json_decode(file_get_contents(ABSPATH . 'bring.json'))); Linli\\Settings::set(['frontDesk' => 'org/reception', 'limits' => ['create' => 0, 'lookup' => 0, 'upload' => 0, 'support' => 0]]); flush_rewrite_rules(); return true;`);
  ends.push(down);
  await up();

  return {
    url, endpoint: `${url}/${permalinks === '' ? 'index.php/' : ''}wp-json/linli/v1`, php, user, complaints, down, up,
    requests: proxy.requests, plan: proxy.plan,
    clock(seconds) {
      const file = path.join(web, 'wp-content/clock.txt');
      if (seconds === undefined) rmSync(file, { force: true });
      else writeFileSync(file, String(seconds), { mode: 0o644 });
    },
  };
}
