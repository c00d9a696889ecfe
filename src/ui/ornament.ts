/** Calico drawn as it is cut: petals, leaves, dots. Inline SVG, no request; ids are local to the shadow root. */
import { html, svg, type TemplateResult } from 'lit';

const turn = (count: number, offset: number, draw: (angle: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, index) => draw((index * 360) / count + offset));

/** 布边: flower, leaf, dot, and a line of dots below; anchored in the middle so that both ends are cut alike. */
export function hem(): TemplateResult {
  const petals = turn(6, 0, (angle) => svg`<ellipse cy="-4.6" rx="1.75" ry="2.9" transform="rotate(${angle})"/>`);
  const leaves = turn(4, 45, (angle) => svg`<ellipse cy="-3.1" rx="1.15" ry="2.1" transform="rotate(${angle})"/>`);
  const dots = turn(7, 0, (angle) => svg`<circle cx="${3 + (angle * 7) / 60}" cy="25" r=".85"/>`);
  return html`<svg class="hem" aria-hidden="true">
    <defs>
      <pattern id="hem" x="-21" width="42" height="28" patternUnits="userSpaceOnUse">
        <g fill="currentColor">
          <g transform="translate(21 11)">${petals}<circle r="1.2" /></g>
          <g transform="translate(0 11)">${leaves}</g>
          <g transform="translate(42 11)">${leaves}</g>
          <circle cx="10.5" cy="11" r="1.05" /><circle cx="31.5" cy="11" r="1.05" />
          ${dots}
        </g>
      </pattern>
    </defs>
    <svg x="50%" overflow="visible"><rect x="-700" width="1400" height="28" fill="url(#hem)" /></svg>
  </svg>`;
}

/** 团花: only on the confirmation. */
export function roundel(): TemplateResult {
  const ring = (radius: number, count: number, width: number, dash = 0): unknown =>
    svg`<circle r="${radius}" stroke-width="${width}" stroke-dasharray="${dash} ${(2 * Math.PI * radius) / count - dash}"/>`;
  return html`<svg class="roundel" viewBox="-100 -100 200 200" fill="currentColor" aria-hidden="true">
    <circle r="5" />
    ${turn(8, 0, (angle) => svg`<ellipse cy="-20" rx="6.5" ry="15" transform="rotate(${angle})"/>`)}
    ${turn(16, 11.25, (angle) => svg`<path d="M0-68q7 8 0 18q-7-10 0-18z" transform="rotate(${angle})"/>`)}
    <g fill="none" stroke="currentColor" stroke-linecap="round">${ring(42, 16, 6.4)}${ring(74, 32, 4.4)}${ring(86, 24, 6, 7)}${ring(96, 48, 3)}</g>
  </svg>`;
}

/** 办结: the only filled red anywhere; the words beside it say the same. */
export function seal(label: string): TemplateResult {
  const glyph = (y: number, text: string, size = 25): unknown =>
    svg`<text x="36" y="${y}" text-anchor="middle" font-family="'Songti SC',STSong,'Noto Serif CJK SC',SimSun,serif" font-weight="700" font-size="${size}" fill="var(--_on-seal)">${text}</text>`;
  return html`<svg class="seal" viewBox="0 0 72 72" role="img" aria-label=${label}>
    <path
      fill="var(--_seal)"
      d="M6 3.5Q20 2.4 36 2.8T66 3.4q2.8 1.6 2.6 5.2Q69.4 36 68.8 64q-.2 4-3.6 4.8Q36 70 7.4 69.2 3.6 68.6 3.2 65 2.4 36 3.2 7.4 3.4 4.2 6 3.5z"
    />
    <path fill="none" stroke="var(--_on-seal)" stroke-width="1.6" d="M9 8.2Q36 7.4 63 8.4 64 36 63.2 63.4 36 64.4 8.8 63.6 8 36 9 8.2z" />
    ${label.length > 2 ? glyph(42, label, 18) : [glyph(33.5, label.slice(0, 1)), glyph(59.5, label.slice(1, 2))]}
  </svg>`;
}

/** Status glyphs differ by shape, never by colour alone. A function each, so that a tag's file holds only its own. */
const glyph = (shape: TemplateResult<2>): TemplateResult => html`<svg class="g" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

export const checkGlyph = (): TemplateResult => glyph(svg`<path d="M2.5 8.5l3.6 3.6 7.4-8" stroke-width="2.4"/>`);
export const halfGlyph = (): TemplateResult => glyph(svg`<circle cx="8" cy="8" r="6" stroke-width="2"/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" stroke="none"/>`);
export const crossGlyph = (): TemplateResult => glyph(svg`<path d="M3.5 3.5l9 9m0-9l-9 9" stroke-width="2.3"/>`);
export const ringGlyph = (): TemplateResult => glyph(svg`<circle cx="8" cy="8" r="6" stroke-width="2"/>`);
export const fullGlyph = (): TemplateResult => glyph(svg`<circle cx="8" cy="8" r="7" fill="currentColor" stroke="none"/>`);
export const backGlyph = (): TemplateResult => glyph(svg`<path d="M6 3L2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7" stroke-width="2"/>`);
