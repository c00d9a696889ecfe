import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roles } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { hallReceiptFor } from '../../src/domain/signup-desk.ts';
import { canMove } from '../../src/domain/machine.ts';
import { eventMachine, eventStates } from '../../src/domain/machines/event.ts';
import { eventOf, HallBench, morning, said } from './hall.ts';

const anything: EventData = { note: '下雨', start: '2023-11-25T14:00:00+08:00' };
const act = (bench: HallBench, event: string, data: EventData = {}, more = {}) => bench.act('event/tea', 'organizer', event, data, more);

describe('an act on an event', () => {
  it('follows the machine from every state, for every role', () => {
    for (const from of eventStates) {
      for (const { event, from: starts, to } of eventMachine.edges) {
        for (const role of roles) {
          const bench = new HallBench([eventOf({ state: from })]);
          const word = said(bench.act('event/tea', role, event, anything));
          assert.equal(word, canMove(eventMachine, from, role, event) ? to : starts.includes(from) ? 'forbidden' : 'conflict', `${event} from ${from} by ${role}`);
        }
      }
    }
  });

  const lacking: [string, EventData, string][] = [
    ['postpone', {}, '{"note":"required"}'], ['postpone', { note: ' ' }, '{"note":"required"}'], ['cancel', {}, '{"note":"required"}'], ['reschedule', { note: '下雨' }, '{"start":"required"}'],
    ['reschedule', { start: '下周六' }, '{"start":"required"}'], ['reschedule', { start: '2023-11-25T14:00:00+08:00', end: '2023-11-25T13:00:00+08:00' }, '{"end":"invalid"}'],
    ['reschedule', { start: '2023-11-25', end: '2023-11-24' }, '{"end":"invalid"}'], ['reschedule', { start: '2023-11-25', end: '' }, '{"end":"invalid"}'],
  ];
  for (const [event, data, word] of lacking) {
    it(`${event} with ${JSON.stringify(data)} goes back`, () => {
      const bench = new HallBench();
      assert.deepEqual([said(act(bench, event, data)), bench.event()], [word, eventOf()]);
    });
  }

  it('says why to residents, and only of what is put off, moved or called off', () => {
    const bench = new HallBench([eventOf({ state: 'draft' })]);
    act(bench, 'publish', { note: '发布' });
    assert.equal(bench.event().stateNote, undefined);
    act(bench, 'postpone', { note: '下雨' });
    assert.deepEqual([bench.event().stateNote, bench.event().start], ['下雨', eventOf().start]);
    act(bench, 'reschedule', { start: '2023-11-25' });
    assert.deepEqual([bench.event().state, bench.event().stateNote], ['rescheduled', '下雨']);
    act(bench, 'complete', { note: '来了不少人' });
    assert.deepEqual([bench.event().state, bench.event().stateNote], ['completed', '下雨']);
  });

  it('keeps the first time it was to be, however often it is moved, and no end of another day', () => {
    const bench = new HallBench();
    act(bench, 'reschedule', { start: '2023-11-25T14:00:00+08:00', end: '2023-11-25T16:00:00+08:00' });
    assert.deepEqual([bench.event().previousStart, bench.event().start, bench.event().end], [eventOf().start, '2023-11-25T14:00:00+08:00', '2023-11-25T16:00:00+08:00']);
    act(bench, 'reschedule', { start: '2023-12' });
    assert.deepEqual([bench.event().previousStart, bench.event().start, 'end' in bench.event()], [eventOf().start, '2023-12', false]);
  });

  it('leaves those who signed up where they are', () => {
    const bench = new HallBench([eventOf({ capacity: 1 })]);
    const [one, late] = [bench.party(1), bench.party(1)];
    act(bench, 'cancel', { note: '场地有事' });
    assert.deepEqual([bench.signup(one).state, bench.signup(late).state, bench.event().confirmed, bench.event().waiting], ['confirmed', 'waitlisted', 1, 1]);
  });

  it('is done once a key, found under it, and refused on what moved on', () => {
    const bench = new HallBench([eventOf({ rev: '7' })]);
    const postpone = (note: string, more = {}) => act(bench, 'postpone', { note }, { key: 'k', ...more });
    assert.deepEqual([said(postpone('下雨', { ifRev: '7' })), said(postpone('下雨', { ifRev: '7' })), said(postpone('别的'))], ['postponed', 'postponed', 'invalid']);
    assert.deepEqual([bench.event().rev, bench.event().updatedAt, hallReceiptFor(bench.hall, 'k')], ['8', morning, { key: 'k', ref: 'event/tea', at: morning }]);
    const stale = act(bench, 'cancel', { note: '下雨' }, { ifRev: '7' });
    assert.deepEqual('failure' in stale && [stale.failure.kind, stale.failure.rev], ['conflict', '8']);
  });

  it('has a revision of its own, which no signup moves', () => {
    const bench = new HallBench([eventOf({ rev: '7' })]);
    bench.party(2);
    assert.deepEqual([bench.event().rev, bench.event().confirmed], ['7', 2]);
  });
});
