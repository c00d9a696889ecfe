import { html, nothing, type TemplateResult } from 'lit';
import { photoLimit } from '../../../domain/case.ts';
import type { PhotosController } from '../../../kit/photos.ts';
import { problemOf } from '../../../ui/field.ts';
import { icon } from '../../../ui/icons.ts';
import type { FormView } from '../request-form.view.ts';

/** Three across, each removable, and under them what happened to them. */
export function photosField(view: FormView, photos: PhotosController, add: (files: File[]) => void): TemplateResult {
  const { fields, problems } = view;
  const words = view.words.photos;
  const wrong = problemOf(problems, 'photos');
  const full = fields.photos.length + photos.adding >= photoLimit;
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    add([...(input.files ?? [])]);
    // The same picture can be chosen again after it was taken out.
    input.value = '';
  };
  return html`<fieldset class="field ${wrong ? 'wrong' : ''}">
    <legend>${words.label} <span class="optional">${words.optional(photoLimit)}</span></legend>
    ${wrong ? html`<p class="message" id="photos-problem">${wrong}</p>` : nothing}
    <ul class="photos">
      ${fields.photos.map(
        (sha256, index) => html`<li class="photo">
          <img alt=${words.alt(index + 1)} src=${photos.url(sha256) ?? nothing} />
          <button type="button" aria-label=${words.remove(index + 1)} @click=${() => view.change({ photos: fields.photos.filter((_, other) => other !== index) }, true)}><span>${icon('cross')}</span></button>
        </li>`,
      )}
      ${Array.from({ length: photos.adding }, () => html`<li class="photo adding"><span>${words.adding}</span></li>`)}
      ${full
        ? nothing
        : html`<li class="photo">
            <label class="add">${icon('camera')}<span>${words.add}</span><input class="hush" id="photos" type="file" accept="image/*" multiple @change=${onChange} /></label>
          </li>`}
    </ul>
    <p class="hint">${fields.photos.length > 0 && photos.adding === 0 ? words.kept(fields.photos.length) : words.careful}</p>
    ${photos.problems.map(({ name, why }) => html`<p class="message" role="alert">${words.problem[why](name)}</p>`)}
  </fieldset>`;
}
