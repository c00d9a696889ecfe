/** When an event is, as residents read it: 11月12日 周日 下午 2:00—4:00. A day always comes with its weekday. */
import { timeOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { Timing } from '../domain/timing.ts';
import { dayWords, timeWords } from './dates.ts';
import { periodWords } from './periods.ts';

const part = (words: string): string => words.slice(0, words.indexOf(' ') + 1);

/** `下午 2:00—4:00`; the part of the day is said again where it is another one. */
export function rangeWords(start: Instant, end: Instant | undefined): string {
  const from = timeWords(timeOf(start));
  if (end === undefined) return from;
  const to = timeWords(timeOf(end));
  return `${from}—${part(from) === part(to) ? to.slice(part(to).length) : to}`;
}

/** The time alone, where the day stands beside it; across days both days are said. */
export function hoursWords(timing: Timing, now: Instant): string {
  if (timing.kind === 'vague') return '没有说是哪一天';
  if (timing.kind === 'days') return timing.from === timing.to ? '全天' : `${dayWords(timing.from, now)}—${dayWords(timing.to, now)}`;
  return timing.from === timing.to || timing.end === undefined ? rangeWords(timing.start, timing.end) : `${timeWords(timeOf(timing.start))}—${dayWords(timing.to, now)} ${timeWords(timeOf(timing.end))}`;
}

/** Day and time together. */
export function whenWords(timing: Timing, now: Instant): string {
  if (timing.kind === 'vague') return `${periodWords(timing.said)}，没有说是哪一天`;
  if (timing.kind === 'days') return timing.from === timing.to ? `${dayWords(timing.from, now)} 全天` : hoursWords(timing, now);
  return `${dayWords(timing.from, now)} ${hoursWords(timing, now)}`;
}
