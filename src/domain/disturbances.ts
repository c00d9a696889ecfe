/** 扰民: what works bring to a building in the days to come. */
import { spanOf } from './edtf.ts';
import { addDays } from './instant.ts';
import type { Day, Ref } from './record.ts';
import type { Disturbance, Work } from './work.ts';

export interface Felt extends Disturbance {
  work: Work;
  from: Day;
  to: Day;
}

/** Days looked ahead, today included. */
export const aWeek = 7;

/** What meets a place, its compound or what lies around it, from `today` on for a week; soonest first. `around`: the place and its parents. */
export function feltAt(works: readonly Work[], around: readonly Ref<'place'>[], today: Day): Felt[] {
  const last = addDays(today, aWeek - 1);
  return works
    .flatMap((work) => (work.disturbances ?? []).map((one) => ({ work, one })))
    .flatMap(({ work, one }): Felt[] => {
      const [begins, ends] = [spanOf(one.start), spanOf(one.end ?? one.start)];
      if (!begins || !ends || ends.to < today || begins.from > last) return [];
      return (one.places ?? [work.place]).some((place) => around.includes(place)) ? [{ ...one, work, from: begins.from, to: ends.to }] : [];
    })
    // What is still to come before what one has got used to.
    .sort((a, b) => Number(a.from <= today) - Number(b.from <= today) || (a.start < b.start ? -1 : 1));
}
