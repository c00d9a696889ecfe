/**
 * The page registry: one object per page, shared by every tag and every copy of the library on it. `define/` fills only what is empty, so
 * the first copy's device wins and there are never two deliverers.
 */
import type { AdapterFactory, Backend } from '../ports/backend.ts';
import type { Clock } from '../ports/clock.ts';
import type { ComfortStore } from '../ports/comfort.ts';
import type { Address, Device } from '../ports/device.ts';
import type { Readings } from '../ports/readings.ts';
import type { Language } from '../i18n/language.ts';

/** Where to: what is wanted (`form`, `case` …), which record, and what is filled in beforehand. Nothing personal. */
export interface Way {
  want: string;
  ref?: string | undefined;
  prefill?: Readonly<Record<string, string>>;
}

/** A tag that can show something to others, in document order. */
export interface OpenTag {
  element: HTMLElement;
  /** What it can open, e.g. `case`. */
  wants: readonly string[];
  open(way: Way): void;
}

/** What may be said once for many tags: by `configure()` for the page, by `<linli-site>` for the tags in it or naming it. */
export interface Settings {
  backend?: string | Backend | undefined;
  endpoint?: string | undefined;
  /** What the backend's own API calls things: the address of a mapping, its text or the document itself. */
  mapping?: string | object | undefined;
  /** The number residents can call instead. */
  phone?: string | undefined;
  /** Where residents can write what does not go out, `jiedao@street.example`. */
  mail?: string | undefined;
  /** `zh-Hans`, `en` or `zh-Hant`, where the page around says nothing nearer. */
  language?: string | undefined;
  /** `light` (default), `dark` or `auto`: what residents see who have not chosen themselves. */
  theme?: string | undefined;
  /** Ref of the place the tags are about, e.g. `place/xincun`. */
  scope?: string | undefined;
  /** Addresses of pages that can open what no tag on this page can, by what is wanted. */
  hrefs?: Readonly<Record<string, string>> | undefined;
}

export interface PageDefaults extends Settings {
  /** Keeps the rows of several streets on one origin apart. */
  site?: string;
  /** When a request that does not go out is offered other ways: so long after 提交, or after so many tries; by itself 2 hours, 12 tries. */
  stuckAfter?: { hours?: number; tries?: number };
}

/** A `<linli-site>`, for tags that name it and for the page's default. */
export interface SiteTag {
  element: HTMLElement;
  settings: Settings;
  isDefault: boolean;
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
  /** Backends made so far by `name endpoint`, as their adapters made them, so that two tags share one; each copy of the library checks them itself. */
  backends: Map<string, { backend: Backend; address: Address }>;
  defaults: PageDefaults;
  device?: Device;
  /** The same device without a disk: for residents who do not want to be kept. */
  volatileDevice?: Device;
  /** What tags that only read keep. */
  readings?: Readings;
  clock?: Clock;
  /** Text size, contrast and theme as the resident wants them. */
  comfort?: ComfortStore;
  /** Words by language and tag; zh-Hans is compiled in. */
  words: Map<Language, Map<string, unknown>>;
  tags: Set<OpenTag>;
  sites: Set<SiteTag>;
  /** Called whenever adapters, words, sites or defaults changed: a tag that gave up on a name, or had no words, looks again. */
  watchers: Set<() => void>;
  /** Tags that have a fact to put on cloth; the first in document order gets it. */
  cloths: Set<HTMLElement>;
  warned: Set<string>;
  versions: Set<string>;
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
    adapters: new Map(), backends: new Map(), defaults: {}, words: new Map(), tags: new Set(), sites: new Set(), watchers: new Set(), cloths: new Set(),
    asked: new Map(), warned: new Set(), versions: new Set(),
  };
  return holder[symbol];
}

/** Makes an adapter nameable: `backend="<name>"`. The first registration of a name stays. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  const { adapters } = page();
  if (adapters.has(name)) return;
  adapters.set(name, factory);
  pageChanged();
}

/** Words of a language: a table for each tag, and `common`. The first registration of a table stays. */
export function registerWords(language: Language, tables: Readonly<Record<string, object>>): void {
  const { words } = page();
  words.set(language, new Map<string, unknown>([...Object.entries(tables), ...(words.get(language) ?? [])]));
  pageChanged();
}

/** Defaults for every tag of the page that has nothing nearer. */
export function configure(defaults: PageDefaults): void {
  Object.assign(page().defaults, defaults);
  pageChanged();
}

/** What the page says of tags that have nothing nearer: `configure()`, then `<linli-site page-default>`. */
export function pageLayers(): Settings[] {
  const { sites, defaults } = page();
  return [defaults, ...[...sites].filter(({ isDefault }) => isDefault).map(({ settings }) => settings)];
}

/** The first of several layers, nearest first, that says anything of this. */
export function settingIn<K extends keyof Settings>(layers: readonly Settings[], name: K): Settings[K] {
  return layers.find((layer) => layer[name] !== undefined)?.[name];
}

/** Tells the tags that what the page offers has changed. */
export function pageChanged(): void {
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
      pageChanged();
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
