import { html, type TemplateResult } from 'lit';

/** A heading that breaks between its clauses before it breaks inside one: 核对一遍，⏎没问题就提交. */
export function phrases(text: string): TemplateResult[] {
  return (text.match(/[^，：。？]+[，：。？]*/g) ?? [text]).map((clause) => html`<span class="phrase">${clause}</span>`);
}
