/** From one tag to another: a cancelable question first, then the first capable tag of the page, then the site's page for it. */
import type { ReactiveController, ReactiveElement } from 'lit';
import { fragmentOf, wayOf } from './fragment.ts';
import { inDocumentOrder, type OpenTag, page, type Way, warnOnce } from './page.ts';
import type { PortsController } from './ports.ts';

/** `want` is what should be opened (`form`, `case`, `draft`, `items`), `ref` which one. Cancel it to open it your own way. */
export class LinliBeforeOpenEvent extends CustomEvent<Way> {
  static readonly type = 'linli-before-open';
  constructor({ want, ref, prefill }: Way) {
    super(LinliBeforeOpenEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { want, ref, ...(prefill && { prefill }) } });
  }
}

const capable = (want: string): OpenTag | undefined =>
  [...page().tags].filter((tag) => tag.wants.includes(want)).sort((a, b) => inDocumentOrder(a.element, b.element))[0];

/** Where the site opens it: only pages, never a script. */
function hrefOf(ports: PortsController | undefined, want: string): URL | undefined {
  const href = ports?.setting('hrefs')?.[want];
  if (!href) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Told below.
  }
  warnOnce(`<linli-site ${want}-href="${href}"> is no address of a page; write e.g. ${want}-href="/report.html".`);
  return undefined;
}

/** Whether the control is drawn at all. `ports`: of the tag that would draw it. */
export function canOpen(want: string, ports?: PortsController): boolean {
  return capable(want) !== undefined || hrefOf(ports, want) !== undefined;
}

export function open(from: HTMLElement, way: Way, ports?: PortsController): void {
  if (!from.dispatchEvent(new LinliBeforeOpenEvent(way))) return;
  const tag = capable(way.want);
  if (tag) return tag.open(way);
  const url = hrefOf(ports, way.want);
  if (url) location.assign(leading(url, way));
}

/** The address that opens it on another phone: the site's page for it, else this page where a tag on it can. An office in this browser is nowhere else. */
export function linkTo(way: Way, ports: PortsController): string | undefined {
  const url = hrefOf(ports, way.want) ?? (capable(way.want) && here());
  return url && /^http/.test(url.protocol) && ports.backend?.name !== 'local' ? leading(url, way).href : undefined;
}

function leading(url: URL, way: Way): URL {
  url.hash = [url.hash.slice(1), fragmentOf(way)].filter(Boolean).join('&');
  return url;
}

/** What a page's address may need to be found again is short; what is long may say who is looking at it, and stays here. */
function here(): URL {
  const url = new URL(location.href);
  url.search = url.search.slice(1).split('&').filter((one) => /^[\w-]{1,16}=[\w-]{1,8}$/.test(one)).join('&');
  if (!/^#!?[\w/-]{1,24}$/.test(url.hash)) url.hash = '';
  return url;
}

/** Makes its host a tag that others can open, and that a link can open with its fragment. */
export class WayController implements ReactiveController {
  #tag: OpenTag;
  #host: ReactiveElement;
  #opened: string | undefined;
  readonly #look = (): void => {
    const { hash } = location;
    const way = wayOf(hash);
    if (!way || this.#opened === hash || capable(way.want) !== this.#tag) return;
    this.#opened = hash;
    this.#tag.open(way);
  };
  readonly #onHash = (): void => {
    this.#opened = undefined;
    this.#look();
  };

  constructor(host: ReactiveElement, wants: readonly string[], show: (way: Way) => void) {
    this.#host = host;
    this.#tag = { element: host, wants, open: show };
    host.addController(this);
  }

  hostConnected(): void {
    page().tags.add(this.#tag);
    addEventListener('hashchange', this.#onHash);
    // Others of the page may still come and stand before this one.
    void this.#host.updateComplete.then(this.#look);
  }

  hostDisconnected(): void {
    page().tags.delete(this.#tag);
    removeEventListener('hashchange', this.#onHash);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-before-open': LinliBeforeOpenEvent;
  }
}
