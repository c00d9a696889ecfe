import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../i18n/language.ts';
import { property } from 'lit/decorators.js';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Device } from '../ports/device.ts';
import { LinliFrame } from './frame.ts';
import { page, type Settings } from './page.ts';
import { isSample, PortsController } from './ports.ts';
import { commonIn } from './words.ts';

/** What every tag with a backend shares: its ports and its phone number. */
export abstract class LinliElement extends LinliFrame {
  /** Name of an adapter (`rest`, `local`, …), or as a property a `Backend` object of your own. */
  @property() backend?: string | Backend | undefined;
  /** Where the backend answers; relative URLs are resolved against the page. */
  @property() endpoint?: string | undefined;
  /** The number residents can call instead; shown on every screen. */
  @property() phone?: string | undefined;
  /** The `id` of a `<linli-site>` elsewhere on the page, whose backend and phone this tag uses. */
  @property() site?: string | undefined;
  /** Overrides the page's device; for tests and stories. */
  @property({ attribute: false }) device?: Device | undefined;
  /** Overrides the page's clock; for tests and stories. */
  @property({ attribute: false }) clock?: Clock | undefined;

  protected readonly ports = new PortsController(this);
  #address: Address | undefined;

  /** A backend answers for this tag from now on, for the first time or another one. */
  protected abstract whenConnected(backend: Backend, device: Device): void;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { connection, device } = this.ports;
    if (connection.kind !== 'ready' || !device || connection.address === this.#address) return;
    this.#address = connection.address;
    // Not within this update: what it starts asks for the next one.
    queueMicrotask(() => this.whenConnected(connection.backend, device));
  }

  protected override setting<K extends keyof Settings>(name: K): Settings[K] {
    return this.ports.setting(name);
  }

  /** Whatever a tag draws of the sample town, the strip above says what it is. */
  protected override frame(lang: Language, body: unknown): TemplateResult {
    const strip = isSample(this.ports.backend) ? html`<p class="line warn" part="sample"><span>${commonIn(lang).sampleTown}</span></p>` : nothing;
    return super.frame(lang, [strip, body]);
  }

  /** Where rows of this page belong, on an origin that several streets share. */
  protected get street(): string {
    return page().defaults.site ?? '';
  }
}
