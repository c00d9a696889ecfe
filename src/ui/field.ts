/** Labelled native fields, with the error above the control and the same words in the summary. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../domain/category.ts';
import type { CommonWords } from '../i18n/common.words.ts';
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

/** One row of a choice; the whole row is the target. */
export function choice(type: 'radio' | 'checkbox', name: string, value: string, label: string, checked: boolean, onChange: (value: string, on: boolean) => void, id?: string): TemplateResult {
  return html`<label class="choice ${checked ? 'on' : ''}">
    <input
      id=${id ?? nothing}
      type=${type}
      name=${name}
      value=${value}
      .checked=${checked}
      @change=${(event: Event) => onChange(value, (event.target as HTMLInputElement).checked)}
    />${label}
  </label>`;
}

/** A category's typed question (Open311 attribute) as a native control. */
export function question(asked: Question, value: string | string[] | undefined, words: CommonWords, problems: readonly Problem[], onChange: (value: string | string[]) => void): TemplateResult {
  const id = `answers.${asked.code}`;
  const parts: FieldParts = { id, label: asked.label, hint: asked.hint, optional: asked.required ? undefined : words.optional, problems };
  if (asked.variable === false) return html`<p class="note">${asked.label}</p>`;
  if (asked.datatype === 'singlevaluelist' || asked.datatype === 'multivaluelist') {
    const many = asked.datatype === 'multivaluelist';
    const chosen = [value ?? []].flat();
    const toggle = (key: string, on: boolean): void => onChange(many ? (on ? [...chosen, key] : chosen.filter((one) => one !== key)) : key);
    return group(parts, html`<div class="choices">
      ${(asked.values ?? []).map(({ key, name }, index) => choice(many ? 'checkbox' : 'radio', id, key, name, chosen.includes(key), toggle, index === 0 ? id : undefined))}
    </div>`);
  }
  const set = (event: Event): void => onChange((event.target as HTMLInputElement).value);
  const text = typeof value === 'string' ? value : '';
  const bad = problemOf(problems, id) ? 'bad' : '';
  if (asked.datatype === 'text') return field(parts, html`<textarea class="in ${bad}" id=${id} rows="3" aria-describedby=${describedBy(parts)} .value=${text} @input=${set}></textarea>`);
  const type = asked.datatype === 'datetime' ? 'datetime-local' : 'text';
  const mode = asked.datatype === 'number' ? 'decimal' : nothing;
  return field(parts, html`<input class="in ${bad}" id=${id} type=${type} inputmode=${mode} aria-describedby=${describedBy(parts)} .value=${text} @input=${set} />`);
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
