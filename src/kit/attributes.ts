/** A wrong attribute never throws: one console line that names tag, attribute, value and remedy, and the default is used. */
import { warnOnce } from './page.ts';

const everywhere = /^(id|class|style|lang|dir|slot|part|title|role|hidden|tabindex|exportparts|nonce|is|translate|inert|data-.*|aria-.*|on.*)$/;

/** Warns of attributes the tag does not know, most often a typo. */
export function checkAttributes(element: HTMLElement, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    if (known.includes(name) || everywhere.test(name)) continue;
    warnOnce(`<${element.localName} ${name}="${element.getAttribute(name)}"> does not know the attribute "${name}". It knows: ${known.join(', ')}.`);
  }
}

/** One of a closed list of values. */
export function choice<V extends string>(element: HTMLElement, name: string, value: string | undefined, options: readonly V[]): V {
  const [fallback] = options as readonly [V, ...V[]];
  if (value === undefined || value === '') return fallback;
  if ((options as readonly string[]).includes(value)) return value as V;
  warnOnce(`<${element.localName} ${name}="${value}">: not one of ${options.join(', ')}; using "${fallback}".`);
  return fallback;
}

/** A whole number from 0. */
export function count(element: HTMLElement, name: string, value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  if (/^\d{1,4}$/.test(value)) return Number(value);
  warnOnce(`<${element.localName} ${name}="${value}">: not a whole number; using "${fallback}".`);
  return fallback;
}
