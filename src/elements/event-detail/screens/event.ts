import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { linkCode } from '../../../ui/qr.ts';
import { isBlank } from '../event-detail.model.ts';
import { agenda, description, facts, itinerary, parties, recap } from './facts.ts';
import { type FormExtras, signupForm } from './form.ts';
import { head, whenBlock } from './head.ts';
import { mine } from './mine.ts';
import { room } from './room.ts';
import { take, type Taking } from './take.ts';
import type { View } from './view.ts';

/** 06c: which, when and where, mine, who, where to, how many places, signing up, taking it along. */
export function eventScreen(view: View, extras: FormExtras, taking: Taking): TemplateResult {
  const { entry, flow: { own, signup }, words } = view;
  // What was refused stands in the form, even where it would not be offered any more.
  const offered = entry === 'form' || signup.wanting.length > 0;
  const busy = own.live.length + own.waiting.length > 0;
  const open = offered && (!busy || signup.another || !isBlank(signup.fields) || signup.wanting.length > 0);
  return html`${head(view)}
    <div class="columns">
      <div class="col">${whenBlock(view)} ${mine(view)} ${facts(view)} ${description(view)} ${parties(view)} ${itinerary(view)} ${agenda(view)} ${recap(view)}</div>
      <div class="col">${room(view)}
        ${open ? signupForm(view, extras) : offered ? html`<button class="btn" type="button" @click=${() => signup.leave(true)}>${icon(icons.pencil)} ${words.done.another}</button>` : nothing}
        ${take(view, taking)}</div>
    </div>
    ${taking.link ? html`<div class="paper">${linkCode(taking.link, words.take.scan)}</div>` : nothing}`;
}
