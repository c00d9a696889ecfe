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
  /** As the owner of the schema: one statement with its values, or a whole file. */
  owner: Ask;
  run(file: string): Promise<void>;
  close(): Promise<void>;
}

export const schemaSql = readFileSync(path.join(import.meta.dirname, '../../../integrations/postgrest/schema.sql'), 'utf8');

/** One connection: what comes at the same moment waits. */
export async function litePostgres(): Promise<Database> {
  const db = await PGlite.create();
  await db.exec(schemaSql);
  return {
    transaction: (work) => db.transaction((tx) => work(async (text, params) => (await tx.query<Row>(text, params)).rows)),
    owner: async (text, params) => (await db.query<Row>(text, params)).rows,
    run: async (file) => void (await db.exec(file)),
    close: () => db.close(),
  };
}

/**
 * A new database on a running server. The schema is applied by an owner who is no superuser, as at a provider's, and PostgREST's login is `authenticator`, which
 * may become `anon` and `authenticated` and nothing else.
 */
export async function realPostgres(address: string, connections = 40): Promise<Database> {
  const name = `linli_${Date.now().toString(36)}_${Math.floor(Math.random() * 1e6).toString(36)}`;
  const at = (user: string): string => Object.assign(new URL(address), { username: user, pathname: `/${name}` }).href;
  const admin = new pg.Client({ connectionString: address });
  await admin.connect();
  for (const [role, how] of [['anon', 'nologin'], ['authenticated', 'nologin'], ['linli_owner', 'login'], ['authenticator', 'login noinherit']]) {
    await admin.query(`do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${how}; end if; end $$`);
  }
  await admin.query('grant anon, authenticated to authenticator');
  await admin.query(`create database ${name} owner linli_owner template template0 encoding 'UTF8'`);
  await admin.end();
  const [own, pool] = [new pg.Pool({ connectionString: at('linli_owner'), max: 2 }), new pg.Pool({ connectionString: at('authenticator'), max: connections })];
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
    run: async (file) => void (await own.query(file)),
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
