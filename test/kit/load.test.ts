import { expect } from '@open-wc/testing';
import { failure, type FailureKind } from '../../src/domain/failure.ts';
import { LoadController, type LoadState } from '../../src/kit/load.ts';
import { bareHost, deferred, settle } from '../harness/host.ts';

function loader(): { load: LoadController<string>; host: ReturnType<typeof bareHost>; kinds: () => string } {
  const host = bareHost();
  const load = new LoadController<string>(host);
  document.body.append(host);
  return { load, host, kinds: () => shown(load.state) };
}

const shown = (state: LoadState<string>): string =>
  state.kind === 'ready' ? `ready ${state.value}` : state.kind === 'failed' ? `failed ${state.failure.kind}${state.last ? ` last ${state.last}` : ''}` : state.kind === 'loading' ? `loading${state.last ? ` last ${state.last}` : ''}` : 'idle';

describe('LoadController', () => {
  afterEach(() => document.querySelectorAll('bare-host').forEach((one) => one.remove()));

  it('goes idle → loading → ready → loading(last) → ready', async () => {
    const { load, kinds } = loader();
    const seen = [kinds()];
    for (const value of ['a', 'b']) {
      const read = deferred<string>();
      const run = load.run(() => read.promise);
      seen.push(kinds());
      read.resolve(value);
      expect(await run).to.equal(value);
      seen.push(kinds());
    }
    expect(seen).to.deep.equal(['idle', 'loading', 'ready a', 'loading last a', 'ready b']);
  });

  it('a failure keeps the last value, and so does the next run', async () => {
    const { load, kinds } = loader();
    await load.run(async () => 'a');
    expect(await load.run(() => Promise.reject(failure('offline')))).to.equal(undefined);
    expect(kinds()).to.equal('failed offline last a');
    expect(load.value).to.equal('a');
    const next = deferred<string>();
    void load.run(() => next.promise);
    expect(kinds()).to.equal('loading last a');
    next.reject(failure('timeout'));
    await settle();
    expect(kinds()).to.equal('failed timeout last a');
  });

  const thrown: [name: string, read: () => Promise<string>, kind: FailureKind][] = [
    ['a Failure', () => Promise.reject(failure('missing')), 'missing'],
    ['a plain Error', () => Promise.reject(new TypeError('x')), 'broken'],
    ['something at once', () => { throw new Error('x'); }, 'broken'],
    ['an abort nobody asked for', () => Promise.reject(new DOMException('x', 'AbortError')), 'broken'],
  ];
  for (const [name, read, kind] of thrown) {
    it(`${name} is failed(${kind})`, async () => {
      const { load, kinds } = loader();
      expect(await load.run(read)).to.equal(undefined);
      expect(kinds()).to.equal(`failed ${kind}`);
      expect(load.value).to.equal(undefined);
    });
  }

  for (const late of ['brings a value', 'fails'] as const) {
    it(`the newest run wins when the overtaken one ${late} afterwards`, async () => {
      const { load, kinds } = loader();
      const [old, fresh] = [deferred<string>(), deferred<string>()];
      let aborted = false;
      const first = load.run((signal) => {
        signal.addEventListener('abort', () => (aborted = true));
        return old.promise;
      });
      const second = load.run(() => fresh.promise);
      expect(aborted).to.equal(true);
      fresh.resolve('new');
      expect(await second).to.equal('new');
      if (late === 'fails') old.reject(failure('offline'));
      else old.resolve('old');
      expect(await first).to.equal(undefined);
      expect(kinds()).to.equal('ready new');
    });
  }

  it('a quiet run shows nothing until it has something new', async () => {
    const { load, kinds } = loader();
    await load.run(async () => 'a');
    const poll = deferred<string>();
    const run = load.run(() => poll.promise, { quiet: true });
    expect(kinds()).to.equal('ready a');
    poll.resolve('b');
    await run;
    expect(kinds()).to.equal('ready b');
  });

  it('a quiet run with nothing to keep is not quiet', () => {
    const { load, kinds } = loader();
    void load.run(() => new Promise(() => undefined), { quiet: true });
    expect(kinds()).to.equal('loading');
  });

  for (const last of [undefined, 'a']) {
    it(`leaving the page aborts, and leaves ${last ? 'the last value' : 'nothing'}; back in it, the reading goes on`, async () => {
      const { load, host, kinds } = loader();
      if (last) await load.run(async () => last);
      const signals: AbortSignal[] = [];
      const reads = [deferred<string>(), deferred<string>()];
      const run = load.run((signal) => {
        signals.push(signal);
        return reads[signals.length - 1]!.promise;
      });
      host.remove();
      await settle();
      expect(signals[0]?.aborted).to.equal(true);
      reads[0]!.resolve('late');
      await settle();
      expect(kinds()).to.equal(last ? 'ready a' : 'idle');
      document.body.append(host);
      expect(signals).to.have.length(2);
      reads[1]!.resolve('b');
      expect(await run).to.equal('b');
      expect(kinds()).to.equal('ready b');
    });
  }

  it('a reading that was reset while the host was away is not taken up', async () => {
    const { load, host, kinds } = loader();
    let reads = 0;
    void load.run(() => {
      reads += 1;
      return new Promise(() => undefined);
    });
    host.remove();
    await settle();
    load.reset();
    document.body.append(host);
    await settle();
    expect([reads, kinds()]).to.deep.equal([1, 'idle']);
  });

  it('reset forgets the value and aborts', async () => {
    const { load, kinds } = loader();
    await load.run(async () => 'a');
    const read = deferred<string>();
    const run = load.run(() => read.promise);
    load.reset();
    read.resolve('late');
    expect(await run).to.equal(undefined);
    expect(kinds()).to.equal('idle');
    expect(load.value).to.equal(undefined);
  });

  it('asks its host to draw at every change', async () => {
    const { load, host } = loader();
    await host.updateComplete;
    const { draws } = host;
    const read = deferred<string>();
    const run = load.run(() => read.promise);
    await host.updateComplete;
    read.resolve('a');
    await run;
    await host.updateComplete;
    expect(host.draws - draws).to.equal(2);
  });

  describe('with a copy of another visit', () => {
    const kept = { value: 'old', at: 7 };
    const copy = (get = Promise.resolve<typeof kept | undefined>(kept)) => {
      const put: string[] = [];
      return { get: () => get, put: (value: string) => void put.push(value), written: put };
    };

    it('shows it with its age until the backend answers, and keeps the answer', async () => {
      const { load, kinds } = loader();
      const read = deferred<string>();
      const held = copy();
      const run = load.run(() => read.promise, { copy: held });
      await settle();
      expect([kinds(), load.keptAt]).to.deep.equal(['loading last old', 7]);
      read.resolve('new');
      expect(await run).to.equal('new');
      expect([kinds(), load.keptAt, ...held.written]).to.deep.equal(['ready new', undefined, 'new']);
    });

    it('shows it instead of the answer when there is none, and still tells its age at the next failure', async () => {
      const { load, kinds } = loader();
      const held = copy();
      for (let time = 0; time < 2; time += 1) {
        await load.run(() => Promise.reject(failure('offline')), { copy: held });
        expect([kinds(), load.keptAt]).to.deep.equal(['failed offline last old', 7]);
      }
      expect(held.written).to.deep.equal([]);
      load.reset();
      expect([kinds(), load.keptAt]).to.deep.equal(['idle', undefined]);
    });

    it('a copy that comes late never stands over the answer, nor over another record', async () => {
      const { load, kinds } = loader();
      const late = deferred<typeof kept | undefined>();
      await load.run(async () => 'new', { copy: copy(late.promise) });
      const other = deferred<string>();
      load.reset();
      void load.run(() => other.promise);
      late.resolve(kept);
      await settle();
      expect([kinds(), load.keptAt]).to.deep.equal(['loading', undefined]);
    });

    it('what was read in this visit is newer than any copy', async () => {
      const { load, kinds } = loader();
      await load.run(async () => 'new', { copy: copy() });
      await load.run(() => Promise.reject(failure('offline')), { copy: copy() });
      expect([kinds(), load.keptAt]).to.deep.equal(['failed offline last new', undefined]);
    });
  });
});
