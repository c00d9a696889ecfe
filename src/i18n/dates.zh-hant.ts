/** Dates in Traditional script: 11月13日 週一, 上午 9:05. Of their characters only the weekday's differs. */
import type { Day, Instant } from '../domain/record.ts';
import { dayWords, momentWords } from './dates.ts';

const traditional = (words: string): string => words.replace('周', '週');

export const dayZhHant = (day: Day, now: Instant): string => traditional(dayWords(day, now));
export const momentZhHant = (instant: Instant, now: Instant): string => traditional(momentWords(instant, now));
