/** State 0: on this device, not delivered. Dashed, not dyed; send now, copy, edit, delete. Shared by the form and the tracker. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { defaultLimits } from '../domain/category.ts';
import { instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import type { Device, DeviceMode, Draft, Outbox, OutboxItem } from '../ports/device.ts';
import { CopyController } from './copying.ts';
import { type Drawing, icon } from './icon.ts';
import * as icons from './icons.ts';
import { printText } from './print.ts';
import { telUrl } from './safe-url.ts';
import { steps } from './steps.ts';

/** Names the form saw when it was filled in; the office may not answer now. */
interface Labels {
  category?: string;
  place?: string;
  /** With stairwell and room. */
  address?: string;
}

export function labelsOf(item: OutboxItem): Labels {
  const labels = (item.draft?.fields as { labels?: Labels } | undefined)?.labels;
  return labels ?? {};
}

/** The request as plain text, for family or staff. */
export function requestText(words: CommonWords, request: { what: string | undefined; where: string | undefined; told: string; phone: string | undefined }): string {
  const { head, ...labels } = words.outbox.text;
  const rows = (['what', 'where', 'told', 'phone'] as const).filter((row) => request[row]).map((row) => `${labels[row]}${words.marks.colon}${words.marks.gap}${request[row]}`);
  return [head, ...rows].join('\n');
}

function textOf(item: OutboxItem, words: CommonWords): string {
  if (item.submission.verb !== 'create') return item.submission.data.note ?? '';
  const { text, reporter } = item.submission.input;
  const { category, place, address } = labelsOf(item);
  return requestText(words, { what: category, where: address ?? place, told: text, phone: reporter?.phone });
}

export interface KeptActions {
  device: () => Device | undefined;
  words: () => CommonWords;
  say: (text: string) => void;
  /** The row became a draft again. */
  onEdit: (draft: Draft) => void;
  onDiscarded: () => void;
}

/** What the resident is doing with one kept row. */
export class KeptController implements ReactiveController {
  asking = false;
  /** The device refused the last thing asked of it; the row is where it was. */
  refused = false;
  readonly copying: CopyController;
  #host: ReactiveControllerHost;
  #actions: KeptActions;

  constructor(host: ReactiveControllerHost, actions: KeptActions) {
    this.#host = host;
    this.#actions = actions;
    this.copying = new CopyController(host, actions.words, actions.say);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asking = false;
    this.refused = false;
  }

  async send(item: OutboxItem): Promise<void> {
    await this.#ask((outbox) => outbox.sendNow(item.key));
  }

  copy(item: OutboxItem): void {
    void this.copying.copy(textOf(item, this.#actions.words()));
  }

  print(item: OutboxItem): void {
    const words = this.#actions.words();
    printText(words.outbox.text.head, textOf(item, words));
  }

  async edit(item: OutboxItem): Promise<void> {
    const answer = await this.#ask((outbox) => outbox.takeBack(item.key));
    if (answer?.done) this.#actions.onEdit(answer.done);
  }

  ask(asking: boolean): void {
    this.asking = asking;
    this.#host.requestUpdate();
  }

  async discard(item: OutboxItem): Promise<void> {
    this.asking = false;
    if (await this.#ask((outbox) => outbox.discard(item.key))) this.#actions.onDiscarded();
  }

  /** A full or blocked phone says no: the resident hears of it, and may press again. */
  async #ask<T>(act: (outbox: Outbox) => Promise<T>): Promise<{ done: T } | undefined> {
    const device = this.#actions.device();
    this.refused = false;
    try {
      return device && { done: await act(device.outbox) };
    } catch {
      this.refused = true;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }
}

export interface KeptView {
  item: OutboxItem;
  words: CommonWords;
  now: Instant;
  mode: DeviceMode | undefined;
  phone: string | undefined;
  canEdit: boolean;
  kept: KeptController;
}

/** Which matter it is, by the names the form saw. */
export function keptHead(item: OutboxItem, words: CommonWords): TemplateResult {
  const { category, place, address } = labelsOf(item);
  const photos = item.photos.length > 0 ? html`<span class="dot"></span><span class="hush">${words.marks.pause}</span>${words.outbox.photos(item.photos.length)}` : nothing;
  return html`<div class="head">
    <p class="eye">${words.outbox.eye}</p>
    <h1 tabindex="-1" id="title">${category}</h1>
    <p class="muted">${address ?? place}${photos}</p>
  </div>`;
}

export function keptBlock({ item, words, now, mode, phone, canEdit, kept }: KeptView): TemplateResult {
  const { outbox } = words;
  const { title, body } = sentences(item, words, now);
  const unsure = item.state === 'unknown';
  const busy = item.state === 'sending' || (item.state === 'queued' && item.attempts === 0);
  return html`
    <section class="pending" part="kept" aria-live="polite">
      <h2 tabindex="-1" id="kept">${icon(icons.device)} ${title}</h2>
      <p class="muted">${body}${words.marks.gap}${unsure ? nothing : html`<b>${outbox.once}</b>`}</p>
      ${item.attempts >= 12 ? html`<p class="late">${outbox.quiet}</p>` : nothing}
      ${kept.refused ? html`<p class="late" role="alert">${outbox.refused}</p>` : nothing}
      ${mode === 'memory' ? html`<p class="late">${outbox.memoryOnly}</p>` : nothing}
      ${unsure && phone ? html`<a class="btn primary full" href=${telUrl(phone)}>${icon(icons.phone)} ${words.callAbout} <span class="num nowrap">${phone}</span></a>` : nothing}
      <button class="btn full ${unsure ? '' : 'primary'}" type="button" aria-disabled=${busy} @click=${() => busy || void kept.send(item)}>
        ${icon(icons.send)} ${unsure ? outbox.sendAgain : outbox.sendNow}
      </button>
    </section>
    ${item.submission.verb === 'create' && !unsure
      ? steps([
          { state: 'now', title: outbox.steps.kept, when: outbox.steps.now, body: outbox.steps.keptBody, spoken: '' },
          { state: 'ahead', title: outbox.steps.delivered, spoken: '' },
          { state: 'ahead', title: outbox.steps.accepted, body: outbox.acceptedWithin(defaultLimits.acceptWd), spoken: '' },
        ])
      : nothing}
    <section class="sec">
      ${unsure ? nothing : html`<h2>${outbox.waysOut}</h2>`}
      <ul class="rows">
        ${way(icons.copy, outbox.copy.title, outbox.copy.body, () => kept.copy(item))}
        ${kept.copying.shown === undefined ? nothing : html`<li><textarea class="in" rows="6" readonly aria-label=${outbox.copy.title} .value=${kept.copying.shown}></textarea></li>`}
        ${way(icons.print, outbox.print, undefined, () => kept.print(item))}
        ${canEdit && item.state !== 'sending' ? way(icons.pencil, outbox.edit, undefined, () => void kept.edit(item)) : nothing}
        ${kept.asking
          ? html`<li class="sec ask">
              <p><b>${outbox.sure}</b></p>
              <div class="pair">
                <button class="btn" type="button" @click=${() => void kept.discard(item)}>${outbox.discard}</button>
                <button class="btn" type="button" @click=${() => kept.ask(false)}>${outbox.keep}</button>
              </div>
            </li>`
          : item.state === 'sending'
            ? nothing
            : way(icons.bin, outbox.discard, undefined, () => kept.ask(true), true)}
      </ul>
    </section>
  `;
}

/** One way on: a row of its own, the whole of it the target. */
export function way(drawing: Drawing, title: string, body: string | undefined, onClick: () => void, danger = false): TemplateResult {
  return html`<li>
    <button class="row ${danger ? 'danger' : ''}" type="button" @click=${onClick}>
      <span class="swatch soft">${icon(drawing)}</span>
      <span class="t"><b>${title}</b>${body ? html`<span>${body}</span>` : nothing}</span>${icon(icons.next)}
    </button>
  </li>`;
}

function sentences(item: OutboxItem, words: CommonWords, now: Instant): { title: string; body: string } {
  const { outbox } = words;
  switch (item.state) {
    case 'unknown':
      return outbox.unknown;
    case 'needs-sign-in':
      return outbox.signIn;
    case 'conflict':
      return outbox.conflict;
    case 'parked':
      return outbox.stuck;
    case 'sending':
      return { title: outbox.sending, body: '' };
    case 'queued':
    case 'retry-wait':
      if (item.state === 'queued' && item.attempts === 0) return { title: outbox.sending, body: '' };
      return { title: outbox.title, body: outbox.queued(words.moment(instantOf(item.queuedAt), now), item.attempts) };
  }
}
