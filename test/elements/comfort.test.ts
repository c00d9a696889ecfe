import { expect, html, waitUntil } from '@open-wc/testing';
import '../../src/define/comfort.ts';
import '../../src/define/site.ts';
import '../../src/define/request-form.ts';
import { comfortStore } from '../../src/device/comfort.ts';
import type { LinliComfort } from '../../src/elements/comfort/comfort.ts';
import { page } from '../../src/kit/page.ts';
import type { Comfort } from '../../src/ports/comfort.ts';
import { mountForm } from '../harness/request-form.ts';
import { comfortContract } from '../contracts/comfort.ts';
import { fakeComfort } from '../fakes/comfort.ts';
import { ConsoleEar, mount, stage, type TagHarness } from '../harness/tag.ts';

const classesOf = ({ root }: TagHarness<never> | { root: ShadowRoot }): string => root.querySelector('[part=base]')!.className;
const comfort = (compact = false): Promise<TagHarness<LinliComfort>> => mount(html`<linli-comfort ?compact=${compact}></linli-comfort>`);
const size = (element: { root: ShadowRoot }): string => getComputedStyle(element.root.querySelector('[part=base]')!).fontSize;

describe('linli-comfort', () => {
  beforeEach(() => {
    localStorage.clear();
    page().comfort = comfortStore();
  });
  after(() => {
    localStorage.clear();
    page().comfort = comfortStore();
  });

  for (const [name, make] of [['localStorage', comfortStore], ['the fake', fakeComfort]] as const) {
    for (const check of comfortContract) it(`${name}: ${check.name}`, () => check.run(make));
  }

  it('标准, 大 and 特大 are 17, 22 and 30 px, in every tag of the page and at once', async () => {
    const form = await mountForm(stage());
    const panel = await comfort();
    expect(size(form)).to.equal('17px');
    for (const [name, px] of [['大', 22], ['特大', 30], ['标准', 17]] as const) {
      const button = [...panel.root.querySelectorAll('button')].find((one) => one.innerText.trim() === name)!;
      button.click();
      await form.element.updateComplete;
      expect(Math.round(parseFloat(size(form)))).to.equal(px);
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      await panel.sees(`已换成${name}。`);
    }
  });

  it('fingers get more room with the letters: 48, 60 and 72 px', async () => {
    const form = await mountForm(stage());
    const panel = await comfort();
    await form.sees('您要反映哪方面的事？');
    for (const [name, px] of [['标准', 48], ['大', 60], ['特大', 72]] as const) {
      [...panel.root.querySelectorAll('button')].find((one) => one.innerText.trim() === name)!.click();
      await form.element.updateComplete;
      await panel.element.updateComplete;
      const low = [...form.root.querySelectorAll<HTMLElement>('button, a'), ...panel.root.querySelectorAll<HTMLElement>('button')].filter((one) => one.getBoundingClientRect().height < px - 0.5);
      expect(low.map((one) => `${one.innerText} ${one.getBoundingClientRect().height}`), name).to.deep.equal([]);
    }
  });

  it('the choice is there before the first paint of the next visit', async () => {
    page().comfort!.set({ size: 'large', theme: 'dark', contrast: 'more' });
    page().comfort = comfortStore();
    const form = await mountForm(stage());
    expect(classesOf(form)).to.equal('root big large dark more');
  });

  it('another tab\'s choice is heard', async () => {
    const form = await mountForm(stage());
    const chosen: Comfort = { size: 'largest' };
    dispatchEvent(new StorageEvent('storage', { key: 'linli-comfort', newValue: JSON.stringify(chosen) }));
    await form.element.updateComplete;
    expect(classesOf(form)).to.equal('root big largest');
    dispatchEvent(new StorageEvent('storage', { key: null, newValue: null }));
    await form.element.updateComplete;
    expect(classesOf(form)).to.equal('root');
  });

  for (const [name, kept] of [['not JSON', '{'], ['a number', '3'], ['null', 'null'], ['unknown words', '{"size":"giant","theme":"pink"}'], ['a list', '[1]']] as const) {
    it(`what another script left there (${name}) is as if nothing were chosen`, () => {
      localStorage.setItem('linli-comfort', kept);
      expect(comfortStore().get()).to.deep.equal({});
    });
  }

  it('storage that throws: the choice holds as long as the page', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('no', 'SecurityError'); } });
    try {
      const store = comfortStore();
      store.set({ size: 'large' });
      expect(store.get()).to.deep.equal({ size: 'large' });
    } finally {
      Object.defineProperty(window, 'localStorage', descriptor);
    }
  });

  it('tells the page, so that the page may follow', async () => {
    const panel = await comfort();
    const heard: unknown[] = [];
    panel.element.addEventListener('linli-comfort-changed', ({ detail }) => heard.push(detail));
    await panel.press('深色底');
    await panel.press('黑白分明');
    expect(heard).to.deep.equal([{ theme: 'dark' }, { theme: 'dark', contrast: 'more' }]);
  });

  it('compact: one button that says what pressing it does, round and round', async () => {
    const button = await comfort(true);
    for (const words of ['字大一点', '字再大一点', '标准字', '字大一点']) {
      await button.sees(words);
      await button.press(words);
    }
    expect(page().comfort!.get().size).to.equal('large');
  });

  it('light unless the site opts in; the resident\'s own choice is stronger', async () => {
    const on = stage();
    const holder = await mount<never>(html`<linli-site theme="dark" .backend=${on.backend}><linli-request-form .device=${on.device} .clock=${on.clock} phone="1"></linli-request-form></linli-site>`);
    const form = (holder.element as HTMLElement).querySelector('linli-request-form')!;
    await form.updateComplete;
    const classes = (): string => form.shadowRoot!.querySelector('[part=base]')!.className;
    expect(classes()).to.equal('root dark');
    page().comfort!.set({ theme: 'light' });
    await form.updateComplete;
    expect(classes()).to.equal('root');
  });

  it('a typo in theme is told, and is light', async () => {
    const ear = new ConsoleEar();
    const on = stage();
    await mount<never>(html`<linli-site theme="drak" .backend=${on.backend}><linli-request-form .device=${on.device} .clock=${on.clock} phone="1"></linli-request-form></linli-site>`);
    await waitUntil(() => ear.lines.length > 0);
    expect(ear.stop()).to.deep.equal(['[linli] <linli-site theme="drak">: not one of light, dark, auto; using "light".']);
  });

  it('reads the tags of the page aloud, sentence by sentence, and stops', async () => {
    const said: string[] = [];
    let cancelled = 0;
    const real = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { speak: (one: SpeechSynthesisUtterance) => said.push(`${one.lang} ${one.text}`), cancel: () => (cancelled += 1) } });
    try {
      const form = await mountForm(stage());
      await form.sees('您要反映哪方面的事？');
      const panel = await comfort();
      await panel.press('读给我听');
      expect(said).to.include('zh-CN 您要反映哪方面的事？');
      await panel.press('不用读了');
      expect(cancelled).to.equal(1);
      await panel.sees('读给我听');
    } finally {
      Object.defineProperty(window, 'speechSynthesis', real);
    }
  });

  it('where the browser cannot read, there is no such button', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: undefined });
    try {
      expect((await comfort()).text).to.not.include('读给我听');
    } finally {
      Object.defineProperty(window, 'speechSynthesis', real);
    }
  });
});
