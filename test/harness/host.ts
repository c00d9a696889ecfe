/** A host without a screen, for controllers alone. */
import { LitElement } from 'lit';

export class BareHost extends LitElement {
  /** How often it was asked to draw and did. */
  draws = 0;

  protected override updated(): void {
    this.draws += 1;
  }
}

export class OtherHost extends BareHost {}

customElements.define('bare-host', BareHost);
customElements.define('other-host', OtherHost);

/** Not in the document yet: controllers are added first, as in a constructor. */
export function bareHost(): BareHost {
  return document.createElement('bare-host') as BareHost;
}

/** The turns of the event loop in which promises and messages settle. */
export async function settle(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

/** A promise with its handles outside. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
