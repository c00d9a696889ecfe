/** A PostgreSQL with integrations/postgrest/schema.sql in it: in WebAssembly for every test run, or a real server for `npm run test:postgres`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { AnyRecord } from '../../../src/domain/record.ts';

export type Row = Record<string, unknown>;
export type Ask = (sql: string, params?: unknown[]) => Promise<Row[]>;

export interface Database {
  /** One transaction as PostgREST's own login. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  /** As the owner of the schema. */
  owner: Ask;
  close(): Promise<void>;
}

export const schemaSql = readFileSync(path.join(import.meta.dirname, '../../../integrations/postgrest/schema.sql'), 'utf8');

/** One connection: what comes at the same moment waits. */
export async function litePostgres(sql = schemaSql): Promise<Database> {
  const db = await PGlite.create();
  await db.exec(sql);
  return {
    transaction: (work) => db.transaction((tx) => work(async (text, params) => (await tx.query<Row>(text, params)).rows)),
    owner: async (text, params) => (await db.query<Row>(text, params)).rows,
    close: () => db.close(),
  };
}

/** Two addresses of one database: the owner's, who applies the schema and is no superuser, and the login PostgREST would have. */
export async function realPostgres({ owner, login, connections = 20 }: { owner: string; login: string; connections?: number }): Promise<Database> {
  const [own, pool] = [new pg.Pool({ connectionString: owner, max: 2 }), new pg.Pool({ connectionString: login, max: connections })];
  await own.query(schemaSql);
  return {
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(async (text, params) => (await client.query<Row>(text, params)).rows);
        await client.query('commit');
        return result;
      } catch (thrown) {
        await client.query('rollback');
        throw thrown;
      } finally {
        client.release();
      }
    },
    owner: async (text, params) => (await own.query<Row>(text, params)).rows,
    close: async () => void (await Promise.all([own.end(), pool.end()])),
  };
}

const tables: Readonly<Record<string, string>> = { place: 'places', category: 'categories', org: 'orgs', project: 'projects', work: 'works', poll: 'polls', indicator: 'indicators', event: 'events' };

/** Fills a directory as the README says, a row a record. */
export async function seed({ owner }: Database, records: readonly AnyRecord[]): Promise<void> {
  for (const [type, table] of Object.entries(tables)) {
    const rows = [...new Map(records.filter((one) => one.type === type).map((one) => [one.id, one])).values()];
    if (rows.length > 0) await owner(`insert into linli.${table} (doc) select value from jsonb_array_elements($1::jsonb) on conflict (id) do update set doc = excluded.doc`, [JSON.stringify(rows)]);
  }
}
