/** The cloth: where the case is, in one sentence, and what is wanted of the resident. The three answers look exactly alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/case.ts';
import type { Instant } from '../../../domain/record.ts';
import type { CaseEvent, CaseState } from '../../../domain/case-machine.ts';
import { maskText } from '../../../domain/mask.ts';
import type { OutboxItem } from '../../../ports/device.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { checkGlyph, crossGlyph, halfGlyph, hem } from '../../../ui/ornament.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';
import { deedOf, isStuck, pendingPart, type PendingView } from './pending.ts';

export interface AnswerView extends PendingView {
  record: Case;
  now: Instant;
  full: boolean;
  /** It is a copy of an earlier visit. */
  kept: boolean;
  /** What the resident did and the office does not have yet. */
  pending: OutboxItem | undefined;
}

export function answerCloth(view: AnswerView): TemplateResult {
  const { words, common, record, acts, pending } = view;
  const { cloth } = words;
  const replied = record.state === 'replied';
  // Asked is only whose case it is, and only what can be answered here; a copy is of a visit when it could.
  const asks = replied && (view.kept || acts.may('visit.resolved'));
  const onItsWay = pending && !isStuck(pending);
  return html`<section class="cloth ${view.full ? '' : 'quiet'}" part="cloth">
    ${hem()}
    <p class="k">${view.kept ? cloth.was : cloth.now}</p>
    <h2 class="big">${onItsWay ? deedOf(words, pending) : asks ? html`${cloth.ask[0]}<br />${cloth.ask[1]}` : replied ? common.state.replied : meaningOf(words, record).state}</h2>
    ${acts.fault === 'storage' ? html`<p class="please" role="alert">${cloth.notKept}</p>` : nothing}
    ${onItsWay ? pendingPart(view, pending) : html`${wanted(view, asks)} ${pending ? html`<hr />${pendingPart(view, pending)}` : keys(view, asks)}`}
  </section>`;
}

/** The state of a case as a sentence; the same word means another thing for another kind. */
function meaningOf({ cloth }: RequestTrackerWords, { kind, state }: Case): { state: string; body?: string | undefined } {
  return cloth.other[kind]?.[state as CaseState] ?? { state: cloth.state[state], body: cloth.body[state] };
}

/** What the state means for the resident, and until when. */
function wanted(view: AnswerView, asks: boolean): TemplateResult {
  const { words, record, common, now } = view;
  const { cloth } = words;
  const body = view.kept || view.acts.isMine ? meaningOf(words, record).body : undefined;
  const { visitBy } = record.due ?? {};
  // What is asked of the resident, or why it stands still: in the office's own words.
  const last = ['needsInfo', 'suspended'].includes(record.state) ? record.steps[record.steps.length - 1] : undefined;
  return html`${last?.note ? html`<p class="asked">${maskText(last.note)}</p>` : nothing} ${last?.until ? html`<p>${cloth.resumes(common.day(last.until, now))}</p>` : nothing}
    ${asks && visitBy ? html`<p>${cloth.answerBy(common.day(visitBy.date, now))}</p>` : nothing} ${!asks && record.state === 'replied' && view.acts.isMine ? html`<p>${cloth.answerByPhone}</p>` : nothing} ${body ? html`<p>${body}</p>` : nothing}`;
}

function keys(view: AnswerView, asks: boolean): TemplateResult {
  const { words, record, acts } = view;
  return html`${asks ? answers(view) : nothing} ${acts.may('supplement') ? supplementKey(view) : nothing} ${acts.may('rate') ? rating(view) : nothing}
    ${record.rating ? html`<p>${words.cloth.thanks}</p>` : nothing}`;
}

function supplementKey({ words, acts }: AnswerView): TemplateResult {
  return html`${acts.draft.restoredFrom !== undefined ? html`<p>${words.writing.half}</p>` : nothing}
    <button class="btn full" type="button" @click=${() => void acts.begin('supplement')}>${icon(icons.pencil)} ${words.write.supplement.open}</button>`;
}

function answers({ words: { cloth }, acts }: AnswerView): TemplateResult {
  const { event: chosen, note } = acts.draft.fields;
  const writing = chosen === 'visit.partly' || chosen === 'visit.unresolved';
  const key = (event: CaseEvent, mark: unknown, label: string): TemplateResult | typeof nothing =>
    acts.may(event)
      ? html`<button class="btn full" type="button" aria-expanded=${writing ? chosen === event : nothing} @click=${() => acts.choose(event)}>${mark} ${label}</button>`
      : nothing;
  return html`
    <div class="acts">
      ${key('visit.resolved', checkGlyph(), cloth.resolved)} ${key('visit.partly', halfGlyph(), cloth.partly)} ${key('visit.unresolved', crossGlyph(), cloth.unresolved)}
    </div>
    ${writing
      ? html`<div class="field note-field">
          <label for="note">${chosen === 'visit.partly' ? cloth.whatsLeft : cloth.whatsWrong}</label>
          <p class="k" id="note-hint">${cloth.noteHint}</p>
          ${acts.fault === 'note' ? html`<p class="please" role="alert" id="note-problem">${cloth.notePlease}</p>` : nothing}
          <textarea class="in" id="note" rows="3" aria-describedby="note-hint ${acts.fault === 'note' ? 'note-problem' : ''}" .value=${note} @input=${(event: Event) => acts.change({ note: (event.target as HTMLTextAreaElement).value })}></textarea>
          <button class="btn full" type="button" @click=${() => void acts.send()}>${icon(icons.send)} ${cloth.sendAnswer}</button>
        </div>`
      : nothing}
  `;
}

/** Five levels of 好差评, all alike, none preset. */
export function rating({ words: { cloth }, acts }: PendingView): TemplateResult {
  return html`<div class="sec">
    <p><b>${cloth.rate}</b></p>
    <div class="acts rates">
      ${([5, 4, 3, 2, 1] as const).map((score) => html`<button class="btn" type="button" @click=${() => void acts.act('rate', { rating: score })}>${cloth.ratings[score]}</button>`)}
    </div>
  </div>`;
}
