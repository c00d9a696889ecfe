import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers drop a long utterance half-way; a sentence is never that long. */
const sentences = /.+?(?:[。！？!?]|\.(?=\s)|$)/gm;

/** Reads a text aloud where the browser can (Android's WebView cannot). */
export class ReadAloudController implements ReactiveController {
  reading = false;
  #host: ReactiveControllerHost;
  /** An utterance nobody holds is collected, and its end never heard. */
  #queue: SpeechSynthesisUtterance[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get can(): boolean {
    return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';
  }

  start(texts: readonly { text: string; lang: string }[]): void {
    this.stop();
    this.#queue = texts.flatMap(({ text, lang }) => (text.match(sentences) ?? []).map((part) => part.trim()).filter(Boolean).map((part) => Object.assign(new SpeechSynthesisUtterance(part), { lang })));
    const last = this.#queue[this.#queue.length - 1];
    if (!last) return;
    last.onend = last.onerror = () => this.#set(false);
    this.#set(true);
    for (const utterance of this.#queue) speechSynthesis.speak(utterance);
  }

  stop(): void {
    if (!this.reading) return;
    this.#queue = [];
    speechSynthesis.cancel();
    this.#set(false);
  }

  hostDisconnected(): void {
    this.stop();
  }

  #set(reading: boolean): void {
    this.reading = reading;
    this.#host.requestUpdate();
  }
}
