import { expect } from '@open-wc/testing';
import { request } from '../../src/adapters/http.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Enough rubbish for an engine to sweep, and what nobody holds goes with it. */
async function sweep(): Promise<void> {
  for (let heap = 0; heap < 180; heap += 1) {
    void Array.from({ length: 20_000 }, (_, index) => ({ index }));
    if (heap % 60 === 59) await sleep(60);
  }
}

describe('http in a real browser', () => {
  it('an abort and a limit still reach a reply after the engine has swept its memory', async () => {
    const url = `${location.origin}/watched-office/http_test/watch`;
    for (let round = 0; round < 4; round += 1) {
      const control = new AbortController();
      const reply = request({ url, signal: control.signal, cache: 'no-store', onPiece: () => undefined }).catch((thrown: Error) => thrown.name);
      await sweep();
      control.abort();
      expect(await Promise.race([reply, sleep(500)])).to.equal('AbortError');
    }
    // Read whole, the stream never ends: only the limit does.
    const late = request({ url, cache: 'no-store', timeoutMs: 800 }).catch((thrown: { kind: string }) => thrown.kind);
    await sweep();
    expect(await Promise.race([late, sleep(3000)])).to.equal('timeout');
  });
});
