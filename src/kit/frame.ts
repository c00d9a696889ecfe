import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '../i18n/language.ts';
import { AnnounceController } from './announce.ts';
import { checkAttributes } from './attributes.ts';
import { ComfortController } from './comfort.ts';
import { checkColours } from './contrast.ts';
import { pageLayers, settingIn, type Settings } from './page.ts';

/** What every tag that draws something shares: the inner wrapper, the resident's comfort, one live region. */
export abstract class LinliFrame extends LitElement {
  /** No ground and no gutter, for a page that has been matched. */
  @property({ type: Boolean, reflect: true }) seamless = false;

  protected readonly announcer = new AnnounceController(this);
  readonly #comfort = new ComfortController(this, () => this.setting('theme'));

  /** Until the resident presses something, a tag is never lower than its first screen: what comes by itself moves nothing. */
  #pressed = '';

  constructor() {
    super();
    const press = (): void => {
      this.#pressed = ' pressed';
      this.requestUpdate();
    };
    this.addEventListener('click', press, { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    checkAttributes(this, (this.constructor as typeof LitElement).observedAttributes);
    // Once it is drawn, and out of the first paint's way.
    setTimeout(() => {
      const probe = this.renderRoot.querySelector<HTMLElement>('.hush');
      if (probe) checkColours(probe);
    });
  }

  /** The resident reads in large letters: one thing at a time. */
  protected get large(): boolean {
    return this.#comfort.large;
  }

  /** What is said for this tag elsewhere. */
  protected setting<K extends keyof Settings>(name: K): Settings[K] {
    return settingIn(pageLayers(), name);
  }

  /** The inner wrapper: the host page's rules end here. */
  protected frame(lang: Language, body: unknown): TemplateResult {
    return html`<div class=${this.#comfort.classes + this.#pressed} part="base" lang=${lang}>
      <div class="stack">${body}</div>
      <p class="hush" role="status">${this.announcer.text}</p>
    </div>`;
  }

  /** Moves the focus to an element of this tag once it is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
