/** Both lenses over one record, and the hands it went through. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Case, handOvers, type Step } from '../../../domain/case.ts';
import { daysLeft, runningDue } from '../../../domain/due.ts';
import { dayOf } from '../../../domain/instant.ts';
import { closedLoop, deliberation, type DeliberationPhase, fourQuestions, type Lens, lensSteps, type LoopPhase, mediation, type MediationPhase, type QuestionPhase } from '../../../domain/lens.ts';
import { maskText } from '../../../domain/mask.ts';
import type { Instant, Ref } from '../../../domain/record.ts';
import { chinaWorkCalendars } from '../../../domain/work-calendar.cn.ts';
import type { CommonWords } from '../../../i18n/common.words.ts';
import type { OutboxItem } from '../../../ports/device.ts';
import { backGlyph, fullGlyph, halfGlyph } from '../../../ui/ornament.ts';
import { type StepRow, steps } from '../../../ui/steps.ts';
import type { Named } from '../request-tracker.case.ts';
import type { RequestTrackerWords } from '../request-tracker.words.ts';
import { isStuck, nounOf } from './pending.ts';

export interface ProgressView {
  words: RequestTrackerWords;
  common: CommonWords;
  record: Case;
  names: ReadonlyMap<Ref, Named>;
  now: Instant;
  /** An answer on this device that the office does not have yet. */
  pending: OutboxItem | undefined;
}

export type LensName = Lens['name'];

export function progress(view: ProgressView, shown: LensName, onLens: ((lens: LensName) => void) | undefined): TemplateResult {
  const { words, record } = view;
  const choose = record.kind === 'request' ? onLens : undefined;
  const key = (lens: LensName, label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${shown === lens} @click=${() => choose?.(lens)}>${label}</button>`;
  return html`<section class="sec">
    <h2>${words.steps.title}</h2>
    ${choose ? html`<div class="segment" role="group" aria-label=${words.steps.title}>${key('closed-loop', words.steps.loop)}${key('four-questions', words.steps.questions)}</div>` : nothing}
    ${runsBack(record) ? html`<p class="line warn"><span>${words.steps.disorder}</span></p>` : nothing} ${steps(rowsOf(view, shown))}
  </section>`;
}

type AnyPhase = LoopPhase | QuestionPhase | MediationPhase | DeliberationPhase;

function rowsOf(view: ProgressView, shown: LensName): StepRow[] {
  const { kind } = view.record;
  if (kind === 'dispute') return rows(view, mediation);
  if (kind === 'proposal') return rows(view, deliberation);
  return shown === 'closed-loop' ? rows(view, closedLoop) : rows(view, fourQuestions);
}

/** A history whose times do not run forward: said, and shown as it came. */
const runsBack = ({ steps: made }: Case): boolean => made.some(({ at }, index) => index > 0 && Date.parse(at) < Date.parse(made[index - 1]!.at));

function rows<K extends AnyPhase>(view: ProgressView, lens: Lens<K>): StepRow[] {
  const { words, common, record, now } = view;
  return lensSteps(lens, record).map(({ key, state, at }) => ({
    state,
    title: words.steps.phase[key],
    when: state === 'done' ? at && common.day(dayOf(at), now) : state === 'now' ? words.steps.now : undefined,
    body: state === 'now' ? nowBody(view) : state === 'ahead' ? words.steps.ahead[key] : doneBody(view, key),
    spoken: words.steps.spoken[state],
  }));
}

/** What is happening, and by when: a date with its weekday; late is said with how late. */
function nowBody({ words, common, record, now, pending }: ProgressView): TemplateResult {
  // Of one that may have arrived nobody can say that it has not.
  if (pending && !isStuck(pending) && pending.state !== 'unknown') return html`${words.steps.answerWaiting(nounOf(words, pending))}`;
  // A dispute counts the days of its month in words of its own.
  const due = record.kind === 'request' ? runningDue(record) : undefined;
  const what = words.steps.nowBody[record.state];
  if (!due) return html`${what}`;
  const left = daysLeft(due.date, dayOf(now), chinaWorkCalendars);
  const day = common.day(due.date, now);
  return html`${what}<br />${due.certain ? words.steps.due(day) : words.steps.dueAbout(day)}${left < 0 ? html`${common.marks.pause}${common.marks.gap}<span class="late nowrap">${words.steps.late(-left)}</span>` : nothing}`;
}

function doneBody(view: ProgressView, key: AnyPhase): string | TemplateResult | undefined {
  const { words, record, names } = view;
  if (key === 'accept') return record.firstAsked && names.get(record.firstAsked)?.name;
  if (key === 'assign') {
    const count = handOvers(record).filter((step) => step.event === 'transfer').length;
    return count > 0 ? words.steps.transfers(count) : record.assignee && names.get(record.assignee)?.name;
  }
  if (key === 'handle' || key === 'solve') return record.assignee && names.get(record.assignee)?.name;
  if (key === 'visit') return record.steps.some((step) => step.event === 'visit.resolved') ? words.closed.by.resolved : undefined;
  return key === 'reply' ? replyBody(view) : undefined;
}

/** How the reply stood against the limit it was due by. */
function replyBody({ words, common, record, now }: ProgressView): TemplateResult | undefined {
  const reply = [...record.steps].reverse().find((step) => step.event === 'reply');
  const due = record.due?.handleBy;
  if (!reply || !due) return undefined;
  const left = daysLeft(due.date, dayOf(reply.at), chinaWorkCalendars);
  const compared = left < 0 ? words.steps.late(-left) : left > 0 ? words.steps.early(left) : undefined;
  return html`${words.steps.due(common.day(due.date, now))}${compared ? html`${common.marks.pause}${common.marks.gap}<span class="nowrap">${compared}</span>` : nothing}`;
}

/** 谁经手过: the first-asked unit, then every hand-over; a returned order is hollow, with its reason quoted. */
export function chain(view: ProgressView): TemplateResult | typeof nothing {
  const { words, common, record, names, now } = view;
  const moves = handOvers(record);
  const accepted = record.steps.find((step) => step.event === 'accept');
  const name = (ref: Ref | undefined): unknown => named(ref && names.get(ref), common);
  if (!record.firstAsked && moves.length === 0) return nothing;
  const last = [...moves].reverse().find((step) => step.event !== 'bounce');
  return html`<section class="sec">
    <h2>${words.chain.title}</h2>
    <ol class="chain">
      ${record.firstAsked
        ? html`<li><div>
            <p class="top"><b>${name(record.firstAsked)}</b><span class="tag now">${fullGlyph()}${words.chain.first}</span></p>
            ${accepted ? html`<p class="muted">${words.chain.took(common.moment(accepted.at, now))}</p>` : nothing}
          </div></li>`
        : nothing}
      ${moves.map((step) => link(view, step, step === last && record.assignee !== undefined))}
    </ol>
  </section>`;
}

function link({ words, common, names, now, record }: ProgressView, step: Step, current: boolean): TemplateResult {
  const returned = step.event === 'bounce';
  const who = returned ? (step.by.org ?? before(record, step)) : step.assignee;
  const tag = returned
    ? html`<span class="tag warn">${backGlyph()}${words.chain.returned}</span>`
    : current
      ? html`<span class="tag">${record.state === 'closed' ? fullGlyph() : halfGlyph()}${words.chain.current}</span>`
      : nothing;
  const moment = common.moment(step.at, now);
  return html`<li class=${returned ? 'returned' : ''}><div>
    <p class="top"><b>${named(who && names.get(who), common)}</b>${tag}</p>
    <p class="muted">${returned ? moment : words.chain.from(moment)}</p>
    ${notesOf(record, step).map((note) => html`<blockquote>${maskText(note)}</blockquote>`)}
  </div></li>`;
}

/** What was said as it was handed on, and as work on it began. */
function notesOf({ steps: made }: Case, step: Step): string[] {
  const next = made[made.indexOf(step) + 1];
  return [step.note, next?.event === 'start' ? next.note : undefined].filter((note): note is string => !!note);
}

/** Who had it before it came back. */
function before(record: Case, step: Step): Ref<'org'> | undefined {
  const moves = handOvers(record);
  return moves[moves.indexOf(step) - 1]?.assignee;
}

export function named(one: Named | undefined, common: CommonWords): TemplateResult | string {
  if (!one) return common.unnamed;
  return one.synthetic ? html`${one.name} <span class="sample">${common.sample}</span>` : one.name;
}
