/**
 * semantic-dom-diff types `to.equal` as a promise for the sake of DOM; here it is the assertion it has always been.
 * The import comes first so that this declaration is the later one, whose overload wins.
 */
import '@open-wc/testing';

declare global {
  namespace Chai {
    interface Equal {
      (value: unknown, message?: string): Assertion;
    }
  }
}
