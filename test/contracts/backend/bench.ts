/** What the checks of a backend stand on: whom to call, how to make a case, how to complain. No test framework: a check fails by throwing. */
import type { Case, CaseInput, Role } from '../../../src/domain/case.ts';
import { visibleQuestions } from '../../../src/domain/category.ts';
import type { EventData } from '../../../src/domain/desk.ts';
import { type Failure, type FailureKind, isFailure } from '../../../src/domain/failure.ts';
import { matches, type Query } from '../../../src/domain/query.ts';
import { type RecordOf, type RecordType, type Ref, refOf } from '../../../src/domain/record.ts';
import type { Backend, Outcome, Receipt } from '../../../src/ports/backend.ts';

export interface Bench {
  backend: Backend;
  /** The token of a unit's member in a role. Without it the checks that need the office's side are left out. */
  staff?: (role: Exclude<Role, 'resident'>, org: Ref<'org'>) => string;
}

export type Make = () => Bench | Promise<Bench>;

export interface Check {
  name: string;
  /** `no-token`: only for a backend whose receipts carry none. */
  needs?: 'staff' | 'token' | 'no-token';
  /** @throws Error when its rule is broken */
  run(make: Make, leaveOut?: LeaveOut): Promise<void>;
}

/** Told why there is nothing to see, where the backend does not offer what a check looks at. */
export type LeaveOut = (why: string) => void;

/** What a backend may lack without breaking anything. */
export const without = {
  repeats: 'repeats are not recognised', find: 'no find', upload: 'no photos', before: 'no photos before the record', rev: 'no revisions', watch: 'no watch', support: 'no support',
  signups: 'no event takes signups', events: 'no events', acts: 'staff move no event', works: 'no works', notices: 'no notices', directory: 'no directory with records', blind: 'cases can be read',
} as const;

export function check(holds: unknown, complaint: string): asserts holds {
  if (!holds) throw new Error(complaint);
}

export function same(found: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  check(a === b, `${what}: ${a}, expected ${b}`);
}

/** The Failure a call throws, of one of the kinds named. Anything else that happens is a complaint. */
export async function refused(call: Promise<unknown>, ...kinds: FailureKind[]): Promise<Failure> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (thrown) {
    check(isFailure(thrown), `threw ${String(thrown)}, which is no Failure`);
    check(kinds.includes(thrown.kind), `refused as ${thrown.kind} (${thrown.message}), expected ${kinds.join(' or ')}`);
    return thrown;
  }
  throw new Error(`answered ${JSON.stringify(answer)?.slice(0, 200)}, expected a refusal as ${kinds.join(' or ')}`);
}

export function randomKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Words that appear in a case's private part and nowhere else. */
export const secrets = { text: '契约测试：只有本人能看到的这句话', unit: '契约单元乙', room: '契约室甲', phone: '13900004321', tail: '4321' };

/** A complete input for the first category and building the backend offers; required questions are answered. */
export async function draftFor({ backend }: Bench, change: Partial<CaseInput> = {}): Promise<CaseInput> {
  const categories = await backend.list('category', {});
  const category = categories.items.find((one) => one.appliesTo.includes('request'));
  // Of many places, the first page may hold none.
  const buildings = await backend.list('place', { where: { kind: 'building' }, limit: 200 });
  const place = buildings.items.find((one) => one.kind === 'building') ?? (await backend.list('place', {})).items[0];
  check(category && place, 'the backend lists no category for requests or no place');
  const answers: CaseInput['answers'] = {};
  for (const { code, required, variable, values, datatype } of visibleQuestions(category, {})) {
    if (required && variable !== false) answers[code] = datatype === 'multivaluelist' ? [values?.[0]?.key ?? '1'] : (values?.[0]?.key ?? '1');
  }
  return {
    clientId: randomKey(), topic: 'request', kind: 'request', category: refOf(category), place: refOf(place),
    unit: secrets.unit, room: secrets.room, text: secrets.text, answers, reporter: { phone: secrets.phone }, showName: 'no',
    consent: { version: '1', at: '2023-11-10T09:00:00+08:00' }, media: [], ...change,
  };
}

export function deliveredOf(outcome: Outcome): Receipt & { ref: Ref<'case'>; token: string; code: string } {
  check(outcome.kind === 'delivered', `the outcome is ${JSON.stringify(outcome)}, expected delivered`);
  const { receipt } = outcome;
  check(receipt.ref?.startsWith('case/') && receipt.token && receipt.code, `the receipt lacks ref, token or code: ${JSON.stringify(receipt)}`);
  return receipt as Receipt & { ref: Ref<'case'>; token: string; code: string };
}

/** The receipt of an act that was done. */
export async function done(call: Promise<Outcome>): Promise<Receipt> {
  const outcome = await call;
  check(outcome.kind === 'delivered' && outcome.receipt.ref, `the outcome is ${JSON.stringify(outcome)}, expected delivered with a ref`);
  return outcome.receipt;
}

/** A case as filed, and the hands that move it. */
export interface Filed {
  input: CaseInput;
  receipt: ReturnType<typeof deliveredOf>;
  /** The case as its resident reads it now. */
  read(): Promise<Case>;
  resident(event: string, data?: EventData): Promise<Outcome>;
  staff(role: Exclude<Role, 'resident'>, org: Ref<'org'>, event: string, data?: EventData): Promise<Outcome>;
}

export async function filed(bench: Bench, change: Partial<CaseInput> = {}): Promise<Filed> {
  const { backend, staff } = bench;
  const input = await draftFor(bench, change);
  const receipt = deliveredOf(await backend.create('case', input, { key: input.clientId }));
  const act = async (token: string, event: string, data: EventData) => backend.act(receipt.ref, { event, data }, { key: randomKey(), token });
  return {
    input, receipt,
    read: () => backend.get(receipt.ref, { token: receipt.token }),
    resident: (event, data = {}) => act(receipt.token, event, data),
    staff: (role, org, event, data = {}) => act(staff!(role, org), event, data),
  };
}

export async function orgsOf({ backend }: Bench): Promise<[Ref<'org'>, Ref<'org'>, Ref<'org'>]> {
  const { items } = await backend.list('org', {});
  check(items.length >= 3, 'the checks of the office’s side need three organisations');
  return items.slice(0, 3).map(refOf) as [Ref<'org'>, Ref<'org'>, Ref<'org'>];
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture nobody sent before: one pixel, and random bytes behind its end. */
export async function photo(): Promise<{ sha256: string; bytes: ArrayBuffer; type: string }> {
  const bytes = Uint8Array.from([...atob(pixel)].map((char) => char.charCodeAt(0)).concat([...crypto.getRandomValues(new Uint8Array(16))]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''), bytes: bytes.buffer, type: 'image/png' };
}

export async function uploaded({ backend }: Bench, count: number): Promise<string[]> {
  const shas: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = await photo();
    await backend.upload?.(one, { key: randomKey() });
    shas.push(one.sha256);
  }
  return shas;
}

/** Every record of a query, page by page; what the backend ignored is applied here, as the library does. */
export async function allOf<T extends RecordType>({ backend }: Bench, type: T, query: Query): Promise<RecordOf[T][]> {
  const found: RecordOf[T][] = [];
  const cursors = new Set<string | undefined>();
  for (let cursor: string | undefined; ; ) {
    check(!cursors.has(cursor), `the pages of ${type} never end: the cursor ${cursor} came twice`);
    cursors.add(cursor);
    const page = await backend.list(type, { ...query, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items.filter((item) => matches(item, query, page.ignored)));
    if (page.next === undefined) return found;
    cursor = page.next;
  }
}
