import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type Card, cardPicture } from './card.ts';
import { isInApp } from './in-app.ts';
import { safeImage } from './safe-url.ts';

export interface PictureWords {
  saved: string;
  hold: string;
  alt: string;
}

/** Saves a card as a picture. Where nothing can be downloaded, the picture stands there to be held; where not even that, its text instead. */
export class PictureController implements ReactiveController {
  /** The picture made last. */
  url: string | undefined;
  downloaded = false;
  #host: ReactiveControllerHost;
  #fallBack: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  async save(card: Card, fallBack: () => void): Promise<void> {
    this.clear();
    this.#fallBack = fallBack;
    const picture = await cardPicture(card);
    if (!picture) return this.#fallBack();
    this.url = URL.createObjectURL(picture);
    const link = document.createElement('a');
    this.downloaded = 'download' in link && !isInApp(navigator.userAgent);
    if (this.downloaded) Object.assign(link, { href: this.url, download: `${card.title} ${card.code}.png` }).click();
    this.#host.requestUpdate();
  }

  /** The page's policy shows no picture of its own making. */
  refuse(): void {
    this.clear();
    this.#fallBack();
  }

  clear(): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
    this.#host.requestUpdate();
  }
}

export function picture(made: PictureController, words: PictureWords): TemplateResult | typeof nothing {
  if (!made.url) return nothing;
  if (made.downloaded) return html`<p class="muted" role="status">${words.saved}</p>`;
  return html`<figure class="sec">
    <figcaption><b>${words.hold}</b></figcaption>
    <img class="qr wide" alt=${words.alt} src=${safeImage(made.url) ?? nothing} @error=${() => made.refuse()} />
  </figure>`;
}
