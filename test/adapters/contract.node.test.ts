/** Every adapter keeps the contract as far as its abilities go, and the table of them in the READMEs is what this run found. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Make } from '../contracts/backend.ts';
import { type Finding, judge } from '../contracts/examine.ts';
import { benches } from './benches.ts';
import { checksOf, file, type Matrix, rowOf } from './matrix.ts';

const written = JSON.parse(readFileSync(file, 'utf8')) as Matrix;

describe('every adapter before its server', () => {
  for (const [name, adapter] of Object.entries(benches)) {
    describe(name, () => {
      const findings: Finding[] = [];
      let make: Make;
      let close: (() => Promise<unknown>) | undefined;
      before(async () => ({ make, close } = { close: undefined, ...(await adapter.open()) }));
      after(() => close?.());

      for (const check of checksOf(adapter)) {
        it(check.name, async () => {
          const finding = await judge(check.name, (leaveOut) => check.run(make, leaveOut));
          findings.push(finding);
          assert.notEqual(finding.result, 'broken', finding.why);
        });
      }

      it('is what the table says (npm run matrix writes it)', async () => assert.deepEqual(await rowOf(adapter, await make(), findings), written[name]));
    });
  }

  it('no adapter is without a bench, and no row without an adapter', () => {
    const adapters = readdirSync(path.join(import.meta.dirname, '../../src/adapters'), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name);
    assert.deepEqual([...new Set(Object.keys(benches).map((name) => name.split(',')[0]))].sort(), adapters.sort());
    assert.deepEqual(Object.keys(written), Object.keys(benches));
  });
});
