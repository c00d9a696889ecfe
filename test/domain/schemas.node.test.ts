import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicNotice } from '../../src/domain/notice.ts';
import type { RecordType } from '../../src/domain/record.ts';
import { readOutcome, readRecord } from '../../src/domain/schemas.ts';
import { seedOffice, seedOrgs, seedPlaces } from '../../src/sample/seed.ts';

const place = { type: 'place', id: 'p', kind: 'compound', name: '示例苑' };
const photo = { id: 'm', url: 'u', alt: 'a' };
const step = { at: '2023-11-10T09:00:00+08:00', event: 'submit', to: 'submitted', by: { role: 'resident', label: '居民' } };
const request = {
  type: 'case', id: '1', kind: 'request', code: '23110001', state: 'submitted', category: 'category/roof', title: '屋面', place: 'place/p', channel: 'web',
  submittedAt: '2023-11-10T09:00:00+08:00', level: 0, reopened: 0, steps: [step],
};

describe('a record that fits', () => {
  const seeds: [RecordType, unknown][] = [...seedPlaces.map((one): [RecordType, unknown] => ['place', one]), ...seedOffice.categories.map((one): [RecordType, unknown] => ['category', one]), ...seedOrgs.map((one): [RecordType, unknown] => ['org', one])];
  it('is answered as it came: the whole seed', () => {
    for (const [type, seed] of seeds) assert.deepEqual(readRecord(type, seed), { record: seed });
  });

  const kept: [name: string, value: object, of: object][] = [
    ['keys nobody knows fall away', { ...place, html: '<b>' }, place],
    ['whatever stands in ext stays', { ...place, ext: { html: '<b>' } }, { ...place, ext: { html: '<b>' } }],
    ['numbers for ids become text', { ...place, id: 7, rev: 0 }, { ...place, id: '7', rev: '0' }],
    ['a key that holds undefined is absent', { ...place, parent: undefined }, place],
    ['long text is cut', { ...place, name: '长'.repeat(10_001) }, { ...place, name: '长'.repeat(10_000) }],
    ['half a character becomes a mark', { ...place, name: 'a\uD800' }, { ...place, name: 'a\uFFFD' }],
  ];
  for (const [name, value, of] of kept) it(name, () => assert.deepEqual(readRecord('place', value), { record: of }));

  it('a photo without words for it has empty ones', () => {
    const read = readRecord('case', { ...request, evidence: [{ id: 'm', url: 'u' }] });
    assert.deepEqual('record' in read && read.record.evidence, [{ ...photo, alt: '' }]);
  });

  it('answers of any name, but none of an object\'s own', () => {
    const answers = JSON.parse('{"a":"b","c":["d"],"__proto__":"x","constructor":"y","toString":"z"}') as object;
    const read = readRecord('case', { ...request, own: { text: 't', answers, media: [] } });
    assert.deepEqual('record' in read && read.record.own?.answers, { a: 'b', c: ['d'] });
  });
});

describe('a notice', () => {
  it('of a kind and a state this version does not know is an announcement, and not public', () => {
    const read = readRecord('notice', { type: 'notice', id: 'n', kind: 'decree', title: '停水', date: '2023-11', state: 'recalled', urgent: true, objections: { closes: '2023-11-15', to: '示例社区居委会' } });
    assert.ok('record' in read);
    const { kind, state, urgent, objections } = read.record;
    assert.deepEqual([kind, state, urgent, objections, isPublicNotice(read.record)], ['announcement', 'unknown', true, { closes: '2023-11-15', to: '示例社区居委会' }, false]);
  });
});

describe('a field that may be missing and cannot be read costs itself, not its record', () => {
  const project = { type: 'project', id: 'j', kind: 'renovation', name: '示例苑改造', state: 'constructing', places: ['place/p'] };
  const odd: [type: RecordType, record: object, fields: object, problems: string[]][] = [
    ['place', place, { parent: 'org/x' }, ['parent: expected place/…, got "org/x"']],
    ['place', place, { buildings: 1.5, households: -1 }, ['buildings: expected a whole number, got 1.5', 'households: expected a whole number, got -1']],
    ['place', place, { builtYear: 0 }, ['builtYear: expected a year, got 0']],
    ['project', project, { starts: '0000' }, ['starts: expected a date, got "0000"']],
    ['project', project, { progress: 101 }, ['progress: expected a number from 0 to 100, got 101']],
    ['project', project, { stages: [{ state: 'planned', start: '2023-13' }] }, []],
    ['notice', { type: 'notice', id: 'n', kind: 'decree', title: '停水', date: '2023-11', state: 'recalled' }, { expires: 'soon', objections: { closes: 'later' } }, ['expires: expected a date, got "soon"', 'objections.closes: expected a date, got "later"']],
    ['poll', { type: 'poll', id: 'q', purpose: 'signing', title: '签约', state: 'open', scope: 'place/p', unit: 'household', questions: [] }, { tally: { eligible: 3, responded: -1, yes: 0 } }, ['tally.responded: expected a whole number, got -1']],
  ];
  for (const [type, record, fields, problems] of odd) {
    it(`${type}: ${JSON.stringify(fields)}`, () => {
      const read = readRecord(type, { ...record, ...fields });
      assert.ok('record' in read, JSON.stringify(read));
      assert.equal(read.record.id, (record as { id: string }).id);
      assert.deepEqual(read.record.odd ?? [], problems);
      if (problems.length > 0) for (const name of Object.keys(fields)) assert.ok(!(name in read.record), `${name} stayed`);
    });
  }

  it('a stage nobody can date stays, and says so in its own part', () => {
    const read = readRecord('project', { ...project, stages: [{ state: 'planned', start: '2023-13' }, { state: 'dreaming' }] });
    assert.deepEqual('record' in read && read.record.stages, [{ state: 'planned', odd: ['stages.0.start: expected a date, got "2023-13"'] }, { state: 'unknown' }]);
  });
});

describe('a record that does not fit is told by its place', () => {
  const wrong: [type: RecordType, value: unknown, problem: string][] = [
    ['place', undefined, 'place: (record): expected an object, got undefined'],
    ['place', null, 'place: (record): expected an object, got null'],
    ['place', 'x', 'place: (record): expected an object, got "x"'],
    ['place', [], 'place: type: expected place, got undefined'],
    ['place', { ...place, type: 'org' }, 'place: type: expected place, got "org"'],
    ['place', { ...place, id: '' }, 'place: id: expected an id, got ""'],
    ['place', { ...place, id: Number.NaN }, 'place: id: expected an id, got NaN'],
    ['place', { ...place, name: null }, 'place: name: expected text, got null'],
    ['place', { ...place, units: ['1', 2] }, 'place: units.1: expected text, got 2'],
    ['place', { ...place, units: new Array(1) }, 'place: units.0: expected text, got undefined'],
    ['place', { ...place, units: '1' }, 'place: units: expected a list, got "1"'],
    ['place', { ...place, contacts: [{ role: 'r', label: 'l', public: 'yes' }] }, 'place: contacts.0.public: expected true or false, got "yes"'],
    ['case', { ...request, submittedAt: 'yesterday' }, 'case: submittedAt: expected a date-time, got "yesterday"'],
    ['case', { ...request, steps: [step, { ...step, until: '2023-13-01' }] }, 'case: steps.1.until: expected a day, got "2023-13-01"'],
    ['case', { ...request, rating: 6 }, 'case: rating: expected 1 or 2 or 3 or 4 or 5, got 6'],
    ['case', { ...request, evidence: [{ ...photo, sha256: 'F'.repeat(64) }] }, `case: evidence.0.sha256: expected a hex SHA-256, got "${'F'.repeat(40)}"`],
    ['case', { ...request, own: { text: 't', answers: { a: [1] }, media: [] } }, 'case: own.answers.a.0: expected text, got 1'],
  ];
  for (const [type, value, problem] of wrong) it(problem, () => assert.deepEqual(readRecord(type, value), { problem }));

  it('a getter that throws is the caller\'s mistake, not a complaint', () => {
    assert.throws(() => readRecord('place', { ...place, get name() { throw new Error('ours'); } }), /ours/);
  });
});

describe('an outcome', () => {
  it('of a kind nobody knows, or of an object\'s own, is none', () => {
    for (const kind of ['done', 'constructor', '__proto__', 1, undefined]) assert.equal(readOutcome({ kind }), undefined);
  });
  it('keeps what its kind has', () => {
    assert.deepEqual(readOutcome({ kind: 'rejected', fields: { text: 'required' }, message: 'no', x: 1 }), { kind: 'rejected', fields: { text: 'required' }, message: 'no' });
    assert.deepEqual(readOutcome({ kind: 'delivered', receipt: { key: 'k', ref: 'case/1', x: 1 }, rec: { any: 1 } }), { kind: 'delivered', receipt: { key: 'k', ref: 'case/1' }, rec: { any: 1 } });
  });
});
