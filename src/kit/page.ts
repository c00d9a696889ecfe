/**
 * The page registry: one object per page, shared by every tag and every copy of the library on it. `define/` fills only what is empty, so
 * the first copy's device wins and there are never two deliverers.
 */
import type { AdapterFactory, Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { Address, Device } from '../ports/device.ts';
import type { Language } from '../i18n/language.ts';

/** A tag that can show something to others, in document order. */
export interface OpenTag {
  element: HTMLElement;
  /** What it can open, e.g. `case`. */
  wants: readonly string[];
  open(want: string, ref: string | undefined): void;
}

/** What `configure()` sets for tags that name no backend themselves. */
export interface PageDefaults {
  backend?: string | Backend;
  endpoint?: string;
  phone?: string;
  site?: string;
}

export interface Page {
  adapters: Map<string, AdapterFactory>;
  /** Backends made so far by `name endpoint`, so that two tags share one. */
  backends: Map<string, { backend: Backend; address: Address }>;
  defaults: PageDefaults;
  device?: Device;
  /** The same device without a disk: for residents who do not want to be kept. */
  volatileDevice?: Device;
  clock?: Clock;
  /** Words by language and tag; zh-Hans is compiled in. */
  words: Map<Language, Map<string, unknown>>;
  tags: Set<OpenTag>;
  /** Tags that have a fact to put on cloth; the first in document order gets it. */
  cloths: Set<HTMLElement>;
  warned: Set<string>;
  versions: Set<string>;
}

const symbol = Symbol.for('linli/page/1');

export function page(): Page {
  const holder = globalThis as { [symbol]?: Page };
  holder[symbol] ??= {
    adapters: new Map(), backends: new Map(), defaults: {}, words: new Map(), tags: new Set(), cloths: new Set(), warned: new Set(), versions: new Set(),
  };
  return holder[symbol];
}

/** Makes an adapter nameable: `backend="<name>"`. The first registration of a name stays. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  const { adapters } = page();
  if (!adapters.has(name)) adapters.set(name, factory);
}

/** Defaults for every tag of the page that names no backend of its own. Call it before the tags are defined, or reload them. */
export function configure(defaults: PageDefaults): void {
  Object.assign(page().defaults, defaults);
}

/** One console line per cause, for the webmaster: tag, attribute, value and remedy. Sentences with one `cause` are said once. */
export function warnOnce(sentence: string, cause = sentence): void {
  const { warned } = page();
  if (warned.has(cause)) return;
  warned.add(cause);
  console.warn(`[linli] ${sentence}`);
}

/** Sorts elements as they stand in the document. */
export function inDocumentOrder(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
