/** The small office in a PostgreSQL, and the server before it. */
import type { Role } from '../../../src/domain/case.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import type { Ref } from '../../../src/domain/record.ts';
import { smallTown } from '../../office/town.ts';
import { type Database, seed } from './postgres.ts';
import { jwtOf, type RunningPostgrest, startPostgrest } from './postgrest.ts';

export const postgrestStaff = (role: Role, org: Ref<'org'>): string => jwtOf({ role: 'authenticated', exp: Math.floor(Date.now() / 1000) + 600, linli: { role, org: org.slice('org/'.length) } });

export interface PostgrestOffice {
  database: Database;
  server: RunningPostgrest;
  close(): Promise<void>;
}

export async function openPostgrestOffice(open: () => Promise<Database>): Promise<PostgrestOffice> {
  const database = await open();
  const { office, orgs, records } = smallTown(instantOf(Date.now()));
  await seed(database, [...Object.values(records).flat(), ...office.places, ...office.categories, ...orgs]);
  const server = await startPostgrest(database);
  return {
    database, server,
    async close() {
      await server.close();
      await database.close();
    },
  };
}
