import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsFor } from '../../src/domain/access.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { dueStatus, runningDue } from '../../src/domain/due.ts';
import { deliberation, type Lens, lensSteps, mediation } from '../../src/domain/lens.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { actor, Bench, filingOf, office, orgs, toProcessing, wordOf } from './office.ts';

const quarrel: Partial<CaseInput> = { topic: 'dispute', kind: 'dispute', category: 'category/quarrel', parties: ['商户', '学校'] };
const wish: Partial<CaseInput> = { topic: 'wish', kind: 'proposal', form: 'wish', category: 'category/wish' };
const drawn = (lens: Lens, bench: Bench, id: string): string => lensSteps(lens, bench.record(id)).map(({ state }) => ({ done: 'D', now: 'n', ahead: '-' })[state]).join('');

describe('a dispute', () => {
  it('is registered, talked over, agreed, carried out and closed, as a rule within a month', () => {
    const bench = new Bench();
    const id = bench.filed(quarrel);
    const mediator = (event: string, data: EventData = {}) => filingOf(bench.act(id, actor('mediator'), event, data)).record;
    assert.deepEqual([bench.record(id).state, bench.record(id).firstAsked, drawn(mediation, bench, id)], ['reported', 'org/point', 'n----']);
    bench.now = '2023-10-31T10:00:00+08:00';
    assert.deepEqual([mediator('register').due?.handleBy, runningDue(bench.record(id))?.clock], [{ date: '2023-11-30', certain: true }, 'handleBy']);
    mediator('mediate');
    assert.equal(drawn(mediation, bench, id), 'Dn---');
    assert.equal(wordOf(bench.act(id, actor('mediator'), 'extend', { note: '忙', until: '2023-12-20' })), '{"bothConsent":"required"}');
    assert.equal(mediator('extend', { note: '等检测结果', until: '2023-12-20', bothConsent: true }).due?.handleBy?.date, '2023-12-20');
    assert.equal(wordOf(bench.act(id, actor('mediator'), 'agree', {})), '{"agreement":"required"}');
    assert.equal(mediator('agree', { agreement: 'written' }).steps.at(-1)?.agreement, 'written');
    mediator('breach');
    mediator('agree', { agreement: 'oral' });
    assert.equal(drawn(mediation, bench, id), 'DDDn-');
    mediator('fulfil');
    assert.equal(wordOf(bench.act(id, actor('mediator'), 'close', {})), '{"note":"required"}', 'closing needs the follow-up visit');
    assert.equal(mediator('close', { note: '回访过，都满意' }).state, 'closed');
    assert.deepEqual([drawn(mediation, bench, id), dueStatus(bench.record(id), bench.now, office.calendars)], ['DDDDD', 'done']);
  });
  it('needs two parties to talk, and a way that stays open where they do not agree', () => {
    const bench = new Bench();
    const id = bench.filed({ ...quarrel, parties: ['住户'] }, ['mediator', 'register']);
    assert.equal(wordOf(bench.act(id, actor('mediator'), 'mediate')), '{"parties":"two"}');
    filingOf(bench.act(id, actor('mediator'), 'mediate', { parties: ['住户', '物业'] }));
    assert.deepEqual(bench.record(id).parties, ['住户', '物业']);
    filingOf(bench.act(id, actor('mediator'), 'fail'));
    assert.equal(drawn(mediation, bench, id), 'DDn--');
    assert.equal(wordOf(bench.act(id, actor('mediator'), 'refer', { remedies: ['fists' as 'court'] })), '{"remedies":"required"}');
    assert.deepEqual(filingOf(bench.act(id, actor('mediator'), 'refer', { remedies: ['court', 'legal-aid'] })).record.steps.at(-1)?.remedies, ['court', 'legal-aid']);
    assert.equal(drawn(mediation, bench, id), 'DD---');
  });
  it('is voluntary: the resident may end it, and nobody else’s receipt may', () => {
    const bench = new Bench();
    const id = bench.filed(quarrel, ['mediator', 'register'], ['mediator', 'mediate']);
    assert.equal(wordOf(bench.act(id, actor('resident'), 'support')), 'conflict');
    assert.equal(filingOf(bench.act(id, actor('resident'), 'end')).record.state, 'withdrawn');
  });
  it('is never listed', () => {
    const bench = new Bench();
    bench.filed(quarrel);
    const open = bench.filed();
    assert.deepEqual(viewsFor(office, bench.filings.values(), undefined, orgs).map(({ id }) => id), [open]);
  });
});

describe('a proposal', () => {
  it('is talked over, backed, decided with a reason in public, and carried out with something to show', () => {
    const bench = new Bench();
    const id = bench.filed(wish);
    assert.deepEqual([bench.record(id).form, bench.record(id).state, drawn(deliberation, bench, id)], ['wish', 'submitted', 'n---']);
    assert.equal(wordOf(bench.act(id, actor('resident'), 'support')), 'conflict', 'nobody backs what is not on the table yet');
    filingOf(bench.act(id, actor('organizer'), 'table'));
    filingOf(bench.act(id, actor('resident'), 'support', {}, { key: 'mine' }));
    assert.equal(wordOf(bench.act(id, actor('organizer'), 'adopt', {})), '{"note":"required"}');
    bench.now = '2023-10-10T10:00:00+08:00';
    const adopted = filingOf(bench.act(id, actor('organizer'), 'adopt', { note: '多数人赞成', partly: true })).record;
    assert.deepEqual([adopted.decision, adopted.supports], [{ result: 'partly', reason: '多数人赞成', at: bench.now }, 1]);
    const implement = (target?: string) => wordOf(bench.act(id, actor('lead'), 'implement', { ...(target && { target }) }));
    assert.deepEqual([implement(), implement('case/none'), implement('work/w1')], ['{"target":"required"}', '{"target":"unknown"}', 'delivered']);
    assert.equal(bench.record(id).ledTo, 'work/w1');
    assert.equal(wordOf(bench.act(id, actor('lead'), 'realize', {})), '{"media":"evidence"}');
    filingOf(bench.act(id, actor('lead'), 'realize', { media: ['a'] }));
    assert.equal(drawn(deliberation, bench, id), 'DDDD');
    assert.ok('record' in readRecord('case', JSON.parse(JSON.stringify({ ...bench.record(id), steps: bench.record(id).steps.map(({ media: _, ...step }) => step) }))));
  });
  it('is turned down only with a reason', () => {
    const bench = new Bench();
    const id = bench.filed(wish, ['organizer', 'table']);
    assert.equal(wordOf(bench.act(id, actor('committee'), 'decline', {})), '{"note":"required"}');
    assert.deepEqual(filingOf(bench.act(id, actor('committee'), 'decline', { note: '要占消防通道' })).record.decision?.result, 'declined');
  });
});

describe('a matter that is not on the list', () => {
  it('is answered only with who approved it and which fund paid', () => {
    const bench = new Bench();
    const id = bench.filed({ category: 'category/odd' }, ...toProcessing);
    const reply = (offList?: EventData['offList']) => wordOf(bench.act(id, actor('handler', 'org/unit'), 'reply', { note: '好了', ...(offList && { offList }) }));
    assert.deepEqual([reply(), reply({ approvedBy: '居民议事会', funding: ' ' }), reply({ approvedBy: '居民议事会', funding: '为民服务资金' })], ['{"offList":"required"}', '{"offList":"required"}', 'delivered']);
    assert.deepEqual(bench.record(id).offList, { approvedBy: '居民议事会', funding: '为民服务资金' });
    const plain = bench.filed({}, ...toProcessing);
    assert.equal(wordOf(bench.act(plain, actor('handler', 'org/unit'), 'reply', { note: '好了' })), 'delivered');
  });
});

describe('merging', () => {
  it('never makes a ring', () => {
    const bench = new Bench();
    const [a, b, c] = [bench.filed(), bench.filed(), bench.filed()];
    const merge = (id: string, into: string) => wordOf(bench.act(id, actor('receptionist'), 'merge', { target: `case/${into}` }));
    assert.deepEqual([merge(a, b), merge(b, c), merge(c, a)], ['delivered', 'delivered', '{"target":"unknown"}']);
  });
});

describe('a state this version does not know', () => {
  it('hides nothing else of the case', () => {
    const bench = new Bench();
    const record = { ...bench.record(bench.filed()), state: 'teleported' };
    const read = readRecord('case', { ...record, steps: [...record.steps, { at: bench.now, event: 'teleport', from: 'submitted', to: 'teleported', by: { role: 'lead', label: '示例' } }] });
    assert.ok('record' in read);
    assert.deepEqual([read.record.state, read.record.steps[1]?.event, read.record.title], ['unknown', 'unknown', record.title]);
  });
});
