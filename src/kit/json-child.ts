import { warnOnce } from './page.ts';

/** What a `<script type="application/json">` inside a tag says: structure has no place in attributes. `undefined` where there is none, or none that can be read. */
export function jsonChild(element: HTMLElement): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  try {
    return JSON.parse(script.textContent ?? '') as unknown;
  } catch (thrown) {
    warnOnce(`<${element.localName}>: the <script type="application/json"> inside it is no JSON (${thrown instanceof Error ? thrown.message : String(thrown)}); it is left out.`);
    return undefined;
  }
}
