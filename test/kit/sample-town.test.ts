import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import '../../src/define/before-after.ts';
import '../../src/define/indicator-board.ts';
import '../../src/define/my-items.ts';
import '../../src/define/renovation-tracker.ts';
import '../../src/define/request-form.ts';
import '../../src/define/request-tracker.ts';
import { commonEn } from '../../src/i18n/common.words.en.ts';
import { commonZhHans } from '../../src/i18n/common.words.ts';
import { commonZhHant } from '../../src/i18n/common.words.zh-hant.ts';
import { configure, page } from '../../src/kit/page.ts';
import { filed, photo, randomKey } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';
import { ConsoleEar } from '../harness/tag.ts';

/** What is drawn of a tag. */
const textOf = (tag: Element): string => (tag.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '').replace(/\s+/g, ' ');
const strip = (tag: Element): string | undefined => tag.shadowRoot?.querySelector('[part=sample]')?.textContent?.trim();

async function sees(tag: Element, words: string): Promise<void> {
  await waitUntil(() => textOf(tag).includes(words), `no "${words}" in ${textOf(tag)}`, { timeout: 10_000 });
}

function put(tag: string, attributes: Record<string, string> = {}): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ phone: '1', ...attributes })) element.setAttribute(name, value);
  fixtureSync(html`<div>${element}</div>`);
  return element;
}

describe('the sample town on a page', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
  });
  afterEach(() => ear.stop());

  it('is what a page on localhost shows that names no backend, and says so above everything', async () => {
    const form = put('linli-request-form');
    await sees(form, '您要反映哪方面的事？');
    expect(strip(form)).to.equal(commonZhHans.sampleTown);
    expect(form.shadowRoot?.querySelector('.stack')?.firstElementChild?.getAttribute('part')).to.equal('sample');
    expect(ear.lines).to.deep.equal([]);
  });

  for (const tag of ['linli-request-form', 'linli-request-tracker', 'linli-my-items', 'linli-before-after', 'linli-indicator-board', 'linli-renovation-tracker']) {
    it(`stands above ${tag} that names it, in three languages`, async () => {
      for (const [lang, { sampleTown }] of [['zh', commonZhHans], ['en', commonEn], ['zh-Hant', commonZhHant]] as const) {
        const one = put(tag, { backend: 'sample', lang });
        await waitUntil(() => strip(one) === sampleTown, `${lang}: ${strip(one)}`, { timeout: 10_000 });
      }
    });
  }

  it('no other backend has the strip', async () => {
    const form = put('linli-request-form', { backend: 'local' });
    await sees(form, '您要反映哪方面的事？');
    expect(strip(form)).to.equal(undefined);
  });

  it('a typo never shows it', async () => {
    const form = put('linli-request-form', { backend: 'sampel' });
    await sees(form, commonZhHans.notConfigured.title);
    expect([strip(form), textOf(form).includes('示例')]).to.deep.equal([undefined, false]);
  });

  it('a backend that comes later takes its place', async () => {
    const form = put('linli-request-form');
    await sees(form, commonZhHans.sampleTown);
    configure({ backend: 'local' });
    await waitUntil(() => strip(form) === undefined);
  });

  /** A resident chooses and types, and the page is put away. */
  async function typed(backend: string): Promise<void> {
    const form = put('linli-request-form', { backend, scope: 'place/community' });
    await sees(form, '您要反映哪方面的事？');
    const press = (name: string): void => [...form.shadowRoot!.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim().startsWith(name))?.click();
    press('房屋与屋面');
    await sees(form, '屋顶漏水');
    press('屋顶漏水');
    await waitUntil(() => form.shadowRoot?.querySelector('textarea'));
    const text = form.shadowRoot!.querySelector('textarea')!;
    text.value = '不该存下来的一句话';
    text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
  }

  it('keeps nothing: what is typed and sent never comes to the disk', async () => {
    const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
    const written: string[] = [];
    for (const verb of ['put', 'add'] as const) {
      IDBObjectStore.prototype[verb] = function write(this: IDBObjectStore, value: unknown, ...key: IDBValidKey[]) {
        written.push(`${this.transaction.db.name}/${this.name} ${JSON.stringify(value)}`);
        return real[verb].call(this, value, ...key);
      };
    }
    const kept = (): string[] => written.filter((line) => line.includes('不该存下来') || line.includes('sample'));
    try {
      await typed('sample');
      const backend = sampleBackend();
      const one = await photo();
      await backend.upload!(one, { key: randomKey() });
      const { staff } = await filed({ backend, staff: staffToken }, { text: '不该存下来的一句话', media: [one.sha256] });
      await staff('receptionist', 'org/reception', 'accept');
      expect(kept()).to.deep.equal([]);
      expect(await page().device?.drafts.list()).to.deep.equal([]);
      // The same hand on a backend that keeps: this test would see it.
      await typed('local');
      expect(kept()).not.to.deep.equal([]);
    } finally {
      Object.assign(IDBObjectStore.prototype, real);
      await page().device?.erase();
    }
  });
});
