import { expect } from '@open-wc/testing';
import { mailUrl, safeImage, safeUrl, telUrl } from '../../src/ui/safe-url.ts';

const refused = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', '\u0000javascript:alert(1)', '\u0001javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'javascript\n:alert(1)', 'javascript://street.example/%0aalert(1)',
  'data:text/html,<script>1</script>', 'DATA:text/html,x', 'data:image/png;base64,AA==', 'data:image/svg+xml,<svg onload="1"/>', 'vbscript:msgbox(1)', 'VbScript:x', 'file:///etc/passwd', 'ftp://street.example/x', 'filesystem:https://street.example/x', 'about:blank', 'ws://street.example', 'intent://x#Intent;end', 'weixin://dl', 'http://', 'https://[x',
];
const kept = [
  'https://street.example/a', 'HTTP://street.example/a', 'http://127.0.0.1:8080/x', '//street.example/a', '/a', './a', '../a', 'a/b.jpg', '?a=1', '#a', '', 'tel:12345', 'mailto:a@street.example', 'https://street.example/javascript:alert(1)', '/javascript:alert(1)', '事项/照片.jpg',
];

describe('safeUrl', () => {
  for (const url of refused) it(`refuses ${JSON.stringify(url)}`, () => expect(safeUrl(url)).to.equal(undefined));
  for (const url of kept) it(`keeps ${JSON.stringify(url)} as it is`, () => expect(safeUrl(url)).to.equal(url));
  it('refuses the page\'s own blobs: they are for pictures only', () => expect(safeUrl(URL.createObjectURL(new Blob()))).to.equal(undefined));
});

describe('safeImage', () => {
  for (const url of refused) it(`refuses ${JSON.stringify(url)}`, () => expect(safeImage(url)).to.equal(undefined));
  for (const url of ['https://street.example/a.jpg', '/a.jpg', 'a.jpg']) it(`keeps ${url}`, () => expect(safeImage(url)).to.equal(url));
  it('keeps the page\'s own blobs', () => {
    const url = URL.createObjectURL(new Blob());
    expect(safeImage(url)).to.equal(url);
  });
  for (const url of [' blob:x', 'blo\nb:javascript:alert(1)']) it(`refuses ${JSON.stringify(url)}`, () => expect(safeImage(url)).to.equal(undefined));
});

describe('mailUrl', () => {
  it('quotes whatever is in it: no further header, and lines as letters have them', () => {
    const url = new URL(mailUrl('a&bcc=x@street.example', '一 & 二', '甲\n乙&cc=y@z'));
    expect([...url.searchParams]).to.deep.equal([['subject', '一 & 二'], ['body', '甲\r\n乙&cc=y@z']]);
    expect(decodeURIComponent(url.pathname)).to.equal('a&bcc=x@street.example');
  });
});

describe('telUrl', () => {
  const table: Record<string, string> = {
    12345: 'tel:12345', '0513-0000-0000': 'tel:051300000000', '(0513) 0000 0000': 'tel:051300000000', '+86 513 0000 0000': 'tel:+8651300000000', '138 0000 0000': 'tel:13800000000', '电话：0513-00000000': 'tel:051300000000', '0513—0000·0000': 'tel:051300000000',
    '1javascript:alert(2)': 'tel:12', '*31#110': 'tel:31110',
  };
  for (const [phone, url] of Object.entries(table)) it(`${phone} is ${url}`, () => expect(telUrl(phone)).to.equal(url));
});
