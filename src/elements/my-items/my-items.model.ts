/** What lies on this device, as rows: of whatever kind, each with its way on and its text. No DOM, no sentences. */
import type { Way } from '../../kit/page.ts';
import type { Draft, KeptReceipt, OutboxItem } from '../../ports/device.ts';

export interface Items {
  drafts: Draft[];
  waiting: OutboxItem[];
  receipts: KeptReceipt[];
}

export const nothing: Items = { drafts: [], waiting: [], receipts: [] };

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
}

export function draftView({ fields, photos, slot }: Draft): DraftView {
  const { labels, text, note, phone } = Object(fields) as { labels?: Record<string, unknown>; text?: unknown; note?: unknown; phone?: unknown };
  const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    category: string(labels?.['category']), place: string(labels?.['address']) ?? string(labels?.['place']), text: string(text) ?? string(note) ?? '',
    phone: string(phone), photos: photos.length, isAnswer: slot.tag === 'linli-request-tracker',
  };
}

/** Where a draft is continued: at the tag that keeps such drafts. */
export function wayOfDraft({ key, slot }: Draft): Way {
  return slot.tag === 'linli-request-tracker' ? { want: 'case', ref: `case/${slot.name}` } : { want: 'draft', ref: key };
}

/** What a person has put nothing into is no matter of theirs. */
export function isTouched({ fields, photos }: Draft): boolean {
  const { category, compound, text, note, phone } = Object(fields) as Record<string, unknown>;
  return photos.length > 0 || [category, compound, text, note, phone].some((value) => typeof value === 'string' && value !== '');
}
