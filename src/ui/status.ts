/** Screens that have nothing to show yet, or cannot: never an empty box, never a cloth. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../domain/failure.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import type { ReadingWords } from '../i18n/reading.words.ts';
import { help } from './help.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';
import { telUrl } from './safe-url.ts';

/** Still blocks in final size; the sentence for those who wait or listen. */
export function loading(words: ReadingWords, rows: number): TemplateResult {
  return html`<div class="sec loading" part="loading" aria-busy="true">
    ${Array.from({ length: rows }, () => html`<div class="ghost" aria-hidden="true"><span></span><span></span><span></span></div>`)}
    <p class="muted">${words.loading}</p>
  </div>`;
}

/** A title and its body as one text. */
export const sentences = ({ marks }: ReadingWords, { title, body }: { title: string; body: string }): string => title + marks.stop + marks.gap + body;

/** What happened, what was kept where something is, 再试一次 and 打电话 side by side. */
export function failed(words: ReadingWords & Partial<Pick<CommonWords, 'kept'>>, failure: Failure, phone: string | undefined, retry: () => void): TemplateResult {
  const { title, body } = words.failure[failure.kind];
  return html`<section class="state failed" part="failure" role="alert">
    <h2>${icon(icons.alert)} ${title}</h2>
    <p>${body}${words.kept && words.marks.gap + words.kept}</p>
    <div class=${phone ? 'pair' : 'acts'}>
      <button class="btn" type="button" @click=${retry}>${icon(icons.retry)} ${words.retry}</button>
      ${phone ? html`<a class="btn" href=${telUrl(phone)}>${icon(icons.phone)} ${words.callAbout}</a>` : nothing}
    </div>
    ${phone ? nothing : help(words, phone, words.callAbout)}
  </section>`;
}

/** Nothing configured: the webmaster reads the console, the resident reads this. */
export function notConfigured(words: ReadingWords, phone: string | undefined): TemplateResult {
  return html`<section class="state" part="failure">
    <h2>${words.notConfigured.title}</h2>
    <p>${words.notConfigured.body}</p>
    ${help(words, phone, words.call)}
  </section>`;
}
