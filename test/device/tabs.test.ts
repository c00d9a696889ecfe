import { assert } from '@open-wc/testing';
import { fakeClock } from '../fakes/clock.ts';
import { address, draft, row, scripted, slot, until } from '../contracts/device.ts';
import type { DeviceChange } from '../../src/ports/device.ts';
import { freshName, restore, withoutGlobals } from './browser.ts';
import { problem, raw, realDevice } from './make.ts';

afterEach(restore);

for (const [where, prepare] of [['with Web Locks', () => undefined], ['on plain http', () => withoutGlobals()]] as const) {
  describe(`two tabs on one storage, ${where}`, () => {
    beforeEach(prepare);

    function tabs() {
      const name = freshName();
      const clock = fakeClock();
      return [realDevice(name, clock), realDevice(name, clock)] as const;
    }

    it('submitting the same draft make one row and one send', async () => {
      const [a, b] = tabs();
      const backend = scripted();
      const one = draft();
      await a.device.drafts.save(one);
      a.device.serve(address, backend);
      b.device.serve(address, backend);
      await Promise.all([a.device.outbox.submit(row(one)), b.device.outbox.submit(row(one)), a.device.outbox.submit(row(one))]);
      await until(a, 'a receipt', () => a.device.receipts.get(one.key));
      await a.pass(30_000);
      assert.deepEqual(backend.calls, [`create ${one.key}`]);
      assert.deepEqual(await b.device.drafts.list(slot), []);
    });

    it('draining one outbox send each row once', async () => {
      const [a, b] = tabs();
      const calls: string[] = [];
      let [atWork, most] = [0, 0];
      const slow = scripted([], {
        create: async (_, __, { key }) => {
          calls.push(key);
          most = Math.max(most, (atWork += 1));
          await new Promise((resolve) => setTimeout(resolve, 5));
          atWork -= 1;
          return { kind: 'delivered', receipt: { key } };
        },
      });
      const drafts = Array.from({ length: 20 }, () => draft());
      await Promise.all(drafts.map((each, index) => (index % 2 ? a : b).device.outbox.submit(row(each))));
      a.device.serve(address, slow);
      b.device.serve(address, slow);
      await until(a, 'all are delivered', async () => (await a.device.receipts.list()).length === drafts.length, 500);
      assert.lengthOf(calls, drafts.length);
      assert.equal(new Set(calls).size, drafts.length);
      assert.equal(most, 1);
    });

    it('editing one draft do not overwrite each other silently', async () => {
      const [a, b] = tabs();
      const first = await a.device.drafts.save(draft('k', '甲'));
      const [seen] = await b.device.drafts.list(slot);
      await a.device.drafts.save({ ...draft('k', '甲二'), rev: first.rev });
      assert.equal(await problem(b.device.drafts.save({ ...seen!, fields: { text: '乙' } })), 'stale');
      assert.equal(await problem(b.device.drafts.save({ ...seen!, fields: { text: '乙' } })), 'stale');
      assert.deepEqual((await b.device.drafts.list(slot))[0]?.fields, { text: '甲二' });
      const [newest] = await b.device.drafts.list(slot);
      await b.device.drafts.save({ ...newest!, fields: { text: '乙' } });
      assert.equal(await problem(a.device.drafts.save(draft('k', '甲三'))), 'stale');
    });

    it('hear of each other, of what was settled too', async () => {
      const [a, b] = tabs();
      const heard: DeviceChange[] = [];
      b.device.watch((change) => heard.push(change));
      await b.device.mode();
      await b.pass(5000);
      const one = draft();
      await a.device.drafts.save(one);
      await until(b, 'a draft is heard of', async () => heard.some(({ kind }) => kind === 'drafts'), 1000);
      await a.device.outbox.submit(row(one));
      await until(b, 'a row is heard of', async () => heard.some(({ kind }) => kind === 'outbox'), 1000);
      a.device.serve(address, scripted());
      await until(b, 'the settling is heard of', async () => heard.some((change) => change.kind === 'settled' && change.receipt?.key === one.key), 1000);
    });
  });
}

describe('a delivery whose holder is gone', () => {
  it('is taken over when the lease has run out, and the late holder writes no more', async () => {
    withoutGlobals();
    const name = freshName();
    const [a, b] = [realDevice(name), realDevice(name)];
    const one = draft();
    const never = scripted(['never']);
    await a.device.outbox.submit(row(one));
    a.device.serve(address, never);
    await until(a, 'it is being sent', async () => never.calls.length === 1, 0);
    // Tab a is frozen: its clock stands still, its lease is not renewed.
    const backend = scripted();
    b.device.serve(address, backend);
    await b.pass(15_000);
    assert.deepEqual(backend.calls, []);
    assert.equal(await b.device.outbox.takeBack(one.key), undefined);
    await b.pass(11_000);
    await until(b, 'a receipt', () => b.device.receipts.get(one.key), 0);
    assert.deepEqual(backend.calls, [`create ${one.key}`]);
    // It wakes: the time limit of its call runs out, and it finds that the row is no longer its own.
    await a.pass(61_000);
    assert.deepEqual(await a.device.outbox.list(), []);
    assert.lengthOf(await raw(name, 'receipts'), 1);
  });

  it('keeps its lease by renewing it, however long the send takes', async () => {
    withoutGlobals();
    const name = freshName();
    const clock = fakeClock();
    const [a, b] = [realDevice(name, clock), realDevice(name, clock)];
    const never = scripted(['never']);
    const other = scripted();
    await a.device.outbox.submit(row(draft()));
    a.device.serve(address, never);
    await until(a, 'it is being sent', async () => never.calls.length === 1, 0);
    b.device.serve(address, other);
    await a.pass(55_000);
    assert.deepEqual(other.calls, []);
  });

  it('may have arrived: a backend that knows no repeats is not asked again without the resident', async () => {
    withoutGlobals();
    const name = freshName();
    const [a, b] = [realDevice(name), realDevice(name)];
    const one = draft();
    const never = scripted(['never'], { repeats: 'unknown' });
    await a.device.outbox.submit(row(one));
    a.device.serve(address, never);
    await until(a, 'it is being sent', async () => never.calls.length === 1, 0);
    const backend = scripted([], { repeats: 'unknown' });
    b.device.serve(address, backend);
    await b.pass(26_000);
    await until(b, 'it asks', async () => (await b.device.outbox.get(one.key))?.state === 'unknown', 100);
    assert.deepEqual(backend.calls, []);
    const back = await b.device.outbox.takeBack(one.key);
    assert.notEqual(back?.key, one.key);
  });
});
