import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildContract, buildDocuments } from '../../scripts/contract.mjs';
import { localBackend } from '../../src/adapters/local/index.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { openApi } from '../../src/adapters/rest/openapi.ts';
import type { Role } from '../../src/domain/case.ts';
import type { Ref } from '../../src/domain/record.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type Make, backendContract as ours } from '../contracts/backend.ts';
import { staffToken } from '../fakes/backend.ts';
import { caught } from '../office/caught.ts';
import { startOffice } from '../office/office.ts';

type Contract = typeof ours;

const root = path.join(import.meta.dirname, '../..');
const secretly = (role: Role, org: Ref<'org'>) => `staff:demo:${role}:${org.slice('org/'.length)}`;

/** A stranger's project: nothing but the package, as npm would lay it down. */
describe('linli/contract, as a stranger imports it', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'stranger-'));
  const dist = path.join(home, 'node_modules/linli/dist');
  const resolve = createRequire(path.join(home, 'test.js')).resolve;
  let backendContract: Contract;

  before(async () => {
    buildContract(dist);
    await buildDocuments(dist);
    cpSync(path.join(root, 'package.json'), path.join(dist, '../package.json'));
    ({ backendContract } = (await import(pathToFileURL(resolve('linli/contract')).href)) as { backendContract: Contract });
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  /** The names of the checks that fail, as a plain loop without any test runner finds them. */
  async function broken(make: Make): Promise<string[]> {
    const names: string[] = [];
    for (const { name, run } of backendContract()) await run(make).catch(() => names.push(name));
    return names;
  }

  it('holds every check of the source', () => assert.deepEqual(backendContract().map(({ name }) => name), ours().map(({ name }) => name)));

  it('leaves out what needs the office’s side, when told', () => {
    const few = backendContract({ staff: false });
    assert.ok(few.length > 20 && few.length < backendContract().length);
    assert.ok(few.every(({ needs }) => needs !== 'staff'));
  });

  it('is kept by rest with the reference office, and by local', async () => {
    const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
    try {
      assert.deepEqual(await broken(() => ({ backend: restBackend({ endpoint: office.url }), staff: secretly })), []);
    } finally {
      await office.close();
    }
    assert.deepEqual(await broken(() => ({ backend: localBackend({ office: seedOffice, orgs: seedOrgs, records: localTown().records }), staff: staffToken })), []);
  });

  it('rejects an office that is broken on purpose', async () => {
    const office = await startOffice({ office: seedOffice, orgs: seedOrgs, breakWith: 'rev' });
    try {
      assert.deepEqual(await broken(() => ({ backend: restBackend({ endpoint: office.url }), staff: secretly })), caught.rev);
    } finally {
      await office.close();
    }
  });

  it('has types that a strict project can read', () => {
    const file = path.join(home, 'stranger.ts');
    const check = (line: string): string => {
      writeFileSync(file, `import { backendContract, type Bench } from 'linli/contract';\ndeclare const bench: Bench;\n${line}\n`);
      return spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', file], { encoding: 'utf8', cwd: home }).stdout;
    };
    assert.equal(check('for (const { name, run } of backendContract({ staff: false })) void run(() => bench).then(() => name.length);'), '');
    assert.match(check('backendContract({ stuff: false });'), /TS2561|TS2353/);
  });

  it('brings the OpenAPI document with it', () => {
    assert.deepEqual(JSON.parse(readFileSync(resolve('linli/openapi.json'), 'utf8')), openApi);
  });

  it('is in the folder that npm packs, and needs no test library', () => {
    assert.ok(existsSync(path.join(dist, 'contract/backend.d.ts')));
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    assert.ok(files.length > 15);
    const imported = files.flatMap((file) => [...readFileSync(path.join(dist, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => `${file}: ${name!}`));
    assert.deepEqual(imported.filter((line) => !/: \.\.?\/.+\.js$/.test(line)), ['contract/cli.js: node:readline/promises', 'contract/cli.js: node:util']);
  });
});
