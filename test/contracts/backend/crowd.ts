/** What the checks of signups stand on: an event that takes some, a party that signed up, and the way to leave no trace. */
import type { TownEvent } from '../../../src/domain/event.ts';
import { placesLeft } from '../../../src/domain/event.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { refOf, type Ref } from '../../../src/domain/record.ts';
import { takesSignups } from '../../../src/domain/signup-desk.ts';
import { partyLimit, type Signup, type SignupInput } from '../../../src/domain/signup.ts';
import type { Outcome, Receipt } from '../../../src/ports/backend.ts';
import { allOf, type Bench, check, done, randomKey, secrets } from './bench.ts';

/** An event that takes signups now, with places for one more at least; `undefined` where the backend takes none, or has no such event. */
export async function openEvent(bench: Bench, fits: (left: number) => boolean = (left) => left > 0): Promise<TownEvent | undefined> {
  const { backend } = bench;
  // Some learn what they can only from the service itself.
  const now = (await backend.now?.()) ?? instantOf(Date.now());
  if (!backend.can('create', 'signup') || !backend.can('list', 'event')) return undefined;
  return (await allOf(bench, 'event', {})).find((one) => takesSignups(one, now) && fits(placesLeft(one) ?? Infinity) && (one.waiting ?? 0) === 0);
}

export function signupFor(event: TownEvent, change: Partial<SignupInput> = {}): SignupInput {
  return { clientId: randomKey(), target: refOf(event), party: 1, minors: 0, name: secrets.room, note: secrets.text, consent: { version: '1', at: '2023-11-10T09:00:00+08:00' }, ...change };
}

export function receiptOf(outcome: Outcome): Receipt & { ref: Ref<'signup'>; token: string; code: string } {
  check(outcome.kind === 'delivered', `the outcome is ${JSON.stringify(outcome)}, expected delivered`);
  const { receipt } = outcome;
  check(receipt.ref?.startsWith('signup/') && receipt.token && receipt.code, `the receipt lacks ref, token or code: ${JSON.stringify(receipt)}`);
  return receipt as Receipt & { ref: Ref<'signup'>; token: string; code: string };
}

export interface SignedUp {
  input: SignupInput;
  receipt: ReturnType<typeof receiptOf>;
  /** The signup as whoever sent it reads it now. */
  read(): Promise<Signup>;
  /** Gives the places back. */
  leave(key?: string, ifRev?: string): Promise<Receipt>;
}

export async function signedUp(bench: Bench, event: TownEvent, change: Partial<SignupInput> = {}): Promise<SignedUp> {
  const input = signupFor(event, change);
  const receipt = receiptOf(await bench.backend.create('signup', input, { key: input.clientId }));
  const { ref, token } = receipt;
  return {
    input, receipt,
    read: () => bench.backend.get(ref, { token }),
    leave: (key = randomKey(), ifRev) => done(bench.backend.act(ref, { event: 'cancel', data: {} }, { key, token, ...(ifRev !== undefined && { ifRev }) })),
  };
}

/** Parties that leave one place of an event, and no more. */
export async function crowd(bench: Bench, event: TownEvent): Promise<SignedUp[]> {
  const parties: SignedUp[] = [];
  for (let left = placesLeft(event)! - 1; left > 0; left -= partyLimit) parties.push(await signedUp(bench, event, { party: Math.min(left, partyLimit) }));
  return parties;
}
