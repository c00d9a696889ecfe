/** Events of `<linli-event-detail>`. Details carry refs and keys, never what a person typed. */

/** An event stands on the screen, fresh from the office. */
export class LinliEventShownEvent extends CustomEvent<{ ref: string }> {
  static readonly type = 'linli-event-shown';
  constructor(ref: string) {
    super(LinliEventShownEvent.type, { bubbles: true, composed: true, detail: { ref } });
  }
}

/** The office has a signup; whether there was a place for it, `state` says, where the backend does. */
export class LinliSignupSentEvent extends CustomEvent<{ key: string; ref: string | undefined; about: string; state: string | undefined }> {
  static readonly type = 'linli-signup-sent';
  constructor(key: string, ref: string | undefined, about: string, state: string | undefined) {
    super(LinliSignupSentEvent.type, { bubbles: true, composed: true, detail: { key, ref, about, state } });
  }
}

/** A signup is safe on this device and on its way. */
export class LinliSignupKeptEvent extends CustomEvent<{ key: string; about: string }> {
  static readonly type = 'linli-signup-kept';
  constructor(key: string, about: string) {
    super(LinliSignupKeptEvent.type, { bubbles: true, composed: true, detail: { key, about } });
  }
}

/** The resident gives a place back; it is safe on this device and on its way. */
export class LinliSignupCancelledEvent extends CustomEvent<{ ref: string }> {
  static readonly type = 'linli-signup-cancelled';
  constructor(ref: string) {
    super(LinliSignupCancelledEvent.type, { bubbles: true, composed: true, detail: { ref } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-event-shown': LinliEventShownEvent;
    'linli-signup-sent': LinliSignupSentEvent;
    'linli-signup-kept': LinliSignupKeptEvent;
    'linli-signup-cancelled': LinliSignupCancelledEvent;
  }
}
