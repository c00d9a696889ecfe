/** On the office's receipt, and never before: a place, a wait, or that it is not confirmed yet. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../../../domain/case.ts';
import type { Signup } from '../../../domain/signup.ts';
import type { KeptReceipt } from '../../../ports/device.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { hem, roundel } from '../../../ui/ornament.ts';
import { linkCode } from '../../../ui/qr.ts';
import { shownRelation, type Speech, whenLines, whereOf } from '../event-detail.text.ts';
import type { Told } from '../event-detail.reading.ts';

export interface DoneView extends Speech {
  receipt: KeptReceipt;
  /** As far as it was read. */
  record: Signup | undefined;
  told: Told | undefined;
  full: boolean;
  /** What to say in place of 报上了: nobody received anything. */
  rehearsal: string | undefined;
  onKeep: (() => void) | undefined;
  /** What became of it. */
  kept: unknown;
  onBack: () => void;
  onAnother: (() => void) | undefined;
}

export function doneScreen(view: DoneView): TemplateResult {
  const { words, common, receipt: { code, lastState }, record, told, rehearsal } = view;
  const { done, mine } = words;
  const known = (record?.state ?? lastState ?? 'pending') as Signup['state'];
  const state = known in done.title ? known : 'unknown';
  const body = state === 'confirmed' ? done.body.confirmed : state === 'pending' || state === 'unknown' ? done.body.pending : state === 'rejected' ? record?.reason : state === 'waitlisted' && record ? mine.ahead(record.ahead ?? 0) : undefined;
  return html`
    <section class="cloth ${view.full ? '' : 'quiet'}" part="cloth">
      ${roundel()} ${hem()}
      <p class="k">${told?.event.name}</p>
      <h1 tabindex="-1" id="title">${rehearsal ? done.title.rehearsal : done.title[state]}</h1>
      ${rehearsal ? html`<p>${rehearsal}</p>` : nothing}
      ${body ? html`<p>${body}</p>` : nothing} ${record ? html`<p class="num">${mine.who(shownRelation(record.relation, view), record.party)}</p>` : nothing}
      <hr />
      ${code ? html`<div><p class="k">${done.code}</p><p class="code num" part="code">${formatCode(code)}</p></div>${linkCode(code, state === 'confirmed' ? done.door : { ...done.door, body: done.doorLater })}` : html`<p>${done.noCode}</p>`}
    </section>
    ${told ? html`<section class="sec"><h2>${done.when}</h2><p class="num">${whenLines(told.event, view).map((line) => html`<b class="day">${line}</b> `)}<br />${whereOf(told, view)}</p>${told.event.note ? html`<p>${words.facts.note}${common.marks.colon}${common.marks.gap}${told.event.note}</p>` : nothing}</section>` : nothing}
    <div class="acts">
      ${view.onKeep ? html`<button class="btn" type="button" @click=${view.onKeep}>${icon(icons.calendar)} ${words.take.calendar}</button>` : nothing} ${view.kept}
      <button class="btn primary" type="button" @click=${view.onBack}>${done.back}</button>
      ${view.onAnother ? html`<button class="btn" type="button" @click=${view.onAnother}>${done.another}</button>` : nothing}
    </div>
  `;
}
