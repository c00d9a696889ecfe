/** The adapter against the office's own functions in a real PostgreSQL, through a server that speaks PostgREST's part of HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import type { Role } from '../../src/domain/case.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Ref } from '../../src/domain/record.ts';
import { backendContract } from '../contracts/backend.ts';
import { smallTown } from '../office/town.ts';
import { type Database, litePostgres, seed } from './servers/postgres.ts';
import { jwtOf, type RunningPostgrest, startPostgrest } from './servers/postgrest.ts';

const staff = (role: Role, org: Ref<'org'>) => jwtOf({ role: 'authenticated', exp: Math.floor(Date.now() / 1000) + 600, linli: { role, org: org.slice('org/'.length) } });

describe('postgrest, with the schema in PostgreSQL', () => {
  let database: Database;
  let server: RunningPostgrest;
  before(async () => {
    database = await litePostgres();
    const { office, orgs, records } = smallTown(instantOf(Date.now()));
    await seed(database, [...Object.values(records).flat(), ...office.places, ...office.categories, ...orgs]);
    server = await startPostgrest(database);
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  describe('keeps the contract', () => {
    for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: postgrestBackend({ endpoint: server.url }), staff })));
  });

  it('answers', () => assert.ok(server.url));
});
