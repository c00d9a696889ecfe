import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Device } from '../ports/device.ts';
import { AnnounceController } from './announce.ts';
import { checkAttributes } from './attributes.ts';
import { PortsController } from './ports.ts';

/** What every tag shares: its ports, its phone number, its one live region. */
export abstract class LinliElement extends LitElement {
  /** Name of an adapter (`rest`, `local`, …), or as a property a `Backend` object of your own. */
  @property() backend?: string | Backend | undefined;
  /** Where the backend answers; relative URLs are resolved against the page. */
  @property() endpoint?: string | undefined;
  /** The number residents can call instead; shown on every screen. */
  @property() phone?: string | undefined;
  /** Keeps the drafts of several streets on one origin apart. */
  @property() site = '';
  /** Overrides the page's device; for tests and stories. */
  @property({ attribute: false }) device?: Device | undefined;
  /** Overrides the page's clock; for tests and stories. */
  @property({ attribute: false }) clock?: Clock | undefined;

  protected readonly ports = new PortsController(this);
  protected readonly announcer = new AnnounceController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    checkAttributes(this, (this.constructor as typeof LitElement).observedAttributes);
  }

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

  /** Moves the focus to an element of this tag once it is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
