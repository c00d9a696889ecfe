import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../i18n/common.words.ts';
import { type SaveLine, saveLine } from './save-line.ts';

/** What a form says of keeping: how long, and whether it is wanted. */
export interface KeepingWords {
  notice: (days: number) => string;
  forget: string;
  rememberAgain: string;
  ask: string;
  askYes: string;
}

export interface KeepingView {
  words: KeepingWords;
  common: CommonWords;
  days: number;
  /** The question still stands, and nothing has been written. */
  asking: boolean;
  kept: boolean;
  /** Said on another page of the same form. */
  brief: boolean;
  /** The webmaster decided; there is no choice to offer. */
  locked: boolean;
  line: SaveLine;
  localOnly: boolean;
  onSay: (kept: boolean) => void;
  onCopy: () => void;
  /** The text, where the browser copies nothing. */
  shown: string | undefined;
}

/** What is kept, above the first field: the save line, the notice, and one tap to have nothing kept (PIPL 13–17). */
export function keepingLines(view: KeepingView): TemplateResult {
  const { words, common, onSay } = view;
  const local = view.localOnly ? html`<p class="line warn"><span>${common.localOnly}</span></p>` : nothing;
  if (view.asking) {
    return html`<div class="keeping">${local}<div class="note">
        <p>${words.ask}</p>
        <div class="pair">
          <button class="btn" type="button" @click=${() => onSay(true)}>${words.askYes}</button>
          <button class="btn" type="button" @click=${() => onSay(false)}>${words.forget}</button>
        </div>
      </div></div>`;
  }
  const choice = (label: string, kept: boolean): TemplateResult => html`<button class="link" type="button" @click=${() => onSay(kept)}>${label}</button>`;
  return html`<div class="keeping">
      ${local} ${saveLine(common, view.line, view.onCopy)}
      ${view.shown === undefined ? nothing : html`<textarea class="in" rows="6" readonly aria-label=${common.outbox.copy.title} .value=${view.shown}></textarea>`}
      ${view.locked || view.brief || view.line.status.kind === 'unsaved' ? nothing : html`<p class="notice">${view.kept ? html`<span>${words.notice(view.days)}</span>${choice(words.forget, false)}` : choice(words.rememberAgain, true)}</p>`}
    </div>`;
}
