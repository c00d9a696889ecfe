/** An event in words: what stands on the cloth, on paper, in a text that is passed on. No DOM. */
import { eventRoles, type TownEvent } from '../../domain/event.ts';
import type { Edtf, Instant } from '../../domain/record.ts';
import { timingOf } from '../../domain/timing.ts';
import type { ReadingWords } from '../../i18n/reading.words.ts';
import { whereWords } from '../../i18n/where.ts';
import type { Told as Row } from '../../ui/told.ts';
import { type SignupFields, standingOf } from './event-detail.model.ts';
import type { Told } from './event-detail.reading.ts';
import { eventDetailZhHans, type EventDetailWords } from './event-detail.words.ts';

export interface Speech {
  words: EventDetailWords;
  common: ReadingWords;
  now: Instant;
}

/** Day and hours on a line each where both are known; else all of it on one. */
export function whenLines(event: Pick<TownEvent, 'start' | 'end'>, { words, common, now }: Speech): string[] {
  const timing = timingOf(event);
  if (!timing) return [words.noDate];
  return timing.kind !== 'vague' && timing.from === timing.to ? [common.day(timing.from, now), words.hours(timing, now)] : [words.when(timing, now)];
}

/** The same in a sentence. */
export function whenOf(event: Pick<TownEvent, 'start' | 'end'>, { words, now }: Speech): string {
  const timing = timingOf(event);
  return timing ? words.when(timing, now) : words.noDate;
}

export const timeOfStop = (at: Edtf | undefined, speech: Speech): string | undefined => {
  const timing = at === undefined ? undefined : timingOf({ start: at });
  return timing?.kind === 'at' ? speech.words.hours(timing, speech.now) : undefined;
};

export const whereOf = ({ event: { venue }, place }: Told, { common: { marks } }: Speech): string | undefined => whereWords(place?.name, venue, marks);

/** Who does what, several of one kind together. Who sits at a table of four parties stands there. */
export function rolesOf({ roles, form }: TownEvent, { words, common: { marks } }: Speech): Row[] {
  const atTable = (party: unknown): boolean => form === 'four-party' && party !== undefined;
  return eventRoles.flatMap((role): Row[] => {
    const names = roles.filter((one) => one.role === role && !atTable(one.party)).map(({ name }) => name);
    return names.length > 0 ? [[words.role[role], names.join(marks.and + marks.gap)]] : [];
  });
}

export function factsOf({ fee, audience, note }: TownEvent, { words: { facts } }: Speech): Row[] {
  return ([[facts.fee, fee], [facts.audience, audience], [facts.note, note]] as const).filter((row): row is Row => Boolean(row[1]));
}

/** What somebody has to know who was not here: for a text and for paper. */
export function rowsOf(told: Told, speech: Speech): Row[] {
  const { event } = told;
  const { words, now, common: { marks } } = speech;
  const standing = standingOf(event, now);
  const state = standing === 'coming' ? undefined : words.state[standing === 'over' ? 'completed' : standing];
  const said = [state, event.stateNote].filter(Boolean).join(marks.pause + marks.gap);
  const stops = (event.itinerary ?? []).map(({ name, at }) => [timeOfStop(at, speech), name].filter(Boolean).join(' ')).join('\n');
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.take.rows.state, said], [words.take.rows.when, whenOf(event, speech)], [words.take.rows.where, whereOf(told, speech)], ...rolesOf(event, speech), ...factsOf(event, speech),
    [words.take.rows.stops, stops], [words.facts.phone, event.phone],
  ];
  return rows.filter((row): row is Row => Boolean(row[1]));
}

/** A relation is kept in the words of the office; where they are ours, it is shown in the page's language. */
export function shownRelation(relation: string | undefined, { words }: Speech): string | undefined {
  const known = (Object.entries(eventDetailZhHans.signUp.relations) as [keyof EventDetailWords['signUp']['relations'], string][]).find(([, said]) => said === relation);
  return known ? words.signUp.relations[known[0]] : relation;
}

/** What travels with a signup, so that it can be read without the office: which event, when and where, for whom. */
export function labelsFor({ whom, relation }: SignupFields, told: Told | undefined, speech: Speech): SignupFields['labels'] {
  const { signUp: form } = speech.words;
  const said = whom === 'family' ? relation && form.relations[relation] : whom === 'neighbour' ? form.relations.neighbour : undefined;
  const place = told && whereOf(told, speech);
  return { ...(told && { category: told.event.name, when: whenOf(told.event, speech) }), ...(place && { place }), ...(said && { whom: said }) };
}
