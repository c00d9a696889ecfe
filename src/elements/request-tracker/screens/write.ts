/** 补充 · 重办 · 撤回: one screen each, all of one shape: what it means, what was asked, words, photos, one button. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCode, textLimit } from '../../../domain/case.ts';
import { instantOf } from '../../../domain/instant.ts';
import { maskText } from '../../../domain/mask.ts';
import { describedBy, field, type FieldParts, problemOf } from '../../../ui/field.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { photosField } from '../../../ui/photos.ts';
import { type SaveLine, saveLine } from '../../../ui/save-line.ts';
import { photosFor, type PageAct, wantsWords } from '../request-tracker.model.ts';
import type { AnswerView } from './answer.ts';

export interface WriteView extends AnswerView {
  line: SaveLine;
  onCopy: () => void;
}

export function writeScreen(view: WriteView, act: PageAct): TemplateResult {
  const { words, common, record, acts, now } = view;
  const own = words.write[act];
  const ends = act === 'withdraw' || act === 'end';
  const { draft } = acts;
  const { note, photos } = draft.fields;
  const parts: FieldParts = {
    id: 'note', label: own.label, hint: own.hint, optional: wantsWords(record, act) ? undefined : common.optional,
    problems: acts.fault === 'note' ? [{ field: 'note', message: own.please }] : [],
  };
  const question = act === 'supplement' && record.steps[record.steps.length - 1]?.note;
  return html`
    <nav class="crumb"><button class="link" type="button" @click=${() => acts.leave()}>${icon(icons.previous)}${words.writing.back}</button></nav>
    <div class="head">
      <p class="eye num">${words.head.code} ${formatCode(record.code)}</p>
      <h1 tabindex="-1" id="title">${own.title}</h1>
      <p class="muted">${own.lead}</p>
    </div>
    ${question ? html`<section class="note"><p><b>${words.writing.asked}</b>${common.marks.gap}${maskText(question)}</p></section>` : nothing}
    ${acts.fault === 'storage' ? html`<p class="line bad" role="alert"><span>${words.cloth.notKept}</span></p>` : nothing}
    <div class="keeping">
      ${saveLine(common, view.line, view.onCopy)}
      ${draft.restoredFrom !== undefined
        ? html`<p class="notice"><span>${words.writing.restored(common.moment(instantOf(draft.restoredFrom), now))}</span><button class="link" type="button" @click=${() => acts.startOver()}>${words.writing.startOver}</button></p>`
        : nothing}
    </div>
    <div class="form">
      ${field(
        parts,
        html`<textarea class="in ${problemOf(parts.problems, 'note') ? 'bad' : ''}" id="note" rows="4" maxlength=${textLimit} aria-describedby=${describedBy(parts)} .value=${note} @input=${(event: Event) => acts.change({ note: (event.target as HTMLTextAreaElement).value })}></textarea>`,
      )}
      ${acts.mayPhoto
        ? photosField({
            words: common.photos, taken: photos, limit: photosFor[act], photos: acts.photos,
            onAdd: (files) => void acts.addPhotos(files),
            onChange: (taken) => acts.change({ photos: taken }, true),
          })
        : nothing}
      <div class="acts">
        <button class="btn ${ends ? '' : 'primary'} full" type="button" aria-disabled=${acts.photos.adding > 0} @click=${() => void acts.send()}>${ends ? nothing : icon(icons.send)} ${own.send}</button>
        ${ends ? html`<button class="btn full" type="button" @click=${() => acts.leave()}>${act === 'end' ? words.writing.stay : words.writing.keep}</button>` : nothing}
        <p class="muted small">${words.writing.offline}</p>
      </div>
    </div>
  `;
}
