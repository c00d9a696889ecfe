/** A dozen of the town's events around any day, for an office that has just opened its door: this evening, at the weekend, next week, next month. */
import type { TownEvent } from '../domain/event.ts';
import { addDays, daysBetween, weekdayOf } from '../domain/instant.ts';
import type { Day } from '../domain/record.ts';
import { movedTo } from './moved.ts';
import { today } from './today.ts';

/** Days after this week's Monday, on the weekday they have in the town; seasons are left out. The id has the day, so that tomorrow it is the same event. */
const when: readonly (readonly [id: string, day: number])[] = [
  ['fire', -3], ['books-3', -2], ['books-4', 5], ['papercut', 5], ['clinic', 6], ['parking', 8], ['garden', 8], ['outing', 11], ['film', 12], ['books-5', 12], ['dumplings', 13], ['photos', 14],
  ['cleanup', 19], ['books-6', 19], ['books-7', 26], ['kite', 33], ['bookcorner', 40],
];

export function soonOf(events: readonly TownEvent[], day: Day): TownEvent[] {
  const sinceMonday = weekdayOf(day) - 1;
  return ([...when, ['evening', sinceMonday]] as typeof when).map(([id, offset]) => {
    const event = events.find((one) => one.id === id)!;
    const on = addDays(day, offset - sinceMonday);
    const moved = movedTo(addDays(today, daysBetween(event.start.slice(0, 10), on)), event);
    return { ...moved, id: `${id.replace(/-\d+$/, '')}-${on}`, ...(moved.state === 'scheduled' && on < day && { state: 'completed' }) };
  });
}
