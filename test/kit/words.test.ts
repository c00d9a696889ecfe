import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { languageNear } from '../../src/i18n/language.ts';
import { commonZhHans } from '../../src/i18n/common.words.ts';
import { AnnounceController } from '../../src/kit/announce.ts';
import { checkAttributes, choice } from '../../src/kit/attributes.ts';
import { page, registerWords } from '../../src/kit/page.ts';
import { WordsController } from '../../src/kit/words.ts';
import { bareHost } from '../harness/host.ts';
import { ConsoleEar } from '../harness/tag.ts';

interface Words {
  hello: string;
  bye: (name: string) => string;
}
const source: Words = { hello: '您好', bye: (name) => `再见，${name}` };

class WordsTag extends LitElement {
  words?: Partial<Words>;
  readonly said = new WordsController<Words>(this, 'words-tag', source);
}
customElements.define('words-tag', WordsTag);

async function at(lang: string | null, words?: Partial<Words>): Promise<WordsTag> {
  const holder = fixtureSync<HTMLElement>(html`<div></div>`);
  if (lang !== null) holder.lang = lang;
  const tag = document.createElement('words-tag') as WordsTag;
  if (words) tag.words = words;
  holder.append(tag);
  await tag.updateComplete;
  return tag;
}

describe('WordsController', () => {
  beforeEach(() => {
    page().words.set('en', new Map<string, unknown>([['words-tag', { hello: 'Hello' }], ['common', { retry: 'Try again' }]]));
    page().words.set('zh-Hant', new Map<string, unknown>([['words-tag', { hello: '您好嗎' }]]));
  });
  afterEach(() => page().words.clear());

  const table: [lang: string | null, hello: string, retry: string][] = [
    [null, '您好', commonZhHans.retry], ['zh', '您好', commonZhHans.retry], ['zh-TW', '您好嗎', commonZhHans.retry], ['en-GB', 'Hello', 'Try again'], ['fr', '您好', commonZhHans.retry],
  ];
  for (const [lang, hello, retry] of table) {
    it(`under lang="${lang}": ${hello}`, async () => {
      const { said } = await at(lang);
      expect([said.own.hello, said.common.retry]).to.deep.equal([hello, retry]);
      // What a translation lacks comes from the source, never nothing.
      expect(said.own.bye('x')).to.equal('再见，x');
    });
  }

  it('a sentence of the page\'s own stands over every language', async () => {
    const { said } = await at('en', { hello: '侬好' });
    expect(said.own.hello).to.equal('侬好');
    expect(said.own.bye('x')).to.equal('再见，x');
  });

  describe('in a language nobody has loaded', () => {
    let ear: ConsoleEar;
    let asked: string[] = [];
    beforeEach(() => {
      ear = new ConsoleEar();
      asked = [];
      page().asked.clear();
      page().words.clear();
    });
    afterEach(() => {
      ear.stop();
      delete page().siblings;
      page().asked.clear();
    });

    it('asks for the file once, speaks the source\'s until it is here, then the new one', async () => {
      let come = (): void => undefined;
      page().siblings = (kind, name) => {
        asked.push(`${kind}/${name}`);
        return new Promise((resolve) => (come = () => resolve(registerWords('en', { 'words-tag': { hello: 'Hello' } }))));
      };
      const [tag] = [await at('en'), await at('en-GB'), await at('zh')];
      expect([asked, tag.said.own.hello, tag.said.language]).to.deep.equal([['words/en'], '您好', 'zh-Hans']);
      come();
      await waitUntil(() => tag.said.own.hello === 'Hello');
      expect([tag.said.language, ear.lines]).to.deep.equal(['en', []]);
    });

    it('where it does not come, keeps to the source\'s and says so once', async () => {
      page().siblings = () => Promise.reject(new Error('no such file'));
      const [tag] = [await at('zh-TW'), await at('zh-TW')];
      await waitUntil(() => ear.lines.length > 0);
      expect(ear.lines).to.have.length(1);
      for (const part of ['<words-tag>', 'lang="zh-Hant"', 'no such file']) expect(ear.lines[0]).to.include(part);
      expect(tag.said.own.hello).to.equal('您好');
    });

    it('the first registration of a table stays; another tag\'s joins it', async () => {
      registerWords('en', { 'words-tag': { hello: 'Hello' } });
      registerWords('en', { 'words-tag': { hello: 'Hi' }, 'other-tag': { hello: 'Hey' } });
      expect((await at('en')).said.own.hello).to.equal('Hello');
      expect([...(page().words.get('en')?.keys() ?? [])].sort()).to.deep.equal(['other-tag', 'words-tag']);
    });
  });

  it('moved to another place, it speaks that place\'s language', async () => {
    const tag = await at('en');
    const other = fixtureSync<HTMLElement>(html`<div lang="zh-HK"></div>`);
    other.append(tag);
    expect(tag.said.own.hello).to.equal('您好嗎');
  });
});

describe('languageNear', () => {
  const inShadow = (outer: string, inner: string): Element => {
    const host = fixtureSync<HTMLElement>(html`<div lang=${outer}></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const deep = document.createElement('section');
    if (inner) deep.lang = inner;
    deep.append(document.createElement('p'));
    root.append(deep);
    return deep.firstElementChild!;
  };
  it('the nearest wins', () => expect(languageNear(fixtureSync<Element>(html`<div lang="en"><div lang="zh-TW"><p></p></div></div>`).querySelector('p')!)).to.equal('zh-Hant'));
  it('its own lang counts', () => expect(languageNear(fixtureSync(html`<p lang="en"></p>`))).to.equal('en'));
  it('an empty lang says nothing', () => expect(languageNear(fixtureSync<Element>(html`<div lang="en"><p lang=""></p></div>`).firstElementChild!)).to.equal('en'));
  it('through a shadow root to its host', () => expect(languageNear(inShadow('en', ''))).to.equal('en'));
  it('inside a shadow root first', () => expect(languageNear(inShadow('en', 'zh-HK'))).to.equal('zh-Hant'));
  it('outside any document: the source', () => expect(languageNear(document.createElement('p'))).to.equal('zh-Hans'));
  it('up to <html>', () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    expect(languageNear(fixtureSync(html`<p></p>`))).to.equal('en');
    document.documentElement.lang = before;
  });
});

describe('attributes', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });
  const element = (attributes: Record<string, string>): HTMLElement => {
    const made = document.createElement('words-tag');
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };

  const options = ['a', 'b'] as const;
  for (const [value, chosen, told] of [[undefined, 'a', false], ['', 'a', false], ['a', 'a', false], ['b', 'b', false], ['c', 'a', true], ['A', 'a', true], [' a', 'a', true], ['toString', 'a', true]] as const) {
    it(`choice of "${value}" is ${chosen}${told ? ', and told' : ''}`, () => {
      expect(choice(element({}), 'x', value, options)).to.equal(chosen);
      expect(ear.lines).to.deep.equal(told ? [`[linli] <words-tag x="${value}">: not one of a, b; using "a".`] : []);
    });
  }

  for (const name of ['id', 'class', 'style', 'lang', 'dir', 'slot', 'part', 'title', 'role', 'hidden', 'tabindex', 'data-a', 'aria-label', 'onclick', 'known']) {
    it(`${name} is no mistake`, () => {
      checkAttributes(element({ [name]: '' }), ['known']);
      expect(ear.lines).to.deep.equal([]);
    });
  }
  for (const name of ['knwon', 'backend', 'classs', 'data', 'aria', 'idx']) {
    it(`${name} is named once`, () => {
      for (let twice = 0; twice < 2; twice += 1) checkAttributes(element({ [name]: 'v', known: '' }), ['known']);
      expect(ear.lines).to.have.length(1);
      for (const part of ['<words-tag', `"${name}"`, 'known']) expect(ear.lines[0]).to.include(part);
    });
  }
});

describe('AnnounceController', () => {
  it('draws what is new, once, and is silent again when it leaves', async () => {
    const host = bareHost();
    const announcer = new AnnounceController(host);
    document.body.append(host);
    await host.updateComplete;
    const { draws } = host;
    for (const text of ['a', 'a']) {
      announcer.say(text);
      await host.updateComplete;
    }
    expect([announcer.text, host.draws - draws]).to.deep.equal(['a', 1]);
    host.remove();
    expect(announcer.text).to.equal('');
  });
});
