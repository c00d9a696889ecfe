// The published test kit: `linli/contract` (the checks any adapter can be put to), `linli-contract` (the command that puts a server to them) and `linli/openapi.json` (what a server has to answer), and the schema of a mapping.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** Emits the contract, and what it needs of src, into a folder laid out like dist. */
export function buildContract(dist) {
  const tree = mkdtempSync(path.join(tmpdir(), 'linli-contract-'));
  try {
    const tsc = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'scripts/tsconfig.contract.json', '--outDir', tree], { cwd: root, stdio: 'inherit' });
    if (tsc.status !== 0) throw new Error('The contract does not compile.');
    cpSync(`${tree}/src`, dist, { recursive: true });
    cpSync(`${tree}/test/contracts`, `${dist}/contract`, { recursive: true });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  // One folder less lies between the contract and the library than between the test and src.
  for (const file of readdirSync(`${dist}/contract`, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|d\.ts)$/.test(file)) continue;
    const at = path.join(dist, 'contract', file);
    writeFileSync(at, readFileSync(at, 'utf8').replaceAll('../src/', ''));
  }
}

/** Writes the documents down from the modules that hold them, and lays the mappings that may be copied beside them. */
export async function buildDocuments(dist) {
  const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
  const [{ openApi }, { mappingSchema }] = await Promise.all(['adapters/rest/openapi.js', 'adapters/mapped/schema.js'].map(load));
  for (const [file, document] of Object.entries({ openapi: openApi, 'mapping.schema': mappingSchema })) writeFileSync(path.join(dist, `${file}.json`), `${JSON.stringify(document, undefined, 2)}\n`);
  cpSync(`${root}src/adapters/mapped/presets`, path.join(dist, 'mappings'), { recursive: true });
}
