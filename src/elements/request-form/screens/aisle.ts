import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../../domain/case.ts';
import type { Category } from '../../../domain/category.ts';
import { type Drawing, icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { car, care, flame, house, plug, ramp, talk, water } from '../../../ui/icons.ts';
import type { FormView } from '../request-form.view.ts';
import { chooseCategory } from './kind.ts';
import { searchBox, searchResults } from './search.ts';

/** What a backend may name for an aisle. */
const drawings: ReadonlyMap<string, Drawing> = new Map(Object.entries({ house, water, car, flame, plug, ramp, talk, care }));

/** Numbers to call in danger; a wish is none, a quarrel may be. */
const dangers: Partial<Record<Topic, readonly string[]>> = { request: ['119', '120'], works: ['119', '120'], service: ['120'], dispute: ['110'] };

export const swatch = (name: string | undefined): TemplateResult => html`<span class="swatch">${icon(drawings.get(name ?? '') ?? icons.more)}</span>`;

/** 01: danger first, then the search and the aisles in residents' words; the whole row is the target. */
export function aisleScreen(view: FormView): TemplateResult {
  const { words, categories, topic, typed } = view;
  const numbers = dangers[topic];
  const aisles = [...new Map(categories.map((category) => [category.aisle.name, category.aisle])).values()];
  return html`
    <div class="head">
      <h1 tabindex="-1" id="title">${words.topic[topic].title}</h1>
      <p class="muted">${words.aisle.hint}</p>
    </div>
    ${numbers
      ? html`<p class="alarm">
          ${icon(icons.alert)}<b>${words.aisle.danger}</b>
          <span>${numbers.map((number) => html`<a class="btn num" href="tel:${number}">${number}</a>`)}</span>
        </p>`
      : nothing}
    ${searchBox(view)} ${typed.trim() ? searchResults(view) : aisleRows(view, aisles)}
  `;
}

function aisleRows(view: FormView, aisles: readonly Category['aisle'][]): TemplateResult {
  return html`<section class="sec">
      <h2>${view.words.aisle.list}</h2>
      <ul class="rows">
        ${aisles.map(
          (aisle) => html`<li>
            <button class="row" type="button" @click=${() => choose(view, aisle.name)}>
              ${swatch(aisle.icon)}
              <span class="t"><b>${aisle.name}</b><span>${examples(view, aisle.name)}</span></span>${icon(icons.next)}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
}

/** Three names say what belongs here; an aisle with one thing shows that thing's own hint. */
function examples({ categories, common: { marks } }: FormView, aisle: string): string {
  const inside = categories.filter((category) => category.aisle.name === aisle);
  return inside.length === 1 ? (inside[0]?.hint ?? '') : inside.slice(0, 3).map((category) => category.name).join(marks.and + marks.gap);
}

function choose(view: FormView, aisle: string): void {
  const inside = view.categories.filter((category) => category.aisle.name === aisle);
  const [only] = inside;
  if (inside.length === 1 && only) {
    chooseCategory(view, only);
  } else {
    view.change({ aisle }, true);
    view.go('kind');
  }
}
