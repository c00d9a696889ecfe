/** A narrow space between thousands, from five digits on; it never breaks. */
export function thousands(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return rest === undefined ? spaced : `${spaced}.${rest}`;
}

/** Chinese counts square metres by the ten thousand: 1080.6万 平方米. */
export const inMyriads = (value: number, unit: string, myriad: string): string => (unit === 'm2' && value >= 10_000 ? thousands(value / 10_000) + myriad : thousands(value));
