import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Role, roles } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import type { Ref } from '../../src/domain/record.ts';
import { requestEvents, requestMachine } from '../../src/domain/machines/request.ts';
import { actor, Bench, filingOf, toAssigned, toClosed, toProcessing, toReplied, wordOf } from './office.ts';

type Moves = typeof toAssigned;
const tried: Moves[number] = ['receptionist', 'visit.unreachable'];
/** Three tries on two days, which is what closing without an answer takes. */
function unreachable(bench: Bench): string {
  const id = bench.filed({}, ...toReplied);
  for (const day of ['2023-10-09', '2023-10-09', '2023-10-10']) {
    bench.now = `${day}T10:00:00+08:00`;
    bench.act(id, actor('receptionist'), 'visit.unreachable');
  }
  return id;
}

describe('every event, taken and refused', () => {
  const before: Record<string, Moves> = {
    submitted: [], needsInfo: [['receptionist', 'requestInfo', { note: '?' }]], accepted: [['receptionist', 'accept']], assigned: toAssigned, processing: toProcessing,
    suspended: [...toProcessing, ['handler', 'suspend', { note: '等料', until: '2023-10-20' }]], replied: toReplied, verified: toClosed.slice(0, -1), closed: toClosed,
    declined: [['receptionist', 'decline', { note: '不归街道管' }]], withdrawn: [['resident', 'withdraw']],
  };
  /** event, state, role, data that suffices, and what is wanting without it. */
  const rows: [string, string, Role, EventData, string?][] = [
    ['accept', 'submitted', 'receptionist', {}], ['requestInfo', 'accepted', 'receptionist', { note: '?' }, '{"note":"required"}'],
    ['supplement', 'needsInfo', 'resident', { note: '!' }, '{"note":"required"}'], ['decline', 'submitted', 'receptionist', { note: '不' }, '{"note":"required"}'],
    ['assign', 'accepted', 'lead', { assignee: 'org/unit' }, '{"assignee":"required"}'], ['bounce', 'assigned', 'handler', { note: '不' }, '{"note":"required"}'],
    ['transfer', 'processing', 'handler', { assignee: 'org/crew', note: '转' }, '{"assignee":"required","note":"required"}'], ['start', 'assigned', 'handler', {}],
    ['extend', 'assigned', 'lead', { note: '料', until: '2023-10-20' }, '{"note":"required","until":"required"}'],
    ['suspend', 'processing', 'handler', { note: '料', until: '2023-10-20' }, '{"note":"required","until":"required"}'], ['resume', 'suspended', 'handler', {}],
    ['reply', 'processing', 'handler', { note: '好了' }, '{"note":"required"}'], ['visit.resolved', 'replied', 'resident', {}],
    ['visit.partly', 'replied', 'receptionist', { note: '一半' }, '{"note":"required"}'], ['visit.unresolved', 'replied', 'committee', {}],
    ['visit.unreachable', 'replied', 'receptionist', {}], ['close', 'verified', 'committee', {}], ['rate', 'closed', 'resident', { rating: 5 }, '{"rating":"required"}'],
    ['reopen', 'closed', 'resident', {}], ['withdraw', 'needsInfo', 'resident', {}],
  ];
  for (const [event, state, role, data, wanting] of rows) {
    const edge = requestMachine.edges.find((one) => one.event === event)!;
    it(`${event} from ${state}`, () => {
      const bench = new Bench();
      const id = bench.filed({}, ...before[state]!);
      assert.equal(bench.record(id).state, state);
      const by = actor(role, 'org/point');
      if (wanting) assert.equal(wordOf(bench.act(id, by, event)), wanting);
      for (const other of roles.filter((one) => !edge.by.includes(one))) assert.equal(wordOf(bench.act(id, actor(other), event, data)), 'forbidden', other);
      const steps = bench.record(id).steps.length;
      assert.equal(wordOf(bench.act(id, by, event, data)), 'delivered');
      assert.equal(bench.record(id).steps.length, steps + 1);
    });
    it(`${event} from nowhere else`, () => {
      for (const [from, moves] of Object.entries(before)) {
        if (edge.from.some((one) => one === from)) continue;
        const bench = new Bench();
        assert.equal(wordOf(bench.act(bench.filed({}, ...moves), actor(role), event, data)), 'conflict', from);
      }
    });
  }
  it('were all asked for, but for those with a test of their own', () => {
    const asked = rows.map(([event]) => event);
    assert.deepEqual(requestEvents.filter((event) => !asked.includes(event)), ['merge', 'close.unreachable', 'support', 'unsupport']);
  });

  it('merge, into another case that is there', () => {
    const bench = new Bench();
    const [id, other] = [bench.filed(), bench.filed()];
    const merge = (target?: Ref<'case'>) => wordOf(bench.act(id, actor('receptionist'), 'merge', { ...(target && { target }) }));
    assert.deepEqual([merge(), merge('case/none'), merge(`case/${id}`), merge(`case/${other}`)], ['{"target":"required"}', '{"target":"unknown"}', '{"target":"unknown"}', 'delivered']);
    assert.equal(bench.record(id).mergedInto, `case/${other}`);
  });
  it('close.unreachable, after three tries on two days since the last reply', () => {
    const bench = new Bench();
    const close = (id: string) => wordOf(bench.act(id, actor('lead'), 'close.unreachable'));
    const id = bench.filed({}, ...toReplied, tried, tried, tried);
    assert.equal(close(id), '{"visits":"too-few"}');
    bench.now = '2023-09-29T10:00:00+08:00';
    assert.equal(wordOf(bench.act(id, actor('receptionist'), 'visit.unreachable')), 'delivered');
    assert.equal(close(id), 'delivered');
    const hasty = bench.filed({}, ...toReplied, tried);
    bench.now = '2023-09-30T10:00:00+08:00';
    filingOf(bench.act(hasty, actor('receptionist'), 'visit.unreachable'));
    assert.equal(close(hasty), '{"visits":"too-few"}', 'two tries on two days');
    const again = unreachable(bench);
    for (const [role, event, data] of [['resident', 'visit.unresolved'], ['handler', 'reply', { note: '再修' }]] as [Role, string, EventData?][]) bench.act(again, actor(role), event, data);
    assert.equal(close(again), '{"visits":"too-few"}');
  });
  it('support and unsupport: counted once a key, no step of the history, and nothing private is answered', () => {
    const bench = new Bench();
    const id = bench.filed();
    const support = (key: string) => bench.act(id, actor('resident'), 'support', {}, { key });
    assert.deepEqual([wordOf(support('k1')), wordOf(support('k1')), wordOf(support('k2'))], ['delivered', 'delivered', 'delivered']);
    assert.deepEqual([bench.record(id).supports, bench.record(id).steps.length, bench.record(id).rev], [2, 1, '3']);
    const answer = support('k3');
    assert.ok('outcome' in answer && answer.outcome.kind === 'delivered');
    assert.deepEqual([answer.outcome.receipt.token, JSON.stringify(answer.outcome).includes('漏水')], [undefined, false]);
    const back = (key: string) => wordOf(bench.act(id, actor('resident'), 'unsupport', { support: key }));
    assert.deepEqual([back('k1'), back('k1'), back('never'), bench.record(id).supports], ['delivered', '{"support":"unknown"}', '{"support":"unknown"}', 2]);
  });
  it('an event no machine has', () => {
    const bench = new Bench();
    for (const event of ['toString', '', 'register', 'table']) assert.equal(wordOf(bench.act(bench.filed(), actor('resident'), event)), 'conflict', event);
  });
});

describe('needs', () => {
  it('evidence, as the category demands', () => {
    const photos = { before: ['a', 'before'], during: ['b', 'during'], after: ['c', 'after'], bare: ['d', undefined] } as const;
    const rows: [string, (keyof typeof photos)[], boolean][] = [
      ['plain', [], true], ['after', [], false], ['after', ['before'], false], ['after', ['after'], true], ['after', ['bare'], true], ['pair', ['after'], false],
      ['pair', ['before', 'after'], true], ['pair', ['before', 'bare'], true], ['all', ['before', 'after'], false], ['all', ['before', 'during', 'after'], true],
    ];
    for (const [category, shown, enough] of rows) {
      const bench = new Bench();
      const id = bench.filed({ category: `category/${category}` }, ...toProcessing);
      const phases = shown.map((one) => photos[one][1]);
      const answer = bench.act(id, actor('handler'), 'reply', { note: '好', media: shown.map((one) => photos[one][0]), phases });
      assert.equal(wordOf(answer), enough ? 'delivered' : '{"media":"evidence"}', `${category}: ${shown.join()}`);
    }
  });
  it('a visit by another unit than the one at work', () => {
    const bench = new Bench();
    const id = bench.filed({}, ...toReplied);
    assert.equal(wordOf(bench.act(id, actor('receptionist', 'org/unit'), 'visit.resolved')), '{"actor":"handler"}');
    assert.equal(wordOf(bench.act(id, actor('receptionist', 'org/point'), 'visit.resolved')), 'delivered');
  });
  it('a rating from one to five, once', () => {
    for (const rating of [0, 6, 2.5, -1, NaN]) {
      const bench = new Bench();
      assert.equal(wordOf(bench.act(bench.filed({}, ...toClosed), actor('resident'), 'rate', { rating })), '{"rating":"required"}', String(rating));
    }
    const bench = new Bench();
    const id = bench.filed({}, ...toClosed.slice(0, -1), ['resident', 'rate', { rating: 1 }], ['lead', 'close']);
    assert.equal(wordOf(bench.act(id, actor('resident'), 'rate', { rating: 5 })), '{"rating":"already"}');
    assert.equal(bench.record(id).rating, 1);
  });
  it('a reopening within fifteen days of closing, the rating in between not counted', () => {
    const answerOn = (day: string): string => {
      const bench = new Bench();
      const id = bench.filed({}, ...toClosed);
      bench.now = '2023-10-10T10:00:00+08:00';
      bench.act(id, actor('resident'), 'rate', { rating: 2 });
      bench.now = `${day}T23:59:00+08:00`;
      return wordOf(bench.act(id, actor('resident'), 'reopen'));
    };
    assert.deepEqual([answerOn('2023-10-13'), answerOn('2023-10-14')], ['delivered', '{"state":"too-late"}']);
  });
  it('a day still to come, that is a day', () => {
    const bench = new Bench();
    const id = bench.filed({}, ...toProcessing);
    const extend = (until: string) => wordOf(bench.act(id, actor('lead'), 'extend', { note: '料', until }));
    assert.deepEqual(['2023-09-28', '2023-09-27', 'zzz', '2023-13-40', '9999-12-31', '2023-09-29'].map(extend), ['{"until":"required"}', '{"until":"required"}', '{"until":"invalid"}', '{"until":"invalid"}', '{"until":"invalid"}', 'delivered']);
  });
  it('nothing that no reader could make sense of', () => {
    const bench = new Bench();
    const id = bench.filed({}, ['receptionist', 'accept']);
    const assign = (data: EventData) => wordOf(bench.act(id, actor('lead'), 'assign', data));
    assert.equal(assign({ assignee: 'unit' as Ref<'org'> }), '{"assignee":"unknown"}');
    assert.equal(assign({ assignee: 'org/unit', phases: ['never' as 'after'] }), '{"media":"invalid"}');
    assert.equal(assign({ assignee: 'org/unit', media: ['z'] }), '{"media":"missing"}');
  });
});

describe('keys and revisions', () => {
  it('an act has one effect a key', () => {
    const bench = new Bench();
    const id = bench.filed();
    const accept = (data: EventData = {}) => bench.act(id, actor('receptionist'), 'accept', data, { key: 'k', ifRev: '1' });
    assert.deepEqual([wordOf(accept()), wordOf(accept()), wordOf(accept({ note: 'x' }))], ['delivered', 'delivered', 'invalid']);
    assert.equal(bench.record(id).steps.length, 2);
  });
  it('a stale revision is told the present one', () => {
    const bench = new Bench();
    const id = bench.filed({}, ['receptionist', 'accept']);
    const answer = bench.act(id, actor('resident'), 'withdraw', {}, { ifRev: '1' });
    assert.ok('failure' in answer);
    assert.deepEqual([answer.failure.kind, answer.failure.rev, answer.failure.status], ['conflict', '2', 409]);
    assert.equal(wordOf(bench.act(id, actor('resident'), 'withdraw', {}, { ifRev: '2' })), 'delivered');
  });
  it('a case that is not there is missing', () => assert.equal(wordOf(new Bench().act('none', actor('resident'), 'withdraw')), 'missing'));
  it('keys named like parts of every object are keys like others', () => {
    const bench = new Bench();
    const id = bench.filed();
    for (const key of ['toString', '__proto__', 'constructor']) assert.equal(wordOf(bench.act(id, actor('receptionist'), 'requestInfo', {}, { key })), '{"note":"required"}');
  });
  it('staff are not handed the resident’s token', () => {
    const bench = new Bench();
    const id = bench.filed();
    const { token } = bench.filings.get(id)!;
    const answer = bench.act(id, actor('receptionist'), 'accept');
    assert.ok('outcome' in answer && !JSON.stringify(answer.outcome).includes(token));
    const own = bench.act(bench.filed(), actor('resident'), 'withdraw');
    assert.ok('outcome' in own && own.outcome.kind === 'delivered' && own.outcome.receipt.token);
  });
});
