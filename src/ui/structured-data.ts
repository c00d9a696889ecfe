import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a page says to search engines of what a tag shows (JSON-LD): in the light DOM, where they look, and gone with the tag. */
export class StructuredDataController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #script: HTMLScriptElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.tell(undefined);
  }

  /** `json` has no `<` in it that could end the script; `undefined`: nothing is to be said. */
  tell(json: string | undefined): void {
    if (json === this.#script?.textContent && this.#script?.isConnected) return;
    this.#script?.remove();
    this.#script = undefined;
    if (json === undefined || !this.#host.isConnected) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    // A text node, not `textContent`: of that, Trusted Types believe it were code.
    script.append(document.createTextNode(json));
    this.#host.append(script);
    this.#script = script;
  }
}
