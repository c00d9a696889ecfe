import { expect, fixtureSync, html } from '@open-wc/testing';
import { uuid } from '../../src/domain/uuid.ts';
import { copyText } from '../../src/ui/copy.ts';
import { telUrl } from '../../src/ui/safe-url.ts';
import { desk, type Fields, slot } from '../harness/draft.ts';
import { settle } from '../harness/host.ts';

describe('DraftController', () => {
  it('another slot starts with its own draft; what was unsaved is written to the slot it was typed in', async () => {
    let name = '1';
    const { device, draft, type } = desk({ slot: () => ({ ...slot, name }) });
    await draft.open();
    type('for the first');
    name = '2';
    await draft.open();
    await settle();
    expect(draft.fields.text).to.equal('');
    const texts = async (of: string): Promise<string[]> => (await device.drafts.list({ ...slot, name: of })).map(({ fields }) => (fields as Fields).text);
    expect([await texts('1'), await texts('2')]).to.deep.equal([['for the first'], []]);
    document.querySelector('bare-host')?.remove();
  });
});

describe('telUrl', () => {
  const table: Record<string, string> = {
    '０５１３-００００-００００': 'tel:051300000000', '＋86 513 00000000': 'tel:+8651300000000',
    '0513-00000000转8001': 'tel:051300000000,8001', '0513-00000000 转 8001': 'tel:051300000000,8001',
    '0513-00000000、0513-11111111': 'tel:051300000000', '0513-00000000 / 0513-11111111': 'tel:051300000000', '0513-00000000；13800000000': 'tel:051300000000',
  };
  for (const [phone, url] of Object.entries(table)) it(`${phone} is ${url}`, () => expect(telUrl(phone)).to.equal(url));
});

describe('copyText', () => {
  it('the old way gives the focus back to the button inside a tag', async () => {
    const { execCommand } = document;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = () => true;
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const button = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    await copyText('x');
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
    expect(host.shadowRoot!.activeElement === button).to.equal(true);
  });
});

describe('uuid', () => {
  it('has the shape of version 4 for the highest chance', () => expect(uuid(() => 1 - 2 ** -53)).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
});
