import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../../domain/indicator.ts';
import { type Board, dotsOf, isDrawn, isUnfinished, mostColumns, type Row, shared } from '../indicator-board.model.ts';
import { figureOf, type Said, sentences, value, type View, when, where } from '../indicator-board.said.ts';
import { allMade, counted, folded, sampleMark, top, trouble } from './view.ts';

/** A row in time: dots to look at, the table behind them to read. */
export function row(view: View, { points, worth }: Row, said: Said): TemplateResult {
  const { words } = view;
  const last = points[points.length - 1]!;
  const columns = points.slice(-mostColumns);
  const notes = worth === undefined ? '' : sentences(view, [
    dotWords(view, worth, last), columns.some((one) => isDrawn(one) && isUnfinished(one, view.today)) && words.unfinished, points.length > columns.length && words.lastOnes(columns.length),
  ]);
  const table = html`<table>
    <thead><tr><th scope="col">${words.column.when}</th><th class="n" scope="col">${words.column.value}</th></tr></thead>
    <tbody>${points.map((one) => html`<tr><th scope="row">${when(view, one.period)}</th><td class="n num">${value(view, one)}${trouble(view, one)}</td></tr>`)}</tbody>
  </table>`;
  return html`<section class="sec" part="row">
    ${top(view, last.label, points, where(view, { scope: last.scope }, said))}
    ${worth === undefined ? table : html`<div class="room"><ol class="chart num">${columns.map((one) => column(view, one, worth))}</ol></div>`}
    ${notes ? html`<p class="muted small">${notes}</p>` : nothing}
    <div class="folds">${worth === undefined ? nothing : folded(words.asTable, table)} ${counted(view, [last])}</div>
  </section>`;
}

function dotWords({ words }: View, worth: number, { q }: Indicator): string {
  const unit = words.unit(q.unit);
  return worth === 1 ? words.oneDot(unit) : words.dot(words.number(worth, ''), unit);
}

function column(view: View, one: Indicator, worth: number): TemplateResult {
  const drawn = isDrawn(one);
  const number = (drawn && figureOf(view, one.q).figure) || value(view, one);
  return html`<li>
    <span class="of">${view.words.brief(one.period)}</span>
    <span class="dots ${isUnfinished(one, view.today) ? 'open' : ''}">${drawn ? Array.from({ length: dotsOf(one.q.value ?? 0, worth) }, () => html`<i></i>`) : nothing}</span>
    <b>${number}</b>
  </li>`;
}

/** 从前 and 现在, each as it was published. */
export function changes(view: View, { changes: all, ...said }: Board): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const { words } = view;
  const list = all.flatMap(({ now, was }) => (was ? [was, now] : [now]));
  const place = shared(list, ({ scope }) => scope);
  const cell = (one: Indicator | undefined, beside: Indicator | undefined): TemplateResult => html`${one ? value(view, one) : words.notPublished}
    ${one && beside && one.period !== beside.period ? html`<small class="caption">${when(view, one.period)}</small>` : nothing}`;
  return html`<section class="sec" part="changes">
    ${top(view, words.changes, list, where(view, { scope: place }, said))}
    <table>
      <thead><tr><th scope="col">${words.column.what}</th><th class="n" scope="col">${words.column.was}</th><th class="n" scope="col">${words.column.now}</th></tr></thead>
      <tbody>
        ${all.map(({ now, was }) => html`<tr>
          <th scope="row">${now.label} ${allMade(list) ? nothing : sampleMark(view, now)} ${place === undefined ? html`<small class="caption">${view.name(now.scope)}</small>` : nothing}${trouble(view, now)}</th>
          <td class="n num">${cell(was, now)}</td>
          <td class="n num"><b>${cell(now, was)}</b></td>
        </tr>`)}
      </tbody>
    </table>
    ${counted(view, list)}
  </section>`;
}
