/** How a resident wants to read: one choice for all tags and tabs, known before the first paint. */
export const textSizes = ['standard', 'large', 'largest'] as const;
/** 标准 17 px · 大 22 px · 特大 30 px (look.md §7: 18 and 30 are the national floors for an elder version). */
export type TextSize = (typeof textSizes)[number];

export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** What is absent was not chosen: the site's word holds, then the system's. */
export interface Comfort {
  size?: TextSize;
  contrast?: 'standard' | 'more';
  theme?: Theme;
}

export interface ComfortStore {
  /** Synchronous, so that the first paint is right. */
  get(): Comfort;
  /** Remembered where the browser lets us; in this page all the same. */
  set(patch: Comfort): void;
  /** Changes made in this tab or another. Returns the stop function. */
  watch(listener: () => void): () => void;
}
