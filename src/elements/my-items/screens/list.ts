import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../../../domain/case.ts';
import { dayOf, instantOf } from '../../../domain/instant.ts';
import type { Instant } from '../../../domain/record.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { Draft, KeptReceipt, OutboxItem } from '../../../ports/device.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { fullGlyph, halfGlyph } from '../../../ui/ornament.ts';
import { row } from '../../../ui/row.ts';
import { isSignup, labelsOf } from '../../../ui/told.ts';
import type { Showing } from '../my-items.flow.ts';
import { countOf, draftView, type Items } from '../my-items.model.ts';
import type { MyItemsWords } from '../my-items.words.ts';

export interface ListView {
  words: MyItemsWords;
  common: CommonWords;
  now: Instant;
  items: Items;
  asking: boolean;
  /** Nothing survives the page. */
  memory: boolean;
  onShow: (showing: Showing) => void;
  onReport: (() => void) | undefined;
  onAsk: (asking: boolean) => void;
  onForgetAll: () => void;
}

/** What waits for the resident first, then what waits for a signal, then what has arrived. */
export function listScreen(view: ListView): TemplateResult {
  const { words, items, memory, asking, onReport, onAsk } = view;
  const { drafts, waiting, receipts } = items;
  if (countOf(items) === 0) {
    return html`<h1 tabindex="-1" id="title">${words.title}</h1>
      <section class="state">
        <h2>${words.empty.title}</h2>
        <p>${words.empty.body}</p>
        ${onReport ? html`<button class="btn primary" type="button" @click=${onReport}>${words.report}</button>` : nothing}
      </section>`;
  }
  return html`
    <div class="head">
      <h1 tabindex="-1" id="title">${words.title}</h1>
      <p class="muted">${words.lead}</p>
    </div>
    ${memory ? html`<p class="line warn"><span>${words.memory}</span></p>` : nothing}
    ${group(words.drafts, drafts.map((draft) => draftRow(view, draft)))} ${group(words.waiting, waiting.map((item) => waitingRow(view, item)))}
    ${group(words.receipts, receipts.map((receipt) => receiptRow(view, receipt)))}
    ${asking
      ? html`<section class="sec sure">
          <h2 tabindex="-1" id="sure">${words.all}</h2>
          <p>${words.sureAll(drafts.length, waiting.length, receipts.length)}</p>
          <div class="pair">
            <button class="btn" type="button" @click=${view.onForgetAll}>${words.sureAllYes}</button>
            <button class="btn" type="button" @click=${() => onAsk(false)}>${words.keep}</button>
          </div>
        </section>`
      : html`<button class="btn danger" type="button" @click=${() => onAsk(true)}>${icon(icons.bin)} ${words.all}</button>`}
  `;
}

const group = (title: string, rows: TemplateResult[]): TemplateResult | typeof nothing =>
  rows.length === 0 ? nothing : html`<section class="sec"><h2>${title}</h2><ul class="rows">${rows}</ul></section>`;

export const facts = ({ marks }: CommonWords, ...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(marks.pause + marks.gap);

function draftRow({ words, common, now, onShow }: ListView, draft: Draft): TemplateResult {
  const { category, place, photos, isAnswer, signup } = draftView(draft);
  const saved = words.savedAt(common.moment(instantOf(draft.updatedAt ?? 0), now));
  return row(icon(icons.pencil), isAnswer ? words.answer : (category ?? words.unnamed), facts(common, signup ? words.signup.kind : undefined, place, photos > 0 && words.photos(photos), saved), () => onShow({ kind: 'draft', key: draft.key }));
}

function waitingRow({ words, common, now, onShow }: ListView, item: OutboxItem): TemplateResult {
  const { category, place } = labelsOf(item);
  const since = words.waitingSince(common.moment(instantOf(item.queuedAt), now));
  return row(icon(icons.send), item.submission.verb === 'act' ? actTitle(item, words) : (category ?? words.unnamed), facts(common, isSignup(item) && words.signup.kind, place, since), () => onShow({ kind: 'waiting', key: item.key }));
}

/** An answer to the office, or a place given back. */
export const actTitle = ({ submission }: OutboxItem, words: MyItemsWords): string => (submission.verb === 'act' && submission.type === 'signup' ? words.signup.cancelling : words.answer);

export const stateOf = ({ type, lastState }: KeptReceipt, words: MyItemsWords, common: CommonWords): string | undefined =>
  type === 'signup' ? words.signup.state[lastState as keyof MyItemsWords['signup']['state']] : common.state[lastState as keyof CommonWords['state']];

function receiptRow({ words, common, now, items, onShow }: ListView, receipt: KeptReceipt): TemplateResult {
  const { code, lastState, key, type, about } = receipt;
  const state = stateOf(receipt, words, common);
  const number = code ? words.code(formatCode(code)) : words.noCode;
  const sent = words.sentAt(common.day(dayOf(receipt.at ?? instantOf(receipt.sentAt)), now));
  const signup = type === 'signup';
  return row(lastState === 'closed' || lastState === 'confirmed' ? fullGlyph() : halfGlyph(), signup ? ((about && items.events.get(about)) ?? words.signup.kind) : number,
    html`${signup ? facts(common, words.signup.kind, number, sent) : sent}${state ? html` <span class="tag">${state}</span>` : nothing}`, () => onShow({ kind: 'receipt', key }));
}
