/** Events of `<linli-request-form>`. Details carry codes and keys, never what a person typed. */

/** The office has it: `code` is the number, where the backend gives one. */
export class LinliRequestSentEvent extends CustomEvent<{ key: string; code: string | undefined; ref: string | undefined }> {
  static readonly type = 'linli-request-sent';
  constructor(key: string, code: string | undefined, ref: string | undefined) {
    super(LinliRequestSentEvent.type, { bubbles: true, composed: true, detail: { key, code, ref } });
  }
}

/** It is safe on this device and on its way. */
export class LinliRequestKeptEvent extends CustomEvent<{ key: string }> {
  static readonly type = 'linli-request-kept';
  constructor(key: string) {
    super(LinliRequestKeptEvent.type, { bubbles: true, composed: true, detail: { key } });
  }
}

/** Before the page is left for good; cancel it to lead somewhere else. */
export class LinliBeforeExitEvent extends CustomEvent<{ href: string }> {
  static readonly type = 'linli-before-exit';
  constructor(href: string) {
    super(LinliBeforeExitEvent.type, { bubbles: true, composed: true, cancelable: true, detail: { href } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-sent': LinliRequestSentEvent;
    'linli-request-kept': LinliRequestKeptEvent;
    'linli-before-exit': LinliBeforeExitEvent;
  }
}
