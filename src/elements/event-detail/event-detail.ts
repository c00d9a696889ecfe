import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { instantOf } from '../../domain/instant.ts';
import type { Contact, Place } from '../../domain/place.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { copyOf, keptRecords } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import { LinliReading } from '../../kit/reading.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { telUrl } from '../../ui/safe-url.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { LinliEventDetailShownEvent } from './event-detail.events.ts';
import { eventDetailStyles } from './event-detail.styles.ts';
import { eventDetailZhHans, type EventDetailWords } from './event-detail.words.ts';

/**
 * 接待点: where residents can go and ask in person, with the numbers of those who answer there. What an earlier visit saw stands until the office answers.
 *
 * @element linli-event-detail
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliEventDetailShownEvent} linli-event-detail-shown - What the office answered is on the page; detail `{ count }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart list - One row a place.
 * @csspart age - How old what stands here is, where it is not fresh.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliEventDetail extends LinliReading {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, blocks, eventDetailStyles];
  }

  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<EventDetailWords>;

  readonly #words = new WordsController<EventDetailWords>(this, 'linli-event-detail', eventDetailZhHans, () => this.setting('language'));
  readonly #load = new LoadController<Place[]>(this);

  protected override get reads(): Schemas {
    return { place: placeSchema };
  }

  protected override whenConnected(backend: Backend): void {
    // Another office: what the one before it listed is not its.
    this.#load.reset();
    void this.#read(backend);
  }

  protected override render(): TemplateResult {
    const { common, own, language, coming } = this.#words;
    const { connection, phone } = this.ports;
    return this.frame(language, coming ? nothing : [this.#body(), connection.kind === 'none' ? nothing : help(common, phone, own.help)]);
  }

  #body(): TemplateResult {
    const { common, own } = this.#words;
    const { connection, phone, now } = this.ports;
    if (connection.kind === 'none') return notConfigured(common, phone);
    const { state, keptAt } = this.#load;
    const kept = keptAt === undefined ? '' : own.kept(common.moment(instantOf(keptAt), now));
    const again = (): void => {
      if (connection.kind === 'ready') void this.#read(connection.backend);
    };
    switch (state.kind) {
      case 'idle':
        return loading(common, 3);
      case 'loading':
        return state.last ? this.#list(state.last, html`<p class="line calm" part="age"><span>${kept || common.loading}</span></p>`) : loading(common, 3);
      case 'failed':
        return state.last
          ? this.#list(state.last, html`<div class="line warn" part="age">
              <span><b>${common.failure[state.failure.kind].title}${common.marks.stop}</b>${common.marks.gap}${kept}</span>
              <button class="link" type="button" @click=${again}>${icon(icons.retry)} ${common.retry}</button>
            </div>`)
          : failed(common, state.failure, phone, again);
      case 'ready':
        return this.#list(state.value, nothing);
    }
  }

  #list(places: readonly Place[], age: TemplateResult | typeof nothing): TemplateResult {
    const { own } = this.#words;
    return html`
      <div class="head">
        <h2>${own.title}</h2>
        <p class="muted">${places.length > 0 ? own.lead : own.empty}</p>
      </div>
      ${age}
      <ul class="rows" part="list">
        ${places.map((place) => this.#row(place))}
      </ul>
    `;
  }

  #row({ name, prov, contacts = [] }: Place): TemplateResult {
    const { common, own } = this.#words;
    const reachable = contacts.filter((one): one is Contact & { phone: string } => one.public && one.phone !== undefined);
    return html`<li class="place">
      <h3>${name} ${prov?.source === 'synthetic' ? html`<span class="sample">${common.sample}</span>` : nothing}</h3>
      ${reachable.map(({ label, phone }) => html`<a class="link num" href=${telUrl(phone)}>${icon(icons.phone)} ${own.call(label, phone)}</a>`)}
      ${reachable.length === 0 ? html`<p class="muted small">${own.noPhone}</p>` : nothing}
    </li>`;
  }

  async #read(backend: Backend): Promise<void> {
    const places = await this.#load.run(
      async (signal) => (await backend.list('place', { where: { kind: 'reception' } }, { signal })).items,
      { copy: copyOf(this.ports, 'event-detail', (value) => keptRecords('place', value)) },
    );
    if (places) this.dispatchEvent(new LinliEventDetailShownEvent(places.length));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-event-detail': LinliEventDetail;
  }
}
