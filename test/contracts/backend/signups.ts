/** Checks of events and of who signs up for them, where the backend takes signups: a place is given once, waits and is passed on; names stay with the office. */
import { refOf } from '../../../src/domain/record.ts';
import { allOf, type Bench, type Check, check, done, type LeaveOut, orgsOf, randomKey, refused, same, secrets, without } from './bench.ts';
import { crowd, openEvent, receiptOf, signedUp, type SignedUp, signupFor } from './crowd.ts';
import { watching } from './watching.ts';

/** Runs with one party of one at an event that takes signups, and lets it leave again. */
function withOne(run: (bench: Bench, one: SignedUp, leaveOut?: LeaveOut) => Promise<void>): Check['run'] {
  return async (make, leaveOut) => {
    const bench = await make();
    const event = await openEvent(bench);
    if (!event) return leaveOut?.(without.signups);
    const one = await signedUp(bench, event);
    await run(bench, one, leaveOut);
    await one.leave().catch(() => undefined);
  };
}

export const signups: readonly Check[] = [
  {
    name: 'events are listed from one day to another',
    async run(make, leaveOut) {
      const bench = await make();
      if (!bench.backend.can('list', 'event')) return leaveOut?.(without.events);
      const starts = (await allOf(bench, 'event', {})).map(({ start }) => start).sort();
      const [from, to] = [starts[Math.floor(starts.length / 3)], starts[Math.floor((2 * starts.length) / 3)]];
      if (from === undefined || to === undefined) return leaveOut?.(without.events);
      const found = (await allOf(bench, 'event', { where: { start: { from, to } } })).map(({ start }) => start).sort();
      same(found, starts.filter((start) => start >= from && start <= to), `starts from ${from} to ${to}`);
    },
  },
  {
    name: 'a signup is delivered with a number and a token, and read back with it',
    run: withOne(async (_bench, { input, receipt, read }) => {
      same(receipt.key, input.clientId, 'key of the receipt');
      check(receipt.token.length >= 22, `the token is ${receipt.token.length} characters long, too short for 128 random bits`);
      const { target, party, minors, code, state } = await read();
      same([target, party, minors, code], [input.target, 1, 0, receipt.code], 'the signup');
      check(['pending', 'confirmed', 'waitlisted'].includes(state), `a new signup is ${state}`);
    }),
  },
  {
    name: 'a signup is nobody else’s to read, and names and numbers never come back',
    run: withOne(async (bench, { receipt, input, read }) => {
      await refused(bench.backend.get(receipt.ref), 'unauthorized', 'forbidden');
      await refused(bench.backend.get(receipt.ref, { token: receipt.token.slice(1) }), 'unauthorized', 'forbidden');
      await refused(bench.backend.act(receipt.ref, { event: 'cancel', data: {} }, { key: randomKey() }), 'unauthorized', 'forbidden');
      const open = JSON.stringify([await read(), await bench.backend.get(input.target)]);
      for (const word of [secrets.text, secrets.room, receipt.token, input.clientId]) check(!open.includes(word), `a signup or its event shows "${word}"`);
    }),
  },
  {
    name: 'a signup that is not there is missing',
    async run(make, leaveOut) {
      const bench = await make();
      if (!(await openEvent(bench))) return leaveOut?.(without.signups);
      await refused(bench.backend.get('signup/no-such-signup', { token: 'x'.repeat(32) }), 'missing');
    },
  },
  {
    name: 'a repeated signup takes one place and answers alike',
    run: withOne(async (bench, { input, receipt }, leaveOut) => {
      if (bench.backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const places = async () => ((event) => [event.confirmed, event.waiting])(await bench.backend.get(input.target));
      const before = await places();
      const again = receiptOf(await bench.backend.create('signup', input, { key: input.clientId }));
      same([again.ref, again.code, again.token, again.key], [receipt.ref, receipt.code, receipt.token, receipt.key], 'second receipt');
      same(await places(), before, 'places after the repeat');
      await refused(bench.backend.create('signup', { ...input, party: 2 }, { key: input.clientId }), 'invalid');
    }),
  },
  {
    name: 'find knows what became of a signup’s key',
    run: withOne(async (bench, { input, receipt, leave }, leaveOut) => {
      if (!bench.backend.find) return leaveOut?.(without.find);
      const found = await bench.backend.find(input.clientId);
      same([found?.key, found?.ref, found?.token], [input.clientId, receipt.ref, receipt.token], 'find of a signup');
      const key = randomKey();
      await leave(key);
      same([(await bench.backend.find(key))?.ref, (await bench.backend.find(key))?.token], [receipt.ref, undefined], 'find of the cancel');
    }),
  },
  {
    name: 'a signup with wrong fields is rejected with a code per field',
    async run(make, leaveOut) {
      const bench = await make();
      const event = await openEvent(bench);
      if (!event) return leaveOut?.(without.signups);
      const tables: [Parameters<typeof signupFor>[1], string[]][] = [[{ party: 0 }, ['party']], [{ party: 1, minors: 1 }, ['guardianConsent']], [{ target: 'event/no-such-event', party: 0 }, ['target', 'party']]];
      for (const [change, fields] of tables) {
        const input = signupFor(event, change);
        const outcome = await bench.backend.create('signup', input, { key: input.clientId });
        check(outcome.kind === 'rejected' && fields.every((field) => outcome.fields[field]), `the outcome is ${JSON.stringify(outcome)}, expected it rejected at ${fields.join()}`);
      }
    },
  },
  {
    name: 'the last place goes to whoever asks first, the next one waits, and a cancel passes it on',
    async run(make, leaveOut) {
      const bench = await make();
      const event = await openEvent(bench, (left) => left > 0 && left <= 40);
      if (!event) return leaveOut?.(without.signups);
      const before = await crowd(bench, event);
      const [last, next, third] = [await signedUp(bench, event), await signedUp(bench, event), await signedUp(bench, event, { party: 2 })];
      const states = async () => Promise.all([last, next, third].map(async ({ read }) => (await read()).state));
      const first = await states();
      // Some offices look at every signup by hand.
      if (first[0] !== 'pending') {
        same(first, ['confirmed', 'waitlisted', 'waitlisted'], 'states of the last, the next and the third');
        same([(await next.read()).ahead ?? 0, (await third.read()).ahead ?? 1], [0, 1], 'persons before them');
        const full = await bench.backend.get(refOf(event));
        check(full.confirmed === undefined || full.confirmed === event.capacity, `of ${event.capacity} places ${full.confirmed} are given`);
        await last.leave();
        same(await states(), ['cancelled', 'confirmed', 'waitlisted'], 'states after the last one left');
      }
      for (const one of [third, next, last, ...before]) await one.leave().catch(() => undefined);
      same((await bench.backend.get(refOf(event))).confirmed ?? 0, event.confirmed ?? 0, 'places after all have left');
    },
  },
  {
    name: 'a signup that moved on is refused with conflict, and is cancelled once a key',
    run: withOne(async (bench, { receipt, read, leave }) => {
      const { rev } = await read();
      if (rev !== undefined) same((await refused(leave(randomKey(), `${rev}x`), 'conflict')).rev, rev, 'revision told with the conflict');
      const key = randomKey();
      const first = await leave(key, rev);
      if (bench.backend.repeats === 'recognised') {
        same(await leave(key, rev), first, 'receipt of the repeat');
        await refused(bench.backend.act(receipt.ref, { event: 'cancel', data: { note: '另一句话' } }, { key, token: receipt.token }), 'invalid');
      }
      same((await read()).state, 'cancelled', 'state');
      if (rev !== undefined) check((await read()).rev !== rev, 'the revision is the same after a cancel');
      await refused(leave(), 'conflict');
      same(first.ref, receipt.ref, 'ref of the receipt');
    }),
  },
  {
    name: 'staff read a signup and see who came, and never hold its token',
    needs: 'staff',
    run: withOne(async (bench, { receipt, read }, leaveOut) => {
      const [office] = await orgsOf(bench);
      const token = bench.staff!('organizer', office);
      const seen = await bench.backend.get(receipt.ref, { token });
      check(!JSON.stringify(seen).includes(receipt.token), 'with the token staff could cancel in the resident’s name');
      await refused(bench.backend.act(receipt.ref, { event: 'checkIn', data: {} }, { key: randomKey(), token: receipt.token }), 'forbidden');
      if ((await read()).state !== 'confirmed') return leaveOut?.('signups are looked at by hand');
      const acted = await bench.backend.act(receipt.ref, { event: 'checkIn', data: {} }, { key: randomKey(), token });
      check(!JSON.stringify(acted).includes(receipt.token), 'an act of staff answers with the resident’s token');
      same((await read()).state, 'attended', 'state');
    }),
  },
  {
    name: 'an event is put off and moved by staff, with a word, and by nobody else',
    needs: 'staff',
    async run(make, leaveOut) {
      const bench = await make();
      const { backend } = bench;
      await backend.now?.();
      if (!backend.can('act', 'event') || !backend.can('list', 'event')) return leaveOut?.(without.acts);
      const event = (await allOf(bench, 'event', {})).find(({ state, signup }) => state === 'scheduled' && !signup);
      if (!event) return leaveOut?.(without.acts);
      const [office] = await orgsOf(bench);
      const act = (name: string, data = {}, token: string | undefined = bench.staff!('organizer', office)) => backend.act(refOf(event), { event: name, data }, { key: randomKey(), token });
      await refused(backend.act(refOf(event), { event: 'cancel', data: { note: '试' } }, { key: randomKey() }), 'unauthorized', 'forbidden');
      await refused(act('cancel', { note: '试' }, 'x'.repeat(32)), 'unauthorized', 'forbidden');
      await refused(act('publish'), 'conflict');
      const silent = await act('postpone');
      check(silent.kind === 'rejected' && silent.fields['note'], 'an event must not be put off without a word');
      await done(act('postpone', { note: '下雨' }));
      same([(await backend.get(refOf(event))).state, (await backend.get(refOf(event))).stateNote], ['postponed', '下雨'], 'the event as anyone reads it');
      await done(act('reschedule', { start: event.start, ...(event.end !== undefined && { end: event.end }), note: '天晴了' }));
      const moved = await backend.get(refOf(event));
      same([moved.state, moved.start, moved.previousStart], ['rescheduled', event.start, event.previousStart ?? event.start], 'the event after it was moved');
    },
  },
  {
    name: 'watch tells of an event whose places are fewer, and of a signup that moved',
    async run(make, leaveOut) {
      const bench = await make();
      const event = await openEvent(bench);
      if (!event) return leaveOut?.(without.signups);
      let stop = (): void => undefined;
      try {
        const ofEvent = await watching(bench, (onChange) => (stop = bench.backend.watch!('event', { where: { id: event.id } }, {}, onChange)), 'event');
        if (!ofEvent) return leaveOut?.(without.watch);
        const one = await signedUp(bench, event);
        await ofEvent.calls('an event somebody signed up for');
        stop();
        const { ref, token } = one.receipt;
        const ofSignup = await watching(bench, (onChange) => (stop = bench.backend.watch!('signup', { where: { id: ref.slice('signup/'.length) } }, { token }, onChange)), 'signup');
        await one.leave();
        await ofSignup?.calls('a signup that was cancelled');
      } finally {
        stop();
      }
    },
  },
];
