/** How the panel looks: the list of cases, the chosen one in the resident's own words, and what may be done with it now. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Case, formatCode, type Role } from '../src/domain/case.ts';
import type { CaseEvent, Unknown } from '../src/domain/case-machine.ts';
import { placeIndex, placePath } from '../src/domain/place.ts';
import type { Instant } from '../src/domain/record.ts';
import { commonZhHans } from '../src/i18n/common.words.ts';
import { momentWords } from '../src/i18n/dates.ts';
import { safeImage } from '../src/ui/safe-url.ts';
import type { Books, Move, MoveForm } from './office-panel.ts';
import { eventWords, evidenceWords, noteLabels, roleWords, stateDots } from './office-panel.words.ts';
import type { Phase } from './sample-photo.ts';

interface PanelView {
  cases: readonly Case[] | undefined;
  books: Books | undefined;
  record: Case | undefined;
  moves: readonly Move[];
  form: MoveForm | undefined;
  busy: boolean;
  said: { text: string; bad: boolean } | undefined;
  now: Instant;
  onToggle: (open: boolean) => void;
  onChoose: (record: Case) => void;
  onMove: (move: Move) => void;
  onForm: (patch: Partial<MoveForm>) => void;
  onSample: (phase: Phase) => void;
  onFile: (file: File, phase: Phase) => void;
  onSend: () => void;
  onCancel: () => void;
}

const phases: readonly [Phase, string][] = [['before', '前'], ['during', '中'], ['after', '后']];
const answerWords: Partial<Record<CaseEvent | 'submit' | Unknown, string>> = {
  'visit.resolved': '解决了', 'visit.partly': '解决了一部分', 'visit.unresolved': '没解决，请重办', supplement: '补充', reopen: '又出了问题', withdraw: '撤回',
};

export function panel(view: PanelView): TemplateResult {
  return html`<details @toggle=${(event: Event) => view.onToggle((event.currentTarget as HTMLDetailsElement).open)}>
    <summary><b>扮演办事的人</b><span>演示工具</span></summary>
    <div class="inside">
      ${view.cases === undefined ? (view.said ? nothing : html`<p>正在取…</p>`) : view.cases.length === 0 ? html`<p>还没有事。先在网页上填一件，提交了就到这里。</p>` : list(view)}
      ${view.record ? chosen(view, view.record) : nothing}
      ${view.record ? nothing : said(view)}
    </div>
  </details>`;
}

const said = ({ said: line }: PanelView): TemplateResult => html`<p class="said ${line?.bad ? 'bad' : ''}" role="status">${line?.text}</p>`;

function list({ cases = [], record, now, onChoose }: PanelView): TemplateResult {
  return html`<ul class="cases" aria-label="收到的事">
    ${cases.map(
      (one) => html`<li>
        <button type="button" aria-pressed=${one === record ? 'true' : 'false'} @click=${() => onChoose(one)}>
          <b>${one.title}</b><span class="state"><i aria-hidden="true">${stateDots[one.state]}</i> ${commonZhHans.state[one.state]}</span>
          <small>${formatCode(one.code)}</small><small>${momentWords(one.submittedAt, now)}</small>
        </button>
      </li>`,
    )}
  </ul>`;
}

function chosen(view: PanelView, record: Case): TemplateResult {
  const { own } = record;
  const answered = record.steps.filter((step) => step.by.role === 'resident' && step.event in answerWords);
  return html`<section class="case" aria-label="这件事">
    <p class="where">${whereOf(view.books, record)}</p>
    <blockquote>${own?.text}</blockquote>
    ${answersOf(view.books, record)}
    ${own && own.media.length > 0
      ? html`<p class="thumbs">${own.media.map((photo, index) => html`<img src=${safeImage(photo.url) ?? ''} alt="住户的第 ${index + 1} 张照片" />`)}</p>`
      : nothing}
    ${answered.map((step) => html`<p class="answer">住户：${answerWords[step.event]}${step.note ? html`。“${step.note}”` : nothing}</p>`)}
    ${record.assignee ? html`<p>现在归 <b>${unitName(view.books, record.assignee)}</b></p>` : nothing}
    ${view.form ? moveForm(view, view.form, record) : html`${said(view)} ${moveButtons(view)}`}
  </section>`;
}

function moveButtons({ moves, busy, onMove }: PanelView): TemplateResult {
  if (moves.length === 0) return html`<p>这件事到头了，办事的人没有别的可做。</p>`;
  return html`<div class="moves">
    ${moves.map(
      (move) => html`<button type="button" ?disabled=${busy} @click=${() => onMove(move)}>
        <b>${eventWords[move.event] ?? move.event}</b><small>${roleWords[move.roles[0] ?? 'system']}</small>
      </button>`,
    )}
  </div>`;
}

function moveForm(view: PanelView, form: MoveForm, record: Case): TemplateResult {
  const { move, role, note, assignee, until } = form;
  const needs = new Set(move.needs);
  return html`<form
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onSend();
    }}
  >
    <h3>${eventWords[move.event]}</h3>
    ${move.roles.length > 1
      ? html`<label>谁来办
          <select @change=${(event: Event) => view.onForm({ role: valueOf(event) as Role })}>
            ${move.roles.map((one) => html`<option value=${one} ?selected=${one === role}>${roleWords[one]}</option>`)}
          </select></label>`
      : nothing}
    ${needs.has('assignee')
      ? html`<label>交给谁
          <select @change=${(event: Event) => view.onForm({ assignee: valueOf(event) })}>
            ${view.books?.orgs.map((org) => html`<option value=${`org/${org.id}`} ?selected=${`org/${org.id}` === assignee}>${org.name}</option>`)}
          </select></label>`
      : nothing}
    ${needs.has('note') || needs.has('reason')
      ? html`<label>${noteLabels[move.event] ?? '理由'}
          <textarea rows="3" .value=${note} @input=${(event: Event) => view.onForm({ note: valueOf(event) })}></textarea></label>`
      : nothing}
    ${needs.has('until')
      ? html`<label>${move.event === 'extend' ? '延到哪天' : '到哪天接着办'}
          <input type="date" .value=${until} @change=${(event: Event) => view.onForm({ until: valueOf(event) })} /></label>`
      : nothing}
    ${needs.has('evidence') ? photosField(view, form, record) : nothing}
    ${said(view)}
    <p class="ends">
      <button class="go" type="submit" ?disabled=${view.busy}>${view.busy ? '正在办…' : '就这样办'}</button>
      <button type="button" @click=${view.onCancel}>不办了</button>
    </p>
  </form>`;
}

function photosField({ books, onForm, onSample, onFile }: PanelView, { photos }: MoveForm, record: Case): TemplateResult {
  const rule = books?.categories.find((category) => `category/${category.id}` === record.category)?.evidence ?? 'none';
  return html`<fieldset>
    <legend>照片 <small>${evidenceWords[rule]}</small></legend>
    ${photos.map(
      (photo, index) => html`<p class="photo">
        <img src=${photo.url} alt="第 ${index + 1} 张" />
        <select
          aria-label="第 ${index + 1} 张是前、中还是后"
          @change=${(event: Event) => onForm({ photos: photos.map((one, at) => (at === index ? { ...one, phase: valueOf(event) as Phase } : one)) })}
        >
          ${phases.map(([phase, word]) => html`<option value=${phase} ?selected=${phase === photo.phase}>${word}</option>`)}
        </select>
        <button type="button" @click=${() => onForm({ photos: photos.filter((one) => one !== photo) })}>去掉</button>
      </p>`,
    )}
    <p class="adds" role="group" aria-label="放示例照片">
      <span>放示例照片</span>${phases.map(([phase, word]) => html`<button type="button" @click=${() => onSample(phase)}>${word}</button>`)}
      <label class="file">选文件<input type="file" accept="image/*" @change=${(event: Event) => choose(event, (file) => onFile(file, 'after'))} /></label>
    </p>
  </fieldset>`;
}

function choose(event: Event, take: (file: File) => void): void {
  const input = event.currentTarget as HTMLInputElement;
  for (const file of input.files ?? []) take(file);
  input.value = '';
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

function unitName(books: Books | undefined, ref: string): string {
  return books?.orgs.find((org) => `org/${org.id}` === ref)?.name ?? ref;
}

function whereOf(books: Books | undefined, record: Case): string {
  const path = books ? placePath(placeIndex(books.places), record.place) : [];
  const names = path.filter((place) => place.kind === 'compound' || place.kind === 'building').map((place) => place.name);
  const { unit, room } = record.own ?? {};
  return [...names.reverse(), unit && `${unit} 单元`, room && `${room} 室`].filter(Boolean).join(' ');
}

function answersOf(books: Books | undefined, record: Case): TemplateResult | typeof nothing {
  const category = books?.categories.find((one) => `category/${one.id}` === record.category);
  const rows = (category?.questions ?? []).flatMap((question) => {
    const given = [record.own?.answers[question.code] ?? []].flat();
    const names = given.map((key) => question.values?.find((value) => value.key === key)?.name ?? key);
    return names.length > 0 ? [html`<dt>${question.label}</dt><dd>${names.join('、')}</dd>`] : [];
  });
  return rows.length > 0 ? html`<dl>${rows}</dl>` : nothing;
}
