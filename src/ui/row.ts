import { html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

/** One row of a list that opens something: mark, what it is, what is to know of it; the whole row is the target. */
export function row(mark: TemplateResult, title: string, body: unknown, press: () => void): TemplateResult {
  return html`<li>
    <button class="row" type="button" @click=${press}>
      <span class="swatch soft">${mark}</span><span class="t"><b class="num">${title}</b><span>${body}</span></span>${icon(icons.next)}
    </button>
  </li>`;
}
