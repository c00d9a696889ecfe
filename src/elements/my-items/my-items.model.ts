/** What lies on this device, as rows: of whatever kind, each with its way on and its text. No DOM, no sentences. */
import type { Ref } from '../../domain/record.ts';
import type { Way } from '../../kit/page.ts';
import type { Draft, KeptReceipt, OutboxItem } from '../../ports/device.ts';
import type { SignupTold } from '../../ui/told.ts';

/** Whose drafts are signups, each named after its event. */
const eventTag = 'linli-event-detail';

export interface Items {
  drafts: Draft[];
  waiting: OutboxItem[];
  receipts: KeptReceipt[];
  /** What the events of signups are called, as far as this device has seen them. */
  events: ReadonlyMap<Ref, string>;
}

export const nothing: Items = { drafts: [], waiting: [], receipts: [], events: new Map() };

export const countOf = ({ drafts, waiting, receipts }: Items): number => drafts.length + waiting.length + receipts.length;

/** What every tag's drafts have in common, as far as they have it: names as last seen, and the resident's own words. */
export interface DraftView {
  category: string | undefined;
  place: string | undefined;
  text: string;
  phone: string | undefined;
  photos: number;
  /** Words about a matter that is at the office already. */
  isAnswer: boolean;
  /** Half a signup; `category` is its event. */
  signup: SignupTold | undefined;
}

export function draftView({ fields, photos, slot }: Draft): DraftView {
  const { labels, text, note, phone, name, party, children } = Object(fields) as { labels?: Record<string, unknown> } & Partial<Record<'text' | 'note' | 'phone' | 'name' | 'party' | 'children', unknown>>;
  const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const [category, when, place, whom] = ['category', 'when', 'place', 'whom'].map((one) => string(labels?.[one]));
  const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return {
    category, place: string(labels?.['address']) ?? place, text: string(text) ?? string(note) ?? '',
    phone: string(phone), photos: photos.length, isAnswer: slot.tag === 'linli-request-tracker',
    signup: slot.tag === eventTag ? { ...(category && { category }), ...(when && { when }), ...(place && { place }), ...(whom && { whom }), party: count(party), minors: count(children), name: string(name), phone: string(phone), note: string(note) } : undefined,
  };
}

/** Where a draft is continued: at the tag that keeps such drafts. */
export function wayOfDraft({ key, slot }: Draft): Way {
  if (slot.tag === eventTag) return { want: 'event', ref: `event/${slot.name}` };
  return slot.tag === 'linli-request-tracker' ? { want: 'case', ref: `case/${slot.name}` } : { want: 'draft', ref: key };
}

/** What a person has put nothing into is no matter of theirs. */
export function isTouched({ fields, photos }: Draft): boolean {
  const { category, compound, text, note, phone, whom, name } = Object(fields) as Record<string, unknown>;
  return photos.length > 0 || [category, compound, text, note, phone, whom, name].some((value) => typeof value === 'string' && value !== '');
}
