/** What understands a feed, in a file of its own: it comes beside the feed and beside ical.js, and not at all where nothing is read. */
import { Events } from './events.ts';
import { blocksOf, linesOf, type Tell } from './text.ts';
import type { Ical } from './times.ts';

/** @param octets a reply taken as Windows-1252. @throws TypeError in the webmaster's words for what is no calendar */
export function readFeed(ical: Ical, octets: string, tell: Tell): Events {
  return new Events(ical, blocksOf(linesOf(octets, tell), tell), tell);
}
