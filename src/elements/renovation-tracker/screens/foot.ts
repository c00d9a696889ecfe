/** At the foot of both screens: what to take away, and what could not be read. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CopyController } from '../../../ui/copying.ts';
import { download } from '../../../ui/download.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import type { View } from './view.ts';

interface Taking {
  link: string | undefined;
  text: () => string;
  table?: () => string;
}

export function taking({ words }: View, copying: CopyController, { link, text, table }: Taking): TemplateResult {
  return html`<section class="sec" part="take">
    <details><summary class="link">${words.take.title}</summary>
      <div class="pair">
        ${link ? html`<button class="btn" type="button" @click=${() => void copying.copy(link)}>${icon(icons.copy)} ${words.take.link}</button>` : nothing}
        <button class="btn" type="button" @click=${() => void copying.copy(text())}>${icon(icons.copy)} ${words.take.text}</button>
        ${table ? html`<button class="btn" type="button" @click=${() => download(`${words.csv.file}.csv`, 'text/csv', table())}>${icon(icons.save)} ${words.take.csv}</button>` : nothing}
        <button class="btn" type="button" @click=${() => print()}>${icon(icons.print)} ${words.take.print}</button>
      </div>
      ${link ? html`<p class="caption">${words.take.nothingTyped}</p>` : nothing}
      ${copying.shown === undefined ? nothing : html`<textarea class="in" readonly aria-label=${words.take.text} .value=${copying.shown}></textarea>`}
    </details>
  </section>`;
}

export function troubles({ words }: View, list: readonly string[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<details class="troubles" part="troubles"><summary class="link">${words.troubles(list.length)}</summary><ul class="plain">${list.slice(0, 50).map((one) => html`<li class="small">${one}</li>`)}</ul></details>`;
}
