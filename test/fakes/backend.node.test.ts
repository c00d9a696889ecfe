import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFailure } from '../../src/domain/failure.ts';
import { backendContract } from '../contracts/backend.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { fakeBackend, staffToken } from './backend.ts';

describe('the fake keeps the contract', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: fakeBackend(), staff: staffToken })));
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
