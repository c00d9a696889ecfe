/**
 * The office as a pure reducer: (filings, command, world) → (changed filing, answer). The local backend, the fakes and the reference
 * server only store around it, so they cannot disagree about the rules.
 */
import type { Actor, Agreement, Case, CaseInput, Remedy, Step } from './case.ts';
import { isSupport, machineOf } from './case-machine.ts';
import { type Category, defaultLimits } from './category.ts';
import { settle } from './desk-effects.ts';
import { categoryOf, malformed, problemsOf, unmet } from './desk-guards.ts';
import { mediaOf, ownView, publicView, receiptOf, staffView } from './desk-views.ts';
import { type Failure, failure } from './failure.ts';
import { dayOf, epochOf } from './instant.ts';
import { freeCode, randomHex } from './codes.ts';
import { edgeOf, targetOf } from './machine.ts';
import type { Media } from './media.ts';
import type { Outcome } from './outcome.ts';
import { placeIndex, placePath, type Place } from './place.ts';
import type { Day, Edtf, Instant, Ref } from './record.ts';
import { canonicalJson } from './text.ts';
import { addWorkingDays, type WorkCalendar } from './working-days.ts';

export { ownView, proves, publicView, receiptFor, staffView } from './desk-views.ts';

/** Everything the office knows about one case: the public record, what the resident sent, and which acts were already done. */
export interface Filing {
  record: Case;
  input: CaseInput;
  /** Whoever holds it may follow and answer the case; at least 128 random bits. */
  token: string;
  /** Acts by idempotency key → the canonical body they came with: a repeat has no second effect. */
  acts: Record<string, string>;
  /** Keys of whoever met it too, one a person as far as the backend can tell. */
  supporters?: string[];
}

/** What an event of the machine brings along; which part is needed stands in the machine's table. */
export interface EventData {
  note?: string;
  assignee?: Ref<'org'>;
  until?: Day;
  /** Hex SHA-256 of uploaded photos, with phases in the same order where they show evidence. */
  media?: string[];
  phases?: Media['phase'][];
  outcome?: string;
  rating?: number;
  /** `case/…`; for `implement` also `work/…`. */
  target?: string;
  /** 清单外事项: who approved it, and from which fund. */
  offList?: { approvedBy: string; funding: string };
  /** 当事人 by role. */
  parties?: string[];
  /** 双方同意延长 */
  bothConsent?: boolean;
  agreement?: Agreement;
  remedies?: Remedy[];
  /** For `adopt`: only a part of it. */
  partly?: boolean;
  /** For `reschedule`: the new time of an event. */
  start?: Edtf;
  end?: Edtf;
  /** For `unsupport`: the key the support was sent under. */
  support?: string;
}

export type Command =
  | { verb: 'create'; key: string; input: CaseInput; actor: Actor }
  | { verb: 'act'; key: string; id: string; event: string; data: EventData; actor: Actor; ifRev?: string };

/** Rules and catalogue of one office. */
export interface Office {
  categories: readonly Category[];
  places: readonly Place[];
  calendars: readonly WorkCalendar[];
  /** Who is first asked where no reception point serves the place. */
  frontDesk: Ref<'org'>;
  reopenDays?: number;
}

/** What the desk may ask of the world. `random` is uniform in [0, 1) and must come from a strong source: tokens are made of it. */
export interface World {
  now: Instant;
  random: () => number;
  hasMedia: (sha256: string) => boolean;
}

export type Answer = { outcome: Outcome; changed?: Filing } | { failure: Failure };

/** Filings by case id. */
export type Filings = ReadonlyMap<string, Filing>;

export function desk(office: Office, filings: Filings, command: Command, world: World): Answer {
  return command.verb === 'create' ? register(office, filings, command, world) : move(office, filings, command, world);
}

function register(office: Office, filings: Filings, { key, input }: Extract<Command, { verb: 'create' }>, world: World): Answer {
  const before = [...filings.values()].find((filing) => filing.input.clientId === key);
  if (before) {
    if (canonicalJson(before.input) !== canonicalJson(input)) {
      return { failure: failure('invalid', { message: 'this key was already used with another body', status: 422 }) };
    }
    return { outcome: { kind: 'delivered', receipt: receiptOf(before), rec: ownView(before) } };
  }
  const fields = problemsOf(office, input, key, world);
  if (Object.keys(fields).length > 0) return { outcome: { kind: 'rejected', fields } };

  const category = categoryOf(office, input.category);
  const { acceptWd } = category?.limits ?? defaultLimits;
  const machine = machineOf(input.kind);
  const id = randomHex(world, 32);
  const record: Case = {
    type: 'case', id, rev: '1', updatedAt: world.now,
    kind: input.kind, code: freeCode(new Set([...filings.values()].map((filing) => filing.record.code)), world), state: machine.initial, category: input.category,
    title: titleOf(office, input), place: input.place, channel: 'web',
    firstAsked: firstAskedFor(office, input.place),
    submittedAt: world.now, due: { acceptBy: addWorkingDays(office.calendars, dayOf(world.now), acceptWd) },
    level: 0, reopened: 0,
    ...(input.form && { form: input.form }),
    ...(input.about?.length && { about: input.about }),
    ...(input.parties?.length && { parties: input.parties }),
    steps: [{ at: world.now, event: 'submit', to: machine.initial, by: { role: 'resident', label: '居民' } }],
  };
  const filing: Filing = { record, input, token: randomHex(world, 32), acts: {} };
  return { outcome: { kind: 'delivered', receipt: receiptOf(filing), rec: ownView(filing) }, changed: filing };
}

function move(office: Office, filings: Filings, command: Extract<Command, { verb: 'act' }>, world: World): Answer {
  const filing = filings.get(command.id);
  if (!filing) return { failure: failure('missing', { status: 404 }) };
  const { record } = filing;
  const body = canonicalJson({ event: command.event, data: command.data });
  const done = Object.prototype.hasOwnProperty.call(filing.acts, command.key) ? filing.acts[command.key] : undefined;
  if (done !== undefined) {
    if (done !== body) return { failure: failure('invalid', { message: 'this key was already used with another body', status: 422 }) };
    return { outcome: moved(filing, command, office) };
  }
  if (command.ifRev !== undefined && command.ifRev !== record.rev) {
    return { failure: failure('conflict', { message: 'the case moved on', status: 409, ...(record.rev && { rev: record.rev }) }) };
  }
  const edge = edgeOf(machineOf(record.kind), record.state, command.event);
  if (!edge) {
    return { failure: failure('conflict', { message: `no ${command.event} from ${record.state}`, status: 409, ...(record.rev && { rev: record.rev }) }) };
  }
  if (!edge.by.includes(command.actor.role)) {
    return { failure: failure('forbidden', { message: `${command.event} is not for a ${command.actor.role}`, status: 403 }) };
  }
  if (isSupport(edge.event)) return backed(office, filing, command, body, world);
  const fields: Record<string, string> = {};
  for (const need of edge.needs ?? []) Object.assign(fields, unmet(need, office, filings, filing, command, world));
  Object.assign(fields, malformed(command.data));
  if (!(command.data.media ?? []).every(world.hasMedia)) fields['media'] = 'missing';
  if (Object.keys(fields).length > 0) return { outcome: { kind: 'rejected', fields } };

  // A clock that was set back must not turn the history round.
  const last = record.steps[record.steps.length - 1];
  const at = last && epochOf(last.at) > epochOf(world.now) ? last.at : world.now;
  const step: Step = {
    at, event: edge.event, from: record.state, to: targetOf(edge, record.state), by: command.actor,
    ...(command.data.note && { note: command.data.note }),
    ...(command.data.assignee && { assignee: command.data.assignee }),
    ...(command.data.outcome && { outcome: command.data.outcome }),
    ...(command.data.until && { until: command.data.until }),
    ...(command.data.agreement && { agreement: command.data.agreement }),
    ...(command.data.remedies?.length && { remedies: command.data.remedies }),
    ...(command.data.media?.length && { media: mediaOf(command.data.media, command.data.phases) }),
  };
  const settled = settle(office, { ...record, state: step.to, steps: [...record.steps, step], rev: nextRev(record), updatedAt: at }, step, command.data);
  const changed: Filing = { ...filing, record: settled, acts: { ...filing.acts, [command.key]: body } };
  return { outcome: moved(changed, command, office), changed };
}

/** 我也遇到: counted, not a step of its own, and whoever presses it learns no more than anyone may read. */
function backed(office: Office, filing: Filing, command: Extract<Command, { verb: 'act' }>, body: string, world: World): Answer {
  const { record, supporters = [] } = filing;
  const { event, key, data } = command;
  if (event === 'unsupport' && !supporters.includes(data.support ?? '')) return { outcome: { kind: 'rejected', fields: { support: 'unknown' } } };
  const left = event === 'support' ? [...supporters, key] : supporters.filter((one) => one !== data.support);
  const settled: Case = { ...record, supports: left.length, rev: nextRev(record), updatedAt: world.now };
  const changed: Filing = { ...filing, record: settled, supporters: left, acts: { ...filing.acts, [key]: body } };
  return { outcome: moved(changed, command, office), changed };
}

const nextRev = ({ rev = '0' }: Case): string => String(Number(rev) + 1);

/** The answer to an act. Staff never get the resident's token: with it they could answer the 回访 of their own work. */
function moved(filing: Filing, { key, actor, event }: Extract<Command, { verb: 'act' }>, office: Office): Outcome {
  if (isSupport(event)) return { kind: 'delivered', receipt: { key, ref: `case/${filing.record.id}`, at: filing.record.updatedAt! }, rec: publicView(filing, office) };
  const resident = actor.role === 'resident';
  const { token, ...receipt } = receiptOf(filing);
  return { kind: 'delivered', receipt: { ...receipt, key, ...(resident && token && { token }) }, rec: resident ? ownView(filing) : staffView(filing) };
}

/** 首问负责: the operator of the reception point that serves the place or anything around it. */
function firstAskedFor(office: Office, place: Ref<'place'>): Ref<'org'> {
  const around = placePath(placeIndex(office.places), place).map((one): Ref<'place'> => `place/${one.id}`);
  const point = office.places.find((one) => one.kind === 'reception' && one.serves?.some((served) => around.includes(served)));
  return point?.operator ?? office.frontDesk;
}

/** Category and building, until staff write a title. */
function titleOf(office: Office, input: CaseInput): string {
  const building = office.places.find((place) => `place/${place.id}` === input.place && place.kind === 'building');
  return [building?.name, categoryOf(office, input.category)?.name].filter(Boolean).join(' ');
}
