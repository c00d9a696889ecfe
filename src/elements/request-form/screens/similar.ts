import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/case.ts';
import { dayOf } from '../../../domain/instant.ts';
import { maskText } from '../../../domain/mask.ts';
import type { FormView } from '../request-form.view.ts';

/** A neighbour said it already: have a look, or add one's own household; whoever has something else to say goes on. */
export function similarNote(view: FormView): TemplateResult | typeof nothing {
  const { words, similar } = view;
  if (similar.cases.length === 0) return nothing;
  return html`<section class="note similar">
    <h2>${words.similar.title(similar.cases.length)}</h2>
    ${similar.cases.map((one) => neighbour(view, one))}
    <p role="status">${similar.fault ? html`<span class="late">${words.similar.failed}</span>` : similar.backed.size > 0 ? words.similar.done : nothing}</p>
  </section>`;
}

function neighbour({ words, common, now, similar, onLook }: FormView, record: Case): TemplateResult {
  const { title, submittedAt, state, supports = 0, prov } = record;
  const backed = similar.backed.has(record.id);
  return html`<p>
      ${words.similar.body(maskText(title), common.day(dayOf(submittedAt), now), common.state[state])} ${supports > 0 ? words.similar.others(supports) : nothing}
      ${prov?.source === 'synthetic' ? html`<span class="sample">${common.sample}</span>` : nothing}
    </p>
    <div class="pair">
      ${onLook ? html`<button class="btn" type="button" @click=${() => onLook(record)}>${words.similar.look}</button>` : nothing}
      ${similar.mayBack ? html`<button class="btn" type="button" aria-disabled=${backed} @click=${() => void similar.back(record)}>${words.similar.me}</button>` : nothing}
    </div>`;
}
