import type { Ref } from '../../domain/record.ts';

/** A compound or a building of it is on the screen; without a ref the district. For a page that follows along. */
export class LinliRenovationShownEvent extends CustomEvent<{ ref?: Ref<'place'> }> {
  static readonly type = 'linli-renovation-shown';
  constructor(ref: Ref<'place'> | undefined) {
    super(LinliRenovationShownEvent.type, { bubbles: true, composed: true, detail: { ...(ref && { ref }) } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-renovation-shown': LinliRenovationShownEvent;
  }
}
