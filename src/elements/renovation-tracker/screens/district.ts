/** The whole district: how far it is, its four totals, and the way to one's own compound. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dye } from '../../../domain/phases.ts';
import type { Sum } from '../../../domain/rollup.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { filtered, type Overview, type Row } from '../renovation-tracker.model.ts';
import { dots } from './dots.ts';
import { firstRows, tree } from './tree.ts';
import type { View } from './view.ts';

const order: readonly Dye[] = ['done', 'doing', 'ahead'];

export function districtScreen(view: View, overview: Overview): TemplateResult {
  const { words, common, full, flow } = view;
  const { rows, whole, dyes, sums, projects, synthetic } = overview;
  const sample = synthetic ? html` <span class="sample">${common.sample}</span>` : nothing;
  const figure = (label: string, [count, unit]: string[]): TemplateResult => html`<div><dt>${label}</dt><dd class="num"><b>${count}</b> ${unit}</dd></div>`;
  const known = ({ total, unknown }: Sum): boolean => total > 0 || unknown === 0;
  const most = Math.max(...Object.values(sums).map(({ unknown }) => unknown));
  const found = filtered(rows, flow.filter);
  return html`<header class="head"><h1 tabindex="-1">${words.title(whole)}</h1><p class="muted">${words.lead}</p></header>
    <section class="cloth ${full ? '' : 'quiet'} bare" part="cloth">
      ${dots(rows)}
      <dl class="counts">
        ${order.map((dye) => html`<div><dt><i class="dye ${dye}" aria-hidden="true"></i>${words.dye[dye]}</dt><dd class="num">${dyes[dye]}</dd></div>`)}
      </dl>
      ${synthetic ? html`<p class="k">${sample}</p>` : nothing}
    </section>
    <section class="sec">
      <dl class="figures">
        ${known(sums.buildings) ? figure(words.figure.buildings, words.unit.buildings(String(sums.buildings.total))) : nothing}
        ${known(sums.households) ? figure(words.figure.households, words.unit.households(sums.households.total)) : nothing}
        ${known(sums.areaM2) ? figure(words.figure.area, words.unit.area(sums.areaM2.total)) : nothing}
        ${figure(words.figure.projects, words.unit.projects(String(projects)))}
      </dl>
      ${most > 0 ? html`<p class="caption">${words.unknownFigures(most)}</p>` : nothing}
    </section>
    <section class="sec find">
      <h2>${words.find.title}</h2>
      ${search(view, rows)} ${chips(view, overview)}
      ${whole > rows.length ? html`<p class="line warn"><span>${words.find.cut(rows.length, whole)}</span></p>` : nothing}
      ${found.length === 0 ? html`<p class="muted" part="none">${words.find.none}</p>` : nothing}
      ${tree(view, found)}
      <p class="caption num" role="status">${words.find.count(flow.all ? found.length : Math.min(firstRows, found.length), whole)}</p>
    </section>`;
}

function search({ words, flow }: View, rows: readonly Row[]): TemplateResult {
  return html`<div class="seek">
    <label for="find">${words.find.label}</label>
    <div class="with">${icon(icons.find)}<input class="in" id="find" type="search" autocomplete="off" enterkeyhint="search" placeholder=${words.find.hint}
      .value=${flow.filter.text} @input=${(event: InputEvent) => flow.narrow({ text: (event.target as HTMLInputElement).value })} /></div>
    ${flow.all || rows.length <= firstRows ? nothing : html`<p class="caption">${words.find.inPage}</p>`}
  </div>`;
}

function chips({ words, flow }: View, { rows, dyes, streets }: Overview): TemplateResult {
  const { dye, street } = flow.filter;
  const chip = (value: Dye | undefined, label: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${String(dye === value)} @click=${() => flow.narrow({ dye: value })}>${label} <span class="num">${count}</span></button>`;
  return html`<div class="segment" role="group" aria-label=${words.find.title}>${chip(undefined, words.find.all, rows.length)} ${order.map((one) => chip(one, words.dye[one], dyes[one]))}</div>
    ${streets.length > 1
      ? html`<select class="in" aria-label=${words.find.street} @change=${(event: Event) => flow.narrow({ street: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="" ?selected=${street === undefined}>${words.find.everyStreet}</option>
          ${streets.map(({ id, name }) => {
            const own = rows.filter((row) => row.street === `place/${id}`);
            return html`<option value="place/${id}" ?selected=${street === `place/${id}`}>${name}　${words.dye.done} ${own.filter((row) => row.dye === 'done').length} / ${own.length}</option>`;
          })}
        </select>`
      : nothing}`;
}
