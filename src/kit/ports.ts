import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { epochOf, instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Device } from '../ports/device.ts';
import { resolveBackend } from './backend-source.ts';
import { backendContext, type BackendSource, clockContext, deviceContext, installContextRoot } from './contexts.ts';
import { page, warnOnce } from './page.ts';

export interface PortsHost extends ReactiveElement {
  backend?: string | Backend | undefined;
  endpoint?: string | undefined;
  phone?: string | undefined;
  device?: Device | undefined;
  clock?: Clock | undefined;
}

export type Connection = { kind: 'waiting' } | { kind: 'none' } | { kind: 'ready'; backend: Backend; address: Address };

/** A number has a digit in it, of any width. */
const digit = /\p{Nd}/u;

/** How long a tag waits for the page around it before it says that nothing is configured. */
const patienceMs = 3000;

/** The host's three ports: own property, else context, else the page registry. */
export class PortsController implements ReactiveController {
  connection: Connection = { kind: 'waiting' };
  #host: PortsHost;
  #provided: ContextConsumer<typeof backendContext, PortsHost>;
  #device: ContextConsumer<typeof deviceContext, PortsHost>;
  #clock: ContextConsumer<typeof clockContext, PortsHost>;
  #skew = 0;
  #patient = true;
  #seen: unknown[] = [];
  #heard = (): void => this.#host.requestUpdate();

  constructor(host: PortsHost) {
    installContextRoot();
    this.#host = host;
    host.addController(this);
    const heard = this.#heard;
    this.#provided = new ContextConsumer(host, { context: backendContext, subscribe: true, callback: heard });
    this.#device = new ContextConsumer(host, { context: deviceContext, subscribe: true, callback: heard });
    this.#clock = new ContextConsumer(host, { context: clockContext, subscribe: true, callback: heard });
  }

  get device(): Device | undefined {
    return this.#host.device ?? this.#device.value ?? page().device;
  }

  get clock(): Clock | undefined {
    return this.#host.clock ?? this.#clock.value ?? page().clock;
  }

  /** The number residents are told to call; without one there is no `tel:` link. */
  get phone(): string | undefined {
    const phone = this.#host.phone ?? this.#provided.value?.phone ?? page().defaults.phone;
    return phone && digit.test(phone) ? phone : undefined;
  }

  get backend(): Backend | undefined {
    return this.connection.kind === 'ready' ? this.connection.backend : undefined;
  }

  /** Service time: the backend's where it has one, else the device's. */
  get now(): Instant {
    return instantOf((this.clock?.now() ?? 0) + this.#skew);
  }

  hostConnected(): void {
    page().watchers.add(this.#heard);
    if (!this.#mustWait()) return;
    // A tag parsed before the page is complete may still get a provider around it.
    const again = this.#heard;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
    for (const tag of this.#undefinedAncestors()) void customElements.whenDefined(tag).then(again);
    setTimeout(() => {
      this.#patient = false;
      again();
    }, patienceMs);
  }

  hostDisconnected(): void {
    page().watchers.delete(this.#heard);
  }

  hostUpdate(): void {
    const { backend, endpoint, phone } = this.#host;
    const provided: BackendSource | undefined = this.#provided.value;
    const { defaults, adapters } = page();
    // Only a tag without a backend minds which adapters there are.
    const inputs = [
      backend, endpoint, phone, provided, this.device, this.clock, this.#mustWait(), defaults.backend, defaults.endpoint, defaults.phone,
      this.connection.kind === 'none' && adapters.size,
    ];
    if (this.connection.kind !== 'waiting' && inputs.every((input, index) => input === this.#seen[index])) return;
    this.#seen = inputs;
    this.connection = this.#connect(provided);
  }

  #connect(provided: BackendSource | undefined): Connection {
    const { backend, endpoint, localName } = this.#host;
    if (this.#mustWait()) return { kind: 'waiting' };
    if (this.phone === undefined) warnOnce(`<${localName} phone="${this.#host.phone ?? ''}">: no number residents can call. Write phone="0513-…" on it.`);
    const resolved = resolveBackend(localName, { backend, endpoint }, provided, document.baseURI);
    if (resolved.kind === 'waiting') return resolved;
    if (resolved.kind === 'none') {
      warnOnce(resolved.remedy);
      return { kind: 'none' };
    }
    if (!this.device || !this.clock) {
      warnOnce(`<${localName}> has no device or clock: import "linli/define/…" instead of the class alone, or set its properties.`);
      return { kind: 'none' };
    }
    const { source } = resolved;
    this.device.serve(source.address, source.backend);
    page().volatileDevice?.serve(source.address, source.backend);
    void this.#tune(source.backend);
    return { kind: 'ready', ...source };
  }

  /** The difference between the office's clock and this phone's; where the backend does not say, there is none. */
  async #tune(backend: Backend): Promise<void> {
    if (!backend.now) return;
    try {
      this.#skew = epochOf(await backend.now()) - (this.clock?.now() ?? 0);
      this.#host.requestUpdate();
    } catch {
      // A backend that cannot tell its time now is shown with the phone's.
    }
  }

  #mustWait(): boolean {
    if (!this.#patient || this.#host.backend) return false;
    return document.readyState === 'loading' || this.#undefinedAncestors().length > 0;
  }

  #undefinedAncestors(): string[] {
    const tags: string[] = [];
    for (let node = this.#host.parentElement; node; node = node.parentElement) {
      if (node.localName.startsWith('linli-') && !customElements.get(node.localName)) tags.push(node.localName);
    }
    return tags;
  }
}
