/** How a mapping reaches a tag: as an attribute, as JSON inside the tag or the site around it; and what a wrong one looks like. */
import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import '../../src/define/adapters/mapped.ts';
import '../../src/define/site.ts';
import '../../src/define/request-tracker.ts';
import '../../src/define/renovation-tracker.ts';
import { page } from '../../src/kit/page.ts';
import { ConsoleEar, noTown } from '../harness/tag.ts';

const mapping = { repeats: 'unknown', case: { fields: { id: 'id' }, get: { path: '/case/{id}' } } };
const child = (value: object): HTMLScriptElement => Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(value) });

describe('a mapping', () => {
  let ear: ConsoleEar;
  let townAgain = (): void => undefined;
  beforeEach(() => {
    ear = new ConsoleEar();
    townAgain = noTown();
    page().backends.clear();
    page().warned.clear();
  });
  afterEach(() => {
    ear.stop();
    townAgain();
  });

  const addresses = (): string[] => [...page().backends.values()].map(({ address }) => `${address.backend} ${address.endpoint}`);
  const mapped = (value: object): HTMLScriptElement => {
    const script = child(value);
    script.dataset['mapping'] = '';
    return script;
  };
  const text = (element: Element | null): string => element?.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '';

  it('stands inside the tag, inside the site, or at an address', async () => {
    fixtureSync(html`<div><linli-request-tracker endpoint="https://a.example/api" phone="1">${mapped(mapping)}</linli-request-tracker></div>`);
    await waitUntil(() => addresses().includes('mapped https://a.example/api'));
    fixtureSync(html`<div><linli-site endpoint="https://b.example/api" phone="1">${mapped(mapping)}<linli-request-tracker></linli-request-tracker></linli-site></div>`);
    await waitUntil(() => addresses().includes('mapped https://b.example/api'));
    fixtureSync(html`<div><linli-site backend="rest" endpoint="https://c.example/api" mapping="data:application/json,{}" phone="1"><linli-request-tracker></linli-request-tracker></linli-site></div>`);
    await waitUntil(() => addresses().includes('mapped https://c.example/api'));
  });

  it('that comes into the site after the tag is heard', async () => {
    const holder = fixtureSync<HTMLElement>(html`<div><linli-site endpoint="https://d.example/api" phone="1"></linli-site></div>`);
    const site = holder.querySelector('linli-site')!;
    await site.updateComplete;
    site.append(mapped(mapping), document.createElement('linli-request-tracker'));
    await waitUntil(() => addresses().includes('mapped https://d.example/api'));
  });

  it('is no configuration of the tag’s own, and the other way round', async () => {
    const stages = child({ stages: [{ states: ['constructing'], label: '施工' }] });
    fixtureSync(html`<div><linli-renovation-tracker endpoint="https://e.example/api" phone="1">${mapped(mapping)}${stages}</linli-renovation-tracker></div>`);
    await waitUntil(() => addresses().includes('mapped https://e.example/api'));
    expect(ear.lines.filter((line) => line.includes('stages') || line.includes('no JSON'))).to.deep.equal([]);
  });

  it('that is wrong is one console line with the place inside it, and honest words with the phone', async () => {
    const wrong = { ...mapping, case: { ...mapping.case, list: { path: '/case', paging: { page: 'p', size: 20 } } } };
    const tag = (): ReturnType<typeof html> => html`<linli-request-tracker endpoint="https://f.example/api" phone="0513-1111-1111">${mapped(wrong)}</linli-request-tracker>`;
    const holder = fixtureSync<HTMLElement>(html`<div>${tag()}${tag()}</div>`);
    await waitUntil(() => text(holder.querySelector('linli-request-tracker:last-child')).includes('0513-1111-1111'));
    const told = ear.lines.filter((line) => line.includes('the mapping is wrong'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('<linli-request-tracker').and.include('case.list.paging.size: expected text, got 20');
    expect(text(holder.querySelector('linli-request-tracker'))).to.include('这里还没有接好');
  });
});
