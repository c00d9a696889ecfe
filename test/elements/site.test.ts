import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import '../../src/define/site.ts';
import '../../src/define/request-form.ts';
import '../../src/define/request-tracker.ts';
import type { LinliSite } from '../../src/elements/site/site.ts';
import { configure, page, type Settings } from '../../src/kit/page.ts';
import type { LinliElement } from '../../src/kit/element.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { ConsoleEar, noTown, type Stage, stage } from '../harness/tag.ts';

/** Which backend a tag really asked for its categories. */
const named = (on: Stage, name: string): Stage['backend'] => ({ ...on.backend, name });

describe('linli-site', () => {
  let ear: ConsoleEar;
  const before = { ...page() };
  let townAgain = (): void => undefined;
  beforeEach(() => {
    ear = new ConsoleEar();
    townAgain = noTown();
    const { device, clock } = stage();
    Object.assign(page(), { defaults: {}, device, clock });
  });
  afterEach(() => {
    ear.stop();
    townAgain();
    Object.assign(page(), { defaults: {}, device: before.device, clock: before.clock });
  });

  const build = (template: ReturnType<typeof html>): HTMLElement => fixtureSync<HTMLElement>(html`<div>${template}</div>`);
  const text = (element: Element | null): string => (element?.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '').replace(/\s+/g, ' ');
  const ready = (element: Element | null): Promise<void> => waitUntil(() => text(element).includes('您要反映哪方面的事？'), `not ready: ${text(element)}`);
  const shut = (element: Element | null): Promise<void> => waitUntil(() => text(element).includes('这里还没有接好'), `not shut: ${text(element)}`);

  it('its backend, phone and language hold for the tags inside it', async () => {
    const holder = build(html`<linli-site .backend=${named(stage(), 'street')} phone="0513-1111-1111" language="zh-Hans"><linli-request-form></linli-request-form></linli-site>`);
    const form = holder.querySelector('linli-request-form');
    await ready(form);
    expect(text(form)).to.include('0513-1111-1111');
    expect(holder.querySelector('linli-site')!.lang).to.equal('zh-Hans');
    expect(ear.lines).to.deep.equal([]);
  });

  it('a tag\'s own word is nearer', async () => {
    const holder = build(html`<linli-site .backend=${fakeBackend()} phone="0513-1111-1111"><linli-request-form phone="0513-2222-2222"></linli-request-form></linli-site>`);
    await waitUntil(() => text(holder.querySelector('linli-request-form')).includes('0513-2222-2222'));
  });

  it('sites in sites: the inner one says what it says, the outer the rest; a backend is never mixed with another one\'s endpoint', async () => {
    const holder = build(html`<linli-site .backend=${fakeBackend()} endpoint="outer" phone="0513-1111-1111" scope="place/yuan"><linli-site id="inner" .backend=${fakeBackend()}><linli-request-form></linli-request-form></linli-site></linli-site>`);
    const form = holder.querySelector('linli-request-form') as unknown as LinliElement & { ports: { setting(name: keyof Settings): unknown } };
    await ready(form);
    const { ports } = form;
    expect([ports.setting('phone'), ports.setting('scope'), ports.setting('endpoint')]).to.deep.equal(['0513-1111-1111', 'place/yuan', undefined]);
  });

  it('changing it changes the tags', async () => {
    const holder = build(html`<linli-site phone="0513-1111-1111"><linli-request-form></linli-request-form></linli-site>`);
    const form = holder.querySelector('linli-request-form');
    await shut(form);
    (holder.firstElementChild as LinliSite).backend = fakeBackend();
    await ready(form);
    holder.firstElementChild!.setAttribute('phone', '0513-3333-3333');
    await waitUntil(() => text(form).includes('0513-3333-3333'));
  });

  it('a tag elsewhere may name it by its id, wherever it stands', async () => {
    const holder = build(html`<linli-request-form site="south"></linli-request-form><linli-site id="south" .backend=${fakeBackend()} phone="0513-1111-1111"></linli-site>`);
    await ready(holder.querySelector('linli-request-form'));
    expect(text(holder.querySelector('linli-request-form'))).to.include('0513-1111-1111');
  });

  it('a typo in that name sends nothing to another street: honest words and one line', async () => {
    configure({ backend: fakeBackend(), phone: '0513-1111-1111' });
    const holder = build(html`<linli-request-form site="suoth"></linli-request-form>`);
    await shut(holder.querySelector('linli-request-form'));
    expect(ear.lines).to.deep.equal(['[linli] <linli-request-form site="suoth">: there is no <linli-site id="suoth"> on this page.']);
  });

  it('page-default speaks for the tags outside, also after they have given up', async () => {
    const holder = build(html`<linli-request-form></linli-request-form>`);
    const form = holder.querySelector('linli-request-form');
    await shut(form);
    const site = document.createElement('linli-site');
    Object.assign(site, { backend: fakeBackend(), phone: '0513-1111-1111', pageDefault: true });
    holder.append(site);
    await ready(form);
    site.remove();
    expect(page().sites.size).to.equal(0);
    await shut(form);
  });

  it('configure() is heard by tags that are already there', async () => {
    const form = build(html`<linli-request-form></linli-request-form>`).querySelector('linli-request-form');
    await shut(form);
    configure({ backend: fakeBackend() });
    await ready(form);
  });

  it('without page-default it is nobody\'s business outside', async () => {
    const holder = build(html`<linli-site .backend=${fakeBackend()}></linli-site><linli-request-form phone="1"></linli-request-form>`);
    await shut(holder.querySelector('linli-request-form'));
  });

  it('scope offers only the compounds in it; a scope that holds none is told and ignored', async () => {
    const compounds = async (scope: string): Promise<string[]> => {
      const form = build(html`<linli-site .backend=${fakeBackend()} scope=${scope} phone="1"><linli-request-form></linli-request-form></linli-site>`).querySelector('linli-request-form')!;
      await ready(form);
      const find = (start: string): HTMLElement | undefined => [...form.shadowRoot!.querySelectorAll<HTMLElement>('button')].find((one) => one.innerText.trim().startsWith(start));
      find('房屋与屋面')!.click();
      await waitUntil(() => find('屋顶漏水'));
      find('屋顶漏水')!.click();
      await waitUntil(() => form.shadowRoot!.getElementById('compound'));
      return [...(form.shadowRoot!.getElementById('compound') as HTMLSelectElement).options].slice(1).map((one) => one.text.trim());
    };
    expect(await compounds('place/yuan')).to.deep.equal(['示例苑']);
    expect(await compounds('community')).to.have.length(3);
    expect(ear.lines).to.deep.equal([]);
    expect(await compounds('place/nowhere')).to.have.length(3);
    expect(ear.lines[0]).to.match(/scope="place\/nowhere" holds no compound/);
  });

  it('an attribute it does not know is told', () => {
    build(html`<linli-site bakend="rest"></linli-site>`);
    expect(ear.lines).to.have.length(1);
    expect(ear.lines[0]).to.include('"bakend"');
  });
});
