import { assert } from '@open-wc/testing';
import { openDevice } from '../../src/device/device.ts';
import { storeNames } from '../../src/device/schema.ts';
import type { DeviceChange } from '../../src/ports/device.ts';
import { fakeClock } from '../fakes/clock.ts';
import { address, draft, row, scripted, slot, until } from '../contracts/device.ts';
import { freshName, replace, restore } from './browser.ts';
import { problem, raw, realDevice } from './make.ts';

afterEach(restore);

/** Every write succeeds, and then its transaction aborts: how a full disk looks (success first, abort afterwards). */
function abortAfterSuccess(name: string): void {
  const { put } = IDBObjectStore.prototype;
  replace(IDBTransaction.prototype, 'error', { get: () => new DOMException('no room', name) });
  replace(IDBObjectStore.prototype, 'put', {
    value(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    },
  });
  replace(IDBTransaction.prototype, 'commit', { value: undefined });
}

describe('storage that fails', () => {
  it('a full disk: nothing is acknowledged, old rows stay, later saves work', async () => {
    const { device } = realDevice();
    const one = draft();
    await device.drafts.save(one);
    abortAfterSuccess('QuotaExceededError');
    assert.equal(await problem(device.drafts.save({ ...one, fields: { text: '新' } })), 'full');
    assert.equal(await problem(device.outbox.submit(row(one))), 'full');
    restore();
    assert.deepEqual(await device.outbox.list(), []);
    assert.deepEqual((await device.drafts.list(slot)).map(({ fields }) => fields), [one.fields]);
    await device.drafts.save({ ...one, fields: { text: '新' } });
    assert.deepEqual((await device.drafts.list(slot))[0]?.fields, { text: '新' });
  });

  it('a connection closed behind its back is opened again, and the save is kept', async () => {
    const seen = new Set<IDBDatabase>();
    const { transaction } = IDBDatabase.prototype;
    replace(IDBDatabase.prototype, 'transaction', {
      value(this: IDBDatabase, ...given: Parameters<typeof transaction>) {
        seen.add(this);
        return transaction.apply(this, given);
      },
    });
    const { device } = realDevice();
    await device.drafts.save(draft());
    seen.forEach((db) => db.close());
    const two = draft();
    await device.drafts.save(two);
    assert.lengthOf(await device.drafts.list(slot), 2);
    // Durable or not is the engine's to say (a driven WebKit window is a private one); that it is a disk is ours.
    assert.notEqual(await device.mode(), 'memory');
  });

  it('a database erased by another tab is made anew', async () => {
    const { device, name } = realDevice();
    await device.drafts.save(draft());
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error('not erased'));
    });
    const two = draft();
    await device.drafts.save(two);
    assert.deepEqual((await device.drafts.list(slot)).map(({ key }) => key), [two.key]);
  });

  it('a single aborted transaction is tried again, in order', async () => {
    const { device } = realDevice();
    const one = draft();
    await device.drafts.save(one);
    let left = 1;
    const { put } = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'put', {
      value(this: IDBObjectStore, ...given: Parameters<typeof put>) {
        const request = put.apply(this, given);
        if (left > 0) this.transaction.abort();
        left -= 1;
        return request;
      },
    });
    await Promise.all(['一', '二', '三'].map((text) => device.drafts.save({ ...one, fields: { text } })));
    assert.deepEqual((await device.drafts.list(slot))[0]?.fields, { text: '三' });
  });

  it('a newer database than this version knows still gives and takes', async () => {
    const { device, name } = realDevice();
    await device.drafts.save(draft());
    const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 7);
      request.onupgradeneeded = () => request.result.createObjectStore('later');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not upgraded'));
    });
    upgraded.close();
    await device.drafts.save(draft());
    assert.lengthOf(await device.drafts.list(slot), 2);
    const again = realDevice(name);
    assert.lengthOf(await again.device.drafts.list(slot), 2);
    assert.notEqual(await again.device.mode(), 'memory');
  });

  it('a draft it cannot read is neither shown nor written over', async () => {
    const { device, name } = realDevice();
    await device.drafts.save(draft('other'));
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => {
      const tx = db.transaction('drafts', 'readwrite');
      tx.objectStore('drafts').put({ key: 'k', site: '', slot, schema: 9, photos: [], rev: 1, updatedAt: 1, tabId: 'x', cipher: new ArrayBuffer(8) });
      tx.oncomplete = resolve;
    });
    db.close();
    assert.deepEqual((await device.drafts.list(slot)).map(({ key }) => key), ['other']);
    assert.equal(await problem(device.drafts.save(draft('k'))), 'stale');
  });

  it('storage that keeps nothing of what it says it keeps is found out at the first save', async () => {
    const made = realDevice();
    await made.device.mode();
    const changes: DeviceChange[] = [];
    made.device.watch((change) => changes.push(change));
    const { put } = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'put', {
      value(this: IDBObjectStore, value: { fields?: unknown }, key?: IDBValidKey) {
        return put.call(this, this.name === 'drafts' ? { ...value, fields: { text: '' } } : value, key);
      },
    });
    const saved = await made.device.drafts.save(draft('k', '坡道'));
    assert.equal(saved.mode, 'memory');
    assert.equal(changes.some(({ kind }) => kind === 'mode'), true);
    assert.deepEqual((await made.device.drafts.list(slot))[0]?.fields, { text: '坡道' });
  });
});

describe('storage that cannot be opened', () => {
  const open = IDBFactory.prototype.open;
  const ways: Record<string, () => void> = {
    'open throws': () => replace(IDBFactory.prototype, 'open', { value: () => { throw new DOMException('no', 'SecurityError'); } }),
    'open never answers': () => replace(IDBFactory.prototype, 'open', { value: () => open.call(indexedDB, `${freshName()}-unanswered`) && new EventTarget() }),
    'there is no indexedDB': () => replace(window, 'indexedDB', { value: undefined }),
    'every write aborts': () => abortAfterSuccess('UnknownError'),
  };
  for (const [name, break_] of Object.entries(ways)) {
    it(`${name}: memory, and the submission goes out all the same`, async () => {
      break_();
      const clock = fakeClock();
      const device = openDevice({ clock, name: freshName() });
      const saving = device.drafts.save(draft('k', '一'));
      await clock.tick(7000);
      assert.equal(await device.mode(), 'memory');
      assert.equal((await saving).mode, 'memory');
      const [kept] = await device.drafts.list(slot);
      assert.deepEqual(kept?.fields, { text: '一' });
      device.serve(address, scripted());
      await device.outbox.submit(row(kept!));
      await until({ device, pass: (ms) => clock.tick(ms), photo: () => Promise.reject(new Error('unused')) }, 'a receipt', () => device.receipts.get('k'));
    });
  }

  it('a full or forbidden disk keeps no reading, and nobody has to know', async () => {
    const { device } = realDevice();
    await device.cache.put(address, 'catalogue', 1);
    abortAfterSuccess('QuotaExceededError');
    await device.cache.put(address, 'catalogue', 2);
    restore();
    assert.equal((await device.cache.get(address, 'catalogue'))?.value, 1);
  });

  it('a database made before readings were kept takes them, and keeps what is in it', async () => {
    const name = freshName();
    // As version 1 was first written: the store for readings was there, and empty.
    const old = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries({ photos: 'sha256', outbox: 'key', receipts: 'key', meta: 'id', cache: ['site', 'query'] })) request.result.createObjectStore(store, { keyPath });
        request.result.createObjectStore('drafts', { keyPath: 'key' }).createIndex('slot', ['slot.site', 'slot.tag', 'slot.topic', 'slot.name']);
        request.result.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not made'));
    });
    const kept = { key: 'r1', site: '', address, type: 'case', ref: 'case/1', sentAt: 1 };
    await new Promise((resolve) => (old.transaction('receipts', 'readwrite').objectStore('receipts').put(kept).onsuccess = resolve));
    old.close();
    const { device } = realDevice(name);
    await device.cache.put(address, 'case/1', { state: 'submitted' });
    assert.deepEqual((await device.cache.get(address, 'case/1'))?.value, { state: 'submitted' });
    assert.equal((await device.receipts.list()).length, 1);
    assert.notEqual(await device.mode(), 'memory');
  });

  it('opens nothing before it is needed, and has the stores of version 1', async () => {
    const name = freshName();
    const device = openDevice({ clock: fakeClock(), name });
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal((await indexedDB.databases()).some((one) => one.name === name), false);
    await device.mode();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    assert.equal(db.version, 1);
    assert.sameMembers([...db.objectStoreNames], [...storeNames, 'quarantine']);
    db.close();
    assert.deepEqual(await raw(name, 'meta'), []);
  });
});

describe('the end of a page', () => {
  it('the put is made before save returns, and committed at once when the page goes', async () => {
    const { device } = realDevice();
    await device.drafts.save(draft());
    const done: string[] = [];
    for (const [target, method] of [[IDBObjectStore.prototype, 'put'], [IDBTransaction.prototype, 'commit']] as const) {
      const original = (target as unknown as Record<string, (...given: unknown[]) => unknown>)[method]!;
      replace(target, method, { value(this: unknown, ...given: unknown[]) { done.push(method); return original.apply(this, given); } });
    }
    const first = device.drafts.save(draft());
    assert.deepEqual(done, ['put']);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    assert.deepEqual(done, ['put', 'commit']);
    const second = device.drafts.save(draft());
    assert.deepEqual(done, ['put', 'commit', 'put', 'commit']);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    await Promise.all([first, second]);
    assert.lengthOf(await device.drafts.list(slot), 3);
  });

  it('put away and brought back, it goes on', async () => {
    const { device } = realDevice();
    await device.drafts.save(draft());
    const heard: string[] = [];
    device.watch(({ kind }) => heard.push(kind));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    assert.includeMembers(heard, ['drafts', 'outbox', 'receipts']);
    await device.drafts.save(draft());
    assert.lengthOf(await device.drafts.list(slot), 2);
  });
});
