/**
 * 报名处: the events an office holds and who signed up for them, as a pure reducer like the desk of cases: (hall, command, world) → (what changed, answer).
 * Places are given in the order of asking; who waits moves up as soon as enough places for all of a party are free.
 */
import { freeCode, randomHex } from './codes.ts';
import type { World } from './desk.ts';
import { moveEvent, nextRev } from './event-desk.ts';
import { placesLeft, type TownEvent } from './event.ts';
import { type Failure, failure } from './failure.ts';
import { actReceipt, type Enrolment, type Hall, type Holding, personsOf, signupReceipt, signupView, waitingFor } from './hall.ts';
import { edgeOf, targetOf } from './machine.ts';
import { signupMachine, type SignupState } from './machines/signup.ts';
import type { Outcome } from './outcome.ts';
import { type Instant, type Ref, splitRef } from './record.ts';
import { type HallAct, hallRefusal, keyReused, movesUp, signupProblems } from './signup-guards.ts';
import type { Signup, SignupInput } from './signup.ts';
import { canonicalJson } from './text.ts';

export { type Enrolment, type Hall, hallReceiptFor, type Holding, signupView } from './hall.ts';
export { takesSignups } from './signup-guards.ts';

export type HallCommand = { verb: 'create'; key: string; input: SignupInput } | ({ verb: 'act'; ref: Ref<'event' | 'signup'> } & HallAct);

/** Everything one command changed: the event with its counts, and whoever got another state. */
export interface HallChange {
  holding: Holding;
  enrolments: Enrolment[];
}
export type HallAnswer = { outcome: Outcome; changed?: HallChange } | { failure: Failure };
export type HallWorld = Pick<World, 'now' | 'random'>;

export function signupDesk(hall: Hall, command: HallCommand, world: HallWorld): HallAnswer {
  if (command.verb === 'create') return enrol(hall, command, world);
  const { type, id } = splitRef(command.ref);
  return type === 'event' ? moveEvent(hall, id, command, world) : moveSignup(hall, id, command, world);
}

/** The hall as it is once a change is kept. */
export function hallAfter({ holdings, enrolments }: Hall, { holding, enrolments: changed }: HallChange): Hall {
  return { holdings: new Map(holdings).set(holding.record.id, holding), enrolments: new Map([...enrolments, ...changed.map((one) => [one.record.id, one] as const)]) };
}

function enrol(hall: Hall, { key, input }: Extract<HallCommand, { verb: 'create' }>, world: HallWorld): HallAnswer {
  const before = [...hall.enrolments.values()].find((one) => one.input.clientId === key);
  if (before) {
    if (canonicalJson(before.input) !== canonicalJson(input)) return keyReused();
    return { outcome: { kind: 'delivered', receipt: signupReceipt(before), rec: signupView(hall, before) } };
  }
  const holding = hall.holdings.get(splitRef(input.target).id);
  const fields = signupProblems(hall, holding, input, key, world.now);
  if (!holding || Object.keys(fields).length > 0) return { outcome: { kind: 'rejected', fields } };

  const fits = (placesLeft(holding.record) ?? Infinity) >= input.party;
  const record: Signup = {
    type: 'signup', id: randomHex(world, 32), rev: '1', updatedAt: world.now, target: input.target, state: fits ? 'confirmed' : 'waitlisted',
    code: freeCode(new Set([...hall.enrolments.values()].map((one) => one.record.code)), world),
    party: input.party, minors: input.minors, submittedAt: world.now, ...(input.onBehalfOf && { relation: input.onBehalfOf.relation }),
  };
  const enrolment: Enrolment = { record, input, token: randomHex(world, 32), acts: {} };
  const changed: HallChange = { holding: { ...holding, record: counted(holding.record, 'pending', record) }, enrolments: [enrolment] };
  return { outcome: { kind: 'delivered', receipt: signupReceipt(enrolment), rec: signupView(hallAfter(hall, changed), enrolment) }, changed };
}

/** Who came has a place as well, so that nobody is moved up onto it. */
const placed: readonly Signup['state'][] = ['confirmed', 'attended'] satisfies SignupState[];

/** The event's own count after one signup came from a state to another. */
function counted(event: TownEvent, from: Signup['state'], { state, party }: Signup): TownEvent {
  const step = (states: readonly Signup['state'][]): number => (Number(states.includes(state)) - Number(states.includes(from))) * party;
  const after: TownEvent = { ...event, confirmed: Math.max(0, (event.confirmed ?? 0) + step(placed)) };
  const waiting = Math.max(0, (event.waiting ?? 0) + step(['waitlisted']));
  return waiting > 0 || event.waiting !== undefined ? { ...after, waiting } : after;
}

function moveSignup(hall: Hall, id: string, command: HallAct, world: HallWorld): HallAnswer {
  const enrolment = hall.enrolments.get(id);
  const holding = enrolment && hall.holdings.get(splitRef(enrolment.record.target).id);
  if (!enrolment || !holding) return { failure: failure('missing', { status: 404 }) };
  const { key, event, data } = command;
  const answer = (one: Enrolment, among: Hall): Outcome => ({ kind: 'delivered', receipt: actReceipt(one, key), rec: signupView(among, one) });
  const stopped = hallRefusal(signupMachine, enrolment.record, enrolment.acts, command);
  if (stopped) return stopped === 'done' ? { outcome: answer(enrolment, hall) } : stopped;
  const { record } = enrolment;
  const edge = edgeOf(signupMachine, record.state, event)!;
  if (edge.needs?.includes('capacity') && (placesLeft(holding.record) ?? Infinity) < record.party) return { outcome: { kind: 'rejected', fields: { capacity: 'full' } } };

  const moved: Enrolment = {
    ...enrolment, acts: { ...enrolment.acts, [key]: canonicalJson({ event, data }) },
    record: { ...record, state: targetOf(edge, record.state as SignupState), rev: nextRev(record), updatedAt: world.now, ...(edge.needs?.includes('reason') && { reason: data.note! }) },
  };
  const own: HallChange = { holding: { ...holding, record: counted(holding.record, record.state, moved.record) }, enrolments: [moved] };
  const changed = promoted(hallAfter(hall, own), own, world.now);
  const after = hallAfter(hall, changed);
  return { outcome: answer(after.enrolments.get(id)!, after), changed };
}

/** 候补转正: in the order of asking, whoever fits into what is free; first those whom only the event's own count knows, one by one. */
function promoted(hall: Hall, { holding, enrolments }: HallChange, now: Instant): HallChange {
  let event = holding.record;
  if (!movesUp(event, now)) return { holding, enrolments };
  const all = new Map(enrolments.map((one) => [one.record.id, one]));
  const waiting = waitingFor(hall, event.id);
  const strangers = Math.min(Math.max(0, (event.waiting ?? 0) - personsOf(waiting)), placesLeft(event) ?? Infinity);
  if (strangers > 0) event = { ...event, waiting: event.waiting! - strangers, confirmed: (event.confirmed ?? 0) + strangers };
  for (const one of waiting) {
    if ((placesLeft(event) ?? Infinity) < one.party) continue;
    const record: Signup = { ...one, state: 'confirmed', rev: nextRev(one), updatedAt: now };
    event = counted(event, 'waitlisted', record);
    all.set(one.id, { ...hall.enrolments.get(one.id)!, record });
  }
  return { holding: { ...holding, record: event }, enrolments: [...all.values()] };
}
