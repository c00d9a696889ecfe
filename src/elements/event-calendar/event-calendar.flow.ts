/** What is looked at and how it came there: a view, a day, a choice; and the readings behind it. */
import { addDays, addMonths, dayOf, isDay } from '../../domain/instant.ts';
import { firstOf, lastOf, mondayOf, monthOf, weekOf } from '../../domain/month.ts';
import { eventKinds } from '../../domain/event.ts';
import type { Place } from '../../domain/place.ts';
import type { Day, Instant } from '../../domain/record.ts';
import { copyOf, keptRecords } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import type { Way } from '../../kit/page.ts';
import type { PortsController, PortsHost } from '../../kit/ports.ts';
import { type CalendarView, calendarViews } from './event-calendar.events.ts';
import type { GivenEvent } from './event-calendar.given.ts';
import { countOn, type Filter } from './event-calendar.model.ts';
import { Events, type Loaded, readPlaces, readYears } from './event-calendar.reading.ts';

/** Rows of the list before somebody asks for more. */
const aPage = 12;

interface Options {
  ports: PortsController;
  view: () => CalendarView;
  /** What the tag itself narrows it to. */
  base: () => Filter;
  focus: (selector: string) => void;
}

export class CalendarFlow {
  filter: Filter = {};
  rows = aPage;
  /** The list shows what has been. */
  back = false;
  /** The square that has the focus; its month is the one shown. */
  cursor: Day | undefined;
  /** The day whose events stand below the month. */
  chosen: Day | undefined;
  readAt: Instant | undefined;
  readonly load: LoadController<Loaded>;
  readonly places: LoadController<Place[]>;
  readonly #host: PortsHost;
  readonly #options: Options;
  #view: CalendarView | undefined;
  #asked: Way | undefined;
  #given: readonly GivenEvent[] | undefined;
  #events: { of: unknown; events: Events } | undefined;
  /** The years asked for last, whatever came of it. */
  #reading = '';

  constructor(host: PortsHost, options: Options) {
    this.#host = host;
    this.#options = options;
    this.load = new LoadController(host);
    this.places = new LoadController(host);
  }

  get view(): CalendarView {
    return this.#view ?? this.#options.view();
  }

  get today(): Day {
    return dayOf(this.#options.ports.now);
  }

  get at(): Day {
    return this.cursor ?? this.today;
  }

  /** The page's own events, in place of an office's. */
  give(events: readonly GivenEvent[] | undefined): void {
    this.#given = events;
  }

  get events(): Events | undefined {
    const of = this.#given ?? this.load.value?.events;
    if (!of) return undefined;
    if (this.#events?.of !== of) this.#events = { of, events: new Events(this.#host.localName, of, this.#given === undefined) };
    return this.#events.events;
  }

  get wanted(): Filter {
    return { ...this.filter, ...this.#options.base() };
  }

  /** An office answers from now on, for the first time or another one. */
  start(): void {
    this.load.reset();
    this.places.reset();
    this.#reading = '';
    if (this.#asked) this.open(this.#asked);
    else this.read();
  }

  /** A link, or another tag. */
  open(way: Way): void {
    const { day, show, kind } = way.prefill ?? {};
    this.#asked = way;
    this.filter = { kind: eventKinds.find((one) => one === kind) };
    const view = calendarViews.find((one) => one === show);
    this.#view = view ?? (day ? 'month' : this.#view);
    if (day && isDay(day)) {
      this.cursor = day;
      this.chosen = day;
    }
    this.read();
  }

  show(view: CalendarView): void {
    this.#view = view;
    this.back = false;
    this.rows = aPage;
    if (view === 'list') this.cursor = undefined;
    this.read();
  }

  narrow(filter: Partial<Filter>): void {
    this.filter = { ...this.filter, ...filter };
    this.rows = aPage;
    this.#host.requestUpdate();
  }

  more(): void {
    this.rows += aPage;
    this.read();
  }

  turn(back: boolean): void {
    this.back = back;
    this.rows = aPage;
    this.read();
    this.#options.focus('h2');
  }

  /** A month or a week on or back. */
  step(by: number): void {
    this.cursor = this.view === 'week' ? addDays(mondayOf(this.at), 7 * by) : addMonths(firstOf(this.at), by);
    this.chosen = undefined;
    this.read();
  }

  toToday(): void {
    this.cursor = undefined;
    this.chosen = undefined;
    this.read();
  }

  /** The focus goes from square to square; the month follows it. */
  move(day: Day): void {
    this.cursor = day;
    if (this.chosen && monthOf(this.chosen) !== monthOf(day)) this.chosen = undefined;
    this.read();
    this.#options.focus(`[data-day="${day}"]`);
  }

  choose(day: Day): void {
    this.cursor = day;
    this.chosen = day;
    this.read();
  }

  /** The day below the month: the chosen one, else today, else the month's first with something on. */
  get shown(): Day | undefined {
    const { at, chosen, today, events } = this;
    if (chosen) return chosen;
    if (!events || monthOf(at) === monthOf(today)) return today;
    const wanted = this.wanted;
    for (let day = firstOf(at); day <= lastOf(at); day = addDays(day, 1)) if (countOn(events, day, wanted) > 0) return day;
    return undefined;
  }

  /** First and last day of what is on the screen. */
  get span(): { from: Day; to: Day } {
    const { at, today, rows, back } = this;
    switch (this.view) {
      case 'list':
        // A year on in steps, the more the further somebody looks.
        return back ? { from: addMonths(today, -6 * Math.ceil(rows / aPage)), to: today } : { from: today, to: addMonths(today, 2 * Math.ceil(rows / aPage)) };
      case 'week':
        return { from: weekOf(at)[0]!, to: weekOf(at)[6]! };
      case 'month':
        // With what of its neighbours fills the weeks.
        return { from: mondayOf(firstOf(at)), to: addDays(mondayOf(lastOf(at)), 6) };
    }
  }

  read(again = false): void {
    this.#host.requestUpdate();
    this.ensure(again);
  }

  /** Reads what of the span has not been read; what begins a month before reaches into it. Asked after every update: the office may live in another year than this phone. */
  ensure(again = false): void {
    const { backend } = this.#options.ports;
    if (!backend || this.#given) return;
    const { from, to } = this.span;
    const [first, last] = [addMonths(from, -1), to].map((day) => Number(day.slice(0, 4))) as [number, number];
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const had = this.load.keptAt === undefined ? this.load.value : undefined;
    if (!again && (this.#reading === String(years) || years.every((year) => had?.years?.includes(year)))) return;
    this.#reading = String(years);
    void this.#read(years, again ? undefined : had, had !== undefined);
  }

  /** What is called off while somebody looks is shown so: all that is known is read anew, and nothing blinks. */
  poll(): void {
    const { value, state } = this.load;
    if (!this.#given && value?.years && state.kind === 'ready') void this.#read(value.years, undefined, true);
  }

  async #read(years: readonly number[], had: Loaded | undefined, quiet: boolean): Promise<void> {
    const { backend } = this.#options.ports;
    if (!backend) return;
    const copy = copyOf<Loaded>(this.#options.ports, 'event-calendar', keptLoaded, ({ events }) => events);
    const loaded = await this.load.run((signal) => readYears(backend, years, had, signal), { copy, quiet });
    if (loaded) this.readAt = this.#options.ports.now;
    // The names of what an earlier visit kept were kept with it.
    const shown = loaded ?? this.load.value;
    if (!shown) return;
    const known = this.places.value ?? [];
    const names = copyOf<Place[]>(this.#options.ports, 'event-calendar places', (value) => keptRecords('place', value));
    await this.places.run((signal) => readPlaces(backend, shown.events, known, signal), { copy: names, quiet: known.length > 0 });
  }
}

function keptLoaded(value: unknown): Loaded | undefined {
  const events = keptRecords('event', value);
  return events && { years: undefined, events };
}
