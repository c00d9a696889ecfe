import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Case, Step } from '../../src/domain/case.ts';
import { closedLoop, fourQuestions, type Lens, lensSteps } from '../../src/domain/lens.ts';
import { edgeOf, targetOf } from '../../src/domain/machine.ts';
import { type RequestEvent, requestMachine, type RequestState, requestStates } from '../../src/domain/machines/request.ts';

/** A history by its events, an hour apart. */
function history(...events: RequestEvent[]): Pick<Case, 'kind' | 'state' | 'steps'> {
  const by = { role: 'system', label: '' } as const;
  const at = (hour: number): string => `2023-11-10T${String(hour).padStart(2, '0')}:00:00+08:00`;
  const steps: Step[] = [{ at: at(0), event: 'submit', to: 'submitted', by }];
  for (const event of events) {
    const from = steps[steps.length - 1]!.to;
    steps.push({ at: at(steps.length), event, from, to: targetOf(edgeOf(requestMachine, from, event)!, from), by });
  }
  return { kind: 'request', state: steps[steps.length - 1]!.to, steps };
}

/** Done, now, ahead as three letters, e.g. `DDn---`. */
const drawn = (lens: Lens, record: ReturnType<typeof history>): string => lensSteps(lens, record).map(({ state }) => ({ done: 'D', now: 'n', ahead: '-' })[state]).join('');

const done: RequestEvent[] = ['accept', 'assign', 'start', 'reply', 'visit.resolved', 'close'];
const rows: [RequestState, RequestEvent[], loop: string, questions: string][] = [
  ['submitted', [], 'n-----', 'n---'],
  ['needsInfo', ['requestInfo'], 'n-----', 'n---'],
  ['accepted', done.slice(0, 1), 'Dn----', 'Dn--'],
  ['assigned', done.slice(0, 2), 'DDn---', 'Dn--'],
  ['processing', done.slice(0, 3), 'DDn---', 'DDn-'],
  ['suspended', [...done.slice(0, 3), 'suspend'], 'DDn---', 'DDn-'],
  ['replied', done.slice(0, 4), 'DDDDn-', 'DDDn'],
  ['verified', done.slice(0, 5), 'DDDDDn', 'DDDn'],
  ['closed', done, 'DDDDDD', 'DDDD'],
  ['closed', [...done.slice(0, 4), 'visit.unreachable', 'close.unreachable'], 'DDDDDD', 'DDDD'],
  ['closed', [...done, 'rate'], 'DDDDDD', 'DDDD'],
  ['declined', ['decline'], '------', '----'],
  ['declined', ['accept', 'decline'], 'D-----', 'D---'],
  ['withdrawn', ['requestInfo', 'withdraw'], '------', '----'],
  ['withdrawn', ['accept', 'withdraw'], 'D-----', 'D---'],
  ['merged', ['accept', 'merge'], 'D-----', 'D---'],
  ['accepted', ['accept', 'assign', 'bounce'], 'Dn----', 'Dn--'],
  ['processing', [...done.slice(0, 4), 'visit.unresolved'], 'DDn---', 'DDn-'],
  ['accepted', [...done, 'reopen'], 'Dn----', 'Dn--'],
];

describe('the lenses', () => {
  for (const [state, events, loop, questions] of rows) {
    it(`${state} after ${events.join(', ') || 'submit'}`, () => {
      const record = history(...events);
      assert.equal(record.state, state);
      assert.deepEqual([drawn(closedLoop, record), drawn(fourQuestions, record)], [loop, questions]);
    });
  }

  it('were looked through in every state', () => assert.deepEqual(new Set(rows.map(([state]) => state)), new Set(requestStates)));

  it('place every state that is under way in one phase', () => {
    for (const { phases } of [closedLoop, fourQuestions] as Lens[]) {
      for (const state of requestStates) assert.equal(phases.filter(({ now }) => now.includes(state)).length, requestMachine.ends.includes(state) ? 0 : 1, state);
    }
  });

  it('say when each phase was done, the last time round', () => {
    const hours = (lens: Lens, record: ReturnType<typeof history>): (number | undefined)[] => lensSteps(lens, record).map(({ at }) => (at === undefined ? undefined : Number(at.slice(11, 13))));
    assert.deepEqual(hours(closedLoop, history(...done)), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(hours(fourQuestions, history(...done)), [0, 1, 3, 6]);
    assert.deepEqual(hours(closedLoop, history('accept', 'assign', 'bounce', 'assign', 'start')), [1, 4, undefined, undefined, undefined, undefined]);
    assert.deepEqual(hours(closedLoop, history(...done, 'reopen', 'assign')), [7, 8, undefined, undefined, undefined, undefined]);
  });
});
