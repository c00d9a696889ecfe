import { expect } from '@open-wc/testing';
import { PollController, type Subject } from '../../src/kit/poll.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { fakeClock } from '../fakes/clock.ts';
import { bareHost, settle } from '../harness/host.ts';

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });

async function show(state: DocumentVisibilityState): Promise<void> {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
}

const everyMs = 20_000;

/** A host that polls, and whatever it watches; `watched` holds what each watch asked for, in order, and whether it still runs. */
async function polling(change: Partial<Backend> = {}) {
  const host = bareHost();
  const clock = fakeClock();
  const fake = fakeBackend();
  const watched: { query: unknown; token: string | undefined; running: () => boolean }[] = [];
  const backend: Backend = {
    ...fake,
    watch: (type, query, call, onChange) => {
      watched.push({ query, token: call.token, running: () => !call.signal?.aborted });
      return fake.watch!(type, query, call, onChange);
    },
    ...change,
  };
  let subject: Subject | undefined = { backend, type: 'case', query: { where: { id: '1' } }, token: 'one' };
  const seen = { polls: 0 };
  new PollController(host, { clock: () => clock, everyMs, poll: () => (seen.polls += 1), subject: () => subject });
  document.body.append(host);
  await settle();
  return {
    host, clock, watched, seen, stir: () => fake.stir(),
    async wants(next: Partial<Subject> | undefined) {
      subject = next && { backend, type: 'case', query: {}, ...next };
      host.requestUpdate();
      await settle();
    },
    running: () => watched.map(({ running }) => running()),
  };
}

describe('looking again', () => {
  afterEach(async () => {
    document.querySelectorAll('bare-host').forEach((host) => host.remove());
    await show('visible');
  });

  it('every so often, where the backend cannot call', async () => {
    const rows: Partial<Backend>[] = [{ can: (verb) => verb !== 'watch' }, { watch: undefined as never }];
    for (const change of rows) {
      const { clock, seen, watched } = await polling(change);
      for (let round = 0; round < 6; round += 1) await clock.tick(everyMs);
      expect([seen.polls, watched.length]).to.deep.equal([6, 0]);
    }
  });

  it('as often as ever while a backend that could call never did: a proxy may hold it back', async () => {
    const { clock, seen } = await polling();
    for (let round = 0; round < 6; round += 1) await clock.tick(everyMs);
    expect(seen.polls).to.equal(6);
  });

  it('at once when the backend calls, and by itself only now and then afterwards', async () => {
    const { clock, seen, stir } = await polling();
    stir();
    expect(seen.polls).to.equal(1);
    for (let round = 0; round < 12; round += 1) await clock.tick(everyMs);
    expect(seen.polls).to.equal(3);
    stir();
    expect(seen.polls).to.equal(4);
  });

  it('watches what the host wants now, and only that', async () => {
    const { wants, watched, running } = await polling();
    await wants({ query: { where: { id: '1' } }, token: 'one' });
    expect(watched.length).to.equal(1);
    await wants({ query: { where: { id: '2' } }, token: 'two' });
    expect(watched.map(({ query, token }) => [query, token])).to.deep.equal([[{ where: { id: '1' } }, 'one'], [{ where: { id: '2' } }, 'two']]);
    expect(running()).to.deep.equal([false, true]);
    await wants(undefined);
    expect(running()).to.deep.equal([false, false]);
  });

  it('a hidden page watches nothing and looks at nothing; shown again, it does both', async () => {
    const { clock, seen, running, stir } = await polling();
    await show('hidden');
    expect(running()).to.deep.equal([false]);
    await clock.tick(everyMs);
    stir();
    expect(seen.polls).to.equal(0);
    await show('visible');
    expect([seen.polls, running()]).to.deep.equal([1, [false, true]]);
  });

  it('a page that is online again starts afresh', async () => {
    const { seen, running } = await polling();
    dispatchEvent(new Event('online'));
    expect([seen.polls, running()]).to.deep.equal([1, [false, true]]);
  });

  it('a tag that left the page ends both, and one put back takes them up', async () => {
    const { host, clock, seen, running, stir } = await polling();
    host.remove();
    await clock.tick(everyMs);
    stir();
    expect([seen.polls, running()]).to.deep.equal([0, [false]]);
    document.body.append(host);
    host.requestUpdate();
    await settle();
    expect(running()).to.deep.equal([false, true]);
    await clock.tick(everyMs);
    expect(seen.polls).to.equal(1);
  });
});
