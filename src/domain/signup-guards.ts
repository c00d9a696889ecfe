/** What stands against a signup or an act, before anything changes. */
import type { Actor } from './case.ts';
import type { EventData } from './desk.ts';
import { spanOf } from './edtf.ts';
import type { TownEvent } from './event.ts';
import { type Failure, failure } from './failure.ts';
import { type Hall, hasAct, type Holding } from './hall.ts';
import { dayOf, epochOf } from './instant.ts';
import { edgeOf, type Machine } from './machine.ts';
import type { SignupState } from './machines/signup.ts';
import type { Outcome } from './outcome.ts';
import type { Instant } from './record.ts';
import { noteLimit, partyLimit, type SignupInput } from './signup.ts';
import { canonicalJson, graphemes } from './text.ts';

/** Whether an event is over: its end, or of a day alone its last one. */
function isOver({ start, end }: TownEvent, now: Instant): boolean {
  const last = (end ?? start).split('/').pop()!;
  return last.includes('T') ? epochOf(last) <= epochOf(now) : (spanOf(last)?.to ?? '') < dayOf(now);
}

/** Whether a signup can still be sent: it takes place, sign-up has not closed, and its last day is not over. */
export function takesSignups(event: TownEvent, now: Instant): boolean {
  const { state, signup } = event;
  if (!signup || (state !== 'scheduled' && state !== 'rescheduled')) return false;
  return (signup.closes === undefined || epochOf(signup.closes) > epochOf(now)) && !isOver(event, now);
}

/** Whether who waits may still get a place: after the close of sign-up too, as long as it may take place. */
export const movesUp = (event: TownEvent, now: Instant): boolean => ['scheduled', 'rescheduled', 'postponed'].includes(event.state) && !isOver(event, now);

/** One person and for whom: the number, and the relation with its name. Their own name may be written in several ways. */
const whoOf = ({ phone = '', onBehalfOf }: SignupInput): string => JSON.stringify([phone.replace(/\D/g, '').slice(-11), onBehalfOf?.relation.trim(), onBehalfOf?.name?.trim()]);
const live: readonly string[] = ['pending', 'confirmed', 'waitlisted'] satisfies SignupState[];

export function signupProblems(hall: Hall, holding: Holding | undefined, input: SignupInput, key: string, now: Instant): Record<string, string> {
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
  const who = whoOf(input);
  if (phone && [...hall.enrolments.values()].some((one) => one.input.target === input.target && live.includes(one.record.state) && whoOf(one.input) === who)) fields['phone'] = 'already';
  return fields;
}

export const keyReused = (): { failure: Failure } => ({ failure: failure('invalid', { message: 'this key was already used with another body', status: 422 }) });

/** An act on an event or on a signup. */
export interface HallAct {
  key: string;
  event: string;
  data: EventData;
  actor: Actor;
  ifRev?: string;
}

/** What stands against an act before anything of the record itself is looked at; `done` = it was done before, under this key. */
export function hallRefusal<S extends string, E extends string>(
  machine: Machine<S, E>, record: { state: string; rev?: string }, acts: Record<string, string>, { key, event, data, actor, ifRev }: HallAct,
): { failure: Failure } | { outcome: Outcome } | 'done' | undefined {
  if (hasAct(acts, key)) return acts[key] === canonicalJson({ event, data }) ? 'done' : keyReused();
  const rev = record.rev === undefined ? {} : { rev: record.rev };
  if (ifRev !== undefined && ifRev !== record.rev) return { failure: failure('conflict', { message: 'the record moved on', status: 409, ...rev }) };
  const edge = edgeOf(machine, record.state, event);
  if (!edge) return { failure: failure('conflict', { message: `no ${event} from ${record.state}`, status: 409, ...rev }) };
  if (!edge.by.includes(actor.role)) return { failure: failure('forbidden', { message: `${event} is not for a ${actor.role}`, status: 403 }) };
  if (edge.needs?.some((need) => need === 'note' || need === 'reason') && !data.note?.trim()) return { outcome: { kind: 'rejected', fields: { note: 'required' } } };
  return undefined;
}
