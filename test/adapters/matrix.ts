/** What each adapter can before its server, and how much of the contract it keeps, as its run tells. `npm run matrix` writes it down; contract.node.test.ts holds it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordType } from '../../src/domain/record.ts';
import type { Repeats, Uploads, Verb } from '../../src/ports/backend.ts';
import { backendContract, type Bench, type Check } from '../contracts/backend.ts';
import { type Finding, judge } from '../contracts/examine.ts';
import { type AdapterBench, benches } from './benches.ts';

export interface MatrixRow {
  /** Verbs by record type. */
  can: Record<string, Verb[]>;
  repeats: Repeats;
  uploads: Uploads;
  kept: number;
  /** Checks that had nothing to see, by why. */
  leftOut: Record<string, number>;
}
export type Matrix = Record<string, MatrixRow>;

export const file = path.join(import.meta.dirname, 'matrix.json');
const verbs: readonly Verb[] = ['get', 'list', 'create', 'act', 'upload', 'watch', 'find'];
const types: readonly RecordType[] = ['case', 'signup', 'event', 'place', 'category', 'org', 'project', 'work', 'poll', 'indicator', 'notice'];

/** The checks an adapter is put to. */
export const checksOf = ({ options, only }: AdapterBench): Check[] => backendContract(options).filter(({ name }) => only?.test(name) ?? true);

/** Why the others are none of its business. */
function spared(bench: AdapterBench): Record<string, number> {
  const asked = new Set(checksOf(bench).map(({ name }) => name));
  const why = bench.only ? 'it only reads' : 'no tokens';
  return counted(backendContract().filter(({ name }) => !asked.has(name)).map(() => why));
}

function counted(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

export async function rowOf(adapter: AdapterBench, { backend }: Bench, findings: readonly Finding[]): Promise<MatrixRow> {
  // Some learn what they can only from the service itself.
  await backend.now?.();
  const can = types.map((type) => [type, verbs.filter((verb) => backend.can(verb, type))] as const).filter(([, able]) => able.length > 0);
  const seen = counted(findings.flatMap(({ result, why }) => (result === 'left out' ? [why ?? ''] : [])));
  return { can: Object.fromEntries(can), repeats: backend.repeats, uploads: backend.uploads, kept: findings.filter(({ result }) => result === 'kept').length, leftOut: { ...spared(adapter), ...seen } };
}

async function run(): Promise<void> {
  const rows: Matrix = {};
  for (const [name, adapter] of Object.entries(benches)) {
    const { make, close } = await adapter.open();
    const findings: Finding[] = [];
    for (const check of checksOf(adapter)) findings.push(await judge(check.name, (leaveOut) => check.run(make, leaveOut)));
    for (const { check, why } of findings.filter(({ result }) => result === 'broken')) throw new Error(`${name}: ${check}: ${why}`);
    rows[name] = await rowOf(adapter, await make(), findings);
    await close?.();
  }
  writeFileSync(file, `${JSON.stringify(rows, undefined, 1)}\n`);
  process.exit(0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
