import { html, type TemplateResult } from 'lit';

/** What stands inside the icon. A function, or a bundler could not leave out those a tag does not draw. */
export type Drawing = () => TemplateResult<2>;

/** Decoration only: the words always stand beside it. */
export function icon(drawing: Drawing): TemplateResult {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${drawing()}</svg>`;
}
