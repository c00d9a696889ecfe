/** 我的报名: what this phone signed up, how each stands, the number for the door, and giving the place back. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../../../domain/case.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { linkCode } from '../../../ui/qr.ts';
import type { OutboxItem } from '../../../ports/device.ts';
import { labelsOf } from '../../../ui/told.ts';
import type { Own } from '../event-detail.own.ts';
import { shownRelation } from '../event-detail.text.ts';
import type { View } from './view.ts';

export function mine(view: View): TemplateResult | typeof nothing {
  const { words, flow: { own } } = view;
  const { list, waiting } = own;
  if (list.length + waiting.length === 0) return nothing;
  return html`<section class="sec mine" part="mine">
    <h2 tabindex="-1" id="mine">${words.mine.title}</h2>
    ${own.refused ? html`<p class="late" role="alert">${words.mine.refused}</p>` : nothing}
    ${waiting.map((item) => noted(view, item))} ${list.map((one) => card(view, one))}
  </section>`;
}

/** Dashed, not dyed: nobody but this phone knows of it. */
function noted({ words: { mine: say }, common: { outbox }, flow }: View, item: OutboxItem): TemplateResult {
  const { submission } = item;
  const persons = submission.verb === 'create' && submission.type === 'signup' ? outbox.signup.text.persons(submission.input.party, submission.input.minors) : '';
  return html`<div class="pending" part="kept">
    <p><b>${say.noted}</b></p>
    <p class="muted num">${[labelsOf(item).whom, persons].filter(Boolean).join(' ')}</p>
    <button class="btn" type="button" @click=${() => flow.signup.look(item)}>${icon(icons.device)} ${say.look}</button>
  </div>`;
}

function card(view: View, one: Own): TemplateResult {
  const { words: { mine: say, done }, flow: { own } } = view;
  const { receipt: { code, key }, record, state, movedUp, act } = one;
  const good = state === 'confirmed' || state === 'attended';
  const over = ['cancelled', 'rejected', 'absent'].includes(state);
  return html`<article class="own ${over ? 'off' : ''}" part="own">
    <p class="between"><b class="num">${record ? say.who(shownRelation(record.relation, view), record.party) : done.code}</b><span class="tag ${good ? 'good' : state === 'waitlisted' || state === 'pending' ? 'now' : ''}">${say.state[state]}</span></p>
    ${movedUp ? html`<p class="line ok"><span>${say.movedUp}</span></p>` : nothing}
    ${state === 'waitlisted' && record ? html`<p>${say.ahead(record.ahead ?? 0)}</p>` : nothing} ${record?.reason && state === 'rejected' ? html`<p>${record.reason}</p>` : nothing}
    ${record ? nothing : html`<p class="muted small">${say.unread}</p>`}
    ${code && !over ? html`<p class="figure num">${formatCode(code)}</p><details><summary class="link">${say.show}</summary>${linkCode(code, good ? done.door : { ...done.door, body: done.doorLater })}</details>` : nothing}
    ${act ? cancelling(view, act) : own.asking === key ? sure(view, one) : own.mayCancel(one) ? html`<button class="btn" type="button" @click=${() => own.ask(key)}>${say.cancel}</button>` : nothing}
  </article>`;
}

function sure({ words: { mine: say }, flow: { own } }: View, one: Own): TemplateResult {
  return html`<div class="ask acts">
    <p tabindex="-1" id="sure"><b>${say.sure}</b></p>
    <div class="pair">
      <button class="btn" type="button" @click=${() => void own.cancel(one)}>${say.yes}</button>
      <button class="btn" type="button" @click=${() => own.ask(undefined)}>${say.no}</button>
    </div>
  </div>`;
}

/** On its way, or not: the place is taken as long as nobody has answered. */
function cancelling({ words: { mine: say }, common: { outbox }, flow: { own } }: View, act: OutboxItem): TemplateResult {
  const stuck = ['parked', 'conflict', 'needs-sign-in', 'unknown'].includes(act.state);
  if (!stuck && (act.state === 'sending' || act.attempts === 0)) return html`<p class="muted" role="status">${say.sending}</p>`;
  return html`<div class="acts" role="status">
    <p class="late">${stuck ? say.stuck : say.waiting}</p>
    <div class="pair">
      <button class="btn" type="button" @click=${() => void own.sendNow(act)}>${outbox.sendNow}</button>
      <button class="btn" type="button" @click=${() => void own.drop(act)}>${say.drop}</button>
    </div>
  </div>`;
}
