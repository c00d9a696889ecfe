import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textOfHtml } from '../../src/adapters/wordpress/html.ts';

describe('rendered HTML as text', () => {
  const cases: [what: string, html: string, text: string][] = [
    ['paragraphs and breaks', '<p>一<br>二</p>\n\n<p>三</p>', '一\n二\n\n三'],
    ['spaces are one, and none at a line’s ends', '<p>  a\n b <b> c</b> </p>', 'a b c'],
    ['words inside a line stay together', '停<strong>水</strong>了', '停水了'],
    ['lists and numbers, in each other too', '<ol><li>甲<ul><li>a</li></ul></li><li><p>乙</p></li></ol>', '1. 甲\n\n· a\n\n2. 乙'],
    ['rows', '<table><tr><th>幢</th><td>时间</td></tr><tr><td>8</td><td>上午</td></tr></table>', '幢 时间\n8 上午'],
    ['references', '&amp;lt; &#8220;&#x4e2d;&#8221;&nbsp;&hellip; &nosuch; &#99999999; &constructor;', '&lt; “中” … &nosuch; &#99999999; &constructor;'],
    ['what is not for reading', 'a<script>if(1<2)"</p>"</script><STYLE>p{}</STYLE ><template>t</template><!-- c > --><svg><title>t</title></svg>b', 'ab'],
    ['a script without an end takes the rest', 'a<script>b<p>c', 'a'],
    ['a tag without an end, or with an open quote, takes the rest', 'a<p title="b>c</p>', 'a'],
    ['angles that are no tags', '3 < 4 && 5 > 4 <3', '3 < 4 && 5 > 4 <3'],
    ['angles in an attribute', '<a title="a>b" href=\'c>d\'>词</a>', '词'],
    ['a tag of no meaning', '<p>一</p><constructor>二</constructor><p>三</p>', '一\n\n二\n\n三'],
    ['a page of an older kind', '<?xml version="1.0"?><!DOCTYPE html><p>x</p>', 'x'],
  ];
  for (const [what, html, text] of cases) it(what, () => assert.equal(textOfHtml(html), text));

  it('nothing at all is no text', () => assert.deepEqual([undefined, null, 3, {}, ''].map(textOfHtml), ['', '', '', '', '']));

  it('never throws, and escaped text comes out as it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '&', ';', '#', 'p', 'li', 'script', ' ', 'x') }), (html) => typeof textOfHtml(html) === 'string'));
    const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]!);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(textOfHtml(escaped(text)), text.replace(/\s+/g, ' ').trim())));
  });

  it('costs in proportion to its length, whatever stands in it', () => {
    const spent = (html: string): number => {
      const begun = process.cpuUsage().user;
      textOfHtml(html);
      return (process.cpuUsage().user - begun) / 1000;
    };
    for (const bomb of ['<!--', '<a "', '<a \'', '<script>', '<', '<a b="" ', '</li', '<li>', '<ol>', '&', '&#', '<p>x ', '<style>x</style>', ' ']) {
      // A walk that went back would need minutes for this.
      assert.ok(spent(bomb.repeat(100_000)) < 2000, bomb);
    }
  });
});
