/** Labelled native fields, with the error above the control and the same words in the summary. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

/** One thing that is wrong: `field` is the id of the control to go to. */
export interface Problem {
  field: string;
  message: string;
}

export interface FieldParts {
  id: string;
  label: string;
  hint?: string | undefined;
  optional?: string | undefined;
  problems: readonly Problem[];
}

export const problemOf = (problems: readonly Problem[], id: string): string | undefined => problems.find((problem) => problem.field === id)?.message;

const message = (id: string, text: string | undefined): TemplateResult | typeof nothing => (text ? html`<p class="message" id="${id}-problem">${text}</p>` : nothing);

export const describedBy = (parts: FieldParts): string | typeof nothing =>
  [parts.hint && `${parts.id}-hint`, problemOf(parts.problems, parts.id) && `${parts.id}-problem`].filter(Boolean).join(' ') || nothing;

const optionalMark = (optional: string | undefined): TemplateResult | typeof nothing => (optional ? html` <span class="optional">${optional}</span>` : nothing);

/** A single control under its label. `control` must carry the id and `describedBy`. */
export function field(parts: FieldParts, control: TemplateResult, below: TemplateResult | typeof nothing = nothing): TemplateResult {
  const problem = problemOf(parts.problems, parts.id);
  return html`<div class="field ${problem ? 'wrong' : ''}">
    <label for=${parts.id}>${parts.label}${optionalMark(parts.optional)}</label>
    ${parts.hint ? html`<p class="hint" id="${parts.id}-hint">${parts.hint}</p>` : nothing} ${message(parts.id, problem)} ${control} ${below}
  </div>`;
}

/** Several controls that belong together. */
export function group(parts: FieldParts, body: TemplateResult | TemplateResult[]): TemplateResult {
  const problem = problemOf(parts.problems, parts.id);
  return html`<fieldset class="field ${problem ? 'wrong' : ''}" aria-describedby=${describedBy(parts)}>
    <legend>${parts.label}${optionalMark(parts.optional)}</legend>
    ${parts.hint ? html`<p class="hint" id="${parts.id}-hint">${parts.hint}</p>` : nothing} ${message(parts.id, problem)} ${body}
  </fieldset>`;
}

/** GOV.UK's error summary: focused, the same words as at the field, a button to each. */
export function summary(title: string, problems: readonly Problem[], goTo: (field: string) => void): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<section class="summary" part="problems" role="alert" aria-labelledby="summary-title" tabindex="-1" id="summary">
    <h2 id="summary-title">${icon(icons.alert)} ${title}</h2>
    <ul>
      ${problems.map((problem) => html`<li><button type="button" class="link" @click=${() => goTo(problem.field)}>${problem.message} ${icon(icons.down)}</button></li>`)}
    </ul>
  </section>`;
}
