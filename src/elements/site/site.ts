import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checkAttributes } from '../../kit/attributes.ts';
import { siteContext } from '../../kit/contexts.ts';
import { mappingChild } from '../../kit/json-child.ts';
import { page, pageChanged, type Settings, type SiteTag } from '../../kit/page.ts';
import type { Backend } from '../../ports/backend.ts';

const siteStyles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
`;

/**
 * What many tags share, said once: the backend, the phone, the language, the ways to other pages. For the tags inside it, for those that name it by
 * `site="id"`, and with `page-default` for all others of the page. Draws nothing of its own.
 *
 * @element linli-site
 * @slot - The part of the page it speaks for.
 */
export class LinliSite extends LitElement {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return siteStyles;
  }

  /** Name of an adapter (`rest`, `local`, …), or as a property a `Backend` object of your own. */
  @property() backend?: string | Backend | undefined;
  /** Where the backend answers; relative URLs are resolved against the page. */
  @property() endpoint?: string | undefined;
  /** Address of a mapping, for an API that exists already; or as a property the document itself. */
  @property() mapping?: string | object | undefined;
  /** The number residents can call instead; shown on every screen. */
  @property() phone?: string | undefined;
  /** An address residents can write to where something cannot be sent from the page. */
  @property() mail?: string | undefined;
  /** `zh-Hans`, `en` or `zh-Hant`; else the nearest `lang` of the page counts. */
  @property() language?: string | undefined;
  /** `light` (default), `dark` or `auto`, for residents who have not chosen themselves. */
  @property() theme?: string | undefined;
  /** Ref of the place these tags are about: only compounds in it are offered, e.g. `place/xincun`. */
  @property() scope?: string | undefined;
  /** A page with a request form, for 我要反映 where this page has none. */
  @property({ attribute: 'form-href' }) formHref?: string | undefined;
  /** A page with a request tracker, for 看进度 where this page has none. */
  @property({ attribute: 'case-href' }) caseHref?: string | undefined;
  /** A page with the list of what is on this device, for 我的事 where this page has none. */
  @property({ attribute: 'items-href' }) itemsHref?: string | undefined;
  /** A page with a calendar of events, for 全部活动 where this page has none. */
  @property({ attribute: 'events-href' }) eventsHref?: string | undefined;
  /** A page with one event, for its details where this page has none. */
  @property({ attribute: 'event-href' }) eventHref?: string | undefined;
  /** Also speaks for the tags of the page that stand in no site and name none. */
  @property({ type: Boolean, attribute: 'page-default' }) pageDefault = false;

  readonly #given = new ContextProvider(this, { context: siteContext, initialValue: {} });
  readonly #around = new ContextConsumer(this, { context: siteContext, subscribe: true, callback: () => this.requestUpdate() });
  readonly #tag: SiteTag = { element: this, settings: {}, isDefault: false };

  override connectedCallback(): void {
    // Before anyone inside asks.
    this.#tell();
    super.connectedCallback();
    checkAttributes(this, (this.constructor as typeof LitElement).observedAttributes);
    page().sites.add(this.#tag);
    pageChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page().sites.delete(this.#tag);
    pageChanged();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tell();
    pageChanged();
  }

  protected override render(): TemplateResult {
    // A mapping inside it may be parsed after the tag was.
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  #tell(): void {
    const { pageDefault, language } = this;
    if (language) this.lang = language;
    Object.assign(this.#tag, { settings: this.#settings(), isDefault: pageDefault });
    this.#given.setValue(this.#tag.settings);
  }

  /** What it says itself, then what the site around it says; a backend, its endpoint and their mapping come from one of the two, never mixed. */
  #settings(): Settings {
    const { phone, mail, language, theme, scope, formHref: form, caseHref, itemsHref: items, eventsHref: events, eventHref } = this;
    const around = this.#around.value ?? {};
    const mapped = this.mapping ?? mappingChild(this);
    const { backend, endpoint, mapping } = this.backend || this.endpoint || mapped ? { backend: this.backend, endpoint: this.endpoint, mapping: mapped } : around;
    // A kept request is continued where requests are made.
    const own = Object.fromEntries(Object.entries({ form, draft: form, case: caseHref, items, events, event: eventHref }).filter((way): way is [string, string] => way[1] !== undefined));
    return {
      backend, endpoint, mapping, hrefs: { ...around.hrefs, ...own }, phone: phone ?? around.phone, mail: mail ?? around.mail, language: language ?? around.language,
      theme: theme ?? around.theme, scope: scope ?? around.scope,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-site': LinliSite;
  }
}
