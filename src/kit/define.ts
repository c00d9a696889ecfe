import { page, warnOnce } from './page.ts';

/** Registers a tag once; a second copy of the library on the page is named to the webmaster, never an error. */
export function define(tag: string, element: CustomElementConstructor, version: string): void {
  page().versions.add(version);
  if (customElements.get(tag)) {
    if (page().versions.size > 1) warnOnce(`<${tag}> is on this page in versions ${[...page().versions].join(' and ')}; the first one stays. Load one version only.`);
    return;
  }
  customElements.define(tag, element);
}
