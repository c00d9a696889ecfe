import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether it is for paper just now: what only a sheet shows (a month in words, a code) costs more than the screen and is drawn when somebody prints. */
export class OnPaperController implements ReactiveController {
  is = false;
  #host: ReactiveControllerHost;
  #draw: () => void;
  // Styles for print can be had without printing, to look at or as a picture.
  readonly #styles = matchMedia('print');
  readonly #look = ({ type }: Event): void => {
    this.is = type === 'beforeprint' || this.#styles.matches;
    this.#host.requestUpdate();
    // The sheet is laid out when this returns.
    if (this.is) this.#draw();
  };

  /** `draw`: at once, what is asked for. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#look);
    addEventListener('afterprint', this.#look);
    this.#styles.addEventListener('change', this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#look);
    removeEventListener('afterprint', this.#look);
    this.#styles.removeEventListener('change', this.#look);
  }
}
