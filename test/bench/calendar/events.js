/** What every month in the bench is made of: the same events (made.js), as an office would send them. */
export { frame, ready } from '../renovation/town.js';

/** The month every page opens with. */
export const start = '2026-11-01';
/** At most so many names in a day, in all that can. */
export const most = 4;

/** Read in a task of its own, so that reading is no part of drawing. */
export async function given(shape = (event) => event) {
  const answer = await fetch(`../calendar-events/${new URLSearchParams(location.search).get('n') ?? 50}.json`);
  const events = (await answer.json()).map(shape);
  await new Promise((done) => setTimeout(done));
  return events;
}

/** Waits for what a page draws in its own time. */
export async function drawn(find) {
  while (!find()) await new Promise((done) => setTimeout(done, 1));
}
