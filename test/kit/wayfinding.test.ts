import { expect, fixtureSync, html } from '@open-wc/testing';
import { ClothController } from '../../src/kit/cloth.ts';
import { inDocumentOrder, type OpenTag, page } from '../../src/kit/page.ts';
import type { PortsController } from '../../src/kit/ports.ts';
import { canOpen, LinliBeforeOpenEvent, linkTo, open } from '../../src/kit/wayfinding.ts';
import { LitElement } from 'lit';
import { mountForm, send } from '../harness/request-form.ts';
import { file, mountTracker } from '../harness/request-tracker.ts';
import { ConsoleEar, stage } from '../harness/tag.ts';

describe('wayfinding', () => {
  const opened: string[] = [];
  const tag = (name: string, wants: string[]): HTMLElement => {
    const element = document.createElement('p');
    element.id = name;
    const capable: OpenTag = { element, wants, open: ({ want, ref }) => void opened.push(`${name} ${want} ${ref}`) };
    page().tags.add(capable);
    return element;
  };
  beforeEach(() => {
    opened.length = 0;
    page().tags.clear();
  });
  afterEach(() => page().tags.clear());

  it('the first capable tag in document order answers, whichever came first', () => {
    const [late, early, other] = [tag('late', ['case']), tag('early', ['case', 'draft']), tag('other', ['draft'])];
    const holder = fixtureSync<HTMLElement>(html`<div></div>`);
    holder.append(other, early, late);
    open(late, { want: 'case', ref: 'case/1' });
    open(late, { want: 'draft' });
    expect(opened).to.deep.equal(['early case case/1', 'other draft undefined']);
  });

  it('asks a cancelable question first, which crosses shadow roots', () => {
    const holder = fixtureSync<HTMLElement>(html`<div></div>`);
    const inside = document.createElement('p');
    holder.attachShadow({ mode: 'open' }).append(inside);
    holder.append(tag('able', ['case']));
    const heard: unknown[] = [];
    const listen = (event: LinliBeforeOpenEvent): void => void heard.push(event.detail);
    document.addEventListener('linli-before-open', listen);
    open(inside, { want: 'case', ref: 'case/1' });
    document.removeEventListener('linli-before-open', listen);
    expect(heard).to.deep.equal([{ want: 'case', ref: 'case/1' }]);
    expect(opened).to.deep.equal(['able case case/1']);
  });

  it('canceled, nothing opens', () => {
    const from = fixtureSync<HTMLElement>(html`<p></p>`);
    from.append(tag('able', ['case']));
    from.addEventListener('linli-before-open', (event) => event.preventDefault());
    open(from, { want: 'case', ref: 'case/1' });
    expect(opened).to.deep.equal([]);
  });

  it('can open only what a tag on the page is able to', () => {
    expect(canOpen('case')).to.equal(false);
    tag('able', ['case']);
    expect([canOpen('case'), canOpen('draft')]).to.deep.equal([true, false]);
    open(document.body, { want: 'draft', ref: 'x' });
    expect(opened).to.deep.equal([]);
  });

  it('the event says nothing personal, is typed, and bubbles out', () => {
    const event = new LinliBeforeOpenEvent({ want: 'case', ref: 'case/1' });
    expect([event.type, event.bubbles, event.composed, event.cancelable]).to.deep.equal(['linli-before-open', true, true, true]);
    expect(Object.keys(event.detail)).to.deep.equal(['want', 'ref']);
  });

  describe('the address for another phone', () => {
    const way = { want: 'case', prefill: { code: '23110386' } };
    const { pathname, search } = location;
    const linkFrom = (address: string, hrefs?: Record<string, string>, backend = 'rest'): string | undefined => {
      history.replaceState(null, '', address);
      const ports = { setting: () => hrefs, backend: { name: backend } } as unknown as PortsController;
      const link = linkTo(way, ports);
      history.replaceState(null, '', pathname + search);
      return link?.replace(location.origin, '');
    };

    it('is this page, without what may say who looks at it', () => {
      tag('able', ['case']);
      expect(linkFrom('/progress?cid=12&code=061Abc0w3hUqHZ2&name=%E6%9D%8E#access_token=ey.J9')).to.equal('/progress?cid=12#linli=case,code=23110386');
      expect(linkFrom('/app#/progress')).to.equal('/app#/progress&linli=case,code=23110386');
    });

    it('is the page that the site names, though this one could', () => {
      tag('able', ['case']);
      expect(linkFrom('/report', { case: '/progress?from=form#top' })).to.equal('/progress?from=form#top&linli=case,code=23110386');
    });

    it('is none where nothing can open it, or where the office is in this browser alone', () => {
      expect(linkFrom('/report')).to.equal(undefined);
      tag('able', ['case']);
      expect(linkFrom('/report', undefined, 'local')).to.equal(undefined);
    });
  });

  it('看进度 is not drawn without a tracker, and opens the case with one', async () => {
    const on = stage();
    const alone = await mountForm(on, { draftName: 'alone' });
    await send(alone);
    await alone.sees('收到了');
    expect(alone.text).to.not.include('看进度');
    alone.element.remove();
    const form = await mountForm(on, { draftName: 'both' });
    const tracker = await mountTracker(on);
    await send(form);
    await form.press('看进度');
    await tracker.sees('收到了，等接待点受理');
    tracker.element.remove();
    expect(canOpen('case')).to.equal(false);
  });
});

class ClothTag extends LitElement {
  wanted = false;
  full = false;
  readonly cloth = new ClothController(this);
  override render(): unknown {
    this.full = this.cloth.claim(this.wanted);
    return html`${this.full ? 'full' : 'quiet'}`;
  }
  want(wanted: boolean): void {
    this.wanted = wanted;
    this.requestUpdate();
  }
}
customElements.define('cloth-tag', ClothTag);

describe('ClothController', () => {
  let ear: ConsoleEar;
  let tags: ClothTag[];
  beforeEach(() => {
    ear = new ConsoleEar();
    page().cloths.clear();
    tags = [...fixtureSync<HTMLElement>(html`<div><cloth-tag></cloth-tag><p><cloth-tag></cloth-tag></p><cloth-tag></cloth-tag></div>`).querySelectorAll<ClothTag>('cloth-tag')];
  });
  afterEach(() => {
    ear.stop();
    page().cloths.clear();
  });
  const looks = async (): Promise<boolean[]> => {
    for (let turn = 0; turn < 3; turn += 1) for (const tag of tags) await tag.updateComplete;
    return tags.map(({ full }) => full);
  };

  it('without a fact nobody has it', async () => expect(await looks()).to.deep.equal([false, false, false]));

  it('the first in document order with a fact has it, whoever came first; the others are quiet', async () => {
    tags[2]!.want(true);
    expect(await looks()).to.deep.equal([false, false, true]);
    tags[1]!.want(true);
    expect(await looks()).to.deep.equal([false, true, false]);
    tags[0]!.want(true);
    expect(await looks()).to.deep.equal([true, false, false]);
  });

  it('passes on when its fact is gone, and when it leaves the page', async () => {
    for (const tag of tags) tag.want(true);
    await looks();
    tags[0]!.want(false);
    expect(await looks()).to.deep.equal([false, true, false]);
    tags[1]!.remove();
    await looks();
    expect(tags[2]!.full).to.equal(true);
    expect(page().cloths.size).to.equal(1);
  });

  it('a last update after it left the page takes nothing back', async () => {
    tags[0]!.want(true);
    await looks();
    tags[0]!.remove();
    tags[0]!.requestUpdate();
    await looks();
    expect(page().cloths.size).to.equal(0);
  });

  it('asks nobody to draw again while nothing changes', async () => {
    tags[0]!.want(true);
    await looks();
    let updates = 0;
    for (const tag of tags) tag.addController({ hostUpdated: () => (updates += 1) });
    tags[0]!.requestUpdate();
    await looks();
    expect(updates).to.equal(1);
    expect(ear.lines).to.deep.equal([]);
  });

  it('two tags with a case: one full cloth, one quiet', async () => {
    const on = stage();
    await file(on);
    const [one, two] = [await mountTracker(on), await mountTracker(on)];
    await one.sees('收到了，等接待点受理');
    await two.sees('收到了，等接待点受理');
    const full = [one, two].sort((a, b) => inDocumentOrder(a.element, b.element)).map(({ root }) => !root.querySelector('.cloth')!.classList.contains('quiet'));
    expect(full).to.deep.equal([true, false]);
  });
});
