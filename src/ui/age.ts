/** How old what stands here is, and why; with the way to ask again where something did not come. */
import { html, type TemplateResult } from 'lit';
import type { Failure } from '../domain/failure.ts';
import type { ReadingWords } from '../i18n/reading.words.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

/** Something did not come: what, and 再试一次. */
export function missed(words: ReadingWords, said: unknown, again: () => void, { two = false, part = 'age' } = {}): TemplateResult {
  return html`<div class="line ${two ? 'two ' : ''}warn" part=${part} role="status"><span>${said}</span><button class="link" type="button" @click=${again}>${icon(icons.retry)} ${words.retry}</button></div>`;
}

/** `kept`: that it is a copy, and of when; `fresh`: when it came. `two`: room for two lines from the start. */
export function age(words: ReadingWords, { failure, kept, fresh, two = false }: { failure?: Failure | undefined; kept?: string | undefined; fresh: string; two?: boolean }, again: () => void): TemplateResult {
  if (failure) return missed(words, html`<b>${words.failure[failure.kind].title}${words.marks.stop}</b>${words.marks.gap}${kept}`, again, { two });
  return html`<p class="line ${two ? 'two ' : ''}${kept ? 'calm' : 'caption'} num" part="age"><span>${kept ?? fresh}</span></p>`;
}
