import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFailure } from '../../src/domain/failure.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { backendContract } from '../contracts/backend.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { localTown } from '../../src/sample/local.ts';
import { fakeBackend, staffToken } from './backend.ts';

const records = localTown().records('2023-11-10');
/** When its events are still to come. */
const now = () => '2023-11-10T09:00:00+08:00';

describe('the fake keeps the contract', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: fakeBackend({ records, now }), staff: staffToken })));
  for (const { name, run } of backendContract({ staff: false, tokens: false })) it(`a letter box: ${name}`, () => run(() => ({ backend: fakeBackend({ records, now, letterBox: 'number' }) })));
});

describe('the contract catches a backend whose directory is broken', () => {
  const [pages, filtered, works, sorted, single, missing] = ['the pages of a directory', 'a directory is filtered', 'works are found', 'a directory is sorted', 'a record read by its ref', 'a record that is not there'];
  type List = Backend['list'];
  type Get = Backend['get'];
  const bad: Record<string, [string, (list: List, get: Get) => Partial<Backend>]> = {
    'begins every page anew': [pages, (list) => ({ list: (type, { cursor: _, ...query }, call) => list(type, query, call) })],
    'repeats the last of a page': [pages, (list) => ({ list: (type, query, call) => list(type, { ...query, ...(query.cursor !== undefined && { cursor: String(Math.max(0, Number(query.cursor) - 1)) }) }, call) })],
    'drops the rest': [pages, (list) => ({ list: async (type, query, call) => {
      const { next: _, ...page } = await list(type, query, call);
      return page;
    } })],
    'counts a page for the whole': [pages, (list) => ({ list: async (type, query, call) => {
      const page = await list(type, query, call);
      return { ...page, total: page.items.length };
    } })],
    'has no limit': [pages, (list) => ({ list: (type, { limit: _, ...query }, call) => list(type, query, call) })],
    'filters by nothing': [filtered, (list) => ({ list: (type, { where: _, ...query }, call) => list(type, query, call) })],
    'knows only the first of several': [filtered, (list) => ({ list: (type, { where = {}, ...query }, call) => list(type, { ...query, where: Object.fromEntries(Object.entries(where).map(([field, one]) => [field, Array.isArray(one) ? (one as string[]).slice(0, 1) : one])) }, call) })],
    'finds no work by its place': [works, (list) => ({ list: (type, query, call) => list(type, type === 'work' && query.where?.['place'] !== undefined ? { ...query, where: { place: 'place/none' } } : query, call) })],
    'sorts one way only': [sorted, (list) => ({ list: (type, { sort, ...query }, call) => list(type, { ...query, ...(sort && { sort: { field: sort.field } }) }, call) })],
    'gives another record': [single, (list, get) => ({ get: (async (wanted: string, call: never) => (wanted.startsWith('work/') ? (await list('work', { limit: 1 })).items[0] : get(wanted as 'org/x', call))) as never })],
    'gives something where nothing is': [missing, (list, get) => ({ get: (async (wanted: string, call: never) => get(wanted as 'org/x', call).catch(async () => (await list('project', { limit: 1 })).items[0])) as never })],
  };
  for (const [how, [name, change]] of Object.entries(bad)) {
    it(how, async () => {
      const check = backendContract().find((one) => one.name.startsWith(name))!;
      const fake = fakeBackend({ records });
      await check.run(() => ({ backend: fake }));
      await assert.rejects(check.run(() => ({ backend: { ...fake, ...change(fake.list, fake.get) } })), Error);
    });
  }

  it('and lets one be that says by what it did not filter or sort, or that has no such type', async () => {
    const fake = fakeBackend({ records });
    const weak: Backend = {
      ...fake,
      can: (verb, type) => type !== 'poll' && fake.can(verb, type),
      list: async (type, { where = {}, sort, ...query }, call) => ({ ...(await fake.list(type, query, call)), ignored: [...Object.keys(where), ...(sort ? ['sort'] : [])] }),
    };
    for (const name of [filtered, works, sorted, single, missing]) await backendContract().find((one) => one.name.startsWith(name))!.run(() => ({ backend: weak }));
  });
});

describe('the contract catches a backend that watches badly', () => {
  const bad: Record<string, [string, (fake: ReturnType<typeof fakeBackend>) => Partial<Backend>]> = {
    'promises it and has none': ['watch tells of a new case, and stops when told', () => ({ watch: undefined as never })],
    'never calls': ['watch tells whoever holds the receipt that the case moved', () => ({ watch: () => () => undefined })],
    'cannot be stopped': ['watch tells of a new case, and stops when told', (fake) => ({ watch: (...call) => (fake.watch!(...call), () => undefined) })],
    'does not hear the signal': ['watch ends with the signal of its call', (fake) => ({ watch: (type, query, _call, onChange) => fake.watch!(type, query, {}, onChange) })],
    'forgets a case that leaves the query': [
      'watch tells of a case that leaves the query',
      (fake) => ({ watch: (type, query, call, onChange) => fake.watch!(type, query, call, () => void fake.list(type, query, call).then(({ items }) => items.length > 0 && onChange())) }),
    ],
  };
  for (const [how, [name, change]] of Object.entries(bad)) {
    it(how, async () => {
      const check = backendContract().find((one) => one.name === name)!;
      const fake = fakeBackend();
      await assert.rejects(check.run(() => ({ backend: { ...fake, ...change(fake) }, staff: staffToken })), /heard of|calls came|there is no watch/);
    });
  }
});

describe('the fake fails when told', () => {
  it('once, with the details, and then recovers', async () => {
    const backend = fakeBackend();
    backend.failNext('rate-limited', { retryAfter: 5000 });
    await assert.rejects(backend.list('place', {}), (thrown) => isFailure(thrown) && thrown.kind === 'rate-limited' && thrown.retryAfter === 5000);
    await backend.list('place', {});
  });

  it('only the verb named, as often as named, until recovered', async () => {
    const backend = fakeBackend();
    backend.failNext('offline', { verb: 'create', times: Infinity });
    const input = await draftFor({ backend });
    const send = () => backend.create('case', input, { key: input.clientId });
    await assert.rejects(send, { kind: 'offline' });
    await assert.rejects(send, { kind: 'offline' });
    backend.recover();
    assert.equal((await send()).kind, 'delivered');
    assert.deepEqual(backend.calls, ['list', 'list', 'create', 'create', 'create']);
  });

  it('after the effect: a lost reply', async () => {
    const backend = fakeBackend();
    backend.failNext('timeout', { verb: 'create', afterEffect: true });
    const input = await draftFor({ backend });
    await assert.rejects(backend.create('case', input, { key: input.clientId }), { kind: 'timeout' });
    assert.equal(backend.filings.size, 1);
    assert.ok(await backend.find?.(input.clientId));
  });
});
