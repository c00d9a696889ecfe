import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Case } from '../../src/domain/case.ts';
import type { Category } from '../../src/domain/category.ts';
import { schemas } from '../../src/domain/schemas.ts';
import type { CaseView } from '../../src/elements/request-tracker/request-tracker.case.ts';
import { keptCase, toKeep } from '../../src/elements/request-tracker/request-tracker.copy.ts';
import { learn } from '../../src/kit/known.ts';
import { seedCategories } from '../../src/sample/seed.ts';

const roof = seedCategories.find(({ id }) => id === 'P01')!;
const resident = { role: 'resident', label: '居民' } as const;
const media = [{ id: 'm', url: 'https://street.example/m.jpg', alt: '' }];
const record: Case = {
  type: 'case', id: '1', kind: 'request', code: '23110386', state: 'submitted', category: 'category/P01', title: '8 幢 屋顶漏水', place: 'place/b8', channel: 'web',
  submittedAt: '2023-11-10T09:00:00+08:00', level: 0, reopened: 0, evidence: media,
  steps: [
    { at: '2023-11-10T09:00:00+08:00', event: 'submit', to: 'submitted', by: resident },
    { at: '2023-11-10T09:05:00+08:00', event: 'requestInfo', from: 'submitted', to: 'needsInfo', by: { role: 'receptionist', label: '接待点' }, note: '哪一间？', media },
    { at: '2023-11-10T09:10:00+08:00', event: 'supplement', from: 'needsInfo', to: 'submitted', by: resident, note: '502 主卧', media },
  ],
  own: { text: '床单都湿了', unit: '2', room: '502', answers: {}, media: [], token: 'secret' },
};
const view: CaseView = { record, category: roof, into: undefined, around: 'place/c', names: new Map([['place/b8', { name: '示例新村 8 幢', synthetic: true }], ['place/c', { name: '示例新村', synthetic: true }]]) };

learn(schemas);

describe('the copy of a case on the phone', () => {
  it('is what anyone may read, and reads back', () => {
    const kept = toKeep(view);
    const text = JSON.stringify(kept);
    for (const secret of ['502', '床单', 'secret', '8 幢', 'b8', 'm.jpg']) assert.ok(!text.includes(secret), secret);
    const back = keptCase(JSON.parse(text));
    assert.equal(back?.record.title, roof.name);
    assert.equal(back?.record.place, 'place/c');
    assert.equal(back?.record.steps[1]?.note, '哪一间？');
    assert.equal(back?.names.get('place/c')?.name, '示例新村');
  });

  const health: Category = { ...roof, questions: [{ code: 'ill', label: '什么病', datatype: 'text', required: false, order: 1, sensitivity: 'sensitive' }] };
  const not: Record<string, CaseView> = {
    'a dispute': { ...view, record: { ...record, kind: 'dispute' } },
    'a request in a category of disputes': { ...view, category: { ...roof, group: 'dispute' } },
    'a matter of health': { ...view, category: health },
    'a case whose category cannot be read': { ...view, category: undefined },
    'a case whose place cannot be read': { ...view, around: undefined },
  };
  for (const [what, one] of Object.entries(not)) it(`there is none of ${what}`, () => assert.equal(toKeep(one), undefined));

  for (const broken of [null, 7, {}, { record: {}, category: roof, names: [] }, { record, category: roof, names: 'x' }]) {
    it(`what cannot be read is none: ${JSON.stringify(broken)?.slice(0, 40)}`, () => assert.equal(keptCase(broken), undefined));
  }
});
