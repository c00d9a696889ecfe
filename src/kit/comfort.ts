import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Theme, themes } from '../ports/comfort.ts';
import { page, warnOnce } from './page.ts';

/** What the system says, where it says anything. */
const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => (typeof matchMedia === 'function' ? matchMedia(query) : undefined));

/** How this tag is drawn: the resident's own choice, then the site's word, then the system's. Known before the first paint. */
export class ComfortController implements ReactiveController {
  #host: ReactiveControllerHost;
  #theme: () => string | undefined;
  #stop: (() => void) | undefined;
  readonly #heard = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost, theme: () => string | undefined) {
    this.#host = host;
    this.#theme = theme;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = page().comfort?.watch(this.#heard);
    for (const query of queries) query?.addEventListener('change', this.#heard);
  }

  hostDisconnected(): void {
    this.#stop?.();
    for (const query of queries) query?.removeEventListener('change', this.#heard);
  }

  get large(): boolean {
    return (page().comfort?.get().size ?? 'standard') !== 'standard';
  }

  /** Classes of the inner wrapper. */
  get classes(): string {
    const { size = 'standard', contrast, theme = this.#siteTheme() } = page().comfort?.get() ?? {};
    const [dark, more] = queries.map((query) => query?.matches ?? false);
    return [
      'root', size === 'standard' ? '' : `big ${size}`,
      theme === 'dark' || (theme === 'auto' && dark) ? 'dark' : '',
      contrast === 'more' || (!contrast && more) ? 'more' : '',
    ].filter(Boolean).join(' ');
  }

  /** Light unless the page opts in: a dark tag on a white page is nobody's wish. */
  #siteTheme(): Theme {
    const wish = this.#theme() || 'light';
    const known = themes.find((one) => one === wish);
    if (!known) warnOnce(`<linli-site theme="${wish}">: not one of ${themes.join(', ')}; using "light".`);
    return known ?? 'light';
  }
}
