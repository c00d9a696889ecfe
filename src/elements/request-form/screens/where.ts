import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../domain/place.ts';
import type { Ref } from '../../../domain/record.ts';
import { problemOf } from '../../../ui/field.ts';
import type { FormView } from '../request-form.view.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** 小区, 幢, 单元, 室 */
export function where(view: FormView): TemplateResult {
  const { words, common, fields, compounds, buildings, problems } = view;
  const { details } = words;
  const noCompound = problemOf(problems, 'compound');
  const noBuilding = problemOf(problems, 'building');
  const building = buildings.find((place) => `place/${place.id}` === fields.building);
  const options = (places: readonly Place[], chosen: string | undefined): unknown => places.map((place) => html`<option value="place/${place.id}" ?selected=${`place/${place.id}` === chosen}>${place.name}</option>`);
  return html`<fieldset class="field ${noCompound || noBuilding ? 'wrong' : ''}">
    <legend>${details.where}</legend>
    ${noCompound ? html`<p class="message" id="compound-problem">${noCompound}</p>` : nothing}
    <label class="hush" for="compound">${details.compound}</label>
    <select
      class="in ${noCompound ? 'bad' : ''} ${fields.compound ? '' : 'empty'}"
      id="compound"
      aria-describedby=${noCompound ? 'compound-problem' : nothing}
      @change=${(event: Event) => chooseCompound(view, valueOf(event))}
    >
      <option value="" ?selected=${!fields.compound}>${details.compound}${common.marks.colon}${common.marks.gap}${common.chooseOne}</option>
      ${options(compounds, fields.compound)}
    </select>
    ${noBuilding ? html`<p class="message" id="building-problem">${noBuilding}</p>` : nothing}
    <div class="three">
      <p class="field">
        <label class="sub" for="building">${details.building}</label>
        <select class="in ${noBuilding ? 'bad' : ''} ${fields.building ? '' : 'empty'}" id="building" aria-describedby=${noBuilding ? 'building-problem' : nothing} ?disabled=${!fields.compound} @change=${(event: Event) => chooseBuilding(view, valueOf(event))}>
          <option value="" ?selected=${!fields.building}>${common.chooseOne}</option>
          ${options(buildings, fields.building)}
          <option value="outside" ?selected=${fields.building === 'outside'}>${details.outside}</option>
        </select>
      </p>
      <p class="field">
        <label class="sub" for="unit">${details.unit}</label>
        ${building?.units?.length
          ? html`<select class="in ${fields.unit ? '' : 'empty'}" id="unit" @change=${(event: Event) => view.change({ unit: valueOf(event) }, true)}>
              <option value="" ?selected=${fields.unit === ''}>${common.chooseOne}</option>
              ${building.units.map((unit) => html`<option value=${unit} ?selected=${unit === fields.unit}>${unit}</option>`)}
            </select>`
          : html`<input class="in" id="unit" inputmode="numeric" autocomplete="off" .value=${fields.unit} @input=${(event: Event) => view.change({ unit: valueOf(event) })} />`}
      </p>
      <p class="field">
        <label class="sub" for="room">${details.room}</label>
        <input class="in" id="room" autocomplete="off" .value=${fields.room} @input=${(event: Event) => view.change({ room: valueOf(event) })} />
      </p>
    </div>
  </fieldset>`;
}

const nameOf = (places: readonly Place[], ref: string): string | undefined => places.find((place) => `place/${place.id}` === ref)?.name;

function chooseCompound(view: FormView, value: string): void {
  const place = nameOf(view.compounds, value);
  view.change({ compound: value as Ref<'place'> | '', building: '', unit: '', labels: { ...view.fields.labels, ...(place && { place }) } }, true);
}

function chooseBuilding(view: FormView, value: string): void {
  const { fields, compounds, buildings } = view;
  const place = [nameOf(compounds, fields.compound), nameOf(buildings, value)].filter(Boolean).join(' ');
  view.change({ building: value as typeof fields.building, unit: '', labels: { ...fields.labels, place } }, true);
}
