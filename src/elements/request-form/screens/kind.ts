import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import type { FormView } from '../request-form.view.ts';

/** Second step, only where an aisle holds more than one thing. */
export function kindScreen(view: FormView): TemplateResult {
  const { words, fields, categories } = view;
  return html`
    <div class="head">
      <h1 tabindex="-1" id="title">${words.kind.title(fields.aisle ?? '')}</h1>
      <p class="muted">${words.kind.hint}</p>
    </div>
    <ul class="rows">
      ${categories
        .filter((category) => category.aisle.name === fields.aisle)
        .map(
          (category) => html`<li>
            <button
              class="row"
              type="button"
              @click=${() => {
                const { category: before, answers } = fields;
                const ref = `category/${category.id}` as const;
                // Answers belong to a category: another one asks other questions.
                view.change({ category: ref, answers: before === ref ? answers : {}, labels: { ...fields.labels, category: category.name } }, true);
                view.go('details');
              }}
            >
              <span class="t"><b>${category.name}</b>${category.hint ? html`<span>${category.hint}</span>` : nothing}</span>${icon(icons.next)}
            </button>
          </li>`,
        )}
    </ul>
  `;
}
