/** When an event is, in Traditional script. */
import type { Instant } from '../domain/record.ts';
import type { Timing } from '../domain/timing.ts';
import { hoursWords, whenWords } from './when.ts';

const traditional = (words: string): string => words.replace(/周(?=[一二三四五六日])/g, '週').replace('没有说', '沒有說');

export const hoursZhHant = (timing: Timing, now: Instant): string => traditional(hoursWords(timing, now));
export const whenZhHant = (timing: Timing, now: Instant): string => traditional(whenWords(timing, now));
