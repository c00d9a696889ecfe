/** What stands where on the board. Pure: records in, sections out; nothing is ever added up. */
import type { Indicator } from '../../domain/indicator.ts';
import { percent } from '../../domain/percent.ts';
import { placesIn, type Place } from '../../domain/place.ts';
import type { Day, Edtf, Ref } from '../../domain/record.ts';
import { spanOf } from '../../domain/edtf.ts';

/** More columns than this do not stand on a phone; the table has them all. */
export const mostColumns = 8;
/** A column higher than this is no longer seen at a glance. */
const mostDots = 8;

/** Figures of one place and time, side by side. */
export interface Group {
  scope: Ref<'place'>;
  /** Of most of them; the others say their own. */
  period: Edtf;
  figures: Indicator[];
}

/** The same thing at the same place, period after period. */
export interface Row {
  points: Indicator[];
  /** What one dot stands for; absent where there is nothing to count. */
  worth?: number;
}

export interface Board {
  /** Where everything is of one place, or of one time. */
  scope?: Ref<'place'> | undefined;
  period?: Edtf | undefined;
  groups: Group[];
  rates: Indicator[];
  rows: Row[];
  changes: { now: Indicator; was?: Indicator | undefined }[];
}

/** The one value all have, if they have one. */
export function shared<T, V>(list: readonly T[], of: (one: T) => V): V | undefined {
  const [first] = list;
  return first !== undefined && list.every((one) => of(one) === of(first)) ? of(first) : undefined;
}

/** The value most have, the first of several. */
function commonest<V>(values: readonly V[]): V {
  const times = (one: V): number => values.filter((other) => other === one).length;
  return [...new Set(values)].reduce((best, one) => (times(one) > times(best) ? one : best));
}

export const isRate = ({ q, ratio }: Indicator): boolean => q.unit === '%' || ratio !== undefined;

/** Why a figure is not drawn: a field nobody could read, or a part that is more than the whole. */
export function troubleOf({ q, ratio, period, odd }: Indicator): 'odd' | 'more' | undefined {
  if (odd || !Number.isFinite(q.value ?? 0) || !spanOf(period)) return 'odd';
  return ratio && ratio.part > ratio.whole ? 'more' : undefined;
}

/** Computed where it can be, rounded down. */
export function rateOf(one: Indicator): number | undefined {
  return one.ratio && !troubleOf(one) ? percent(one.ratio.part, one.ratio.whole) : undefined;
}

/** Only an exact figure is drawn; what is 余, 数十 or a share is not so many of anything. */
export const isDrawn = (one: Indicator): boolean => one.q.bound === 'exact' && !isRate(one) && (one.q.value ?? -1) >= 0 && !troubleOf(one);

export const isUnfinished = ({ period }: Indicator, today: Day): boolean => (spanOf(period)?.to ?? '') >= today;

export const dotsOf = (value: number, worth: number): number => (value > 0 ? Math.max(1, Math.round(value / worth)) : 0);

/** 1, 2, 5, 10 …: the smallest with which no column grows too high. */
export function worthOf(largest: number): number {
  for (let ten = 1; ; ten *= 10) for (const one of [1, 2, 5]) if (Math.round(largest / (one * ten)) <= mostDots) return one * ten;
}

export function boardOf(all: readonly Indicator[], shown: readonly Indicator[]): Board {
  const byRef = new Map(all.map((one) => [`indicator/${one.id}`, one]));
  const sameThing = ({ code, scope, q }: Indicator): string => [code, scope, q.unit].join('\n');
  const inTime = new Map<string, Indicator[]>();
  for (const one of shown) if (!one.was && spanOf(one.period)) inTime.set(sameThing(one), [...(inTime.get(sameThing(one)) ?? []), one]);
  const rows = [...inTime.values()].filter((points) => new Set(points.map(({ period }) => period)).size > 1).map(rowOf);
  const changes = shown.filter(({ was }) => was).map((now) => ({ now, was: earlier(now, byRef.get(now.was ?? '')) }));
  // Of a rate that is known over time the newest has its strip too.
  const newest = rows.map(({ points }) => points[points.length - 1]!).filter(isRate);
  const elsewhere = new Set([...rows.flatMap(({ points }) => points).filter((one) => !newest.includes(one)), ...changes.flatMap(({ now, was }) => [now, was])]);
  const rest = shown.filter((one) => !elsewhere.has(one));
  const figures = rest.filter((one) => !isRate(one));
  const groups = [...new Set(figures.map(({ scope }) => scope))].map((scope): Group => {
    const here = figures.filter((one) => one.scope === scope);
    return { scope, period: commonest(here.map(({ period }) => period)), figures: here };
  });
  return { scope: shared(shown, ({ scope }) => scope), period: shared(shown, ({ period }) => period), groups, rates: rest.filter(isRate), rows, changes };
}

/** The same thing earlier, if it can stand beside it: of one place and in one unit. */
const earlier = (now: Indicator, was: Indicator | undefined): Indicator | undefined => (was && was !== now && was.scope === now.scope && was.q.unit === now.q.unit ? was : undefined);

function rowOf(points: Indicator[]): Row {
  const starts = (one: Indicator): string => spanOf(one.period)?.from ?? '';
  const sorted = [...points].sort((a, b) => (starts(a) < starts(b) ? -1 : 1));
  const drawn = sorted.slice(-mostColumns).filter(isDrawn).map(({ q }) => q.value ?? 0);
  return { points: sorted, ...(drawn.length > 0 && { worth: worthOf(Math.max(...drawn)) }) };
}

/** Those of a place and of all places in it; by itself, where nobody knows what lies in it. */
export function within<T>(records: readonly T[], places: readonly Place[], scope: string | undefined, of: (one: T) => readonly string[]): T[] {
  if (!scope) return [...records];
  const inside = new Set([`place/${scope.replace(/^place\//, '')}`, ...placesIn(places, scope).map(({ id }) => `place/${id}`)]);
  return records.filter((one) => of(one).some((place) => inside.has(place)));
}
