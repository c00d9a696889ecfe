/** A site's own colours are the webmaster's choice; that a text on them is hard to read is told, once. */
import { warnOnce } from './page.ts';

/** Texts and their grounds, as far as a site can change them; ours have 5.3 and more. */
const pairs = 'ink/bg ink/surface ink-2/bg ink-3/bg link/bg on-brand/brand on-cloth/cloth';

/** `probe`: an element without children whose colour nobody sees; its style is then as it was. */
export function checkColours(probe: HTMLElement): void {
  const names = new Set(pairs.split(/[ /]/));
  const said = getComputedStyle(probe);
  // A page that sets none of them has ours: not worth eighteen looks.
  if (![...names].some((name) => said.getPropertyValue(`--linli-color-${name}`))) return;
  /** Relative luminance and a twentieth (WCAG 2, but for the straight foot of the curve: 0.01 off at most); not a number where the browser does not tell red, green and blue. */
  const light = (name: string): number => {
    probe.style.color = name && `var(--_${name})`;
    const parts = getComputedStyle(probe).color.split(/rgba?\(|, |\)/);
    return [0.2126, 0.7152, 0.0722].reduce((sum, share, index) => sum + share * ((Number(parts[index + 1]) / 255 + 0.055) / 1.055) ** 2.4, 0.05);
  };
  for (const pair of pairs.split(' ')) {
    const [text = '', ground = ''] = pair.split('/');
    const share = light(text) / light(ground);
    const contrast = Math.max(share, 1 / share);
    if (contrast < 4.5) warnOnce(`--linli-color-${text} on --linli-color-${ground}: contrast ${contrast.toFixed(2)}, under 4.5 hard to read.`);
  }
  light('');
}
