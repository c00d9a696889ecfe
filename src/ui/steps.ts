import { html, nothing, type TemplateResult } from 'lit';
import { checkGlyph } from './ornament.ts';

export interface StepRow {
  state: 'done' | 'now' | 'ahead';
  title: string;
  /** At the right edge: a date, 现在. */
  when?: string | undefined;
  body?: string | TemplateResult | undefined;
  /** Spoken beside the title, since the marker is only drawn. */
  spoken: string;
}

/** Dyed, half dyed, undyed: markers by shape, the state in words for those who listen. `plan`: what will happen, so nothing is greyed. */
export function steps(rows: readonly StepRow[], { plan = false } = {}): TemplateResult {
  return html`<ol class="steps ${plan ? 'plan' : ''}" part="steps">
    ${rows.map(
      (row) => html`<li class=${row.state} part="step ${row.state}" aria-current=${row.state === 'now' ? 'step' : nothing}>
        <span class="m" aria-hidden="true">${row.state === 'done' ? checkGlyph() : nothing}</span>
        <div class="b">
          <h3>${row.title}<span class="hush">${row.spoken}</span>${row.when ? html`<span>${row.when}</span>` : nothing}</h3>
          ${row.body ? html`<p class="muted">${row.body}</p>` : nothing}
        </div>
      </li>`,
    )}
  </ol>`;
}
