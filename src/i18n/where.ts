import type { ReadingWords } from './reading.words.ts';

/** The place's own name, and what the event says of it where that says more. */
export function whereWords(place: string | undefined, venue: string | undefined, { pause, gap }: ReadingWords['marks']): string | undefined {
  if (place === undefined || venue === undefined) return place ?? venue;
  return place.includes(venue) ? place : venue.includes(place) ? venue : place + pause + gap + venue;
}
