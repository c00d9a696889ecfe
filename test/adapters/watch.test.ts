import { expect, waitUntil } from '@open-wc/testing';
import { restBackend } from '../../src/adapters/rest/index.ts';

const endpoint = `${location.origin}/watched-office/watch_test`;
const openStreams = async (): Promise<number> => ((await (await fetch(endpoint, { cache: 'no-store' })).json()) as { open: number }).open;

describe('rest, watching in a real browser', () => {
  it('hears each piece when it comes, and lets the connection go when it is stopped', async () => {
    const backend = restBackend({ endpoint });
    await backend.now!();
    expect(backend.can('watch', 'case')).to.equal(true);
    const start = performance.now();
    const heard: number[] = [];
    const stop = backend.watch!('case', {}, {}, () => heard.push(performance.now() - start));
    await waitUntil(() => heard.length === 2, 'the stream is not heard', { timeout: 5000 });
    // An engine that collects pieces would tell both at one time.
    expect(heard[1]! - heard[0]!).to.be.greaterThan(200);
    expect(await openStreams()).to.equal(1);
    stop();
    for (let waited = 0; (await openStreams()) > 0 && waited < 3000; waited += 100) await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await openStreams(), heard.length]).to.deep.equal([0, 2]);
  });
});
