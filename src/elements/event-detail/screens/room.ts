/** Places: a dot each as far as they can be taken in at a glance, and always in words; or that nobody has to sign up, or cannot any more. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { timingOf } from '../../../domain/timing.ts';
import { whenOf } from '../event-detail.text.ts';
import type { View } from './view.ts';

/** More dots than these nobody counts. */
const mostDots = 60;
const aRow = 20;

/** Taken ● and free ○, as on the plan of a hall. The words above say the same. */
function dots(whole: number, left: number): TemplateResult {
  const row = Math.min(aRow, whole);
  const seats = Array.from({ length: whole }, (_, index) => svg`<circle cx=${(index % row) * 20 + 10} cy=${Math.floor(index / row) * 22 + 10} r=${index < whole - left ? 8 : 7} class=${index < whole - left ? 'taken' : ''} />`);
  return html`<svg class="seats" part="seats" viewBox="0 0 ${row * 20} ${Math.ceil(whole / row) * 22 - 2}" width=${row * 20} aria-hidden="true">${seats}</svg>`;
}

export function room(view: View): TemplateResult | typeof nothing {
  const { words, common, now, entry, told: { event }, room: { whole, left, taken, waiting } } = view;
  const said = words.room;
  if (entry === 'none') return nothing;
  if (entry === 'free') return html`<section class="sec" part="room"><h2>${said.free}</h2><p class="num">${timingOf(event)?.kind === 'vague' ? said.freeLater : said.freeBody(whenOf(event, view))}</p></section>`;
  const { closes } = event.signup ?? {};
  const full = left === 0;
  const title = full ? (waiting ? said.fullWaiting(waiting) : words.seats.full) : left !== undefined ? said.left(left) : whole === undefined ? said.unlimited : said.whole(whole);
  const beside = whole !== undefined && (left !== undefined || full) ? said.whole(whole) : whole === undefined && taken ? said.taken(taken) : undefined;
  return html`<section class="sec" part="room">
    <div class="between"><h2 class="num">${title}</h2>${beside ? html`<span class="num muted">${beside}</span>` : nothing}</div>
    ${whole !== undefined && left !== undefined && whole > 0 && whole <= mostDots ? dots(whole, left) : nothing}
    ${entry === 'closed' ? html`<p><b>${words.seats.closed}</b>${common.marks.stop}${common.marks.gap}${said.closedBody}</p>` : nothing}
    ${entry === 'phone' ? html`<p><b>${said.phone}</b>${common.marks.stop}${common.marks.gap}${said.phoneBody}</p>` : nothing}
    ${entry === 'form' && closes !== undefined ? html`<p class="muted num">${said.until(common.moment(closes, now))}</p>` : nothing}
  </section>`;
}
