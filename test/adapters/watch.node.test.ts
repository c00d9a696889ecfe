import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { follow, type patience } from '../../src/adapters/rest/watch.ts';
import { failure, type FailureKind, failureKinds } from '../../src/domain/failure.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { filed } from '../contracts/backend/bench.ts';
import { startOffice } from '../office/office.ts';

const quick: typeof patience = { silence: 1000, first: 2, cap: 8, held: 10_000 };
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Act = (say: (text: string) => void) => Promise<unknown>;

/** Follows a server that does these things one after another, and then never answers. */
async function scripted(acts: readonly Act[], { pace = quick, forMs = 150 } = {}): Promise<{ opened: number; calls: number; ended: boolean }> {
  const control = new AbortController();
  const seen = { opened: 0, calls: 0, ended: false };
  const until = new Promise<void>((resolve) => control.signal.addEventListener('abort', () => resolve()));
  const following = follow((say) => (acts[seen.opened++] ?? (() => until))(say), () => (seen.calls += 1), control.signal, pace).then(() => (seen.ended = true));
  await Promise.race([sleep(forMs), following]);
  const result = { ...seen };
  control.abort();
  await following;
  return result;
}

const lines = (...pieces: string[]): Act => async (say) => pieces.forEach(say);
const fails = (kind: FailureKind, retryAfter?: number): Act => () => Promise.reject(failure(kind, retryAfter === undefined ? {} : { retryAfter }));
const opensThenFails = (kind: FailureKind): Act => async (say) => {
  say('\n');
  throw failure(kind);
};

describe('following a stream', () => {
  it('calls when it opens and for each line, not for a heartbeat', async () => {
    assert.deepEqual(await scripted([lines('\n', '\n', '{"ref":"case/1"}\n', '\n', '\n{"ref":"case/2"}\n\n')]), { opened: 2, calls: 3, ended: false });
  });

  it('opens again after an end or a break, and calls for what it missed', async () => {
    assert.deepEqual(await scripted([lines('\n'), opensThenFails('broken'), fails('offline'), lines('\n')]), { opened: 5, calls: 3, ended: false });
  });

  it('gives up for good where asking again is of no use, and only there', async () => {
    const passing: FailureKind[] = ['offline', 'timeout', 'rate-limited', 'broken'];
    for (const kind of failureKinds) assert.equal((await scripted([fails(kind)])).ended, !passing.includes(kind), kind);
  });

  it('gives up after three tries where every piece is held back, or none comes', async () => {
    const mute = fails('timeout');
    assert.deepEqual(await scripted([mute, mute, mute, lines('\n')]), { opened: 3, calls: 0, ended: true });
    assert.deepEqual(await scripted([lines(), lines(), lines(), lines('\n')]), { opened: 3, calls: 0, ended: true });
    // One that was heard in between starts the count anew.
    assert.deepEqual(await scripted([mute, mute, opensThenFails('timeout'), mute, mute]), { opened: 6, calls: 1, ended: false });
  });

  it('waits as long as it is told', async () => {
    assert.equal((await scripted([fails('rate-limited', 5000)])).opened, 1);
    assert.equal((await scripted([fails('rate-limited', 30)])).opened, 2);
  });

  it('does not hammer a server that ends every stream at once', async () => {
    const acts = Array.from({ length: 1000 }, () => lines('\n'));
    // Pauses of 10–20, 20–40, 40–80, 80–100, 80–100 … ms.
    const { opened } = await scripted(acts, { pace: { ...quick, first: 10, cap: 100 }, forMs: 600 });
    assert.ok(opened >= 4 && opened <= 11, `opened ${opened} times`);
  });

  it('opens a stream that had held again with the first pause', async () => {
    const held: Act = async (say) => {
      say('\n');
      await sleep(5);
    };
    // A ladder of ten pauses that doubled from 4 ms would last four seconds.
    const { opened } = await scripted(Array.from({ length: 10 }, () => held), { pace: { silence: 1000, first: 2, cap: 10_000, held: 3 }, forMs: 1000 });
    assert.equal(opened, 11);
  });

  it('ends at once when it is stopped, in a stream and in a pause', async () => {
    for (const act of [lines('\n'), fails('rate-limited', 60_000)]) {
      const start = performance.now();
      await scripted([act], { forMs: 20 });
      assert.ok(performance.now() - start < 1000);
    }
  });
});

describe('rest, watching the reference office', () => {
  async function open(t: TestContext) {
    const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
    t.after(() => office.close());
    return { office, backend: restBackend({ endpoint: office.url }) };
  }
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    for (let waited = 0; !holds() && waited < 3000; waited += 10) await sleep(10);
    assert.ok(holds(), what);
  };

  it('keeps one connection, and lets it go when it is stopped', async (t) => {
    const { office, backend } = await open(t);
    const stop = backend.watch!('case', {}, {}, () => undefined);
    await until(() => office.watchers() === 1, 'it watches');
    stop();
    await until(() => office.watchers() === 0, 'it is let go');
    assert.equal(office.requests.filter(({ path }) => path === '/watch').length, 1);
  });

  it('watches on after the connection broke off', async (t) => {
    const { office, backend } = await open(t);
    office.plan([{ on: /^GET \/watch$/, drop: 'after' }, { on: /^GET \/watch$/, status: 503 }]);
    let heard = 0;
    t.after(backend.watch!('case', {}, {}, () => (heard += 1)));
    for (let waited = 0; office.watchers() === 0 && waited < 12_000; waited += 50) await sleep(50);
    await until(() => heard === 1, 'called when it opened');
    await filed({ backend });
    await until(() => heard === 2, 'called for the case');
  });

  it('is silent behind a proxy that holds every piece back', async (t) => {
    const { office, backend } = await open(t);
    office.plan([{ on: /^GET \/watch$/, held: true }]);
    let heard = 0;
    t.after(backend.watch!('case', {}, {}, () => (heard += 1)));
    await until(() => office.watchers() === 1, 'it watches');
    await filed({ backend });
    await sleep(100);
    assert.equal(heard, 0);
  });

  it('is silent, and asks no more, where the office takes no watchers', async (t) => {
    const { office, backend } = await open(t);
    office.plan([{ on: /^GET \/watch$/, status: 404 }]);
    t.after(backend.watch!('case', {}, {}, () => assert.fail('called')));
    await sleep(2500);
    assert.equal(office.requests.length, 1);
  });

  it('asks with the token in a header, the query in the address, and past every cache', async (t) => {
    const asked: Request[] = [];
    t.mock.method(globalThis, 'fetch', (request: Request) => {
      asked.push(request);
      return new Promise(() => undefined);
    });
    restBackend({ endpoint: 'https://street.example/linli' }).watch!('case', { where: { id: 'x&y', state: ['submitted', 'closed'] } }, { token: 'secret' }, () => undefined)();
    await sleep(0);
    const [request] = asked;
    assert.equal(request?.url, 'https://street.example/linli/watch?type=case&where.id=x%26y&where.state=submitted&where.state=closed');
    assert.deepEqual([request.headers.get('authorization'), request.headers.get('accept'), request.cache], ['Bearer secret', 'application/x-ndjson', 'no-store']);
  });
});
