import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorFor, eventActor, eventsFor, prove, sameSecret, signupActor, staffActor, type Tries, viewFor, viewsFor } from '../../src/domain/access.ts';
import { eventOf, HallBench } from './hall.ts';
import type { Enrolment } from '../../src/domain/signup-desk.ts';
import { Bench, office, orgs } from './office.ts';

const bench = new Bench();
const filing = bench.filings.get(bench.filed())!;

describe('who is asking', () => {
  it('staff of a unit, by a role of the machine', () => {
    assert.deepEqual(staffActor('staff:handler:unit', orgs), { role: 'handler', org: 'org/unit', label: '示例unit' });
    for (const token of [undefined, '', 'staff', 'staff:handler', 'staff:handler:', 'staff:handler:none', 'staff:resident:unit', 'staff:boss:unit', 'staff:toString:unit', 'x staff:handler:unit', filing.token]) {
      assert.equal(staffActor(token, orgs), undefined, token);
    }
  });
  it('the resident, by the token of the case', () => {
    assert.deepEqual(actorFor(filing, filing.token, orgs), { role: 'resident', label: '居民' });
    assert.equal(actorFor(filing, 'staff:lead:hall', orgs)?.role, 'lead');
    for (const token of [undefined, '', filing.token.slice(1), `${filing.token}0`]) assert.equal(actorFor(filing, token, orgs), undefined);
  });
  it('by secrets that are equal in every character', () => {
    assert.equal(sameSecret('漏水', '漏水'), true);
    for (const [a, b] of [['a', 'b'], ['a', ''], ['', 'a'], ['ab', 'aba'], ['aa', 'a'], ['abab', 'ab']] as const) assert.equal(sameSecret(a, b), false, `${a} ${b}`);
  });
  it('and sees the case by that', () => {
    const own = (token?: string) => viewFor(office, filing, token, orgs);
    assert.deepEqual([own()?.own, own(filing.token)?.own?.token, own('staff:lead:hall')?.own?.token, own('staff:lead:hall')?.own?.text, own('x')], [undefined, filing.token, undefined, '厨房顶上漏水', undefined]);
    const listed = (token?: string) => viewsFor(office, [filing], token, orgs)[0]?.own?.text;
    assert.deepEqual([listed(), listed('x'), listed(filing.token), listed('staff:lead:hall')], [undefined, undefined, undefined, '厨房顶上漏水']);
  });
});

describe('events and signups', () => {
  const kindOf = (ask: () => unknown): string => {
    try {
      return (ask() as { role: string }).role;
    } catch (thrown) {
      return (thrown as { kind: string }).kind;
    }
  };
  it('belong to whoever holds the receipt, and to staff', () => {
    const hall = new HallBench();
    hall.party(1);
    const [enrolment] = [...hall.hall.enrolments.values()] as [Enrolment];
    const rows: [Enrolment | undefined, string | undefined, string][] = [
      [undefined, 'x', 'missing'], [enrolment, undefined, 'unauthorized'], [enrolment, '', 'forbidden'], [enrolment, 'x', 'forbidden'], [enrolment, enrolment.token.slice(1), 'forbidden'],
      [enrolment, enrolment.token, 'resident'], [enrolment, 'staff:organizer:hall', 'organizer'], [enrolment, 'staff:resident:hall', 'forbidden'], [enrolment, 'staff:organizer:none', 'forbidden'],
    ];
    for (const [one, token, word] of rows) assert.equal(kindOf(() => signupActor(one, token, orgs)), word, token);
  });
  it('are moved by staff only, and drafts seen by no one else', () => {
    const rows = [[undefined, 'unauthorized', 1], ['', 'forbidden', 1], ['x', 'forbidden', 1], ['staff:resident:hall', 'forbidden', 1], ['staff:organizer:hall', 'organizer', 2]] as const;
    for (const [token, word, seen] of rows) {
      assert.equal(kindOf(() => eventActor(token, orgs)), word, token);
      assert.equal(eventsFor([eventOf(), eventOf({ state: 'draft' })], token, orgs).length, seen, token);
    }
  });
});

describe('number and phone tail', () => {
  const hour = 3_600_000;
  it('lock after five wrong tries, for an hour, and then after each', () => {
    let tries: Tries | undefined;
    const ask = (tail: string | undefined, now: number): string => {
      const answer = prove(filing, tail, tries, now);
      tries = answer.tries ?? tries;
      return 'view' in answer ? 'view' : `${answer.failure.kind} ${answer.failure.retryAfter ?? ''}`.trim();
    };
    assert.equal(ask(undefined, 0), 'forbidden');
    assert.equal(tries, undefined);
    for (let count = 0; count < 5; count += 1) assert.equal(ask('0000', 0), 'forbidden');
    assert.deepEqual([ask('4321', 1), ask('0000', hour - 1)], [`rate-limited ${hour - 1}`, 'rate-limited 1']);
    assert.equal(ask('0000', hour), 'forbidden');
    assert.equal(ask('4321', hour), `rate-limited ${hour}`);
    assert.equal(ask('4321', 2 * hour), 'view');
    assert.deepEqual(tries, { wrong: 0, until: 0 });
    for (let count = 0; count < 5; count += 1) assert.equal(ask('0000', 2 * hour), 'forbidden');
    assert.equal(ask('4321', 2 * hour), `rate-limited ${hour}`);
  });
  it('give the resident’s own view', () => {
    const answer = prove(filing, '4321', undefined, 0);
    assert.ok('view' in answer && answer.view.own?.token === filing.token && answer.tries === undefined);
  });
});
