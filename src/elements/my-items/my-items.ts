import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Schemas } from '../../domain/schemas/parts.ts';
import { formatCode } from '../../domain/case.ts';
import { dayOf, instantOf } from '../../domain/instant.ts';
import { commonZhHans, type CommonWords } from '../../i18n/common.words.ts';
import { LinliElement } from '../../kit/element.ts';
import { page, type Way } from '../../kit/page.ts';
import { canOpen, linkTo, open, WayController } from '../../kit/wayfinding.ts';
import { WordsController } from '../../kit/words.ts';
import type { Draft, KeptReceipt, OutboxItem } from '../../ports/device.ts';
import { blocks } from '../../styles/blocks.ts';
import { controls } from '../../styles/controls.ts';
import { progress } from '../../styles/progress.ts';
import { qrStyles } from '../../styles/qr.ts';
import { root } from '../../styles/root.ts';
import { tokens } from '../../styles/tokens.ts';
import { CopyController } from '../../ui/copying.ts';
import { help } from '../../ui/help.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { keptBlock, KeptController, keptHead } from '../../ui/kept.ts';
import { printSheet, type Sheet } from '../../ui/print.ts';
import { loading } from '../../ui/status.ts';
import { type Request, requestRows, requestText, rowsText, signupRows } from '../../ui/told.ts';
import { ItemsFlow } from './my-items.flow.ts';
import { draftView, wayOfDraft } from './my-items.model.ts';
import { myItemsStyles } from './my-items.styles.ts';
import { myItemsZhHans, type MyItemsWords } from './my-items.words.ts';
import { draftScreen, type ItemView, receiptScreen } from './screens/item.ts';
import { actTitle, listScreen } from './screens/list.ts';

/**
 * 我的事: what is on this device, half-written, on its way and received. Send now, go on, copy, print, delete one, delete everything; other tabs follow.
 *
 * @element linli-my-items
 * @slot - Shown until the tag is defined; a link to the telephone numbers does well.
 * @fires {LinliBeforeOpenEvent} linli-before-open - Cancelable: one of them is to be gone on with or looked at; detail `{ want, ref }`.
 * @csspart base - The inner wrapper: ground and gutter.
 * @csspart kept - The dashed block of a request that is still on this device.
 * @csspart steps - The list of steps.
 * @csspart step - One step; also `now` or `ahead`.
 * @csspart help - The phone.
 * @csspart loading - Still blocks while reading.
 * @cssprop --linli-scale - Text size as a factor of 17 px.
 */
export class LinliMyItems extends LinliElement {
  // A getter: a static field would cost every #private its native form in the built files.
  static override get styles(): CSSResultGroup {
    return [tokens, root, controls, blocks, progress, qrStyles, myItemsStyles];
  }

  /** Single sentences of your own in place of ours. */
  @property({ attribute: false }) words?: Partial<MyItemsWords>;


  readonly #words = new WordsController<MyItemsWords, CommonWords>(this, 'linli-my-items', myItemsZhHans, () => this.setting('language'), commonZhHans);
  readonly #flow = new ItemsFlow(this, {
    device: () => this.ports.device,
    others: () => [page().volatileDevice, page().readings],
    focus: (selector) => void this.focusOn(selector),
    say: (text) => this.announcer.say(text),
    words: () => this.#words.own,
  });
  readonly #copying = new CopyController(this, () => this.#words.common, (text) => this.announcer.say(text));
  readonly #kept = new KeptController(this, {
    device: () => this.ports.device,
    ports: this.ports,
    words: () => this.#words.common,
    say: (text) => this.announcer.say(text),
    onEdit: (draft) => this.#open(wayOfDraft(draft)),
    onDiscarded: () => this.#flow.show({ kind: 'list' }),
  });

  constructor() {
    super();
    new WayController(this, ['items'], () => this.scrollIntoView({ block: 'start' }));
  }

  /** Rows are delivered as soon as their backend is named; there is nothing to read from it. */
  protected override get reads(): Schemas {
    return {};
  }

  protected override whenConnected(): void {
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { own, common } = this.#words;
    const refused = this.#flow.refused ? html`<p class="line bad"><span>${own.refused}</span></p>` : nothing;
    return this.frame(this.#words.language, this.#words.coming ? nothing : [this.#body(), refused, help(common, this.ports.phone, own.help)]);
  }

  #body(): TemplateResult {
    const { own, common } = this.#words;
    const { items, showing, asking, mode } = this.#flow;
    const { now } = this.ports;
    // No higher than the list with nothing on it.
    if (!items) return loading(common, 1);
    if (showing.kind === 'list') {
      return listScreen({
        words: own, common, now, items, asking, memory: mode === 'memory',
        onShow: (one) => {
          this.#copying.clear();
          this.#flow.show(one);
        },
        onReport: this.#way({ want: 'form' }),
        onAsk: (wanted) => this.#flow.ask(wanted),
        onForgetAll: () => void this.#flow.forgetAll(),
      });
    }
    const back = html`<nav class="crumb"><button class="link" type="button" @click=${() => this.#flow.show({ kind: 'list' })}>${icon(icons.previous)}${own.back}</button></nav>`;
    const isIt = ({ key }: { key: string }): boolean => key === showing.key;
    const draft = items.drafts.find(isIt);
    if (draft) return html`${back} ${draftScreen(this.#draft(draft), draft)}`;
    const item = items.waiting.find(isIt);
    if (item) return html`${back} ${this.#waiting(item)}`;
    const receipt = items.receipts.find(isIt);
    return receipt ? html`${back} ${receiptScreen(this.#receipt(receipt), receipt)}` : loading(common, 3);
  }

  #item(text: string, sheet: Omit<Sheet, 'title'>, way: Way, title = this.#words.own.printTitle): ItemView {
    const { own, common } = this.#words;
    return {
      words: own, common, now: this.ports.now, asking: this.#flow.asking, shown: this.#copying.shown,
      onCopy: () => void this.#copying.copy(text),
      onPrint: () => printSheet({ title, ...sheet }),
      onAsk: (wanted) => this.#flow.ask(wanted),
      onForget: () => void this.#flow.forget(),
      onOpen: way.want !== 'draft' && !way.ref ? undefined : this.#way(way),
    };
  }

  #waiting(item: OutboxItem): TemplateResult {
    const { own, common } = this.#words;
    const { now, phone } = this.ports;
    const isAct = item.submission.verb === 'act';
    return html`${isAct ? html`<div class="head"><h1 tabindex="-1" id="title">${actTitle(item, own)}</h1></div>` : keptHead(item, common)}
    ${keptBlock({ item, words: common, now, mode: this.#flow.mode, phone, canEdit: item.draft !== undefined && canOpen(wayOfDraft(item.draft).want, this.ports), kept: this.#kept })}`;
  }

  #draft(draft: Draft): ItemView {
    const { common } = this.#words;
    const { category, place, text, phone, signup } = draftView(draft);
    if (signup) {
      const rows = signupRows(signup, common);
      return this.#item(rowsText(common, common.outbox.signup.text.head, rows), { rows }, wayOfDraft(draft));
    }
    const request: Request = { what: category, where: place, told: text, phone };
    return this.#item(requestText(common, request), { rows: requestRows(common, request) }, wayOfDraft(draft));
  }

  #receipt({ code, at, sentAt, ref, type, about }: KeptReceipt): ItemView {
    const { own, common } = this.#words;
    const [number, day] = [code ? formatCode(code) : own.noCode, common.day(dayOf(at ?? instantOf(sentAt)), this.ports.now)];
    if (type === 'signup') {
      const event = about && this.#flow.items?.events.get(about);
      const said = own.signup.receiptText(event ?? own.signup.kind, number, day);
      return { ...this.#item(said, { rows: [[own.signup.kind, said]] }, { want: 'event', ref: about }, own.signup.printTitle), event };
    }
    const text = own.receiptText(number, day);
    const link = code ? linkTo({ want: 'case', prefill: { code } }, this.ports) : undefined;
    return { ...this.#item(text, { rows: [[own.receipts, text]], code: link ? { text: link, beside: [common.linkCode.body] } : undefined }, { want: 'case', ref }), link };
  }

  /** The way there, if anything can open it. */
  #way(way: Way): (() => void) | undefined {
    return canOpen(way.want, this.ports) ? () => this.#open(way) : undefined;
  }

  #open(way: Way): void {
    this.#flow.show({ kind: 'list' });
    open(this, way, this.ports);
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'linli-my-items': LinliMyItems;
  }
}
