import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Language, languageNear } from '../i18n/language.ts';
import { type ReadingWords, readingZhHans } from '../i18n/reading.words.ts';
import { page, sibling, warnOnce } from './page.ts';

/** How long a tag keeps quiet for the words of its language. */
const patienceMs = 2000;

/** The words several tags share, in a language; in zh-Hans what nobody has loaded. */
export const commonIn = <C extends ReadingWords>(language: Language, source: C): C => ({ ...source, ...(page().words.get(language)?.get('common') as Partial<C> | undefined) });

/** The sentences of one tag in the language of its place in the page; `words` on the host overrides single ones. */
export class WordsController<W extends object, C extends ReadingWords = ReadingWords> implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement & { words?: Partial<W> };
  #tag: string;
  #source: W;
  #common: C;
  #ofPage: () => string | undefined;
  #language: Language = 'zh-Hans';
  #patient = true;
  readonly #heard = (): void => this.#host.requestUpdate();

  /**
   * `source` holds the zh-Hans words: complete, compiled in, the fallback of every language. `ofPage`: what the site says the tags speak. `common`: the
   * shared words, of tags that keep or send something with those for it.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { words?: Partial<W> }, tag: string, source: W, ofPage: () => string | undefined = () => undefined,
    common: C = readingZhHans as C,
  ) {
    this.#host = host;
    this.#ofPage = ofPage;
    this.#tag = tag;
    this.#source = source;
    this.#common = common;
    host.addController(this);
  }

  /** It may have been moved to where another language is spoken. */
  hostConnected(): void {
    page().watchers.add(this.#heard);
    this.hostUpdate();
    if (this.#language === 'zh-Hans') return;
    setTimeout(() => {
      this.#patient = false;
      this.#heard();
    }, patienceMs);
  }

  hostUpdate(): void {
    this.#language = languageNear(this.#host, this.#ofPage());
    this.#ask();
  }

  hostDisconnected(): void {
    page().watchers.delete(this.#heard);
  }

  /** Words of this language are on the way: nothing is said yet that would be said again in other words and move what stands below. */
  get coming(): boolean {
    return this.#patient && this.language !== this.#language && (page().asked.get(`words/${this.#language}`)?.pending ?? false);
  }

  /** The language the words really are in: the source's, where nobody has loaded this one. */
  get language(): Language {
    return page().words.get(this.#language)?.has(this.#tag) ? this.#language : 'zh-Hans';
  }

  get common(): C {
    return commonIn(this.#language, this.#common);
  }

  get own(): W {
    return { ...this.#source, ...(page().words.get(this.#language)?.get(this.#tag) as Partial<W> | undefined), ...this.#host.words };
  }

  /** The words of another language come in a file of their own. */
  #ask(): void {
    const language = this.#language;
    if (language === 'zh-Hans' || page().words.get(language)?.has(this.#tag)) return;
    const { why } = sibling('words', language);
    if (why) warnOnce(`<${this.#tag}> stands in lang="${language}" and has no words for it; it speaks zh-Hans. ${why}`);
  }
}
