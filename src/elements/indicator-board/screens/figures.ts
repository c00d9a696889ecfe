import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../../domain/indicator.ts';
import { type Board, type Group, rateOf, shared, troubleOf } from '../indicator-board.model.ts';
import { basis, figureOf, type Said, sentences, sharedBy, value, type View, where } from '../indicator-board.said.ts';
import { strip } from './strip.ts';
import { allMade, counted, sampleMark, top, trouble } from './view.ts';

/** Large figures, place by place; under the last of them, why they are not added up. */
export function figures(view: View, { groups, scope, period }: Board): TemplateResult[] {
  const { words: { notAdded } } = view;
  const unit = shared(groups.flatMap((group) => group.figures), ({ q }) => q.unit) === undefined && notAdded.unit;
  const note = sentences(view, [unit, groups.length > 1 && notAdded.place]);
  return groups.map((group, index) => place(view, group, { scope, period }, index === groups.length - 1 ? note : ''));
}

function place(view: View, group: Group, said: Said, note: string): TemplateResult {
  const { scope, figures: here } = group;
  return html`<section class="sec" part="figures">
    ${top(view, said.scope === undefined ? view.name(scope) : '', here, where(view, { period: group.period }, said))}
    <ul class="figs">
      ${here.map((one) => figure(view, one, group, allMade(here)))}
    </ul>
    ${note ? html`<p class="muted small">${note}</p>` : nothing} ${counted(view, here)}
  </section>`;
}

function figure(view: View, one: Indicator, said: Said, marked: boolean): TemplateResult {
  const { figure: number = '', unit } = figureOf(view, one.q);
  const more = where(view, one, said);
  return html`<li>
    <p class="fig num ${number.length > 6 ? 'long' : ''}">${number ? html`<b>${number}</b> <span>${unit}</span>` : html`<span>${view.words.notPublished}</span>`}</p>
    <p>${one.label} ${marked ? nothing : sampleMark(view, one)}</p>
    ${more ? html`<p class="caption">${more}</p>` : nothing} ${trouble(view, one)}
  </li>`;
}

/** Rates as cloth being dyed, each with what it is a share of. */
export function rates(view: View, { rates: all, scope, period }: Board): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const { words } = view;
  const said = sharedBy(all);
  const computed = all.some((one) => rateOf(one) !== undefined);
  return html`<section class="sec" part="rates">
    ${top(view, words.rates, all, where(view, said, { scope, period }))}
    <div class="rates">${all.map((one) => rate(view, one, { scope, period, ...said }, allMade(all)))}</div>
    ${computed ? html`<p class="muted small">${words.rateNote}</p>` : nothing} ${counted(view, all)}
  </section>`;
}

function rate(view: View, one: Indicator, said: Said, marked: boolean): TemplateResult {
  const share = rateOf(one);
  const more = where(view, one, said);
  return html`<div class="rate">
    <h3>${one.label} ${marked ? nothing : sampleMark(view, one)}</h3>
    <b class="num">${value(view, one)}</b>
    ${share === undefined ? nothing : strip(share)}
    <p class="muted small num">${one.ratio || troubleOf(one) ? basis(view, one) : view.words.noRatio}</p>
    ${more ? html`<p class="caption">${more}</p>` : nothing} ${trouble(view, one)}
  </div>`;
}
