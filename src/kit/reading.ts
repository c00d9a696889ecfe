import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Schemas } from '../domain/schemas/parts.ts';
import type { Language } from '../i18n/language.ts';
import { readingZhHans } from '../i18n/reading.words.ts';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Device } from '../ports/device.ts';
import type { Readings } from '../ports/readings.ts';
import { LinliFrame } from './frame.ts';
import { learn } from './known.ts';
import type { Settings } from './page.ts';
import { isSample, PortsController } from './ports.ts';
import { commonIn } from './words.ts';

/** What every tag with a backend shares: where it reads, and the number residents can call. */
export abstract class LinliReading extends LinliFrame {
  /** Name of an adapter (`rest`, `local`, …), or as a property a `Backend` object of your own. */
  @property() backend?: string | Backend | undefined;
  /** Where the backend answers; relative URLs are resolved against the page. */
  @property() endpoint?: string | undefined;
  /** Address of a mapping, for an API that exists already; or as a property the document itself. */
  @property() mapping?: string | object | undefined;
  /** The number residents can call instead; shown on every screen. */
  @property() phone?: string | undefined;
  /** The `id` of a `<linli-site>` elsewhere on the page, whose backend and phone this tag uses. */
  @property() site?: string | undefined;
  /** Overrides where a tag that only reads keeps its copies; for tests and stories. */
  @property({ attribute: false }) readings?: Readings | undefined;
  /** Overrides the page's clock; for tests and stories. */
  @property({ attribute: false }) clock?: Clock | undefined;

  protected readonly ports = new PortsController(this);
  #address: Address | undefined;

  override connectedCallback(): void {
    learn(this.reads);
    super.connectedCallback();
  }

  /** The checks of what this tag reads; the others are not in its file. */
  protected abstract get reads(): Schemas;

  /** A backend answers for this tag from now on, for the first time or another one; with a device for tags that declare one. */
  protected abstract whenConnected(backend: Backend, device?: Device): void;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { connection } = this.ports;
    if (connection.kind !== 'ready' || connection.address === this.#address) return;
    this.#address = connection.address;
    // Not within this update: what it starts asks for the next one.
    queueMicrotask(() => this.whenConnected(connection.backend, this.ports.device));
  }

  protected override setting<K extends keyof Settings>(name: K): Settings[K] {
    return this.ports.setting(name);
  }

  /** Whatever a tag draws of the sample town, the strip above says what it is. */
  protected override frame(lang: Language, body: unknown): TemplateResult {
    const strip = isSample(this.ports.backend) ? html`<p class="line warn" part="sample"><span>${commonIn(lang, readingZhHans).sampleTown}</span></p>` : nothing;
    return super.frame(lang, [strip, body]);
  }
}
