import { page } from '../kit/page.ts';
import type { OutboxItem } from '../ports/device.ts';

/** States that no waiting helps. */
const atOnce: readonly OutboxItem['state'][] = ['unknown', 'parked', 'needs-sign-in'];

/** In how many milliseconds of the phone's own clock, which wrote `queuedAt`, a kept request is to be offered other ways; 0: now. */
export function stuckIn({ state, attempts, queuedAt }: OutboxItem, now: number): number {
  const { hours = 2, tries = 12 } = page().defaults.stuckAfter ?? {};
  return attempts >= tries || atOnce.includes(state) ? 0 : Math.max(0, queuedAt + hours * 3_600_000 - now);
}
