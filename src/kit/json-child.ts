import { warnOnce } from './page.ts';

const json = ':scope > script[type="application/json"]';

/** The text of a mapping that stands inside a tag: `<script type="application/json" data-mapping>`. */
export const mappingChild = (element: HTMLElement): string | undefined => element.querySelector(`${json}[data-mapping]`)?.textContent || undefined;

/** What a `<script type="application/json">` inside a tag says: structure has no place in attributes. `undefined` where there is none, or none that can be read. */
export function jsonChild(element: HTMLElement): unknown {
  const script = element.querySelector(`${json}:not([data-mapping])`);
  if (!script) return undefined;
  try {
    return JSON.parse(script.textContent ?? '') as unknown;
  } catch (thrown) {
    warnOnce(`<${element.localName}>: the <script type="application/json"> inside it is no JSON (${thrown instanceof Error ? thrown.message : String(thrown)}); it is left out.`);
    return undefined;
  }
}
