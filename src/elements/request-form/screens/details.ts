import { html, nothing, type TemplateResult } from 'lit';
import { textLimit } from '../../../domain/case.ts';
import { graphemes } from '../../../domain/text.ts';
import { describedBy, field, type FieldParts, group, problemOf } from '../../../ui/field.ts';
import { question } from '../../../ui/question.ts';
import { type Part, questionsOf } from '../request-form.parts.ts';
import type { FormView } from '../request-form.view.ts';
import { similarNote } from './similar.ts';
import { where } from './where.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** 02: where, the category's own questions, what happened, photos, a phone to call back; one of them at a time where the letters are large. */
export function detailsScreen(view: FormView, top: unknown, photos: TemplateResult | typeof nothing): TemplateResult {
  const { words, category, topic, about, parts, first } = view;
  const { details, lead } = words.topic[topic];
  return html`
    <div class="head">
      <p class="eye">${category?.name}${view.categories.length > 1 ? html`<button class="link" type="button" @click=${() => view.go('aisle')}>${words.details.other}</button>` : nothing}</p>
      <h1 tabindex="-1" id="title">${details}</h1>
      ${about ? html`<p class="muted">${words.about}${view.common.marks.colon}${view.common.marks.gap}${about}</p>` : nothing}
    </div>
    ${top}
    ${first && lead ? html`<p class="note">${lead}</p>` : nothing} ${first && category?.group === 'off-list' ? html`<p class="note">${words.offList}</p>` : nothing}
    <div class="form">${parts.map((part) => partOn(view, part, photos))}</div>
  `;
}

function partOn(view: FormView, part: Part, photos: TemplateResult | typeof nothing): unknown {
  switch (part) {
    case 'where':
      return html`${where(view)} ${similarNote(view)}`;
    case 'parties':
      return parties(view);
    case 'told':
      // Where there is no page for photos, the words are told to stand in for them.
      return view.photoless ? html`${told(view)}<p class="note">${view.words.details.noPhotos}</p>` : told(view);
    case 'photos':
      return photos;
    case 'contact':
      return contact(view);
    default:
      return questions(view, part);
  }
}

function questions({ category, fields, common, problems, change }: FormView, part: Part): TemplateResult[] {
  return questionsOf(part, category, fields).map((asked) =>
    question(asked, fields.answers[asked.code], common, problems, (value) => change({ answers: { ...fields.answers, [asked.code]: value } }, asked.datatype.endsWith('list'))),
  );
}

function told(view: FormView): TemplateResult {
  const { words, fields, problems, topic } = view;
  const parts: FieldParts = { id: 'text', label: words.details.told, hint: words.topic[topic].toldHint, problems };
  const left = textLimit - graphemes(fields.text);
  return field(
    parts,
    html`<textarea class="in ${problemOf(problems, 'text') ? 'bad' : ''}" id="text" rows="4" aria-describedby=${describedBy(parts)} .value=${fields.text} @input=${(event: Event) => view.change({ text: valueOf(event) })}></textarea>`,
    html`<p class="caption num">${left < 0 ? words.details.over(-left) : words.details.left(left)}</p>`,
  );
}

/** One of several words. */
function select(view: FormView, id: 'party' | 'otherParty' | 'relation', label: string, options: readonly string[]): TemplateResult {
  const { fields, problems, common } = view;
  const parts: FieldParts = { id, label, problems };
  const chosen = fields[id];
  return field(parts, html`<select class="in ${problemOf(problems, id) ? 'bad' : ''} ${chosen ? '' : 'empty'}" id=${id} aria-describedby=${describedBy(parts)} @change=${(event: Event) => view.change({ [id]: valueOf(event) }, true)}>
    <option value="" ?selected=${!chosen}>${common.chooseOne}</option>
    ${options.map((one) => html`<option value=${one} ?selected=${one === chosen}>${one}</option>`)}
  </select>`);
}

/** 当事人 by role: names of others stay out of it. */
function parties(view: FormView): TemplateResult {
  const { label, hint, own, other, roles } = view.words.parties;
  return group({ id: 'parties', label, hint, problems: [] }, [select(view, 'party', own, roles), select(view, 'otherParty', other, roles)]);
}

function line(view: FormView, id: 'phone' | 'name' | 'servedName' | 'servedPhone', parts: Omit<FieldParts, 'id' | 'problems'>): TemplateResult {
  const all: FieldParts = { id, ...parts, problems: view.problems };
  const tel = id === 'phone' || id === 'servedPhone';
  // The phone fills in whoever holds it, not whom it is done for.
  const autofill = id === 'phone' ? 'tel' : id === 'name' ? 'name' : 'off';
  return field(all, html`<input class="in ${problemOf(view.problems, id) ? 'bad' : ''}" id=${id} type=${tel ? 'tel' : 'text'} autocomplete=${autofill} inputmode=${tel ? 'tel' : nothing} aria-describedby=${describedBy(all)} .value=${view.fields[id]} @input=${(event: Event) => view.change({ [id]: valueOf(event) })} />`);
}

/** Whom to call back, and, 替家人办, for whom it is. */
function contact(view: FormView): unknown[] {
  const { words: { details, behalf }, common: { optional }, fields, kind } = view;
  const proposal = kind === 'proposal';
  return [
    line(view, 'phone', proposal ? { label: details.phone, hint: details.phoneOptional, optional } : { label: details.phone, hint: details.phoneHint }),
    line(view, 'name', { label: details.name, hint: details.nameHint, optional }),
    proposal ? nothing : html`<label class="check"><input id="behalf" type="checkbox" .checked=${fields.behalf} @change=${(event: Event) => view.change({ behalf: (event.target as HTMLInputElement).checked }, true)} /><span>${behalf.check}</span></label>`,
    ...(fields.behalf && !proposal
      ? [
          select(view, 'relation', behalf.relation, behalf.relations),
          line(view, 'servedName', { label: behalf.name, optional }),
          line(view, 'servedPhone', { label: behalf.phone, hint: behalf.phoneHint, optional }),
        ]
      : []),
  ];
}
