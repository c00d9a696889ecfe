import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../../../i18n/common.words.ts';
import { describedBy, field, type FieldParts, type Problem, problemOf, summary } from '../../../ui/field.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';

export interface LookupView {
  words: RequestTrackerWords;
  common: CommonWords;
  code: string;
  tail: string;
  problems: readonly Problem[];
  busy: boolean;
  /** What the office said to the last try. */
  refusal: string | undefined;
  onChange: (patch: { code?: string; tail?: string }) => void;
  onFind: () => void;
  goTo: (field: string) => void;
  onBack: (() => void) | undefined;
}

/** Number and phone tail; sent as a body, never in a URL. */
export function lookupScreen({ words, problems, ...view }: LookupView): TemplateResult {
  const { lookup } = words;
  const code: FieldParts = { id: 'code', label: lookup.code, hint: lookup.codeHint, problems };
  const tail: FieldParts = { id: 'tail', label: lookup.tail, hint: lookup.tailHint, problems };
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`
    ${summary(lookup.problems(problems.length), problems, view.goTo)}
    <div class="head">
      <h1 tabindex="-1" id="title">${lookup.title}</h1>
      <p class="muted">${lookup.hint}</p>
    </div>
    <form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        view.onFind();
      }}
    >
      ${field(code, html`<input class="in num ${problemOf(problems, 'code') ? 'bad' : ''}" id="code" inputmode="numeric" autocomplete="off" aria-describedby=${describedBy(code)} .value=${view.code} @input=${(event: Event) => view.onChange({ code: valueOf(event) })} />`)}
      ${field(tail, html`<input class="in num ${problemOf(problems, 'tail') ? 'bad' : ''}" id="tail" inputmode="numeric" maxlength="4" autocomplete="off" aria-describedby=${describedBy(tail)} .value=${view.tail} @input=${(event: Event) => view.onChange({ tail: valueOf(event) })} />`)}
      ${view.refusal ? html`<p class="message" role="alert">${view.refusal}</p>` : nothing}
      <button class="btn primary full" type="submit" aria-disabled=${view.busy}>${lookup.find}</button>
    </form>
    ${view.onBack ? html`<button class="link" type="button" @click=${view.onBack}>${words.list.back}</button>` : nothing}
  `;
}
