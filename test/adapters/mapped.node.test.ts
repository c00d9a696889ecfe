/** An API that exists already, worded in JSON: the contract, as far as its abilities go, over a server that knows nothing of ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import type { Role } from '../../src/domain/case.ts';
import type { Ref } from '../../src/domain/record.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { backendContract } from '../contracts/backend.ts';
import { type Envelopes, startEnvelopes } from './servers/ruoyi.ts';

learn(schemas);
export const preset = (name: string): string => readFileSync(path.join(import.meta.dirname, `../../src/adapters/mapped/presets/${name}.json`), 'utf8');
const staff = (role: Role, org: Ref<'org'>) => `staff:${role}:${org.slice('org/'.length)}`;

let server: Envelopes;
before(async () => {
  server = await startEnvelopes();
});
after(() => server.close());
const make = () => mappedBackend({ endpoint: server.url, mapping: preset('ruoyi') });

describe('mapped, with a server of envelopes, keeps the contract', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: make(), staff })));
});

describe('mapped, behind the schemas of the library, keeps the contract', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: checked(make()), staff })));
});
