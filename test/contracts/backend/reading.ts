/** Checks of `get`, `list` and `now`: who may read what. */
import type { Query } from '../../../src/domain/query.ts';
import { refOf } from '../../../src/domain/record.ts';
import { allOf, type Bench, type Check, check, done, filed, orgsOf, refused, same, secrets } from './bench.ts';

export const reading: readonly Check[] = [
  {
    name: 'says what it is',
    async run(make) {
      const { backend } = await make();
      check(backend.name !== '', 'a backend has a name');
      check(['recognised', 'findable', 'unknown'].includes(backend.repeats), `repeats is ${backend.repeats}`);
      check(['before', 'inside', 'after', 'none'].includes(backend.uploads), `uploads is ${backend.uploads}`);
      check((['case', 'place', 'event', 'notice'] as const).some((type) => backend.can('get', type)), 'nothing can be read');
      same(typeof backend.can('act', 'case', 'rate'), 'boolean', 'an ability');
      if (backend.repeats === 'findable') check(backend.find, 'a backend whose sends are findable offers find');
      if (backend.now) check(!Number.isNaN(Date.parse(await backend.now())), 'now is a moment');
    },
  },
  {
    name: 'a receipt reads its case back, own part included',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { receipt, read } = await filed(bench);
      const { own, state, code } = await read();
      same([own?.text, own?.unit, own?.room, code, state], [secrets.text, secrets.unit, secrets.room, receipt.code, 'submitted'], 'the own case');
    },
  },
  {
    name: 'times carry their offset, and a case is filed at the time it is',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { read } = await filed(bench);
      const [now, { submittedAt, steps }] = [await bench.backend.now?.(), await read()];
      for (const time of [now ?? submittedAt, submittedAt, ...steps.map(({ at }) => at)]) check(/T.+(?:Z|[+-]\d\d:?\d\d)$/.test(time), `the time ${time} has no offset`);
      if (now !== undefined) check(Math.abs(Date.parse(now) - Date.parse(submittedAt)) < 600_000, `a case filed at ${now} says ${submittedAt}`);
    },
  },
  {
    name: 'without the token nothing private can be read',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { receipt, input } = await filed(bench);
      const one = await bench.backend.get(receipt.ref);
      same([one.own, one.code], [undefined, receipt.code], 'public read');
      const listed = await allOf(bench, 'case', { where: { code: receipt.code } });
      same(listed.length, 1, 'public cases of this number');
      const open = JSON.stringify([one, listed]);
      for (const word of [...Object.values(secrets).slice(0, 4), receipt.token, input.clientId]) check(!open.includes(word), `a public read shows "${word}"`);
    },
  },
  {
    name: 'a wrong token is refused as forbidden',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const [one, other] = [await filed(bench), await filed(bench)];
      await refused(bench.backend.get(one.receipt.ref, { token: other.receipt.token }), 'forbidden', 'unauthorized');
      await refused(bench.backend.get(one.receipt.ref, { token: one.receipt.token.slice(1) }), 'forbidden', 'unauthorized');
    },
  },
  {
    name: 'number and phone tail find the case',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { receipt } = await filed(bench);
      const found = await bench.backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail: secrets.tail } });
      same([refOf(found), found.own?.text], [receipt.ref, secrets.text], 'case by number');
      check(found.own?.token, 'whoever proved the case gets a token to follow it');
      same((await bench.backend.get(receipt.ref, { token: found.own.token })).own?.text, secrets.text, 'case by that token');
    },
  },
  {
    name: 'a wrong tail or none is forbidden',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { receipt } = await filed(bench);
      await refused(bench.backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail: '9999' } }), 'forbidden');
      await refused(bench.backend.get({ type: 'case', code: receipt.code }), 'forbidden');
      const silent = await filed(bench, { reporter: {} });
      for (const phoneTail of ['', '0000', 'unde']) {
        await refused(bench.backend.get({ type: 'case', code: silent.receipt.code }, { proof: { phoneTail } }), 'forbidden');
      }
    },
  },
  {
    name: 'five wrong tails lock a number, and only that one',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const [locked, free] = [await filed(bench), await filed(bench)];
      const ask = (code: string, phoneTail: string) => bench.backend.get({ type: 'case', code }, { proof: { phoneTail } });
      for (let tries = 0; tries < 5; tries += 1) await refused(ask(locked.receipt.code, `000${tries}`), 'forbidden');
      const { retryAfter } = await refused(ask(locked.receipt.code, secrets.tail), 'rate-limited');
      check(retryAfter !== undefined && retryAfter > 0, `retryAfter is ${retryAfter}`);
      same(refOf(await ask(free.receipt.code, secrets.tail)), free.receipt.ref, 'another number');
      same((await locked.read()).code, locked.receipt.code, 'the locked case by its receipt');
    },
  },
  {
    name: 'what is not there is missing',
    async run(make) {
      const { backend } = await make();
      await refused(backend.get('case/no-such-case'), 'missing');
      await refused(backend.get('place/no-such-place'), 'missing');
      await refused(backend.get({ type: 'case', code: '00000000' }, { proof: { phoneTail: '0000' } }), 'missing', 'forbidden');
    },
  },
  {
    name: 'an id never climbs out of the endpoint',
    async run(make) {
      const { backend } = await make();
      for (const id of ['..', '.', '../places', '%2e%2e', 'a/../../places', 'a?b=c', '']) await refused(backend.get(`case/${id}`), 'missing', 'invalid', 'forbidden');
    },
  },
  {
    name: 'places, categories and organisations can be listed and read one by one',
    async run(make) {
      const bench = await make();
      for (const type of ['place', 'category', 'org'] as const) {
        // Many an office knows its units by name only, and who files nothing needs none of them.
        if (!bench.backend.can('list', type) && (type === 'org' || !bench.backend.can('create', 'case'))) continue;
        const [first] = (await bench.backend.list(type, {})).items;
        check(first && first.type === type, `no ${type} is listed`);
        same((await bench.backend.get(refOf(first))).id, first.id, `${type} by ref`);
      }
    },
  },
  {
    name: 'a list is filtered, or says by what it was not',
    needs: 'staff',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const [one, two] = [await filed(bench), await filed(bench)];
      await done(two.staff('receptionist', office, 'accept'));
      const has = async (query: Query) => {
        const codes = (await allOf(bench, 'case', query)).map(({ code }) => code);
        return [codes.includes(one.receipt.code), codes.includes(two.receipt.code)];
      };
      const tables: [Query, boolean[]][] = [
        [{}, [true, true]],
        [{ where: { state: 'accepted' } }, [false, true]],
        [{ where: { state: ['submitted', 'closed'] } }, [true, false]],
        [{ where: { state: ['submitted', 'accepted'] } }, [true, true]],
        [{ where: { state: [] } }, [false, false]],
        [{ where: { level: { from: 1 } } }, [false, false]],
        [{ where: { level: 0, reopened: { from: 0, to: 0 } } }, [true, true]],
        [{ where: { submittedAt: { from: '2000', to: '2999' } } }, [true, true]],
        [{ where: { 'no-such-field': 'x' } }, [false, false]],
        [{ text: two.receipt.code }, [false, true]],
      ];
      for (const [query, wanted] of tables) same(await has(query), wanted, JSON.stringify(query));
    },
  },
  {
    name: 'pages follow each other without a gap or a repeat',
    needs: 'token',
    async run(make) {
      const bench = await make();
      for (let count = 0; count < 3; count += 1) await filed(bench);
      const whole = (await allOf(bench, 'case', {})).map(refOf);
      const pages = (await allOf(bench, 'case', { limit: 2 })).map(refOf);
      same([...pages].sort(), [...whole].sort(), 'pages of two');
      same((await sizes(bench, { limit: 2 })).every((size) => size <= 2), true, 'no page is longer than its limit');
      const sorted = await bench.backend.list('case', { sort: { field: 'code', descending: true } });
      const codes = sorted.items.map(({ code }) => code);
      if (!sorted.ignored.includes('sort')) same(codes, [...codes].sort().reverse(), 'cases by number, last first');
    },
  },
  {
    name: 'an aborted call ends as an AbortError',
    async run(make) {
      const { backend } = await make();
      const control = new AbortController();
      const { signal } = control;
      const type = (['place', 'event', 'case'] as const).find((one) => backend.can('list', one)) ?? 'place';
      const flying = backend.list(type, {}, { signal });
      control.abort();
      const calls = [flying, backend.list(type, {}, { signal }), backend.get(`${type}/x`, { signal })];
      const names = (await Promise.allSettled(calls)).map((one) => (one.status === 'fulfilled' ? 'answered' : (one.reason as Error).name));
      same([['answered', 'AbortError'].includes(names[0]!), ...names.slice(1)], [true, 'AbortError', 'AbortError'], 'outcome of aborted calls');
      await backend.list(type, {});
    },
  },
];

async function sizes(bench: Bench, query: Query): Promise<number[]> {
  const found: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await bench.backend.list('case', { ...query, ...(cursor !== undefined && { cursor }) });
    found.push(page.items.length);
    cursor = page.next;
  } while (cursor !== undefined && found.length < 1000);
  return found;
}
