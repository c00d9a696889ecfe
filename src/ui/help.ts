import { html, type TemplateResult } from 'lit';
import type { ReadingWords } from '../i18n/reading.words.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';
import { telUrl } from './safe-url.ts';

/** The phone, on every screen in the same shape, the number unbroken. Without a number: honest words, no dead link. */
export function help(words: ReadingWords, phone: string | undefined, sentence: string): TemplateResult {
  if (!phone) return html`<p class="muted small" part="help">${words.phoneUnknown}</p>`;
  return html`<a class="help" part="help" href=${telUrl(phone)}>
    <span class="icon">${icon(icons.phone)}</span>
    <span class="t"><span class="small muted">${sentence}</span><b class="num">${phone}</b></span>
  </a>`;
}
