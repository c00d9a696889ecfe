import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fragmentOf, wayOf } from '../../src/kit/fragment.ts';
import type { Way } from '../../src/kit/page.ts';

const roundTrips: [name: string, way: Way, text: string][] = [
  ['a want alone', { want: 'form' }, 'linli=form'],
  ['a case', { want: 'case', ref: 'case/23110386' }, 'linli=case,ref=case%2F23110386'],
  ['a matter and a place', { want: 'form', prefill: { category: 'P01', place: 'xincun-8' } }, 'linli=form,category=P01,place=xincun-8'],
  ['the number of a case, for another phone', { want: 'case', prefill: { code: '23110386' } }, 'linli=case,code=23110386'],
  ['an event', { want: 'event', ref: 'event/lidong' }, 'linli=event,ref=event%2Flidong'],
  ['an event of a feed', { want: 'event', ref: 'event/2023/7,a@street.example' }, 'linli=event,ref=event%2F2023%2F7%2Ca%40street.example'],
  ['a Chinese id', { want: 'form', prefill: { place: '新村' } }, 'linli=form,place=%E6%96%B0%E6%9D%91'],
];

describe('the fragment', () => {
  for (const [name, way, text] of roundTrips) {
    it(`${name}: ${text}`, () => {
      assert.equal(fragmentOf(way), text);
      assert.deepEqual(wayOf(`#${text}`), { prefill: {}, ...way });
    });
  }

  it('stands beside a fragment of the page\'s own', () => {
    assert.equal(wayOf('#/news/3&linli=case,ref=case%2F1')?.ref, 'case/1');
    assert.equal(wayOf('#linli=form&top')?.want, 'form');
  });

  it('carries nothing a person typed, and no key that a receipt could be asked with', () => {
    const personal = { name: '李阿姨', phone: '13800000000', text: '漏水', room: '502', phoneTail: '0000' };
    assert.equal(fragmentOf({ want: 'draft', ref: '00000000-0000-4000-8000-000000000001', prefill: personal }), 'linli=draft');
    assert.deepEqual(wayOf('#linli=form,phone=13800000000,text=x,category=P01'), { want: 'form', prefill: { category: 'P01' } });
  });

  for (const hash of ['', '#', '#top', '#linli', '#linli=', '#linli=,ref=case%2F1', '#linli=FORM', '#linli=javascript:alert(1)', '#xlinli=form', '#linli=<b>']) {
    it(`is no way: ${JSON.stringify(hash)}`, () => assert.equal(wayOf(hash), undefined));
  }

  for (const hash of ['#linli=case,ref=case', '#linli=case,ref=case%2F', '#linli=case,ref=..%2F..%2Fadmin', '#linli=case,ref=case%2Fa%2Fb', '#linli=case,ref=%', '#linli=case,ref=http%3A%2F%2Fevil', '#linli=case,__proto__=x,constructor=y,ref']) {
    it(`leads on without what is odd in it: ${hash}`, () => assert.deepEqual(wayOf(hash), { want: 'case', prefill: {} }));
  }

  it('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      wayOf(`#linli=${text}`);
      wayOf(text);
      return true;
    }));
  });
});
