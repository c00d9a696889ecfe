import type { Comfort } from '../../ports/comfort.ts';

/** The resident chose; detail is all that is chosen so far, for a page that wants to follow. */
export class LinliComfortChangedEvent extends CustomEvent<Comfort> {
  static readonly type = 'linli-comfort-changed';
  constructor(detail: Comfort) {
    super(LinliComfortChangedEvent.type, { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-comfort-changed': LinliComfortChangedEvent;
  }
}
