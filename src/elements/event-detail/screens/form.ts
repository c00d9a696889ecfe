/** Signing up: for whom, how many, a phone, one consent, and a button that says what it does. */
import { html, nothing, type TemplateResult } from 'lit';
import { instantOf } from '../../../domain/instant.ts';
import { noteLimit, partyLimit } from '../../../domain/signup.ts';
import { graphemes } from '../../../domain/text.ts';
import { describedBy, field, type FieldParts, group, type Problem, problemOf, summary } from '../../../ui/field.ts';
import { keepingLines } from '../../../ui/keeping.ts';
import { choice } from '../../../ui/question.ts';
import type { SaveLine } from '../../../ui/save-line.ts';
import { fits, isBlank, mostOf, relations, type Relation, type Whom, whoms } from '../event-detail.model.ts';
import { problemsInWords } from '../event-detail.problems.ts';
import { draftDays } from '../event-detail.signup.ts';
import type { View } from './view.ts';

export interface FormExtras {
  line: SaveLine;
  localOnly: boolean;
  /** Another origin it goes to, named beside the button. */
  goesTo: string | undefined;
  /** The text, where the browser copies nothing. */
  shown: string | undefined;
  onCopy: () => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export function signupForm(view: View, extras: FormExtras): TemplateResult {
  const { words, common, flow: { signup } } = view;
  const { fields, keeping } = signup;
  const problems = problemsInWords(signup.wanting, words);
  const say = words.signUp;
  return html`<section class="sec" part="form">
    <h2 tabindex="-1" id="signup">${say.title}</h2>
    ${summary(words.problems.title(problems.length), problems, (id) => signup.goTo(id))}
    ${keepingLines({
      words, common, days: draftDays, asking: keeping.asking && signup.mayKeep, kept: keeping.kept, brief: false, locked: !signup.mayKeep || signup.mode === 'memory',
      line: extras.line, localOnly: extras.localOnly, shown: extras.shown, onSay: (kept) => void signup.sayKept(kept), onCopy: extras.onCopy,
    })}
    ${restored(view)}
    <div class="form">
      ${whom(view, problems)} ${fields.whom === 'family' ? relation(view, problems) : nothing} ${party(view, problems)} ${children(view, problems)}
      ${line(view, problems, 'name', { label: fields.whom === 'self' || !fields.whom ? say.name.own : say.name.other, hint: say.name.hint, optional: common.optional })}
      ${line(view, problems, 'phone', { label: say.phone, hint: say.phoneHint, optional: common.optional })} ${note(view, problems)} ${consent(view, problems)}
    </div>
    <div class="acts">
      ${extras.goesTo ? html`<p class="muted">${say.goesTo(extras.goesTo)}</p>` : nothing} ${send(view, problems)}
      <p class="muted small">${keeping.kept && signup.mode !== 'memory' ? say.after : say.afterVolatile}</p>
    </div>
  </section>`;
}

/** What was put back, or what else could be. */
function restored({ words: { signUp: form }, common, now, flow: { signup } }: View): TemplateResult | typeof nothing {
  const { draft, fields } = signup;
  const when = (at: number): string => common.moment(instantOf(at), now);
  if (draft.restoredFrom !== undefined) {
    return html`<p class="notice"><span>${form.restored(when(draft.restoredFrom))}</span><button class="link" type="button" @click=${() => signup.startOver()}>${form.startOver}</button></p>`;
  }
  if (draft.others.length === 0 || !isBlank(fields)) return nothing;
  return html`<div class="acts">${draft.others.map((other) => html`<button class="btn" type="button" @click=${() => draft.restore(other.key)}>${form.other(when(other.updatedAt ?? 0))}</button>`)}</div>`;
}

function whom({ words: { signUp: form }, flow: { signup } }: View, problems: readonly Problem[]): TemplateResult {
  return group({ id: 'whom', label: form.whom, problems }, html`<div class="choices aside">
    ${whoms.map((one, index) => choice('radio', 'whom', one, form.whoms[one], signup.fields.whom === one, (value) => signup.change({ whom: value as Whom }, true), index === 0 ? 'whom' : undefined))}
  </div>`);
}

function relation({ words: { signUp: form }, common, flow: { signup } }: View, problems: readonly Problem[]): TemplateResult {
  const parts: FieldParts = { id: 'relation', label: form.relation, problems };
  const chosen = signup.fields.relation;
  return field(parts, html`<select class="in ${problemOf(problems, 'relation') ? 'bad' : ''} ${chosen ? '' : 'empty'}" id="relation" aria-describedby=${describedBy(parts)}
    @change=${(event: Event) => signup.change({ relation: valueOf(event) as Relation | '' }, true)}>
    <option value="" ?selected=${!chosen}>${common.chooseOne}</option>
    ${relations.map((one) => html`<option value=${one} ?selected=${one === chosen}>${form.relations[one]}</option>`)}
  </select>`);
}

interface Counting {
  value: number;
  least: number;
  most: number;
  less: string;
  more: string;
  set: (value: number) => void;
}

/** − n +: a number nobody has to type. At an end its button stays, and says that it does nothing. */
function counter(view: View, parts: FieldParts, { value, least, most, less, more, set }: Counting, below: unknown = nothing): TemplateResult {
  const { signUp: form } = view.words;
  const button = (sign: string, label: string, to: number): TemplateResult => {
    const off = to < least || to > most;
    return html`<button class="btn" type="button" aria-disabled=${off} id=${to < value ? nothing : parts.id} @click=${() => off || set(to)}><span class="hush">${label}</span><span aria-hidden="true">${sign}</span></button>`;
  };
  return group(parts, html`<div class="counter">
      ${button('−', less, value - 1)}
      <output class="num" aria-live="polite"><b aria-hidden="true">${value}</b> <span aria-hidden="true">${form.person(value)}</span><span class="hush">${form.persons(value)}</span></output>
      ${button('+', more, value + 1)}
    </div>
    ${below}`);
}

function party(view: View, problems: readonly Problem[]): TemplateResult {
  const { words: { signUp: form }, room, flow: { signup } } = view;
  const { fields } = signup;
  const most = mostOf(room, fields);
  const atEnd = fields.party >= most;
  const fewer = most < partyLimit;
  return counter(view, { id: 'party', label: form.party, problems }, {
    value: fields.party, least: 1, most, less: form.less, more: form.more,
    set: (count) => signup.change({ party: count, children: Math.min(fields.children, count) }, true),
  }, atEnd ? html`<p class="hint num">${fewer ? form.onlyLeft(most) : form.limit(partyLimit)}</p>${fewer ? html`<button class="link" type="button" @click=${() => signup.change({ waits: true }, true)}>${form.wait}</button>` : nothing}` : nothing);
}

function children(view: View, problems: readonly Problem[]): TemplateResult | typeof nothing {
  const { words: { signUp: form }, told: { event }, flow: { signup } } = view;
  const { children: count, party: persons } = signup.fields;
  if (!event.signup?.minors && count === 0) return nothing;
  return html`${counter(view, { id: 'children', label: form.children, hint: form.childrenHint, problems }, {
    value: count, least: 0, most: persons, less: form.lessChildren, more: form.moreChildren, set: (value) => signup.change({ children: value }, true),
  })}
  ${count > 0 ? tick('guardian', form.guardian, signup.agreed.guardian, problems, (guardian) => signup.agree({ guardian })) : nothing}`;
}

function line({ flow: { signup } }: View, problems: readonly Problem[], id: 'name' | 'phone', parts: Omit<FieldParts, 'id' | 'problems'>): TemplateResult {
  const all: FieldParts = { id, ...parts, problems };
  const tel = id === 'phone';
  // The phone fills in whoever holds it, not whom it is done for.
  const autofill = tel ? 'tel' : signup.fields.whom === 'self' ? 'name' : 'off';
  return field(all, html`<input class="in ${problemOf(problems, id) ? 'bad' : ''}" id=${id} type=${tel ? 'tel' : 'text'} autocomplete=${autofill} inputmode=${tel ? 'tel' : nothing} aria-describedby=${describedBy(all)}
    .value=${signup.fields[id]} @input=${(event: Event) => signup.change({ [id]: valueOf(event) })} />`);
}

function note({ words: { signUp: form }, common, flow: { signup } }: View, problems: readonly Problem[]): TemplateResult {
  const parts: FieldParts = { id: 'note', label: form.note, hint: form.noteHint, optional: common.optional, problems };
  const over = graphemes(signup.fields.note) - noteLimit;
  return field(parts, html`<textarea class="in ${problemOf(problems, 'note') ? 'bad' : ''}" id="note" rows="2" aria-describedby=${describedBy(parts)} .value=${signup.fields.note} @input=${(event: Event) => signup.change({ note: valueOf(event) })}></textarea>`,
    over > 0 ? html`<p class="caption num">${form.over(over)}</p>` : nothing);
}

function tick(id: 'consent' | 'guardian', label: string, on: boolean, problems: readonly Problem[], set: (on: boolean) => void, below: unknown = nothing): TemplateResult {
  const wrong = problemOf(problems, id);
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    ${wrong ? html`<p class="message" id="${id}-problem">${wrong}</p>` : nothing}
    <label class="check"><input id=${id} type="checkbox" .checked=${on} aria-describedby=${wrong ? `${id}-problem` : nothing} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>
    ${below}
  </div>`;
}

function consent({ words: { signUp: form }, flow: { signup } }: View, problems: readonly Problem[]): TemplateResult {
  return tick('consent', form.consent, signup.agreed.consent, problems, (given) => signup.agree({ consent: given }), html`<details class="how">
    <summary class="link">${form.how}</summary>
    <ul>${form.howBody.map((one) => html`<li>${one}</li>`)}</ul>
  </details>`);
}

/** It says what it does: places taken, or a wait. What the office refused as a whole stands at it. */
function send({ words: { signUp: form }, room, flow: { signup } }: View, problems: readonly Problem[]): TemplateResult {
  const { party: count } = signup.fields;
  const label = !fits(room, count) ? form.waits(count) : room.left === undefined ? form.joins(count) : form.takes(count);
  const wrong = problemOf(problems, 'send');
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    ${wrong ? html`<p class="message" id="send-problem">${wrong}</p>` : nothing}
    <button class="btn primary full" id="send" type="button" aria-disabled=${signup.submission.state.kind === 'queueing'} aria-describedby=${wrong ? 'send-problem' : nothing} @click=${() => void signup.send()}>${label}</button>
  </div>`;
}
