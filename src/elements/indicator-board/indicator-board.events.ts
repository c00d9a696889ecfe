/** What the office answered is on the page, for a page that leaves out an empty section; detail is how many figures and projects. Not fired for what an earlier visit kept. */
export class LinliIndicatorBoardShownEvent extends CustomEvent<{ count: number }> {
  static readonly type = 'linli-indicator-board-shown';
  constructor(count: number) {
    super(LinliIndicatorBoardShownEvent.type, { bubbles: true, composed: true, detail: { count } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-indicator-board-shown': LinliIndicatorBoardShownEvent;
  }
}
