/** Which of them: the kinds as keys, the rest behind one more press. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EventKind } from '../../../domain/event.ts';
import type { Ref } from '../../../domain/record.ts';
import type { Choices, Filter } from '../event-calendar.model.ts';
import type { View } from './view.ts';

/** More than this in a list is searched, not chosen. */
const mostOptions = 60;
/** Kinds that stand in one line beside 全部 on a phone. */
const mostChips = 3;

export function filters(view: View, { kinds, places, hosts, audiences, terms }: Choices): TemplateResult | typeof nothing {
  const { words, flow, placeName } = view;
  const { filter } = flow;
  const chip = (kind: EventKind | undefined, label: string): TemplateResult => html`<button type="button" aria-pressed=${String(filter.kind === kind)} @click=${() => flow.narrow({ kind })}>${label}</button>`;
  const choice = (field: keyof Filter, values: readonly string[], name: (value: string) => string, least = 2): TemplateResult | typeof nothing =>
    values.length < least
      ? nothing
      : html`<label class="pick"><span>${words.filter[field]}</span><select class="in" @change=${(event: Event) => flow.narrow({ [field]: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="" ?selected=${filter[field] === undefined}>${words.filter.every}</option>
          ${values.slice(0, mostOptions).map((value) => html`<option value=${value} ?selected=${filter[field] === value}>${name(value)}</option>`)}
        </select></label>`;
  const same = (value: string): string => value;
  const named = places.filter((value) => !value.startsWith('place/') || placeName(value as Ref<'place'>) !== undefined);
  const picks = [
    choice('kind', kinds, (value) => words.kind[value as EventKind], mostChips + 1), choice('place', named, (value) => placeName(value as Ref<'place'>) ?? value), choice('host', hosts, same), choice('audience', audiences, same), choice('term', terms, (value) => words.term(value as Choices['terms'][number])),
  ].filter((one) => one !== nothing);
  if (kinds.length < 2 && picks.length === 0) return nothing;
  // The one that is chosen is among them.
  const chips = kinds.filter((kind, index) => index < mostChips || kind === filter.kind);
  const isOpen = [filter.place, filter.host, filter.audience, filter.term].some(Boolean);
  return html`<div class="sec filters" part="filters">
    ${kinds.length < 2 ? nothing : html`<div class="chips" role="group" aria-label=${words.filter.label}>${chip(undefined, words.filter.all)} ${chips.map((kind) => chip(kind, words.kind[kind]))}</div>`}
    ${picks.length === 0 ? nothing : html`<details ?open=${isOpen}><summary class="link">${words.filter.more}</summary><div class="picks">${picks}</div></details>`}
    ${isOpen || filter.kind ? html`<button class="link" type="button" @click=${() => flow.narrow({ kind: undefined, place: undefined, host: undefined, audience: undefined, term: undefined })}>${words.filter.clear}</button>` : nothing}
  </div>`;
}
