import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseInput } from '../../src/domain/case.ts';
import { ownView, proves, publicView, receiptFor, staffView } from '../../src/domain/desk.ts';
import { Bench, filingOf, office, token32, toReplied, wordOf } from './office.ts';

describe('the desk takes a submission', () => {
  it('and answers with a receipt, a number and the first limit', () => {
    const bench = new Bench();
    const answer = bench.create({ clientId: 'k' });
    const { record, token } = filingOf(answer);
    assert.ok('outcome' in answer && answer.outcome.kind === 'delivered');
    assert.deepEqual(answer.outcome.receipt, { key: 'k', ref: `case/${record.id}`, code: record.code, token, at: bench.now });
    assert.match(token, token32);
    assert.match(record.code, /^2309\d{4}$/);
    assert.deepEqual(
      [record.state, record.title, record.firstAsked, record.level, record.reopened, record.due],
      ['submitted', '3 幢 类plain', 'org/point', 0, 0, { acceptBy: { date: '2023-10-07', certain: true } }],
    );
    assert.deepEqual(record.steps, [{ at: bench.now, event: 'submit', to: 'submitted', by: { role: 'resident', label: '居民' } }]);
  });

  it('first asks the point that serves the place, else the front desk', () => {
    const bench = new Bench();
    assert.equal(bench.record(bench.filed({ place: 'place/far' })).firstAsked, 'org/front');
    assert.equal(bench.record(bench.filed({ place: 'place/far' })).title, '类plain');
    assert.equal(bench.record(bench.filed({ place: 'place/town' })).firstAsked, 'org/point');
  });

  const rows: [string, Partial<CaseInput>, Record<string, string>][] = [
    ['empty text', { text: ' \n' }, { text: 'required' }],
    ['text one too long', { text: '漏'.repeat(2001) }, { text: 'too-long' }],
    ['an unknown category', { category: 'category/none' }, { category: 'unknown' }],
    ['a category of another kind', { kind: 'dispute' }, { category: 'unknown' }],
    ['an unknown place', { place: 'place/none' }, { place: 'unknown' }],
    ['no consent', { consent: { version: '', at: '' } }, { consent: 'required' }],
    ['seven photos', { media: ['a', 'b', 'c', 'd', 'a', 'b', 'c'] }, { media: 'too-many' }],
    ['a photo that never came', { media: ['a', 'z'] }, { media: 'missing' }],
    ['an unanswered question', { category: 'category/asks' }, { 'answers.q': 'required' }],
    ['an empty answer', { category: 'category/asks', answers: { q: '' } }, { 'answers.q': 'required' }],
    ['an unanswered follow-up', { category: 'category/asks', answers: { q: 'more' } }, { 'answers.sub': 'required' }],
    ['several at once', { text: '', place: 'place/none' }, { place: 'unknown', text: 'required' }],
  ];
  for (const [what, change, fields] of rows) {
    it(`and refuses ${what}`, () => {
      const bench = new Bench();
      assert.equal(wordOf(bench.create(change)), JSON.stringify(fields));
      assert.equal(bench.filings.size, 0);
    });
  }
  it('and refuses a key that is not its own', () => assert.equal(wordOf(new Bench().create({ clientId: 'k' }, 'other')), '{"clientId":"mismatch"}'));

  const fine: Partial<CaseInput>[] = [{ text: '👨‍👩‍👧'.repeat(2000) }, { media: ['a', 'b', 'c', 'd', 'a', 'b'] }, { category: 'category/asks', answers: { q: 'no' } }, { category: 'category/asks', answers: { q: 'more', sub: 'x' } }];
  for (const change of fine) it(`and takes ${JSON.stringify(change).slice(0, 60)}`, () => assert.equal(wordOf(new Bench().create(change)), 'delivered'));

  it('once for each key, whatever came since', () => {
    const bench = new Bench();
    const id = bench.filed({ clientId: 'k' }, ['receptionist', 'accept']);
    const again = bench.create({ clientId: 'k' });
    assert.ok('outcome' in again && again.outcome.kind === 'delivered' && again.changed === undefined);
    assert.equal(again.outcome.receipt.ref, `case/${id}`);
    assert.equal(wordOf(bench.create({ clientId: 'k', text: '另外一件' })), 'invalid');
    assert.equal(bench.filings.size, 1);
  });

  it('and takes a key again whose first send was refused', () => {
    const bench = new Bench();
    bench.create({ clientId: 'k', text: '' });
    assert.equal(wordOf(bench.create({ clientId: 'k' })), 'delivered');
  });

  it('under a number of its own, longer when the month is crowded', () => {
    const bench = new Bench();
    const codes = new Set<string>();
    for (let count = 0; count < 60; count += 1) codes.add(bench.record(bench.filed()).code);
    assert.equal(codes.size, 60);
    const stuck = new Bench();
    Object.assign(stuck, { random: () => 0.5 });
    assert.deepEqual([stuck.record(stuck.filed()).code, stuck.record(stuck.filed()).code], ['23095000', '230950000']);
  });
});

describe('who reads what', () => {
  const bench = new Bench();
  const id = bench.filed({ clientId: 'k', media: ['a'], answers: { x: '1' } }, ['receptionist', 'requestInfo', { note: '几楼？' }], ['resident', 'supplement', { note: '五楼', media: ['b'], outcome: '我的话' }]);
  const filing = bench.filings.get(id)!;

  it('the public: neither words, room, photos, answers, token nor what the resident added', () => {
    const open = publicView(filing, office);
    assert.equal(open.own, undefined);
    assert.equal(open.place, 'place/yard');
    assert.deepEqual(Object.keys(open.steps[2]!).sort(), ['at', 'by', 'event', 'from', 'to']);
    assert.equal(open.steps[1]?.note, '几楼？');
    for (const word of ['漏水', '501', '4321', filing.token, '五楼', '我的话', '"k"']) assert.ok(!JSON.stringify(open).includes(word), word);
  });
  it('the resident: all of it', () => {
    const { own, steps, place } = ownView(filing);
    assert.deepEqual([own?.text, own?.unit, own?.room, own?.token, own?.answers, own?.media[0]?.sha256], ['厨房顶上漏水', '2', '501', filing.token, { x: '1' }, 'a']);
    assert.deepEqual([steps[2]?.note, place], ['五楼', 'place/house']);
  });
  it('staff: all of it but the token', () => {
    const view = staffView(filing);
    assert.deepEqual({ ...view, own: { ...view.own, token: filing.token } }, ownView(filing));
    assert.ok(!JSON.stringify(view).includes(filing.token));
  });
  it('whoever knows a key: its receipt, and of an act none of the token', () => {
    assert.equal(receiptFor(bench.filings.values(), 'k')?.token, filing.token);
    const [act] = Object.keys(filing.acts);
    assert.deepEqual(receiptFor(bench.filings.values(), act!), { key: act, ref: `case/${id}`, code: filing.record.code, at: filing.record.submittedAt });
    for (const none of ['none', 'toString', '']) assert.equal(receiptFor(bench.filings.values(), none), undefined);
  });
  it('whoever knows the tail of the phone, where there is one', () => {
    const asked = (change: Partial<CaseInput>, tail: string): boolean => proves(bench.filings.get(bench.filed(change))!, tail);
    assert.deepEqual([asked({}, '4321'), asked({}, '1234'), asked({}, ''), asked({}, '04321')], [true, false, false, false]);
    assert.deepEqual([asked({ reporter: {} }, ''), asked({ reporter: { phone: '12' } }, '12'), asked({ reporter: {}, onBehalfOf: { relation: '子女', phone: '13900001111' } }, '1111')], [false, false, true]);
  });
  it('a reply’s evidence is public', () => {
    const other = bench.filed({ category: 'category/after' }, ...toReplied.slice(0, -1), ['handler', 'reply', { note: '好了', media: ['c'], phases: ['after'] }]);
    assert.deepEqual(publicView(bench.filings.get(other)!, office).evidence, [{ id: 'c', sha256: 'c', url: 'media/c', alt: '', phase: 'after' }]);
  });
});
