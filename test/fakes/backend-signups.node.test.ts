/** The contract's checks of signups look at what they say, and catch a backend that keeps its list badly. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignupInput } from '../../src/domain/signup.ts';
import type { Backend, Outcome } from '../../src/ports/backend.ts';
import { localTown } from '../../src/sample/local.ts';
import type { Check } from '../contracts/backend/bench.ts';
import { signups } from '../contracts/backend/signups.ts';
import { type FakeBackend, fakeBackend, staffToken } from './backend.ts';

const day = '2023-11-10';
const make = (): FakeBackend => fakeBackend({ records: localTown().records(day), now: () => `${day}T09:00:00+08:00` });
const named = (start: string): Check => signups.find(({ name }) => name.startsWith(start))!;

describe('every check of signups', () => {
  for (const { name, run } of signups) {
    it(`does its work: ${name}`, async () => {
      const fake = make();
      await run(() => ({ backend: fake, staff: staffToken }));
      assert.ok(fake.calls.length > 1 && (/^(events|an event|a signup that is not)/.test(name) || fake.calls.includes('create')), fake.calls.join());
    });
    it(`lets a backend be that takes none: ${name}`, async () => {
      const fake = make();
      await run(() => ({ backend: { ...fake, can: (verb, type) => type !== 'signup' && type !== 'event' && fake.can(verb, type) }, staff: staffToken }));
      assert.ok(!fake.calls.some((verb) => verb !== 'list' && verb !== 'get'));
    });
  }
});

describe('the contract catches a backend that', () => {
  type Seen = Record<string, unknown>;
  type Get = (wanted: string, call?: object) => Promise<Seen>;
  const asSeen = (change: (record: Seen, wanted: string, fake: FakeBackend) => Seen) => (fake: FakeBackend): Partial<Backend> => ({ get: (async (wanted: string, call: object) => change(await (fake.get as unknown as Get)(wanted, call), wanted, fake)) as never });
  const anew = (fake: FakeBackend, change: (input: SignupInput) => Partial<SignupInput>): Partial<Backend> => ({
    create: (async (type: 'signup', input: SignupInput): Promise<Outcome> => {
      const other = { ...input, ...change(input) };
      const outcome = await fake.create(type, other, { key: other.clientId });
      return outcome.kind === 'delivered' ? { ...outcome, receipt: { ...outcome.receipt, key: input.clientId } } : outcome;
    }) as never,
  });
  let made = 0;
  const bad: Record<string, [string, (fake: FakeBackend) => Partial<Backend>]> = {
    'knows no range of days': ['events are listed', (fake) => ({ list: (type, { where: _, ...query }, call) => fake.list(type, query, call) })],
    'gives no token': ['a signup is delivered', (fake) => ({ create: async (...call) => {
      const outcome = await fake.create(...call);
      return outcome.kind === 'delivered' ? { ...outcome, receipt: { ...outcome.receipt, token: '' } } : outcome;
    } })],
    'shows a signup to anyone': ['a signup is nobody else’s', (fake) => ({ get: (async (wanted: string, call?: object) => (fake.get as unknown as Get)(wanted, wanted.startsWith('signup/') ? { token: staffToken('organizer', 'org/community') } : call)) as never })],
    'gives names back': ['a signup is nobody else’s', asSeen((record, _wanted, { enrolments }) => ({ ...record, ext: [...enrolments.values()].map(({ input }) => input) }))],
    'takes a repeat for another party': ['a repeated signup', (fake) => anew(fake, () => ({ clientId: `other-${(made += 1)}` }))],
    'forgets its keys': ['find knows', () => ({ find: async () => undefined })],
    'takes whatever comes': ['a signup with wrong fields', (fake) => anew(fake, () => ({ party: 1, minors: 0 }))],
    'gives away more places than there are': ['the last place', asSeen((record) => (record.state === 'waitlisted' ? { ...record, state: 'confirmed' } : record))],
    'lets them wait in no order': ['the last place', asSeen((record) => (record.ahead === undefined ? record : { ...record, ahead: 7 }))],
    'does not count': ['the last place', asSeen((record, wanted) => (wanted.startsWith('event/') ? { ...record, confirmed: 1 } : record))],
    'overlooks a revision': ['a signup that moved on', (fake) => ({ act: (ref, change, { ifRev: _, ...call }) => fake.act(ref, change, call) })],
    'hands the token to staff': ['staff read a signup', asSeen((record, _wanted, { enrolments }) => ({ ...record, ext: [...enrolments.values()].map(({ token }) => token) }))],
    'never tells': ['watch tells of an event', () => ({ watch: () => () => undefined })],
  };
  for (const [how, [start, change]] of Object.entries(bad)) {
    it(how, async () => {
      const fake = make();
      await assert.rejects(named(start).run(() => ({ backend: { ...fake, ...change(fake) }, staff: staffToken })), Error);
    });
  }
});
