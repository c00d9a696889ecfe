/** From one tag to another on the same page: a cancelable question first, then the first capable tag in document order. */
import { inDocumentOrder, type OpenTag, page } from './page.ts';

/** `want` is what should be opened (`case`), `ref` which one. Cancel it to open it your own way. */
export class LinliBeforeOpenEvent extends CustomEvent<{ want: string; ref: string | undefined }> {
  static readonly type = 'linli-before-open';
  constructor(want: string, ref: string | undefined) {
    super(LinliBeforeOpenEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { want, ref } });
  }
}

const capable = (want: string): OpenTag | undefined =>
  [...page().tags].filter((tag) => tag.wants.includes(want)).sort((a, b) => inDocumentOrder(a.element, b.element))[0];

/** Whether the control is drawn at all. */
export function canOpen(want: string): boolean {
  return capable(want) !== undefined;
}

export function open(from: HTMLElement, want: string, ref: string | undefined): void {
  if (!from.dispatchEvent(new LinliBeforeOpenEvent(want, ref))) return;
  capable(want)?.open(want, ref);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-before-open': LinliBeforeOpenEvent;
  }
}
