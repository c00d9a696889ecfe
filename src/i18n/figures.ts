/** Published figures as they are meant: 3896 幢, 1080.6 万平方米, 60余家, 数十起; without a value never a figure. */
import type { Quantity } from '../domain/quantity.ts';

/** `figure` stands large, `unit` small beside it; `figure` is absent where none was published. */
export interface Figure {
  figure?: string;
  unit: string;
}

/** A narrow space between thousands, from five digits on; it never breaks. */
export function thousands(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return rest === undefined ? spaced : `${spaced}.${rest}`;
}

/** The Chinese scripts count alike; `some` is 数十, `over` 余, `area` 平方米, `tenThousand` 万. */
export const figuresIn = (some: string, over: string, area: string, tenThousand: string) => ({ value, unit, bound }: Quantity): Figure => {
  const isArea = unit === 'm2';
  const name = isArea ? area : unit;
  if (bound === 'tens') return { figure: some, unit: name };
  if (value === undefined || !Number.isFinite(value)) return { unit: name };
  const large = isArea && value >= 10_000;
  const number = thousands(large ? value / 10_000 : value);
  if (bound === 'exact') return { figure: number, unit: (large ? tenThousand : '') + name };
  return { figure: number + (large ? tenThousand : '') + over, unit: name };
};

export const figureWords = figuresIn('数十', '余', '平方米', '万');
