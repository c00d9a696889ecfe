/** Tells the other tabs, and the other tags of this page, that a case changed. */
const channelName = 'linli-local';

export const canTell = (): boolean => typeof BroadcastChannel === 'function';

/** A channel that stays open keeps a page out of the back-forward cache, so it lives for one message. */
export function tellTabs(): void {
  if (!canTell()) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

export function hearTabs(onChange: () => void, signal?: AbortSignal): () => void {
  const channel = new BroadcastChannel(channelName);
  const stop = (): void => channel.close();
  channel.onmessage = () => onChange();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return stop;
}
