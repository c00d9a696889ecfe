/** What an office knows of its events and of who signed up for them, and how a signup is read. */
import type { TownEvent } from './event.ts';
import type { Receipt } from './outcome.ts';
import { splitRef } from './record.ts';
import type { Signup, SignupInput } from './signup.ts';

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

export function signupReceipt({ record, input, token }: Enrolment): Receipt {
  return { key: input.clientId, ref: `signup/${record.id}`, code: record.code, token, at: record.submittedAt };
}

/** Of an act: without the token, which its sender has. */
export function actReceipt(enrolment: Enrolment, key: string): Receipt {
  const { token: _, ...receipt } = signupReceipt(enrolment);
  return { ...receipt, key };
}

/** Whether an act came under this key. A key may be any word, `constructor` too. */
export const hasAct = (acts: Record<string, string>, key: string): boolean => Object.prototype.hasOwnProperty.call(acts, key);

/** What became of a key: of a signup, or of an act on one or on an event. */
export function hallReceiptFor({ holdings, enrolments }: Hall, key: string): Receipt | undefined {
  for (const enrolment of enrolments.values()) {
    if (enrolment.input.clientId === key) return signupReceipt(enrolment);
    if (hasAct(enrolment.acts, key)) return actReceipt(enrolment, key);
  }
  for (const { record, acts } of holdings.values()) if (hasAct(acts, key)) return { key, ref: `event/${record.id}`, ...(record.updatedAt !== undefined && { at: record.updatedAt }) };
  return undefined;
}

/** Who waits for an event, in the order of asking. */
export function waitingFor({ enrolments }: Pick<Hall, 'enrolments'>, event: string): Signup[] {
  return [...enrolments.values()].map(({ record }) => record).filter(({ target, state }) => target === `event/${event}` && state === 'waitlisted');
}

export const personsOf = (signups: readonly Signup[]): number => signups.reduce((sum, { party }) => sum + party, 0);

/** A signup as whoever may see it reads it: with how many wait before it, those among them whom only the event's own count knows. */
export function signupView(hall: Hall, { record }: Enrolment): Signup {
  if (record.state !== 'waitlisted') return record;
  const { id } = splitRef(record.target);
  const waiting = waitingFor(hall, id);
  const own = waiting.findIndex((one) => one.id === record.id);
  return { ...record, ahead: Math.max(0, (hall.holdings.get(id)?.record.waiting ?? 0) - personsOf(waiting.slice(own))) };
}
