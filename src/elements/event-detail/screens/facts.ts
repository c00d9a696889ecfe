/** Who, for whom, where to, what about, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { fourParties } from '../../../domain/event.ts';
import type { Media } from '../../../domain/media.ts';
import { safeImage, safeUrl, telUrl } from '../../../ui/safe-url.ts';
import { factsOf, rolesOf, timeOfStop } from '../event-detail.text.ts';
import type { View } from './view.ts';

const paragraphs = (text: string): TemplateResult[] => text.split(/\n+/).filter((one) => one.trim()).map((one) => html`<p>${one}</p>`);

export function facts(view: View): TemplateResult | typeof nothing {
  const { words, told: { event } } = view;
  const { phone, url } = event;
  const page = url === undefined ? undefined : safeUrl(url);
  const row = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const rows = [...rolesOf(event, view), ...factsOf(event, view)].map(([label, value]) => row(label, value));
  if (phone) rows.push(row(words.facts.phone, html`<a class="num nowrap" href=${telUrl(phone)}>${phone}</a>`));
  if (page) rows.push(row(words.facts.url, html`<a href=${page} rel="noopener">${page}</a>`));
  return rows.length > 0 ? html`<dl class="facts" part="facts">${rows}</dl>` : nothing;
}

/** 四方共议: who sits at the table, and for whom nobody is named. */
export function parties({ words, common: { marks }, told: { event } }: View): TemplateResult | typeof nothing {
  if (event.form !== 'four-party') return nothing;
  return html`<section class="sec">
    <h2>${words.form['four-party']}</h2>
    <dl class="facts">
      ${fourParties.map((party) => {
        const names = event.roles.filter((one) => one.party === party).map(({ name }) => name);
        return html`<div><dt>${words.party[party]}</dt><dd>${names.length > 0 ? names.join(marks.and + marks.gap) : html`<span class="muted">${words.unsaid}</span>`}</dd></div>`;
      })}
    </dl>
  </section>`;
}

export const description = ({ told: { event } }: View): TemplateResult | typeof nothing => (event.description?.trim() ? html`<div class="sec text">${paragraphs(event.description)}</div>` : nothing);

export function itinerary(view: View): TemplateResult | typeof nothing {
  const { words, common: { marks }, told: { event: { itinerary: stops = [] } } } = view;
  if (stops.length === 0) return nothing;
  return html`<section class="sec">
    <h2>${words.itinerary(stops.length)}</h2>
    <ol class="steps plan stops" part="stops">
      ${stops.map(({ seq, name, at, highlights = [] }) => html`<li class="ahead">
        <span class="m num" aria-hidden="true">${seq}</span>
        <div class="b"><h3>${name}<span>${timeOfStop(at, view)}</span></h3>${highlights.length > 0 ? html`<p class="muted">${highlights.join(marks.and + marks.gap)}</p>` : nothing}</div>
      </li>`)}
    </ol>
  </section>`;
}

export function agenda({ words, common: { marks }, told: { event: { agenda: points = [] } } }: View): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  return html`<section class="sec">
    <h2>${words.agenda}</h2>
    <ol class="steps plan stops" part="agenda">
      ${points.map(({ no, act, title, outcome }) => html`<li class="ahead">
        <span class="m num" aria-hidden="true">${no}</span>
        <div class="b"><h3>${title}<span>${words.act[act]}</span></h3>${outcome ? html`<p>${words.outcome}${marks.colon}${marks.gap}${outcome}</p>` : nothing}</div>
      </li>`)}
    </ol>
  </section>`;
}

/** Only of what was held. The figure is as bounded as it was published. */
export function recap({ words, told: { event }, standing, flow }: View): TemplateResult | typeof nothing {
  const { recap: told, state } = event;
  if (!told || standing !== 'over' || state !== 'completed') return nothing;
  const { text, attendance, media = [] } = told;
  return html`<section class="sec" part="recap">
    <h2>${words.recap.title}</h2>
    ${attendance ? html`<p class="num"><b>${words.recap.came(attendance.value, attendance.unit, attendance.bound)}</b></p>` : nothing}
    <div class="text">${paragraphs(text)}</div>
    ${media.length > 0 ? html`<div class="photos">${media.map((one) => photo(one, words.recap.broken, flow.broken, (id) => flow.lose(id)))}</div>` : nothing}
  </section>`;
}

function photo({ id, url, alt, width, height }: Media, broken: (alt: string) => string, lost: ReadonlySet<string>, lose: (id: string) => void): TemplateResult {
  const src = lost.has(id) ? undefined : safeImage(url);
  return html`<figure>${src
    ? html`<img src=${src} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" @error=${() => lose(id)} />`
    : html`<p class="gone muted">${broken(alt)}</p>`}</figure>`;
}
