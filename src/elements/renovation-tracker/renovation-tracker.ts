import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOf, instantOf } from '../../domain/instant.ts';
import type { Phase } from '../../domain/phases.ts';
import { categorySchema } from '../../domain/schemas/category.ts';
import { indicatorSchema } from '../../domain/schemas/indicator.ts';
import { orgSchema } from '../../domain/schemas/org.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { pollSchema } from '../../domain/schemas/poll.ts';
import { projectSchema } from '../../domain/schemas/project.ts';
import { workSchema } from '../../domain/schemas/work.ts';
import { ClothController } from '../../kit/cloth.ts';
import { LinliReading } from '../../kit/reading.ts';
import type { LoadController } from '../../kit/load.ts';
import { scopeOf } from '../../kit/scope.ts';
import { canOpen, linkTo, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import { blocks } from '../../styles/blocks.ts';
import { cloth } from '../../styles/cloth.ts';
import { controls } from '../../styles/controls.ts';
import { progress } from '../../styles/progress.ts';
import { root } from '../../styles/root.ts';
import { segment } from '../../styles/segment.ts';
import { selects } from '../../styles/selects.ts';
import { tokens } from '../../styles/tokens.ts';
import { age, missed } from '../../ui/age.ts';
import { CopyController } from '../../ui/copying.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { compoundOf, type Told } from './renovation-tracker.compound.ts';
import { compoundStyles } from './renovation-tracker.compound.styles.ts';
import { phasesOf } from './renovation-tracker.config.ts';
import { LinliRenovationShownEvent } from './renovation-tracker.events.ts';
import { RenovationFlow } from './renovation-tracker.flow.ts';
import { type District, filtered, type Overview, overviewOf, type Row } from './renovation-tracker.model.ts';
import { renovationTrackerStyles } from './renovation-tracker.styles.ts';
import { tableOf, textOf } from './renovation-tracker.table.ts';
import { renovationTrackerZhHans, type RenovationTrackerWords } from './renovation-tracker.words.ts';
import { compoundScreen } from './screens/compound.ts';
import { districtScreen } from './screens/district.ts';
import { taking, troubles } from './screens/foot.ts';
import { lineOf } from './screens/tree.ts';
import type { View } from './screens/view.ts';

/**
 * 改造进度: how far the renovation of a district, a project, a compound is, what residents of a building feel of it this week, who has signed, who answers
 * for the works, and how the compound is run afterwards. The building they live in is remembered on their device.
 *
 * @element linli-renovation-tracker
 * @slot - Shown until the tag is defined: put a phone number there. A `<script type="application/json">` in it says which stages are shown, and how they are called.
 * @fires {LinliRenovationShownEvent} linli-renovation-shown - A compound, a building or the whole district is on the screen; detail `{ ref? }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart cloth - The indigo block: the counts of the district, or what a building feels this week.
 * @csspart week - The same block, where it is about a week.
 * @csspart steps - The list of stages.
 * @csspart step - One stage; also `done`, `now` or `ahead`.
 * @csspart age - How old what stands here is.
 * @csspart partial - That a part did not come.
 * @csspart take - Link, table, text and print.
 * @csspart troubles - What could not be read of the data.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliRenovationTracker extends LinliReading {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, segment, selects, blocks, cloth, progress, renovationTrackerStyles, compoundStyles];
  }

  /** What is shown: `place/…` (a district, sub-district, community, compound or building) or `project/…`; else what the site says, else everything. */
  @property() scope: string | undefined;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<RenovationTrackerWords>;

  readonly #words = new WordsController<RenovationTrackerWords>(this, 'linli-renovation-tracker', renovationTrackerZhHans, () => this.setting('language'));
  readonly #cloth = new ClothController(this);
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #flow = new RenovationFlow(this, { ports: this.ports, scope: () => this.#scope, focus: (selector) => void this.focusOn(selector), say: (text) => this.announcer.say(text) });
  #phases: readonly Phase[] | undefined;
  /** The last overview, and what it was made of: while somebody types nothing of it changes. */
  #made: { of: readonly unknown[]; overview: Overview } | undefined;
  #told: string | undefined;

  constructor() {
    super();
    new WayController(this, ['renovation'], (way) => {
      this.#flow.open(way);
      this.scrollIntoView({ block: 'start' });
    });
  }

  protected override get reads(): Schemas {
    return { place: placeSchema, project: projectSchema, work: workSchema, poll: pollSchema, org: orgSchema, category: categorySchema, indicator: indicatorSchema };
  }

  protected override whenConnected(backend: Backend): void {
    void this.#flow.start(backend);
  }

  protected override render(): TemplateResult {
    const { language, coming, common, own } = this.#words;
    const none = this.ports.connection.kind === 'none';
    return this.frame(language, coming ? nothing : [this.#body(), none ? nothing : help(common, this.ports.phone, own.help)]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { showing, compound, district, building } = this.#flow;
    const shown = showing.kind === 'compound' ? compound.value && (building ?? (`place/${compound.value.compound.id}` as const)) : district.value && undefined;
    const mark = String(showing.kind === 'compound' ? shown : district.value && 'district');
    if (mark === 'undefined' || mark === this.#told) return;
    this.#told = mark;
    this.dispatchEvent(new LinliRenovationShownEvent(shown));
  }

  get #scope(): string | undefined {
    return scopeOf(this, [this.scope, this.setting('scope')], ['place', 'project']);
  }

  #body(): TemplateResult | TemplateResult[] {
    const { common } = this.#words;
    const { connection, phone, now } = this.ports;
    const flow = this.#flow;
    const load: LoadController<Told> | LoadController<District> = flow.showing.kind === 'compound' ? flow.compound : flow.district;
    const { value } = load;
    const full = this.#cloth.claim(value !== undefined && load.keptAt === undefined);
    if (connection.kind === 'none') return notConfigured(common, phone);
    const view: View = { words: this.#words.own, common, phases: (this.#phases ??= phasesOf(this)), flow, now, today: dayOf(now), full };
    const again = (): void => void (flow.showing.kind === 'compound' ? flow.loadCompound(flow.showing.ref) : flow.loadDistrict());
    if (!value) return load.state.kind === 'failed' ? html`${this.#back(view)} ${failed(common, load.state.failure, phone, again)}` : loading(common, 6);
    const kept = load.keptAt === undefined ? undefined : view.words.kept(common.moment(instantOf(load.keptAt), now));
    const line = age(common, { failure: load.state.kind === 'failed' ? load.state.failure : undefined, kept, fresh: view.words.fresh(common.moment(flow.readAt ?? now, now)) }, again);
    return html`${this.#back(view)} ${value.partly ? missed(common, view.words.partly, again, { part: 'partial' }) : nothing} ${'compound' in value ? this.#compound(view, value) : this.#district(view, value)} ${line}`;
  }

  #district(view: View, value: District): TemplateResult {
    const { words, phases, today, flow } = view;
    const of = [value, phases, this.#scope, today];
    if (!this.#made || of.some((one, index) => one !== this.#made?.of[index])) this.#made = { of, overview: overviewOf(value, phases, this.#scope, today) };
    const { overview } = this.#made;
    if (overview.whole === 0) return html`<section class="state"><h2>${words.empty}</h2></section>`;
    const line = (row: Row): string => lineOf(row, view);
    const rows = (): readonly Row[] => filtered(overview.rows, flow.filter);
    return html`${districtScreen(view, overview)}
      ${troubles(view, overview.rows.flatMap(({ name, trouble }) => (trouble ? [words.trouble[trouble === 'unknownState' ? 'state' : trouble](name)] : [])))}
      ${taking(view, this.#copying, { link: this.#link(), text: () => textOf(rows(), line), table: () => tableOf(rows(), words) })}`;
  }

  #compound(view: View, told: Told): TemplateResult {
    const { words, phases, today, flow } = view;
    const compound = compoundOf(told, phases, flow.building, today, { ...words.people.roles, formation: words.people.formation });
    const report = canOpen('form', this.ports)
      ? (): void => open(this, { want: 'form', prefill: { topic: 'works', place: (flow.building ?? `place/${told.compound.id}`).slice('place/'.length) } }, this.ports)
      : undefined;
    const { orphans } = compound;
    const wrong = [
      ...(orphans.works > 0 ? [words.trouble.orphanWorks(orphans.works)] : []), ...(orphans.polls ? [words.trouble.orphanPolls] : []),
      ...[told.compound, ...told.buildings, ...told.projects, ...told.works, ...(told.poll ? [told.poll] : [])].flatMap((one) => (one.odd ? [words.trouble.odd('name' in one ? one.name : one.title)] : [])),
    ];
    return html`${compoundScreen(view, told, compound, report)} ${troubles(view, wrong)} ${taking(view, this.#copying, { link: this.#link(), text: () => this.renderRoot.querySelector<HTMLElement>('.stack')?.innerText ?? '' })}`;
  }

  #back({ words, flow }: View): TemplateResult | typeof nothing {
    if (flow.showing.kind === 'district') return nothing;
    return html`<nav class="crumb"><button class="link" type="button" @click=${() => flow.showDistrict()}>${icon(icons.previous)} ${words.back}</button></nav>`;
  }

  /** To exactly this view; what was typed into the search does not travel. */
  #link(): string | undefined {
    const { showing, building, filter } = this.#flow;
    const prefill = {
      ...(building && { building: building.slice('place/'.length) }),
      ...(showing.kind === 'district' && { ...(filter.dye && { show: filter.dye }), ...(filter.street && { street: filter.street.slice('place/'.length) }) }),
    };
    return linkTo({ want: 'renovation', ...(showing.kind === 'compound' && { ref: showing.ref }), prefill }, this.ports);
  }
}
