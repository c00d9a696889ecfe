/** `npm run test:postgres`: everything once more on a real server, and what only many connections at the same moment can show. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { type Ref, refOf } from '../../src/domain/record.ts';
import { deliveredOf, draftFor, filed, orgsOf, randomKey } from '../contracts/backend/bench.ts';
import { openEvent, receiptOf, signupFor } from '../contracts/backend/crowd.ts';
import { atWork, officeSuite } from './postgrest-desk/office-suite.ts';
import { deskSuite } from './postgrest-desk/suite.ts';
import { postgrestStaff as staff } from './servers/postgres-office.ts';
import { realPostgres } from './servers/postgres.ts';

const address = process.env['LINLI_POSTGRES'];
if (address === undefined) throw new Error('LINLI_POSTGRES names no server; npm run test:postgres starts one');
const open = () => realPostgres(address);

officeSuite('the schema in PostgreSQL', open);
deskSuite('the schema in PostgreSQL', open, Number(process.env['DESK_RUNS'] ?? 60));

describe('many at the same moment', () => {
  const here = atWork(open);
  const bench = () => ({ backend: postgrestBackend({ endpoint: here.server.url }), staff });
  const times = <T>(count: number, make: (index: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, index) => make(index)));
  const count = async (sql: string, params: unknown[] = []) => (await here.database.owner(sql, params))[0]!['n'] as number;

  it('30 twins make one case', async () => {
    const { backend } = bench();
    const input = await draftFor(bench());
    const receipts = await times(30, async () => deliveredOf(await backend.create('case', input, { key: input.clientId })));
    assert.equal(new Set(receipts.map(({ ref, token, code }) => `${ref} ${token} ${code}`)).size, 1);
    assert.equal(await count('select count(*)::int as n from linli_private.filings where key = $1', [input.clientId]), 1);
  });

  it('300 cases have 300 numbers', async () => {
    const { backend } = bench();
    const receipts = await times(300, async () => {
      const input = await draftFor(bench());
      return deliveredOf(await backend.create('case', input, { key: input.clientId }));
    });
    assert.equal(new Set(receipts.map(({ code }) => code)).size, 300);
  });

  it('30 twins of an act take one step, and two acts from one state the first of them', async () => {
    const { receipt, read } = await filed(bench());
    const { backend } = bench();
    const key = randomKey();
    await times(30, () => backend.act(receipt.ref, { event: 'withdraw', data: {} }, { key, token: receipt.token }));
    assert.equal((await read()).steps.length, 2);
    const other = await filed(bench());
    const [office] = await orgsOf(bench());
    const ends = await Promise.allSettled([...Array(10).keys()].map((nth) => (nth % 2 ? other.resident('withdraw') : other.staff('receptionist', office, 'decline', { note: '重复' }))));
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.ok(ends.every((one) => one.status === 'fulfilled' || (isFailure(one.reason) && one.reason.kind === 'conflict')));
  });

  it('places are never given twice, whoever comes and goes', async () => {
    const { backend } = bench();
    const event = await openEvent(bench(), (left) => left > 0 && left <= 40);
    assert.ok(event, 'no event with places to race for');
    const capacity = event.capacity!;
    const all = await times(capacity + 40, async (index) => {
      const input = signupFor(event, { party: 1 + (index % 2) });
      const receipt = receiptOf(await backend.create('signup', input, { key: input.clientId }));
      if (index % 3 === 0) await backend.act(receipt.ref, { event: 'cancel', data: {} }, { key: randomKey(), token: receipt.token });
      return receipt;
    });
    const after = await backend.get(refOf(event));
    const persons = (state: string) => count("select coalesce(sum(party), 0)::int as n from linli_private.enrolments where event_id = $1 and state = $2", [event.id, state]);
    const given = (event.confirmed ?? 0) + (await persons('confirmed'));
    assert.equal(after.confirmed, given);
    assert.ok(given <= capacity, `${given} of ${capacity} places are given`);
    assert.equal(after.waiting, await persons('waitlisted'));
    assert.ok(after.waiting > 0, 'nobody had to wait');
    await times(all.length, (index) => backend.act(all[index]!.ref, { event: 'cancel', data: {} }, { key: randomKey(), token: all[index]!.token }).catch((thrown: unknown) => assert.equal(isFailure(thrown) && thrown.kind, 'conflict')));
    assert.equal((await backend.get(refOf(event))).confirmed, event.confirmed ?? 0);
  });

  it('wrong tails sent side by side are all counted', async () => {
    const { receipt } = await filed(bench());
    const { backend } = bench();
    const answers = await times(20, (index) => backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail: `00${10 + index}` } }).catch((thrown: unknown) => (isFailure(thrown) ? thrown.kind : 'odd')));
    assert.deepEqual([...new Set(answers)].sort(), ['forbidden', 'rate-limited']);
    assert.equal(answers.filter((one) => one === 'forbidden').length, 5);
  });

  it('cases merged into each other at the same moment make no ring', async () => {
    const { backend } = bench();
    const [office] = await orgsOf(bench());
    for (let round = 0; round < 10; round += 1) {
      const refs = (await times(3, () => filed(bench()))).map(({ receipt }) => receipt.ref);
      const merge = (from: Ref, target: Ref) => backend.act(from, { event: 'merge', data: { target } }, { key: randomKey(), token: staff('receptionist', office) });
      const outcomes = await times(3, (index) => merge(refs[index]!, refs[(index + 1) % 3]!));
      assert.equal(outcomes.filter(({ kind }) => kind === 'delivered').length, 2);
    }
  });

  it('supports of many are all counted', async () => {
    const { receipt, read } = await filed(bench());
    const { backend } = bench();
    await times(50, () => backend.act(receipt.ref, { event: 'support', data: {} }, { key: randomKey() }));
    assert.deepEqual([(await read()).supports, (await read()).rev], [50, '51']);
  });
});
