import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../src/i18n/language.ts';
import { uuid } from '../../src/domain/uuid.ts';
import { systemClock } from '../../src/device/index.ts';
import { page, warnOnce } from '../../src/kit/page.ts';
import { warningsOf } from '../harness/warnings.ts';

describe('uuid', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const chance of [0, 0.25, 0.5, 0.75, 1 - 2 ** -40]) {
    it(`has the shape of version 4 for a chance of ${chance}`, () => assert.match(uuid(() => chance), shape));
  }
  it(`is another one every time`, () => {
    const { random } = systemClock();
    const made = Array.from({ length: 5000 }, () => uuid(random));
    assert.equal(new Set(made).size, made.length);
    for (const one of made) assert.match(one, shape);
  });
  it(`uses every digit at every free place`, () => {
    const { random } = systemClock();
    const made = Array.from({ length: 2000 }, () => uuid(random).replace(/-/g, ''));
    for (let place = 0; place < 32; place += 1) {
      assert.equal(new Set(made.map((one) => one[place])).size, place === 12 ? 1 : place === 16 ? 4 : 16, `place ${place}`);
    }
  });
});

describe('languageOf', () => {
  const table: Record<string, string> = {
    zh: 'zh-Hans', 'zh-CN': 'zh-Hans', 'zh-Hans': 'zh-Hans', 'zh-SG': 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', 'zh-MO': 'zh-Hant', 'zh-Hant': 'zh-Hant', 'zh-Hant-CN': 'zh-Hant', 'zh-Hans-TW': 'zh-Hans',
    'ZH-tw': 'zh-Hant', en: 'en', 'en-GB': 'en', 'EN-us': 'en', fr: 'zh-Hans', 'ja-JP': 'zh-Hans', 'yue-HK': 'zh-Hans', '': 'zh-Hans', zh_TW: 'zh-Hans', 'not a language': 'zh-Hans', '-': 'zh-Hans',
  };
  for (const [tag, language] of Object.entries(table)) it(`"${tag}" is ${language}`, () => assert.equal(languageOf(tag), language));
});

describe('warnOnce', () => {
  it('says a sentence once, and one of several with the same cause', async () => {
    const lines = await warningsOf(() => {
      for (const sentence of ['a', 'a', 'b']) warnOnce(sentence);
      for (const sentence of ['c', 'd']) warnOnce(sentence, 'one cause');
    });
    assert.deepEqual(lines, ['[linli] a', '[linli] b', '[linli] c']);
  });
});

describe('the page registry', () => {
  it('stands under its symbol, where another copy finds it', () => {
    assert.equal((globalThis as { [key: symbol]: unknown })[Symbol.for('linli/page/1')], page());
  });
});
