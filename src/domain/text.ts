/** Text as people count and machines carry it. */

/** Lone surrogates replaced: what is stored, shown and sent must be the same characters. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'));
}

type Segmenting = { segment(text: string): Iterable<unknown> };

/** Length in graphemes where the engine can count them (Chrome 87, Safari 14.1, Firefox 125), else in code points. */
export function graphemes(text: string): number {
  const { Segmenter } = Intl as unknown as { Segmenter?: new (locale: string, options: { granularity: 'grapheme' }) => Segmenting };
  const parts: Iterable<unknown> = Segmenter ? new Segmenter('zh', { granularity: 'grapheme' }).segment(text) : text;
  let count = 0;
  for (const _ of parts) count += 1;
  return count;
}

/** JSON with sorted keys: equal values give equal text, so a repeated body can be recognised. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
