/** One event in a list: its day as a leaf, when and where, how many places are left, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import { isJustCome, placesLeft, type TownEvent } from '../../../domain/event.ts';
import { lunarOf } from '../../../domain/lunar.ts';
import { monthOf } from '../../../domain/month.ts';
import type { Day } from '../../../domain/record.ts';
import { takesSignups } from '../../../domain/signup-desk.ts';
import { isOn, isOver, timingOf } from '../../../domain/timing.ts';
import { checkGlyph, crossGlyph, fullGlyph, halfGlyph, ringGlyph } from '../../../ui/ornament.ts';
import { safeUrl } from '../../../ui/safe-url.ts';
import type { Entry } from '../event-calendar.model.ts';
import { type View, whereOf } from './view.ts';

/** 日历页: the weekday, the day, the lunar day; of a vague one the month. */
export function leaf(day: Day, { words }: View, vague = false): TemplateResult {
  if (vague) return html`<div class="leaf vague" aria-hidden="true"><b>${day.length > 4 && Number(day.slice(0, 4))}</b><span class="num">${day.length > 4 ? words.monthShort(monthOf(day)) : day}</span></div>`;
  const lunar = lunarOf(day);
  return html`<div class="leaf" aria-hidden="true"><b>${words.weekday(day)}</b><span class="num">${Number(day.slice(8))}</span>${lunar ? html`<i>${words.lunarLabel(day)}</i>` : nothing}</div>`;
}

type Tag = [glyph: TemplateResult, said: string, tone?: 'now' | 'ok' | 'warn'];

/** How it stands, most important first. */
function tagOf({ event, timing }: Entry, view: View): Tag | undefined {
  const { words, now } = view;
  const { state, capacity } = event;
  if (state === 'cancelled' || state === 'postponed') return [crossGlyph(), words.state[state], 'warn'];
  if (state === 'completed') return [checkGlyph(), words.state.completed];
  if (state === 'unknown') return [ringGlyph(), words.state.unknown, 'warn'];
  const mine = view.mine(event);
  if (mine) return mine === 'confirmed' ? [checkGlyph(), words.mine.confirmed, 'ok'] : [halfGlyph(), words.mine[mine], 'now'];
  if (isOn(timing, now)) return [halfGlyph(), words.state.on, 'now'];
  if (!event.signup) return isJustCome(event) ? [ringGlyph(), words.seats.free] : undefined;
  if (!takesSignups(event, now)) return [fullGlyph(), words.seats.closed];
  const left = placesLeft(event);
  if (left === undefined) return [ringGlyph(), words.seats.open, 'now'];
  if (left === 0) return [fullGlyph(), words.seats.full];
  return [left === capacity ? ringGlyph() : halfGlyph(), words.seats.left(left), 'now'];
}

function hosts({ roles }: TownEvent, { common }: View): string {
  const hosting = roles.filter(({ role }) => role === 'host' || role === 'undertake' || role === 'partner');
  return (hosting.length > 0 ? hosting : roles).slice(0, 2).map(({ name }) => name).join(common.marks.and + common.marks.gap);
}

/** Of what an event has besides: only where no other tag shows it. */
function details(event: TownEvent, { words, common }: View): TemplateResult | typeof nothing {
  const { roles, audience, fee, description, series, phone } = event;
  const rows: (readonly [string, string | undefined])[] = [
    ...roles.map(({ role, name }) => [words.role[role], name] as const), [words.label.audience, audience], [words.label.fee, fee], [words.label.series, series?.repeat && words.repeat[series.repeat]], [common.call, phone],
  ];
  const told = rows.filter(([, value]) => value);
  if (told.length === 0 && !description) return nothing;
  return html`<details><summary class="link">${words.details}</summary>
    ${description ? html`<p class="own">${description}</p>` : nothing}
    <dl class="told">${told.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
  </details>`;
}

/** Where another tag shows an event, the way there; else into the phone's calendar. */
function act({ event, timing }: Entry, view: View): TemplateResult | typeof nothing {
  const { words, now, open } = view;
  if (!open) return event.state === 'completed' || event.state === 'cancelled' || isOver(timing, now) ? nothing : html`<button class="btn short" type="button" @click=${() => view.keep(event)}>${words.button.keep}<span class="hush"> ${event.name}</span></button>`;
  const takes = takesSignups(event, now);
  const label = view.mine(event) ? words.button.voucher : takes ? (placesLeft(event) === 0 ? words.button.queue : words.button.signUp) : words.button.look;
  return html`<button class="btn short" type="button" @click=${() => open(event)}>${label}<span class="hush"> ${event.name}</span></button>`;
}

/** `plain`: under the name of its day, which is not said again. */
export function row(entry: Entry, view: View, { plain = false, short = false } = {}): TemplateResult {
  const { words, common, now } = view;
  const { event, timing, day } = entry;
  const { name, prov, note, stateNote, previousStart, series, url } = event;
  const tag = tagOf(entry, view);
  const where = whereOf(event, view);
  const by = hosts(event, view);
  const was = previousStart === undefined ? undefined : timingOf({ start: previousStart });
  const address = url === undefined || view.open ? undefined : safeUrl(url);
  const whole = timing.kind === 'at' && timing.from === timing.to ? words.dayTitle(day, now) : '';
  const facts = (parts: readonly unknown[]): unknown => parts.filter(Boolean).map((part, index) => html`${index > 0 ? html`<i class="dot"></i><span class="hush">${common.marks.pause}</span>` : nothing}<span class="fact">${part}</span> `);
  const title = html`${address ? html`<a href=${address}>${name}</a>` : name}${prov?.source === 'synthetic' ? html` <span class="sample">${common.sample}</span>` : nothing}`;
  const waiting = event.signup && event.waiting ? words.seats.waiting(event.waiting) : undefined;
  return html`<li class="event ${event.state}" id="e-${event.id}">
    ${plain ? nothing : leaf(timing.kind === 'vague' ? timing.said : day, view, timing.kind === 'vague')}
    <div class="t">
      ${short ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
      <p>${whole && !plain ? html`<span class="hush">${whole} </span>` : nothing}${facts([html`<time datetime=${event.start.split('/')[0] ?? ''}>${words.hours(timing, now)}</time>`, note])}</p>
      ${was ? html`<p class="muted small">${words.was(words.when(was, now))}</p>` : nothing}
      ${stateNote ? html`<p class="small">${stateNote}</p>` : nothing}
      ${where || by ? html`<p class="muted">${facts([where, by !== where && by])}</p>` : nothing}
      ${series?.overfull ? html`<p class="muted small">${words.overfull}</p>` : nothing}
      ${short ? nothing : html`<div class="end">${tag ? html`<span class="tag ${tag[2] ?? ''}">${tag[0]} ${tag[1]}</span>` : nothing}${waiting ? html`<span class="caption">${waiting}</span>` : nothing}${act(entry, view)}${view.open ? nothing : details(event, view)}</div>${view.kept(event)}`}
    </div>
  </li>`;
}
