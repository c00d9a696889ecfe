export const bounds = ['exact', 'over', 'tens'] as const;
/** How a published figure is meant: as it stands, 余/以上 (at least so many), 数十 (some tens, no figure given). */
export type Bound = (typeof bounds)[number];

/** A published figure. Two may be compared or added only when unit and scope are equal and both are exact. */
export interface Quantity {
  /** Absent where the source says only 数十. */
  value?: number;
  /** As the source counts: 个 户 幢 条 起 件 类 家 次 册 名 人次 % m2. Never mixed. */
  unit: string;
  bound: Bound;
}
