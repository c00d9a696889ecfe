import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { topics } from '../../src/domain/case.ts';
import type { Category } from '../../src/domain/category.ts';
import { filedAs, takes } from '../../src/domain/topics.ts';

const of = (group: Category['group'], ...appliesTo: Category['appliesTo']): Pick<Category, 'group' | 'appliesTo'> => ({ group, appliesTo });
const categories = { roof: of('property', 'request'), charger: of('complete', 'request', 'proposal'), quarrel: of('dispute', 'dispute'), meal: of('elder', 'request'), idea: of('other', 'proposal') };

describe('topics', () => {
  it('take the categories that are theirs', () => {
    const taken = Object.fromEntries(topics.map((topic) => [topic, Object.entries(categories).filter(([, category]) => takes(topic, category)).map(([name]) => name).join()]));
    assert.deepEqual(taken, {
      request: 'roof,charger,quarrel,meal', dispute: 'quarrel', wish: 'charger,idea', idea: 'charger,idea', opinion: 'charger,idea', service: 'meal', works: 'charger',
    });
  });
  it('file a matter as what it is', () => {
    assert.deepEqual(filedAs('request', categories.roof), { topic: 'request', kind: 'request' });
    assert.deepEqual(filedAs('request', categories.quarrel), { topic: 'dispute', kind: 'dispute' });
    assert.deepEqual(filedAs('wish', categories.charger), { topic: 'wish', kind: 'proposal', form: 'wish' });
    assert.deepEqual(filedAs('idea', categories.idea), { topic: 'idea', kind: 'proposal', form: 'golden-idea' });
    assert.deepEqual(filedAs('works', categories.charger), { topic: 'works', kind: 'request' });
  });
});
