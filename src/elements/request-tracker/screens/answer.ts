/** The cloth: where the case is, in one sentence, and what is wanted of the resident. The three answers look exactly alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Case, Rating } from '../../../domain/case.ts';
import { canMove } from '../../../domain/machine.ts';
import type { Instant } from '../../../domain/record.ts';
import { type RequestEvent, requestMachine } from '../../../domain/request-machine.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { OutboxItem } from '../../../ports/device.ts';
import { icon } from '../../../ui/icons.ts';
import { glyphs, hem } from '../../../ui/ornament.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';

export interface AnswerView {
  words: RequestTrackerWords;
  common: CommonWords;
  record: Case;
  now: Instant;
  full: boolean;
  /** The backend can take this event. */
  can: (event: RequestEvent) => boolean;
  /** An answer on this device that the office does not have yet. */
  pending: OutboxItem | undefined;
  /** The answer being explained: which, and in what words. */
  writing: { event: RequestEvent; note: string } | undefined;
  /** The answer lacks its word, or the device could not keep it. */
  fault: 'note' | 'storage' | undefined;
  onAnswer: (event: RequestEvent) => void;
  onNote: (note: string) => void;
  onSend: () => void;
  onRate: (rating: Rating) => void;
  onSendNow: (item: OutboxItem) => void;
  onDrop: (item: OutboxItem) => void;
}

export const mayRate = (record: Case, can: (event: RequestEvent) => boolean): boolean =>
  record.rating === undefined && canMove(requestMachine, record.state, 'resident', 'rate') && can('rate');

export function answerCloth(view: AnswerView): TemplateResult {
  const { words, record, common, now } = view;
  const { cloth } = words;
  const { visitBy } = record.due ?? {};
  const asks = record.state === 'replied';
  return html`<section class="cloth ${view.full ? '' : 'quiet'}" part="cloth">
    ${hem()}
    <p class="k">${cloth.now}</p>
    <h2 class="big">${view.pending ? cloth.yours(answerOf(view, view.pending)) : asks ? html`${cloth.ask[0]}<br />${cloth.ask[1]}` : cloth.state[record.state]}</h2>
    ${view.fault === 'storage' ? html`<p class="please" role="alert">${cloth.notKept}</p>` : nothing}
    ${view.pending ? pendingPart(view, view.pending) : html`${asks && visitBy ? html`<p>${cloth.answerBy(common.day(visitBy.date, now))}</p>` : nothing} ${cloth.body[record.state] ? html`<p>${cloth.body[record.state]}</p>` : nothing}
      ${asks ? answers(view) : nothing} ${mayRate(record, view.can) ? rating(view) : nothing} ${record.rating ? html`<p>${cloth.thanks}</p>` : nothing}`}
  </section>`;
}

/** Which answer waits, in the words of its button. */
export function answerOf({ words: { cloth } }: Pick<AnswerView, 'words'>, { submission }: OutboxItem): string {
  if (submission.verb !== 'act') return '';
  const { event, data } = submission;
  if (event === 'rate') return cloth.ratings[data.rating as Rating];
  return event === 'visit.resolved' ? cloth.resolved : event === 'visit.partly' ? cloth.partly : cloth.unresolved;
}

function answers(view: AnswerView): TemplateResult {
  const { words, writing } = view;
  const { cloth } = words;
  const key = (event: RequestEvent, mark: unknown, label: string): TemplateResult | typeof nothing =>
    canMove(requestMachine, view.record.state, 'resident', event) && view.can(event)
      ? html`<button class="btn full" type="button" aria-expanded=${writing === undefined ? nothing : writing.event === event} @click=${() => view.onAnswer(event)}>${mark} ${label}</button>`
      : nothing;
  return html`
    <div class="acts">
      ${key('visit.resolved', glyphs.check, cloth.resolved)} ${key('visit.partly', glyphs.half, cloth.partly)} ${key('visit.unresolved', glyphs.cross, cloth.unresolved)}
    </div>
    ${writing
      ? html`<div class="field note-field">
          <label for="note">${writing.event === 'visit.partly' ? cloth.whatsLeft : cloth.whatsWrong}</label>
          <p class="k" id="note-hint">${cloth.noteHint}</p>
          ${view.fault === 'note' ? html`<p class="please" role="alert" id="note-problem">${cloth.notePlease}</p>` : nothing}
          <textarea class="in" id="note" rows="3" aria-describedby="note-hint ${view.fault === 'note' ? 'note-problem' : ''}" .value=${writing.note} @input=${(event: Event) => view.onNote((event.target as HTMLTextAreaElement).value)}></textarea>
          <button class="btn full" type="button" @click=${view.onSend}>${icon('send')} ${cloth.sendAnswer}</button>
        </div>`
      : nothing}
  `;
}

/** Five levels of 好差评, all alike, none preset. */
export function rating(view: Pick<AnswerView, 'words' | 'onRate'>): TemplateResult {
  const { cloth } = view.words;
  return html`<div class="sec">
    <p><b>${cloth.rate}</b></p>
    <div class="acts rates">
      ${([5, 4, 3, 2, 1] as const).map((score) => html`<button class="btn" type="button" @click=${() => view.onRate(score)}>${cloth.ratings[score]}</button>`)}
    </div>
  </div>`;
}

/** The answer is on this device; say how far it got, never that it arrived. */
export function pendingPart({ words, common, onSendNow, onDrop }: Pick<AnswerView, 'words' | 'common' | 'onSendNow' | 'onDrop'>, item: OutboxItem): TemplateResult {
  const { cloth } = words;
  const stuck = item.state === 'parked' || item.state === 'conflict' || item.state === 'unknown';
  const text = item.state === 'conflict' ? cloth.moved : item.state === 'parked' ? cloth.refused : item.state === 'unknown' ? cloth.unknown : item.state === 'needs-sign-in' ? `${common.outbox.signIn.title}。${common.outbox.signIn.body}` : item.attempts === 0 || item.state === 'sending' ? cloth.sending : cloth.waiting;
  return html`<p aria-live="polite" part="pending">${text}</p>
    <div class=${stuck ? 'pair' : 'acts'}>
      ${item.state === 'sending' || item.state === 'conflict' || item.state === 'parked' ? nothing : html`<button class="btn" type="button" @click=${() => onSendNow(item)}>${cloth.sendNow}</button>`}
      ${stuck ? html`<button class="btn" type="button" @click=${() => onDrop(item)}>${cloth.drop}</button>` : nothing}
    </div>`;
}
