/** State 0: on this device, not delivered. Dashed, not dyed; send now, hand over another way, edit, delete. Shared by the forms, the tracker and my-items. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { defaultLimits } from '../domain/category.ts';
import { instantOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { CommonWords } from '../i18n/common.words.ts';
import { pressed } from '../kit/pressed.ts';
import type { Clock } from '../ports/clock.ts';
import type { Device, DeviceMode, Draft, Outbox, OutboxItem } from '../ports/device.ts';
import { CopyController } from './copying.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';
import { printSheet } from './print.ts';
import { qr, qrText } from './qr.ts';
import { mailUrl, telUrl } from './safe-url.ts';
import { steps } from './steps.ts';
import { stuckIn } from './stuck.ts';
import { isSignup, keptRows, keptText, labelsOf, outboxOf, rowsText } from './told.ts';
import { asks, way, wayOut } from './way.ts';

export interface KeptActions {
  device: () => Device | undefined;
  /** The phone's own clock, and where the reception point is called and written to. */
  ports: { readonly clock: Clock | undefined; readonly phone: string | undefined; readonly mail: string | undefined };
  words: () => CommonWords;
  say: (text: string) => void;
  /** The row became a draft again. */
  onEdit: (draft: Draft) => void;
  onDiscarded: () => void;
}

/** What the resident is doing with one kept row. */
export class KeptController implements ReactiveController {
  asking: 'discard' | 'handed' | undefined;
  /** The key of the row whose code is on the screen. */
  scanning: string | undefined;
  /** The device refused the last thing asked of it; the row is where it was. */
  refused = false;
  readonly copying: CopyController;
  #host: ReactiveControllerHost;
  #actions: KeptActions;
  #watched: string | undefined;
  #watch = new AbortController();

  constructor(host: ReactiveControllerHost, actions: KeptActions) {
    this.#host = host;
    this.#actions = actions;
    this.copying = new CopyController(host, actions.words, actions.say);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asking = undefined;
    this.scanning = undefined;
    this.refused = false;
    this.#watched = undefined;
    this.#watch.abort();
  }

  /** Whether it is time for other ways; till then the screen is drawn again when it will be. */
  isStuck(item: OutboxItem): boolean {
    const { clock } = this.#actions.ports;
    const left = clock ? stuckIn(item, clock.now()) : 0;
    if (left > 0 && this.#watched !== item.key) {
      this.#watch.abort();
      this.#watch = new AbortController();
      this.#watched = item.key;
      clock?.after(left, this.#watch.signal).then(() => this.#host.requestUpdate(), () => undefined);
    }
    return left === 0;
  }

  async send(item: OutboxItem): Promise<void> {
    await this.#ask((outbox) => outbox.sendNow(item.key));
  }

  copy(item: OutboxItem): void {
    void this.copying.copy(keptText(item, this.#actions.words()));
  }

  scan(item: OutboxItem): void {
    this.scanning = this.scanning === item.key ? undefined : item.key;
    if (this.scanning) this.#actions.say(this.#actions.words().outbox.scan.lead);
    this.#host.requestUpdate();
  }

  print(item: OutboxItem): void {
    const words = this.#actions.words();
    const { phone } = this.#actions.ports;
    const { text, sheet, scan } = outboxOf(item, words);
    const rows = keptRows(item, words);
    printSheet({
      title: text.head, rows, frames: sheet.frames,
      code: { text: qrText(rowsText(words, text.head, rows), scan.tail).text, beside: [sheet.please, ...(phone ? [sheet.phone(phone)] : [])] },
    });
  }

  /** The letter in which it can be sent instead, where there is an address. */
  letter(item: OutboxItem): string | undefined {
    const { mail } = this.#actions.ports;
    const words = this.#actions.words();
    return mail && mailUrl(mail, [outboxOf(item, words).text.head, labelsOf(item).category].filter(Boolean).join(' '), keptText(item, words));
  }

  async edit(item: OutboxItem): Promise<void> {
    const answer = await this.#ask((outbox) => outbox.takeBack(item.key));
    if (answer?.done) this.#actions.onEdit(answer.done);
  }

  ask(asking?: 'discard' | 'handed'): void {
    this.asking = asking;
    this.#host.requestUpdate();
  }

  async discard(item: OutboxItem): Promise<void> {
    const { asking } = this;
    this.asking = undefined;
    if (!(await this.#ask((outbox) => outbox.discard(item.key)))) return;
    this.#actions.onDiscarded();
    if (asking === 'handed') this.#actions.say(outboxOf(item, this.#actions.words()).handed.done);
  }

  async #ask<T>(act: (outbox: Outbox) => Promise<T>): Promise<{ done: T } | undefined> {
    const done = await pressed(this.#actions.device(), act, (no) => (this.refused = no));
    this.#host.requestUpdate();
    return done;
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
  const photos = item.photos.length > 0 ? html`<span class="dot"></span><span class="hush">${words.marks.pause}${words.marks.gap}</span>${words.outbox.photos(item.photos.length)}` : nothing;
  return html`<div class="head">
    <p class="eye">${words.outbox.eye}</p>
    <h1 tabindex="-1" id="title">${category}</h1>
    <p class="muted">${address ?? place}${photos}</p>
  </div>`;
}

export function keptBlock(view: KeptView): TemplateResult {
  const { item, words, mode, phone, kept } = view;
  const outbox = outboxOf(item, words);
  const stuck = kept.isStuck(item);
  const { title, body } = sentences(view, stuck);
  const unsure = item.state === 'unknown';
  const busy = item.state === 'sending' || (!stuck && item.state === 'queued' && item.attempts === 0);
  return html`
    <section class="pending" part="kept" aria-live="polite">
      <h2 tabindex="-1" id="kept">${icon(icons.device)} ${title}</h2>
      <p class="muted">${body}${words.marks.gap}${unsure ? nothing : html`<b>${outbox.once}</b>`}${title === outbox.late.title && mode !== 'memory' ? words.marks.gap + outbox.late.safe : nothing}</p>
      ${item.attempts >= 12 ? html`<p class="late">${outbox.quiet}</p>` : nothing}
      ${kept.refused ? html`<p class="late" role="alert">${outbox.refused}</p>` : nothing}
      ${mode === 'memory' ? html`<p class="late">${outbox.memoryOnly}</p>` : nothing}
      ${stuck && phone ? html`<a class="btn primary full" href=${telUrl(phone)}>${icon(icons.phone)} ${unsure ? words.callAbout : words.call} <span class="num nowrap">${phone}</span></a>` : nothing}
      <button class="btn full ${stuck && (unsure || phone) ? '' : 'primary'}" type="button" aria-disabled=${busy} @click=${() => busy || void kept.send(item)}>
        ${icon(icons.send)} ${unsure ? outbox.sendAgain : outbox.sendNow}
      </button>
    </section>
    ${item.submission.verb === 'create' && !stuck
      ? steps([
          { state: 'now', title: outbox.steps.kept, when: outbox.steps.now, body: outbox.steps.keptBody, spoken: '' },
          { state: 'ahead', title: outbox.steps.delivered, spoken: '' },
          { state: 'ahead', title: outbox.steps.accepted, body: isSignup(item) ? undefined : outbox.acceptedWithin(defaultLimits.acceptWd), spoken: '' },
        ])
      : nothing}
    <section class="sec">
      <h2>${stuck ? outbox.late.waysOut : outbox.waysOut}</h2>
      ${waysOut(view, stuck)}
    </section>
  `;
}

/** None of them deletes anything; the last two do, and ask first. */
function waysOut({ item, words, canEdit, kept }: KeptView, stuck: boolean): TemplateResult {
  const outbox = outboxOf(item, words);
  const { copy, mail, print, scan, handed } = outbox;
  const letter = kept.letter(item);
  const idle = item.state !== 'sending';
  const isRequest = item.submission.verb === 'create';
  const body = (text: string): string | undefined => (stuck ? text : undefined);
  return html`<ul class="rows">
    ${isRequest ? way(icons.scan, scan.title, body(scan.body), () => kept.scan(item)) : nothing}
    ${isRequest && kept.scanning === item.key ? html`<li>${scanned(item, words)}</li>` : nothing}
    ${way(icons.print, print.title, isRequest ? body(print.body) : undefined, () => kept.print(item))}
    ${isRequest && letter ? wayOut(icons.mail, mail.title, body(mail.body), letter) : nothing}
    ${way(icons.copy, copy.title, body(copy.body), () => kept.copy(item))}
    ${kept.copying.shown === undefined ? nothing : html`<li><textarea class="in" rows="6" readonly aria-label=${copy.title} .value=${kept.copying.shown}></textarea></li>`}
    ${canEdit && idle ? way(icons.pencil, outbox.edit, undefined, () => void kept.edit(item)) : nothing}
    ${!idle || !stuck || !isRequest
      ? nothing
      : kept.asking === 'handed'
        ? asks(handed.ask, handed.yes, outbox.keep, () => void kept.discard(item), () => kept.ask())
        : way(icons.check, handed.title, undefined, () => kept.ask('handed'))}
    ${!idle
      ? nothing
      : kept.asking === 'discard'
        ? asks(outbox.sure, outbox.discard, outbox.keep, () => void kept.discard(item), () => kept.ask())
        : way(icons.bin, outbox.discard, undefined, () => kept.ask('discard'), true)}
  </ul>`;
}

/** The code, and beside it the same in letters: who has no scanner reads, and what did not fit is there. */
function scanned(item: OutboxItem, words: CommonWords): TemplateResult {
  const { scan } = words.outbox;
  const whole = keptText(item, words);
  const { text, left } = qrText(whole, scan.tail);
  return html`<figure class="sec ask">
    ${qr(text, scan.alt)}
    <figcaption class="muted">${scan.lead}${left > 0 ? html`<b>${words.marks.gap}${scan.cut(left)}</b>` : nothing}</figcaption>
    <blockquote class="own">${whole}</blockquote>
  </figure>`;
}

function sentences({ item, words, now }: KeptView, stuck: boolean): { title: string; body: string } {
  const outbox = outboxOf(item, words);
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
    case 'queued':
    case 'retry-wait':
      // Not another screen for the moment that a try takes: somebody may be reading the code.
      if (!stuck && (item.state === 'sending' || (item.state === 'queued' && item.attempts === 0))) return { title: outbox.sending, body: '' };
      return { title: stuck ? outbox.late.title : outbox.title, body: outbox.queued(words.moment(instantOf(item.queuedAt), now), item.attempts) };
  }
}
