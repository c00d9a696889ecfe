/** What the resident did and the office does not have yet: how far it got, in their own words, and the ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Rating } from '../../../domain/case.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { OutboxItem } from '../../../ports/device.ts';
import { sentences } from '../../../ui/status.ts';
import type { CaseActs } from '../request-tracker.acts.ts';
import { isPageAct, kindOf } from '../request-tracker.model.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';

export interface PendingView {
  words: RequestTrackerWords;
  common: CommonWords;
  acts: CaseActs;
}

const actOf = ({ submission }: OutboxItem): { event: string; data: { note?: string; media?: string[]; rating?: number } } =>
  submission.verb === 'act' ? submission : { event: '', data: {} };

/** As a part of a sentence. */
export const nounOf = ({ pending }: RequestTrackerWords, item: OutboxItem): string => pending.what[kindOf(actOf(item).event)];

/** Came back, or was overtaken: the newest state is shown first, and the resident decides anew. */
export const isStuck = ({ state }: OutboxItem): boolean => state === 'parked' || state === 'conflict';

/** What waits, in the words of its button. */
export function deedOf({ cloth, pending }: RequestTrackerWords, item: OutboxItem): string {
  const { event, data } = actOf(item);
  if (isPageAct(event)) return pending.did[event];
  if (event === 'support') return pending.what.support;
  if (event === 'rate') return cloth.yours(cloth.ratings[data.rating as Rating]);
  return cloth.yours(event === 'visit.resolved' ? cloth.resolved : event === 'visit.partly' ? cloth.partly : cloth.unresolved);
}

function said({ words: { pending }, common }: PendingView, item: OutboxItem, what: string): string {
  switch (item.state) {
    case 'conflict':
      return pending.moved(what);
    case 'parked':
      return item.fields?.['state'] === 'too-late' ? pending.tooLate : pending.refused(what);
    case 'unknown':
      return pending.unknown(what);
    case 'needs-sign-in':
      return sentences(common, common.outbox.signIn);
    default:
      return item.attempts === 0 || item.state === 'sending' ? pending.sending(what) : pending.waiting(what);
  }
}

/** Says how far it got, never that it arrived. */
export function pendingPart(view: PendingView, item: OutboxItem): TemplateResult {
  const { words, common, acts } = view;
  const { event, data } = actOf(item);
  const { note, media = [] } = data;
  const stuck = isStuck(item);
  const written = note !== undefined || media.length > 0;
  const key = (label: string, press: () => void): TemplateResult => html`<button class="btn" type="button" @click=${press}>${label}</button>`;
  const keys = [
    ...(item.state === 'sending' || stuck ? [] : [key(item.state === 'unknown' ? common.outbox.sendAgain : words.pending.sendNow, () => void acts.sendNow(item))]),
    ...(stuck && written && acts.may(event as never) ? [key(words.pending.again, () => void acts.takeBack(item))] : []),
    ...(stuck || item.state === 'unknown' ? [key(words.pending.drop, () => void acts.drop(item))] : []),
  ];
  return html`<p aria-live="polite" part="pending">${said(view, item, nounOf(words, item))}</p>
    ${written ? html`<blockquote>${note}${media.length > 0 ? html` <span class="nowrap">${common.outbox.photos(media.length)}</span>` : nothing}</blockquote>` : nothing}
    ${acts.fault === 'refused' ? html`<p class="please" role="alert">${common.outbox.refused}</p>` : nothing}
    ${keys.length > 0 ? html`<div class=${keys.length > 1 ? 'pair' : 'acts'}>${keys}</div>` : nothing}`;
}
