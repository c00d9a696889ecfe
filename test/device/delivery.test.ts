import { assert } from '@open-wc/testing';
import { failure } from '../../src/domain/failure.ts';
import type { OutboxRow } from '../../src/device/schema.ts';
import type { Outcome } from '../../src/ports/backend.ts';
import { actRow, address, delivered, draft, freshKey, hold, row, scripted, until } from '../contracts/device.ts';
import { raw, type RealDevice, realDevice } from './make.ts';

async function submitted(made: RealDevice, count = 1) {
  const drafts = Array.from({ length: count }, () => draft());
  for (const each of drafts) await made.device.outbox.submit(row(each));
  return drafts.map(({ key }) => key);
}
const stateOf = async ({ device }: RealDevice, key: string) => (await device.outbox.get(key))?.state ?? 'gone';
const becomes = (made: RealDevice, key: string, state: string, step = 20) => until(made, `${state}`, async () => (await stateOf(made, key)) === state, step);

describe('delivery', () => {
  it('goes on whatever a backend does: throws at once, answers nonsense, throws a string, never answers', async () => {
    const made = realDevice();
    const keys = await submitted(made, 5);
    const plans: Record<string, () => Promise<Outcome>> = {
      [keys[0]!]: () => { throw new TypeError('a bug'); },
      [keys[1]!]: () => Promise.resolve(undefined as unknown as Outcome),
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- adapters of others may
      [keys[2]!]: () => Promise.reject('no'),
      [keys[3]!]: () => new Promise(() => undefined),
    };
    let signal: AbortSignal | undefined;
    made.device.serve(address, scripted([], {
      create: (_, __, call) => {
        if (call.key === keys[3]) signal ??= call.signal;
        const plan = plans[call.key];
        delete plans[call.key];
        return plan ? plan() : Promise.resolve(delivered(call.key));
      },
    }));
    for (const key of keys.slice(0, 3)) await becomes(made, key, 'retry-wait', 0);
    await becomes(made, keys[3]!, 'sending', 0);
    await made.pass(60_000);
    assert.equal(signal?.aborted, true);
    for (const key of keys) await becomes(made, key, 'gone', 500);
    assert.lengthOf(await made.device.receipts.list(), 5);
  });

  it('first tries again within 2 s, keeps the key and the body', async () => {
    const made = realDevice();
    const bodies: string[] = [];
    const script = [failure('broken'), failure('timeout')];
    made.device.serve(address, scripted([], {
      create: async (_, input, { key }) => {
        bodies.push(JSON.stringify([key, input]));
        const next = script.shift();
        if (next) throw next;
        return delivered(key);
      },
    }));
    const [key] = await submitted(made);
    await becomes(made, key!, 'retry-wait', 0);
    // In small steps: the wait may begin a few turns after the row says so, and time that passed before it does not count.
    for (let waited = 0; bodies.length < 2 && waited < 2200; waited += 20) await made.pass(20);
    assert.equal(bodies.length, 2);
    await becomes(made, key!, 'gone', 500);
    assert.equal(new Set(bodies).size, 1);
  });

  it('does not come back before Retry-After, however often the page is looked at', async () => {
    const made = realDevice();
    const backend = scripted([failure('rate-limited', { retryAfter: 60_000 })]);
    made.device.serve(address, backend);
    const [key] = await submitted(made);
    await becomes(made, key!, 'retry-wait', 0);
    for (let i = 0; i < 11; i += 1) {
      await made.pass(5000);
      window.dispatchEvent(new Event('focus'));
      window.dispatchEvent(new Event('online'));
    }
    assert.lengthOf(backend.calls, 1);
    await made.pass(5001);
    await becomes(made, key!, 'gone');
  });

  it('goes at once when the signal is back', async () => {
    const made = realDevice();
    const backend = scripted(Array.from({ length: 20 }, () => failure('offline', { unsent: true })));
    made.device.serve(address, backend);
    const [key] = await submitted(made);
    await until(made, 'long offline', async () => backend.calls.length >= 15, 60_000);
    const [{ quiet, nextAt = 0 }] = (await raw<OutboxRow>(made.name, 'outbox')) as [OutboxRow];
    assert.equal(quiet, false);
    assert.isBelow(nextAt - made.clock.now(), 300_001);
    made.device.serve(address, scripted());
    await made.pass(2000);
    window.dispatchEvent(new Event('online'));
    await becomes(made, key!, 'gone', 0);
  });

  it('after three equal 500s it is quiet until the next visit or the resident', async () => {
    const made = realDevice();
    const backend = scripted(Array.from({ length: 4 }, () => failure('broken', { status: 500 })));
    made.device.serve(address, backend);
    const [key] = await submitted(made);
    await until(made, 'three tries', async () => backend.calls.length === 3, 2000);
    await becomes(made, key!, 'retry-wait', 0);
    for (let i = 0; i < 20; i += 1) {
      await made.pass(60_000);
      window.dispatchEvent(new Event('focus'));
    }
    assert.lengthOf(backend.calls, 3);
    const visit = realDevice(made.name, made.clock);
    visit.device.serve(address, backend);
    await until(visit, 'a try at the visit', async () => backend.calls.length === 4, 0);
    await becomes(visit, key!, 'retry-wait', 0);
    await visit.device.outbox.sendNow(key!);
    await becomes(visit, key!, 'gone', 0);
  });

  it('a send under way ends on the backend it began with; the next goes by the new one', async () => {
    const made = realDevice();
    let answer = (_: Outcome): void => undefined;
    const old = scripted([], { create: () => new Promise((resolve) => { answer = resolve; }) });
    made.device.serve(address, old);
    const [one] = await submitted(made);
    await becomes(made, one!, 'sending', 0);
    await made.pass(5);
    const young = scripted();
    made.device.serve(address, young);
    const [two] = await submitted(made);
    assert.equal(await made.device.outbox.takeBack(one!), undefined);
    await made.pass(10);
    answer(delivered(one!));
    await becomes(made, one!, 'gone', 5);
    await becomes(made, two!, 'gone', 5);
    assert.deepEqual(young.calls, [`create ${two}`]);
  });

  it('rows of another address wait for their own page', async () => {
    const made = realDevice();
    const backend = scripted();
    const [key] = await submitted(made);
    made.device.serve({ ...address, endpoint: 'https://elsewhere.example' }, backend);
    await made.pass(10_000);
    assert.deepEqual(backend.calls, []);
    assert.equal(await stateOf(made, key!), 'queued');
  });

  it("an act carries the token of its case's receipt", async () => {
    const made = realDevice();
    const backend = scripted();
    made.device.serve(address, backend);
    await made.device.receipts.keep({ key: 'r1', address, type: 'case', ref: 'case/1', token: 'secret', sentAt: 1 });
    const act = actRow();
    await made.device.outbox.submit(act);
    await until(made, 'a receipt', () => made.device.receipts.get(act.key));
    assert.deepEqual(backend.tokens, ['secret']);
  });

  it('a delivery nobody wanted any more still leaves its receipt', async () => {
    const made = realDevice();
    let answer = (_: Outcome): void => undefined;
    made.device.serve(address, scripted([], { create: () => new Promise((resolve) => { answer = resolve; }) }));
    const [key] = await submitted(made);
    await becomes(made, key!, 'sending', 0);
    await made.pass(5);
    await made.device.outbox.discard(key!);
    answer(delivered(key!));
    await until(made, 'a receipt', () => made.device.receipts.get(key!));
  });

  it('after an erasure nothing comes back', async () => {
    const made = realDevice();
    let answer = (_: Outcome): void => undefined;
    made.device.serve(address, scripted([], { create: () => new Promise((resolve) => { answer = resolve; }) }));
    const [key] = await submitted(made);
    await becomes(made, key!, 'sending', 0);
    await made.pass(5);
    await made.device.erase();
    answer(delivered(key!));
    await made.pass(3000);
    assert.deepEqual(await made.device.receipts.list(), []);
  });

  describe('photos', () => {
    async function withPhoto(made: RealDevice) {
      const { sha256 } = await made.device.photos.add(await made.photo());
      const one = draft(freshKey(), '照片', [sha256]);
      await made.device.outbox.submit(row(one));
      return { key: one.key, sha256 };
    }

    it('what arrived is not sent twice when the record has to be', async () => {
      const made = realDevice();
      const backend = scripted([failure('broken')]);
      made.device.serve(address, backend);
      const { key, sha256 } = await withPhoto(made);
      await becomes(made, key, 'gone', 500);
      assert.deepEqual(backend.calls, [`upload ${key}:${sha256}`, `create ${key}`, `create ${key}`]);
    });

    it('after the record: the record once, the photo until it is there, the receipt then', async () => {
      const made = realDevice();
      let uploads = 0;
      const backend = scripted([], { uploads: 'after', repeats: 'unknown', upload: async ({ sha256 }) => {
        uploads += 1;
        if (uploads < 3) throw failure('broken');
        return { id: sha256, url: '', alt: '' };
      } });
      made.device.serve(address, backend);
      const { key } = await withPhoto(made);
      await becomes(made, key, 'gone', 1000);
      assert.deepEqual([uploads, backend.calls], [3, [`create ${key}`]]);
      assert.equal((await made.device.receipts.get(key))?.code, '23110386');
    });

    it('a backend that takes none gets none', async () => {
      const made = realDevice();
      const backend = scripted([], { uploads: 'none' });
      made.device.serve(address, backend);
      const { key } = await withPhoto(made);
      await becomes(made, key, 'gone');
      assert.deepEqual(backend.calls, [`create ${key}`]);
    });

    it('a photo that is missing parks the row and says so', async () => {
      const made = realDevice();
      made.device.serve(address, scripted());
      const one = draft(freshKey(), '照片', ['0'.repeat(64)]);
      await made.device.outbox.submit(row(one));
      await becomes(made, one.key, 'parked');
      const parked = await made.device.outbox.get(one.key);
      hold(parked, 'no row');
      assert.deepEqual(parked.fields, { media: 'missing' });
    });
  });
});
