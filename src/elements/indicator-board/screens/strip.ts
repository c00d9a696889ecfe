import { svg, html, type TemplateResult } from 'lit';

/** Resist dots: a line of them, every 14 px. */
const dots = (share: number, at: string, offset: number, width: number): TemplateResult<2> =>
  svg`<line x1=${offset} x2="${share}%" y1=${at} y2=${at} stroke-width=${width} stroke-dasharray="0 14" stroke-linecap="round"/>`;

/** 染条: so many percent of a cloth dyed. The words beside it say the same. Shapes, not backgrounds: they are printed too. */
export function strip(percent: number, plain = false): TemplateResult {
  // Of what is not all of it, something is left to be seen.
  const share = percent < 100 ? Math.min(percent, 98.5) : 100;
  return html`<svg class="strip ${plain ? 'plain' : ''}" aria-hidden="true">
    <rect width="${share}%" height="100%" />
    ${plain ? '' : [dots(share, '50%', 7, 3.2), dots(share, '22%', 14, 2), dots(share, '78%', 14, 2)]}
  </svg>`;
}
