import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import '../../src/define/comfort.ts';
import type { LinliComfort } from '../../src/elements/comfort/comfort.ts';
import { page } from '../../src/kit/page.ts';
import { fakeComfort } from '../fakes/comfort.ts';
import { settle } from '../harness/host.ts';
import { ConsoleEar } from '../harness/tag.ts';

/** Two tags on a page with these colours. */
async function coloured(colours: string): Promise<ShadowRoot> {
  const holder = fixtureSync<HTMLElement>(html`<div style=${colours}><linli-comfort></linli-comfort><linli-comfort></linli-comfort></div>`);
  const tag = holder.querySelector<LinliComfort>('linli-comfort')!;
  await tag.updateComplete;
  await settle();
  return tag.shadowRoot!;
}

describe('a site\'s own colours', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    page().comfort = fakeComfort();
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  const told: [colours: string, lines: string[]][] = [
    ['', []],
    ['--linli-color-brand: #0a5a36', []],
    ['--linli-color-brand: #ffd400; --linli-color-on-brand: #18202b; --linli-color-cloth: #1d3f73', []],
    // Figures a hundredth below WCAG's. #767676 is the lightest grey on white that passes, #777 the darkest that does not (WCAG 2).
    ['--linli-color-brand: #767676', []],
    ['--linli-color-on-brand: #777; --linli-color-brand: white; --linli-color-cloth: black', ['--linli-color-on-brand on --linli-color-brand: contrast 4.48, under 4.5 hard to read.']],
    ['--linli-color-link: #e60012', ['--linli-color-link on --linli-color-bg: contrast 4.39, under 4.5 hard to read.']],
    ['--linli-color-brand: #ffd400', ['--linli-color-on-brand on --linli-color-brand: contrast 1.43, under 4.5 hard to read.', '--linli-color-on-cloth on --linli-color-cloth: contrast 1.43, under 4.5 hard to read.']],
    ['--linli-color-ink: red; --linli-color-surface: rgb(250 240 240 / 0.5)', ['--linli-color-ink on --linli-color-bg: contrast 3.66, under 4.5 hard to read.', '--linli-color-ink on --linli-color-surface: contrast 3.57, under 4.5 hard to read.']],
    // The browser tells these in another way: nothing is said rather than something wrong.
    ['--linli-color-ink: color(display-p3 0.9 0.9 0.9)', []],
  ];
  for (const [colours, lines] of told) {
    it(`${colours || 'none'}: ${lines.length === 0 ? 'nothing is said' : 'each pair that is hard to read is named, once for all tags'}`, async () => {
      await coloured(colours);
      expect(ear.lines).to.deep.equal(lines.map((line) => `[linli] ${line}`));
    });
  }

  it('are left off in the dark and in high contrast, where ours hold: nothing to say', async () => {
    for (const choice of [{ theme: 'dark' }, { contrast: 'more' }] as const) {
      page().comfort!.set(choice);
      await coloured('--linli-color-brand: #ffd400');
    }
    expect(ear.lines).to.deep.equal([]);
  });

  it('are looked at without a trace', async () => {
    const root = await coloured('--linli-color-brand: #ffd400');
    await waitUntil(() => ear.lines.length > 0);
    expect(root.querySelector<HTMLElement>('.hush')!.style.color).to.equal('');
  });
});
