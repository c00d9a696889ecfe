/** Follows the watch stream of the rest contract for as long as it is wanted, however often it breaks off. */
import { asFailure, type FailureKind } from '../../domain/failure.ts';

/** In milliseconds: the longest silence of a server that is alive, the first and longest pause before the next try, and when a stream counts as held. */
export const patience = { silence: 45_000, first: 1000, cap: 120_000, held: 10_000 };
/** A proxy that holds every piece back is asked so often, then never again. */
const muteTries = 3;
/** What passes by itself; after anything else, asking again is of no use. */
const passing: readonly FailureKind[] = ['offline', 'timeout', 'rate-limited', 'broken'];

/**
 * `open` resolves when the stream ends and rejects when it breaks. `onChange` is called when a stream opens, for what happened before it, and for
 * each line. Ends in silence, as the library looks by itself too.
 */
export async function follow(open: (onPiece: (text: string) => void) => Promise<unknown>, onChange: () => void, signal: AbortSignal, pace = patience): Promise<void> {
  let short = 0;
  for (let mute = 0; mute < muteTries && !signal.aborted; ) {
    const start = performance.now();
    let heard = false;
    let asked = 0;
    try {
      await open((text) => {
        // A blank line only says that the server is alive.
        if (!signal.aborted && (!heard || text.trim() !== '')) onChange();
        heard = true;
      });
      if (!heard) mute += 1;
    } catch (thrown) {
      const { kind, retryAfter = 0 } = asFailure(thrown);
      if (!passing.includes(kind)) return;
      if (kind === 'timeout' && !heard) mute += 1;
      asked = retryAfter;
    }
    if (heard) mute = 0;
    // A stream that always ends at once must not be opened in a loop.
    short = heard && performance.now() - start > pace.held ? 0 : short + 1;
    await pause(Math.max(asked, ((1 + Math.random()) / 2) * Math.min(pace.cap, pace.first * 2 ** short)), signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
