/** `linli-contract`, as npx runs it: out of the packed package, with nothing beside it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/install.mjs';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';

const home = mkdtempSync(path.join(tmpdir(), 'linli-contract-'));
const staff = 'staff:demo:{role}:{org}';
let bin = '';
let office: RunningOffice;
before(async () => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  execFileSync('tar', ['-xzf', path.join(home, packed), '-C', home]);
  const { bin: bins } = JSON.parse(readFileSync(path.join(home, 'package/package.json'), 'utf8')) as { bin: Record<string, string> };
  bin = path.join(home, 'package', bins['linli-contract']!);
  office = await startOffice({ office: seedOffice, orgs: seedOrgs });
});
after(async () => {
  await office.close();
  rmSync(home, { recursive: true, force: true });
});

function run(args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: home, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('linli-contract', () => {
  it('begins with a line that runs it', () => assert.match(readFileSync(bin, 'utf8'), /^#!\/usr\/bin\/env node\n/));

  it('leaves with 0 where the contract is kept, and says first where it files', async () => {
    const { code, out, err } = await run([office.url, '--origin', 'https://street.example'], { LINLI_STAFF: staff });
    assert.equal(err, `Cases, signups and photos are filed at ${office.url} now, and what is filed stays filed: give it a test service.\n`);
    assert.match(out, /^\d+ kept, 0 broken, 0 left out\n$/);
    assert.equal(code, 0);
  });

  it('leaves with 1 where it is broken, says what to change, and in Chinese when asked', async () => {
    const broken = await startOffice({ office: seedOffice, orgs: seedOrgs, breakWith: 'dupes' });
    const { code, out } = await run([broken.url, '--only', 'a repeated create', '--only', 'never hold its token', '--lang', 'zh']);
    await broken.close();
    const [name, why, must, see, ...end] = out.trimEnd().split('\n');
    assert.deepEqual([code, name, must, see], [1, '✗ a repeated create has one effect and answers alike', '    应当  先按 Idempotency-Key 查，重复的请求返回第一次的回执，不再立案。', '    见    POST /cases']);
    assert.match(why ?? '', /^ {4}second receipt: \[.+\], expected \[/);
    assert.deepEqual(end.slice(0, 4), ['没有检查：', '  no token of staff', '    – staff read a case but never hold its token', '    – staff read a signup and see who came, and never hold its token']);
  });

  it('writes JSON, and never what it was given in secret', async () => {
    const secret = 'session=0123456789';
    const echo = createServer((request, response) => void response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message: request.headers.cookie })));
    await new Promise<void>((ready) => echo.listen(0, '127.0.0.1', ready));
    const { code, out, err } = await run([`http://127.0.0.1:${(echo.address() as AddressInfo).port}`, '--json', '--header', `Cookie: ${secret}`, '--only', 'what is not there']);
    echo.close();
    const { findings } = JSON.parse(out) as { findings: { check: string; result: string; why: string; must: string; see: string }[] };
    assert.deepEqual([code, findings.length, findings[0]?.result, findings[0]?.see], [1, 1, 'broken', 'GET /cases/{id}']);
    assert.match(findings[0]!.why, /500 …/);
    assert.ok(!(out + err).includes(secret));
  });

  it('leaves with 2 where it cannot look, and says how it is asked', async () => {
    const rows: [string[], RegExp][] = [
      [['http://127.0.0.1:9'], /cannot be reached/], [[], /one address, please/], [[office.url, '--only', 'no such check'], /--only names no check/], [[office.url, '--lang', 'fr'], /--lang takes en or zh/],
      [[office.url, '--header', 'Cookie'], /'Name: value'/], [[office.url, '--timeout', 'soon'], /--timeout takes seconds/], [[office.url, '--stuff'], /'--stuff'/], [['street.example'], /absolute http/],
    ];
    for (const [args, said] of rows) {
      const { code, err } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, said);
    }
    const { code, out } = await run(['--help']);
    assert.deepEqual([code, out.split('\n')[0]], [0, 'linli-contract <url> [options]']);
  });
});
