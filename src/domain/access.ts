/** Who is asking, and what they may read or do: one set of rules for every store around the desk. */
import { type Actor, type Case, type Role, roles } from './case.ts';
import { isSupport } from './case-machine.ts';
import { type Filing, type Office, ownView, proves, publicView, staffView } from './desk.ts';
import type { TownEvent } from './event.ts';
import { type Failure, failure } from './failure.ts';
import type { Enrolment } from './hall.ts';
import type { Org } from './org.ts';

/** Equal secrets, in a time that does not tell how many characters were right. */
export function sameSecret(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) differs |= a.charCodeAt(index) ^ b.charCodeAt(index % (b.length || 1));
  return differs === 0;
}

/** `staff:<role>:<org id>` as an actor of that unit; a resident is never staff. */
export function staffActor(token: string | undefined, orgs: readonly Org[]): Actor | undefined {
  const [, role, id] = /^staff:([a-z]+):(.+)$/.exec(token ?? '') ?? [];
  const org = orgs.find((one) => one.id === id);
  if (!org || role === 'resident' || !roles.includes(role as Role)) return undefined;
  return { role: role as Role, org: `org/${org.id}`, label: org.name };
}

const neighbour: Actor = { role: 'resident', label: '居民' };

/** Whoever holds the case's own token is its resident; anyone else must be staff, but for saying 我也遇到. */
export function actorFor(filing: Filing, token: string | undefined, orgs: readonly Org[], event = ''): Actor | undefined {
  if (token === undefined) return isSupport(event) ? neighbour : undefined;
  return sameSecret(filing.token, token) ? neighbour : staffActor(token, orgs);
}

/** Whoever holds the signup's own token is its resident; anyone else must be staff. @throws Failure */
export function signupActor(enrolment: Enrolment | undefined, token: string | undefined, orgs: readonly Org[]): Actor {
  if (!enrolment) throw failure('missing', { status: 404 });
  if (token === undefined) throw failure('unauthorized', { message: 'only whoever holds the receipt, or staff, may see a signup', status: 401 });
  const actor = sameSecret(enrolment.token, token) ? neighbour : staffActor(token, orgs);
  if (!actor) throw failure('forbidden', { message: 'the token does not belong to this signup', status: 403 });
  return actor;
}

/** 筹备: until it is published, an event is for staff. */
export function eventsFor(events: Iterable<TownEvent>, token: string | undefined, orgs: readonly Org[]): TownEvent[] {
  return staffActor(token, orgs) ? [...events] : [...events].filter(({ state }) => state !== 'draft');
}

/** Only staff move an event. @throws Failure */
export function eventActor(token: string | undefined, orgs: readonly Org[]): Actor {
  const actor = staffActor(token, orgs);
  if (!actor) throw failure(token === undefined ? 'unauthorized' : 'forbidden', { message: 'only staff may move an event' });
  return actor;
}

/** Whatever it was filed as: what is quarrelled about is between the parties. */
function isDispute({ categories }: Office, { record }: Filing): boolean {
  return record.kind === 'dispute' || categories.some(({ id, group }) => group === 'dispute' && record.category === `category/${id}`);
}

/** The case as this caller may read it; `undefined` = a token that does not fit, or a dispute without one. */
export function viewFor(office: Office, filing: Filing, token: string | undefined, orgs: readonly Org[]): Case | undefined {
  if (token === undefined) return isDispute(office, filing) ? undefined : publicView(filing, office);
  const actor = actorFor(filing, token, orgs);
  return actor && (actor.role === 'resident' ? ownView(filing) : staffView(filing));
}

/** Every case: as the public sees it, or as staff do. Disputes are only ever counted in public, never listed (PIPL 25). */
export function viewsFor(office: Office, filings: Iterable<Filing>, token: string | undefined, orgs: readonly Org[]): Case[] {
  const staff = staffActor(token, orgs) !== undefined;
  if (staff) return [...filings].map(staffView);
  return [...filings].filter((filing) => !isDispute(office, filing)).map((filing) => publicView(filing, office));
}

/** Wrong answers to "the last four digits" of one case; `until` = locked, milliseconds since 1970. */
export interface Tries {
  wrong: number;
  until: number;
}

/** 10 000 tails at five tries, then one an hour, outlast a year of guessing. */
const triesAllowed = 5;
const lockMs = 3_600_000;

/** Number and phone tail against one case. `tries` is the new count to keep, where it changed. */
export function prove(filing: Filing, tail: string | undefined, before: Tries | undefined, now: number): { view: Case; tries?: Tries } | { failure: Failure; tries?: Tries } {
  if (tail === undefined) return { failure: failure('forbidden', { message: 'a case number needs the last four digits of the phone', status: 403 }) };
  if (before && before.until > now) {
    return { failure: failure('rate-limited', { message: 'too many wrong tries for this number', status: 429, retryAfter: before.until - now }) };
  }
  if (proves(filing, tail)) return { view: ownView(filing), ...(before && { tries: { wrong: 0, until: 0 } }) };
  const wrong = (before?.wrong ?? 0) + 1;
  return {
    failure: failure('forbidden', { message: 'number and phone do not belong together', status: 403 }),
    tries: { wrong, until: wrong >= triesAllowed ? now + lockMs : 0 },
  };
}
