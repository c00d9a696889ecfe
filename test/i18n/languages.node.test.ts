/** Every language says everything, in its own script and to the end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import '../../src/define/words/en.ts';
import '../../src/define/words/zh-hant.ts';
import type { RequestFormWords } from '../../src/elements/request-form/request-form.words.ts';
import { languages } from '../../src/i18n/language.ts';
import { page } from '../../src/kit/page.ts';
import { sayings, shape } from './sentences.ts';

const others = languages.filter((language) => language !== 'zh-Hans');
const all = (language: (typeof languages)[number], text: string): [string, string][] => [...(page().words.get(language) ?? [])].flatMap(([tag, table]) => sayings(table, tag, text));

const src = path.join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
const tables = files.filter((file) => file.endsWith('.words.ts'));

/** What a table's file holds: one table of sentences. */
async function tableOf(file: string): Promise<object> {
  const found = Object.entries((await import(pathToFileURL(path.join(src, file)).href)) as Record<string, object>).flatMap(([name, value]) => (name.endsWith('ZhHans') ? [value] : []));
  assert.equal(found.length, 1, `${file} holds ${found.length} tables`);
  return found[0]!;
}
const nameOf = (file: string): string => path.posix.basename(file, '.words.ts');
/** Those of reading are a part of the common ones, those of events of the tags' own, and registered with them. */
const source: Record<string, object> = Object.fromEntries(
  await Promise.all(tables.filter((file) => !['reading', 'event'].includes(nameOf(file))).map(async (file) => [file.startsWith('elements/') ? `linli-${nameOf(file)}` : nameOf(file), await tableOf(file)] as const)),
);

/** Standard Big5, without the additions of Hong Kong: the characters of Traditional script and no others. */
const big5 = ((): ReadonlySet<string> => {
  const decoder = new TextDecoder('big5');
  const trails = [[0x40, 0x7e], [0xa1, 0xfe]].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return new Set(Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, index) => 0xa4 + index).flatMap((lead) => trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)))));
})();
/** In Big5 too, but in a sentence of ours always left over: Traditional script writes 後, 裡, 機 …, and has these for rare words only. */
const leftOver = /[么于价优体儿党几划厂后听坏复宁并庄异怀怜扑扰据机极构柜洁涂种筑网胜腊苹荐虫蚕蜡触适郁里]/;
/** Not in Traditional script, or left over there. */
const simplifiedIn = (text: string): string[] => [...text].filter((one) => (/\p{Script=Han}/u.test(one) && !big5.has(one)) || leftOver.test(one));

describe('every language', () => {
  it('of every table of the source there is one in each', () => {
    assert.ok(tables.length >= 5, tables.join());
    for (const table of tables) for (const language of others) assert.ok(files.includes(table.replace(/ts$/, `${language.toLowerCase()}.ts`)), `${table} has no ${language}`);
  });

  for (const language of others) {
    it(`${language}: the same tags, the same places, nothing more and nothing less`, () => {
      const tables = page().words.get(language)!;
      assert.deepEqual([...tables.keys()].sort(), Object.keys(source).sort());
      for (const [tag, table] of tables) assert.deepEqual(shape(table).sort(), shape(source[tag]).sort(), tag);
    });

    it(`${language}: no table is filled up from the source`, () => {
      const spread = files.filter((file) => file.endsWith(`.words.${language.toLowerCase()}.ts`)).filter((file) => /ZhHans/.test(readFileSync(path.join(src, file), 'utf8')));
      assert.deepEqual(spread, []);
    });

    it(`${language}: whatever it is asked with, no sentence has a space too many or nothing to say`, () => {
      const said = all(language, 'A');
      assert.ok(said.length > 400, `only ${said.length}`);
      const bad = said.filter(([place, text]) => !place.endsWith('.gap') && (text !== text.trim() || / {2}|undefined|NaN/.test(text)));
      assert.deepEqual(bad, []);
    });
  }
});

describe('en', () => {
  const said = all('en', 'A');
  const without = (pattern: RegExp): void => assert.deepEqual(said.filter(([, text]) => pattern.test(text)), []);

  it('no character and no mark of Chinese', () => without(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u));
  it('an address names only what is filled in', () => {
    const { address } = (page().words.get('en')?.get('linli-request-form') as RequestFormWords).details;
    assert.deepEqual([address('Riverside', '2', '501'), address('Riverside', '', '501'), address('', '', '')], ['Riverside, stairwell 2, flat 501', 'Riverside, flat 501', '']);
  });
  it('quotation marks and apostrophes are straight: Chinese fonts draw curved ones a whole character wide', () => without(/[‘’“”]/));
  it('one is one, and no other count is', () => without(/\b1 (?:working )?(?:photos|days|times|things|digits|characters|unfinished reports)\b|\b(?:0|[2-9]|\d\d+) (?:working )?(?:photo|day|time|thing|digit|character|unfinished report)\b/));
  it('no jargon', () => without(/\b(?:invalid|error|submit failed|session|browser storage|cache|server|upload|sync|outbox|retry|null)\b/i));
  it('sentence case: nothing is Written Like This', () => without(/^(?!.*(?:day|Party|Aunt|Today))[A-Z][a-z]+ (?:[A-Z][a-z]+ ?){1,}$/));
  it('a moment is small within a sentence', () => {
    const when = 'Today at 9:05 am';
    const told = [...page().words.get('en')!].flatMap(([tag, table]) => sayings(table, tag, when)).filter(([, text]) => text.includes(when) && text !== when);
    // Names of things in quotation marks, and answers, are given back as they came.
    assert.deepEqual(told.map(([place]) => place).filter((place) => /restored|useDraft|queued|later|took|from|loading|failed|fresh|savedAt|waitingSince/.test(place) && !/problem/.test(place)), []);
  });
});

describe('zh-Hant', () => {
  const said = all('zh-Hant', 'A');

  it('the table of Traditional characters knows both scripts apart', () => {
    assert.deepEqual(simplifiedIn('這裡辦不了，請聯繫社區；檔案已銷號，還沒解決。'), []);
    assert.deepEqual(simplifiedIn('这里办不了，请联系社区以后再说'), [...'这里办请联区后说']);
    assert.ok(big5.size > 13_000, String(big5.size));
  });

  it('no Simplified character is left over', () => assert.deepEqual(said.flatMap(([place, text]) => simplifiedIn(text).map((one) => `${place} ${one}: ${text}`)), []));
  it('quotation marks are 「」', () => assert.deepEqual(said.filter(([, text]) => /[“”"']/.test(text)), []));
  it('it is the source in another script, not another text: a sentence is as long as its source', () => {
    for (const [tag, table] of page().words.get('zh-Hant')!) {
      const lengths = (one: unknown): string[] => sayings(one, tag, 'A').map(([place, text]) => `${place} ${text.length}`);
      assert.deepEqual(lengths(table), lengths(source[tag]));
    }
  });
});
