/** Puts a server to the rest contract, check by check. */
import { restBackend } from '../../src/adapters/rest/index.ts';
import { backendContract } from './backend.ts';
import type { Bench, LeaveOut } from './backend/bench.ts';
import { type WireBench, wireContract } from './wire.ts';

export interface Finding {
  check: string;
  result: 'kept' | 'broken' | 'left out';
  /** What was broken, or why it was left out. */
  why?: string;
}

export interface Examination extends WireBench {
  /** A member of staff's token, with `{role}` and `{org}` where those stand in it. */
  staff?: string;
  /** Words, one of which a check's name has to contain. */
  only?: readonly string[];
  /** For one check, 60 s unless told. */
  timeoutMs?: number;
}

/** Runs one check. A check that does not end in time is broken. */
export async function judge(check: string, run: (leaveOut: LeaveOut) => Promise<void>, timeoutMs = 60_000): Promise<Finding> {
  let why: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    await Promise.race([run((reason) => (why = reason)), late]);
  } catch (thrown) {
    return { check, result: 'broken', why: thrown instanceof Error ? thrown.message : String(thrown) };
  } finally {
    clearTimeout(timer);
  }
  return why === undefined ? { check, result: 'kept' } : { check, result: 'left out', why };
}

/** Tells each check's finding as it comes. Files cases, signups and photos. */
export async function* examine({ staff, only = [], timeoutMs, ...wire }: Examination): AsyncGenerator<Finding, void, undefined> {
  const { endpoint, headers } = wire;
  const bench = (): Bench => ({
    backend: restBackend({ endpoint, ...(headers && { getHeaders: () => ({ ...headers }) }) }),
    ...(staff !== undefined && { staff: (role, org) => staff.replaceAll('{role}', role).replaceAll('{org}', org.slice('org/'.length)) }),
  });
  const wanted = ({ name }: { name: string }): boolean => only.length === 0 || only.some((word) => name.includes(word));
  for (const { name, run } of wireContract.filter(wanted)) yield judge(name, (leaveOut) => run(wire, leaveOut), timeoutMs);
  for (const { name, needs, run } of backendContract().filter(wanted)) {
    if (needs === 'staff' && staff === undefined) yield { check: name, result: 'left out', why: 'no token of staff' };
    else yield judge(name, (leaveOut) => run(bench, leaveOut), timeoutMs);
  }
}
