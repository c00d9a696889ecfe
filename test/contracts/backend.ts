/**
 * The contract of the backend port, as a plain list: each check throws a sentence when its rule is broken, so it runs under any test runner
 * and from a command. `make` is asked for a bench once a check; it may hand out the same backend every time.
 */
import { acting } from './backend/acting.ts';
import type { Bench, Check, Make } from './backend/bench.ts';
import { creating } from './backend/creating.ts';
import { reading } from './backend/reading.ts';

export type { Bench, Check, Make };

export function backendContract({ staff = true }: { /** Whether the bench can act for the office. */ staff?: boolean } = {}): Check[] {
  return [...reading, ...creating, ...acting].filter(({ needs }) => staff || needs !== 'staff');
}
