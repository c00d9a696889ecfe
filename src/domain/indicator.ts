import type { Quantity } from './quantity.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

/** Where a rate comes from: so many of so many, each with its name. */
export interface Ratio {
  part: number;
  whole: number;
  /** 按时联系上 */
  partName: string;
  /** 应联系 */
  wholeName: string;
}

/** 指标: one published number with its bound, unit, scope, period and how it was counted. Those of one `code` and scope with different periods are a row in time. */
export interface Indicator extends Envelope<'indicator'> {
  code: string;
  label: string;
  q: Quantity;
  /** What it is about. */
  scope: Ref<'place'>;
  period: Edtf;
  /** How it is counted; where it names records, it equals their number. */
  definition: string;
  /** Of a rate (unit %): 响应率 解决率 满意率. The percentage is computed from it, rounded down. */
  ratio?: Ratio;
  /** The same thing earlier, for 从前 and 现在. */
  was?: Ref<'indicator'>;
  /** Who published it, and when. */
  publisher?: string;
  publishedAt?: Edtf;
}
