/**
 * 报名处: the events an office holds and who signed up for them, as a pure reducer like the desk of cases: (hall, command, world) → (what changed, answer).
 * Places are given in the order of asking; who waits moves up as soon as enough places for all of a party are free.
 */
import type { Actor } from './case.ts';
import { freeCode, randomHex } from './codes.ts';
import type { EventData, World } from './desk.ts';
import { spanOf } from './edtf.ts';
import { placesLeft, type TownEvent } from './event.ts';
import { type Failure, failure } from './failure.ts';
import { dayOf, epochOf } from './instant.ts';
import { edgeOf, type Machine, targetOf } from './machine.ts';
import { eventMachine } from './machines/event.ts';
import { signupMachine, type SignupState } from './machines/signup.ts';
import type { Outcome, Receipt } from './outcome.ts';
import { splitRef, type Ref } from './record.ts';
import { noteLimit, partyLimit, type Signup, type SignupInput } from './signup.ts';
import { canonicalJson, graphemes } from './text.ts';

/** One event and which acts were already done to it: idempotency key → canonical body. */
export interface Holding {
  record: TownEvent;
  acts: Record<string, string>;
}

/** Everything the office knows about one signup; `token` is whoever's it is. */
export interface Enrolment {
  record: Signup;
  input: SignupInput;
  token: string;
  acts: Record<string, string>;
}

/** By id. `enrolments` in the order of asking. */
export interface Hall {
  holdings: ReadonlyMap<string, Holding>;
  enrolments: ReadonlyMap<string, Enrolment>;
}

export type HallCommand =
  | { verb: 'create'; key: string; input: SignupInput }
  | { verb: 'act'; key: string; ref: Ref<'event' | 'signup'>; event: string; data: EventData; actor: Actor; ifRev?: string };

export interface HallChange {
  holding: Holding;
  enrolments: Enrolment[];
}
export type HallAnswer = { outcome: Outcome; changed?: HallChange } | { failure: Failure };
type HallWorld = Pick<World, 'now' | 'random'>;

export function signupDesk(hall: Hall, command: HallCommand, world: HallWorld): HallAnswer {
  if (command.verb === 'create') return enrol(hall, command, world);
  const { type, id } = splitRef(command.ref);
  return type === 'event' ? moveEvent(hall, id, command, world) : moveSignup(hall, id, command, world);
}

export function signupReceipt({ record, input, token }: Enrolment): Receipt {
  return { key: input.clientId, ref: `signup/${record.id}`, code: record.code, token, at: record.submittedAt };
}

/** What became of a key: of a signup, or of an act on one (without the token, which its sender has). */
export function signupReceiptFor({ enrolments }: Pick<Hall, 'enrolments'>, key: string): Receipt | undefined {
  for (const enrolment of enrolments.values()) {
    if (enrolment.input.clientId === key) return signupReceipt(enrolment);
    if (has(enrolment.acts, key)) return bare(enrolment, key);
  }
  return undefined;
}

/** A signup as whoever may see it reads it: with how many wait before it. */
export function signupView({ enrolments }: Pick<Hall, 'enrolments'>, { record }: Enrolment): Signup {
  if (record.state !== 'waitlisted') return record;
  let ahead = 0;
  for (const other of enrolments.values()) {
    if (other.record.id === record.id) break;
    if (other.record.target === record.target && other.record.state === 'waitlisted') ahead += other.record.party;
  }
  return { ...record, ahead };
}

const has = (acts: Record<string, string>, key: string): boolean => Object.prototype.hasOwnProperty.call(acts, key);
const reused = (): HallAnswer => ({ failure: failure('invalid', { message: 'this key was already used with another body', status: 422 }) });
const nextRev = ({ rev = '0' }: { rev?: string }): string => String(Number(rev) + 1);

function bare(enrolment: Enrolment, key: string): Receipt {
  const { token: _, ...receipt } = signupReceipt(enrolment);
  return { ...receipt, key };
}

function enrol(hall: Hall, { key, input }: Extract<HallCommand, { verb: 'create' }>, world: HallWorld): HallAnswer {
  const before = [...hall.enrolments.values()].find((one) => one.input.clientId === key);
  if (before) {
    if (canonicalJson(before.input) !== canonicalJson(input)) return reused();
    return { outcome: { kind: 'delivered', receipt: signupReceipt(before), rec: signupView(hall, before) } };
  }
  const holding = hall.holdings.get(splitRef(input.target).id);
  const fields = problemsOf(hall, holding, input, key, world);
  if (!holding || Object.keys(fields).length > 0) return { outcome: { kind: 'rejected', fields } };

  const { record: event } = holding;
  const fits = (placesLeft(event) ?? Infinity) >= input.party;
  const record: Signup = {
    type: 'signup', id: randomHex(world, 32), rev: '1', updatedAt: world.now, target: input.target, state: fits ? 'confirmed' : 'waitlisted',
    code: freeCode(new Set([...hall.enrolments.values()].map((one) => one.record.code)), world),
    party: input.party, minors: input.minors, submittedAt: world.now, ...(input.onBehalfOf && { relation: input.onBehalfOf.relation }),
  };
  const enrolment: Enrolment = { record, input, token: randomHex(world, 32), acts: {} };
  const after = { ...hall, enrolments: new Map([...hall.enrolments, [record.id, enrolment]]) };
  return {
    outcome: { kind: 'delivered', receipt: signupReceipt(enrolment), rec: signupView(after, enrolment) },
    changed: { holding: { ...holding, record: counted(event, 'pending', record) }, enrolments: [enrolment] },
  };
}

function problemsOf(hall: Hall, holding: Holding | undefined, input: SignupInput, key: string, { now }: HallWorld): Record<string, string> {
  const fields: Record<string, string> = {};
  const { party, minors, phone } = input;
  if (input.clientId !== key) fields['clientId'] = 'mismatch';
  if (!holding) fields['target'] = 'unknown';
  else if (!holding.record.signup) fields['target'] = 'not-needed';
  else if (!takesSignups(holding.record, now)) fields['target'] = 'closed';
  if (!Number.isInteger(party) || party < 1) fields['party'] = 'required';
  else if (party > partyLimit) fields['party'] = 'too-many';
  if (!Number.isInteger(minors) || minors < 0 || minors > party) fields['minors'] = 'too-many';
  else if (minors > 0 && !input.guardianConsent?.version) fields['guardianConsent'] = 'required';
  if (graphemes(input.note ?? '') > noteLimit) fields['note'] = 'too-long';
  if (!input.consent.version) fields['consent'] = 'required';
  const who = ({ phone: number, onBehalfOf, name }: SignupInput): string => [number?.replace(/\D/g, ''), onBehalfOf?.relation, onBehalfOf?.name ?? name].join();
  const live: readonly string[] = ['pending', 'confirmed', 'waitlisted'] satisfies SignupState[];
  if (phone && [...hall.enrolments.values()].some((one) => one.input.target === input.target && live.includes(one.record.state) && who(one.input) === who(input))) fields['phone'] = 'already';
  return fields;
}

/** Whether a signup can still be sent: it is on, sign-up has not closed, and its last day is not over. */
export function takesSignups({ state, signup, start, end }: TownEvent, now: string): boolean {
  if (!signup || (state !== 'scheduled' && state !== 'rescheduled')) return false;
  if (signup.closes !== undefined && epochOf(signup.closes) <= epochOf(now)) return false;
  const last = (end ?? start).split('/').pop()!;
  return last.includes('T') ? epochOf(last) > epochOf(now) : (spanOf(last)?.to ?? '') >= dayOf(now);
}

/** The event's own count after one signup came from a state to another. */
function counted(event: TownEvent, from: Signup['state'], { state, party }: Signup): TownEvent {
  const delta = (which: Signup['state']): number => (Number(state === which) - Number(from === which)) * party;
  const after: TownEvent = { ...event, confirmed: Math.max(0, (event.confirmed ?? 0) + delta('confirmed')) };
  const waiting = Math.max(0, (event.waiting ?? 0) + delta('waitlisted'));
  return waiting > 0 || event.waiting !== undefined ? { ...after, waiting } : after;
}

type Acting = Extract<HallCommand, { verb: 'act' }>;

/** What stands against an act before anything of the record itself is looked at. */
function refusal<S extends string, E extends string>(machine: Machine<S, E>, record: { state: string; rev?: string }, acts: Record<string, string>, command: Acting): HallAnswer | 'done' | undefined {
  const { key, event, data, actor, ifRev } = command;
  if (has(acts, key)) return acts[key] === canonicalJson({ event, data }) ? 'done' : reused();
  const rev = record.rev === undefined ? {} : { rev: record.rev };
  if (ifRev !== undefined && ifRev !== record.rev) return { failure: failure('conflict', { message: 'the record moved on', status: 409, ...rev }) };
  const edge = edgeOf(machine, record.state, event);
  if (!edge) return { failure: failure('conflict', { message: `no ${event} from ${record.state}`, status: 409, ...rev }) };
  if (!edge.by.includes(actor.role)) return { failure: failure('forbidden', { message: `${event} is not for a ${actor.role}`, status: 403 }) };
  if ((edge.needs?.includes('note') || edge.needs?.includes('reason')) && !data.note?.trim()) return { outcome: { kind: 'rejected', fields: { note: 'required' } } };
  return undefined;
}

function moveSignup(hall: Hall, id: string, command: Acting, world: HallWorld): HallAnswer {
  const enrolment = hall.enrolments.get(id);
  const holding = enrolment && hall.holdings.get(splitRef(enrolment.record.target).id);
  if (!enrolment || !holding) return { failure: failure('missing', { status: 404 }) };
  const { key, event, data } = command;
  const answer = (one: Enrolment, among: Pick<Hall, 'enrolments'>): Outcome => ({ kind: 'delivered', receipt: bare(one, key), rec: signupView(among, one) });
  const stopped = refusal(signupMachine, enrolment.record, enrolment.acts, command);
  if (stopped) return stopped === 'done' ? { outcome: answer(enrolment, hall) } : stopped;
  const { record } = enrolment;
  if (event === 'confirm' && (placesLeft(holding.record) ?? Infinity) < record.party) return { outcome: { kind: 'rejected', fields: { capacity: 'full' } } };

  const edge = edgeOf(signupMachine, record.state, event)!;
  const moved: Enrolment = {
    ...enrolment, acts: { ...enrolment.acts, [key]: canonicalJson({ event, data }) },
    record: { ...record, state: targetOf(edge, record.state), rev: nextRev(record), updatedAt: world.now, ...(data.note && { reason: data.note }) },
  };
  const shown = counted(holding.record, record.state, moved.record);
  const { event: full, enrolments } = promoted(shown, new Map([...hall.enrolments, [id, moved]]), world);
  const among = { enrolments: new Map([...hall.enrolments, [id, moved] as const, ...enrolments.map((one) => [one.record.id, one] as const)]) };
  return { outcome: answer(moved, among), changed: { holding: { ...holding, record: full }, enrolments: [moved, ...enrolments] } };
}

/** 候补转正: in the order of asking, whoever fits into what is free. */
function promoted(event: TownEvent, all: ReadonlyMap<string, Enrolment>, { now }: HallWorld): { event: TownEvent; enrolments: Enrolment[] } {
  const enrolments: Enrolment[] = [];
  let after = event;
  for (const one of all.values()) {
    const { record } = one;
    if (record.target !== `event/${event.id}` || record.state !== 'waitlisted' || (placesLeft(after) ?? Infinity) < record.party) continue;
    const confirmed: Signup = { ...record, state: 'confirmed', rev: nextRev(record), updatedAt: now };
    after = counted(after, 'waitlisted', confirmed);
    enrolments.push({ ...one, record: confirmed });
  }
  return { event: after, enrolments };
}

function moveEvent(hall: Hall, id: string, command: Acting, world: HallWorld): HallAnswer {
  const holding = hall.holdings.get(id);
  if (!holding) return { failure: failure('missing', { status: 404 }) };
  const { key, event, data } = command;
  const { record } = holding;
  const answer = (rec: TownEvent): Outcome => ({ kind: 'delivered', receipt: { key, ref: `event/${id}`, at: rec.updatedAt ?? world.now }, rec });
  const stopped = refusal(eventMachine, record, holding.acts, command);
  if (stopped) return stopped === 'done' ? { outcome: answer(record) } : stopped;
  const edge = edgeOf(eventMachine, record.state, event)!;
  if (edge.needs?.includes('new-start') && !spanOf(data.start)) return { outcome: { kind: 'rejected', fields: { start: 'required' } } };

  const { end: oldEnd, ...rest } = record;
  const end = event === 'reschedule' ? data.end : oldEnd;
  const moved: TownEvent = {
    ...rest, state: targetOf(edge, record.state), rev: nextRev(record), updatedAt: world.now, ...(end !== undefined && { end }),
    ...(data.note && { stateNote: data.note }),
    ...(event === 'reschedule' && { start: data.start!, previousStart: record.previousStart ?? record.start }),
  };
  const done: Holding = { record: moved, acts: { ...holding.acts, [key]: canonicalJson({ event, data }) } };
  return { outcome: answer(moved), changed: { holding: done, enrolments: [] } };
}
