import { nothing, svg, type TemplateResult, html } from 'lit';
import type { Dye } from '../../../domain/phases.ts';
import type { Row } from '../renovation-tracker.model.ts';

const columns = 28;
const pitch = 12;
/** More would be a grey area: then the words alone say it. */
const most = 600;

/** One dot a compound, dyed ones first: full, half, or a speck. Decoration: the counts stand below in words. */
export function dots(rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0 || rows.length > most) return nothing;
  const order: readonly Dye[] = ['done', 'doing', 'ahead'];
  const paths: Record<Dye | 'ring', string> = { done: '', doing: '', ring: '', ahead: '' };
  order.flatMap((dye) => rows.filter((row) => row.dye === dye)).forEach(({ dye }, index) => {
    const [x, y] = [(index % columns) * pitch + 6, Math.floor(index / columns) * pitch + 6];
    // A ring with its left half filled; else a point with a round end.
    paths[dye] += dye === 'doing' ? `M${x} ${y - 4}a4 4 0 0 0 0 8z` : `M${x} ${y}h0`;
    if (dye === 'doing') paths.ring += `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`;
  });
  return html`<svg class="compounds" viewBox="0 0 ${columns * pitch} ${Math.ceil(rows.length / columns) * pitch}" aria-hidden="true">
    ${Object.entries(paths).map(([name, path]) => svg`<path class=${name} d=${path} />`)}
  </svg>`;
}
