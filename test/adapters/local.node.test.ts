import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localBackend } from '../../src/adapters/local/index.ts';
import type { Instant } from '../../src/domain/record.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { draftFor, filed, photo, randomKey, refused, secrets } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';

const make = (now?: () => Instant) => localBackend({ office: seedOffice, orgs: seedOrgs, records, ...(now && { now }) });
const { records } = localTown();

describe('the local backend', () => {
  it('offers no time of its own: the device’s is the service’s', async () => {
    assert.equal(make().now, undefined);
    assert.equal(await make(() => '2023-11-10T09:00:00+08:00').now?.(), '2023-11-10T09:00:00+08:00');
  });

  it('keeps everything for the next visit, the lock included', async () => {
    const { receipt } = await filed({ backend: make() });
    const ask = (phoneTail: string) => make().get({ type: 'case', code: receipt.code }, { proof: { phoneTail } });
    for (let tries = 0; tries < 5; tries += 1) await refused(ask('0000'), 'forbidden');
    await refused(ask(secrets.tail), 'rate-limited');
    assert.equal((await make().get(receipt.ref, { token: receipt.token })).own?.text, secrets.text);
  });

  it('opens a locked number again after an hour, for one more wrong try', async () => {
    let now = '2023-11-10T09:00:00+08:00';
    const backend = make(() => now);
    const { receipt } = await filed({ backend });
    const ask = (phoneTail: string) => backend.get({ type: 'case', code: receipt.code }, { proof: { phoneTail } });
    for (let tries = 0; tries < 5; tries += 1) await refused(ask('0000'), 'forbidden');
    assert.equal((await refused(ask(secrets.tail), 'rate-limited')).retryAfter, 3_600_000);
    now = '2023-11-10T10:00:00+08:00';
    await refused(ask('0000'), 'forbidden');
    await refused(ask(secrets.tail), 'rate-limited');
    now = '2023-11-10T11:00:00+08:00';
    assert.equal((await ask(secrets.tail)).own?.text, secrets.text);
    for (let tries = 0; tries < 5; tries += 1) await refused(ask('0000'), 'forbidden');
  });

  it('shows staff the words and photos of every case in a list', async () => {
    const backend = make();
    const one = await photo();
    const { url } = await backend.upload!(one, { key: randomKey() });
    const { receipt } = await filed({ backend }, { media: [one.sha256] });
    const { items } = await backend.list('case', { where: { code: receipt.code } }, { token: staffToken('receptionist', 'org/reception') });
    assert.deepEqual([items[0]?.own?.text, items[0]?.own?.room, items[0]?.own?.media[0]?.url], [secrets.text, secrets.room, url]);
    assert.equal((await backend.list('case', { where: { code: receipt.code } }, { token: 'staff:nobody:reception' })).items[0]?.own, undefined);
  });

  it('makes one address a photo, however often it is shown', async () => {
    const backend = make();
    const one = await photo();
    const { url } = await backend.upload!(one, { key: randomKey() });
    const { read } = await filed({ backend }, { media: [one.sha256] });
    assert.deepEqual([(await read()).own?.media[0]?.url, (await read()).own?.media[0]?.url], [url, url]);
  });

  it('says so where the browser keeps nothing', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
    try {
      await refused(make().list('case', {}), 'unsupported');
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', real);
    }
  });

  it('leaves nothing behind when the write fails, and says that a repeat is safe', async () => {
    const backend = make();
    const input = await draftFor({ backend });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full() {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      assert.equal((await refused(backend.create('case', input, { key: input.clientId }), 'broken')).unsent, true);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    assert.equal(await backend.find?.(input.clientId), undefined);
  });
});
