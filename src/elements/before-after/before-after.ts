import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { instantOf } from '../../domain/instant.ts';
import type { Media } from '../../domain/media.ts';
import type { Instant } from '../../domain/record.ts';
import { orgSchema } from '../../domain/schemas/org.ts';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { placeSchema } from '../../domain/schemas/place.ts';
import { projectSchema } from '../../domain/schemas/project.ts';
import { workSchema } from '../../domain/schemas/work.ts';
import { choice, count } from '../../kit/attributes.ts';
import { copyOf } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import { LinliReading } from '../../kit/reading.ts';
import { scopeOf } from '../../kit/scope.ts';
import { WordsController } from '../../kit/words.ts';
import type { Backend } from '../../ports/backend.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { root } from '../../styles/root.ts';
import { segment } from '../../styles/segment.ts';
import { tokens } from '../../styles/tokens.ts';
import { age, missed } from '../../ui/age.ts';
import { help } from '../../ui/help.ts';
import { failed, loading, notConfigured } from '../../ui/status.ts';
import { LinliBeforeAfterShownEvent } from './before-after.events.ts';
import { givenIn, watched } from './before-after.given.ts';
import { givenAs, type Shown, shownOf, type Told } from './before-after.model.ts';
import { keptPhotos, mostWorks, readPhotos } from './before-after.reading.ts';
import { beforeAfterStyles } from './before-after.styles.ts';
import { beforeAfterZhHans, type BeforeAfterWords } from './before-after.words.ts';
import { canWipe, Looking, type View } from './screens/view.ts';
import { worksList } from './screens/works.ts';

const views = ['slider', 'side'] as const;

/**
 * 改造前后: photos of works from one spot, before and after, with a line to move between them or side by side, their dates, and in plain words whether
 * they prove the works or what is missing.
 *
 * @element linli-before-after
 * @slot - Photos of your own, `<img data-phase="before" data-taken="2023-04-12" src alt>`, also `during` and `after`: then no backend is asked, and they are seen where the script never comes. Else shown until the tag is defined: put a phone number there.
 * @fires {LinliBeforeAfterShownEvent} linli-before-after-shown - The works with their photos are on the page; detail `{ count }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart list - The works.
 * @csspart work - One work: what it is, and its photos.
 * @csspart slider - Two photos in one frame, with the line between them.
 * @csspart verdict - Whether the evidence is complete.
 * @csspart age - How old what stands here is.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @csspart failure - What stands there when the backend cannot be read.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliBeforeAfter extends LinliReading {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, segment, blocks, beforeAfterStyles];
  }

  /** Whose photos: `work/…`, `project/…` or `place/…`; else what the site says, else every accepted work. */
  @property() scope?: string | undefined;
  /** The title, in place of 改造前后. */
  @property() heading?: string | undefined;
  /** How the photos of one spot stand at first: `slider` (default) or `side`. In large letters they stand side by side by themselves. */
  @property() view?: string | undefined;
  /** How many works are drawn at first, and with each press on more; by itself 10. */
  @property() limit?: string | undefined;
  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<BeforeAfterWords>;

  readonly #words = new WordsController<BeforeAfterWords>(this, 'linli-before-after', beforeAfterZhHans, () => this.setting('language'));
  readonly #load = new LoadController<Told>(this);
  readonly #looking = new Looking(() => this.requestUpdate());
  readonly #watch = new MutationObserver(() => this.#look());
  /** Photos that stand in the page, inside the tag. */
  #given: Media[] = [];
  /** What the resident pressed. */
  #side: boolean | undefined;
  #pages = 1;
  #readAt: Instant | undefined;
  #asked: { scope: string | undefined } | undefined;

  override connectedCallback(): void {
    this.#watch.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: watched });
    this.#look();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** Its photos stand in the page: it asks nobody. */
  get alone(): boolean {
    return this.#given.length > 0;
  }

  protected override get reads(): Schemas {
    return { work: workSchema, project: projectSchema, place: placeSchema, org: orgSchema };
  }

  protected override whenConnected(backend: Backend): void {
    // Another office: what the one before it showed is not its.
    this.#load.reset();
    void this.#read(backend);
  }

  protected override render(): TemplateResult {
    const { common, own, language, coming } = this.#words;
    const { connection, phone } = this.ports;
    const none = connection.kind === 'none' && !this.alone;
    return this.frame(language, coming ? nothing : none ? notConfigured(common, phone) : [this.#body(), help(common, phone, own.help)]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { backend } = this.ports;
    if (backend && this.#asked && this.#asked.scope !== this.#scope) this.whenConnected(backend);
    // By script, not in the markup: a strict policy takes style attributes away.
    for (const frame of this.renderRoot.querySelectorAll<HTMLElement>('.wipe, .box')) {
      const { ratio } = frame.dataset;
      if (ratio) frame.style.setProperty('--_ratio', ratio);
      const line = frame.querySelector('input');
      if (line) frame.style.setProperty('--_cut', `${line.value}%`);
    }
  }

  get #scope(): string | undefined {
    return scopeOf(this, [this.scope, this.setting('scope')], ['work', 'project', 'place']);
  }

  #look(): void {
    this.#given = givenIn(this);
    this.requestUpdate();
  }

  #body(): TemplateResult {
    if (this.alone) return this.#works([givenAs(this.#given)], nothing);
    const { common, own } = this.#words;
    const { phone, now } = this.ports;
    const { state, keptAt, value } = this.#load;
    const again = (): void => {
      const { backend } = this.ports;
      this.#looking.retry();
      if (backend) void this.#read(backend);
    };
    if (!value) return state.kind === 'failed' ? failed(common, state.failure, phone, again) : loading(common, 3);
    const kept = keptAt === undefined ? undefined : own.kept(common.moment(instantOf(keptAt), now));
    const line = state.kind !== 'failed' && value.partly
      ? missed(common, own.partly, again)
      : age(common, { failure: state.kind === 'failed' ? state.failure : undefined, kept, fresh: own.fresh(common.moment(this.#readAt ?? now, now)) }, again);
    return this.#works(shownOf(value, Boolean(this.#scope?.startsWith('work/'))), line, { cut: value.cut, old: state.kind === 'failed' || keptAt !== undefined || value.partly });
  }

  /** `old`: said before the photos, not after them. */
  #works(works: readonly Shown[], line: TemplateResult | typeof nothing, { cut = false, old = false }: { cut?: boolean | undefined; old?: boolean | undefined } = {}): TemplateResult {
    const { common, own } = this.#words;
    const title = this.heading || own.title;
    if (works.length === 0) return html`<section class="state"><h2>${title}</h2><p><b>${own.empty.title}${common.marks.stop}</b>${common.marks.gap}${own.empty.body}</p></section>${line}`;
    const step = count(this, 'limit', this.limit, 10) || 10;
    const drawn = works.slice(0, step * this.#pages);
    const side = this.#side ?? (this.large || choice(this, 'view', this.view, views) === 'side');
    const view: View = { words: own, common, now: this.ports.now, side, looking: this.#looking };
    const accepted = works.filter(({ state }) => state === 'accepted');
    const wipes = drawn.some(({ spots }) => spots.some((spot) => canWipe(view, spot)));
    const rest = works.length - drawn.length;
    const turn = (to: boolean, words: string): TemplateResult => html`<button type="button" aria-pressed=${String(side === to)} @click=${() => this.#turn(to)}>${words}</button>`;
    return html`<div class="looking">
        <h2>${title}</h2>
        ${accepted.length > 1 ? html`<p class="num">${own.totals(accepted.length, accepted.filter(({ verdict }) => verdict === 'complete').length)}</p>` : nothing}
        ${wipes ? html`<div class="segment" role="group" aria-label=${own.view.label}>${turn(false, own.view.slider)}${turn(true, own.view.side)}</div>` : nothing}
        ${wipes && !side ? html`<p class="lead muted">${own.lead}</p>` : nothing}
      </div>
      ${old ? line : nothing} ${worksList(view, drawn)}
      ${rest > 0 ? html`<button class="btn full" type="button" @click=${() => this.#more(drawn.length)}>${own.more(Math.min(step, rest))}</button>` : nothing}
      ${cut && rest === 0 ? html`<p class="muted">${own.cut(mostWorks)}</p>` : nothing} ${old ? nothing : line}`;
  }

  #turn(side: boolean): void {
    this.#side = side;
    this.requestUpdate();
  }

  #more(first: number): void {
    this.#pages += 1;
    this.requestUpdate();
    void this.focusOn(`#w${first}`);
  }

  async #read(backend: Backend): Promise<void> {
    const scope = this.#scope;
    this.#asked = { scope };
    const copy = copyOf(this.ports, `before-after ${scope ?? ''}`, keptPhotos, (value) => (value.partly ? undefined : value));
    const told = await this.#load.run((signal) => readPhotos(backend, scope, signal), { copy });
    if (!told) return;
    this.#readAt = this.ports.now;
    this.dispatchEvent(new LinliBeforeAfterShownEvent(shownOf(told, Boolean(scope?.startsWith('work/'))).length));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-before-after': LinliBeforeAfter;
  }
}
