import { html, nothing, type TemplateResult } from 'lit';
import type { Category } from '../../../domain/category.ts';
import { type Hit, search } from '../../../domain/search.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import type { FormView } from '../request-form.view.ts';
import { swatch } from './aisle.ts';
import { chooseCategory } from './kind.ts';

/** So many matters are seen at a glance. */
const few = 8;

export const hits = ({ categories, typed }: Pick<FormView, 'categories' | 'typed'>): Hit<Category>[] => search(categories, typed);

/** 用自己的话找: the box above the aisles. */
export function searchBox({ words, categories, typed, onSearch }: FormView): TemplateResult | typeof nothing {
  if (categories.length <= few) return nothing;
  return html`<div class="field search">
    <label for="search">${words.search.label}</label>
    <div class="within">
      ${icon(icons.find)}
      <input class="in" id="search" type="search" enterkeyhint="search" autocomplete="off" .value=${typed} @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)} />
      ${typed ? html`<button class="btn short" type="button" @click=${() => onSearch('')}>${words.search.clear}</button>` : nothing}
    </div>
  </div>`;
}

/** What was found, with the word that matched underlined. */
export function searchResults(view: FormView): TemplateResult {
  const { words, typed } = view;
  const found = hits(view);
  return html`<section class="sec">
    <p class="muted">${found.length > 0 ? words.search.count(found.length) : words.search.none}</p>
    ${found.length > 0 ? html`<ul class="rows">${found.map((hit) => result(view, hit))}</ul>` : nothing}
    ${typed ? html`<button class="link" type="button" @click=${() => view.onSearch('')}>${words.search.all}${icon(icons.next)}</button>` : nothing}
  </section>`;
}

function result(view: FormView, { item, word }: Hit<Category>): TemplateResult {
  const { words, common: { marks } } = view;
  const others = (item.keywords ?? []).slice(0, 3);
  const said = word !== undefined && !others.includes(word) ? [word, ...others.slice(0, 2)] : others;
  return html`<li>
    <button class="row" type="button" @click=${() => chooseCategory(view, item)}>
      ${swatch(item.aisle.icon)}
      <span class="t"><b>${item.name}</b>${said.length > 0
        ? html`<span>${words.search.also}${marks.colon + marks.gap}${said.map((one, index) => html`${index > 0 ? marks.and + marks.gap : nothing}${one === word ? html`<u>${one}</u>` : one}`)}</span>`
        : html`<span>${item.hint}</span>`}</span>${icon(icons.next)}
    </button>
  </li>`;
}
