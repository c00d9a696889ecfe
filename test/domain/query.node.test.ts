import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matches, pageOf, type Query } from '../../src/domain/query.ts';

const record = { code: '23110386', title: '１ 幢 屋顶漏水', state: 'closed', level: 2, tags: ['a', 'b'], open: false };

describe('a record meets a query', () => {
  const rows: [Query, boolean][] = [
    [{}, true], [{ where: { state: 'closed' } }, true], [{ where: { state: 'open' } }, false], [{ where: { state: ['open', 'closed'] } }, true], [{ where: { state: [] } }, false],
    [{ where: { level: 2 } }, true], [{ where: { level: '2' } }, false], [{ where: { open: false } }, true],
    [{ where: { level: { from: 2 } } }, true], [{ where: { level: { from: 3 } } }, false], [{ where: { level: { to: 2 } } }, true], [{ where: { level: { to: 1 } } }, false],
    [{ where: { level: { from: 1, to: 3 } } }, true], [{ where: { code: { from: '2311', to: '2312' } } }, true], [{ where: { open: { from: 0 } } }, false],
    [{ where: { tags: 'b' } }, true], [{ where: { tags: ['c', 'a'] } }, true], [{ where: { tags: 'c' } }, false],
    [{ where: { missing: 'x' } }, false], [{ where: { toString: 'x' } }, false], [{ where: { missing: { from: 1 } } }, false],
    [{ text: '1 幢' }, true], [{ text: '漏' }, true], [{ text: '0386' }, true], [{ text: '堵' }, false], [{ text: '' }, true],
    [{ where: { state: 'closed', level: 1 } }, false],
  ];
  for (const [query, wanted] of rows) it(`${JSON.stringify(query)} ${wanted ? 'yes' : 'no'}`, () => assert.equal(matches(record, query), wanted));

  it('only by the fields it is asked about', () => {
    const query: Query = { where: { state: 'open', level: 2 }, text: '堵' };
    assert.deepEqual([matches(record, query, ['level']), matches(record, query, ['state']), matches(record, query, ['text']), matches(record, query, [])], [true, false, false, true]);
  });
});

describe('a page', () => {
  const all = [3, 1, 2, undefined, 5].map((n, index) => ({ id: String(index), ...(n !== undefined && { n }) }));
  const ids = (query: Query) => pageOf(all, query).items.map(({ id }) => id).join('');

  it('is sorted either way, with what has no value last', () => {
    assert.deepEqual([ids({}), ids({ sort: { field: 'n' } }), ids({ sort: { field: 'n', descending: true } }), ids({ sort: { field: 'none' } })], ['01234', '12043', '40213', '01234']);
  });
  it('is followed by the next, until the end', () => {
    const first = pageOf(all, { limit: 2 });
    assert.deepEqual([first.items.length, first.total, first.ignored], [2, 5, []]);
    let [found, cursor] = [first.items.map(({ id }) => id).join(''), first.next];
    while (cursor !== undefined) {
      const page = pageOf(all, { limit: 2, cursor });
      found += page.items.map(({ id }) => id).join('');
      cursor = page.next;
    }
    assert.equal(found, '01234');
  });
  it('ends, whatever the limit or cursor says', () => {
    const rows: [Query, number][] = [[{ limit: 0 }, 0], [{ limit: -3 }, 0], [{ cursor: 'x' }, 5], [{ cursor: '-1' }, 5], [{ cursor: '99' }, 0], [{ limit: 99 }, 5]];
    for (const [query, length] of rows) assert.deepEqual([pageOf(all, query).items.length, pageOf(all, query).next], [length, undefined], JSON.stringify(query));
  });
  it('leaves the list it was cut from as it was', () => {
    const before = JSON.stringify(all);
    pageOf(all, { sort: { field: 'n' } });
    assert.equal(JSON.stringify(all), before);
  });
});
