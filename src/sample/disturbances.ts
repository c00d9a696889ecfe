/** What residents feel of the works in the weeks around the town's day: no water, a scaffold, noise, a closed road. Times in +08:00. */
import { addDays } from '../domain/instant.ts';
import type { Place } from '../domain/place.ts';
import type { Ref } from '../domain/record.ts';
import type { Disturbance, DisturbanceKind, Work } from '../domain/work.ts';
import { between, type Chance, pick, shuffled, weighted } from './random.ts';
import { today } from './today.ts';

type Span = readonly [from: string, to: string];
interface Kind {
  note: string;
  /** Hours of one day; without them it stays for days. */
  hours?: readonly Span[];
}

const kinds: Readonly<Record<Exclude<DisturbanceKind, 'other'>, Kind>> = {
  water: { note: '接新水管。请先接好水。', hours: [['08:00', '11:30'], ['13:00', '17:00']] },
  power: { note: '接线要停电。冰箱里的东西先安排好。', hours: [['08:30', '11:00'], ['13:30', '16:30']] },
  gas: { note: '移燃气表。家里要留人。', hours: [['09:00', '11:30']] },
  noise: { note: '铲墙、打钻有响声，午休时间停工。', hours: [['08:00', '12:00'], ['14:00', '18:00']] },
  scaffold: { note: '搭了脚手架。窗户关好，晾衣架先收进来。' },
  road: { note: '路面分两半做，从另一半走。' },
};

/** What the works of a category bring along. */
const of: Readonly<Record<string, keyof typeof kinds>> = {
  B01: 'scaffold', U01: 'scaffold', P01: 'scaffold', B03: 'road', C03: 'road', C04: 'road', B05: 'water', X02: 'water', X10: 'water', B06: 'water', B02: 'noise', C02: 'noise', X01: 'noise', X05: 'noise',
  B04: 'power', C01: 'power', C05: 'power', X12: 'power', X13: 'power', X19: 'gas',
};

/** Told every time the town is made, whatever the word: a water cut on Monday and a scaffold at one building of the first compound. */
export const told: Readonly<Record<string, Pick<Work, 'place' | 'disturbances'> & { code: string }>> = {
  'p001-xincun-X02': { code: 'X02', place: 'place/xincun-8', disturbances: [{ kind: 'water', start: '2023-11-13T08:00:00+08:00', end: '2023-11-13T11:30:00+08:00', places: ['place/xincun-8'], note: '换楼道水管。请先接好水。' }] },
  'p001-xincun-B01': { code: 'B01', place: 'place/xincun', disturbances: [{ kind: 'scaffold', start: '2023-10-28', end: '2023-11-22', places: ['place/xincun-8'], note: '修外墙。窗户关好，晾衣架先收进来。' }] },
};

/** Of a work under way it is there or soon to come, of a listed one only to come. */
export function disturbancesOf(chance: Chance, code: string, state: Work['state'], place: Ref<'place'>, buildings: readonly Place[]): Disturbance[] {
  const kind = of[code];
  if (kind === undefined || !(state === 'doing' || (state === 'listed' && chance() < 0.4))) return [];
  const { note, hours } = kinds[kind];
  const day = addDays(today, state === 'doing' ? between(chance, hours ? -3 : -12, 8) : between(chance, 4, 18));
  const where = buildings.some(({ id }) => place === `place/${id}`) ? [place] : shuffled(chance, buildings).slice(0, between(chance, 1, 3)).map(({ id }) => `place/${id}` as const);
  const span = hours && pick(chance, hours);
  const [start, end] = span ? [`${day}T${span[0]}:00+08:00`, `${day}T${span[1]}:00+08:00`] : [day, addDays(day, weighted(chance, [[2, 6], [2, 13], [1, 27]]))];
  return [{ kind, start, end, places: where, note }];
}
