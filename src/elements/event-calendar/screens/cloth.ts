/** Today: its lunar date, the solar term it stands in, and the next one. */
import { html, nothing, type TemplateResult } from 'lit';
import { lunarOf } from '../../../domain/lunar.ts';
import { termAround } from '../../../domain/solar-terms.ts';
import { hem } from '../../../ui/ornament.ts';
import type { View } from './view.ts';

export function todayCloth({ words, common, today, now, full }: View): TemplateResult {
  const lunar = lunarOf(today);
  const around = termAround(today);
  const facts = [lunar && words.today.lunar(words.lunarDay(lunar)), around && words.today.inTerm(words.term(around.term), around.nth)].filter(Boolean);
  return html`<section class="cloth today ${full ? '' : 'quiet'}" part="cloth">
    ${full ? hem() : nothing}
    <div class="now">
      <div>${facts.length > 0 ? html`<p class="k">${facts.join(common.marks.pause + common.marks.gap)}</p>` : nothing}<p class="big num">${common.day(today, now)}</p></div>
      ${around ? html`<b class="term" aria-hidden="true">${words.term(around.term)}</b>` : nothing}
    </div>
    ${around ? html`<hr /><p><span class="k">${words.today.next}</span> <b>${words.term(around.next)}</b></p><p class="num">${common.day(around.nextDay, now)}${common.marks.pause}${common.marks.gap}${words.today.left(around.left)}</p>` : nothing}
  </section>`;
}
