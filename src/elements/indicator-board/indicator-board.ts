import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOf, instantOf } from '../../domain/instant.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Project } from '../../domain/project.ts';
import { indicatorSchema } from '../../domain/schemas/indicator.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { projectSchema } from '../../domain/schemas/project.ts';
import { LinliReading } from '../../kit/reading.ts';
import { WordsController } from '../../kit/words.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import { age, missed } from '../../ui/age.ts';
import { CopyController } from '../../ui/copying.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { OpenInPrintController } from '../../ui/open-in-print.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { LinliIndicatorBoardShownEvent } from './indicator-board.events.ts';
import { type Board, boardOf } from './indicator-board.model.ts';
import { BoardReading } from './indicator-board.reading.ts';
import { sentences, type View, where } from './indicator-board.said.ts';
import { indicatorBoardStyles } from './indicator-board.styles.ts';
import { boardText } from './indicator-board.text.ts';
import { indicatorBoardZhHans, type IndicatorBoardWords } from './indicator-board.words.ts';
import { figures, rates } from './screens/figures.ts';
import { livelihood } from './screens/livelihood.ts';
import { changes, row } from './screens/rows.ts';

/** All that stands on the board at one moment. */
interface Contents {
  shown: readonly Indicator[];
  projects: readonly Project[];
  board: Board;
  view: View;
}

/**
 * 办了多少，办得怎样: published figures with bound, unit, place, time, source and how they are counted; rates with their two numbers, rows in time as dots with the
 * table behind them, before and now, livelihood projects against their plan. Nothing is added up. To be printed, or copied as text.
 *
 * @element linli-indicator-board
 * @slot - Shown until the tag is defined: put a phone number there.
 * @fires {LinliIndicatorBoardShownEvent} linli-indicator-board-shown - The published figures are on the page; detail `{ count }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart figures - The figures of one place.
 * @csspart rates - The rates, each with its strip.
 * @csspart row - One figure over time.
 * @csspart changes - The table of before and now.
 * @csspart projects - The livelihood projects.
 * @csspart age - How old what stands here is, where it is not fresh.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliIndicatorBoard extends LinliReading {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, blocks, indicatorBoardStyles];
  }

  /** The place whose figures are shown, with those of all places in it, e.g. `place/xincun`; else the site's, else all there are. */
  @property() scope?: string | undefined;
  /** Codes of the figures to show, in this order, with commas between; `livelihood` among them stands for the projects. Without it everything is shown. */
  @property() codes?: string | undefined;
  /** A title of your own. */
  @property() heading?: string | undefined;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<IndicatorBoardWords>;

  readonly #words = new WordsController<IndicatorBoardWords>(this, 'linli-indicator-board', indicatorBoardZhHans, () => this.setting('language'));
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #reading = new BoardReading(this, this.ports);
  /** A copy was shown in this visit: its line stays, so that nothing moves. */
  #wasKept = false;

  constructor() {
    super();
    new OpenInPrintController(this);
  }

  protected override get reads(): Schemas {
    return { indicator: indicatorSchema, place: placeSchema, project: projectSchema };
  }

  protected override whenConnected(): void {
    this.#wasKept = false;
    void this.#tell(this.#reading.start());
  }

  protected override render(): TemplateResult {
    const { common, own, language, coming } = this.#words;
    const { connection, phone } = this.ports;
    if (coming) return this.frame(language, nothing);
    if (connection.kind === 'none') return this.frame(language, notConfigured(common, phone));
    const contents = this.#contents;
    const sources = this.#reading.loads.indicator.value && this.#sources(contents);
    return this.frame(language, [this.#body(contents), help(common, phone, contents.shown.length + contents.projects.length > 0 ? own.help : common.callAbout), sources ? html`<p class="caption">${sources}</p>` : nothing]);
  }

  get #contents(): Contents {
    const { common, own } = this.#words;
    const { now } = this.ports;
    const { all, shown, projects, places } = this.#reading.chosen(this.localName, this.setting('scope'), this.codes);
    const names = new Map(places.map(({ id, name }) => [`place/${id}`, name]));
    return { shown, projects, board: boardOf(all, shown), view: { words: own, common, today: dayOf(now), name: (ref) => names.get(ref) ?? common.unnamed } };
  }

  #body({ shown, projects, board, view }: Contents): unknown {
    const { common, own } = this.#words;
    const { indicator, place, project } = this.#reading.loads;
    const { state } = indicator;
    if (state.kind === 'failed' && !indicator.value) return failed(common, state.failure, this.ports.phone, this.#again);
    // Names come before what they stand over; projects stand below, and keep nobody waiting.
    if (!indicator.value || (!place.value && place.state.kind !== 'failed')) return loading(common, 4);
    const late = project.state.kind === 'loading' && !project.value;
    if (shown.length + projects.length === 0 && !late && project.state.kind !== 'failed') {
      return html`${this.#head('')} ${this.#age()}<section class="state" part="empty"><h2>${own.empty.title}</h2><p>${own.empty.body}</p></section>`;
    }
    const lead = where(view, board, {}) || own.mixed;
    const notes = sentences(view, [shown.some(({ q }) => q.bound !== 'exact') && own.vague, shown.some(({ q }) => q.unit === '人次') && own.visits]);
    return html`
      ${this.#head(shown.length > 0 ? lead : '')} ${this.#age()} ${this.#lacks('place')} ${figures(view, board)} ${rates(view, board)} ${board.rows.map((one) => row(view, one, board))}
      ${changes(view, board)} ${notes ? html`<p class="muted small">${notes}</p>` : nothing}
      ${late ? loading(common, 1) : livelihood(view, projects)} ${this.#lacks('project')}
      <div class="pair">
        <button class="btn" type="button" @click=${() => print()}>${icon(icons.print)} ${own.print}</button>
        <button class="btn" type="button" @click=${() => void this.#copy()}>${icon(icons.copy)} ${own.copy}</button>
      </div>
      ${this.#copying.shown === undefined ? nothing : html`<textarea class="in" rows="6" readonly aria-label=${own.copy} .value=${this.#copying.shown}></textarea>`}
    `;
  }

  #head(lead: string): TemplateResult {
    return html`<div class="head"><h1>${this.#title}</h1>${lead ? html`<p class="muted">${lead}</p>` : nothing}</div>`;
  }

  get #title(): string {
    return this.heading || this.#words.own.title;
  }

  /** A part that did not come while the rest did: which one, and only that is fetched again. */
  #lacks(part: 'place' | 'project'): TemplateResult | typeof nothing {
    const { common, own } = this.#words;
    const { state, value } = this.#reading.loads[part];
    if (state.kind !== 'failed' || value) return nothing;
    return missed(common, own.lacks[part], this.#again, { part: 'partial' });
  }

  /** Where a copy is, or was shown: how old it is, and why. */
  #age(): TemplateResult | typeof nothing {
    const { common, own } = this.#words;
    const { state, keptAt } = this.#reading.loads.indicator;
    this.#wasKept ||= keptAt !== undefined;
    const kept = keptAt !== undefined && common.moment(instantOf(keptAt), this.ports.now);
    if (state.kind === 'failed') return age(common, { failure: state.failure, kept: kept ? own.kept.failed(kept) : undefined, fresh: '', two: true }, this.#again);
    return this.#wasKept ? age(common, { kept: kept ? own.kept.loading(kept) : undefined, fresh: this.#fresh, two: true }, this.#again) : nothing;
  }

  get #fresh(): string {
    const { common, own } = this.#words;
    const { now } = this.ports;
    return own.fresh(common.moment(this.#reading.readAt ?? now, now));
  }

  /** Who published all this, what of it is made up, and when it came. */
  #sources({ shown, projects, view }: Contents): string {
    const { common: { marks }, own } = this.#words;
    const isInvented = ({ prov }: Indicator | Project): boolean => prov?.source === 'synthetic';
    const names = [...new Set(shown.filter((one) => !isInvented(one)).map(({ prov, publisher }) => publisher ?? (prov && own.press)))].filter(Boolean);
    const fresh = this.#reading.loads.indicator.keptAt === undefined && this.#fresh;
    return sentences(view, [names.length > 0 && own.sources(names.join(marks.and + marks.gap)), [...shown, ...projects].some(isInvented) && own.sampleNote, fresh]);
  }

  readonly #again = (): void => void this.#tell(this.#reading.again());

  async #tell(reading: Promise<boolean>): Promise<void> {
    if (!(await reading)) return;
    const { shown, projects } = this.#contents;
    this.dispatchEvent(new LinliIndicatorBoardShownEvent(shown.length + projects.length));
  }

  async #copy(): Promise<void> {
    const contents = this.#contents;
    await this.#copying.copy(boardText(contents.view, this.#title, contents.board, contents.projects, this.#sources(contents)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-indicator-board': LinliIndicatorBoard;
  }
}
