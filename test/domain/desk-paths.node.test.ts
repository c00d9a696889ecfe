import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Case, handOvers, lastReply, type Role, roles } from '../../src/domain/case.ts';
import { type EventData, type Filing, publicView, staffView } from '../../src/domain/desk.ts';
import { dueStatus } from '../../src/domain/due.ts';
import { addDays, dayOf, epochOf, instantOf } from '../../src/domain/instant.ts';
import { closedLoop, fourQuestions, lensSteps } from '../../src/domain/lens.ts';
import { type CaseState, machineOf } from '../../src/domain/case-machine.ts';
import { edgeOf, targetOf } from '../../src/domain/machine.ts';
import { requestEvents, requestStates } from '../../src/domain/machines/request.ts';
import { canonicalJson } from '../../src/domain/text.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { actor, Bench, filingOf, office, toAssigned, toClosed, toProcessing, toReplied, wordOf } from './office.ts';

/** What anyone may try: mostly fit for the case at hand, sometimes anything. */
interface Try {
  pick: number;
  anything: boolean;
  event: (typeof requestEvents)[number];
  role: Role;
  org: 'org/point' | 'org/unit' | 'org/crew';
  data: EventData;
  /** Hours that pass before; a clock may be set back. */
  hours: number;
}

const word = fc.constantFrom('', '好', '原因', '\ud800');
const tries = fc.record<Try>({
  pick: fc.nat(), anything: fc.integer({ min: 0, max: 9 }).map((one) => one === 0), event: fc.constantFrom(...requestEvents), role: fc.constantFrom(...roles),
  org: fc.constantFrom('org/point', 'org/unit', 'org/crew'), hours: fc.integer({ min: -30, max: 90 }),
  data: fc.record<EventData>({
    note: word, assignee: fc.constantFrom('org/unit', 'org/crew'), until: fc.constantFrom('2023-10-20', '2024-02-01', '2027-03-01', 'zzz'), media: fc.constantFrom([], ['a', 'b'], ['z']),
    phases: fc.constantFrom([], ['before', 'after']), rating: fc.integer({ min: 0, max: 6 }), target: fc.constant('case/none'),
  }, { requiredKeys: [] }),
});

function walk(seed: number, category: string, path: readonly Try[], look: (before: Filing, after: Filing) => void): { bench: Bench; id: string } {
  const bench = new Bench(seed);
  const other = bench.filed();
  const id = bench.filed({ category: `category/${category}` });
  for (const one of path) {
    bench.now = instantOf(epochOf(bench.now) + one.hours * 3_600_000);
    const before = bench.filings.get(id)!;
    // Most ways out are not taken, or no walk would come far.
    const far = one.pick % 8 > 0 ? ['declined', 'withdrawn', 'merged', 'needsInfo', 'suspended'] : [];
    const fit = machineOf('request').edges.filter(({ event, from, to }) => from.includes(before.record.state as CaseState) && !far.includes(to) && !/support/.test(event));
    const edge = fit.length > 0 ? fit[(one.pick >> 3) % fit.length]! : undefined;
    const [event, role] = one.anything || !edge ? [one.event, one.role] : [edge.event, edge.by[one.pick % edge.by.length]!];
    const data = one.anything
      ? one.data
      : { ...one.data, note: '原因', assignee: 'org/unit' as const, until: addDays(dayOf(bench.now), 9), rating: 4, target: `case/${other}` as const, media: ['a', 'b'], phases: ['before' as const, 'after' as const] };
    const answer = bench.act(id, actor(role, one.org), event, data);
    const after = bench.filings.get(id)!;
    if (wordOf(answer) === 'delivered') look(before, after);
    else assert.equal(after, before, `${event} was refused, yet changed the case`);
  }
  return { bench, id };
}

const anyWalk = [fc.integer(), fc.constantFrom('plain', 'after', 'pair'), fc.array(tries, { minLength: 12, maxLength: 40 })] as const;
const runs = { numRuns: 100 };

describe('any path through the desk', () => {
  it('may come to every state', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(...anyWalk, (seed, category, path) => void walk(seed, category, path, (_, { record }) => seen.add(record.state))), { ...runs, seed: 1 });
    assert.deepEqual([...seen].sort(), [...requestStates].sort());
  });

  it('keeps the history whole', () => {
    fc.assert(fc.property(...anyWalk, (seed, category, path) => {
      const { bench, id } = walk(seed, category, path, () => undefined);
      const { steps, state, firstAsked } = bench.record(id);
      steps.forEach((step, index) => {
        const before = steps[index - 1];
        assert.equal(step.from, before?.to);
        if (!before) return;
        assert.ok(epochOf(step.at) >= epochOf(before.at), 'time runs back');
        const edge = edgeOf(machineOf('request'), before.to, step.event);
        assert.ok(edge && targetOf(edge, before.to) === step.to && edge.by.includes(step.by.role), `${step.event} from ${before.to}`);
      });
      assert.equal(state, steps[steps.length - 1]?.to);
      assert.equal(firstAsked, 'org/point');
    }), runs);
  });

  it('adds one step and one revision a time, and never touches what was sent', () => {
    fc.assert(fc.property(...anyWalk, (seed, category, path) => {
      walk(seed, category, path, (before, after) => {
        // 我也遇到 is counted, and no step.
        const more = after.record.supports === before.record.supports ? 1 : 0;
        assert.deepEqual(after.record.steps.slice(0, after.record.steps.length - more), before.record.steps);
        assert.notEqual(after.record.rev, before.record.rev);
        assert.deepEqual([after.input, after.token, after.record.code, after.record.submittedAt], [before.input, before.token, before.record.code, before.record.submittedAt]);
        assert.ok(after.record.level >= before.record.level && after.record.level <= 3);
      });
    }), runs);
  });

  it('has somebody at work exactly while it is worked at', () => {
    fc.assert(fc.property(...anyWalk, (seed, category, path) => {
      walk(seed, category, path, (_, { record }) => {
        if (['assigned', 'processing', 'suspended', 'replied'].includes(record.state)) assert.ok(record.assignee);
        if (['submitted', 'accepted', 'needsInfo'].includes(record.state)) assert.equal(record.assignee, undefined);
      });
    }), runs);
  });

  it('closes only after a visit, or three tries to make one', () => {
    fc.assert(fc.property(...anyWalk, (seed, category, path) => {
      walk(seed, category, path, (_, { record }) => {
        if (record.state !== 'closed') return;
        const since = record.steps.slice(record.steps.map(({ event }) => event).lastIndexOf('reply')).map(({ event }) => event);
        assert.ok(since.includes('visit.resolved') || since.filter((event) => event === 'visit.unreachable').length >= 3);
      });
    }), runs);
  });

  it('can be read by the schemas, the lenses and the clock, whoever looks', () => {
    fc.assert(fc.property(...anyWalk, (seed, category, path) => {
      const { bench, id } = walk(seed, category, path, () => undefined);
      const filing = bench.filings.get(id)!;
      // The photos of these tests have short names, which no reader has to take.
      const wired = (record: Case): unknown => JSON.parse(JSON.stringify(record).replace(/"sha256":"\w"/g, `"sha256":"${'a'.repeat(64)}"`));
      for (const view of [filing.record, publicView(filing, office), staffView(filing)]) assert.deepEqual(Object.keys(readRecord('case', wired(view))), ['record']);
      lensSteps(closedLoop, filing.record);
      lensSteps(fourQuestions, filing.record);
      dueStatus(filing.record, bench.now, office.calendars);
    }), runs);
  });
});

describe('what a step changes besides the state', () => {
  it('the limits, in working days', () => {
    const bench = new Bench();
    const id = bench.filed({ category: 'category/pair' });
    assert.deepEqual(bench.record(id).due, { acceptBy: { date: '2023-10-08', certain: true } });
    filingOf(bench.act(id, actor('receptionist'), 'accept'));
    assert.equal(bench.record(id).due?.handleBy?.date, '2023-10-18');
  });
  it('the limit after an answer, a visit, a question', () => {
    const bench = new Bench();
    const id = bench.filed({}, ...toReplied);
    assert.equal(bench.record(id).due?.visitBy?.date, '2023-10-09');
    bench.now = '2023-10-09T10:00:00+08:00';
    filingOf(bench.act(id, actor('resident'), 'visit.partly', { note: '一半' }));
    assert.deepEqual([bench.record(id).due?.handleBy?.date, bench.record(id).level], ['2023-10-16', 0]);
    const asked = bench.filed({}, ['receptionist', 'requestInfo', { note: '?' }]);
    bench.now = '2023-10-12T10:00:00+08:00';
    filingOf(bench.act(asked, actor('resident'), 'supplement', { note: '!' }));
    assert.equal(bench.record(asked).due?.acceptBy?.date, '2023-10-13');
  });
  it('a suspended clock stands still, and does not become more certain by it', () => {
    const bench = new Bench();
    const id = bench.filed({}, ...toProcessing);
    assert.equal(bench.record(id).due?.handleBy?.date, '2023-10-11');
    filingOf(bench.act(id, actor('handler'), 'suspend', { note: '料', until: '2023-10-20' }));
    bench.now = '2023-10-08T10:00:00+08:00';
    filingOf(bench.act(id, actor('handler'), 'resume'));
    assert.deepEqual(bench.record(id).due?.handleBy, { date: '2023-10-13', certain: true });
    const late = new Bench();
    late.now = '2026-12-30T10:00:00+08:00';
    const far = late.filed({}, ...toProcessing, ['handler', 'suspend', { note: '料', until: '2027-01-20' }], ['handler', 'resume']);
    assert.equal(late.record(far).due?.handleBy?.certain, false);
  });
  it('the level, when accepted or answered late, not resolved, reopened, or handed on for the fourth time', () => {
    const bench = new Bench();
    const late = bench.filed();
    bench.now = '2023-10-08T10:00:00+08:00';
    filingOf(bench.act(late, actor('receptionist'), 'accept'));
    assert.equal(bench.record(late).level, 1);
    const answered = bench.filed({}, ...toProcessing);
    bench.now = '2023-10-20T10:00:00+08:00';
    filingOf(bench.act(answered, actor('handler'), 'reply', { note: '好' }));
    assert.equal(bench.record(answered).level, 1);
    const unresolved = bench.filed({}, ...toReplied, ['resident', 'visit.unresolved']);
    assert.equal(bench.record(unresolved).level, 1);
    const reopened = bench.filed({}, ...toClosed, ['resident', 'reopen']);
    assert.deepEqual([bench.record(reopened).level, bench.record(reopened).reopened, bench.record(reopened).assignee], [1, 1, undefined]);
    const handed = bench.filed({}, ...toAssigned);
    const levels = [1, 2, 3, 4, 5, 6, 7].map(() => filingOf(bench.act(handed, actor('lead'), 'transfer', { assignee: 'org/crew', note: '转' })).record.level);
    assert.deepEqual(levels, [0, 0, 0, 1, 2, 3, 3]);
  });
  it('the chain of hands, and the last answer', () => {
    const bench = new Bench();
    const id = bench.filed({}, ...toAssigned, ['handler', 'bounce', { note: '不' }], ['lead', 'assign', { assignee: 'org/crew' }], ['handler', 'start'], ['handler', 'reply', { note: '一' }], ['resident', 'visit.unresolved'], ['handler', 'reply', { note: '二' }]);
    assert.deepEqual(handOvers(bench.record(id)).map(({ event, assignee }) => [event, assignee]), [['assign', 'org/unit'], ['bounce', undefined], ['assign', 'org/crew']]);
    assert.equal(lastReply(bench.record(id))?.note, '二');
    assert.equal(lastReply(bench.record(bench.filed())), undefined);
  });
  it('nothing at all that a refused command names', () => {
    const bench = new Bench();
    const id = bench.filed();
    const before = canonicalJson(bench.filings.get(id));
    for (const event of requestEvents) bench.act(id, actor('system'), event, { note: 'x', assignee: 'org/unit', rating: 5 });
    assert.equal(canonicalJson(bench.filings.get(id)), before);
  });
});
