/** An event to take along: as text, on paper, in the phone's calendar. */
import { icsOf } from '../../domain/icalendar.ts';
import { timingOf } from '../../domain/timing.ts';
import type { Dated } from '../../ui/keep-date.ts';
import type { Sheet } from '../../ui/print.ts';
import { rowsText } from '../../ui/told.ts';
import type { CommonWords } from '../../i18n/common.words.ts';
import { standingOf } from './event-detail.model.ts';
import type { Told } from './event-detail.reading.ts';
import { rowsOf, type Speech, whereOf } from './event-detail.text.ts';

type Spoken = Speech & { common: CommonWords };

export const textOf = (told: Told, speech: Spoken, link: string | undefined): string =>
  [rowsText(speech.common, told.event.name, rowsOf(told, speech)), ...(link ? [link] : [])].join('\n');

export const sheetOf = (told: Told, speech: Spoken, link: string | undefined): Sheet => ({
  title: told.event.name, rows: rowsOf(told, speech), code: link ? { text: link, beside: [speech.words.take.scan.body] } : undefined,
});

/** Nothing of what is off or over, or has no day yet. */
export function datedOf(told: Told, speech: Spoken, link: string | undefined, host: string): Dated | undefined {
  const { event } = told;
  const { now } = speech;
  const timing = timingOf(event);
  if (!timing || timing.kind === 'vague' || ['cancelled', 'postponed', 'draft', 'over'].includes(standingOf(event, now))) return undefined;
  return {
    name: event.name, text: () => textOf(told, speech, link),
    ics: () => icsOf([event], { host, name: event.name, stamp: now, placeName: () => whereOf(told, speech), url: () => link }),
  };
}
