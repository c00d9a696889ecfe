/** A webmaster pastes a tag into a page whose style sheets never heard of it: the tag looks as on a blank page, to the pixel. */
import { expect } from '@open-wc/testing';
import { mountIndicatorBoard, publishing } from '../harness/indicator-board.ts';
import { indicator, project, rate, weekly } from '../harness/indicators.ts';
import { pipes, wall } from '../fakes/works.ts';
import { mountBeforeAfter, withWorks } from '../harness/before-after.ts';
import { mountItems } from '../harness/my-items.ts';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import { mountRenovationTracker } from '../harness/renovation-tracker.ts';
import { mountForm, toCheck, toDetails } from '../harness/request-form.ts';
import { file, mountTracker, toReplied } from '../harness/request-tracker.ts';
import { mount, stage, type TagHarness } from '../harness/tag.ts';
import { html, type LitElement } from 'lit';
import '../../src/define/comfort.ts';

const fetched = async (path: string): Promise<string> => (await fetch(path)).text();

/** Page styles as they are met in the street; each loses nothing of its harshness here. */
const hosts: [name: string, css: () => Promise<string>][] = [
  ['a page in hundreds of pixels', async () => 'html{font-size:100px} *{font-size:12px;line-height:1;color:red}'],
  ['a reset of 2012', async () =>
    `*{font-size:12px!important;line-height:18px!important;color:#666!important;font-family:SimSun,serif!important;text-align:center!important;letter-spacing:2px!important}
     ul,ol,li{list-style:square!important;margin-left:20px!important} a{color:#06c!important;text-decoration:underline!important} input,button,select,textarea{border:0!important;height:20px!important}
     h1,h2,h3,p{margin:10px 0!important;font-weight:normal!important;text-indent:2em!important} img{width:100%!important} table{width:100%!important}`],
  ['Bootstrap', () => fetched('/node_modules/bootstrap/dist/css/bootstrap.min.css')],
  ['Tailwind preflight', () => fetched('/node_modules/tailwindcss/preflight.css')],
  ['inherited whims', async () => 'body{text-transform:uppercase;word-spacing:9px;font:italic bold 40px/3 serif;visibility:visible;white-space:pre;text-indent:4em;cursor:wait;font-variant:small-caps;text-shadow:2px 2px red;direction:ltr}'],
];

type Box = Record<'what' | 'size' | 'leading' | 'colour' | 'weight' | 'align', string> & { width: number; height: number };

/** Every element a tag has drawn, parts among them. */
function boxes({ root }: TagHarness<LitElement>): Box[] {
  return [...root.querySelectorAll<HTMLElement>('.root, .root *')].filter((one) => !(one instanceof SVGElement) && one.localName !== 'option').map((one) => {
    const { fontSize: size, lineHeight: leading, color: colour, fontWeight: weight, textAlign: align } = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    return { what: `${one.localName}.${one.className}[${one.getAttribute('part') ?? ''}] ${one.textContent?.trim().slice(0, 12) ?? ''}`, size, leading, colour, weight, align, width, height };
  });
}

const alike = (a: Box, b: Box): boolean =>
  a.what === b.what && a.size === b.size && a.leading === b.leading && a.colour === b.colour && a.weight === b.weight && a.align === b.align && Math.abs(a.width - b.width) <= 1 && Math.abs(a.height - b.height) <= 1;

/** Each screen as it stands before a style sheet comes. */
const screens: [name: string, show: () => Promise<TagHarness<LitElement>>][] = [
  ['the form\'s categories', async () => {
    const form = await mountForm(stage());
    await form.sees('您要反映哪方面的事？');
    return form;
  }],
  ['the form\'s details with faults', async () => {
    const form = await mountForm(stage());
    await toDetails(form);
    await form.press('下一步：核对一遍');
    await form.sees('补上就能继续');
    return form;
  }],
  ['the form\'s check', async () => {
    const form = await mountForm(stage());
    await toCheck(form);
    return form;
  }],
  ['the tracker with a reply', async () => {
    const on = stage();
    await toReplied(on, await file(on));
    const tracker = await mountTracker(on, { lens: 'both' });
    await tracker.sees('没解决');
    return tracker;
  }],
  ['my items', async () => {
    const on = stage();
    await file(on);
    const items = await mountItems(on);
    await items.sees('已经送到的');
    return items;
  }],
  ['the indicator board, unfolded', async () => {
    const board = await mountIndicatorBoard(publishing({ indicator: [indicator('收集居民改造需求', 670, '条'), rate('解决率', 588, 640), ...weekly([52, 38, 31]), indicator('商户', 97, '家', { was: 'indicator/none' })], project: [project('加装电梯', 70, '2023-01', '2023-12')] }));
    await board.sees('比计划慢');
    for (const fold of board.root.querySelectorAll('details')) fold.open = true;
    return board;
  }],
  ['a renovated compound', async () => {
    const tracker = await mountRenovationTracker({ ...stage(), backend: sampleBackend() }, 'place/xincun');
    await tracker.sees('整个小区的九步');
    return tracker;
  }],
  ['a district of seven compounds', async () => {
    const tracker = await mountRenovationTracker({ ...stage(), backend: sampleBackend() }, 'place/sq02');
    await tracker.sees('老小区，改到哪了');
    return tracker;
  }],
  ['before and after', async () => {
    const tag = await mountBeforeAfter(withWorks([wall, { ...pipes, acceptedBy: 'org/sg1' }]), { limit: '1' });
    await tag.sees('再看 1 项');
    return tag;
  }],
  ['comfort', () => mount(html`<linli-comfort></linli-comfort>`)],
];

describe('a hostile page', () => {
  for (const [screen, show] of screens) {
    it(`${screen}: alike on ${hosts.map(([name]) => name).join(', ')}`, async () => {
      const tag = await show();
      // The box a page gives is the page's own; what is in it is ours.
      tag.element.setAttribute('style', 'display: block !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 390px !important');
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const before = boxes(tag);
      expect(before.length).to.be.greaterThan(10);
      for (const [name, css] of hosts) {
        const sheet = document.createElement('style');
        sheet.textContent = await css();
        expect(sheet.textContent.length).to.be.greaterThan(60);
        document.head.append(sheet);
        const after = boxes(tag);
        sheet.remove();
        expect(after.length).to.equal(before.length);
        const odd = before.flatMap((one, index) => (alike(one, after[index]!) ? [] : `${JSON.stringify(one)} became ${JSON.stringify(after[index])}`));
        expect(odd.slice(0, 3), `on ${name}`).to.deep.equal([]);
      }
    });
  }

  it('the sheets bite: a plain paragraph beside the tags does not stay as it was', async () => {
    const plain = document.createElement('p');
    plain.textContent = '一段';
    document.body.append(plain);
    const look = (): string => JSON.stringify([getComputedStyle(plain).fontSize, getComputedStyle(plain).color, getComputedStyle(plain).lineHeight, getComputedStyle(plain).marginBottom]);
    const before = look();
    for (const [name, css] of hosts) {
      const sheet = document.createElement('style');
      sheet.textContent = await css();
      document.head.append(sheet);
      expect(look(), name).to.not.equal(before);
      sheet.remove();
    }
    plain.remove();
  });
});
