import { html, nothing, type TemplateResult } from 'lit';
import { type Drawing, icon } from './icon.ts';
import * as icons from './icons.ts';

const row = (drawing: Drawing, title: string, body: string | undefined): TemplateResult => html`<span class="swatch soft">${icon(drawing)}</span>
  <span class="t"><b>${title}</b>${body ? html`<span>${body}</span>` : nothing}</span>${icon(icons.next)}`;

/** One way on: a row of its own, the whole of it the target. */
export function way(drawing: Drawing, title: string, body: string | undefined, onClick: () => void, danger = false): TemplateResult {
  return html`<li>
    <button class="row ${danger ? 'danger' : ''}" type="button" @click=${onClick}>${row(drawing, title, body)}</button>
  </li>`;
}

/** The same, out of the page. */
export function wayOut(drawing: Drawing, title: string, body: string | undefined, href: string): TemplateResult {
  return html`<li><a class="row" href=${href}>${row(drawing, title, body)}</a></li>`;
}

/** In the place of a row: whether it is really meant. */
export function asks(question: string, yes: string, no: string, onYes: () => void, onNo: () => void): TemplateResult {
  return html`<li class="sec ask">
    <p tabindex="-1" id="sure"><b>${question}</b></p>
    <div class="pair">
      <button class="btn" type="button" @click=${onYes}>${yes}</button>
      <button class="btn" type="button" @click=${onNo}>${no}</button>
    </div>
  </li>`;
}
