/** What the office answered is on the page, for a page that leaves out an empty section. Not fired for what an earlier visit kept. */
export class LinliBeforeAfterShownEvent extends CustomEvent<{ count: number }> {
  static readonly type = 'linli-before-after-shown';
  constructor(count: number) {
    super(LinliBeforeAfterShownEvent.type, { bubbles: true, composed: true, detail: { count } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-before-after-shown': LinliBeforeAfterShownEvent;
  }
}
