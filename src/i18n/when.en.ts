/** When an event is, in English: Sunday 12 November, 2:00–4:00 pm. */
import { timeOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import type { Timing } from '../domain/timing.ts';
import { dayEn, timeEn } from './dates.en.ts';
import { periodEn } from './periods.en.ts';

const half = (words: string): string => words.slice(words.indexOf(' '));

/** `2:00–4:00 pm`, `9:30 am–1:00 pm`. */
export function rangeEn(start: Instant, end: Instant | undefined): string {
  const from = timeEn(timeOf(start));
  if (end === undefined) return from;
  const to = timeEn(timeOf(end));
  return `${half(from) === half(to) ? from.slice(0, -half(from).length) : from}–${to}`;
}

export function hoursEn(timing: Timing, now: Instant): string {
  if (timing.kind === 'vague') return 'the day is not given';
  if (timing.kind === 'days') return timing.from === timing.to ? 'all day' : `${dayEn(timing.from, now)} – ${dayEn(timing.to, now)}`;
  return timing.from === timing.to || timing.end === undefined ? rangeEn(timing.start, timing.end) : `${timeEn(timeOf(timing.start))} – ${dayEn(timing.to, now)}, ${timeEn(timeOf(timing.end))}`;
}

export function whenEn(timing: Timing, now: Instant): string {
  if (timing.kind === 'vague') return `${periodEn(timing.said)}, the day is not given`;
  if (timing.kind === 'days') return timing.from === timing.to ? `${dayEn(timing.from, now)}, all day` : hoursEn(timing, now);
  return `${dayEn(timing.from, now)}, ${hoursEn(timing, now)}`;
}
