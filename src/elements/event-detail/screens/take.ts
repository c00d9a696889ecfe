/** To take along or to pass on: into the phone's calendar, as a link, a code, a text, on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CopyController } from '../../../ui/copying.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { linkCode } from '../../../ui/qr.ts';
import type { View } from './view.ts';

export interface Taking {
  link: string | undefined;
  copying: CopyController;
  text: () => string;
  /** Absent where there is no day to remember. */
  onKeep: (() => void) | undefined;
  kept: unknown;
  onPrint: () => void;
}

export function take({ words, flow }: View, { link, copying, text, onKeep, kept, onPrint }: Taking): TemplateResult {
  const say = words.take;
  return html`<section class="sec take" part="take">
    <h2>${say.title}</h2>
    ${onKeep ? html`<button class="btn full" type="button" @click=${onKeep}>${icon(icons.calendar)} ${say.calendar}</button>` : nothing} ${kept}
    <div class="pair">
      <button class="btn" type="button" @click=${() => void copying.copy(text())}>${icon(icons.copy)} ${say.text}</button>
      ${link ? html`<button class="btn" type="button" @click=${() => void copying.copy(link)}>${icon(icons.copy)} ${say.link}</button>` : nothing}
      ${link ? html`<button class="btn" type="button" aria-expanded=${flow.scanning} @click=${() => flow.scan()}>${icon(icons.scan)} ${say.scan.title}</button>` : nothing}
      <button class="btn" type="button" @click=${onPrint}>${icon(icons.print)} ${say.print}</button>
    </div>
    ${copying.shown === undefined ? nothing : html`<textarea class="in" rows="6" readonly aria-label=${say.text} .value=${copying.shown}></textarea>`}
    ${link && flow.scanning ? linkCode(link, say.scan) : nothing}
  </section>`;
}
