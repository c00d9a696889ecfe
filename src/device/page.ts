/** What the page tells of its own life; nothing where there is no page. */
export interface PageLife {
  /** It may be gone in a moment, or was only hidden and is back. */
  leave(now: boolean): void;
  /** A good moment to try. */
  wake(): void;
  /** Put away for the back-forward cache, which takes no page with open connections. */
  sleep(): void;
  rise(): void;
}

/** Returns what moves the putting away behind every listener there is: their last saves need the connection. */
export function followPage(life: PageLife): () => void {
  if (typeof document !== 'object' || typeof window !== 'object') return () => undefined;
  const sleep = (event: PageTransitionEvent) => {
    if (event.persisted) life.sleep();
  };
  window.addEventListener('pagehide', () => life.leave(true), true);
  document.addEventListener('visibilitychange', () => {
    const hidden = document.visibilityState === 'hidden';
    life.leave(hidden);
    if (!hidden) life.wake();
  }, true);
  window.addEventListener('pageshow', (event) => {
    life.leave(false);
    if (event.persisted) life.rise();
    life.wake();
  });
  window.addEventListener('online', () => life.wake());
  window.addEventListener('focus', () => life.wake());
  return () => {
    window.removeEventListener('pagehide', sleep);
    window.addEventListener('pagehide', sleep);
  };
}
