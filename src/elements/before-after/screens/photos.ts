/** The photos of one spot: one over the other with a line to move, or side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../../../domain/instant.ts';
import type { Media } from '../../../domain/media.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { ratioOf, type Spot } from '../before-after.model.ts';
import { canWipe, type View } from './view.ts';

type Phase = NonNullable<Media['phase']>;

export function spotOf(view: View, spot: Spot, name: string): TemplateResult {
  const { words, side, looking } = view;
  const { viewpoint, before, during, after } = spot;
  const one = (phase: Phase, photo: Media | undefined): TemplateResult | typeof nothing => (photo ? figure(view, phase, photo, name, photo.viewpoint === viewpoint) : nothing);
  const from = html`${viewpoint.trim() ? html`<p class="small muted">${words.spot(viewpoint)}</p>` : nothing} ${!side && looking.unlike(spot) ? html`<p class="small muted">${words.unlike}</p>` : nothing}`;
  if (!side && canWipe(view, spot)) return html`<div class="spot">${wipe(view, spot, name)} ${from} ${during ? html`<div class="middle">${one('during', during)}</div>` : nothing}</div>`;
  // What was open comes third: the two to compare stay side by side where the screen has room for two.
  return html`<div class="spot"><div class="sides">${one('before', before)} ${one('after', after)} ${one('during', during)}</div>${from}</div>`;
}

function wipe(view: View, { key, before, after }: Spot, name: string): TemplateResult {
  const { words, common: { marks }, looking } = view;
  const cut = looking.cuts.get(key) ?? 50;
  return html`<figure class="spot">
    <div class="wipe" part="slider" data-ratio=${ratioOf(before!) ?? nothing}>
      ${image(view, 'before', before!, name)}${image(view, 'after', after!, name)}
      <input type="range" min="0" max="100" step="2" aria-label=${words.range + (name && marks.colon + marks.gap + name)} aria-valuetext=${words.share(cut)} .value=${String(cut)}
        @input=${({ currentTarget }: Event) => looking.move(key, Number((currentTarget as HTMLInputElement).value))} />
      <i class="seam" aria-hidden="true"><span>${icon(icons.previous)}${icon(icons.next)}</span></i>
      <i class="mark" aria-hidden="true"><b class="small">${words.phase.before}</b></i><i class="mark" aria-hidden="true"><b class="small">${words.phase.after}</b></i>
      <i class="ring" aria-hidden="true"></i>
    </div>
    <figcaption class="ends small num"><span>${caption(view, 'before', before!)}</span><span>${caption(view, 'after', after!)}</span></figcaption>
  </figure>`;
}

function figure(view: View, phase: Phase, photo: Media, name: string, here: boolean): TemplateResult {
  const { words, common, looking } = view;
  return html`<figure class="photo">
    <div class="box" data-ratio=${ratioOf(photo) ?? nothing}>${looking.urlOf(photo) ? image(view, phase, photo, name) : html`<p class="muted">${words.broken}</p>`}</div>
    <figcaption class="small num">${caption(view, phase, photo)}${!here && photo.viewpoint?.trim() ? common.marks.pause + common.marks.gap + photo.viewpoint : nothing}</figcaption>
  </figure>`;
}

function image({ words, common: { marks }, looking }: View, phase: Phase, photo: Media, name: string): TemplateResult {
  const said = photo.alt.trim() || name;
  return html`<img src=${looking.urlOf(photo) ?? nothing} alt=${words.alt[phase] + (said && marks.colon + marks.gap + said)} width=${photo.width ?? nothing} height=${photo.height ?? nothing}
    loading="lazy" decoding="async" @load=${looking.loaded} @error=${looking.failed} />`;
}

const caption = ({ words, common, now }: View, phase: Phase, { takenAt }: Media): TemplateResult =>
  html`<b>${words.phase[phase]}</b><span class="dot"></span><span class="hush">${common.marks.pause}</span><span class="nowrap">${takenAt ? common.day(dayOf(takenAt), now) : words.noDate}</span>`;
