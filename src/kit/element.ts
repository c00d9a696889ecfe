import { property } from 'lit/decorators.js';
import type { Device } from '../ports/device.ts';
import { page } from './page.ts';
import { LinliReading } from './reading.ts';

/** A tag that keeps or sends what residents write: with a device besides. */
export abstract class LinliElement extends LinliReading {
  /** Overrides the page's device; for tests and stories. */
  @property({ attribute: false }) device?: Device | undefined;

  /** Where rows of this page belong, on an origin that several streets share. */
  protected get street(): string {
    return page().defaults.site ?? '';
  }
}
