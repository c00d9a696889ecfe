/** Before work that no signal goes with. AbortSignal's own `throwIfAborted` is younger than our floor. @throws the caller's abort as it is */
export function stop(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw (signal.reason as Error | undefined) ?? new DOMException('aborted', 'AbortError');
}
