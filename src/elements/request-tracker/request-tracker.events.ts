/** The resident answered (回访), rated or otherwise moved the case; it is safe on this device and on its way. */
export class LinliRequestAnsweredEvent extends CustomEvent<{ ref: string; event: string }> {
  static readonly type = 'linli-request-answered';
  constructor(ref: string, event: string) {
    super(LinliRequestAnsweredEvent.type, { bubbles: true, composed: true, detail: { ref, event } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-answered': LinliRequestAnsweredEvent;
  }
}
