/** Which event, and the one sentence of the screen: when and where, or that it is off. */
import { html, nothing, type TemplateResult } from 'lit';
import { hem } from '../../../ui/ornament.ts';
import { whenLines, whenOf, whereOf } from '../event-detail.text.ts';
import type { View } from './view.ts';

export function head({ words, common, told: { event } }: View): TemplateResult {
  const { kind, form, number, series, solarTerm, name, prov } = event;
  const facts = [form ? words.form[form] : words.kind[kind], solarTerm, number !== undefined && words.number(number), series?.repeat && words.repeat[series.repeat]].filter(Boolean);
  const dot = html`<span class="dot"></span><span class="hush">${common.marks.pause}${common.marks.gap}</span>`;
  // Each a piece of its own: at 30 px, where no dot stands between them, a space does.
  return html`<div class="head">
    <p class="eye">${facts.map((fact, index) => html`<span>${index > 0 ? dot : nothing}${fact}</span>`)}${prov?.source === 'synthetic' ? html`<span class="sample">${common.sample}</span>` : nothing}</p>
    <h1 tabindex="-1" id="title">${name}</h1>
    ${series?.overfull ? html`<p class="muted">${words.overfull}</p>` : nothing}
  </div>`;
}

/** A range breaks after its dash. */
const pieces = (line: string): readonly string[] => line.match(/[^—–]+[—–]?/g) ?? [];

export function whenBlock(view: View): TemplateResult {
  const { told, standing, words, full } = view;
  const { event } = told;
  const off = standing === 'cancelled' || standing === 'postponed';
  const old = { start: event.previousStart ?? event.start, ...(event.previousStart === undefined && event.end !== undefined && { end: event.end }) };
  const was = words.was(whenOf(old, view));
  const state = standing === 'coming' ? (event.itinerary ? words.gather : words.date) : words.state[standing === 'over' ? 'completed' : standing];
  const big = off ? [state] : whenLines(event, view);
  return html`<section class="cloth ${full ? '' : 'quiet'}" part="cloth">
    ${hem()}
    <p class="k num">${off ? was : state}</p>
    <p class="big num">${big.map((line) => html`<span class="day">${pieces(line).map((part) => html`<span class="nowrap">${part}</span>`)}</span>`)}</p>
    ${standing === 'postponed' ? html`<p>${words.noNewDate}</p>` : nothing}
    ${off ? nothing : html`<p>${whereOf(told, view)}</p>`}
    ${standing === 'rescheduled' && event.previousStart ? html`<p class="k num">${was}</p>` : nothing}
    ${event.stateNote && standing !== 'coming' && standing !== 'over' ? html`<p>${event.stateNote}</p>` : nothing}
  </section>`;
}
