import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the one polite live region of a shadow root says. The host draws `text` in an element with role="status". */
export class AnnounceController implements ReactiveController {
  text = '';
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.text = '';
  }
}
