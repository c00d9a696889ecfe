import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import type { Shown } from '../before-after.model.ts';
import { spotOf } from './photos.ts';
import type { View } from './view.ts';

/** Of a work with many spots, so many are drawn until more are asked for. */
const firstSpots = 2;

/** One after the other; the name of one that came by a press may take the focus. */
export function worksList(view: View, works: readonly Shown[]): TemplateResult {
  return html`<ul class="works" part="list">${works.map((work, index) => html`<li class="work" part="work">${head(view, work, index)} ${photos(view, work)} ${told(view, work)}</li>`)}</ul>`;
}

function photos(view: View, { key, name = '', spots }: Shown): TemplateResult | typeof nothing {
  const { words, looking } = view;
  if (spots.length === 0) return nothing;
  const drawn = looking.whole.has(key) ? spots : spots.slice(0, firstSpots);
  return html`<div class="spots">
    ${drawn.map((spot) => spotOf(view, spot, name))}
    ${drawn.length < spots.length ? html`<button class="btn" type="button" @click=${() => looking.showAll(key)}>${words.moreSpots(spots.length - drawn.length)}</button>` : nothing}
  </div>`;
}

function head({ words, common }: View, { name, where, state, sample }: Shown, index: number): TemplateResult | typeof nothing {
  if (!name) return nothing;
  const facts = [where.join(' ') || common.unnamed, ...(state ? [words.state[state]] : [])];
  return html`<div class="head">
    <h3 id="w${index}" tabindex="-1">${name}${sample ? html` <span class="sample">${common.sample}</span>` : nothing}</h3>
    <p class="muted">${facts.map((fact, at) => html`${at > 0 ? html`<span class="dot"></span><span class="hush">${common.marks.pause}</span>` : nothing}<span class="fact">${fact}</span>`)}</p>
  </div>`;
}

function told(view: View, work: Shown): TemplateResult {
  const { words, common } = view;
  return html`<div class="told">
    ${verdict(view, work)}
    ${work.by ? html`<p class="small muted">${words.by(work.by.name ?? common.unnamed)}</p>` : nothing}
    ${work.note ? html`<p class="small muted">${work.note}</p>` : nothing}
  </div>`;
}

function verdict({ words }: View, { verdict: kind, missing, hidden, state, spots }: Shown): TemplateResult | typeof nothing {
  if (state === 'dropped') return nothing;
  const said = words.verdict[kind](Boolean(spots[0]?.viewpoint.trim()), hidden);
  const list = missing.length > 0 ? html`<ul class="owed small">${missing.map((one) => html`<li>${words.missing[one]}</li>`)}</ul>` : nothing;
  if (kind === 'begun') return html`<p class="small muted">${said}</p>${list}`;
  const good = kind === 'complete' || kind === 'photos';
  return html`<p class="tag ${good ? 'ok' : 'warn'}" part="verdict">${icon(good ? icons.check : icons.alert)} ${said}</p>${list}`;
}
