import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LinliFrame } from '../../kit/frame.ts';
import { page } from '../../kit/page.ts';
import { ReadAloudController } from '../../kit/read-aloud.ts';
import { WordsController } from '../../kit/words.ts';
import { type Comfort, textSizes, themes } from '../../ports/comfort.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { segment } from '../../styles/segment.ts';
import { tokens } from '../../styles/tokens.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { LinliComfortChangedEvent } from './comfort.events.ts';
import { comfortStyles } from './comfort.styles.ts';
import { comfortZhHans, type ComfortWords } from './comfort.words.ts';

const contrasts = ['standard', 'more'] as const;

/**
 * 看着舒服些: text size 标准/大/特大, contrast, light or dark, and reading aloud where the browser can. One choice for all tags and tabs, remembered
 * on this device.
 *
 * @element linli-comfort
 * @slot - Shown until the tag is defined; usually nothing.
 * @fires {LinliComfortChangedEvent} linli-comfort-changed - The resident chose; detail `{ size?, contrast?, theme? }`, for a page that follows.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart sizes - The three sizes, or the one button of the compact form.
 * @csspart contrast - The two contrasts.
 * @csspart theme - The three grounds.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliComfort extends LinliFrame {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, segment, comfortStyles];
  }

  /** One button for the page's head: 字大一点. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<ComfortWords>;

  readonly #words = new WordsController<ComfortWords>(this, 'linli-comfort', comfortZhHans, () => this.setting('language'));
  readonly #voice = new ReadAloudController(this);

  protected override render(): TemplateResult {
    return this.frame(this.#words.language, this.#words.coming ? nothing : this.compact ? this.#button() : this.#panel());
  }

  get #chosen(): Comfort {
    return page().comfort?.get() ?? {};
  }

  #button(): TemplateResult {
    const { own } = this.#words;
    const { size = 'standard' } = this.#chosen;
    const next = textSizes[(textSizes.indexOf(size) + 1) % textSizes.length] ?? 'standard';
    return html`<button class="btn short" part="sizes" type="button" @click=${() => this.#choose({ size: next }, own.sizes[next])}>${icon(icons.size)} ${own.next[next]}</button>`;
  }

  #panel(): TemplateResult {
    const { own } = this.#words;
    const { size = 'standard', contrast = 'standard', theme = this.setting('theme') ?? 'light' } = this.#chosen;
    return html`
      <h2>${own.title}</h2>
      ${this.#segment('sizes', own.size, textSizes, own.sizes, size, (one) => ({ size: one }))}
      ${this.#segment('contrast', own.contrast, contrasts, own.contrasts, contrast, (one) => ({ contrast: one }))}
      ${this.#segment('theme', own.theme, themes, own.themes, theme, (one) => ({ theme: one }))}
      ${this.#voice.can
        ? html`<button class="btn" type="button" @click=${() => this.#read()}>${icon(icons.speak)} ${this.#voice.reading ? own.stop : own.read}</button>`
        : nothing}
      <p class="caption">${own.remembered}</p>
    `;
  }

  #segment<V extends string>(id: string, title: string, options: readonly V[], names: Record<V, string>, chosen: string, patch: (one: V) => Comfort): TemplateResult {
    return html`<div class="choice-of">
      <p id=${id}>${title}</p>
      <div class="segment" part=${id} role="group" aria-labelledby=${id}>
        ${options.map((one) => html`<button class=${one} type="button" aria-pressed=${one === chosen} @click=${() => this.#choose(patch(one), names[one])}>${names[one]}</button>`)}
      </div>
    </div>`;
  }

  #choose(patch: Comfort, name: string): void {
    page().comfort?.set(patch);
    this.announcer.say(this.#words.own.changed(name));
    this.dispatchEvent(new LinliComfortChangedEvent(this.#chosen));
  }

  /** The tags of the page from where the resident is, each in its own language. */
  #read(): void {
    if (this.#voice.reading) return this.#voice.stop();
    const roots = [...document.querySelectorAll('*')].flatMap((one) => (one.localName.startsWith('linli-') && one !== this ? [...(one.shadowRoot?.querySelectorAll<HTMLElement>('.root') ?? [])] : []));
    const texts = roots.filter((one) => one.getBoundingClientRect().bottom > 0).map((one) => ({ text: one.innerText, lang: one.lang === 'en' ? 'en' : 'zh-CN' }));
    if (texts.every(({ text }) => text.trim() === '')) return this.announcer.say(this.#words.own.nothingToRead);
    this.#voice.start(texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-comfort': LinliComfort;
  }
}
