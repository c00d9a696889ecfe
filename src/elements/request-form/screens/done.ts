import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type CaseKind, formatCode } from '../../../domain/case.ts';
import { type Category, defaultLimits } from '../../../domain/category.ts';
import type { Org } from '../../../domain/org.ts';
import type { Instant } from '../../../domain/record.ts';
import { chinaWorkCalendars } from '../../../domain/work-calendar.cn.ts';
import { addWorkingDays } from '../../../domain/working-days.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { Card } from '../../../ui/card.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { hem, roundel } from '../../../ui/ornament.ts';
import { picture, type PictureController } from '../../../ui/picture.ts';
import { linkCode } from '../../../ui/qr.ts';
import { type StepRow, steps } from '../../../ui/steps.ts';
import { writtenMoment } from '../../../ui/told.ts';
import type { RequestFormWords } from '../request-form.words.ts';

export interface DoneView {
  words: RequestFormWords;
  common: CommonWords;
  now: Instant;
  code: string | undefined;
  /** It was taken without a receipt that says anything. */
  isBlind: boolean;
  /** Whether somebody asks the resident how it went (回访), and keeps days. */
  isFollowed: boolean;
  at: Instant;
  categoryName: string;
  kind: CaseKind;
  category: Category | undefined;
  record: Case | undefined;
  firstAsked: Org | undefined;
  /** Cloth in full, or its quiet twin where another tag has it. */
  full: boolean;
  /** What to say in place of 收到: nobody received anything. */
  rehearsal: string | undefined;
  shown: string | undefined;
  /** The address at which another phone can look it up. */
  link: string | undefined;
  picture: PictureController;
  onCopy: () => void;
  onSave: (card: Card) => void;
  onTrack: (() => void) | undefined;
  onAgain: () => void;
  /** The reception point's, where the unit has none of its own. */
  phone: string | undefined;
}

/** 03b: only on the backend's receipt. The number as 4 + 4 digits, what happens next with weekdays, who is 首问负责. */
export function doneScreen(view: DoneView): TemplateResult {
  const { words, common, code, isBlind } = view;
  const { done } = words;
  const said = isBlind ? done.blind : done;
  return html`
    <section class="cloth ${view.full ? '' : 'quiet'}" part="cloth">
      ${roundel()} ${hem()}
      <p class="k num">${common.moment(view.at, view.now)}</p>
      <h1 tabindex="-1" id="title">${view.rehearsal ? done.titleLocal : said.title}</h1>
      <p>${view.rehearsal ?? said.what(view.categoryName)}</p>
      <hr />
      ${code
        ? html`<div><p class="k">${done.code}</p><p class="code num" part="code">${formatCode(code)}</p></div>`
        : html`<p>${isBlind ? done.blind.body : done.noCode}</p>`}
      ${view.link ? linkCode(view.link, common.linkCode) : nothing}
    </section>
    <div class="acts">
      <div class="pair">
        ${code ? html`<button class="btn" type="button" @click=${() => view.onSave(cardOf(view, code))}>${icon(icons.save)} ${done.save}</button>` : nothing}
        <button class="btn" type="button" @click=${view.onCopy}>${icon(icons.copy)} ${done.copy}</button>
      </div>
      ${picture(view.picture, done.picture)}
      ${view.shown === undefined ? nothing : html`<textarea class="in" rows="3" readonly aria-label=${done.copy} .value=${view.shown}></textarea>`}
    </div>
    ${isBlind ? nothing : html`<section class="sec"><h2>${done.next}</h2>${steps(nextRows(view), { plan: true })}</section>`}
    ${view.firstAsked
      ? html`<p>${done.firstAsked}${common.marks.gap}<b>${view.firstAsked.name}</b>${view.firstAsked.prov?.source === 'synthetic' ? html` <span class="sample">${common.sample}</span>` : nothing}<br /><span class="muted">${done.firstAskedBody}</span></p>`
      : nothing}
    <div class="acts">
      ${view.onTrack ? html`<button class="btn primary" type="button" @click=${view.onTrack}>${done.track}</button>` : nothing}
      <button class="btn" type="button" @click=${view.onAgain}>${done.again}</button>
    </div>
  `;
}

/** What is worth keeping in an album: the number first, then whom to ask. */
function cardOf({ words: { check, done }, common, at, categoryName, firstAsked, phone, link }: DoneView, code: string): Card {
  const ask = firstAsked?.phone ?? phone;
  return {
    title: done.picture.title, code: formatCode(code), link: link ? { text: link, beside: common.linkCode.body } : undefined,
    rows: [
      [check.what, categoryName],
      [done.received, writtenMoment(common, at)],
      ...(firstAsked ? [[done.firstAsked.replace(/[：:]$/, ''), firstAsked.name] as const] : []),
      ...(ask ? [[done.picture.phone, ask] as const] : []),
    ],
  };
}

/** Dates with weekdays; what the office has not fixed yet is 预计. */
function nextRows({ words, common, now, at, record, category, kind, isFollowed }: DoneView): StepRow[] {
  const { done } = words;
  const ahead = (title: string, body?: string): StepRow => ({ state: 'ahead', title, body, spoken: done.spoken.ahead });
  const received: StepRow = { state: 'done', title: done.received, body: common.moment(at, now), spoken: done.spoken.done };
  if (!isFollowed) return [received, ...done.unfollowed.map((title) => ahead(title))];
  const { handleWd, visitWd } = category?.limits ?? defaultLimits;
  const acceptBy = record?.due?.acceptBy;
  const handleBy = acceptBy && addWorkingDays(chinaWorkCalendars, acceptBy.date, handleWd);
  const [taken, then, end] = done.steps[kind];
  const certain = acceptBy?.certain ? (text: string): string => text : done.about;
  return [
    received,
    ahead(taken, acceptBy && certain(done.takenBy(common.day(acceptBy.date, now)))),
    ahead(then, kind === 'request' ? handleBy && done.about(done.handledBy(common.day(handleBy.date, now))) : done.within[kind]),
    ahead(end, kind === 'request' ? done.visitedBody(visitWd) : done.endBody[kind]),
  ];
}
