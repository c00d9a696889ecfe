/** What comes next, by when; or what has been, by month. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Group, type Listing, past, thisWeek, upcoming } from '../event-calendar.model.ts';
import { row } from './row.ts';
import type { View } from './view.ts';

const nameOf = ({ key }: Group, { words, now }: View): string => (key.includes('-') ? words.group.month(key, now) : words.group[key as Exclude<keyof typeof words.group, 'month' | 'undated'>]);

function listing(view: View, { groups, more }: Listing, empty: string): TemplateResult {
  const { words, flow, filter } = view;
  const narrowed = Object.values(filter).some(Boolean);
  return html`${groups.map((group) => html`<section class="sec group"><h2 tabindex="-1">${nameOf(group, view)}</h2><ul class="events" part="list">${group.entries.map((entry) => row(entry, view))}</ul></section>`)}
    ${groups.length > 0 ? nothing : html`<section class="state" part="empty"><h2 tabindex="-1">${narrowed ? words.empty.filtered : empty}</h2>${narrowed || flow.back ? nothing : html`<p>${words.empty.body}</p>`}</section>`}
    <div class="acts">
      ${more ? html`<button class="btn full" type="button" @click=${() => flow.more()}>${words.more}</button>` : nothing}
      <button class="btn full" type="button" @click=${() => flow.turn(!flow.back)}>${flow.back ? words.upcoming : words.past}</button>
    </div>`;
}

export function listScreen(view: View): TemplateResult {
  const { events, filter, now, flow, words } = view;
  return flow.back ? listing(view, past(events, filter, now, flow.rows), words.empty.past) : listing(view, upcoming(events, filter, now, flow.rows), words.empty.title);
}

/** For a sidebar: the rest of this week. */
export function compactScreen(view: View): TemplateResult {
  const { events, filter, now, words } = view;
  const entries = thisWeek(events, filter, now);
  if (entries.length === 0) return html`<section class="state" part="empty"><h2>${words.empty.title}</h2><p>${words.empty.body}</p></section>`;
  return html`<ul class="events" part="list">${entries.map((entry) => row(entry, view, { short: true }))}</ul>`;
}
