/** What stands above a page of the form: where one is, what was put back, the way out of a quarrel at home. */
import { html, nothing, type TemplateResult } from 'lit';
import { instantOf } from '../../../domain/instant.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { isBlank } from '../request-form.model.ts';
import type { RequestFlow } from '../request-form.flow.ts';
import type { Page } from '../request-form.parts.ts';
import type { FormView } from '../request-form.view.ts';

/** 第 n 步，共 m 步, and the step before. */
export function crumb({ words, common }: FormView, pages: readonly Page[], at: number, turn: (page: Page) => void): TemplateResult {
  const before = pages[at - 1];
  return html`<nav class="crumb ${before ? '' : 'first'}">
    ${before ? html`<button class="link" type="button" @click=${() => turn(before)}>${icon(icons.previous)}${common.back}</button>` : nothing}
    <span class="stitch"><i aria-hidden="true">${pages.map((_, index) => html`<span class=${index <= at ? 'done' : ''}></span>`)}</i>${words.step(at + 1, pages.length)}</span>
  </nav>`;
}

/** 离开此页, where a quarrel at home is told: one press, and nothing of it is left. */
export function exit({ words }: FormView, onLeave: () => void): TemplateResult {
  return html`<p class="exit"><button class="btn" type="button" @click=${onLeave}>${icon(icons.leave)} ${words.exit.leave}</button><span class="muted">${words.exit.body}</span></p>`;
}

/** What was put back, or what else could be. */
export function restored({ words, common, fields, now }: FormView, flow: RequestFlow): TemplateResult | typeof nothing {
  const { draft } = flow;
  const when = (at: number): string => common.moment(instantOf(at), now);
  if (draft.restoredFrom !== undefined) {
    return html`<p class="notice"><span>${words.restored(when(draft.restoredFrom))}</span><button class="link" type="button" @click=${() => flow.startOver()}>${words.startOver}</button></p>`;
  }
  if (draft.others.length === 0 || !isBlank(fields)) return nothing;
  return html`<div class="note">
    <p>${words.otherDrafts(draft.others.length)}</p>
    ${draft.others.map((other) => html`<button class="btn" type="button" @click=${() => flow.restore(other.key)}>${words.useDraft(when(other.updatedAt ?? 0))}</button>`)}
    <button class="link" type="button" @click=${() => void draft.discardOthers()}>${words.discardDrafts}</button>
  </div>`;
}
