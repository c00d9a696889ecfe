import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { search, type Sought } from '../../src/domain/search.ts';

const roof: Sought = { name: '屋顶漏水', keywords: ['渗水', '楼上滴水', '房顶漏雨'], pinyin: 'wu ding lou shui', hint: '顶楼、阳台、楼道顶上滴水' };
const drain: Sought = { name: '下水道堵塞', keywords: ['马桶堵了', '返水'], pinyin: 'xia shui dao du se' };
const lamp: Sought = { name: '路灯不亮', keywords: ['楼道灯'], pinyin: 'lu deng bu liang' };
const all = [roof, drain, lamp];
const found = (typed: string): string[] => search(all, typed).map(({ item, word }) => (word ? `${item.name}/${word}` : item.name));

describe('finding a matter by one’s own words', () => {
  const rows: [typed: string, found: string[]][] = [
    ['漏水', ['屋顶漏水']], ['楼上滴水', ['屋顶漏水/楼上滴水']], ['堵', ['下水道堵塞']], ['马桶', ['下水道堵塞/马桶堵了']], ['楼道灯坏了', ['路灯不亮/楼道灯']],
    ['我家屋顶漏水好几天了', ['屋顶漏水']], ['楼顶漏水', ['屋顶漏水']], ['阳台', ['屋顶漏水']], [' 漏，水 ', ['屋顶漏水']], ['漏电', []], ['猫', []], ['', []], ['  ', []],
    ['loushui', ['屋顶漏水']], ['WUDING', ['屋顶漏水']], ['xsd', ['下水道堵塞']], ['lou shui', ['屋顶漏水']], ['l', []], ['１１９', []],
  ];
  for (const [typed, wanted] of rows) it(`“${typed}” finds ${wanted.join() || 'nothing'}`, () => assert.deepEqual(found(typed), wanted));

  it('puts the name before another word for something else', () => {
    const list: Sought[] = [{ name: '墙面渗水', keywords: ['漏水'] }, { name: '漏水' }];
    assert.deepEqual(search(list, '漏水').map(({ item }) => item.name), ['漏水', '墙面渗水']);
  });
  it('is not caught by what backends may send', () => {
    assert.deepEqual(search([{ name: '', keywords: ['', ' '], pinyin: '' }], '漏'), []);
    assert.equal(search([{ name: '漏'.repeat(10_000) }], '漏漏').length, 1);
  });
});
