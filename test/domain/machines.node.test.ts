import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roles } from '../../src/domain/case.ts';
import { caseEvents, caseStates, isOpen, machineOf } from '../../src/domain/case-machine.ts';
import { canMove, edgeOf, isEnd, type Machine, movesOf, targetOf } from '../../src/domain/machine.ts';
import * as all from '../../src/domain/machines/index.ts';

type Any = Machine<string, string>;

/** Every machine with its lists of states and events, by the names they are exported under. */
const names = Object.keys(all).flatMap((name) => /^(\w+)Machine$/.exec(name)?.[1] ?? []);
const machines = names.map((name): [string, Any, readonly string[], readonly string[]] => {
  const part = (suffix: string): unknown => (all as Record<string, unknown>)[name + suffix];
  return [name, part('Machine') as Any, part('States') as string[], part('Events') as string[]];
});

/** Where one event leads from a state, the ways out of an end not counted. */
const next = (machine: Any, state: string): string[] =>
  machine.edges.filter((edge) => edge.from.includes(state) && (!isEnd(machine, state) || !machine.exits.includes(edge.event))).map((edge) => targetOf(edge, state));

function reach(machine: Any, start: string): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) for (const to of next(machine, state)) seen.add(to);
  return seen;
}

describe('the machines', () => {
  it('are twelve', () => assert.deepEqual([...names].sort(), ['dispute', 'event', 'management', 'poll', 'project', 'proposal', 'published', 'request', 'response', 'shift', 'signup', 'work']));

  for (const [name, machine, states, events] of machines) {
    describe(name, () => {
      it('names each state and each event once, and uses all of them', () => {
        assert.equal(new Set(machine.states).size, machine.states.length);
        assert.deepEqual(machine.states, states);
        assert.deepEqual([...new Set(machine.edges.map(({ event }) => event))].sort(), [...events].sort());
        for (const edge of machine.edges) {
          for (const state of edge.from) assert.ok(states.includes(state));
          assert.ok(edge.to === 'self' || states.includes(edge.to));
          assert.ok(edge.by.length > 0 && edge.by.every((role) => roles.includes(role)), `${edge.event} is for nobody`);
        }
      });
      it('reaches every state, and every state comes to an end', () => {
        assert.deepEqual([...reach(machine, machine.initial)].sort(), [...states].sort());
        for (const state of states) assert.ok([...reach(machine, state)].some((one) => isEnd(machine, one)), `${state} never ends`);
      });
      it('lets nothing but the declared exits leave an end, and each of them does', () => {
        const out = machine.edges.filter(({ from }) => from.some((state) => isEnd(machine, state))).map(({ event }) => event);
        assert.deepEqual([...new Set(out)].sort(), [...machine.exits].sort());
      });
      it('has one answer for each state and event', () => {
        for (const state of states) {
          for (const event of events) assert.ok(machine.edges.filter((edge) => edge.event === event && edge.from.includes(state)).length <= 1, `${event} from ${state}`);
        }
      });
    });
  }
});

describe('what a machine asks for', () => {
  const needsOf = (machine: Any, event: string): readonly string[] => machine.edges.find((edge) => edge.event === event)?.needs ?? [];

  it('a reason wherever people are put off', () => {
    const rows: [string, string[]][] = [
      ['request', ['decline', 'bounce', 'transfer', 'extend', 'suspend']], ['dispute', ['extend']], ['proposal', ['adopt', 'decline']], ['project', ['pause', 'cancel']],
      ['work', ['drop']], ['management', ['end']], ['signup', ['reject']], ['poll', ['extend', 'void']], ['response', ['invalidate']], ['published', ['hide']],
    ];
    for (const [name, events] of rows) {
      const [, machine] = machines.find(([one]) => one === name)!;
      for (const event of events) assert.ok(needsOf(machine, event).includes('reason'), `${event} of ${name}`);
    }
  });
  it('nobody may close their own work', () => {
    for (const edge of all.requestMachine.edges) if (edge.to === 'closed' || edge.to === 'verified') assert.ok(!edge.by.includes('handler'), edge.event);
    assert.ok(needsOf(all.workMachine, 'accept').includes('not-contractor'));
    assert.ok(!all.workMachine.edges.find(({ event }) => event === 'accept')?.by.includes('lead'));
  });
  it('a dispute two parties, an agreement in a form, and the ways that stay open', () => {
    assert.deepEqual(['mediate', 'agree', 'refer', 'extend'].map((event) => needsOf(all.disputeMachine as Any, event)), [['two-parties'], ['agreement'], ['remedies'], ['reason', 'until', 'both-consent']]);
  });
});

describe('the machine of a case', () => {
  const { requestMachine: request } = all;

  it('is that of its kind', () => {
    assert.deepEqual((['request', 'dispute', 'proposal'] as const).map((kind) => machineOf(kind).initial), ['submitted', 'reported', 'submitted']);
    assert.deepEqual([...caseStates].sort(), [...new Set([...all.requestStates, ...all.disputeStates, ...all.proposalStates])].sort());
    assert.deepEqual([...caseEvents].sort(), [...new Set([...all.requestEvents, ...all.disputeEvents, ...all.proposalEvents])].sort());
  });
  it('knows who may do what', () => {
    assert.deepEqual(movesOf(request, 'replied', 'resident'), ['visit.resolved', 'visit.partly', 'visit.unresolved', 'support', 'unsupport']);
    assert.deepEqual(movesOf(request, 'assigned', 'handler'), ['bounce', 'transfer', 'start']);
    assert.deepEqual(movesOf(request, 'merged', 'resident'), []);
    assert.deepEqual(movesOf(machineOf('dispute'), 'mediating', 'resident'), ['end']);
    assert.deepEqual(movesOf(machineOf('proposal'), 'evaluating', 'resident'), ['support', 'unsupport', 'withdraw']);
    assert.equal(canMove(request, 'submitted', 'receptionist', 'accept'), true);
    assert.equal(canMove(request, 'submitted', 'resident', 'accept'), false);
    assert.equal(canMove(request, 'closed', 'receptionist', 'accept'), false);
    assert.equal(edgeOf(request, 'submitted', 'toString'), undefined);
  });
  it('is open until it ends, and where nobody knows how it stands', () => {
    assert.deepEqual(all.requestStates.filter((state) => !isOpen({ kind: 'request', state })), ['closed', 'declined', 'withdrawn', 'merged']);
    assert.deepEqual(all.disputeStates.filter((state) => !isOpen({ kind: 'dispute', state })), ['referred', 'closed', 'withdrawn']);
    assert.equal(isOpen({ kind: 'proposal', state: 'unknown' }), true);
  });
});
