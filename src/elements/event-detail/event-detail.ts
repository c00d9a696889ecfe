import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { instantOf } from '../../domain/instant.ts';
import type { Ref } from '../../domain/record.ts';
import { eventSchema } from '../../domain/schemas/event.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { signupSchema } from '../../domain/schemas/signup.ts';
import { jsonLd, schemaOrgEvent } from '../../domain/schema-org.ts';
import { commonZhHans, type CommonWords } from '../../i18n/common.words.ts';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { LinliElement } from '../../kit/element.ts';
import { draftPolicies } from '../../kit/keeping.ts';
import { type Way, warnOnce } from '../../kit/page.ts';
import { PollController } from '../../kit/poll.ts';
import { isSample } from '../../kit/ports.ts';
import { canOpen, linkTo, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { KeptReceipt, OutboxItem } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { choices } from '../../styles/choices.ts';
import { cloth } from '../../styles/cloth.ts';
import { controls } from '../../styles/controls.ts';
import { fields } from '../../styles/fields.ts';
import { progress } from '../../styles/progress.ts';
import { qrStyles } from '../../styles/qr.ts';
import { root } from '../../styles/root.ts';
import { selects } from '../../styles/selects.ts';
import { tokens } from '../../styles/tokens.ts';
import { writing } from '../../styles/writing.ts';
import { age, missed } from '../../ui/age.ts';
import { CopyController } from '../../ui/copying.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { type Dated, keptDate, KeepDateController } from '../../ui/keep-date.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { printSheet } from '../../ui/print.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { StructuredDataController } from '../../ui/structured-data.ts';
import { LinliEventShownEvent } from './event-detail.events.ts';
import { EventFlow } from './event-detail.flow.ts';
import { entryOf, roomOf, standingOf } from './event-detail.model.ts';
import type { Told } from './event-detail.reading.ts';
import { eventDetailStyles } from './event-detail.styles.ts';
import { datedOf, sheetOf, textOf } from './event-detail.taking.ts';
import { labelsFor, type Speech } from './event-detail.text.ts';
import { eventDetailZhHans, type EventDetailWords } from './event-detail.words.ts';
import { doneScreen } from './screens/done.ts';
import { eventScreen } from './screens/event.ts';
import type { View } from './screens/view.ts';

/** How often places left are looked at again, where the backend does not call. */
const pollMs = 60_000;

/**
 * 活动详情: one event with who holds it, where to, how many places are left; signing up for oneself, family or a neighbour, with or without a signal; the
 * waiting list, the number for the door, giving the place back, and what came of it afterwards.
 *
 * @element linli-event-detail
 * @slot - Shown until the tag is defined: put when, where and a phone number there.
 * @fires {LinliEventShownEvent} linli-event-shown - An event stands on the screen; detail `{ ref }`.
 * @fires {LinliSignupKeptEvent} linli-signup-kept - A signup is safe on this device and on its way; detail `{ key, about }`.
 * @fires {LinliSignupSentEvent} linli-signup-sent - The office has a signup; detail `{ key, ref, about, state }`.
 * @fires {LinliSignupCancelledEvent} linli-signup-cancelled - A place is given back, and that is on its way; detail `{ ref }`.
 * @fires {LinliBeforeDraftRestoreEvent} linli-before-draft-restore - Cancelable: a stored draft is about to be put back; detail `{ updatedAt }`.
 * @fires {LinliBeforeOpenEvent} linli-before-open - Cancelable: 全部活动 was pressed; detail `{ want: 'events' }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart cloth - The indigo block: when and where, or the confirmation.
 * @csspart facts - Who, for whom, what it costs.
 * @csspart stops - The itinerary.
 * @csspart agenda - The points of a meeting.
 * @csspart recap - What came of it.
 * @csspart room - How many places are left.
 * @csspart seats - A dot a place.
 * @csspart mine - The signups of this device.
 * @csspart own - One of them.
 * @csspart form - The form.
 * @csspart save - The line that says what is kept.
 * @csspart problems - The error summary.
 * @csspart code - The number, on the confirmation.
 * @csspart kept - The dashed block of a signup that is still on this device.
 * @csspart take - Calendar, text, link, code, print.
 * @csspart age - How old what stands here is.
 * @csspart partial - That a part did not come.
 * @csspart steps - The list of steps.
 * @csspart step - One step; also `now` or `ahead`.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliEventDetail extends LinliElement {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, fields, selects, choices, blocks, cloth, progress, qrStyles, writing, eventDetailStyles];
  }

  /** Which event: its ref or its id, e.g. `event/lidong`. A link or another tag may open another one here. */
  @property() event: string | undefined;
  /** `keep` (default), `ask` (nothing is written before the resident agrees) or `off`. */
  @property() drafts: string | undefined;
  /** Tells search engines about the event (schema.org), in the page's own markup. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<EventDetailWords>;

  @state() private online = true;

  readonly #words = new WordsController<EventDetailWords, CommonWords>(this, 'linli-event-detail', eventDetailZhHans, () => this.setting('language'), commonZhHans);
  readonly #cloth = new ClothController(this);
  readonly #structured = new StructuredDataController(this);
  readonly #flow: EventFlow = new EventFlow(this, {
    ports: this.ports,
    named: () => this.#named,
    street: () => this.street,
    policy: () => choice(this, 'drafts', this.drafts, draftPolicies),
    labels: (filled) => labelsFor(filled, this.#flow.event.value, this.#speech),
    words: () => this.#words.own.mine,
    say: (text) => this.announcer.say(text),
    focus: (selector) => void this.focusOn(selector),
    shown: (ref) => this.dispatchEvent(new LinliEventShownEvent(ref)),
  });
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #keepDate = new KeepDateController(this, () => this.#words.own.keepDate, (text) => this.announcer.say(text));
  readonly #kept = new KeptController(this, {
    device: () => this.#flow.signup.keeping.device,
    ports: this.ports,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => this.#flow.signup.edit(draft),
    onDiscarded: () => this.#flow.signup.leave(),
  });
  readonly #onLine = (): void => void (this.online = navigator.onLine);

  constructor() {
    super();
    new WayController(this, ['event'], (way: Way) => {
      this.#flow.open(way);
      this.scrollIntoView({ block: 'start' });
    });
    new PollController(this, { clock: () => this.ports.clock, everyMs: pollMs, poll: () => this.#flow.poll(), subject: () => this.#flow.subject });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onLine);
    addEventListener('offline', this.#onLine);
    this.#onLine();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onLine);
    removeEventListener('offline', this.#onLine);
  }

  protected override get reads(): Schemas {
    return { event: eventSchema, place: placeSchema, signup: signupSchema };
  }

  protected override whenConnected(): void {
    this.#flow.start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('event') && this.hasUpdated) this.#flow.renamed();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { value } = this.#flow.event;
    const told = this.structuredData && value ? schemaOrgEvent(value.event, { url: this.#link, placeName: value.place?.name }) : undefined;
    this.#structured.tell(told && jsonLd(told));
  }

  protected override render(): TemplateResult {
    const { common, own, language, coming } = this.#words;
    const { connection, phone } = this.ports;
    const { event: { value }, signup } = this.#flow;
    const asked = value && signup.submission.state.kind !== 'sent' && entryOf(value.event, this.ports.now, this.#canSignUp) === 'form';
    return this.frame(language, coming ? nothing : [this.#body(), connection.kind === 'none' ? nothing : help(common, phone, asked ? own.help.signup : own.help.ask)]);
  }

  /** What the page names; what is no event is told the webmaster. */
  get #named(): Ref<'event'> | undefined {
    const named = this.event?.trim().replace(/^event\//, '');
    if (!named) return undefined;
    if (!named.includes('/')) return `event/${named}`;
    warnOnce(`<${this.localName} event="${this.event}"> names no event; write e.g. event="event/lidong", with the id your backend knows.`);
    return undefined;
  }

  get #speech(): Speech & { common: CommonWords } {
    return { words: this.#words.own, common: this.#words.common, now: this.ports.now };
  }

  get #canSignUp(): boolean {
    return this.ports.backend?.can('create', 'signup') ?? false;
  }

  get #link(): string | undefined {
    const { ref } = this.#flow;
    return ref && linkTo({ want: 'event', ref }, this.ports);
  }

  #body(): TemplateResult | (TemplateResult | typeof nothing)[] {
    const { common, own } = this.#words;
    const { connection, phone } = this.ports;
    const { event, signup, ref } = this.#flow;
    const { value, state: reading, keptAt } = event;
    const { state } = signup.submission;
    const full = this.#cloth.claim(state.kind === 'sent' || (state.kind !== 'queued' && value !== undefined && keptAt === undefined));
    if (connection.kind === 'none') return notConfigured(common, phone);
    if (!ref) return connection.kind === 'waiting' ? loading(common, 3) : this.#state(own.none);
    if (state.kind === 'sent') return this.#done(state.receipt, full);
    if (state.kind === 'queued') return this.#waiting(state.item);
    if (value) return this.#page(value, full);
    if (reading.kind !== 'failed') return loading(common, 4);
    return reading.failure.kind === 'missing' ? this.#state(own.missing) : [this.#crumb(), failed(common, reading.failure, phone, () => void this.#flow.load())];
  }

  #crumb(): TemplateResult | typeof nothing {
    if (!canOpen('events', this.ports)) return nothing;
    return html`<nav class="crumb"><button class="link" type="button" @click=${() => open(this, { want: 'events' }, this.ports)}>${icon(icons.previous)} ${this.#words.own.all}</button></nav>`;
  }

  #state({ title, body }: { title: string; body: string }): TemplateResult {
    const all = canOpen('events', this.ports) ? html`<button class="btn primary" type="button" @click=${() => open(this, { want: 'events' }, this.ports)}>${this.#words.own.all}</button>` : nothing;
    return html`<section class="state" part="failure"><h2 tabindex="-1" id="title">${title}</h2><p>${body}</p>${all}</section>`;
  }

  #page(told: Told, full: boolean): (TemplateResult | typeof nothing)[] {
    const { common, own } = this.#words;
    const { now, clock } = this.ports;
    const { event, readAt, signup } = this.#flow;
    const view: View = {
      ...this.#speech, flow: this.#flow, told, full, standing: standingOf(told.event, now), entry: entryOf(told.event, now, this.#canSignUp), room: roomOf(told.event),
    };
    const again = (): void => void this.#flow.load();
    const kept = event.keptAt === undefined ? undefined : own.kept(common.moment(instantOf(event.keptAt), now));
    const dated = this.#dated(told);
    const failure = event.state.kind === 'failed' ? event.state.failure : undefined;
    const old = age(common, { failure, kept, fresh: own.fresh(common.moment(readAt ?? now, now)) }, again);
    // What may have changed is said before it is read; what is fresh, below.
    const warned = failure !== undefined || kept !== undefined;
    return [
      this.#crumb(),
      warned ? old : nothing,
      eventScreen(view, {
        line: { status: signup.draft.status, online: this.online, off: !signup.keeping.kept, time: (at) => common.deviceTime(at, clock?.zone() ?? 'Asia/Shanghai') },
        localOnly: this.#localOnly, goesTo: this.#foreignHost, shown: this.#copying.shown, onCopy: () => void this.#copying.copy(textOf(told, this.#speech, this.#link)),
      }, {
        link: this.#link, copying: this.#copying, text: () => textOf(told, this.#speech, this.#link), onKeep: dated && (() => this.#keepDate.keep(dated)), kept: keptDate(this.#keepDate, own.keepDate, own.take.text), onPrint: () => printSheet(sheetOf(told, this.#speech, this.#link)),
      }),
      told.partly ? missed(common, own.partly, again, { part: 'partial' }) : nothing,
      warned ? nothing : old,
    ];
  }

  #done(receipt: KeptReceipt, full: boolean): TemplateResult {
    const { common, own } = this.#words;
    const { event, signup } = this.#flow;
    const told = event.value;
    const dated = told && this.#dated(told);
    return doneScreen({
      ...this.#speech, receipt, full, told, record: signup.arrival.value,
      rehearsal: this.#localOnly ? common.localOnly : isSample(this.ports.backend) ? common.sampleTown : undefined,
      onKeep: dated && (() => this.#keepDate.keep(dated)), kept: keptDate(this.#keepDate, own.keepDate, own.take.text),
      onBack: () => signup.leave(), onAnother: told && entryOf(told.event, this.ports.now, this.#canSignUp) === 'form' ? () => signup.leave(true) : undefined,
    });
  }

  #waiting(item: OutboxItem): TemplateResult {
    const { common, own } = this.#words;
    const { now, phone } = this.ports;
    const { signup } = this.#flow;
    return html`${keptHead(item, common)} ${keptBlock({ item, words: common, now, mode: signup.keeping.kept ? signup.mode : 'memory', phone, canEdit: true, kept: this.#kept })}
      <button class="btn" type="button" @click=${() => signup.leave()}>${own.done.back}</button>`;
  }

  /** For the phone's calendar. */
  #dated(told: Told): Dated | undefined {
    return datedOf(told, this.#speech, this.#link, location.hostname || 'linli');
  }

  get #localOnly(): boolean {
    return this.ports.backend?.name === 'local';
  }

  /** Another origin is named beside the send button. */
  get #foreignHost(): string | undefined {
    const { connection } = this.ports;
    const to = connection.kind === 'ready' && (connection.backend.sendsTo ?? connection.address.endpoint);
    if (!to) return undefined;
    const { origin, host } = new URL(to, location.href);
    return origin === location.origin ? undefined : host;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-event-detail': LinliEventDetail;
  }
}
