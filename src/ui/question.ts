/** A category's own questions as native controls. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../domain/category.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import { describedBy, field, type FieldParts, group, type Problem, problemOf } from './field.ts';

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
