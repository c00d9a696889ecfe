import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../../../domain/case.ts';
import { dayOf, instantOf } from '../../../domain/instant.ts';
import type { Instant } from '../../../domain/record.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { KeptReceipt, OutboxItem } from '../../../ports/device.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { fullGlyph, halfGlyph } from '../../../ui/ornament.ts';
import { row } from '../../../ui/row.ts';
import { labelsOf } from '../../../ui/told.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';

export interface ListView {
  words: RequestTrackerWords;
  common: CommonWords;
  now: Instant;
  waiting: readonly OutboxItem[];
  receipts: readonly KeptReceipt[];
  onWaiting: (item: OutboxItem) => void;
  onReceipt: (receipt: KeptReceipt) => void;
  onLookup: () => void;
}

/** What this device knows: what has not been sent first, then what was, newest first. */
export function listScreen({ words, common, now, waiting, receipts, ...on }: ListView): TemplateResult {
  const sent = (receipt: KeptReceipt): TemplateResult => {
    const state = receipt.lastState && common.state[receipt.lastState as keyof CommonWords['state']];
    return html`${words.list.sentOn(common.day(dayOf(receipt.at ?? instantOf(receipt.sentAt)), now))}${state ? html` <span class="tag">${state}</span>` : nothing}`;
  };
  return html`
    <h1 tabindex="-1" id="title">${words.list.title}</h1>
    <ul class="rows">
      ${waiting.map((item) => row(icon(icons.device), labelsOf(item).category ?? common.outbox.eye, words.list.waiting, () => on.onWaiting(item)))}
      ${receipts.map((receipt) =>
        row(receipt.lastState === 'closed' ? fullGlyph() : halfGlyph(), receipt.code ? words.list.code(formatCode(receipt.code)) : common.outbox.eye, sent(receipt), () => on.onReceipt(receipt)),
      )}
    </ul>
    ${waiting.length + receipts.length === 0 ? nothing : html`<button class="btn" type="button" @click=${on.onLookup}>${words.list.other}</button>`}
  `;
}
