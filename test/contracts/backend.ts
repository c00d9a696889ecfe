import { acting } from './backend/acting.ts';
import { kinds } from './backend/kinds.ts';
import type { Bench, Check, LeaveOut, Make } from './backend/bench.ts';
import { creating } from './backend/creating.ts';
import { reading } from './backend/reading.ts';
import { records } from './backend/records.ts';
import { signups } from './backend/signups.ts';
import { watchingChecks } from './backend/watching.ts';

export type { Bench, Check, LeaveOut, Make };
export { type WireBench, type WireCheck, wireContract } from './wire.ts';

export interface ContractOptions {
  /** Whether the bench can act for the office. */
  staff?: boolean;
  /** Whether a receipt carries a token by which its resident reads the own part; without it nobody reads one (Open311). */
  tokens?: boolean;
}

/**
 * The contract of the backend port, published as `linli/contract`: a plain list of checks, each of which throws a sentence when its rule is broken,
 * so that it runs under any test runner and from a command:
 *
 * `for (const { name, run } of backendContract({ staff: false })) it(name, () => run(() => ({ backend: myBackend() })));`
 *
 * `run` asks for a bench once a check; it may get the same backend every time. What is filed stays filed: give it a test service.
 * A second argument hears why a check had nothing to see: `run(make, (why) => t.skip(why))`. `wireContract` is for servers that speak to the adapter `rest`.
 */
export function backendContract({ staff = true, tokens = true }: ContractOptions = {}): Check[] {
  const wanted = ({ needs }: Check): boolean => needs === undefined || (tokens ? needs === 'token' || (needs === 'staff' && staff) : needs === 'no-token');
  return [...reading, ...creating, ...acting, ...kinds, ...records, ...signups, ...watchingChecks].filter(wanted);
}
