/** A week, day by day: what is on, and that nothing is. */
import { html, nothing, type TemplateResult } from 'lit';
import { lunarOf } from '../../../domain/lunar.ts';
import { weekOf } from '../../../domain/month.ts';
import type { Day } from '../../../domain/record.ts';
import { solarTermOn } from '../../../domain/solar-terms.ts';
import { dayKindOf } from '../../../domain/working-days.ts';
import { entriesOn } from '../event-calendar.model.ts';
import { stepper } from './month.ts';
import { row } from './row.ts';
import type { View } from './view.ts';

function oneDay(day: Day, view: View): TemplateResult {
  const { words, common, events, filter, now, today, calendars } = view;
  const entries = entriesOn(events, day, filter);
  const kind = dayKindOf(calendars, day);
  const lunar = lunarOf(day);
  const term = solarTermOn(day);
  const more = [day === today && words.legend.today, lunar && words.lunarDay(lunar), term && words.term(term)].filter(Boolean).join(common.marks.pause + common.marks.gap);
  return html`<section class="sec weekday ${day === today ? 'is-today' : ''}">
    <h3 class="between"><span class="num">${common.day(day, now)}</span> <span class="caption">${more}${kind === 'holiday' || kind === 'makeup' ? html` <b class="corner ${kind}">${kind === 'holiday' ? words.holiday.offLong : words.holiday.workLong}</b>` : nothing}</span></h3>
    ${entries.length > 0 ? html`<ul class="events" part="list">${entries.map((entry) => row(entry, view, { plain: true }))}</ul>` : html`<p class="muted small">${words.empty.day}</p>`}
  </section>`;
}

export function weekScreen(view: View): TemplateResult {
  const { words, flow, now } = view;
  const days = weekOf(flow.at);
  const title = html`<h2 class="num">${words.dayTitle(days[0]!, now)}—${words.dayTitle(days[6]!, now)}</h2>`;
  return html`<section class="sec" part="week">${stepper(view, title, { previous: words.step.previousWeek, next: words.step.nextWeek })} ${days.map((day) => oneDay(day, view))}</section>`;
}
