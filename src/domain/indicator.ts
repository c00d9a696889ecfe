import type { Quantity } from './quantity.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

/** 指标: one published number with its bound, unit, scope, period and how it was counted. */
export interface Indicator extends Envelope<'indicator'> {
  code: string;
  label: string;
  q: Quantity;
  /** What it is about. */
  scope: Ref<'place'>;
  period: Edtf;
  /** How it is counted; where it names records, it equals their number. */
  definition: string;
}
