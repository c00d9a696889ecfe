import type { Device, Outbox } from '../ports/device.ts';

/** What a resident asks of the outbox by hand. A full or blocked phone says no: `refused` hears of it, and they may press again. */
export async function pressed<T>(device: Device | undefined, act: (outbox: Outbox) => Promise<T>, refused: (no: boolean) => void): Promise<{ done: T } | undefined> {
  refused(false);
  try {
    return device && { done: await act(device.outbox) };
  } catch {
    refused(true);
    return undefined;
  }
}
