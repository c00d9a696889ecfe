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

/** Files beside ours that register themselves. */
export type SiblingKind = 'adapters' | 'words';

/** What became of a sibling that was asked for. */
export interface Asked {
  pending: boolean;
  /** Why it is not to be had, for the webmaster. */
  why?: string;
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
  /** Told of every registration and of `configure()`: a tag that gave up on a name, or had no words, looks again. */
  watchers: Set<() => void>;
  /** Fetches a sibling file, which registers itself; filled by `define/`. */
  siblings?: (kind: SiblingKind, name: string) => Promise<unknown>;
  asked: Map<string, Asked>;
  /** A loader is at work on this page. */
  loader?: boolean;
}

const symbol = Symbol.for('linli/page/1');

export function page(): Page {
  const holder = globalThis as { [symbol]?: Page };
  holder[symbol] ??= {
    adapters: new Map(), backends: new Map(), defaults: {}, words: new Map(), tags: new Set(), cloths: new Set(), warned: new Set(), versions: new Set(),
    watchers: new Set(), asked: new Map(),
  };
  return holder[symbol];
}

/** Makes an adapter nameable: `backend="<name>"`. The first registration of a name stays. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  const { adapters } = page();
  if (adapters.has(name)) return;
  adapters.set(name, factory);
  tell();
}

/** Words of a language: a table for each tag, and `common`. The first registration of a table stays. */
export function registerWords(language: Language, tables: Readonly<Record<string, object>>): void {
  const { words } = page();
  words.set(language, new Map<string, unknown>([...Object.entries(tables), ...(words.get(language) ?? [])]));
  tell();
}

/** Defaults for every tag of the page that names no backend of its own. */
export function configure(defaults: PageDefaults): void {
  Object.assign(page().defaults, defaults);
  tell();
}

function tell(): void {
  for (const heard of [...page().watchers]) heard();
}

/** Asks once for the sibling file that would register `name`; the watchers hear when it is here, or known not to be. */
export function sibling(kind: SiblingKind, name: string): Asked {
  const { siblings, asked } = page();
  const id = `${kind}/${name}`;
  const before = asked.get(id);
  // The name becomes part of an address.
  if (before || !siblings || !/^[a-z][a-z0-9-]*$/i.test(name)) return before ?? { pending: false };
  const now: Asked = { pending: true };
  asked.set(id, now);
  void siblings(kind, name)
    .catch((thrown: unknown) => {
      now.why = thrown instanceof Error ? thrown.message : String(thrown);
    })
    .then(() => {
      now.pending = false;
      tell();
    });
  return now;
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
