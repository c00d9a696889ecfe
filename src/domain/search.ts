/** Finding by one's own words: parts of names, other names, pinyin without tones or its initials, and words that are only alike. Pure; for lists of a few thousand. */

export interface Sought {
  name: string;
  /** Other words for it. */
  keywords?: readonly string[];
  /** Syllables with spaces between. */
  pinyin?: string;
  hint?: string;
}

export interface Hit<T> {
  item: T;
  /** The other word that matched, to be shown: 也叫 … */
  word?: string;
  score: number;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s,，。、.!！?？]+/g, '');

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) found.add(text.slice(index, index + 2));
  return found;
}

/** How alike two words are, 0 to 1: Dice's coefficient over pairs of characters. */
function alike(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  if (x.size + y.size === 0) return 0;
  return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size);
}

/** From here on two words are taken for the same thing: 楼顶漏水 finds 屋顶漏水 (2 of 3 pairs), 漏电 does not. */
const alikeEnough = 0.5;

/** How well one word answers what was typed: a part of it, the other way round, or alike. */
function fits(word: string, typed: string): number {
  const known = plain(word);
  if (known === '') return 0;
  if (known.includes(typed)) return 1;
  // A whole sentence was typed, and the word stands in it.
  if (known.length > 1 && typed.includes(known)) return 0.9;
  const near = alike(known, typed);
  return near >= alikeEnough ? near * 0.8 : 0;
}

function fitsPinyin(pinyin: string, typed: string): number {
  if (!/^[a-z]{2,}$/.test(typed)) return 0;
  const syllables = pinyin.toLowerCase().split(/\s+/);
  if (syllables.join('').includes(typed)) return 0.9;
  return syllables.map((one) => one[0]).join('').includes(typed) ? 0.7 : 0;
}

/** Best first; nothing typed finds nothing. */
export function search<T extends Sought>(items: readonly T[], text: string): Hit<T>[] {
  const typed = plain(text);
  if (typed === '') return [];
  const hits = items.flatMap((item): Hit<T>[] => {
    const name = Math.max(fits(item.name, typed), fitsPinyin(item.pinyin ?? '', typed));
    const words = (item.keywords ?? []).map((word) => ({ word, score: fits(word, typed) * 0.95 })).sort((a, b) => b.score - a.score);
    const hint = plain(item.hint ?? '').includes(typed) ? 0.5 : 0;
    const [best] = words;
    if (best && best.score > name && best.score > hint) return [{ item, word: best.word, score: best.score }];
    const score = Math.max(name, hint);
    return score > 0 ? [{ item, score }] : [];
  });
  return hits.sort((a, b) => b.score - a.score);
}
