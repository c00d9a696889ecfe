import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { epochOf, instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Cache, Device } from '../ports/device.ts';
import type { Readings } from '../ports/readings.ts';
import { resolveBackend } from './backend-source.ts';
import { mappingChild } from './json-child.ts';
import { clockContext, deviceContext, installContextRoot, siteContext } from './contexts.ts';
import { page, pageLayers, settingIn, type Settings, warnOnce } from './page.ts';

export interface PortsHost extends ReactiveElement {
  backend?: string | Backend | undefined;
  endpoint?: string | undefined;
  mapping?: string | object | undefined;
  phone?: string | undefined;
  site?: string | undefined;
  /** Declared by tags that keep or send something; the others need no device. */
  device?: Device | undefined;
  readings?: Readings | undefined;
  clock?: Clock | undefined;
  /** What it shows stands in the page itself: no office is asked, and none is missing. */
  readonly alone?: boolean;
}

export type Connection = { kind: 'waiting' } | { kind: 'none' } | { kind: 'ready'; backend: Backend; address: Address };

/** The page's own word stands there, and its code is still on the way. */
const defaultIsComing = (): boolean => document.querySelector('linli-site[page-default]:not(:defined)') !== null;

/** The town that does not exist: whoever shows it says so. */
export const isSample = (backend: Backend | undefined): boolean => backend?.name === 'sample';

/** A number has a digit in it, of any width. */
const digit = /\p{Nd}/u;
const address = /^[^\s@?&,;]+@[^\s@?&,;]+$/;

/** How long a tag waits for the page around it before it says that nothing is configured. */
const patienceMs = 3000;

/** The host's three ports: own property, else context, else the page registry. */
export class PortsController implements ReactiveController {
  connection: Connection = { kind: 'waiting' };
  #host: PortsHost;
  #provided: ContextConsumer<typeof siteContext, PortsHost>;
  #device: ContextConsumer<typeof deviceContext, PortsHost>;
  #clock: ContextConsumer<typeof clockContext, PortsHost>;
  #skew = 0;
  #patient = true;
  #forgets = false;
  #seen: unknown[] = [];
  readonly #heard = (): void => this.#host.requestUpdate();

  constructor(host: PortsHost) {
    installContextRoot();
    this.#host = host;
    host.addController(this);
    const callback = this.#heard;
    this.#provided = new ContextConsumer(host, { context: siteContext, subscribe: true, callback });
    this.#device = new ContextConsumer(host, { context: deviceContext, subscribe: true, callback });
    this.#clock = new ContextConsumer(host, { context: clockContext, subscribe: true, callback });
  }

  get device(): Device | undefined {
    // What is written to the sample town is gone with the page: it never comes to the disk.
    return this.#host.device ?? this.#device.value ?? (this.#forgets ? page().volatileDevice : undefined) ?? page().device;
  }

  /** What is kept beside the device; nothing of the sample town. */
  get readings(): Readings | undefined {
    return this.#host.readings ?? (this.#forgets ? undefined : page().readings);
  }

  /** Where the last good readings lie. */
  get cache(): Cache | undefined {
    return this.#keeps ? this.device?.cache : this.readings;
  }

  get clock(): Clock | undefined {
    return this.#host.clock ?? this.#clock.value ?? page().clock;
  }

  /** The number residents are told to call; without one there is no `tel:` link. */
  get phone(): string | undefined {
    const phone = this.setting('phone');
    return phone && digit.test(phone) ? phone : undefined;
  }

  /** Where residents can write what does not go out, if anywhere. */
  get mail(): string | undefined {
    const mail = this.setting('mail');
    if (!mail || address.test(mail)) return mail || undefined;
    warnOnce(`mail="${mail}" is no address to write to. Write e.g. mail="jiedao@street.example".`);
    return undefined;
  }

  /** What the nearest of tag, site around it, site it names and page says. */
  setting<K extends keyof Settings>(name: K): Settings[K] {
    return settingIn(this.#layers(), name);
  }

  get backend(): Backend | undefined {
    return this.connection.kind === 'ready' ? this.connection.backend : undefined;
  }

  /** Service time: the backend's where it has one, else the device's. */
  get now(): Instant {
    return instantOf((this.clock?.now() ?? 0) + this.#skew);
  }

  hostConnected(): void {
    const again = this.#heard;
    page().watchers.add(again);
    if (!this.#mustWait()) return;
    // A tag parsed before the page is complete may still get a provider around it.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
    for (const tag of [...this.#undefinedAncestors(), ...(this.#host.site || defaultIsComing() ? ['linli-site'] : [])]) void customElements.whenDefined(tag).then(again);
    setTimeout(() => {
      this.#patient = false;
      again();
    }, patienceMs);
  }

  hostDisconnected(): void {
    page().watchers.delete(this.#heard);
  }

  hostUpdate(): void {
    // Taken off the page together with its site: what was, stays.
    if (!this.#host.isConnected) return;
    this.#host.mapping ??= mappingChild(this.#host);
    // Only a tag without a backend minds which adapters there are.
    const offered = this.connection.kind === 'none' && page().adapters.size;
    const inputs = [this.device, this.clock, this.phone, this.#mustWait(), offered, this.#host.alone, ...this.#layers().flatMap(({ backend, endpoint, mapping }) => [backend, endpoint, mapping])];
    if (this.connection.kind !== 'waiting' && inputs.length === this.#seen.length && inputs.every((input, index) => input === this.#seen[index])) return;
    this.#seen = inputs;
    this.connection = this.#connect();
  }

  /** Whether the host keeps or sends what residents write. */
  get #keeps(): boolean {
    return 'device' in this.#host;
  }

  /** Whoever has a say, nearest first. */
  #layers(): Settings[] {
    return [this.#host, this.#provided.value, this.#named(), ...pageLayers()].filter((layer): layer is Settings => layer !== undefined);
  }

  #named(): Settings | undefined {
    const { site } = this.#host;
    return site ? [...page().sites].find(({ element }) => element.id === site)?.settings : undefined;
  }

  #connect(): Connection {
    const { localName, site } = this.#host;
    if (this.#mustWait()) return { kind: 'waiting' };
    if (this.phone === undefined) warnOnce(`<${localName} phone="${this.#host.phone ?? ''}">: no number residents can call. Write phone="0513-…" on it.`);
    if (this.#host.alone) return { kind: 'none' };
    // Whoever names a site wants that one: a typo must not send a matter to another street.
    if (site && !this.#named()) {
      warnOnce(`<${localName} site="${site}">: there is no <linli-site id="${site}"> on this page.`);
      return { kind: 'none' };
    }
    const resolved = resolveBackend(localName, this.#layers(), document.baseURI);
    if (resolved.kind === 'none') {
      warnOnce(resolved.remedy);
      return { kind: 'none' };
    }
    if (resolved.kind === 'waiting') return resolved;
    this.#forgets = isSample(resolved.source.backend);
    if (!this.clock || (this.#keeps && !this.device)) {
      warnOnce(`<${localName}> has no device or clock: import "linli/define/…" instead of the class alone, or set its properties.`);
      return { kind: 'none' };
    }
    const { source } = resolved;
    if (this.#keeps) for (const one of [this.device, page().volatileDevice]) one?.serve(source.address, source.backend);
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
    const { site } = this.#host;
    return document.readyState === 'loading' || this.#undefinedAncestors().length > 0 || defaultIsComing() || (!!site && !this.#named() && !customElements.get('linli-site'));
  }

  #undefinedAncestors(): string[] {
    const tags: string[] = [];
    for (let node = this.#host.parentElement; node; node = node.parentElement) {
      if (node.localName.startsWith('linli-') && !customElements.get(node.localName)) tags.push(node.localName);
    }
    return tags;
  }
}
