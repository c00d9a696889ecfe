/** Before a stored draft is put back into the form; cancel it to start blank. `updatedAt` in milliseconds since 1970. */
export class LinliBeforeDraftRestoreEvent extends CustomEvent<{ updatedAt: number | undefined }> {
  static readonly type = 'linli-before-draft-restore';
  constructor(updatedAt: number | undefined) {
    super(LinliBeforeDraftRestoreEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { updatedAt } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-before-draft-restore': LinliBeforeDraftRestoreEvent;
  }
}
