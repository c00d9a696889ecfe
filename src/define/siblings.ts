/** Files that register themselves and are fetched only when a tag names them. In dist/cdn they stand beside the script; bundlers split them. */
import type { SiblingKind } from '../kit/page.ts';

const files: Readonly<Record<SiblingKind, Readonly<Record<string, () => Promise<unknown>>>>> = {
  adapters: {
    csv: () => import('./adapters/csv.ts'),
    icalendar: () => import('./adapters/icalendar.ts'),
    local: () => import('./adapters/local.ts'),
    mapped: () => import('./adapters/mapped.ts'),
    open311: () => import('./adapters/open311.ts'),
    postgrest: () => import('./adapters/postgrest.ts'),
    route: () => import('./adapters/route.ts'),
    sample: () => import('./adapters/sample.ts'),
    static: () => import('./adapters/static.ts'),
    wordpress: () => import('./adapters/wordpress.ts'),
  },
  words: { en: () => import('./words/en.ts'), 'zh-Hant': () => import('./words/zh-hant.ts') },
};

/** Rejects in the webmaster's words where there is no such file, or where it did not come. */
export async function fetchSibling(kind: SiblingKind, name: string): Promise<void> {
  const fetch = Object.entries(files[kind]).find(([known]) => known === name)?.[1];
  if (!fetch) throw new Error(`Linli itself brings ${Object.keys(files[kind]).map((one) => `"${one}"`).join(', ') || 'none'}.`);
  try {
    await fetch();
  } catch (cause) {
    throw new Error(`linli's file ${kind}/${name.toLowerCase()}.js did not load; put it beside the script (${String(cause)}).`);
  }
}
