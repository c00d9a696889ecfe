import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFailure } from '../../src/domain/failure.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { backendContract } from '../contracts/backend.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { localTown } from '../../src/sample/local.ts';
import { fakeBackend, staffToken } from './backend.ts';

const records = localTown().records('2023-11-10');

describe('the fake keeps the contract', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: fakeBackend({ records }), staff: staffToken })));
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
