import { html, nothing, type TemplateResult } from 'lit';
import type { PhotosController } from '../../../kit/photos.ts';
import { problemOf } from '../../../ui/field.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { answered } from '../request-form.answers.ts';
import type { FormView } from '../request-form.view.ts';

export interface CheckExtras {
  photos: PhotosController;
  canPhoto: boolean;
  consent: boolean;
  onConsent: (given: boolean) => void;
  onSend: () => void;
  /** Another origin the request goes to, named beside the button. */
  goesTo: string | undefined;
  /** Under the button: what happens without a network. */
  note: string;
  busy: boolean;
}

/** 03: every answer with its 更改, one consent, one button. */
export function checkScreen(view: FormView, top: unknown, extras: CheckExtras): TemplateResult {
  const { words, common, fields, category, problems } = view;
  const row = (label: string, value: unknown, target: string): TemplateResult => html`<div>
    <dt>${label}</dt>
    <dd>${value || html`<span class="muted">${words.check.none}</span>`}</dd>
    <dd class="act"><button class="btn short" type="button" @click=${() => (target === 'category' ? view.go('aisle') : view.go('details', target))}>${common.change}${common.marks.gap}<span class="hush">${label}</span></button></dd>
  </div>`;
  const wrong = problemOf(problems, 'consent');
  return html`
    <div class="head"><h1 tabindex="-1" id="title">${words.check.title}</h1></div>
    ${top}
    <dl class="answers">
      ${row(words.check.what, category?.name, 'category')}
      ${view.about ? html`<div><dt>${words.about}</dt><dd>${view.about}</dd></div>` : nothing}
      ${row(words.check.where, view.address, 'compound')}
      ${answered(fields, category, view.kind, common, words).map(({ label, value, target }) => row(label, value, target))}
      ${row(words.details.told, html`<span class="own">${fields.text}</span>`, 'text')}
      ${extras.canPhoto
        ? row(common.photos.label, fields.photos.length > 0 && html`<span class="thumbs">${fields.photos.map((sha256, index) => html`<img alt=${common.photos.alt(index + 1)} src=${extras.photos.url(sha256) ?? nothing} />`)}</span>`, 'photos')
        : nothing}
      ${row(words.details.phone, html`<span class="num">${fields.phone}</span>`, 'phone')} ${row(words.details.name, fields.name, 'name')}
    </dl>
    <div class="field ${wrong ? 'wrong' : ''}">
      ${wrong ? html`<p class="message" id="consent-problem">${wrong}</p>` : nothing}
      <label class="check">
        <input id="consent" type="checkbox" .checked=${extras.consent} aria-describedby=${wrong ? 'consent-problem' : nothing} @change=${(event: Event) => extras.onConsent((event.target as HTMLInputElement).checked)} />
        <span>${words.check.consent}</span>
      </label>
      <details class="how">
        <summary class="link">${words.check.how}</summary>
        <ul>${words.check.howBody.map((line) => html`<li>${line}</li>`)}</ul>
      </details>
    </div>
    <div class="acts">
      ${extras.goesTo ? html`<p class="muted">${words.check.goesTo(extras.goesTo)}</p>` : nothing}
      <button class="btn primary full" type="button" aria-disabled=${extras.busy} @click=${extras.onSend}>${icon(icons.send)} ${words.check.send}</button>
      <p class="muted small">${extras.note}</p>
    </div>
  `;
}
