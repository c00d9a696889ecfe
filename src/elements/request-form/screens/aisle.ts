import { html, type TemplateResult } from 'lit';
import { type Drawing, icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { car, care, flame, house, plug, ramp, talk, water } from '../../../ui/icons.ts';
import type { FormView } from '../request-form.view.ts';

/** What a backend may name for an aisle. */
const drawings: ReadonlyMap<string, Drawing> = new Map(Object.entries({ house, water, car, flame, plug, ramp, talk, care }));

/** 01: danger first, then the aisles in residents' words; the whole row is the target. */
export function aisleScreen(view: FormView): TemplateResult {
  const { words, categories } = view;
  const aisles = [...new Map(categories.map((category) => [category.aisle.name, category.aisle])).values()];
  return html`
    <div class="head">
      <h1 tabindex="-1" id="title">${words.aisle.title}</h1>
      <p class="muted">${words.aisle.hint}</p>
    </div>
    <p class="alarm">
      ${icon(icons.alert)}<b>${words.aisle.danger}</b>
      <span><a class="btn num" href="tel:119">119</a><a class="btn num" href="tel:120">120</a></span>
    </p>
    <section class="sec">
      <h2>${words.aisle.list}</h2>
      <ul class="rows">
        ${aisles.map(
          (aisle) => html`<li>
            <button class="row" type="button" @click=${() => choose(view, aisle.name)}>
              <span class="swatch">${icon(drawings.get(aisle.icon ?? '') ?? icons.more)}</span>
              <span class="t"><b>${aisle.name}</b><span>${examples(view, aisle.name)}</span></span>${icon(icons.next)}
            </button>
          </li>`,
        )}
      </ul>
    </section>
  `;
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
    view.change({ aisle, category: `category/${only.id}`, labels: { ...view.fields.labels, category: only.name } }, true);
    view.go('details');
  } else {
    view.change({ aisle }, true);
    view.go('kind');
  }
}
