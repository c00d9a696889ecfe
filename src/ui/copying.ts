import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadingWords } from '../i18n/reading.words.ts';
import { copyText } from './copy.ts';

/** Copies a text and says so; where the browser copies nothing, holds it to be copied by hand. */
export class CopyController implements ReactiveController {
  /** The text to show, where it could not be copied. */
  shown: string | undefined;
  #host: ReactiveControllerHost;
  #words: () => ReadingWords;
  #say: (text: string) => void;

  constructor(host: ReactiveControllerHost, words: () => ReadingWords, say: (text: string) => void) {
    this.#host = host;
    this.#words = words;
    this.#say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.shown = undefined;
  }

  async copy(text: string): Promise<void> {
    if (!(await copyText(text))) return this.show(text);
    this.shown = undefined;
    this.#say(this.#words().copied);
    this.#host.requestUpdate();
  }

  /** To be copied by hand. */
  show(text: string): void {
    this.shown = text;
    this.#say(this.#words().copyFailed);
    this.#host.requestUpdate();
  }

  /** What was to be copied by hand is no longer wanted. */
  clear(): void {
    this.shown = undefined;
    this.#host.requestUpdate();
  }
}
