import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../i18n/common.words.ts';
import type { PhotosController } from '../kit/photos.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

export interface PhotosField {
  words: CommonWords['photos'];
  /** SHA-256 of those taken so far, in the resident's order. */
  taken: readonly string[];
  limit: number;
  photos: PhotosController;
  wrong?: string | undefined;
  onAdd: (files: File[]) => void;
  onChange: (taken: string[]) => void;
}

/** Three across, each removable, and under them what happened to them. */
export function photosField({ words, taken, limit, photos, wrong, ...on }: PhotosField): TemplateResult {
  const full = taken.length + photos.adding >= limit;
  const onFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    on.onAdd([...(input.files ?? [])]);
    // The same picture can be chosen again after it was taken out.
    input.value = '';
  };
  return html`<fieldset class="field ${wrong ? 'wrong' : ''}">
    <legend>${words.label} <span class="optional">${words.optional(limit)}</span></legend>
    ${wrong ? html`<p class="message" id="photos-problem">${wrong}</p>` : nothing}
    <ul class="photos">
      ${taken.map(
        (sha256, index) => html`<li class="photo">
          <img alt=${words.alt(index + 1)} src=${photos.url(sha256) ?? nothing} />
          <button type="button" aria-label=${words.remove(index + 1)} @click=${() => on.onChange(taken.filter((_, other) => other !== index))}><span>${icon(icons.cross)}</span></button>
        </li>`,
      )}
      ${Array.from({ length: photos.adding }, () => html`<li class="photo adding"><span>${words.adding}</span></li>`)}
      ${full
        ? nothing
        : html`<li class="photo">
            <label class="add">${icon(icons.camera)}<span>${words.add}</span><input class="hush" id="photos" type="file" accept="image/*" multiple @change=${onFiles} /></label>
          </li>`}
    </ul>
    <p class="hint">${taken.length > 0 && photos.adding === 0 ? words.kept(taken.length) : words.careful}</p>
    ${photos.problems.map(({ name, why }) => html`<p class="message" role="alert">${words.problem[why](name)}</p>`)}
  </fieldset>`;
}
