import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hallReceiptFor, type HallAnswer, takesSignups } from '../../src/domain/signup-desk.ts';
import { signupMachine, signupStates } from '../../src/domain/machines/signup.ts';
import { canMove } from '../../src/domain/machine.ts';
import { roles } from '../../src/domain/case.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import type { Ref } from '../../src/domain/record.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import type { Signup, SignupInput } from '../../src/domain/signup.ts';
import { eventOf, HallBench, morning, said, signupInput } from './hall.ts';
import { token32 } from './office.ts';

const receiptOf = (answer: HallAnswer) => 'outcome' in answer && answer.outcome.kind === 'delivered' ? answer.outcome.receipt : undefined;
const placesOf = ({ confirmed, waiting }: TownEvent) => [confirmed, waiting];

describe('a place', () => {
  it('is given in the order of asking, the last one to the first who asks', () => {
    const bench = new HallBench([eventOf({ capacity: 5 })]);
    const [first, last, late, later] = [bench.party(4), bench.party(1), bench.party(1), bench.party(3)];
    assert.deepEqual([first, last, late, later].map((ref) => [bench.signup(ref).state, bench.signup(ref).ahead]), [['confirmed', undefined], ['confirmed', undefined], ['waitlisted', 0], ['waitlisted', 1]]);
    assert.deepEqual(placesOf(bench.event()), [5, 4]);
  });

  it('comes with a number, a token and a receipt under its key, and can be read', () => {
    const bench = new HallBench();
    const answer = bench.create({ clientId: 'k', party: 2, onBehalfOf: { relation: '母亲', name: '示例' } });
    const receipt = receiptOf(answer)!;
    assert.match(receipt.token!, token32);
    assert.match(receipt.code!, /^2311\d{4}$/);
    assert.deepEqual([receipt.key, receipt.at, hallReceiptFor(bench.hall, 'k')], ['k', morning, receipt]);
    const signup = bench.signup(receipt.ref as Ref<'signup'>);
    assert.deepEqual([signup.relation, JSON.stringify(signup).includes('示例')], ['母亲', false]);
    assert.deepEqual(readRecord('signup', signup), { record: signup });
  });

  it('is never short where there is no limit', () => {
    const { capacity: _, ...open } = eventOf();
    const bench = new HallBench([open]);
    for (let count = 0; count < 12; count += 1) assert.equal(bench.signup(bench.party(10)).state, 'confirmed');
    assert.deepEqual(placesOf(bench.event()), [120, undefined]);
  });

  it('goes on to who waits, in order, passing over whoever does not fit', () => {
    const bench = new HallBench([eventOf({ capacity: 4 })]);
    const [one, two] = [bench.party(2), bench.party(2)];
    const [three, small, pair] = [bench.party(3), bench.party(1), bench.party(2)];
    const states = () => [three, small, pair].map((ref) => bench.signup(ref).state);
    assert.equal(said(bench.act(two, 'resident', 'cancel')), 'cancelled');
    assert.deepEqual([states(), placesOf(bench.event())], [['waitlisted', 'confirmed', 'waitlisted'], [3, 5]]);
    assert.equal(bench.signup(pair).ahead, 3);
    assert.equal(said(bench.act(one, 'resident', 'cancel')), 'cancelled');
    assert.deepEqual([states(), placesOf(bench.event())], [['confirmed', 'confirmed', 'waitlisted'], [4, 2]]);
    assert.equal(bench.signup(pair).ahead, 0);
    assert.equal(bench.hall.enrolments.get(three.slice(7))!.record.rev, '2');
  });

  it('goes first to those of whom only the count is known, who asked before', () => {
    const bench = new HallBench([eventOf({ capacity: 40, confirmed: 39, waiting: 2 })]);
    const [own, late] = [bench.party(1), bench.party(1)];
    assert.deepEqual([bench.signup(own).state, bench.signup(late).ahead, placesOf(bench.event())], ['confirmed', 2, [40, 3]]);
    bench.act(own, 'resident', 'cancel');
    assert.deepEqual([bench.signup(late).state, bench.signup(late).ahead, placesOf(bench.event())], ['waitlisted', 1, [40, 2]]);
  });

  it('is kept for whoever came, and passed on from whoever did not', () => {
    const bench = new HallBench([eventOf({ capacity: 2 })]);
    const [came, missed, late] = [bench.party(1), bench.party(1), bench.party(1)];
    assert.equal(said(bench.act(came, 'organizer', 'checkIn')), 'attended');
    assert.deepEqual([bench.signup(late).state, placesOf(bench.event())], ['waitlisted', [2, 1]]);
    assert.equal(said(bench.act(missed, 'organizer', 'miss')), 'absent');
    assert.deepEqual([bench.signup(late).state, placesOf(bench.event())], ['confirmed', [2, 0]]);
  });

  const passedOn: [string, Partial<TownEvent>, string, string][] = [
    ['after the close of sign-up', { signup: { closes: '2023-11-12T00:00:00+08:00' } }, '2023-11-13T09:00:00+08:00', 'confirmed'],
    ['while it is put off', {}, morning, 'confirmed'], ['when it is over', {}, '2023-11-18T16:00:00+08:00', 'waitlisted'], ['when it is called off', {}, morning, 'waitlisted'],
  ];
  for (const [when, change, now, state] of passedOn) {
    it(`${state === 'confirmed' ? 'is' : 'is not'} passed on ${when}`, () => {
      const bench = new HallBench([eventOf({ capacity: 1, ...change })]);
      const [one, late] = [bench.party(1), bench.party(1)];
      if (/off/.test(when)) bench.act('event/tea', 'organizer', when.includes('called') ? 'cancel' : 'postpone', { note: '下雨' });
      bench.now = now;
      bench.act(one, 'resident', 'cancel');
      assert.equal(bench.signup(late).state, state);
    });
  }
});

describe('a signup sent twice', () => {
  it('has one effect and answers alike, whatever happened to it since', () => {
    const bench = new HallBench();
    const first = receiptOf(bench.create({ clientId: 'k', party: 2 }));
    bench.act(first!.ref as Ref<'signup'>, 'resident', 'cancel');
    const second = bench.create({ clientId: 'k', party: 2 });
    assert.deepEqual([receiptOf(second), said(second), bench.hall.enrolments.size], [first, 'cancelled', 1]);
    assert.deepEqual(placesOf(bench.event()), [0, undefined]);
  });
  it('is refused when the key comes with another body', () => {
    const bench = new HallBench();
    bench.create({ clientId: 'k' });
    const other = bench.create({ clientId: 'k', party: 3 });
    assert.deepEqual(['failure' in other && [other.failure.kind, other.failure.status], bench.event().confirmed], [['invalid', 422], 1]);
  });
});

describe('a signup goes back to the form', () => {
  const refused: [string, Partial<SignupInput>, Partial<TownEvent>, Record<string, string>][] = [
    ['for no event of ours', { target: 'event/none' }, {}, { target: 'unknown' }],
    ['where one just comes', {}, { signup: undefined as never }, { target: 'not-needed' }],
    ['before it is published', {}, { state: 'draft' }, { target: 'closed' }],
    ['when it is called off', {}, { state: 'cancelled' }, { target: 'closed' }],
    ['while it is put off', {}, { state: 'postponed' }, { target: 'closed' }],
    ['after it was held', {}, { state: 'completed' }, { target: 'closed' }],
    ['after the close', {}, { signup: { closes: morning } }, { target: 'closed' }],
    ['after its end', {}, { start: '2023-11-09T14:00:00+08:00', end: '2023-11-10T09:00:00+08:00' }, { target: 'closed' }],
    ['after its last day', {}, { start: '2023-11-01', end: '2023-11-09' }, { target: 'closed' }],
    ['for nobody', { party: 0 }, {}, { party: 'required' }],
    ['for half a person', { party: 1.5 }, {}, { party: 'required' }],
    ['for eleven', { party: 11 }, { capacity: 40 }, { party: 'too-many' }],
    ['with more children than persons', { party: 1, minors: 2 }, {}, { minors: 'too-many' }],
    ['with fewer than no children', { minors: -1 }, {}, { minors: 'too-many' }],
    ['with a child and no guardian’s word', { party: 2, minors: 1 }, {}, { guardianConsent: 'required' }],
    ['with a guardian’s word of no version', { party: 2, minors: 1, guardianConsent: { version: '', at: morning } }, {}, { guardianConsent: 'required' }],
    ['with too long a note', { note: '长'.repeat(201) }, {}, { note: 'too-long' }],
    ['without consent', { consent: { version: '', at: morning } }, {}, { consent: 'required' }],
  ];
  for (const [what, input, event, fields] of refused) {
    it(what, () => {
      const bench = new HallBench([eventOf(event)]);
      assert.equal(said(bench.create(input)), JSON.stringify(fields));
      assert.equal(bench.hall.enrolments.size, 0);
    });
  }
  it('under another key than its own', () => assert.equal(said(new HallBench().obey({ verb: 'create', key: 'a', input: signupInput({ clientId: 'b' }) })), '{"clientId":"mismatch"}'));

  it('and not for what is just within', () => {
    const rows: [Partial<SignupInput>, Partial<TownEvent>][] = [
      [{ party: 10 }, { capacity: 40 }], [{ note: '👨‍👩‍👧'.repeat(200) }, {}], [{ party: 2, minors: 2, guardianConsent: { version: '1', at: morning } }, {}],
      [{}, { signup: { closes: '2023-11-10T09:00:01+08:00' } }], [{}, { start: '2023-11-10' }], [{}, { start: '2023-11' }], [{}, { start: '2023-11-01/2023-11-10' }], [{}, { state: 'rescheduled' }],
    ];
    for (const [input, event] of rows) {
      const { end: _, ...one } = eventOf(event);
      assert.equal(said(new HallBench([one]).create(input)), 'confirmed', JSON.stringify([input, event]));
    }
  });
  it('whatever the event, where takesSignups says no', () => assert.deepEqual([takesSignups(eventOf(), morning), takesSignups(eventOf(), '2023-11-18T16:00:00+08:00')], [true, false]));
});

describe('one live signup a person and event', () => {
  const phone = '138 0000 4321';
  const rows: [string, Partial<SignupInput>, Partial<SignupInput>, string][] = [
    ['the same number', { phone }, { phone: '+86 13800004321' }, '{"phone":"already"}'],
    ['the same number under another spelling of the name', { phone, name: '甲' }, { phone, name: '甲某' }, '{"phone":"already"}'],
    ['the same neighbour', { phone, onBehalfOf: { relation: '邻居', name: '乙' } }, { phone, onBehalfOf: { relation: '邻居', name: '乙 ' } }, '{"phone":"already"}'],
    ['for oneself and for a mother', { phone }, { phone, onBehalfOf: { relation: '母亲' } }, 'confirmed'],
    ['for two neighbours', { phone, onBehalfOf: { relation: '邻居', name: '乙' } }, { phone, onBehalfOf: { relation: '邻居', name: '丙' } }, 'confirmed'],
    ['another number', { phone }, { phone: '13900004321' }, 'confirmed'], ['no number', {}, {}, 'confirmed'], ['another event', { phone }, { phone, target: 'event/walk' }, 'confirmed'],
  ];
  for (const [what, first, second, word] of rows) {
    it(what, () => {
      const bench = new HallBench([eventOf(), eventOf({ id: 'walk' })]);
      bench.create(first);
      assert.equal(said(bench.create(second)), word);
    });
  }
  it('again after a cancel, and not while waiting', () => {
    const bench = new HallBench([eventOf({ capacity: 1 })]);
    const own = bench.party(1, { phone });
    assert.equal(said(bench.act(own, 'resident', 'cancel')), 'cancelled');
    bench.party(1);
    bench.party(1, { phone });
    assert.equal(said(bench.create({ phone })), '{"phone":"already"}');
  });
});

/** A signup that stands in a state from the start. */
function standing(state: Signup['state'], capacity = 5): { bench: HallBench; ref: Ref<'signup'> } {
  const first = new HallBench();
  const ref = first.party(2);
  const [enrolment] = first.hall.enrolments.values();
  const counts = { ...(['confirmed', 'attended'].includes(state) && { confirmed: 2 }), ...(state === 'waitlisted' && { waiting: 2 }) };
  return { bench: new HallBench([eventOf({ capacity, ...counts })], [{ ...enrolment!, record: { ...enrolment!.record, state } }]), ref };
}

describe('an act on a signup', () => {
  it('follows the machine from every state, for every role', () => {
    for (const from of signupStates) {
      for (const { event, from: starts } of signupMachine.edges) {
        for (const role of roles) {
          const { bench, ref } = standing(from);
          const word = said(bench.act(ref, role, event, { note: '名额已满' }));
          const edge = signupMachine.edges.find((one) => one.event === event)!;
          // Whoever is put on the list while there is room gets a place at once.
          const wanted = event === 'waitlist' ? 'confirmed' : edge.to;
          assert.equal(word, canMove(signupMachine, from, role, event) ? wanted : starts.includes(from as never) ? 'forbidden' : 'conflict', `${event} from ${from} by ${role}`);
        }
      }
    }
  });
  it('takes its place in the count, and gives it back', () => {
    const rows: [Signup['state'], string, 'organizer' | 'resident', unknown[]][] = [
      ['pending', 'confirm', 'organizer', [2, undefined]], ['waitlisted', 'confirm', 'organizer', [2, 0]], ['pending', 'reject', 'organizer', [0, undefined]], ['waitlisted', 'cancel', 'resident', [0, 0]],
      ['confirmed', 'cancel', 'resident', [0, undefined]], ['confirmed', 'checkIn', 'organizer', [2, undefined]], ['confirmed', 'miss', 'organizer', [0, undefined]],
    ];
    for (const [from, event, role, places] of rows) {
      const { bench, ref } = standing(from);
      bench.act(ref, role, event, { note: '原因' });
      assert.deepEqual(placesOf(bench.event()), places, `${event} from ${from}`);
    }
  });
  it('confirms nobody without room, and rejects nobody without a reason', () => {
    const { bench, ref } = standing('waitlisted', 1);
    assert.equal(said(bench.act(ref, 'organizer', 'confirm')), '{"capacity":"full"}');
    const pending = standing('pending', 1);
    assert.equal(said(pending.bench.act(pending.ref, 'system', 'waitlist')), 'waitlisted');
    const refusal = standing('pending');
    for (const note of ['', ' \n']) assert.equal(said(refusal.bench.act(refusal.ref, 'organizer', 'reject', { note })), '{"note":"required"}');
    assert.equal(said(refusal.bench.act(refusal.ref, 'organizer', 'reject', { note: '只收六十岁以上' })), 'rejected');
    assert.equal(refusal.bench.signup(refusal.ref).reason, '只收六十岁以上');
  });
  it('is done once a key, and found under it without the token', () => {
    const bench = new HallBench();
    const ref = bench.party(1);
    const act = (data = {}) => bench.act(ref, 'resident', 'cancel', data, { key: 'constructor', ifRev: '1' });
    const [first, second] = [receiptOf(act()), receiptOf(act())];
    assert.deepEqual([first, first?.key, first?.token, hallReceiptFor(bench.hall, 'constructor'), bench.signup(ref).rev], [second, 'constructor', undefined, first, '2']);
    assert.equal(said(act({ note: '别的' })), 'invalid');
    assert.equal(hallReceiptFor(bench.hall, 'toString'), undefined);
  });
  it('is refused on what moved on, and told the present revision', () => {
    const bench = new HallBench();
    const ref = bench.party(1);
    const stale = bench.act(ref, 'resident', 'cancel', {}, { ifRev: '0' });
    assert.deepEqual('failure' in stale && [stale.failure.kind, stale.failure.status, stale.failure.rev], ['conflict', 409, '1']);
    assert.equal(said(bench.act(ref, 'resident', 'cancel', {}, { ifRev: '1' })), 'cancelled');
    for (const missing of ['signup/none', 'event/none'] as const) assert.equal(said(bench.act(missing, 'organizer', 'cancel', { note: 'x' })), 'missing');
  });
});

describe('any crowd at the desk', () => {
  const move = fc.record({ pick: fc.nat(), party: fc.integer({ min: 1, max: 4 }), what: fc.constantFrom('sign', 'sign', 'sign', 'cancel', 'confirm', 'checkIn', 'miss', 'reject', 'waitlist') });
  it('is counted as it stands, never above capacity, and nobody is passed over who fits', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }), fc.array(move, { maxLength: 40 }), (seed, capacity, known, moves) => {
      const before = Math.min(known, capacity);
      const bench = new HallBench([eventOf({ capacity, confirmed: before, waiting: 0 })], [], seed);
      for (const { pick, party, what } of moves) {
        const all = [...bench.hall.enrolments.keys()];
        const stood = bench.hall;
        const answer = what === 'sign' || all.length === 0 ? bench.create({ party }) : bench.act(`signup/${all[pick % all.length]!}`, what === 'cancel' ? 'resident' : 'organizer', what, { note: '原因' });
        if (!('outcome' in answer && answer.changed)) assert.equal(bench.hall, stood);
        const records = [...bench.hall.enrolments.values()].map(({ record }) => record);
        const persons = (...states: string[]): number => records.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.party, 0);
        const { confirmed = 0, waiting = 0 } = bench.event();
        assert.deepEqual([confirmed, waiting], [before + persons('confirmed', 'attended'), persons('waitlisted')]);
        assert.ok(confirmed <= capacity);
        let ahead = 0;
        for (const one of records.filter(({ state }) => state === 'waitlisted')) {
          assert.ok(one.party > capacity - confirmed, 'who waits would fit');
          assert.equal(bench.signup(`signup/${one.id}`).ahead, ahead);
          ahead += one.party;
        }
      }
    }), { numRuns: 200 });
  });
});
