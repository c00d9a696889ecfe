/** What several sections draw alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Envelope } from '../../../domain/record.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { troubleOf } from '../indicator-board.model.ts';
import { labelled, source, type View, where } from '../indicator-board.said.ts';

export const sampleMark = ({ common }: View, { prov }: Pick<Envelope<string>, 'prov'>): TemplateResult | typeof nothing =>
  prov?.source === 'synthetic' ? html`<span class="sample">${common.sample}</span>` : nothing;

/** The head of a section; at its right edge what is true of all of it. */
export function top(view: View, title: string, figures: readonly Pick<Envelope<string>, 'prov'>[], beside = ''): TemplateResult {
  const made = allMade(figures);
  return html`<div class="top">${title ? html`<h2>${title}</h2>` : nothing}<span class="caption">${beside} ${made ? sampleMark(view, figures[0]!) : nothing}</span></div>`;
}

/** Everything in a section is made up: its head says so, once. */
export const allMade = (figures: readonly Pick<Envelope<string>, 'prov'>[]): boolean => figures.every(({ prov }) => prov?.source === 'synthetic');

export const folded = (title: string, body: unknown): TemplateResult => html`<details><summary class="link">${title} ${icon(icons.down)}</summary>${body}</details>`;

/** 怎么数的: definition, time and source of each figure of a section. */
export function counted(view: View, figures: readonly Indicator[]): TemplateResult {
  const { how, counted: labels } = view.words;
  return folded(how, html`<dl class="how small">
    ${figures.map((one) => html`<div>
      <dt>${one.label}</dt>
      <dd>${labelled(view, labels.how, one.definition)}</dd>
      <dd>${labelled(view, labels.about, where(view, one, {}))}</dd>
      <dd>${labelled(view, labels.source, source(view, one))}</dd>
    </div>`)}
  </dl>`);
}

/** What is wrong with a figure, in a line of its own. */
export function trouble({ words }: View, one: Indicator): TemplateResult | typeof nothing {
  const found = troubleOf(one);
  return found ? html`<p class="late small">${words[found]}</p>` : nothing;
}
