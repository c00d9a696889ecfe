/** Both sides under one sequence of commands: each gets its own ids, numbers and tokens, and what they answer is compared without them. */
import assert from 'node:assert/strict';
import type { CaseInput } from '../../../src/domain/case.ts';
import type { Instant, Ref } from '../../../src/domain/record.ts';
import type { SignupInput } from '../../../src/domain/signup.ts';
import { start } from '../../domain/office.ts';
import { actOn, caseInput, type Dice, gatherings, type Known, later, photos, signupInput, undecided } from './commands.ts';
import type { Functions } from './functions.ts';
import { type Act, Reference, type Side } from './reference.ts';

interface Given {
  type: 'case' | 'signup';
  /** Of the reference, of the functions. */
  names: [Record<string, string>, Record<string, string>];
}

const own = { id: undecided.record.id, code: undecided.record.code, token: undecided.token };

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])) : value;

/** Mostly a case, and one that is still open. */
function chosen({ of, oneIn }: Dice, known: readonly Known[]): Known {
  const type = oneIn(20) ? 'event' : oneIn(4) ? 'signup' : 'case';
  const some = known.filter(({ ref }) => ref.startsWith(type));
  const open = some.filter(({ state }) => !['closed', 'referred', 'withdrawn', 'declined', 'merged', 'realized', 'cancelled', 'completed'].includes(state) || (state === 'closed' && oneIn(2)));
  return of(open.length > 0 && !oneIn(10) ? open : some.length > 0 ? some : known);
}

export class Pair {
  readonly #given: Given[] = [{ type: 'signup', names: [own, own] }];
  readonly #functions: Functions;
  readonly reference: Reference;
  readonly #sent: { type: 'case' | 'signup'; key: string; input: CaseInput | SignupInput }[] = [];
  readonly #acts: Act[] = [];
  /** How often each answer came, and which events were done, so that a test knows it was not always the same. */
  readonly seen: Map<string, number>;
  readonly done: Set<string>;
  #now: Instant = start;
  #keys = 0;

  constructor(functions: Functions, seed: number, seen: Map<string, number>, done: Set<string>) {
    this.#functions = functions;
    this.seen = seen;
    this.done = done;
    this.reference = new Reference(start, photos, gatherings(start), seed);
  }

  async begin(): Promise<void> {
    await this.#functions.begin(gatherings(start));
    await this.#functions.setNow(start);
  }

  /** A command with the names of one side in it. */
  #worded<T>(value: T, side: 0 | 1): T {
    return JSON.parse(JSON.stringify(value).replace(/#(id|code|token)(\d+)/g, (whole, what: string, nth: string) => this.#given[Number(nth)]?.names[side][what] ?? whole)) as T;
  }

  #neutral(answer: unknown, side: 0 | 1): unknown {
    let text = JSON.stringify(answer ?? null).replaceAll('rpc/photo?sha256=', 'media/');
    this.#given.forEach(({ names }, nth) => {
      for (const [what, value] of Object.entries(names[side])) text = text.replaceAll(value, `#${what}${nth}`);
    });
    return sorted(JSON.parse(text));
  }

  async #both(ask: (side: Side, at: 0 | 1) => Promise<unknown>): Promise<[unknown, unknown]> {
    const answers: [unknown, unknown] = [await ask(this.reference, 0), await ask(this.#functions, 1)];
    return answers.map((one) => one ?? null) as [unknown, unknown];
  }

  #compare(what: string, answers: [unknown, unknown]): void {
    const [wanted, found] = [this.#neutral(answers[0], 0), this.#neutral(answers[1], 1)] as [Record<string, unknown> | null, unknown];
    assert.deepEqual(found, wanted, what);
    const word = String(wanted?.['refused'] ?? (wanted?.['kind'] === 'rejected' ? `rejected ${Object.entries(wanted['fields'] as object).flat().join(' ')}` : wanted?.['kind']));
    this.seen.set(word, (this.seen.get(word) ?? 0) + 1);
  }

  async at(now: Instant): Promise<void> {
    this.#now = now;
    this.reference.now = now;
    await this.#functions.setNow(now);
  }

  async create(type: 'case' | 'signup', key: string, input: CaseInput | SignupInput): Promise<void> {
    this.#sent.push({ type, key, input });
    const answers = await this.#both((side) => side.create(type, key, input));
    const [one, other] = answers.map((answer) => (answer as { receipt?: { ref: string; code: string; token: string } }).receipt);
    if (one && other && !this.#given.some(({ names }) => names[0]['token'] === one.token)) {
      const named = ({ ref, code, token }: typeof one): Record<string, string> => ({ id: ref.split('/')[1]!, code, token });
      this.#given.push({ type, names: [named(one), named(other)] });
    }
    this.#compare(`create ${type} ${JSON.stringify(input).slice(0, 600)}`, answers);
  }

  /** What the desk answered, after the functions answered alike. */
  async act(act: Act): Promise<unknown> {
    this.#acts.push(act);
    const answers = await this.#both((side, at) => side.act(this.#worded(act, at)));
    this.#compare(JSON.stringify(act), answers);
    const kind = this.#known().find(({ ref }) => ref === act.ref)?.kind ?? act.ref.split('/')[0];
    if ((answers[0] as { kind?: string }).kind === 'delivered') this.done.add(`${kind} ${act.event}`);
    return answers[0];
  }

  async lookup(nth: number, tail: string): Promise<unknown> {
    const answers = await this.#both((side, at) => side.lookup(this.#worded(`#code${nth}`, at), tail));
    this.#compare(`lookup of ${nth} with ${tail}`, answers);
    return answers[0];
  }

  async step(dice: Dice): Promise<void> {
    const { oneIn, of, upTo } = dice;
    await this.at(later(dice, this.#now));
    const known = this.#known();
    if (known.length === 7 || oneIn(10)) return this.#createSome(dice);
    if (oneIn(12)) return void (await this.lookup(upTo(this.#given.length - 1), of(['4321', '4321', '0000', '321', ''])));
    const before = oneIn(10) ? this.#acts[upTo(this.#acts.length - 1)] : undefined;
    const act = before ? { ...before, ...(oneIn(3) && { data: { note: '另一句' } }) } : actOn(dice, chosen(dice, known), oneIn(8) ? `support-${upTo(5)}` : `act-${(this.#keys += 1)}`, this.#now, this.#given.length);
    await this.act(act);
    // A key that went to several records has several receipts, in no order anybody promised.
    if (oneIn(8) && act.key.startsWith('act-')) this.#compare(`find ${act.key}`, await this.#both((side) => side.find(act.key)));
  }

  async #createSome(dice: Dice): Promise<void> {
    const before = dice.oneIn(8) ? this.#sent[dice.upTo(this.#sent.length - 1)] : undefined;
    const type = before?.type ?? (dice.oneIn(2) ? 'signup' : 'case');
    const key = before?.key ?? `key-${(this.#keys += 1)}`;
    await this.create(type, key, before ? { ...before.input, ...(dice.oneIn(2) && { consent: { version: '2', at: start } }) } : type === 'case' ? caseInput(dice, key) : signupInput(dice, key));
  }

  #known(): Known[] {
    const { filings, hall } = this.reference;
    const told = this.#given.map(({ type, names }, nth): Known => {
      const record = type === 'case' ? filings.get(names[0]['id']!)!.record : hall.enrolments.get(names[0]['id']!)!.record;
      return { ref: `${type}/#id${nth}` as Ref, nth, state: record.state, rev: record.rev, ...(record.type === 'case' && { kind: record.kind }) };
    });
    return [...told, ...[...hall.holdings.values()].map(({ record }): Known => ({ ref: `event/${record.id}`, nth: -1, state: record.state, rev: record.rev }))];
  }

  /** Everything anyone can read, once all is done. */
  async compareAll(): Promise<void> {
    for (const type of ['case', 'event'] as const) {
      for (const staff of [undefined, 'staff:receptionist:point']) this.#compare(`list of ${type} for ${staff ?? 'anyone'}`, await this.#both((side) => side.list(type, staff)));
    }
    for (const [nth, { type }] of this.#given.entries()) {
      for (const token of [`#token${nth}`, 'f'.repeat(32)]) this.#compare(`own ${type} ${nth}`, await this.#both((side, at) => side.own(this.#worded(`${type}/#id${nth}` as Ref, at), this.#worded(token, at))));
    }
  }
}
