import { html, nothing, type TemplateResult } from 'lit';
import { type Case, formatCode, lastReply } from '../../../domain/case.ts';
import { dayOf } from '../../../domain/instant.ts';
import { isOpen } from '../../../domain/case-machine.ts';
import { decision, dispute, merged, neighbours, remedies, rounds, said } from './kinds.ts';
import { maskText } from '../../../domain/mask.ts';
import type { Media } from '../../../domain/media.ts';
import type { Step } from '../../../domain/case.ts';
import { daysToReopen } from '../../../domain/due.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { seal } from '../../../ui/ornament.ts';
import { safeImage } from '../../../ui/safe-url.ts';
import { answerCloth, type AnswerView, rating } from './answer.ts';
import { pendingPart } from './pending.ts';
import { chain, type LensName, named, progress, type ProgressView } from './progress.ts';

export interface CaseScreen extends AnswerView, ProgressView {
  lens: LensName;
  onLens: ((lens: LensName) => void) | undefined;
  /** The case it was merged into; `loop` = they point at each other in a ring. */
  into: Case | 'loop' | undefined;
  onMerged: (into: Case) => void;
  /** Days after closing in which it may be reopened. */
  reopenDays: number;
}

/** 04: which matter → cloth → reply with evidence → steps → hands → the resident's own words. Closed: the seal instead of the cloth. */
export function caseScreen(view: CaseScreen): TemplateResult {
  const { record, words, common, names, now } = view;
  const place = names.get(record.place);
  return html`
    <div class="head">
      <p class="eye num">${words.head.code} ${formatCode(record.code)}${record.prov?.source === 'synthetic' ? html`<span class="sample">${common.sample}</span>` : nothing}</p>
      <h1 tabindex="-1" id="title">${maskText(record.title)}</h1>
      <p class="muted">${named(place, common)}<span class="dot"></span><span class="hush">${common.marks.pause}${common.marks.gap}</span><span class="nowrap">${words.head.registered(common.day(dayOf(record.submittedAt), now))}</span></p>
    </div>
    ${isSealed(record) ? closed(view) : answerCloth(view)}
    ${ended(view)} ${merged(view)} ${remedies(view)} ${decision(view)} ${reply(view)} ${dispute(view)}
    ${isOpen(record) || (isSealed(record) && !isElsewhere(record)) ? progress(view, view.lens, view.onLens) : nothing} ${said(view)} ${rounds(view)} ${notices(view)} ${neighbours(view)} ${record.kind === 'request' ? chain(view) : nothing} ${ownWords(view)}
    ${view.acts.may('end') && !view.pending ? html`<button class="link" type="button" @click=${() => void view.acts.begin('end')}>${words.write.end.open}</button>` : nothing}
    ${view.acts.may('withdraw') && !view.pending ? html`<button class="link" type="button" @click=${() => void view.acts.begin('withdraw')}>${words.write.withdraw.open}</button>` : nothing}
  `;
}

/** The ends that were reached by doing what was asked. */
export const isSealed = ({ state }: Case): boolean => state === 'closed' || state === 'realized';

const closing = ({ steps, state }: Case): Step | undefined => [...steps].reverse().find((one) => one.to === state && one.from !== one.to);

/** Closed in a way this version does not know: of steps and visits that nobody told of, none is shown as made. */
const isElsewhere = (record: Case): boolean => record.kind === 'request' && closing(record)?.event === 'unknown';

function closed(view: CaseScreen): TemplateResult {
  const { record, words, common, now } = view;
  const step = closing(record);
  const { closed: own } = words;
  const elsewhere = isElsewhere(record) ? own.elsewhere : undefined;
  return html`
    <section class="sealed" part="closed">
      ${seal(own.seal)}
      <div>
        <p><b>${elsewhere?.title ?? own.title[record.kind]}</b></p>
        ${step ? html`<p>${common.day(dayOf(step.at), now)}</p>` : nothing}
        <p>${elsewhere?.body ?? own.by[record.kind !== 'request' ? record.kind : step?.event === 'close.unreachable' ? 'unreachable' : 'resolved']}</p>
        ${record.kind !== 'request' && step?.note ? html`<blockquote>${maskText(step.note)}</blockquote>` : nothing}
      </div>
    </section>
    ${view.pending ? html`<section class="pending">${pendingPart(view, view.pending)}</section>` : view.acts.may('rate') ? rating(view) : nothing}
    <dl class="facts">
      ${record.offList ? html`<dt>${own.fund}</dt><dd>${record.offList.funding}</dd><dt>${own.approved}</dt><dd>${record.offList.approvedBy}</dd>` : nothing}
      ${record.rating ? html`<dt>${own.rating}</dt><dd>${words.cloth.ratings[record.rating]}</dd>` : nothing}
    </dl>
    ${record.kind === 'request' && record.own && !view.pending ? again(view) : nothing}
  `;
}

/** Within the window one key; after it, what else can be done. */
function again({ record, words, acts, now, reopenDays }: CaseScreen): TemplateResult {
  const left = daysToReopen(record, dayOf(now), reopenDays);
  return html`<section class="note">
    <h2>${words.again.title}</h2>
    ${acts.may('reopen')
      ? html`<p>${words.again.left(reopenDays, left)} ${acts.draft.restoredFrom !== undefined ? words.writing.half : nothing}</p>
          <button class="btn" type="button" @click=${() => void acts.begin('reopen')}>${icon(icons.retry)} ${words.write.reopen.open}</button>`
      : html`<p>${words.again.over(formatCode(record.code))}</p>`}
  </section>`;
}

/** Declined: the reason, where the office gave one. */
function ended({ record, words, common }: CaseScreen): TemplateResult | typeof nothing {
  const note = record.steps[record.steps.length - 1]?.note;
  if (record.state !== 'declined' || record.decision || !note) return nothing;
  return html`<section class="note"><p><b>${words.ended.reason}${common.marks.colon}</b>${common.marks.gap}${maskText(note)}</p></section>`;
}

function reply(view: CaseScreen): TemplateResult | typeof nothing {
  const { record, words, common, now } = view;
  const step = lastReply(record);
  if (!step) return nothing;
  return html`<section class="sec" part="reply">
    <div class="between"><h2>${words.reply.title}</h2><span class="caption num">${common.moment(step.at, now)}</span></div>
    ${step.note ? html`<p>${maskText(step.note)}</p>` : nothing} ${evidence(view, step)}
  </section>`;
}

function evidence({ words }: CaseScreen, { media = [] }: Step): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing;
  return html`<ul class="evidence">${media.map((photo, index) => figure(photo, words.reply.alt(index + 1), photo.phase && words.reply[photo.phase]))}</ul>`;
}

function figure(photo: Media, alt: string, caption: string | undefined): TemplateResult {
  return html`<li><figure>
    <img src=${safeImage(photo.url) ?? nothing} alt=${photo.alt || alt} loading="lazy" />
    ${caption ? html`<figcaption class="caption">${caption}</figcaption>` : nothing}
  </figure></li>`;
}

/** What is said in public: extensions and their reasons, and how far up it went. */
function notices({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  const extended = record.steps.filter((step) => step.event === 'extend');
  if (extended.length === 0 && record.level === 0) return nothing;
  return html`<section class="note">
    ${record.level > 0 ? html`<p>${words.level(record.level)}</p>` : nothing}
    ${extended.map((step) => html`<p>${step.until ? words.extended(common.day(step.until, now)) : nothing} ${step.note ? maskText(step.note) : nothing}</p>`)}
  </section>`;
}

/** What the resident said at first and later on. */
function ownWords({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  const { own } = record;
  if (!own) return nothing;
  const later = record.steps.filter(({ by, note, media }) => by.role === 'resident' && (note || media?.length));
  const photos = (media: readonly Media[]): TemplateResult | typeof nothing =>
    media.length > 0 ? html`<ul class="photos">${media.map((photo, index) => html`<li><img src=${safeImage(photo.url) ?? nothing} alt=${photo.alt || `${words.head.yourWords} ${index + 1}`} loading="lazy" /></li>`)}</ul>` : nothing;
  return html`<section class="sec">
    <h2>${words.head.yourWords}</h2>
    <p class="own">${own.text}</p>
    ${photos(own.media)}
    ${later.map((step) => html`<p class="caption num">${words.head.later(common.moment(step.at, now))}</p>${step.note ? html`<p class="own">${step.note}</p>` : nothing}${photos(step.media ?? [])}`)}
  </section>`;
}
