import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roles } from '../../src/domain/case.ts';
import { canMove, edgeOf, movesOf, targetOf } from '../../src/domain/machine.ts';
import { isOpen, requestEvents, requestMachine as machine, type RequestState, requestStates } from '../../src/domain/request-machine.ts';

/** Where one event leads from a state, the ways out of an end not counted. */
const next = (state: RequestState): RequestState[] =>
  machine.edges.filter((edge) => edge.from.includes(state) && (!machine.ends.includes(state) || !machine.exits.includes(edge.event))).map((edge) => targetOf(edge, state));

function reach(start: RequestState): Set<RequestState> {
  const seen = new Set([start]);
  for (const state of seen) for (const to of next(state)) seen.add(to);
  return seen;
}

describe('the machine of requests', () => {
  it('names each state and each event once, and uses all of them', () => {
    assert.equal(new Set(machine.states).size, machine.states.length);
    assert.deepEqual([...new Set(machine.edges.map(({ event }) => event))].sort(), [...requestEvents].sort());
    for (const edge of machine.edges) {
      for (const state of edge.from) assert.ok(requestStates.includes(state));
      assert.ok(edge.to === 'self' || requestStates.includes(edge.to));
      assert.ok(edge.by.length > 0 && edge.by.every((role) => roles.includes(role)), `${edge.event} is for nobody`);
    }
  });

  for (const state of requestStates) {
    it(`${state} can be reached from ${machine.initial}`, () => assert.ok(reach(machine.initial).has(state)));
    it(`${state} can come to an end`, () => assert.ok([...reach(state)].some((one) => machine.ends.includes(one))));
  }

  it('lets nothing but the declared exits leave an end', () => {
    for (const end of machine.ends) {
      const out = machine.edges.filter((edge) => edge.from.includes(end));
      for (const { event } of out) assert.ok(machine.exits.includes(event), `${event} leaves ${end}`);
    }
    assert.deepEqual(machine.edges.filter((edge) => edge.from.includes('closed')).map(({ event }) => event), ['rate', 'reopen']);
  });

  it('has one answer for each state and event', () => {
    for (const state of requestStates) {
      for (const event of requestEvents) {
        assert.ok(machine.edges.filter((edge) => edge.event === event && edge.from.includes(state)).length <= 1, `${event} from ${state}`);
      }
    }
  });

  it('keeps whoever handles a case from closing it', () => {
    for (const edge of machine.edges) if (edge.to === 'closed' || edge.to === 'verified') assert.ok(!edge.by.includes('handler'), edge.event);
  });

  it('asks for a reason wherever a resident is put off', () => {
    for (const event of ['decline', 'bounce', 'transfer', 'extend', 'suspend'] as const) {
      assert.ok(edgeOf(machine, machine.edges.find((edge) => edge.event === event)!.from[0]!, event)?.needs?.includes('reason'), event);
    }
  });

  it('knows who may do what', () => {
    assert.deepEqual(movesOf(machine, 'replied', 'resident'), ['visit.resolved', 'visit.partly', 'visit.unresolved', 'support', 'unsupport']);
    assert.deepEqual(movesOf(machine, 'assigned', 'handler'), ['bounce', 'transfer', 'start']);
    assert.deepEqual(movesOf(machine, 'merged', 'resident'), []);
    assert.equal(canMove(machine, 'submitted', 'receptionist', 'accept'), true);
    assert.equal(canMove(machine, 'submitted', 'resident', 'accept'), false);
    assert.equal(canMove(machine, 'closed', 'receptionist', 'accept'), false);
    assert.equal(edgeOf(machine, 'submitted', 'toString'), undefined);
  });

  it('is open until it ends', () => {
    assert.deepEqual(requestStates.filter((state) => !isOpen(state)), ['closed', 'declined', 'withdrawn', 'merged']);
  });
});
