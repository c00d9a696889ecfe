/** The functions of integrations/postgrest/schema.sql, called as PostgREST calls them: as `anon`, or with the claims of a member of staff. */
import type { CaseInput } from '../../../src/domain/case.ts';
import type { TownEvent } from '../../../src/domain/event.ts';
import { failureKinds } from '../../../src/domain/failure.ts';
import { type Instant, type Ref, splitRef } from '../../../src/domain/record.ts';
import type { SignupInput } from '../../../src/domain/signup.ts';
import { office, orgs } from '../../domain/office.ts';
import { type Database, type Row, seed } from '../servers/postgres.ts';
import { undecided } from './commands.ts';
import type { Act, Side } from './reference.ts';

/** The clock of the database is the test's from here on. */
export async function prepare(database: Database, photos: readonly string[]): Promise<void> {
  const { owner } = database;
  await owner('create table linli_private.test_clock (at timestamptz)');
  await owner("insert into linli_private.test_clock values (now())");
  await owner('create or replace function linli_private.clock() returns timestamptz language sql volatile as $$ select at from linli_private.test_clock $$');
  await owner("update linli_private.office set front_desk = 'org/front'");
  for (const sha of photos) await owner("insert into linli_private.photos (sha256, type, bytes) values ($1, 'image/png', '')", [sha]);
  await seed(database, [...office.places, ...office.categories, ...orgs]);
}

export class Functions implements Side {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async begin(events: readonly TownEvent[]): Promise<void> {
    const { owner } = this.#database;
    await owner('truncate linli_private.filings, linli_private.enrolments, linli_private.acts, linli_private.tries, linli.cases, linli.events');
    await seed(this.#database, events);
    await owner('insert into linli_private.enrolments (record, input, token) values ($1::jsonb, $2::jsonb, $3)', [JSON.stringify(undecided.record), JSON.stringify(undecided.input), undecided.token]);
  }

  async setNow(now: Instant): Promise<void> {
    await this.#database.owner('update linli_private.test_clock set at = $1::timestamptz', [now]);
  }

  #ask(sql: string, params: unknown[], staff?: string): Promise<Row[]> {
    const [, role, org] = staff?.split(':') ?? [];
    const [as, claims] = staff === undefined ? ['anon', { role: 'anon' }] : ['authenticated', { role: 'authenticated', linli: { role, org } }];
    return this.#database.transaction(async (ask) => {
      await ask("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [as, JSON.stringify(claims)]);
      return ask(sql, params);
    });
  }

  async #run(sql: string, params: unknown[], staff?: string): Promise<unknown> {
    const answer = (await this.#ask(`select ${sql} as answer`, params, staff))[0]?.['answer'] as Row | null;
    if (answer && failureKinds.includes(answer['kind'] as 'missing')) {
      const { kind, rev, retryAfter } = answer;
      return { refused: kind, ...(rev !== undefined && { rev }), ...(retryAfter !== undefined && { retryAfter }) };
    }
    return answer;
  }

  create(type: 'case' | 'signup', key: string, input: CaseInput | SignupInput): Promise<unknown> {
    return this.#run(`linli.create_${type}($1, $2::jsonb)`, [key, JSON.stringify(input)]);
  }

  act({ ref, event, data, key, token, staff, ifRev }: Act): Promise<unknown> {
    return this.#run('linli.act($1, $2, $3::jsonb, $4, $5, $6)', [ref, event, JSON.stringify(data), key, token ?? null, ifRev ?? null], staff);
  }

  own(ref: Ref, token: string): Promise<unknown> {
    const { type, id } = splitRef(ref);
    return this.#run(`linli.own_${type}($1, $2)`, [id, token]);
  }

  lookup(code: string, phoneTail: string): Promise<unknown> {
    return this.#run('linli.case_by_number($1, $2)', [code, phoneTail]);
  }

  find(key: string): Promise<unknown> {
    return this.#run('linli.find_receipt($1)', [key]);
  }

  async list(type: 'case' | 'event', staff?: string): Promise<unknown> {
    return (await this.#ask(`select doc from linli.${type}s order by position`, [], staff)).map(({ doc }) => doc);
  }
}
