import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type EventKind, eventKinds, type TownEvent } from '../../domain/event.ts';
import { dayOf, instantOf } from '../../domain/instant.ts';
import { eventSchema } from '../../domain/schemas/event.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { chinaWorkCalendars } from '../../domain/work-calendar.cn.ts';
import type { WorkCalendar } from '../../domain/working-days.ts';
import { choice } from '../../kit/attributes.ts';
import { ClothController } from '../../kit/cloth.ts';
import { MineController } from '../../kit/mine.ts';
import { warnOnce } from '../../kit/page.ts';
import { PollController } from '../../kit/poll.ts';
import { LinliReading } from '../../kit/reading.ts';
import { scopeOf } from '../../kit/scope.ts';
import { canOpen, linkTo, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import { between } from '../../styles/between.ts';
import { blocks } from '../../styles/blocks.ts';
import { cloth } from '../../styles/cloth.ts';
import { controls } from '../../styles/controls.ts';
import { qrStyles } from '../../styles/qr.ts';
import { root } from '../../styles/root.ts';
import { segment } from '../../styles/segment.ts';
import { selects } from '../../styles/selects.ts';
import { tokens } from '../../styles/tokens.ts';
import { age, missed } from '../../ui/age.ts';
import { CopyController } from '../../ui/copying.ts';
import { help } from '../../ui/help.ts';
import { keptDate, KeepDateController } from '../../ui/keep-date.ts';
import { OnPaperController } from '../../ui/on-paper.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { StructuredDataController } from '../../ui/structured-data.ts';
import { type CalendarView, calendarViews, LinliEventCalendarShownEvent } from './event-calendar.events.ts';
import { CalendarFlow } from './event-calendar.flow.ts';
import { givenIn, type GivenEvent, watched } from './event-calendar.given.ts';
import { type Choices, choicesOf, type Filter } from './event-calendar.model.ts';
import type { Events } from './event-calendar.reading.ts';
import { eventCalendarStyles } from './event-calendar.styles.ts';
import { coming, dated, feedOf, jsonLdOf, lineOf } from './event-calendar.text.ts';
import { mineOf } from './event-calendar.mine.ts';
import { eventCalendarZhHans, type EventCalendarWords } from './event-calendar.words.ts';
import { todayCloth } from './screens/cloth.ts';
import { filters } from './screens/filters.ts';
import { taking, troubles } from './screens/foot.ts';
import { compactScreen, listScreen } from './screens/list.ts';
import { monthScreen } from './screens/month.ts';
import type { View } from './screens/view.ts';
import { weekScreen } from './screens/week.ts';

/** Events change by the day, not by the minute; where the backend calls, it is heard at once. */
const everyMs = 300_000;
const all = '*';

/**
 * 邻里活动: what is on, as a list, a month or a week, with lunar dates, the 24 solar terms, legal holidays and the working days that make up for them. From an
 * office, from a calendar feed, or from a table or list of the page itself.
 *
 * @element linli-event-calendar
 * @slot - Shown until the tag is defined: a phone number, or a `<table>` or `<ul>` of events with a `<time datetime>` in each, which then becomes the calendar.
 * @fires {LinliEventCalendarShownEvent} linli-event-calendar-shown - Another view or stretch of days is on the screen; detail `{ view, from, count }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart cloth - The indigo block: today, its lunar date and solar term.
 * @csspart filters - The kinds, and what else can be chosen by.
 * @csspart list - A list of events.
 * @csspart month - The month in squares.
 * @csspart agenda - The day below it.
 * @csspart week - The week, day by day.
 * @csspart take - Subscription, file, print and link.
 * @csspart empty - That nothing is on.
 * @csspart unpublished - That the holidays of a year are not announced yet.
 * @csspart age - How old what stands here is.
 * @csspart partial - That a part did not come.
 * @csspart troubles - What could not be read of the data.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliEventCalendar extends LinliReading {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, segment, selects, blocks, between, cloth, qrStyles, eventCalendarStyles];
  }

  /** What is shown first: `list`, `month` or `week`. */
  @property() view: CalendarView = 'list';
  /** Only the rest of this week, for a sidebar. */
  @property({ type: Boolean }) compact = false;
  /** Only events of this kind, e.g. `clinic`. */
  @property() kind: EventKind | undefined;
  /** Only events at this place, e.g. `place/station`. */
  @property() scope: string | undefined;
  /** Address of a calendar feed of the same events (.ics), which phones can subscribe to. */
  @property() feed: string | undefined;
  /** Tells search engines about the events (schema.org), in the page's own markup. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** A title of your own. */
  @property() heading: string | undefined;
  /** Events of the page itself, in place of a backend's; a name and a start are enough. */
  @property({ attribute: false }) events: readonly GivenEvent[] | undefined;
  /** Legal holidays and make-up days by year, in place of ours. */
  @property({ attribute: false }) calendars: readonly WorkCalendar[] = chinaWorkCalendars;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<EventCalendarWords>;

  readonly #words = new WordsController<EventCalendarWords>(this, 'linli-event-calendar', eventCalendarZhHans, () => this.setting('language'));
  readonly #cloth = new ClothController(this);
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #flow = new CalendarFlow(this, { ports: this.ports, view: () => this.#view, base: () => this.#base, focus: (selector) => void this.focusOn(selector) });
  /** By the device another tag of the page has brought; this one brings none. */
  readonly #mine = new MineController(this, () => this.ports.device, () => this.requestUpdate(), 'signup');
  readonly #structured = new StructuredDataController(this);
  readonly #keepDate = new KeepDateController(this, () => this.#words.own.keepDate, (text) => this.announcer.say(text));
  /** Whose day was kept last: `*` for all of them. */
  #keptOf = '';
  readonly #paper = new OnPaperController(this, () => this.performUpdate());
  readonly #watch = new MutationObserver(() => this.#take());
  /** Events inside the tag. */
  #inside: readonly GivenEvent[] = [];
  #choices: { of: unknown; choices: Choices } | undefined;
  #told: string | undefined;

  constructor() {
    super();
    new PollController(this, {
      clock: () => this.ports.clock, everyMs, poll: () => this.#flow.poll(),
      subject: () => (this.ports.backend && !this.alone ? { backend: this.ports.backend, type: 'event', query: {} } : undefined),
    });
    new WayController(this, ['events'], (way) => {
      this.#flow.open(way);
      this.scrollIntoView({ block: 'start' });
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: watched });
    this.#take();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** Its events stand in the page: no office is asked, and none is missing. */
  get alone(): boolean {
    return this.#given !== undefined;
  }

  protected override get reads(): Schemas {
    return { event: eventSchema, place: placeSchema };
  }

  protected override whenConnected(): void {
    this.#flow.start();
    void this.#mine.start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#flow.give(this.#given);
  }

  protected override render(): TemplateResult {
    const { language, coming, common, own } = this.#words;
    const none = this.ports.connection.kind === 'none' && !this.alone;
    return this.frame(language, coming ? nothing : [this.#body(), none ? nothing : help(common, this.ports.phone, own.help)]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not within this update: what it starts asks for the next one.
    queueMicrotask(() => this.#flow.ensure());
    const { events, span, view } = this.#flow;
    this.#structured.tell(this.structuredData && events ? jsonLdOf(this.#viewOf(events)) : undefined);
    const mark = `${view} ${span.from}`;
    if (!events || mark === this.#told) return;
    this.#told = mark;
    this.dispatchEvent(new LinliEventCalendarShownEvent(view, span.from, this.renderRoot.querySelectorAll('.event').length));
  }

  get #view(): CalendarView {
    return choice(this, 'view', this.view, calendarViews);
  }

  get #base(): Filter {
    const kind = eventKinds.find((one) => one === this.kind);
    if (this.kind && !kind) warnOnce(`<${this.localName} kind="${String(this.kind)}">: no kind of event; write one of ${eventKinds.join(', ')}.`);
    const scope = scopeOf(this, [this.scope], ['place']);
    return { ...(kind && { kind }), ...(scope && { place: scope }) };
  }

  get #given(): readonly GivenEvent[] | undefined {
    return this.events ?? (this.#inside.length > 0 ? this.#inside : undefined);
  }

  #take(): void {
    const inside = givenIn(this);
    if (inside.length === 0 && this.#inside.length === 0) return;
    this.#inside = inside;
    this.requestUpdate();
  }

  #body(): unknown {
    const { common, own } = this.#words;
    const { connection, phone, now } = this.ports;
    const { load, events, readAt } = this.#flow;
    if (connection.kind === 'none' && !this.alone) return notConfigured(common, phone);
    const again = (): void => this.#flow.read(true);
    if (!events) return [this.#head(), load.state.kind === 'failed' ? failed(common, load.state.failure, phone, again) : loading(common, this.compact ? 3 : 5)];
    const kept = load.keptAt === undefined ? undefined : own.kept(common.moment(instantOf(load.keptAt), now));
    const line = this.alone ? nothing : age(common, { failure: load.state.kind === 'failed' ? load.state.failure : undefined, kept, fresh: own.fresh(common.moment(readAt ?? now, now)) }, again);
    const { places } = this.#flow;
    const partly = places.state.kind === 'failed' && !places.value ? missed(common, own.partly, again, { part: 'partial' }) : nothing;
    const view = this.#viewOf(events);
    return this.compact ? [this.#head(), todayCloth(view), compactScreen(view), this.#whole(), partly, line] : [this.#head(), ...this.#screen(view), partly, line];
  }

  #viewOf(events: Events): View {
    const { common, own: words } = this.#words;
    const { now } = this.ports;
    const names = new Map((this.#flow.places.value ?? []).map(({ id, name }) => [`place/${id}`, name]));
    const view: View = {
      words, common, flow: this.#flow, events, filter: this.#flow.wanted, now, today: dayOf(now), calendars: this.calendars, full: this.#cloth.claim(this.compact || this.#flow.view === 'list'),
      placeName: (ref) => names.get(ref),
      mine: (event) => mineOf(this.#mine, this.ports.connection, `event/${event.id}`),
      keep: (event) => this.#keep(event.id, event.name, [event], view),
      kept: (event) => this.#kept(event.id),
      open: canOpen('event', this.ports) && !this.alone ? (event: TownEvent) => open(this, { want: 'event', ref: `event/${event.id}` }, this.ports) : undefined,
    };
    return view;
  }

  #keep(of: string, name: string, list: readonly TownEvent[], view: View): void {
    this.#keptOf = of;
    this.#keepDate.keep(dated(name, list, view));
  }

  #kept(of: string): unknown {
    const { keepDate, button } = this.#words.own;
    return this.#keptOf === of ? keptDate(this.#keepDate, keepDate, button.keep) : nothing;
  }

  #screen(view: View): unknown[] {
    const { flow, words, events } = view;
    const { choices } = (this.#choices = this.#choices?.of === events ? this.#choices : { of: events, choices: choicesOf(events.all) });
    const key = (one: CalendarView): TemplateResult => html`<button type="button" aria-pressed=${String(flow.view === one)} @click=${() => flow.show(one)}>${words.view[one]}</button>`;
    const screens = { list: listScreen, month: monthScreen, week: weekScreen };
    return [
      flow.view === 'list' ? todayCloth(view) : nothing,
      html`<div class="segment" role="group" aria-label=${words.view.label}>${calendarViews.map(key)}</div>`,
      filters(view, this.#base.kind ? { ...choices, kinds: [] } : choices),
      screens[flow.view](view),
      troubles(view),
      taking(view, {
        copying: this.#copying, paper: this.#paper.is, link: this.#link(), feed: feedOf(this.feed, this.ports.connection), print: () => void this.#print(), kept: this.#kept(all),
        keepAll: flow.back || choices.kinds.length === 0 ? undefined : () => this.#keep(all, words.take.file, coming(view), view),
        text: () => [this.heading || words.title, ...coming(view).map((event) => lineOf(event, view))].join('\n'),
      }),
    ];
  }

  #head(): TemplateResult {
    return html`<div class="head"><h1>${this.heading || this.#words.own.title}</h1></div>`;
  }

  /** From a sidebar to the whole calendar. */
  #whole(): TemplateResult | typeof nothing {
    if (!canOpen('events', this.ports)) return nothing;
    return html`<button class="btn full" type="button" @click=${() => open(this, { want: 'events' }, this.ports)}>${this.#words.own.whole}</button>`;
  }

  /** One month on one sheet. */
  async #print(): Promise<void> {
    this.#flow.show('month');
    await this.updateComplete;
    print();
  }

  /** To exactly this view. */
  #link(): string | undefined {
    const { view, cursor, filter } = this.#flow;
    return linkTo({ want: 'events', prefill: { ...(view !== 'list' && { show: view }), ...(cursor && { day: cursor }), ...(filter.kind && { kind: filter.kind }) } }, this.ports);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-event-calendar': LinliEventCalendar;
  }
}
