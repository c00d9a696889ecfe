import { html, nothing, type TemplateResult } from 'lit';
import type { Lack } from '../../../domain/evidence.ts';
import type { Media } from '../../../domain/media.ts';
import type { Dye } from '../../../domain/phases.ts';
import { thousands } from '../../../i18n/figures.ts';
import { safeImage, telUrl } from '../../../ui/safe-url.ts';
import { type Compound, type Told, workDye } from '../renovation-tracker.compound.ts';
import type { View } from './view.ts';

const order: readonly Dye[] = ['done', 'doing', 'ahead'];

/** By class: a dot a work, and the works themselves in words. */
export function works({ words, common }: View, { classes, project }: Compound): TemplateResult | typeof nothing {
  if (!project) return nothing;
  const pause = common.marks.and + common.marks.gap;
  return html`<section class="sec">
    <h2>${words.works.title}</h2>
    ${classes.length === 0 ? html`<p class="muted">${words.works.none}</p>` : nothing}
    <ul class="rows classes">
      ${classes.map(({ group, works: all, done, whole }) => {
        const dropped = all.filter(({ state }) => state === 'dropped');
        const kept = all.filter(({ state }) => state !== 'dropped');
        return html`<li>
          <h3 class="between">${words.group[group]}<span class="small num">${words.works.done(done, whole)}</span></h3>
          <p class="legend" aria-hidden="true">${order.flatMap((dye) => kept.filter((work) => workDye(work) === dye).map(() => html`<i class="dye ${dye}"></i>`))}</p>
          ${kept.length === 0 ? nothing : html`<details><summary class="link">${kept.map(({ name }) => name).join(pause)}</summary>
            <ul class="plain">${kept.map(({ name, state, fromCase, offList, note }) => html`<li>
              <b>${name}</b> ${words.works.state[state]}
              ${fromCase ? html`<span class="tag now">${words.works.fromCase}</span>` : nothing}
              ${offList ? html`<p class="small muted">${words.works.approved(offList.approvedBy, offList.funding)}</p>` : nothing}
              ${note ? html`<p class="small muted">${note}</p>` : nothing}
            </li>`)}</ul>
          </details>`}
          ${dropped.length > 0 ? html`<p class="small muted">${words.works.dropped(dropped.map(({ name, note }) => (note ? `${name}${common.marks.pause}${note}` : name)).join(pause))}</p>` : nothing}
        </li>`;
      })}
    </ul>
    ${classes.length > 0 ? html`<p class="legend small">${order.map((dye) => html`<span><i class="dye ${dye}" aria-hidden="true"></i>${words.works.dye[dye]}</span>`)}</p>` : nothing}
  </section>`;
}

/** Two photos from one spot, and what the others lack. */
export function evidence({ words, common, now }: View, { evidence: all }: Compound): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const [first] = all;
  const photo = (media: Media, name: string): TemplateResult => {
    const url = safeImage(media.url);
    return html`<figure>
      ${url ? html`<img src=${url} alt=${media.alt || name} loading="lazy" @error=${broken} />` : nothing}<p class="gone" ?hidden=${Boolean(url)}>${words.evidence.broken}</p>
      <figcaption class="small num">${name}${media.takenAt ? html`<span class="dot"></span>${common.day(media.takenAt.slice(0, 10), now)}` : nothing}</figcaption>
    </figure>`;
  };
  const lacking = all.filter(({ lacks }) => lacks.length > 0);
  const said = (lacks: readonly Lack[]): string => lacks.map((lack) => words.evidence.lack[lack]).join(common.marks.pause + common.marks.gap);
  return html`<section class="sec">
    <h2>${words.evidence.title}</h2>
    ${first?.pair ? html`<p class="muted">${first.work.name}</p><div class="pairs">${photo(first.pair.before, words.evidence.before)} ${photo(first.pair.after, words.evidence.after)}</div>` : nothing}
    <p class="small">${words.evidence.complete(all.length - lacking.length, all.length)}</p>
    ${lacking.length > 0 ? html`<ul class="plain">${lacking.map(({ work, lacks }) => html`<li class="small">${work.name}${common.marks.colon}${common.marks.gap}<span class="late">${said(lacks)}</span></li>`)}</ul>` : nothing}
  </section>`;
}

/** A photo that does not come leaves its words. */
function broken({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  image.hidden = true;
  const said = image.parentElement?.querySelector<HTMLElement>('.gone');
  if (said) said.hidden = false;
}

/** Whole yuan are near enough to see whether it is even. */
const yuan = (fen: number): string => thousands(Math.round(fen / 100));

/** 长效管理: who runs it, and whether it pays for itself. */
export function managed({ words }: View, { compound: { management } }: Told): TemplateResult | typeof nothing {
  if (!management) return nothing;
  const { mode, since, accounts = [] } = management;
  const left = accounts.reduce((sum, { income, outlay }) => sum + income - outlay, 0);
  return html`<section class="sec">
    <h2>${words.management.title}</h2>
    <p>${words.management.mode[mode]}${since ? html` <span class="muted num">${words.management.since(since)}</span>` : nothing}</p>
    ${accounts.length > 0
      ? html`<ul class="plain num">${accounts.map(({ period, income, outlay }) => html`<li>${words.management.account(period, yuan(income), yuan(outlay))}</li>`)}</ul>
          <p><b>${left === 0 ? words.management.even : left > 0 ? words.management.over(yuan(left)) : words.management.under(yuan(-left))}</b></p>`
      : nothing}
  </section>`;
}

/** 60余 is never 60: the bound stands in the words, and nothing is added up. */
export function published({ words }: View, { indicators }: Told): TemplateResult | typeof nothing {
  if (indicators.length === 0) return nothing;
  return html`<section class="sec">
    <h2>${words.published.title}</h2>
    <ul class="plain">${indicators.map(({ label, q, period }) => html`<li class="between"><span>${label} <span class="caption num">${words.published.period(period)}</span></span><b class="num">${q.value === undefined && q.bound !== 'tens' ? '' : words.published.quantity[q.bound](String(q.value ?? ''), q.unit)}</b></li>`)}</ul>
  </section>`;
}

export function people({ words, common }: View, { people: all }: Compound): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<section class="sec">
    <h2>${words.people.title}</h2>
    <ul class="rows">${all.map(({ role, name, phone }) => html`<li class="person">
      <span class="t">${role ? html`<span class="small muted">${role}</span>` : nothing}<b>${name}</b></span>
      ${phone ? html`<a class="btn short num" href=${telUrl(phone)} aria-label=${`${common.call}${common.marks.colon}${common.marks.gap}${name} ${phone}`}>${phone}</a>` : html`<span class="small muted">${words.people.noPhone}</span>`}
    </li>`)}</ul>
  </section>`;
}
