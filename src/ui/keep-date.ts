/** 记到日历: a calendar file for the phone. Where an app's browser would do nothing with one: how to get out of it, and the same in words. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { download } from './download.ts';
import { isInApp } from './in-app.ts';

export interface KeepDateWords {
  saved: string;
  inApp: string;
}

/** What is to be kept: the file, and in plain words what it says. Made only when it is asked for. */
export interface Dated {
  /** Of the file, without its ending. */
  name: string;
  ics: () => string;
  text: () => string;
}

export class KeepDateController implements ReactiveController {
  /** What became of the press: said below the button. */
  said: 'saved' | 'in-app' | undefined;
  /** In words, to be copied by hand. */
  text = '';
  #host: ReactiveControllerHost;
  #words: () => KeepDateWords;
  #say: (text: string) => void;
  #userAgent: () => string;

  constructor(host: ReactiveControllerHost, words: () => KeepDateWords, say: (text: string) => void, userAgent = (): string => navigator.userAgent) {
    this.#host = host;
    this.#words = words;
    this.#say = say;
    this.#userAgent = userAgent;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.said = undefined;
  }

  keep({ name, ics, text }: Dated): void {
    const inApp = isInApp(this.#userAgent());
    // What no phone's file system takes is left out of the name.
    if (!inApp) download(`${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60) || 'event'}.ics`, 'text/calendar', ics());
    this.said = inApp ? 'in-app' : 'saved';
    this.text = inApp ? text() : '';
    this.#say(inApp ? this.#words().inApp : this.#words().saved);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.said = undefined;
    this.#host.requestUpdate();
  }
}

/** Under the button. */
export function keptDate({ said, text }: KeepDateController, words: KeepDateWords, label: string): TemplateResult | typeof nothing {
  if (said === undefined) return nothing;
  if (said === 'saved') return html`<p class="muted" role="status">${words.saved}</p>`;
  return html`<p class="note">${words.inApp}</p><textarea class="in" rows="6" readonly aria-label=${label} .value=${text}></textarea>`;
}
