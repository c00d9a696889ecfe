import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../../../domain/case.ts';
import { dayOf, instantOf } from '../../../domain/instant.ts';
import type { Instant } from '../../../domain/record.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { Draft, KeptReceipt } from '../../../ports/device.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { linkCode } from '../../../ui/qr.ts';
import { asks, way } from '../../../ui/way.ts';
import { draftView } from '../my-items.model.ts';
import type { MyItemsWords } from '../my-items.words.ts';
import { facts, stateOf } from './list.ts';

export interface ItemView {
  words: MyItemsWords;
  common: CommonWords;
  now: Instant;
  asking: boolean;
  /** Text shown for copying by hand, where the browser copies nothing. */
  shown: string | undefined;
  onCopy: () => void;
  onPrint: () => void;
  onAsk: (asking: boolean) => void;
  onForget: () => void;
  /** The address at which another phone can look it up. */
  link?: string | undefined;
  /** Of a signup, what its event is called. */
  event?: string | undefined;
  /** Absent where nothing on this page or another can open it. */
  onOpen: (() => void) | undefined;
}

export function draftScreen(view: ItemView, draft: Draft): TemplateResult {
  const { words, common, now, onOpen } = view;
  const { category, place, text, photos, isAnswer, signup } = draftView(draft);
  const head = isAnswer ? words.answer : (category ?? words.unnamed);
  return html`
    <div class="head">
      <p class="eye">${signup ? facts(common, words.signup.kind, words.drafts) : words.drafts}</p>
      <h1 tabindex="-1" id="title">${head}</h1>
      <p class="muted">${facts(common, place, photos > 0 && words.photos(photos), words.savedAt(common.moment(instantOf(draft.updatedAt ?? 0), now)))}</p>
    </div>
    ${text ? html`<blockquote class="own">${text}</blockquote>` : nothing}
    ${onOpen ? html`<button class="btn primary full" type="button" @click=${onOpen}>${icon(icons.pencil)} ${words.goOn}</button>` : nothing}
    ${ways(view, words.sureDraft)}
  `;
}

export function receiptScreen(view: ItemView, receipt: KeptReceipt): TemplateResult {
  const { words, common, now, onOpen } = view;
  const { code, type } = receipt;
  const state = stateOf(receipt, words, common);
  const number = code ? words.code(formatCode(code)) : words.noCode;
  const signup = type === 'signup';
  return html`
    <div class="head">
      <p class="eye">${signup ? facts(common, words.signup.kind, words.receipts) : words.receipts}</p>
      <h1 class="num" tabindex="-1" id="title">${signup ? (view.event ?? words.signup.kind) : number}</h1>
      ${signup ? html`<p class="num figure">${number}</p>` : nothing}
      <p class="muted">${words.sentAt(common.day(dayOf(receipt.at ?? instantOf(receipt.sentAt)), now))} ${state ? html`<span class="tag">${state}</span>` : nothing}</p>
    </div>
    ${onOpen ? html`<button class="btn primary full" type="button" @click=${onOpen}>${signup ? words.signup.see : words.track}</button>` : nothing} ${view.link ? linkCode(view.link, common.linkCode) : nothing}
    ${ways(view, signup ? words.signup.sureReceipt : words.sureReceipt)}
  `;
}

/** Copy, print, delete; the last asks first and says what it means. */
function ways({ words, common, asking, shown, onCopy, onPrint, onAsk, onForget }: ItemView, meaning: string): TemplateResult {
  const { copy } = common.outbox;
  return html`<ul class="rows">
    ${way(icons.copy, copy.title, copy.body, onCopy)}
    ${shown === undefined ? nothing : html`<li><textarea class="in" rows="5" readonly aria-label=${copy.title} .value=${shown}></textarea></li>`}
    ${way(icons.print, words.print, undefined, onPrint)}
    ${asking
      ? asks(meaning, words.sure, words.keep, onForget, () => onAsk(false))
      : way(icons.bin, words.forget, undefined, () => onAsk(true), true)}
  </ul>`;
}
