import type { Day } from './record.ts';

/** 开放时间 (schema.org OpeningHoursSpecification). Dated entries override weekly ones; no `opens` = closed; `closes` < `opens` = past midnight. */
export interface Hours {
  /** 1 Monday … 7 Sunday. */
  dayOfWeek: number[];
  /** `HH:mm`, in the service's zone. */
  opens?: string;
  closes?: string;
  validFrom?: Day;
  validThrough?: Day;
  label?: string;
}
