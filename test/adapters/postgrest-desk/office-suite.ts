/** The whole way: adapter, HTTP, functions. The published contract, and what the database itself lets through. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { postgrestBackend } from '../../../src/adapters/postgrest/index.ts';
import { readRecord } from '../../../src/domain/schemas.ts';
import { backendContract } from '../../contracts/backend.ts';
import { filed, photo, secrets } from '../../contracts/backend/bench.ts';
import { type Database, schemaSql } from '../servers/postgres.ts';
import { openPostgrestOffice, type PostgrestOffice, postgrestStaff } from '../servers/postgres-office.ts';

/** A server over a database with the small office in it, for as long as the tests around it run. */
export function atWork(open: () => Promise<Database>): PostgrestOffice {
  const here = {} as PostgrestOffice;
  before(async () => Object.assign(here, await openPostgrestOffice(open)));
  after(() => here.close());
  return here;
}

/** @param contract left to whoever has put it to the contract already */
export function officeSuite(name: string, open: () => Promise<Database>, { contract = true } = {}): void {
  describe(`postgrest, with ${name}`, () => {
    const here = atWork(open);
    const make = () => postgrestBackend({ endpoint: here.server.url });

    describe('keeps the contract', () => {
      for (const { name: rule, run } of contract ? backendContract() : []) it(rule, () => run(() => ({ backend: make(), staff: postgrestStaff })));
    });

    /** One statement as PostgREST runs it, with or without claims. */
    const as = (role: string, sql: string, claims: object = {}) =>
      here.database.transaction(async (ask) => {
        await ask("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [role, JSON.stringify({ role, ...claims })]);
        return ask(sql);
      });
    const codeOf = (call: Promise<unknown>) => call.then(() => 'allowed', (thrown: { code?: string }) => thrown.code);

    it('nobody but its owner reaches what is private, or writes but through the functions', async () => {
      const forbidden = [
        ...['filings', 'enrolments', 'acts', 'tries', 'photos', 'office', 'rules', 'edges', 'calendars'].map((table) => `select * from linli_private.${table}`),
        ...['places', 'categories', 'orgs', 'projects', 'works', 'polls', 'indicators', 'events', 'notices', 'cases'].flatMap((table) => [`insert into linli.${table} (doc) values ('{}')`, `update linli.${table} set doc = doc`, `delete from linli.${table}`]),
        "select linli_private.set_rules('{}')", "select linli_private.own_view(null)", "select linli_private.move_case('', '', '', '{}', '', '')",
      ];
      for (const role of ['anon', 'authenticated']) for (const sql of forbidden) assert.equal(await codeOf(as(role, sql)), '42501', `${role}: ${sql}`);
      const exposed = await here.database.owner("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'linli_private' and has_function_privilege('anon', p.oid, 'execute')");
      assert.deepEqual(exposed, []);
      const loose = await here.database.owner("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'linli' and p.prosecdef and not coalesce(p.proconfig::text like '%search_path%', false)");
      assert.deepEqual(loose, []);
    });

    it('a filter tells no more than its reader may see', async () => {
      const bench = { backend: make(), staff: postgrestStaff };
      const { receipt, input } = await filed(bench);
      const { total } = await bench.backend.list('case', { where: { place: input.place, code: receipt.code } });
      assert.equal(total, 0);
      const listed = await bench.backend.list('case', { where: { place: input.place, code: receipt.code } }, { token: postgrestStaff('receptionist', 'org/none') });
      assert.equal(listed.total, 0);
    });

    it('claims that a resident could write themselves make nobody staff', async () => {
      const [org] = await here.database.owner('select id from linli.orgs limit 1');
      const claim = { role: 'receptionist', org: org!['id'] };
      const who = async (claims: object) => (await as('authenticated', 'select linli.whoami() as who', claims))[0]!['who'];
      assert.equal((await who({ linli: claim }) as { role: string }).role, 'receptionist');
      assert.equal((await who({ app_metadata: { linli: claim } }) as { role: string }).role, 'receptionist');
      for (const claims of [{ user_metadata: { linli: claim } }, { linli: { ...claim, role: 'resident' } }, { linli: { ...claim, role: 'mayor' } }, { linli: { ...claim, org: 'none' } }, { linli: 'receptionist' }]) assert.equal(await who(claims), null, JSON.stringify(claims));
    });

    it('what has the wrong shape gets no further', async () => {
      const run = async (fn: string, ...args: unknown[]) => (await as('anon', `select linli.${fn}(${args.map((one) => (typeof one === 'string' ? `'${one}'` : `'${JSON.stringify(one)}'::jsonb`)).join()}) as answer`))[0]!['answer'] as { kind: string; message: string };
      const whole = { clientId: 'k', target: 'event/x', party: 1, minors: 0, consent: { version: '1', at: '' } };
      for (const [input, message] of [
        [{ ...whole, party: '1' }, 'signup.party: expected number'], [{ ...whole, vip: true }, 'signup.vip: unknown'], [{ ...whole, consent: { version: '1' } }, 'signup.consent.at: missing'], [[], 'signup: expected an object'],
        [{ ...whole, note: 'n'.repeat(300_000) }, 'signup: longer than 262144 bytes'],
      ] as const) {
        const { kind, message: said } = await run('create_signup', 'k', input);
        assert.deepEqual([kind, said], ['invalid', message]);
      }
      assert.equal((await run('act', 'case/x', 'accept', { media: ['../etc/passwd'] }, 'k')).message, 'data.media: expected hashes');
      assert.equal((await run('act', 'case/x', 'accept', {}, '')).message, 'key: expected 1 to 200 bytes');
      assert.equal((await run('act', 'place/x', 'accept', {}, 'k')).kind, 'missing');
    });

    it('a photo is read through a gateway that wants a key with every request', async () => {
      const sent = await photo();
      const backend = postgrestBackend({ endpoint: `${here.server.url}?schema=linli`, getHeaders: () => ({ apikey: 'public' }) });
      await backend.upload!(sent, { key: 'k' });
      const { receipt } = await filed({ backend, staff: postgrestStaff }, { media: [sent.sha256] });
      const elsewhere = postgrestBackend({ endpoint: `${here.server.url}?schema=linli`, getHeaders: () => ({ apikey: 'public' }) });
      const [own] = (await elsewhere.get(receipt.ref, { token: receipt.token })).own!.media;
      assert.match(own!.url, /^blob:/);
      assert.deepEqual(new Uint8Array(await (await fetch(own!.url)).arrayBuffer()), new Uint8Array(sent.bytes));
      assert.equal((await fetch(`${here.server.url}/rpc/photo?sha256=${sent.sha256}`)).headers.get('content-type'), 'image/png');
      assert.equal((await fetch(`${here.server.url}/rpc/photo?sha256=none`)).status, 404);
    });

    it('is applied once more without losing a row', async () => {
      const count = async () => (await here.database.owner('select (select count(*) from linli_private.filings)::int as filings, (select count(*) from linli.cases)::int as cases, (select count(*) from linli_private.edges)::int as edges'))[0];
      const before = await count();
      await here.database.run(schemaSql);
      assert.deepEqual(await count(), before);
      assert.ok((before!['filings'] as number) > 0);
    });

    it('the example office takes a case, and its records are whole', async () => {
      await here.database.run(readFileSync(path.join(import.meta.dirname, '../../../integrations/postgrest/seed.sql'), 'utf8'));
      const ids = { org: ['point-1', 'repairs', 'mediators'], place: ['shili', 'garden', 'garden-1', 'garden-2', 'shili-point'], category: ['leak', 'neighbours', 'wish'], event: ['tea'] } as const;
      for (const [type, wanted] of Object.entries(ids)) {
        const { items } = await make().list(type as keyof typeof ids, { where: { id: wanted } });
        const read = items.map((one) => readRecord(type as keyof typeof ids, one));
        assert.deepEqual(read.map((one) => ('record' in one ? [one.record.id, one.record.odd] : one.problem)).sort(), [...wanted].sort().map((id) => [id, undefined]));
      }
      const { read } = await filed({ backend: make(), staff: postgrestStaff }, { category: 'category/leak', place: 'place/garden-2', answers: {} });
      assert.deepEqual([(await read()).title, (await read()).firstAsked], ['2 幢 屋面漏水', 'org/point-1']);
    });

    it('a place that is moved moves what the public reads', async () => {
      const { receipt } = await filed({ backend: make(), staff: postgrestStaff }, { reporter: { phone: secrets.phone } });
      const { place } = await make().get(receipt.ref);
      await here.database.owner("update linli.places set doc = doc || '{\"kind\": \"venue\"}' where 'place/' || id = $1", [place]);
      const moved = await make().get(receipt.ref);
      await here.database.owner("update linli.places set doc = doc || '{\"kind\": \"compound\"}' where 'place/' || id = $1", [place]);
      assert.notEqual(moved.place, place);
      assert.equal((await make().get(receipt.ref)).place, place);
    });
  });
}
