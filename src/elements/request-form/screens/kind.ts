import { html, nothing, type TemplateResult } from 'lit';
import type { Category } from '../../../domain/category.ts';
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
            <button class="row" type="button" @click=${() => chooseCategory(view, category)}>
              <span class="t"><b>${category.name}</b>${category.hint ? html`<span>${category.hint}</span>` : nothing}</span>${icon(icons.next)}
            </button>
          </li>`,
        )}
    </ul>
  `;
}

/** On to the details of a matter. */
export function chooseCategory({ fields, change, go }: FormView, { id, name, aisle }: Category): void {
  const ref = `category/${id}` as const;
  // Answers belong to a category: another one asks other questions.
  const same = fields.category === ref;
  change({ aisle: aisle.name, category: ref, answers: same ? fields.answers : {}, called: same && fields.called, labels: { ...fields.labels, category: name } }, true);
  go('details');
}
