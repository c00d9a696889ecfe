/** A month in squares, a dot for each event; below it the day that was pressed. Keys as the ARIA practices describe a grid of dates. */
import { html, nothing, type TemplateResult } from 'lit';
import { lunarOf } from '../../../domain/lunar.ts';
import { addDays, addMonths, weekdayOf } from '../../../domain/instant.ts';
import { firstOf, lastOf, mondayOf, monthOf, weeksOf } from '../../../domain/month.ts';
import type { Day } from '../../../domain/record.ts';
import { solarTermOn } from '../../../domain/solar-terms.ts';
import { dayKindOf } from '../../../domain/working-days.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { countOn, entriesOn, entryOf, fits, undatedIn } from '../event-calendar.model.ts';
import { row } from './row.ts';
import type { View } from './view.ts';

/** More dots than these are not counted at a glance. */
const mostDots = 3;
const dots = [nothing, html`<i></i>`, html`<i></i><i></i>`, html`<i></i><i></i><i></i>`];

/** Where a key leads from a day. */
const steps: Readonly<Record<string, (day: Day, shift: boolean) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1), ArrowRight: (day) => addDays(day, 1), ArrowUp: (day) => addDays(day, -7), ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf, End: (day) => addDays(mondayOf(day), 6), PageUp: (day, shift) => addMonths(day, shift ? -12 : -1), PageDown: (day, shift) => addMonths(day, shift ? 12 : 1),
};

/** `at`, `shown`: of the flow, found once for all squares. */
function square(day: Day, view: View, at: Day, shown: Day | undefined): TemplateResult {
  const { words, today, calendars, events, filter, now } = view;
  const isOut = monthOf(day) !== monthOf(at);
  const count = countOn(events, day, filter);
  const term = solarTermOn(day);
  const kind = dayKindOf(calendars, day);
  const off = kind === 'holiday' ? words.holiday.offLong : kind === 'makeup' ? words.holiday.workLong : '';
  const lunar = lunarOf(day);
  const aloud = words.square(words.dayTitle(day, now), [day === today && words.legend.today, lunar && words.lunarDay(lunar), term && words.term(term), off, words.count(count)].filter((one): one is string => Boolean(one)));
  return html`<td role="gridcell" aria-selected=${String(day === shown)}>
    <button type="button" data-day=${day} class="day ${isOut ? 'out' : ''} ${day === today ? 'is-today' : ''}" tabindex=${day === at ? 0 : -1} aria-current=${day === today ? 'date' : nothing}
      aria-pressed=${String(day === shown)}>
      <span class="hush">${aloud}</span><span class="num" aria-hidden="true">${Number(day.slice(8))}</span><span aria-hidden="true" class="lunar ${term ? 'term' : ''}">${words.lunarLabel(day)}</span>
      <span class="dots" aria-hidden="true">${off ? html`<b class="corner ${kind}">${kind === 'holiday' ? words.holiday.off : words.holiday.work}</b>` : nothing}${dots[Math.min(count, off ? mostDots - 1 : mostDots)]}</span>
    </button>
  </td>`;
}

/** Of the years in sight, those whose holidays nobody has announced. */
function unpublished({ words, calendars }: View, days: readonly Day[]): TemplateResult | typeof nothing {
  const years = [...new Set(days.filter((day) => dayKindOf(calendars, day) === 'unpublished').map((day) => day.slice(0, 4)))];
  return years.length === 0 ? nothing : html`<p class="caption" part="unpublished">${words.holiday.unpublished(years.join('、'))}</p>`;
}

export function stepper(view: View, title: TemplateResult, names: { previous: string; next: string }): TemplateResult {
  const { words, flow, today } = view;
  const isHere = monthOf(flow.at) === monthOf(today) && (flow.view === 'month' || mondayOf(flow.at) === mondayOf(today));
  return html`<div class="stepper">
      <button class="btn short" type="button" aria-label=${names.previous} @click=${() => flow.step(-1)}>${icon(icons.previous)}</button>
      <div class="which" aria-live="polite">${title}</div>
      <button class="btn short" type="button" aria-label=${names.next} @click=${() => flow.step(1)}>${icon(icons.next)}</button>
    </div>
    ${isHere ? nothing : html`<button class="link today-link" type="button" @click=${() => flow.toToday()}>${words.step.toToday}</button>`}`;
}

/** The day's lunar date, and the term it begins. */
function lunarLine(day: Day, { words, common }: View): TemplateResult | typeof nothing {
  const [lunar, term] = [lunarOf(day), solarTermOn(day)];
  return lunar ? html`<p class="caption">${words.today.lunar(words.lunarDay(lunar))}${term ? common.marks.pause + common.marks.gap + words.term(term) : ''}</p>` : nothing;
}

export function monthScreen(view: View): TemplateResult {
  const { words, flow, events, filter, now } = view;
  const { at, shown } = flow;
  const weeks = weeksOf(at);
  const [first, last] = [firstOf(at), lastOf(at)];
  const [from, to] = [lunarOf(first), lunarOf(last)];
  const press = (event: MouseEvent): void => {
    const day = (event.target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (day) flow.choose(day);
  };
  const key = (event: KeyboardEvent): void => {
    const day = (event.target as HTMLElement).dataset['day'];
    const step = steps[event.key];
    if (!day || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    flow.move(step(day, event.shiftKey));
  };
  const title = html`<h2 id="month" class="num">${words.monthTitle(monthOf(at))}</h2>${from && to ? html`<p class="caption">${words.lunarMonths(from, to)}</p>` : nothing}`;
  const entries = shown ? entriesOn(events, shown, filter) : [];
  const undated = undatedIn(events, first, last, filter);
  return html`<div class="two">
    <section class="sec" part="month">
      ${stepper(view, title, { previous: words.step.previousMonth, next: words.step.nextMonth })}
      <table class="grid" role="grid" aria-labelledby="month" @click=${press} @keydown=${key}>
        <thead><tr>${words.weekdays.map((name, index) => html`<th scope="col" class=${index > 4 ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${weeks.map((week) => html`<tr>${week.map((day) => square(day, view, at, shown))}</tr>`)}</tbody>
      </table>
      <p class="legend caption"><span><i class="frame"></i>${words.legend.today}</span> <span><i class="one"></i>${words.legend.event}</span> <b>${words.legend.term}</b></p>
      ${unpublished(view, weeks.flat())}
    </section>
    <section class="sec agenda" part="agenda" aria-live="polite">
      ${shown ? html`<h2 class="between" tabindex="-1"><span class="num">${words.dayTitle(shown, now)}</span> <span class="count num">${words.count(entries.length)}</span></h2>${lunarLine(shown, view)}` : nothing}
      ${entries.length > 0 ? html`<ul class="events" part="list">${entries.map((entry) => row(entry, view))}</ul>` : html`<p class="muted">${shown ? words.empty.day : words.monthHint}</p>`}
      ${undated.length > 0 ? html`<h3>${words.group.undated}</h3><ul class="events">${undated.map((entry) => row(entry, view))}</ul>` : nothing}
    </section>
  </div>`;
}

/** The whole month in words, each event once: what the squares cannot say on paper. */
export function monthOnPaper({ words, flow, events, filter, now }: View): TemplateResult {
  const [first, last] = [firstOf(flow.at), lastOf(flow.at)];
  const lines: TemplateResult[] = [];
  for (const { day, event: raw } of events.byDay.from(first)) {
    if (day > last) break;
    const entry = fits(raw, filter) ? entryOf(events, raw, day) : undefined;
    if (!entry) continue;
    const { event, timing } = entry;
    lines.push(html`<li><b class="num">${Number(day.slice(8))} ${words.weekdays[weekdayOf(day) - 1]}</b> ${words.hours(timing, now)} ${event.name}${event.state === 'cancelled' || event.state === 'postponed' ? html` <b>${words.state[event.state]}</b>` : nothing}</li>`);
  }
  return html`<ul class="paper" part="paper">${lines}</ul>`;
}
