/** At the foot: what to take away, and what could not be read. */
import { html, nothing, type TemplateResult } from 'lit';
import { webcalUrl } from '../../../domain/icalendar.ts';
import type { CopyController } from '../../../ui/copying.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { linkCode } from '../../../ui/qr.ts';
import { monthOnPaper } from './month.ts';
import type { View } from './view.ts';

export interface Taking {
  copying: CopyController;
  /** Somebody prints. */
  paper: boolean;
  link: string | undefined;
  /** Where phones subscribe to all of it. */
  feed: string | undefined;
  /** Absent where nothing comes that a phone could remember. */
  keepAll: (() => void) | undefined;
  kept: unknown;
  print: () => void;
  text: () => string;
}

export function taking(view: View, { copying, paper, link, feed, keepAll, kept, print, text }: Taking): TemplateResult {
  const { words, flow } = view;
  const webcal = feed === undefined ? undefined : webcalUrl(feed);
  return html`<section class="sec" part="take">
      ${webcal ? html`<a class="btn full" href=${webcal}>${icon(icons.calendar)} ${words.take.subscribe}</a><p class="caption">${words.take.subscribeBody}</p>` : nothing}
      <div class="pair">
        ${keepAll ? html`<button class="btn" type="button" @click=${keepAll}>${icon(icons.calendar)} ${words.take.save}</button>` : nothing}
        <button class="btn" type="button" @click=${print}>${icon(icons.print)} ${words.take.print}</button>
        <button class="btn" type="button" @click=${() => void copying.copy(text())}>${icon(icons.copy)} ${words.take.text}</button>
        ${link ? html`<button class="btn" type="button" @click=${() => void copying.copy(link)}>${icon(icons.copy)} ${words.take.link}</button>` : nothing}
      </div>
      ${kept}
      ${copying.shown === undefined ? nothing : html`<textarea class="in" rows="6" readonly aria-label=${words.take.text} .value=${copying.shown}></textarea>`}
    </section>
    ${paper && flow.view === 'month' ? html`<div class="on-paper">${monthOnPaper(view)} ${link ? linkCode(link, { alt: words.take.linkBody, body: words.take.linkBody }) : nothing}</div>` : nothing}`;
}

/** What the data says that nobody can make sense of: one line each. */
export function troubles({ words, events }: View): TemplateResult | typeof nothing {
  const lines = [...events.byDay.unreadable.map(({ name }) => words.unreadable(name)), ...events.odd.map(({ name }) => words.odd(name))];
  if (lines.length === 0) return nothing;
  return html`<details class="troubles" part="troubles"><summary class="link">${words.troubles(lines.length)}</summary><ul class="plain">${lines.slice(0, 50).map((line) => html`<li class="small">${line}</li>`)}</ul></details>`;
}
