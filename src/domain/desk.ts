/**
 * The office as a pure reducer: (filings, command, world) → (changed filing, answer). The local backend, the fakes and the reference
 * server only store around it, so they cannot disagree about the rules.
 */
import { type Actor, type Case, type CaseInput, type DueDay, type OwnPart, type Step, photoLimit, textLimit } from './case.ts';
import { type Category, defaultLimits, visibleQuestions } from './category.ts';
import { type Failure, failure } from './failure.ts';
import { dayOf, daysBetween, epochOf, instantOf, isDay } from './instant.ts';
import { edgeOf, type Need, targetOf } from './machine.ts';
import { phoneTail } from './mask.ts';
import type { Media } from './media.ts';
import type { Outcome, Receipt } from './outcome.ts';
import { compoundOf, placeIndex, placePath, type Place } from './place.ts';
import type { Day, Instant, Ref } from './record.ts';
import { defaultReopenDays, type RequestEvent, requestMachine } from './request-machine.ts';
import { canonicalJson, graphemes } from './text.ts';
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from './working-days.ts';

/** Everything the office knows about one case: the public record, what the resident sent, and which acts were already done. */
export interface Filing {
  record: Case;
  input: CaseInput;
  /** Whoever holds it may follow and answer the case; at least 128 random bits. */
  token: string;
  /** Acts by idempotency key → the canonical body they came with: a repeat has no second effect. */
  acts: Record<string, string>;
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
  target?: Ref<'case'>;
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
  const id = randomHex(world, 32);
  const record: Case = {
    type: 'case', id, rev: '1', updatedAt: world.now,
    kind: input.kind, code: freeCode(filings, world), state: requestMachine.initial, category: input.category,
    title: titleOf(office, input), place: input.place, channel: 'web',
    firstAsked: firstAskedFor(office, input.place),
    submittedAt: world.now, due: { acceptBy: addWorkingDays(office.calendars, dayOf(world.now), acceptWd) },
    level: 0, reopened: 0,
    steps: [{ at: world.now, event: 'submit', to: requestMachine.initial, by: { role: 'resident', label: '居民' } }],
  };
  const filing: Filing = { record, input, token: randomHex(world, 32), acts: {} };
  return { outcome: { kind: 'delivered', receipt: receiptOf(filing), rec: ownView(filing) }, changed: filing };
}

/** One code per field; the words stand with the elements. */
function problemsOf(office: Office, input: CaseInput, key: string, world: World): Record<string, string> {
  const fields: Record<string, string> = {};
  const category = categoryOf(office, input.category);
  if (input.clientId !== key) fields['clientId'] = 'mismatch';
  if (!category?.appliesTo.includes(input.kind)) fields['category'] = 'unknown';
  if (!office.places.some((place) => `place/${place.id}` === input.place)) fields['place'] = 'unknown';
  if (input.text.trim() === '') fields['text'] = 'required';
  else if (graphemes(input.text) > textLimit) fields['text'] = 'too-long';
  if (!input.consent.version) fields['consent'] = 'required';
  if (input.media.length > photoLimit) fields['media'] = 'too-many';
  else if (!input.media.every(world.hasMedia)) fields['media'] = 'missing';
  if (category) {
    for (const question of visibleQuestions(category, input.answers)) {
      if (question.required && question.variable !== false && !input.answers[question.code]?.length) fields[`answers.${question.code}`] = 'required';
    }
  }
  return fields;
}

function move(office: Office, filings: Filings, command: Extract<Command, { verb: 'act' }>, world: World): Answer {
  const filing = filings.get(command.id);
  if (!filing) return { failure: failure('missing', { status: 404 }) };
  const { record } = filing;
  const body = canonicalJson({ event: command.event, data: command.data });
  const done = Object.prototype.hasOwnProperty.call(filing.acts, command.key) ? filing.acts[command.key] : undefined;
  if (done !== undefined) {
    if (done !== body) return { failure: failure('invalid', { message: 'this key was already used with another body', status: 422 }) };
    return { outcome: moved(filing, command) };
  }
  if (command.ifRev !== undefined && command.ifRev !== record.rev) {
    return { failure: failure('conflict', { message: 'the case moved on', status: 409, ...(record.rev && { rev: record.rev }) }) };
  }
  const edge = edgeOf(requestMachine, record.state, command.event);
  if (!edge || edge.event === 'support' || edge.event === 'unsupport') {
    return { failure: failure('conflict', { message: `no ${command.event} from ${record.state}`, status: 409, ...(record.rev && { rev: record.rev }) }) };
  }
  if (!edge.by.includes(command.actor.role)) {
    return { failure: failure('forbidden', { message: `${command.event} is not for a ${command.actor.role}`, status: 403 }) };
  }
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
    ...(command.data.media?.length && { media: mediaOf(command.data.media, command.data.phases) }),
  };
  const settled = settle(office, { ...record, state: step.to, steps: [...record.steps, step], rev: String(Number(record.rev ?? 0) + 1), updatedAt: at }, step, command.data);
  const changed: Filing = { ...filing, record: settled, acts: { ...filing.acts, [command.key]: body } };
  return { outcome: moved(changed, command), changed };
}

/** The answer to an act. Staff never get the resident's token: with it they could answer the 回访 of their own work. */
function moved(filing: Filing, { key, actor }: Extract<Command, { verb: 'act' }>): Outcome {
  const resident = actor.role === 'resident';
  const { token, ...receipt } = receiptOf(filing);
  return { kind: 'delivered', receipt: { ...receipt, key, ...(resident && token && { token }) }, rec: resident ? ownView(filing) : staffView(filing) };
}

/** What no reader could make sense of must not enter the history, whoever sends it. */
function malformed({ assignee, until, phases = [] }: EventData): Record<string, string> {
  return {
    ...(assignee !== undefined && !/^org\/./.test(assignee) && { assignee: 'unknown' }),
    ...(until !== undefined && !isDay(until) && { until: 'invalid' }),
    ...(!phases.every((phase) => phase === undefined || ['before', 'during', 'after'].includes(phase)) && { media: 'invalid' }),
  };
}

/** Guards of the machine's table. Each answers with the field that is wanting. */
function unmet(need: Need, office: Office, filings: Filings, filing: Filing, { data, actor }: Extract<Command, { verb: 'act' }>, world: World): Record<string, string> {
  const { record } = filing;
  switch (need) {
    case 'reason':
    case 'note':
      return data.note?.trim() ? {} : { note: 'required' };
    case 'assignee':
      return data.assignee ? {} : { assignee: 'required' };
    case 'until':
      return data.until && data.until > dayOf(world.now) ? {} : { until: 'required' };
    case 'target':
      if (!data.target) return { target: 'required' };
      return data.target !== `case/${record.id}` && filings.has(data.target.slice('case/'.length)) ? {} : { target: 'unknown' };
    case 'rating':
      return Number.isInteger(data.rating) && data.rating! >= 1 && data.rating! <= 5 ? {} : { rating: 'required' };
    case 'once':
      return record.rating === undefined ? {} : { rating: 'already' };
    case 'evidence':
      return hasEvidence(categoryOf(office, record.category)?.evidence ?? 'none', data) ? {} : { media: 'evidence' };
    case 'not-handler':
      return actor.role !== 'resident' && actor.org !== undefined && actor.org === record.assignee ? { actor: 'handler' } : {};
    case 'unreachable-thrice': {
      const tries = triesOf(record);
      return tries.length >= 3 && new Set(tries.map((step) => dayOf(step.at))).size >= 2 ? {} : { visits: 'too-few' };
    }
    case 'within-reopen-window': {
      const closed = [...record.steps].reverse().find((step) => step.to === 'closed' && step.from !== 'closed');
      const days = closed ? daysBetween(dayOf(closed.at), dayOf(world.now)) : 0;
      return days <= (office.reopenDays ?? defaultReopenDays) ? {} : { state: 'too-late' };
    }
  }
}

function hasEvidence(rule: NonNullable<Category['evidence']>, { media = [], phases = [] }: EventData): boolean {
  const shown = media.map((_, index) => phases[index] ?? 'after');
  const wanted = { none: [], after: ['after'], pair: ['before', 'after'], 'pair+during': ['before', 'during', 'after'] }[rule];
  return wanted.every((phase) => shown.includes(phase as 'after'));
}

/** Failed visits since the last reply. */
function triesOf(record: Case): Step[] {
  const lastReply = record.steps.map((step) => step.event).lastIndexOf('reply');
  return record.steps.slice(lastReply + 1).filter((step) => step.event === 'visit.unreachable');
}

/** What a step changes besides the state: clocks, assignee, level, rating. */
function settle(office: Office, record: Case, step: Step, data: EventData): Case {
  const limits = categoryOf(office, record.category)?.limits ?? defaultLimits;
  const from = (count: number): DueDay => addWorkingDays(office.calendars, dayOf(step.at), count);
  const due = record.due ?? {};
  const late = (day?: DueDay): number => (day && dayOf(step.at) > day.date ? 1 : 0);
  const raised = (by: number): number => Math.min(3, record.level + by);
  const event: RequestEvent = step.event as RequestEvent;
  switch (event) {
    case 'accept':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) }, level: raised(late(due.acceptBy)) };
    case 'supplement':
      return { ...record, due: { ...due, acceptBy: from(limits.acceptWd) } };
    case 'assign':
      return { ...record, assignee: data.assignee! };
    case 'transfer':
      return { ...record, assignee: data.assignee!, level: raised(record.steps.filter((one) => one.event === 'transfer').length > 3 ? 1 : 0) };
    case 'bounce':
      return without(record, 'assignee');
    case 'extend':
      return { ...record, due: { ...due, handleBy: { date: data.until!, certain: true } } };
    case 'resume':
      return { ...record, due: { ...due, ...(due.handleBy && { handleBy: resumed(office, record, due.handleBy) }) } };
    case 'reply':
      return { ...record, evidence: [...(record.evidence ?? []), ...(step.media ?? [])], due: { ...due, visitBy: from(limits.visitWd) }, level: raised(late(due.handleBy)) };
    case 'visit.partly':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) } };
    case 'visit.unresolved':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) }, level: raised(1) };
    case 'reopen':
      return { ...without(record, 'assignee'), due: { ...due, handleBy: from(limits.handleWd) }, level: raised(1), reopened: record.reopened + 1 };
    case 'rate':
      return { ...record, rating: data.rating as NonNullable<Case['rating']> };
    case 'merge':
      return { ...record, mergedInto: data.target! };
    default:
      return record;
  }
}

/** A suspended clock stands still: the due day moves by the working days that passed. */
function resumed(office: Office, record: Case, due: DueDay): DueDay {
  const [start, end] = record.steps.slice(-2).map((step) => dayOf(step.at)) as [Day, Day];
  const { date, certain } = addWorkingDays(office.calendars, due.date, Math.max(0, workingDaysBetween(office.calendars, start, end)));
  return { date, certain: certain && due.certain };
}

function without<K extends keyof Case>(record: Case, field: K): Case {
  const { [field]: _, ...rest } = record;
  return rest as Case;
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

function categoryOf(office: Office, ref: Ref<'category'>): Category | undefined {
  return office.categories.find((category) => `category/${category.id}` === ref);
}

function mediaOf(shas: readonly string[], phases: EventData['phases'] = []): Media[] {
  return shas.map((sha256, index) => {
    const phase = phases[index];
    return { id: sha256, sha256, url: `media/${sha256}`, alt: '', ...(phase && { phase }) };
  });
}

function randomHex(world: World, length: number): string {
  let hex = '';
  while (hex.length < length) hex += Math.floor(world.random() * 0x10000).toString(16).padStart(4, '0');
  return hex.slice(0, length);
}

/** Year and month plus four random digits (five once a month is crowded): short enough for the telephone, guarded by the phone tail. */
function freeCode(filings: Filings, world: World): string {
  const taken = new Set([...filings.values()].map((filing) => filing.record.code));
  const month = instantOf(epochOf(world.now)).slice(2, 7).replace('-', '');
  for (let digits = 4; ; digits += 1) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const code = month + String(Math.floor(world.random() * 10 ** digits)).padStart(digits, '0');
      if (!taken.has(code)) return code;
    }
  }
}

function receiptOf({ record, input, token }: Filing): Receipt {
  return { key: input.clientId, ref: `case/${record.id}`, code: record.code, token, at: record.submittedAt };
}

/** What anyone may read: the resident's own words, room and photos stay out, and the place is the compound. */
export function publicView({ record }: Filing, { places, categories }: Pick<Office, 'places' | 'categories'>): Case {
  const steps = record.steps.map((step) => {
    if (step.by.role !== 'resident') return step;
    const { at, event, from, to, by } = step;
    return { at, event, ...(from && { from }), to, by };
  });
  const around = compoundOf(placeIndex(places), record.place);
  // The title names the building until staff write one of their own.
  const title = categories.find((category) => `category/${category.id}` === record.category)?.name ?? record.title;
  return { ...record, steps, title: around === record.place ? record.title : title, place: around };
}

/** What the resident whose case it is may read. */
export function ownView({ record, input, token }: Filing): Case {
  const own: OwnPart = { text: input.text, answers: input.answers, media: mediaOf(input.media), token, ...(input.unit && { unit: input.unit }), ...(input.room && { room: input.room }) };
  return { ...record, own };
}

/** What staff may read: all of it but the token, which is the resident's alone. */
export function staffView(filing: Filing): Case {
  const { own, ...record } = ownView(filing);
  const { token: _, ...bare } = own!;
  return { ...record, own: bare };
}

/** What became of a key: the receipt of a create, or of an act (without a token, which its sender already has). */
export function receiptFor(filings: Iterable<Filing>, key: string): Receipt | undefined {
  for (const filing of filings) {
    if (filing.input.clientId === key) return receiptOf(filing);
    if (Object.prototype.hasOwnProperty.call(filing.acts, key)) {
      const { token: _, ...receipt } = receiptOf(filing);
      return { ...receipt, key };
    }
  }
  return undefined;
}

/** Number and phone tail prove a case; without a phone on file the number alone never does. */
export function proves(filing: Filing, tail: string): boolean {
  const phone = filing.input.reporter?.phone ?? filing.input.onBehalfOf?.phone;
  return phone !== undefined && tail.length === 4 && phoneTail(phone) === tail;
}
